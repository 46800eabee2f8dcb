import { useLayoutEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react'
import { Link } from 'wouter'
import { claimAddress } from '../addresses.ts'
import { sourcesInChain } from '../claim/chain.ts'
import { Standing } from '../claim/standing.tsx'
import type { Evidence } from '../evidence.ts'
import { Sign, type SignName } from '../shell/sign.tsx'
import { rangeIn, useHighlights, type Mark } from '../text/highlights.ts'
import { interval } from '../words.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Figure } from './report-marks.ts'
import type { MarginNote } from './report-text.tsx'

interface ParagraphRowProps {
  readonly text: string
  readonly paragraph: Paragraph
  readonly isHeadline: boolean
  readonly marks: readonly Mark[]
  readonly focus: Mark | undefined
  readonly notes: readonly MarginNote[]
  readonly figures: readonly Figure[]
  readonly evidence: Evidence
  readonly caseId: string
  readonly onFocus: (mark: Mark | undefined) => void
}

/** A paragraph between its margins; each note stands at the line that it is about, or below the one before it. */
export function ParagraphRow(props: ParagraphRowProps): ReactNode {
  const { text, paragraph, marks, focus, notes, figures, onFocus } = props
  const place = useRef<HTMLElement>(null)
  const left = useRef<HTMLUListElement>(null)
  const right = useRef<HTMLUListElement>(null)
  const { start, end } = paragraph
  const own = useMemo(() => {
    const all = focus === undefined ? marks : [...marks, focus]
    return all.filter((mark) => mark.start < end && start < mark.end)
  }, [marks, focus, start, end])
  useHighlights(place, own, start)
  const noteStarts = useMemo(() => notes.map(({ assertion }) => assertion.span[0] - start), [notes, start])
  const figureStarts = useMemo(() => figures.map((figure) => figure.start - start), [figures, start])
  useLineUp(place, left, noteStarts)
  useLineUp(place, right, figureStarts)
  const Words = props.isHeadline ? 'h1' : 'p'
  return (
    <div className="paragraph-row">
      <ul className="margin left" ref={left} aria-label="Claims in this paragraph">
        {notes.map(({ claim, assertion }) => {
          const mark: Mark = { name: 'focus', start: assertion.span[0], end: assertion.span[1] }
          return (
            <li key={`${claim.id} ${assertion.index}`}>
              <Link
                href={claimAddress(props.caseId, claim.id)}
                className="margin-note"
                data-claim={claim.id}
                title={claim.gloss}
                onMouseEnter={() => onFocus(mark)}
                onMouseLeave={() => onFocus(undefined)}
                onFocus={() => onFocus(mark)}
                onBlur={() => onFocus(undefined)}
              >
                <span className="note-count">
                  {claim.reportCount} → {interval(claim.originCount)}
                </span>{' '}
                <span className="note-chain">
                  {assertion.chain.length === 0
                    ? 'its own voice'
                    : sourcesInChain(props.evidence, assertion.chain).join(' ← ')}
                </span>
                {assertion.stance === 'asserts' ? null : <Standing of={assertion} />}
              </Link>
            </li>
          )
        })}
      </ul>
      <Words
        ref={place as RefObject<HTMLHeadingElement & HTMLParagraphElement>}
        className="paragraph"
        data-start={start}
      >
        {text.slice(start, end)}
      </Words>
      <ul className="margin right" ref={right} aria-label="Figures in this paragraph">
        {figures.map((figure) => (
          <li
            key={`${figure.kind} ${figure.start}`}
            className={`figure-note ${figure.kind}`}
            onMouseEnter={() => onFocus({ name: 'focus', start: figure.start, end: figure.end })}
            onMouseLeave={() => onFocus(undefined)}
          >
            <Sign name={figureSigns[figure.kind]} />
            {figure.words}
          </li>
        ))}
      </ul>
    </div>
  )
}

const figureSigns: Readonly<Record<Figure['kind'], SignName>> = { numbers: 'number', dates: 'date', places: 'place' }

/** Pushes each note down to the line at which its words begin; on a narrow page notes simply follow the text. */
function useLineUp(
  text: RefObject<HTMLElement | null>,
  list: RefObject<HTMLUListElement | null>,
  starts: readonly number[],
): void {
  useLayoutEffect(() => {
    const [words, notes] = [text.current, list.current]
    if (words === null || notes === null) return
    const lineUp = (): void => {
      const isBeside = Math.abs(notes.getBoundingClientRect().top - words.getBoundingClientRect().top) < 4
      const top = words.getBoundingClientRect().top
      let bottom = 0
      ;[...notes.children].forEach((note, index) => {
        if (!(note instanceof HTMLElement)) return
        const start = starts[index] ?? 0
        const line = rangeIn(words, start, start + 1)?.getBoundingClientRect().top ?? top
        const gap = isBeside ? Math.max(0, line - top - bottom) : 0
        note.style.marginTop = `${gap}px`
        bottom += gap + note.offsetHeight
      })
    }
    lineUp()
    const observer = new ResizeObserver(lineUp)
    observer.observe(words)
    return () => observer.disconnect()
  }, [text, list, starts])
}
