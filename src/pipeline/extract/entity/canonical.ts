import type { Mention } from './mention.ts'

/** Titles and roles that the tagger may take into a person's name, lower case. */
const titles = new Set(
  `mr mrs ms dr prof professor sir dame lord lady president premier minister chancellor king queen prince princess pope
  general gen colonel col major captain capt lieutenant lt sergeant admiral adm judge justice senator sen governor gov
  mayor rep sheikh ayatollah rev secretary prime foreign defense defence spokesman spokeswoman pm fm mp brig brigadier maj
  cdr commander cpl corporal pvt private chairman chairwoman ambassador sheriff detective inspector archbishop cardinal`.split(
    /\s+/u,
  ),
)

/** Names of persons without titles, in words without accents or hyphens: "Kim Jong-un" and "Kim Jong Un" are one. */
export function nameWords(name: string): readonly string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s$/u, '')
    .toLowerCase()
    .split(/[\s\-.]+/u)
    .filter((word) => word !== '')
  const start = words.findIndex((word) => !titles.has(word))
  return start < 0 ? words : words.slice(start)
}

/**
 * Gives every person the fullest name that the text gives. A part of a name goes to the last fuller name before it, else
 * to the first one after it; it must be the beginning or the end of that name ("Kim", "Jong Un", "Zelenskyy").
 */
export function personNames(text: string, persons: readonly Mention[]): string[] {
  const printed = persons.map(({ span }) => withoutTitle(text.slice(span[0], span[1])))
  const words = printed.map(nameWords)
  const places = new Map<string, number[]>()
  const namesByWord = new Map<string, string[]>()
  words.forEach((own, index) => {
    const name = own.join(' ')
    const known = places.get(name)
    if (known !== undefined) {
      known.push(index)
      return
    }
    places.set(name, [index])
    for (const word of new Set([own[0], own.at(-1)]))
      if (word !== undefined) namesByWord.set(word, [...(namesByWord.get(word) ?? []), name].slice(-mostNamesakes))
  })
  return persons.map((_, index) => {
    const own = words[index] ?? []
    let best = index
    const namesakes = [own[0], own.at(-1)].flatMap((word) => namesByWord.get(word ?? '') ?? [])
    // Nearest first, earlier ones before later ones: a text that means somebody else says so again.
    const order = [...new Set(namesakes)]
      .map((name) => nearest(places.get(name) ?? [], index))
      .sort((a, b) => Number(a > index) - Number(b > index) || Math.abs(a - index) - Math.abs(b - index))
    for (const other of order) {
      const fuller = words[other] ?? []
      if (fuller.length > (words[best]?.length ?? 0) && isPartOf(own, fuller) && isPartOf(words[best] ?? [], fuller))
        best = other
    }
    // The first spelling of a name stands for all.
    const same = places.get(words[best]?.join(' ') ?? '')?.[0] ?? index
    return printed[same] ?? ''
  })
}

/** Names with one word in common that are looked through: more only stand in lists, and time must stay linear. */
const mostNamesakes = 100

/** The last of the places before `index`, else the first one after it. */
function nearest(places: readonly number[], index: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return places[Math.max(0, low - 1)] ?? index
}

/**
 * How many letters of titles a name begins with, the space after them and a nationality before them counted in ("Russian
 * President "); 0 when there are none, or nothing else.
 */
export function leadingTitle(name: string, isNationality: (words: string) => boolean = () => false): number {
  const words = name.split(' ')
  let at = 0
  for (const length of [2, 1])
    if (isNationality(words.slice(0, length).join(' ')) && isTitle(words[length])) {
      at = length
      break
    }
  while (at < words.length && isTitle(words[at])) at += 1
  return at === 0 || at >= words.length ? 0 : words.slice(0, at).join(' ').length + 1
}

/** Offices whose holder's name follows: "PM Adams" is a person even where the tagger sees a body. */
const offices =
  /^(?:president|pm|premier|chancellor|senator|sen|rep|gov|mayor|mr|mrs|ms|dr|minister|king|queen|pope)\.?$/iu

/** Whether the last of the titles that a name begins with is an office held by one person. */
export function beginsWithOffice(title: string): boolean {
  return offices.test(title.trim().split(' ').at(-1) ?? '')
}

const isTitle = (word: string | undefined): boolean => titles.has((word ?? '').toLowerCase().replace(/\.$/u, ''))

function withoutTitle(name: string): string {
  const words = name.replace(/['’]s$/u, '').split(' ')
  const start = words.findIndex((word) => !titles.has(word.toLowerCase().replace(/\.$/u, '')))
  return start <= 0 ? words.join(' ') : words.slice(start).join(' ')
}

function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length === 0 || part.length >= whole.length) return part.join(' ') === whole.join(' ')
  const isBeginning = part.every((word, index) => whole[index] === word)
  const isEnd = part.every((word, index) => whole[whole.length - part.length + index] === word)
  return isBeginning || isEnd
}

/** Words that an acronym leaves out or takes, as it likes. */
const smallWords = /^(?:of|the|for|and|in|on|to|de|la|du|des|&|at)$/iu

/**
 * Gives every organisation one name: the table's, else the one that an acronym beside it belongs to ("Border Relief
 * Council (BRC)"), else its fullest form.
 */
export function organizationNames(text: string, organizations: readonly Mention[]): string[] {
  const printed = organizations.map(({ span }) => withoutArticle(text.slice(span[0], span[1])))
  const fullNames = new Map<string, string>()
  const unlisted = new Set(printed.filter((_, index) => organizations[index]?.tableName === null))
  organizations.forEach(({ tableName }, index) => {
    const name = printed[index] ?? ''
    for (const acronym of acronymsOf(name))
      if (unlisted.has(acronym) && !fullNames.has(acronym)) fullNames.set(acronym, tableName ?? name)
  })
  return organizations.map(
    ({ tableName }, index) => tableName ?? fullNames.get(printed[index] ?? '') ?? printed[index] ?? '',
  )
}

function withoutArticle(name: string): string {
  return name
    .replace(/^the\s+/iu, '')
    .replace(/['’]s?$/u, '')
    .replace(/\s+/gu, ' ')
}

/** "Institute for the Study of War" may be ISW, ISOW or IFTSOW. */
function acronymsOf(name: string): ReadonlySet<string> {
  const words = name.split(/[\s\-]+/u).filter((word) => /^\p{L}/u.test(word))
  if (words.length < 2) return new Set()
  const initials = (list: readonly string[]): string => list.map((word) => word.charAt(0).toUpperCase()).join('')
  return new Set([initials(words.filter((word) => !smallWords.test(word))), initials(words)])
}
