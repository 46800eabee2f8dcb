import { startsUpper } from '../../../lib/letters.ts'
import type { SourceKind } from '../../../model/attribution.ts'
import type { Resources } from '../../../model/resources.ts'
import {
  companyNouns,
  documentNouns,
  governmentBodies,
  governmentNouns,
  mediaNouns,
  personTitles,
  unnamedNouns,
} from './lexicon/sources.ts'

const governmentNames =
  /^(?:Ministry|Department|Government|Intelligence|Pentagon|Kremlin|Police|Senate|Congress|Parliament|Court|Army|Navy|Commission|Treasury|Administration|Embassy|Cabinet|State|House|Ministers?|Brigade|Forces|Service|Agency|Bureau|Office|Staff|Guard|Command|Authority|FBI|CIA|NSA|NASA|USAF|NIS|White)$/u
const organizationNames =
  /^(?:Inc|Corp|Corps|Corporation|Exchange|Co|Ltd|Group|Company|University|Institute|Association|Union|Party|Bank|Foundation|Council|Organization|Organisation|Center|Centre|Airlines|Motors|Systems|College|Lines|Watch|Shipping|Ferries|Railways?|Industries|Holdings|Partners|Society|Committee|Fund|League|Federation|Campaign|Computer|Airways|Energy|Labs?|Nations|Network|Club)\.?$/u

/** Words that open the name of a newspaper or a station ("Radio Varna"), and words that close one ("the Ulm Courier"). */
const mediaOpenings = /^(?:Radio|Channel|TV|Television|Daily|Evening|Morning|Sunday|Weekly)$/u
const mediaClosings =
  /^(?:Courier|Observer|Mail|Chronicle|Dispatch|Monitor|Mirror|Express|Inquirer|Enquirer|Examiner|Ledger|Sentinel|Standard|Examiner|Argus|Advertiser|Broadcasting|Site|Online|Today|Insider|Bulletin|Reporter)$/u

/**
 * What kind of source a phrase is: by the reviewed table of outlets first, then by its head noun, its titles and the
 * shape of its name. `personal` says that something beside the phrase shows a person.
 */
