import type { Report } from '../../model/report.ts'
import { listOf } from '../../lib/list-of.ts'
import type { Compared } from './compared.ts'

/**
 * How like its own report's text a headline is at least, when it says nothing that the text of any report says. Headlines shorten
 * and play with words, so it is less than two statements need (0.42). From 0.2 to 0.3 stories come out alike; the headlines of
 * the sample join what stands below them.
 */
const HEADLINE = 0.25
/** Headlines of one claim that are compared: of thousands of copies the first tell as much as all. */
const MOST_COMPARED = 24

/**
 * A headline tells what stands below it. A claim that only headlines assert joins the claim that their own reports make in the
 * likest words, so that what others say of it (a denial, a refusal to confirm) is said of that claim.
 */
export function joinHeadlines(
  clusters: readonly Compared[][],
  reports: ReadonlyMap<string, Report>,
  score: (a: Compared, b: Compared) => number,
): Compared[][] {
  const isHeadline = ({ placed: { assertion } }: Compared): boolean =>
    assertion.span[1] <= (reports.get(assertion.report)?.bodyStart ?? 0)
  const below = new Map<string, { readonly cluster: number; readonly member: Compared }[]>()
  const asserted = clusters.map((members) => members.filter(({ placed }) => tellsSo(placed.assertion.stance)))
  for (const [cluster, members] of asserted.entries()) {
    for (const member of members)
      if (!isHeadline(member)) listOf(below, member.placed.assertion.report).push({ cluster, member })
  }
  const joined = clusters.map((members) => [...members])
  for (const [cluster, members] of asserted.entries()) {
    if (members.length === 0 || !members.every((member) => isHeadline(member) && member.features.measure === undefined))
      continue
    const target = likest(members.slice(0, MOST_COMPARED), below, score)
    if (target === undefined) continue
    joined[target]?.push(...(joined[cluster] ?? []))
    joined[cluster] = []
  }
  return joined.filter((members) => members.length > 0)
}

function tellsSo(stance: Compared['placed']['assertion']['stance']): boolean {
  return stance === 'asserts' || stance === 'hedges'
}

/** The claim that is likest to some headlines on the mean, by the likest statement of it in the report of each. */
function likest(
  headlines: readonly Compared[],
  below: ReadonlyMap<string, readonly { readonly cluster: number; readonly member: Compared }[]>,
  score: (a: Compared, b: Compared) => number,
): number | undefined {
  const sums = new Map<number, number>()
  for (const headline of headlines) {
    const best = new Map<number, number>()
    for (const { cluster, member } of below.get(headline.placed.assertion.report) ?? []) {
      best.set(cluster, Math.max(best.get(cluster) ?? 0, score(headline, member)))
    }
    for (const [cluster, value] of best) sums.set(cluster, (sums.get(cluster) ?? 0) + value)
  }
  let [target, most]: [number | undefined, number] = [undefined, HEADLINE * headlines.length]
  for (const [cluster, sum] of sums) if (sum >= most) [target, most] = [cluster, sum]
  return target
}
