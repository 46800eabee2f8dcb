import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadResources } from '../../src/desk/resources.ts'
import { traceOnce } from '../../src/desk/trace-once.ts'
import type { Assertion, Claim } from '../../src/model/claim.ts'
import type { Report } from '../../src/model/report.ts'
import type { Trace } from '../../src/model/trace.ts'
import type { EvalTask, Figure } from '../task.ts'

/** Five real reports about one event; what a careful reader finds in them, as yes or no. */
const task: EvalTask = {
  title: 'Five real reports: what a careful reader finds (1 is found)',
  async run(data) {
    const folder = join(data, '..', 'seeds')
    if (!existsSync(folder)) return []
    const resources = loadResources()
    const whole = (await traceOnce([folder], resources)).trace
    const without001 = (
      await traceOnce(
        whole.reports.filter((report) => numberOf(report) !== '001').map((report) => report.locator),
        resources,
      )
    ).trace
    const view = viewOf(whole)
    const apart = viewOf(without001)
    const yes = (name: string, found: boolean): Figure => ({ name, value: Number(found), must: 1 })
    const checks: Figure[] = []

    // Cleaning.
    for (const [number, words] of [
      [
        '000',
        [
          'ADVERTISEMENT',
          'show your support',
          'feedback form',
          'Executive Editor',
          'defense reporter who covers',
          'YOU MIGHT ALSO LIKE',
          'TRENDING NOW',
          'Ethiopia',
        ],
      ],
      ['001', ['Images source', 'Related content', 'polymarketintel']],
      ['003', ['rumors', 'as high as 50%', '25,000 more', 'surrpot', 'Image made from']],
    ] as const) {
      const report = view.report(number)
      for (const word of words) {
        const gone = !report.text.includes(word) && report.removed.some((block) => block.text.includes(word))
        checks.push(yes(`${number}: "${word}" is removed with a reason`, gone))
      }
    }
    checks.push(yes('001: byline found', view.report('001').byline.join() === 'Mateusz Tomczak'))
    checks.push(yes('003: dateline TAIPEI', /TAIPEI/u.test(view.report('003').dateline ?? '')))
    checks.push(yes('003: published 2025-02-10', view.report('003').publishedAt === '2025-02-10'))
    checks.push(yes('003: basis of the date is the text', view.report('003').publishedAtBasis === 'text'))

    // The drone claim.
    const help = view.claimOf('003', 'technical assistance')
    const carriers = new Set(help?.assertions.map((assertion) => view.number(assertion.report)))
    checks.push(
      yes(
        'drone help: carried by 000, 001, 003, 004',
        ['000', '001', '003', '004'].every((number) => carriers.has(number)),
      ),
    )
    checks.push(
      yes(
        'drone help: every chain leads to NHK or its sources',
        help !== undefined &&
          help.assertions.every(
            (assertion) => assertion.chain.length > 0 && assertion.chain.some((id) => /\bNHK\b/u.test(view.name(id))),
          ),
      ),
    )
    checks.push(yes('drone help: one origin, exactly', help?.originCount.low === 1 && help.originCount.high === 1))
    checks.push(yes('drone help: 4 outlets', help?.outletCount === 4))
    const training = view.claimOf('001', 'learning about tactics')
    checks.push(
      yes(
        'drone training goes back to the NIS',
        training !== undefined &&
          training.assertions.some((assertion) =>
            /NIS|National Intelligence Service/u.test(view.name(assertion.chain.at(-1) ?? '')),
          ),
      ),
    )
    checks.push(
      yes(
        '001: Yonhap stands in chains',
        view.assertionsOf('001').some((assertion) => assertion.chain.some((id) => /Yonhap/u.test(view.name(id)))),
      ),
    )
    const quote1 = view.claimOf('001', 'possibility of cooperation')
    const quote4 = view.claimOf('004', 'possibility of cooperation')
    checks.push(yes('NIS quotation in two wordings is one claim', quote1 !== undefined && quote1 === quote4))

    // Chains and stances.
    const missiles = view.at('003', 'improved accuracy')
    checks.push(
      yes(
        '003: ISW citing Reuters is a chain of two',
        missiles.some((assertion) => {
          const names = assertion.chain.map((id) => view.name(id)).join(' > ')
          return /Institute for the Study of War|ISW/u.test(names) && /Reuters/u.test(names)
        }),
      ),
    )
    const silence = view.at('003', 'has acknowledged')
    checks.push(
      yes(
        '003: "neither … has acknowledged" is not-acknowledged',
        silence.some((assertion) => assertion.stance === 'not-acknowledged') &&
          silence.every((assertion) => assertion.stance !== 'denies'),
      ),
    )
    const evidence = view.at('002', 'no evidence that')
    checks.push(
      yes(
        '002: "no evidence that" is negative',
        evidence.some((assertion) => assertion.polarity === 'negative'),
      ),
    )
    const unverified = view.at('002', 'unverified')
    checks.push(
      yes(
        '002: "unverified" is doubt',
        unverified.some((assertion) => assertion.stance === 'doubts'),
      ),
    )
    checks.push(
      yes(
        '002: KCNA is the origin of what it reported',
        view
          .at('002', 'trend of')
          .some((assertion) => /KCNA|Korean Central News Agency/u.test(view.name(assertion.chain.at(-1) ?? ''))),
      ),
    )

    // Numbers.
    checks.push(
      yes(
        '11,000 (001) and at most 12,000 (003) are compatible',
        view.verdict(['001', '11,000'], ['003', '12,000']) !== 'conflict' && view.at('001', '11,000').length > 0,
      ),
    )
    checks.push(
      yes(
        '11,000 (004) and at most 12,000 (003) are compatible',
        view.verdict(['004', '11,000'], ['003', '12,000']) !== 'conflict' && view.at('004', '11,000').length > 0,
      ),
    )
    checks.push(
      yes(
        '11,000 (001) and 12,000 (003) answer one question',
        view.claimOf('001', '11,000') !== undefined &&
          view.claimOf('001', '11,000') === view.claimOf('003', 'As many as 12,000'),
      ),
    )
    checks.push(
      yes(
        'over 12,000 (002) and at most 12,000 (003): conflict or revision',
        ['conflict', 'revision'].includes(view.verdict(['002', '12,000'], ['003', '12,000']) ?? ''),
      ),
    )
    checks.push(
      yes(
        '7,000 and 20,000 containers are different measures',
        view.verdict(['003', '7,000'], ['003', '20,000']) === 'different-measure',
      ),
    )

    // Derivation.
    const rewritten = whole.derivations.find(
      (derivation) =>
        'report' in derivation.from &&
        view.number(derivation.from.report) === '001' &&
        view.number(derivation.to) === '004' &&
        derivation.kind !== 'citation',
    )
    checks.push(yes('004 is rewritten from 001', rewritten !== undefined && !rewritten.siblings))
    const isWp = (id: string): boolean => {
      const source = view.source(id)
      return source !== undefined && (source.name === 'WP' || source.aliases.includes('WP'))
    }
    const bound = view
      .at('004', '11,000')
      .flatMap((assertion) => assertion.chain)
      .find(isWp)
    const boundTo = bound === undefined ? null : (view.source(bound)?.report ?? null)
    checks.push(yes('004: "WP" is bound to 001', boundTo !== null && view.number(boundTo) === '001'))
    const unbound =
      whole.reports.length === without001.reports.length + 1
        ? apart
            .at('004', '11,000')
            .flatMap((assertion) => assertion.chain)
            .map((id) => apart.source(id))
            .find((source) => source?.name === 'WP' || source?.aliases.includes('WP') === true)
        : undefined
    checks.push(
      yes(
        'without 001 "WP" stays ambiguous',
        unbound !== undefined && unbound.ambiguous.length > 0 && unbound.report === null,
      ),
    )
    checks.push(
      yes(
        'the source that 004 adds to the 11,000 is drift',
        whole.drifts.some((drift) => {
          const claim = whole.claims.find((candidate) => candidate.id === drift.claim)
          const copy = claim?.assertions[drift.to]
          return (
            (drift.kind === 'source-added' || drift.kind === 'source-changed') &&
            copy !== undefined &&
            view.number(copy.report) === '004' &&
            copy.quantity?.unit !== undefined &&
            view.words(copy).includes('11,000')
          )
        }),
      ),
    )

    // What must not be.
    checks.push(
      yes(
        'no source is a pronoun or an article',
        whole.sources.every(
          (source) =>
            !/^(the|a|an|he|she|it|they|him|her|them|his|its|their|we|i|you|this|that|these|those|who|which|one|some)$/iu.test(
              source.name.trim(),
            ),
        ),
      ),
    )
    checks.push(
      yes(
        'no boilerplate is evidence',
        !/rumors|50%|25,000 more|Ethiopia|ADVERTISEMENT|feedback form/u.test(
          whole.claims.flatMap((claim) => claim.assertions.map((assertion) => view.words(assertion))).join('\n'),
        ),
      ),
    )
    return checks
  },
}