export function kindOfPhrase(phrase: string, name: string | null, personal: boolean, resources: Resources): SourceKind {
  const comma = phrase.search(/,\s/u)
  const core = comma < 0 ? phrase : phrase.slice(0, comma)
  const words = core
    .split(/[\s/]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]{1,60}$/gu, ''))
    .filter((word) => word !== '')
  const of = words.findIndex(
    (word, index) =>
      index > 0 &&
      /^(?:of|for|from|in|at|by|on|to|with|near|familiar|close|who|published|released|seen|obtained|reviewed|viewed|taken|issued|shared|posted|sent|leaked|provided|signed|dated|carried|aired|cited|quoted)$/iu.test(
        word,
      ),
  )
  const head = (of === -1 ? words : words.slice(0, of)).filter((word) => !/^['’]s$/u.test(word))
  if (/^(?:all|some|many|most|several|both|none|few|one|two|three|each)$/iu.test(head[0] ?? '') && head.length === 1)
    return 'unnamed'
  const last = head.at(-1) ?? ''
  const lower = last.toLowerCase()
  const lemma = singular(lower)
  const proper = startsUpper(last) && head.length > 0
  // "a diplomat" is no magazine of that name.
  const outlet =
    personal || (!proper && name === null)
      ? undefined
      : ((name === null ? undefined : resources.outlets.byName(name)[0]) ?? resources.outlets.byName(core)[0])
  const named = proper || (name !== null && name !== phrase && startsUpper(name))
  if (outlet !== undefined) {
    if (/^(?:agency|broadcaster|newspaper|magazine|online|state-media)$/u.test(outlet.kind)) return 'media'
    return /^(?:government|military|intelligence)$/u.test(outlet.kind) ? 'government' : 'organization'
  }
  // "the Lorn news agency"
  if (lower === 'agency' && /^(?:news|press|wire|media)$/iu.test(head.at(-2) ?? '')) return 'media'
  if (!proper && governmentBodies.has(head.slice(-2).join(' ').toLowerCase())) return 'government'
  if (!proper || head.length === 1) {
    const common = kindOfNoun(lower, lemma) ?? (proper ? undefined : kindByEnding(lemma))
    if (common !== undefined) return personal && named ? 'person' : common
  }
  if (personal) return 'person'
  if (isState(name ?? core, resources)) return 'government'
  if (!proper) return companyNouns.has(lemma) ? 'organization' : 'unnamed'
  const title = head
    .slice(0, -1)
    .some(
      (word) =>
        personTitles.has(singular(word.toLowerCase().replace(/\.$/u, ''))) || unnamedNouns.has(word.toLowerCase()),
    )
  // "Engineers" at the head of a sentence: a plural without a name.
  if (head.length === 1 && /^\p{Lu}\p{Ll}{4,}s$/u.test(last) && !/(?:ss|us|is)$/u.test(last)) return 'unnamed'
  const nameWords = (name ?? head.join(' ')).split(' ')
  if (mediaNouns.has(lower) && nameWords.length <= 5) return 'media'
  if (nameWords.length > 1 && (mediaOpenings.test(nameWords[0] ?? '') || mediaClosings.test(last))) return 'media'
  if (/^[\w-]+\.(?:com|net|org|tv|info|news)$/iu.test(name ?? last)) return 'media'
  if (nameWords.length > 1 && nameWords.some((word) => /^(?:News|Press|Wire|Media|Newswire|Broadcasting)$/u.test(word)))
    return 'media'
  if (nameWords.some((word) => organizationNames.test(word))) return 'organization'
  if (nameWords.some((word) => governmentNames.test(word))) return 'government'
  if (title) return 'person'
  if (nameWords.length === 1) return 'organization'
  const capitals = nameWords.filter((word) => startsUpper(word))
  return capitals.length === nameWords.length && nameWords.length <= 4 && !/^[\p{Lu}.]+$/u.test(nameWords.at(-1) ?? '')
    ? 'person'
    : 'organization'
}

function kindOfNoun(lower: string, lemma: string): SourceKind | undefined {
  if (documentNouns.has(lemma) || documentNouns.has(lower)) return 'document'
  if (mediaNouns.has(lower) || mediaNouns.has(lemma)) return 'media'
  if (governmentNouns.has(lower) || governmentNouns.has(lemma)) return 'government'
  if (unnamedNouns.has(lemma) || unnamedNouns.has(lower) || personTitles.has(lemma)) return 'unnamed'
  return undefined
}

/** "a machinist", "the shopkeeper"; a name may end so too. */
function kindByEnding(lemma: string): SourceKind | undefined {
  return /(?:ist|ian|man|woman|men|women|eer|owner|keeper|worker|holder)$/u.test(lemma) ? 'unnamed' : undefined
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/u.test(word)) return word
  if (/ies$/u.test(word)) return `${word.slice(0, -3)}y`
  return word.replace(/s$/u, '')
}

/** The kind of a source that stands as a pronoun nobody could settle. */
export function kindOfPronoun(lower: string): SourceKind {
  if (/^(?:he|she|i|his|her|my)$/u.test(lower)) return 'person'
  return /^(?:it|we|its|our)$/u.test(lower) ? 'organization' : 'unnamed'
}

/** Whether a name is a state's, which speaks through its government. */
function isState(name: string, resources: Resources): boolean {
  const whole = name.replace(/^the\s+/iu, '')
  const joined = whole.search(/\sand\s/u)
  const bare = joined < 0 ? whole : whole.slice(0, joined)
  return (
    ['government of ', 'government of the '].some((prefix) => resources.outlets.byName(prefix + bare).length > 0) ||
    seats.has(bare) ||
    stateNames().has(bare)
  )
}

/** Seats of government that stand for it. */
const seats: ReadonlySet<string> = new Set([
  ...[
    'Washington',
    'Moscow',
    'Beijing',
    'Tehran',
    'Kyiv',
    'Kiev',
    'London',
    'Paris',
    'Berlin',
    'Tokyo',
    'Seoul',
    'Ankara',
  ],
  ...[
    'Pyongyang',
    'Taipei',
    'Brussels',
    'Islamabad',
    'Jerusalem',
    'Riyadh',
    'Damascus',
    'Havana',
    'Minsk',
    'Warsaw',
    'U.S',
    'US',
    'UK',
  ],
])

let states: ReadonlySet<string> | undefined

/** English names of states and territories, as the runtime knows them by ISO 3166 code. */
function stateNames(): ReadonlySet<string> {
  if (states === undefined) {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
    states = new Set(letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? [])))
  }
  return states
}
