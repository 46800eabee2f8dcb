import type { Assertion, Claim } from '../../src/model/claim.ts'
import type { Report } from '../../src/model/report.ts'
import type { StubCase } from './stub-desk.ts'

/** Reports and claims by number, all alike: what matters is only how many there are. */
export function manyReports(reportCount: number, claimCount: number, witnessCount: number): StubCase {
  const text = 'Boats on the river\n\nThe harbour office said that a boat had passed the lock.'
  const bodyStart = text.indexOf('The harbour')
  const reports = Array.from({ length: reportCount }, (_, index): Report => {
    const day = String(1 + (index % 28)).padStart(2, '0')
    return {
      schema: 'stemma.report/1',
      id: `r${index}`,
      locator: `${index}.txt`,
      url: null,
      canonicalUrl: null,
      mediaType: 'text/plain',
      sha256: '0'.repeat(64),
      title: 'Boats on the river',
      byline: [],
      outlet: `River Paper ${index % 90}`,
      dateline: null,
      lang: 'en',
      publishedAt: `2031-03-${day}`,
      publishedAtBasis: 'given',
      modifiedAt: null,
      revisionOf: null,
      text,
      bodyStart,
      removed: [],
      problems: [],
    }
  })
  const claims = Array.from({ length: claimCount }, (_, index) =>
    claimOf(`c${index}`, index === 0 ? witnessCount : 1 + (index % 5), index, [bodyStart, text.length]),
  )
  return {
    id: 'many',
    title: 'Many boats',
    label: null,
    trace: {
      schema: 'stemma.trace/1',
      reports,
      sources: [
        {
          id: 'office',
          name: 'harbour office',
          kind: 'organization',
          aliases: [],
          ambiguous: [],
          report: null,
          vouchedBy: null,
          voice: null,
        },
      ],
      claims,
      derivations: [],
      conflicts: [],
      drifts: [],
      problems: [],
    },
    extractions: new Map(),
  }
}

/** One origin, and from it a tree of reports in which each third copy is copied again. */
function claimOf(id: string, carriers: number, first: number, span: readonly [number, number]): Claim {
  const reports = Array.from({ length: carriers }, (_, index) => `r${first + index}`)
  const assertions = reports.map((report, index): Assertion => ({
    id: index === 0 ? id : `${id}-${report}`,
    report,
    span,
    chain: ['office'],
    certainty: 'certain',
    polarity: 'positive',
    stance: 'asserts',
    quantity: null,
    asOf: null,
    attributions: [],
  }))
  return {
    id,
    aliases: [],
    gloss: `Boat ${id.slice(1)} has passed the lock`,
    assertions,
    memberships: assertions.map(() => ({ score: 1, why: 'the same words' })),
    origins: [{ source: 'office', reports: [], status: 'independent', why: 'speaks for itself' }],
    originCount: { low: 1, high: 1 },
    outletCount: carriers,
    reportCount: carriers,
    unsettled: [],
    stemma: {
      witnesses: [
        { id: 'o', report: null, source: 'office', siglum: 'α' },
        ...reports.map((report, index) => ({ id: `w${index}`, report, source: null, siglum: `A${index}` })),
      ],
      edges: reports.map((_, index) => ({
        from: index < 3 ? 'o' : `w${Math.floor(index / 3) - 1}`,
        to: `w${index}`,
        kind: 'copy' as const,
        evidence: [],
        confidence: 0.9,
      })),
    },
  }
}
