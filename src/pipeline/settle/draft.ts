import type { AssertionPlace } from '../../model/claim-decision.ts'
import type { Assertion, ClaimCluster, Membership } from '../../model/claim.ts'
import type { Report } from '../../model/report.ts'
import type { Source } from '../../model/source.ts'
import type { Linked } from '../../model/trace.ts'

/** An assertion on its way from claim to claim. */
export interface Member {
  assertion: Assertion
  membership: Membership
}

interface Cluster {
  id: string
  gloss: string
  members: Member[]
}

/** Least share of the longer of two places that both cover: half, so that at most one other place can be meant. */
const SAME_PLACE = 0.5
/** Characters of a statement that serve as the gloss of a claim of its own; headlines are shorter. */
const LONGEST_GLOSS = 200
const BY_REVIEWER = { joined: 'joined by a reviewer', apart: 'set apart by a reviewer' }

/** The claims while decisions are laid over them. What `link` made is left as it is. */
export class Draft {
  readonly sources: Source[]
  readonly #clusters: Set<Cluster>
  readonly #home = new Map<Member, Cluster>()
  readonly #byId = new Map<string, Member>()
  readonly #byReport = new Map<string, Member[]>()
  readonly #reports: ReadonlyMap<string, Report>

  constructor(linked: Linked, reports: readonly Report[]) {
    this.#reports = new Map(reports.map((report) => [report.id, report]))
    this.sources = [...linked.sources]
    this.#clusters = new Set(
      linked.claims.map(({ id, gloss, assertions, memberships }) => ({
        id,
        gloss,
        members: assertions.map((assertion, index) => ({
          assertion,
          membership: memberships[index] ?? { score: 0, why: '' },
        })),
      })),
    )
    for (const cluster of this.#clusters) {
      for (const member of cluster.members) {
        const { id, report } = member.assertion
        this.#home.set(member, cluster)
        this.#byId.set(id, member)
        const beside = this.#byReport.get(report)
        if (beside === undefined) this.#byReport.set(report, [member])
        else beside.push(member)
      }
    }
  }

  /** The assertion of that id, else the one of its report that lies in about the same place. */
  find({ id, report, span }: AssertionPlace): Member | undefined {
    const known = this.#byId.get(id)
    if (known !== undefined) return known
    let best: { member: Member; share: number } | undefined
    for (const member of this.#byReport.get(report) ?? []) {
      const [start, end] = member.assertion.span
      const both = Math.min(end, span[1]) - Math.max(start, span[0])
      const share = both / Math.max(end - start, span[1] - span[0], 1)
      if (share >= SAME_PLACE && (best === undefined || share > best.share)) best = { member, share }
    }
    return best?.member
  }

  /** Makes one claim of the two that hold these; returns false when one of them is not at hand. */
  merge(into: AssertionPlace, other: AssertionPlace): boolean {
    const [kept, gone] = [this.#clusterOf(into), this.#clusterOf(other)]
    if (kept === undefined || gone === undefined) return false
    if (kept === gone) return true
    for (const member of gone.members) {
      member.membership = { ...member.membership, why: BY_REVIEWER.joined }
      this.#home.set(member, kept)
    }
    kept.members = this.#inOrder([...kept.members, ...gone.members])
    this.#clusters.delete(gone)
    return true
  }

  /** Takes assertions out of the claim that holds `from`, as far as they are in it; they become a claim of their own. */
  setApart(from: AssertionPlace, apart: readonly AssertionPlace[]): boolean {
    const cluster = this.#clusterOf(from)
    const found = apart.flatMap((place) => this.find(place) ?? [])
    if (cluster === undefined || found.length === 0) return false
    const stays = this.find(from)
    const moving = new Set(found.filter((member) => member !== stays && this.#home.get(member) === cluster))
    if (moving.size === 0) return true
    const moved = this.#inOrder([...moving])
    const [head] = moved
    if (head === undefined) return true
    cluster.members = cluster.members.filter((member) => !moving.has(member))
    cluster.id = idOf(cluster)
    const own: Cluster = { id: '', gloss: this.#glossOf(head), members: moved }
    own.id = idOf(own)
    for (const member of moved) {
      member.membership = { ...member.membership, why: BY_REVIEWER.apart }
      this.#home.set(member, own)
    }
    this.#clusters.add(own)
    return true
  }

  claims(): ClaimCluster[] {
    return [...this.#clusters]
      .map(({ id, gloss, members }) => ({
        id,
        aliases: members.map(({ assertion }) => assertion.id).filter((each) => each !== id),
        gloss,
        assertions: members.map(({ assertion }) => assertion),
        memberships: members.map(({ membership }) => membership),
      }))
      .map((claim) => ({ ...claim, aliases: claim.aliases.sort() }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  #clusterOf(place: AssertionPlace): Cluster | undefined {
    const member = this.find(place)
    return member === undefined ? undefined : this.#home.get(member)
  }

  /** As claims are everywhere: by date, unknown last, then by report and place. */
  #inOrder(members: readonly Member[]): Member[] {
    const date = ({ assertion }: Member): string => this.#reports.get(assertion.report)?.publishedAt ?? '9999'
    return [...members].sort((a, b) => {
      if (date(a) !== date(b)) return date(a) < date(b) ? -1 : 1
      if (a.assertion.report !== b.assertion.report) return a.assertion.report < b.assertion.report ? -1 : 1
      return a.assertion.span[0] - b.assertion.span[0] || (a.assertion.id < b.assertion.id ? -1 : 1)
    })
  }

  #glossOf({ assertion }: Member): string {
    const said = this.#reports.get(assertion.report)?.text.slice(...assertion.span) ?? ''
    const line = said.replace(/\s+/gu, ' ')
    return line.length <= LONGEST_GLOSS ? line : `${line.slice(0, LONGEST_GLOSS - 1)}…`
  }
}

/** A claim keeps its id as long as it holds that assertion, whoever came first; else it is that of its first. */
function idOf({ id, members }: Cluster): string {
  return members.some(({ assertion }) => assertion.id === id) ? id : (members[0]?.assertion.id ?? id)
}
