import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Credibility, Reliability } from '../../model/grade.ts'
import type { ClaimView, Decision } from '../api.ts'
import { momentInWords } from '../dates.ts'
import { sourceName, type Evidence } from '../evidence.ts'
import { useActor } from '../review/actor.ts'
import { decisionsQuery, settle, standingOf, undoDecision, type Given } from '../review/decisions.ts'
import './grade.css'
import { countedSources, gradeOf, reliabilityOf } from './grade.ts'

const letterWords: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
}

const digitWords: Readonly<Record<Credibility, string>> = {
  '1': 'confirmed by independent origins',
  '2': 'probable',
  '3': 'possible',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'cannot be judged',
}

interface GradePanelProps {
  readonly view: ClaimView
  readonly evidence: Evidence
}

/** The grade of a claim: two characters, outlined while it is only proposed, filled once a person has decided. */
export function GradePanel({ view, evidence }: GradePanelProps): ReactNode {
  const grade = gradeOf(view)
  const words = `${grade.letter}${grade.digit}: source ${letterWords[grade.letter]}, claim ${digitWords[grade.digit]}, ${grade.isDecided ? 'decided' : 'proposed'}`
  return (
    <DialogTrigger>
      <Button className="grade-button" aria-label={`Grade ${words}. Decide`}>
        <span className={grade.isDecided ? 'grade decided' : 'grade'}>
          {grade.letter}
          {grade.digit}
        </span>
        <span className="grade-state">{grade.isDecided ? 'decided' : 'proposed'}</span>
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="sheet">
          <Dialog>
            <Heading slot="title" level={2} className="sheet-title">
              Grade of the claim
            </Heading>
            <GradeForm view={view} evidence={evidence} />
            <Button slot="close" className="button">
              Done
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}

function GradeForm({ view, evidence }: GradePanelProps): ReactNode {
  const client = useQueryClient()
  const grade = gradeOf(view)
  const [actor, setActor] = useActor()
  const [why, setWhy] = useState('')
  const log = useQuery(decisionsQuery(view.case, view.claim.id))
  const act = useMutation({
    mutationFn: (decide: () => Promise<Decision>) => decide(),
    onSettled: () => client.invalidateQueries(),
  })
  const given = (kind: string, subject: string): Given => ({
    case: view.case,
    subject,
    actor: actor.trim(),
    expected: standingOf(view.standings, kind, subject)?.key ?? null,
  })
  const isNameless = actor.trim() === ''
  return (
    <div className="grade-form">
      <p>
        Proposed: <strong>{grade.proposal.credibility}</strong> {digitWords[grade.proposal.credibility]}
        <span className="quiet"> – {grade.proposal.why.join('; ')}</span>
      </p>
      <label className="grade-field">
        <span>Your name, for the log</span>
        <input className="field" value={actor} maxLength={100} onChange={(event) => setActor(event.target.value)} />
      </label>
      <label className="grade-field">
        <span>Reason, if one is needed</span>
        <input className="field" value={why} maxLength={1000} onChange={(event) => setWhy(event.target.value)} />
      </label>
      <fieldset className="digits">
        <legend>The claim is</legend>
        {(Object.keys(digitWords) as Credibility[]).map((digit) => (
          <button
            key={digit}
            type="button"
            className="button"
            aria-pressed={grade.isDecided && grade.digit === digit}
            disabled={isNameless || act.isPending}
            onClick={() => {
              const reason = why.trim() === '' ? {} : { why: why.trim() }
              const value = { credibility: digit, ...reason }
              act.mutate(() => settle(given('credibility', view.claim.id), { kind: 'credibility', value }))
            }}
          >
            <strong>{digit}</strong> {digitWords[digit]}
          </button>
        ))}
      </fieldset>
      {countedSources(view).map((source) => (
        <label key={source} className="grade-field">
          <span>{sourceName(evidence, source)} is</span>
          <select
            className="field"
            value={reliabilityOf(view, source)}
            disabled={isNameless || act.isPending}
            onChange={(event) => {
              const letter = event.target.value as Reliability
              act.mutate(() =>
                settle(given('reliability', source), { kind: 'reliability', value: { reliability: letter } }),
              )
            }}
          >
            {Object.entries(letterWords).map(([letter, words]) => (
              <option key={letter} value={letter}>
                {letter} {words}
              </option>
            ))}
          </select>
        </label>
      ))}
      {isNameless ? <p className="quiet">Give your name first: the log says who decided.</p> : null}
      {act.isError ? (
        <p className="warning" role="alert">
          {act.error.message}
        </p>
      ) : null}
      <Log
        decisions={log.data?.items ?? []}
        onUndo={isNameless ? undefined : (key) => act.mutate(() => undoDecision(key, actor.trim()))}
      />
    </div>
  )
}

function Log(props: {
  readonly decisions: readonly Decision[]
  readonly onUndo: ((key: string) => void) | undefined
}): ReactNode {
  const { decisions, onUndo } = props
  if (decisions.length === 0) return null
  return (
    <section>
      <h3>Decisions so far</h3>
      <ol className="decisions">
        {decisions.map((decision, index) => (
          <li key={decision.key}>
            <span>
              {decision.actor} {decision.undoes === null ? 'set' : 'went back to'} {valueInWords(decision.after)}
              <span className="quiet"> {momentInWords(decision.madeAt)}</span>
            </span>
            {index === 0 && onUndo !== undefined ? (
              <button type="button" className="button plain" onClick={() => onUndo(decision.key)}>
                Undo
              </button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function valueInWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return 'what was proposed'
  return Object.values(value)
    .filter((part) => typeof part === 'string')
    .join(': ')
}
