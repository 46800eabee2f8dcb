import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Settlement } from '../api.ts'
import { countOf, figureInWords } from '../words.ts'
import { valueInWords } from './decision-words.ts'
import { decideBulk, previewBulk, type Bulk } from './decisions.ts'
import { bulkFilterOf, type QueueFilter } from './queue-filter.ts'
import { Sheet } from '../shell/sheet.tsx'

type Verdict = Settlement & { readonly kind: 'verdict' }

const acts: readonly (readonly [words: string, value: Verdict['value']])[] = [
  ['Accept', { verdict: 'accepted' }],
  ['Reject', { verdict: 'rejected' }],
  ['Open again', null],
]
/** So many claims of a preview are listed; the figure above says how many there are. */
const shownItems = 200

interface BulkActProps {
  readonly caseId: string
  readonly filter: QueueFilter
  /** Ticked claims; when there are some, they are meant, and else all that the filter shows. */
  readonly subjects: readonly string[]
  readonly actor: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onDone: (batch: string, inWords: string) => void
}

/** One verdict for many claims, after a look at what it would change. */
export default function BulkAct(props: BulkActProps): ReactNode {
  return (
    <Sheet title="Many at once" isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      {props.isOpen ? <BulkForm {...props} /> : null}
    </Sheet>
  )
}

function BulkForm(props: BulkActProps): ReactNode {
  const { caseId, filter, subjects, actor } = props
  const [chosen, setChosen] = useState(0)
  const [words, value] = acts[chosen] ?? acts[0] ?? ['', null]
  const bulk: Bulk = {
    case: caseId,
    ...(subjects.length > 0 ? { subjects } : { filter: bulkFilterOf(filter) }),
    settlement: { kind: 'verdict', value },
  }
  const preview = useQuery({
    queryKey: ['decisions', caseId, 'preview', bulk],
    queryFn: () => previewBulk(bulk),
    gcTime: 0,
  })
  const act = useMutation({
    mutationFn: (seen: string) => decideBulk(bulk, actor.trim(), seen),
    onSuccess: ({ batch }) => {
      props.onDone(batch, `${words.toLowerCase()}: ${countOf(preview.data?.items.length ?? 0, 'claim')} in one act`)
      props.onOpenChange(false)
    },
    onError: () => void preview.refetch(),
  })
  const items = preview.data?.items ?? []
  return (
    <div className="bulk">
      <p>
        {subjects.length > 0
          ? `For the ${countOf(subjects.length, 'claim')} that ${subjects.length === 1 ? 'is' : 'are'} ticked.`
          : 'For all claims that the queue shows now. Tick some with x to name them one by one.'}
      </p>
      <div className="filter-marks" role="group" aria-label="What to do">
        {acts.map(([inWords], index) => (
          <button
            key={inWords}
            type="button"
            className="button"
            aria-pressed={index === chosen}
            onClick={() => setChosen(index)}
          >
            {inWords}
          </button>
        ))}
      </div>
      <section aria-label="Preview">
        <p role="status">
          {preview.isPending ? 'Looking what it would change …' : null}
          {preview.isError ? <span className="warning">{preview.error.message}</span> : null}
          {preview.data === undefined
            ? null
            : items.length === 0
              ? 'It would change nothing.'
              : `It would change ${countOf(items.length, 'claim')} of ${figureInWords(preview.data.total)}:`}
        </p>
        <ol className="bulk-items">
          {items.slice(0, shownItems).map((item) => (
            <li key={item.subject}>
              <span>{item.gloss}</span>
              <span className="quiet nowrap">
                {valueInWords('verdict', item.before)} → {valueInWords('verdict', value)}
              </span>
            </li>
          ))}
        </ol>
      </section>
      {act.isError ? (
        <p className="warning" role="alert">
          {act.error.message} The preview above is new.
        </p>
      ) : null}
      <div className="sheet-actions">
        <button
          type="button"
          className="button primary"
          disabled={items.length === 0 || actor.trim() === '' || act.isPending}
          onClick={() => act.mutate(preview.data?.seen ?? '')}
        >
          {words} {countOf(items.length, 'claim')}
        </button>
        <Button slot="close" className="button">
          Leave it
        </Button>
      </div>
      {actor.trim() === '' ? <p className="quiet">Give your name first: the log says who decided.</p> : null}
    </div>
  )
}
