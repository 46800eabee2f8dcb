import { describe, expect, test } from 'vitest'
import { loadResources } from '../src/desk/resources.ts'
import type { Extraction } from '../src/model/extraction.ts'
import type { Report } from '../src/model/report.ts'
import type { Trace } from '../src/model/trace.ts'
import { extract, extractionInput, traceReports } from '../src/pipeline/pipeline.ts'
import { coinedName } from './coined-name.ts'
import { HOSTILE_ARCHIVES } from './hostile-archives.ts'
import { inventReport } from './invented-report.ts'

const resources = loadResources()
/** The larger archive holds so many times the reports of the smaller one. */
const FACTOR = 4
const SMALL = 30
/** Linear work takes 4 times as long, quadratic work 16 times: what lies between is a busy machine. */
const MOST = 9
const ATTEMPTS = 3

interface Archive {
  readonly reports: readonly Report[]
  readonly extractions: readonly Extraction[]
}

/** Milliseconds of processor time, which does not count what else the machine does. */
function cost({ reports, extractions }: Archive): { trace: Trace; time: number } {
  const started = process.cpuUsage()
  const trace = traceReports(reports, extractions, resources)
  const { user, system } = process.cpuUsage(started)
  return { trace, time: (user + system) / 1000 }
}

function growth(archive: (size: number) => Archive): { trace: Trace; ratio: number } {
  const [small, large] = [archive(SMALL), archive(SMALL * FACTOR)]
  cost(small)
  // A collection of garbage or a neighbour on the machine falls on one of two measurements, work that grows on each.
  let trace: Trace | undefined
  let ratio = Infinity
  for (let attempt = 0; attempt < ATTEMPTS && ratio >= MOST; attempt += 1) {
    const before = cost(small).time
    const after = cost(large)
    trace = after.trace
    ratio = Math.min(ratio, after.time / before)
  }
  if (trace === undefined) throw new Error('nothing was measured')
  return { trace, ratio }
}

describe('hostile archives take time in proportion to their size', () => {
  test('copies of one text', () => {
    const text =
      'At least 92 workers were killed in a warehouse fire in Oskvash, the Velmar Fire Service said. Smoke hurt 497 others. Doctors from Norrund were flown in.'
    const extraction = extract(extractionInput(inventReport('copy', text)), resources)
    const { trace, ratio } = growth((size) => {
      const reports = Array.from({ length: size }, (_, index) =>
        inventReport(`copy-${index}`, text, {
          outlet: `${coinedName(index)} Mail`,
          publishedAt: index % 3 === 0 ? null : `2031-01-0${1 + (index % 9)}`,
        }),
      )
      return { reports, extractions: reports.map(({ id }) => ({ ...extraction, id })) }
    })
    expect(ratio).toBeLessThan(MOST)
    expect(trace.claims.length).toBeGreaterThan(0)
    for (const { originCount, reportCount } of trace.claims) {
      expect(originCount).toEqual({ low: 1, high: 1 })
      expect(reportCount).toBe(SMALL * FACTOR)
    }
  })

  test('reports that all name each other', () => {
    const { trace, ratio } = growth((size) => {
      const reports = Array.from({ length: size }, (_, index) =>
        inventReport(
          `cites-${index}`,
          `The ${coinedName((index + 1) % size)} Herald reported that 4,213 barrels of resin leaked from the depot in Wexmar. According to the ${coinedName((index + 17) % size)} Herald, the harbour master closed two quays after the leak.`,
          { outlet: `${coinedName(index)} Herald` },
        ),
      )
      return { reports, extractions: reports.map((report) => extract(extractionInput(report), resources)) }
    })
    expect(ratio).toBeLessThan(MOST)
    expect(trace.claims.length).toBeGreaterThan(0)
    expect(trace.problems.some(({ code }) => code === 'circular-reporting')).toBe(true)
    expect(trace.claims.every(({ originCount }) => originCount.low === 1)).toBe(true)
  })
})

/** As the archives above; each report is read by itself. */
function read(reports: readonly Report[]): Archive {
  return { reports, extractions: reports.map((report) => extract(extractionInput(report), resources)) }
}