export default task

function numberOf(report: Report): string {
  return /(\d{3})_[^/\\]*$/u.exec(report.locator)?.[1] ?? report.locator
}

interface View {
  report(number: string): Report
  number(id: string): string
  name(source: string): string
  source(id: string): Trace['sources'][number] | undefined
  words(assertion: Assertion): string
  assertionsOf(number: string): readonly Assertion[]
  /** Assertions of a report whose span holds the words. */
  at(number: string, words: string): readonly Assertion[]
  claimOf(number: string, words: string): Claim | undefined
  verdict(one: readonly [string, string], other: readonly [string, string]): string | undefined
}

function viewOf(trace: Trace): View {
  const view: View = {
    report: (number) => {
      const report = trace.reports.find((candidate) => numberOf(candidate) === number)
      if (report === undefined) throw new Error(`report ${number} is missing`)
      return report
    },
    number: (id) => {
      const report = trace.reports.find((candidate) => candidate.id === id)
      return report === undefined ? id : numberOf(report)
    },
    source: (id) => trace.sources.find((candidate) => candidate.id === id),
    name: (id) => {
      const source = trace.sources.find((candidate) => candidate.id === id)
      return source === undefined ? '' : [source.name, ...source.aliases].join(' / ')
    },
    words: (assertion) =>
      trace.reports.find((report) => report.id === assertion.report)?.text.slice(...assertion.span) ?? '',
    assertionsOf: (number) =>
      trace.claims.flatMap((claim) => claim.assertions).filter((assertion) => view.number(assertion.report) === number),
    at: (number, words) => view.assertionsOf(number).filter((assertion) => view.words(assertion).includes(words)),
    claimOf: (number, words) =>
      trace.claims.find((claim) =>
        claim.assertions.some(
          (assertion) => view.number(assertion.report) === number && view.words(assertion).includes(words),
        ),
      ),
    verdict: (one, other) => {
      const is = (assertion: Assertion | undefined, [number, words]: readonly [string, string]): boolean =>
        assertion !== undefined && view.number(assertion.report) === number && view.words(assertion).includes(words)
      return trace.conflicts.find((conflict) => {
        const [left, right] = conflict.between.map(
          (ref) => trace.claims.find((claim) => claim.id === ref.claim)?.assertions[ref.assertion],
        )
        return (is(left, one) && is(right, other)) || (is(left, other) && is(right, one))
      })?.verdict
    },
  }
  return view
}
