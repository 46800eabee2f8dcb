import type { Analysis } from '../language/analysis.ts'
import type { Name } from '../language/names/names.ts'
import type { Toponym } from './toponym.ts'

/** From here on a name is a country, a region or a division that everybody knows: no tagger need confirm it. */
const knownToAll = 7

/** From here on a name that the tagger takes for something else than a person is still the place ("Pyongyang said"). */
const knownToMany = 6.5

/** What stands before a surname, lower case without stops. */
const honorifics = new Set(
  'mr mrs ms miss mx dr prof sir dame lord lady judge justice sgt capt lt col gen sen rep'.split(' '),
)

const diseases = new Set(
  'virus fever disease flu syndrome encephalitis ebolavirus hantavirus variant strain'.split(' '),
)

/**
 * Which of the gazetteer's names are places here: those that the tagger of names says are, those that stand alone and are
 * known to all; and places that the tagger sees and the gazetteer does not know. In text order, none over another.
 */
export function chooseToponyms(analysis: Analysis, known: readonly Toponym[], names: readonly Name[]): Toponym[] {
  const overlapping = overlaps(known, names)
  const nicknames = unitNicknames(analysis.text)
  const chosen = known.filter(
    (toponym, index) =>
      !isDirection(analysis.text, toponym) &&
      !nicknames.has(analysis.text.slice(...toponym.span)) &&
      !namesDisease(analysis, toponym) &&
      !followsHonorific(analysis, toponym) &&
      isPlaceHere(toponym, overlapping[index] ?? []),
  )
  const read = new Set(overlaps(chosen, names).flat())
  const unknown = names
    .filter((name) => name.kind === 'place' && !read.has(name))
    .filter(({ span }) => !nicknames.has(analysis.text.slice(...span)))
    .filter((name) => !followsHonorific(analysis, name) && !namesDisease(analysis, name))
    .map(({ span, sentence, from, to }): Toponym => ({ span, sentence, from, to, candidates: [] }))
  return [...chosen, ...unknown].sort((a, b) => a.span[0] - b.span[0])
}

/** For each toponym the names that share a letter with it; both lists are in text order. */
function overlaps(known: readonly Toponym[], names: readonly Name[]): Name[][] {
  let next = 0
  return known.map(({ span }) => {
    while (next < names.length && (names[next]?.span[1] ?? 0) <= span[0]) next += 1
    const over: Name[] = []
    for (let at = next; at < names.length && (names[at]?.span[0] ?? 0) < span[1]; at += 1) {
      const name = names[at]
      if (name !== undefined) over.push(name)
    }
    return over
  })
}

function isPlaceHere({ span, candidates }: Toponym, over: readonly Name[]): boolean {
  const [best] = candidates
  if (best === undefined || best.kind === 'demonym') return false
  const isInLongerName = over.some((name) => name.span[0] <= span[0] && name.span[1] > span[1])
  if (over.some(({ kind }) => kind === 'place')) return !isInLongerName || best.weight >= knownToMany
  if (over.length === 0) return best.weight >= knownToAll
  const isWhole = over.every((name) => span[0] <= name.span[0] && name.span[1] <= span[1])
  return isWhole && best.weight >= knownToMany && over.every(({ kind }) => kind !== 'person')
}

/** The names that units bear in quotation marks behind what they are: the 12th Brigade "Sava" is no river. */
function unitNicknames(text: string): ReadonlySet<string> {
  const nickname =
    /\b(?:brigade|battalion|regiment|division|unit|corps|detachment|company|platoon|squadron)\s?["“«‘'](?<name>\p{Lu}[\p{L}-]{1,30})["”»’']/giu
  return new Set([...text.matchAll(nickname)].flatMap(({ groups }) => groups?.['name'] ?? []))
}

/** Villages called "West" and "Central" exist; a capital on such a word nearly always means something else. */
function isDirection(text: string, { span }: Toponym): boolean {
  return /^(?:(?:far )?(?:north|south|east|west)(?:ern)?|central|upper|lower|new|old|great|greater)$/iu.test(
    text.slice(span[0], span[1]),
  )
}

/** "Marburg virus" and "West Nile fever" are named after places and do not mean them. */
function namesDisease({ sentences }: Analysis, { sentence, to }: Pick<Toponym, 'sentence' | 'to'>): boolean {
  return diseases.has(sentences[sentence]?.tokens[to]?.text.toLowerCase() ?? '')
}

function followsHonorific({ sentences }: Analysis, { sentence, from }: Pick<Toponym, 'sentence' | 'from'>): boolean {
  const before = sentences[sentence]?.tokens[from - 1]?.text ?? ''
  return honorifics.has(before.toLowerCase().replace(/\.$/u, ''))
}
