import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { dateInWords } from '../dates.ts'
import { reportName } from '../evidence.ts'
import { rangeIn, useHighlights, type Mark } from '../text/highlights.ts'
import { derivationWords } from '../words.ts'
import { paragraphsOf, type Paragraph } from './paragraphs.ts'
import type { Parent } from './parents.ts'

/** The parent's text at the right, its passages joined by bands to where they stand in the report. */
export function ParentReport({ parent, address }: { readonly parent: Parent; readonly address: string }): ReactNode {
  const frame = useRef<HTMLElement>(null)
  const { report, passages } = parent
  const paragraphs = useMemo(() => paragraphsOf(report.text), [report.text])
  const marks = useMemo(
    () => passages.map(({ there }): Mark => ({ name: 'evidence', start: there[0], end: there[1] })),
    [passages],
  )
  return (
    <aside className="parent" aria-label="Parent report" ref={frame}>
      <Bands parent={parent} frame={frame} />
      <p className="report-facts">
        <span className="quiet">{parent.siblings ? 'shares a lost text with' : derivationWords[parent.kind]}</span>
        <strong>
          <Link href={address}>{reportName(report)}</Link>
        </strong>
        <span>{dateInWords(report.publishedAt)}</span>
      </p>
      {paragraphs.map((paragraph) => (
        <ParentParagraph
          key={paragraph.start}
          text={report.text}
          paragraph={paragraph}
          isHeadline={paragraph.start < report.bodyStart}
          marks={marks}
        />
      ))}
    </aside>
  )
}

function ParentParagraph(props: {
  readonly text: string
  readonly paragraph: Paragraph
  readonly isHeadline: boolean
  readonly marks: readonly Mark[]
}): ReactNode {
  const { start, end } = props.paragraph
  const place = useRef<HTMLParagraphElement>(null)
  useHighlights(place, props.marks, start)
  return (
    <p ref={place} className={props.isHeadline ? 'paragraph parent-headline' : 'paragraph'} data-start={start}>
      {props.text.slice(start, end)}
    </p>
  )
}

interface Band {
  readonly key: string
  readonly path: string
}

/** A band from each passage in the report to the same passage in the parent. */
function Bands(props: {
  readonly parent: Parent
  readonly frame: { readonly current: HTMLElement | null }
}): ReactNode {
  const { parent, frame } = props
  const [bands, setBands] = useState<readonly Band[]>([])
  useEffect(() => {
    const side = frame.current
    const body = side?.parentElement
    if (side === null || body === null || body === undefined) return
    const draw = (): void => {
      const origin = side.getBoundingClientRect()
      setBands(
        parent.passages.flatMap(({ here, there }): Band[] => {
          const left = rectOf(body.querySelectorAll<HTMLElement>('.report-text .paragraph'), here)
          const right = rectOf(side.querySelectorAll<HTMLElement>('.paragraph'), there)
          if (left === undefined || right === undefined || left.column.right >= right.column.left) return []
          const [x1, x2] = [left.column.right + 6 - origin.left, right.column.left - 6 - origin.left]
          const [top1, bottom1, top2, bottom2] = [left.top, left.bottom, right.top, right.bottom].map(
            (y) => y - origin.top,
          )
          if (top1 === undefined || bottom1 === undefined || top2 === undefined || bottom2 === undefined) return []
          const bend = (x1 + x2) / 2
          return [
            {
              key: `${here.join('-')} ${there.join('-')}`,
              path: `M${x1} ${top1}C${bend} ${top1} ${bend} ${top2} ${x2} ${top2}V${bottom2}C${bend} ${bottom2} ${bend} ${bottom1} ${x1} ${bottom1}Z`,
            },
          ]
        }),
      )
    }
    draw()
    const observer = new ResizeObserver(draw)
    observer.observe(body)
    return () => observer.disconnect()
  }, [parent, frame])
  return (
    <svg className="bands" aria-hidden="true">
      {bands.map(({ key, path }) => (
        <path key={key} d={path} />
      ))}
    </svg>
  )
}

/** Where a span is drawn, and the column in which its text stands. */
function rectOf(
  paragraphs: Iterable<HTMLElement>,
  [start, end]: readonly [number, number],
): { readonly top: number; readonly bottom: number; readonly column: DOMRect } | undefined {
  let found: { top: number; bottom: number; column: DOMRect } | undefined
  for (const paragraph of paragraphs) {
    const offset = Number(paragraph.dataset['start'])
    const rect = rangeIn(paragraph, start - offset, end - offset)?.getBoundingClientRect()
    if (rect === undefined) continue
    found = {
      top: Math.min(found?.top ?? rect.top, rect.top),
      bottom: Math.max(found?.bottom ?? rect.bottom, rect.bottom),
      column: paragraph.getBoundingClientRect(),
    }
  }
  return found
}