describe('archives in which everything hangs together take time in proportion to their size', () => {
  test('everybody tells another number of one thing', () => {
    const { trace, ratio } = growth((size) =>
      read(
        Array.from({ length: size }, (_, index) =>
          inventReport(
            `count-${index}`,
            `At least ${1000 + index * 7} people were killed in the flood in Wexmar, the ${coinedName(index)} rescue service said.`,
            { outlet: `${coinedName(index)} Herald`, publishedAt: `2031-01-0${1 + (index % 9)}` },
          ),
        ),
      ),
    )
    expect(ratio).toBeLessThan(MOST)
    expect(trace.claims[0]?.reportCount).toBe(SMALL * FACTOR)
    expect(trace.conflicts.length).toBeGreaterThan(0)
  })

  test('one agency published half of all, and everybody names it', () => {
    const { trace, ratio } = growth((size) =>
      read(
        Array.from({ length: size }, (_, index) =>
          inventReport(
            `hub-${index}`,
            `Reuters reported that 4,213 barrels of resin leaked from the depot in Wexmar. The harbour master closed two quays after the leak, ${coinedName(index)} ${coinedName(index * 7)} said.`,
            { outlet: index % 2 === 0 ? 'Reuters' : `${coinedName(index)} Herald` },
          ),
        ),
      ),
    )
    expect(ratio).toBeLessThan(MOST)
    expect(trace.claims.some(({ originCount: { low, high } }) => low === 1 && high === 1)).toBe(true)
  })

  test('reports of one sentence in the same few words', () => {
    const things = 'A ferry sank|The bridge closed|A storm hit villages|The council sat|A striker fell|The mine flooded'
    const { trace, ratio } = growth((size) =>
      read(
        Array.from({ length: size }, (_, index) =>
          inventReport(`one-${index}`, `${things.split('|')[index % 6] ?? ''} near ${coinedName(index % 17)}.`),
        ),
      ),
    )
    expect(ratio).toBeLessThan(MOST)
    for (const { originCount } of trace.claims) expect(originCount.low).toBe(1)
  })
})

test('reports of one sentence, of none, and two of one id: an answer, and a problem for what is left out', () => {
  const reports = [
    inventReport('one', 'Rain fell.'),
    inventReport('one', 'Snow fell in Wexmar.'),
    inventReport('none', ''),
    inventReport('marks', '…'),
  ]
  const { claims, problems } = traceReports(
    reports,
    reports.map((report) => extract(extractionInput(report), resources)),
    resources,
  )
  expect(claims).toEqual([])
  expect(problems.map(({ code }) => code).sort()).toEqual(['no-text', 'same-id'])
})

describe('archives that are meant to be too much', () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    'copies of one text': [],
    'of one sentence each': [],
    'everybody cites everybody': ['circle-cut', 'circular-reporting'],
    'two under each id, some without a text': ['no-text', 'same-id'],
  }
  const SIZE = 30

  test.each(Object.entries(HOSTILE_ARCHIVES))('%s: an answer that does not depend on the order', (name, { make }) => {
    const { reports, extractions } = make(SIZE)
    const { reports: _all, ...answer } = traceReports(reports, extractions, resources)
    expect(answer.claims.length).toBeGreaterThan(0)
    for (const { originCount } of answer.claims) expect(originCount.low).toBe(1)
    expect([...new Set(answer.problems.map(({ code }) => code))].sort()).toEqual(expected[name])
    // Of two reports under one id the first is linked.
    if (name.startsWith('two')) return
    const { reports: _same, ...reversed } = traceReports([...reports].reverse(), [...extractions].reverse(), resources)
    expect(reversed).toEqual(answer)
  })

  test('the problems of a circle do not grow with it', () => {
    const make = HOSTILE_ARCHIVES['everybody cites everybody']?.make
    if (make === undefined) throw new Error('no such archive')
    const [few, many] = [20, 40].map((size) => {
      const { reports, extractions } = make(size)
      return traceReports(reports, extractions, resources).problems.length
    })
    expect(many).toBe(few)
  })

  test('a thousand reports with one text are said to be one witness', () => {
    const text = 'A ferry sank off Wexmar.'
    const reports = Array.from({ length: 1000 }, (_, index) => inventReport(`many-${index}`, text))
    const extraction = extract(extractionInput(inventReport('many', text)), resources)
    const { problems } = traceReports(
      reports,
      reports.map(({ id }) => ({ ...extraction, id })),
      resources,
    )
    expect(problems.map(({ code }) => code)).toEqual(['many-copies'])
  })
})
