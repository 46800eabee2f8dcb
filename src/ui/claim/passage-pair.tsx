import { useMemo, type ReactNode } from 'react'
import type { Span } from '../../model/span.ts'
import { reportName, type Evidence } from '../evidence.ts'
import { dateInWords } from '../dates.ts'
import type { Mark } from '../text/highlights.ts'
import { Passage } from '../text/passage.tsx'
import { compareWords } from '../text/shared-words.ts'

interface Place {
  readonly report: string
  readonly span: Span
}

interface PassagePairProps {
  readonly evidence: Evidence
  readonly left: Place
  readonly right: Place
  /** What the reader is to see: the words that both have, or those that only one has. */
  readonly mark: 'shared' | 'changed'
  readonly note?: string
}

/** Two passages side by side with their shared or their changed words marked. */
export function PassagePair({ evidence, left, right, mark, note }: PassagePairProps): ReactNode {
  const [leftText, rightText] = [textOf(evidence, left), textOf(evidence, right)]
  const [leftMarks, rightMarks] = useMemo(() => {
    const found = compareWords(leftText, left.span, rightText, right.span)[mark]
    const marksOf = (spans: readonly Span[]): readonly Mark[] =>
      spans.map(([start, end]) => ({ name: mark, start, end }))
    return [marksOf(found[0]), marksOf(found[1])]
  }, [leftText, left.span, rightText, right.span, mark])
  return (
    <figure className="passage-pair">
      {note === undefined ? null : <figcaption className="quiet">{note}</figcaption>}
      <Side evidence={evidence} place={left} marks={leftMarks} />
      <Side evidence={evidence} place={right} marks={rightMarks} />
    </figure>
  )
}

function textOf(evidence: Evidence, place: Place): string {
  return evidence.report.get(place.report)?.text ?? ''
}

function Side(props: {
  readonly evidence: Evidence
  readonly place: Place
  readonly marks: readonly Mark[]
}): ReactNode {
  const report = props.evidence.report.get(props.place.report)
  return (
    <div>
      <p className="passage-of">
        {reportName(report)} <span className="quiet">{dateInWords(report?.publishedAt ?? null)}</span>
      </p>
      <Passage text={report?.text ?? ''} span={props.place.span} marks={props.marks} context={40} />
    </div>
  )
}
