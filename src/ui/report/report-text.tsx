import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { ClaimInReport, ReportView } from '../api.ts'
import type { Evidence } from '../evidence.ts'
import { useKeys } from '../shell/use-keys.ts'
import type { Mark } from '../text/highlights.ts'
import '../text/text.css'
import { ParagraphRow } from './paragraph-row.tsx'
import { paragraphAt, paragraphsOf, removedBefore } from './paragraphs.ts'
import type { Parent } from './parents.ts'
import { RemovedBlocks } from './removed-blocks.tsx'
import { attributionMarks, figuresOf, type MarkKind } from './report-marks.ts'

interface ReportTextProps {
  readonly view: ReportView
  readonly evidence: Evidence
  readonly caseId: string
  readonly kinds: ReadonlySet<MarkKind>
  readonly showsRemoved: boolean
  readonly parent: Parent | undefined
  /** A claim at whose assertion the text is opened. */
  readonly openAt: string | null
}

/** An assertion in the margin, with the claim that it belongs to. */
export interface MarginNote {
  readonly claim: ClaimInReport
  readonly assertion: ClaimInReport['assertions'][number]
}

/** The text in the middle, at its left what it claims and according to whom, at its right its figures. */
export function ReportText(props: ReportTextProps): ReactNode {
  const { view, kinds, parent, openAt } = props
  const { report, extraction } = view
  const body = useRef<HTMLDivElement>(null)
  const [focus, setFocus] = useState<Mark>()
  const paragraphs = useMemo(() => paragraphsOf(report.text), [report.text])
  const removed = useMemo(() => removedBefore(paragraphs, report.removed), [paragraphs, report.removed])
  const notes = useMemo(() => notesOf(view), [view])
  const figures = useMemo(() => figuresOf(extraction, kinds), [extraction, kinds])
  const marks = useMemo(
    (): readonly Mark[] => [
      ...(kinds.has('attributions') ? attributionMarks(extraction) : []),
      ...figures.map(({ start, end }): Mark => ({ name: 'figure', start, end })),
      ...(parent?.passages ?? []).map(({ here }): Mark => ({ name: 'evidence', start: here[0], end: here[1] })),
    ],
    [extraction, kinds, figures, parent],
  )
  const links = (): HTMLElement[] => [...(body.current?.querySelectorAll<HTMLElement>('.margin-note') ?? [])]
  const move = (by: number): void => {
    const all = links()
    const here = all.findIndex((link) => link === document.activeElement)
    all[here < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + by, 0), all.length - 1)]?.focus()
  }
  useKeys({ j: () => move(1), k: () => move(-1) })
  useEffect(() => {
    if (openAt === null) return
    const link = body.current?.querySelector<HTMLElement>(`.margin-note[data-claim="${CSS.escape(openAt)}"]`)
    link?.focus({ preventScroll: true })
    link?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }, [openAt])

  return (
    <div className="report-text" ref={body}>
      {paragraphs.map((paragraph, index) => (
        <div key={paragraph.start} className="row-group">
          <RemovedBlocks blocks={removed[index] ?? []} isOpen={props.showsRemoved} />
          <ParagraphRow
            text={report.text}
            paragraph={paragraph}
            isHeadline={paragraph.start < report.bodyStart}
            marks={marks}
            focus={focus}
            notes={notes.filter(({ assertion }) => paragraphAt(paragraphs, assertion.span[0]) === index)}
            figures={figures.filter(({ start }) => paragraphAt(paragraphs, start) === index)}
            evidence={props.evidence}
            caseId={props.caseId}
            onFocus={setFocus}
          />
        </div>
      ))}
      <RemovedBlocks blocks={removed.at(-1) ?? []} isOpen={props.showsRemoved} />
    </div>
  )
}

function notesOf(view: ReportView): readonly MarginNote[] {
  return view.claims
    .flatMap((claim) => claim.assertions.map((assertion) => ({ claim, assertion })))
    .sort((a, b) => a.assertion.span[0] - b.assertion.span[0])
}
