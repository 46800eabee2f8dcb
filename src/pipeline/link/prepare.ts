import type { Resources } from '../../model/resources.ts'
import type { Span } from '../../model/span.ts'
import { assertionsOf } from './assertions.ts'
import { citationsOf, type Citation } from './citations.ts'
import type { Compared } from './compared.ts'
import { featuresOf } from './features.ts'
import { firmsIn } from './firms.ts'
import type { Kin } from './kinship.ts'
import { nameKey } from './names.ts'
import type { Paired } from './pairing.ts'
import { rarityFor } from './rarity.ts'
import type { Naming } from './naming.ts'
import { prominenceOf } from './prominence.ts'
import { publisherOf, type Publisher } from './publisher.ts'
import { SourceBook } from './sources.ts'
import { settleSpeakers } from './speakers.ts'
import { topicOf, type Topic } from './stories.ts'
import { witnessText, withoutWeight } from './witness-text.ts'
import { wordKinFor } from './word-kin.ts'

/** What linking reads of one report, computed once: linking it again with one neighbour more costs the neighbour. */
export interface Prepared {
  readonly paired: Paired
  readonly publisher: Publisher
  readonly compared: readonly Compared[]
  readonly citations: readonly Citation[]
  readonly kin: Kin
  readonly topic: Topic
  /** Sources in the order in which they were entered. */
  readonly entries: readonly SourceEntry[]
  /** Outlets whose being at hand was asked for, by the keys of their names, and what the answer was. */
  readonly asked: ReadonlyMap<string, boolean>
}

export interface SourceEntry {
  readonly naming: Naming
  readonly voucher: string
  readonly vouchedBy: string | null
}

/** Remembers what was entered, so that it can be entered into the book of a neighbourhood. */
class RecordingBook extends SourceBook {
  readonly entries: SourceEntry[] = []

  override enter(naming: Naming, voucher: string, vouchedBy: string | null): string {
    this.entries.push({ naming, voucher, vouchedBy })
    return super.enter(naming, voucher, vouchedBy)
  }
}

/** A set that remembers which of its members were asked for. */
class AskedSet extends Set<string> {
  readonly asked = new Map<string, boolean>()

  override has(name: string): boolean {
    const known = super.has(name)
    this.asked.set(name, known)
    return known
  }
}

/** `atHand` are the outlets of the neighbourhood, by the keys of their names; as long as it is not known, none are. */
export function prepare(paired: Paired, resources: Resources, atHand: ReadonlySet<string> = new Set()): Prepared {
  const { report } = paired
  const { outlets } = resources
  const firms = firmsIn(paired.extraction, report.text, outlets)
  const extraction = { ...paired.extraction, attributions: settleSpeakers(paired.extraction, report.text, firms) }
  const publisher = publisherOf(report, outlets)
  const rarity = rarityFor(resources, report.lang)
  const wordKin = wordKinFor(resources, report.lang)
  const prominence = prominenceOf(report.text, extraction.sentences, rarity)
  const book = new RecordingBook(outlets)
  const names = new AskedSet(atHand)
  const compared = assertionsOf({ report, extraction, publisher, book, outlets, atHand: names, firm: firms.only }).map(
    (placed) => ({
      placed,
      features: featuresOf(placed, report, extraction, rarity, prominence, wordKin),
    }),
  )
  const citations = citationsOf(report, extraction, publisher, book, outlets)
  const witness = witnessText(report.text, extraction.sentences, rarity)
  return {
    paired,
    publisher,
    compared,
    citations,
    kin: {
      id: report.id,
      witness: withoutWeight(witness, deniedIn(extraction)),
      publishedAt: report.publishedAt,
      publisher: publisher.key,
      address: report.canonicalUrl ?? report.url,
      title: report.title,
      revisionOf: report.revisionOf,
      cites: new Set(citations.map(({ key }) => key)),
      credits: new Set(citations.flatMap(({ key, credit }) => (credit ? [key] : []))),
      names: citations.map(({ name }) => name),
    },
    topic: topicOf(witness),
    entries: book.entries,
    asked: names.asked,
  }
}

/** Whoever denies repeats what is denied: that is no sign of having copied who said it. */
function deniedIn({ attributions }: Paired['extraction']): Span[] {
  return attributions.flatMap(({ stance, content }) => (stance === 'denies' ? content : []))
}

/** Prepares again whatever would come out otherwise with these outlets at hand. */
export function fitTo(prepared: readonly Prepared[], resources: Resources): readonly Prepared[] {
  const atHand = new Set(
    prepared.flatMap(({ paired: { report } }) => (report.outlet === null ? [] : [nameKey(report.outlet)])),
  )
  return prepared.map((each) =>
    [...each.asked].every(([name, known]) => atHand.has(name) === known)
      ? each
      : prepare(each.paired, resources, atHand),
  )
}
