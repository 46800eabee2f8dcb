const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** The name of a country by its ISO 3166 code; anything else as it stands. */
export function countryInWords(code: string): string {
  // Where a country has two names, the list gives the second one in brackets.
  return (/^[A-Z]{2}$/u.test(code) ? names.of(code)?.replace(/ \(.*\)$/u, '') : undefined) ?? code
}

/**
 * Whose voice a source is: `KR` one state, `US-NY` a part of one, `department defence` a department of a state that is not told,
 * `department defence of kaldor` one of a state by its name, `body ID` another source, else an owner's name. Undefined for a source that cannot be named here.
 */
export function voiceInWords(voice: string, nameOf: (source: string) => string | undefined): string | undefined {
  const [, kind, which = ''] = /^(body|department) (.{1,200})$/u.exec(voice) ?? []
  if (kind === 'body') return nameOf(which)
  if (kind === 'department') return departmentInWords(which)
  const [state = '', part] = /^[A-Z]{2}-[A-Z\d]{1,3}$/u.test(voice) ? voice.split('-') : [voice]
  return part === undefined ? countryInWords(state) : `${part} in ${countryInWords(state)}`
}

function departmentInWords(which: string): string {
  const at = which.lastIndexOf(' of ')
  if (at < 0) return `the ${which} department`
  const state = which.slice(at + 4).replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
  return `the ${which.slice(0, at)} department of ${state}`
}

/** `Kursk region, Russia`; a country itself is named once. */
export function placeInWords(name: string, country: string | null): string {
  if (country === null) return name
  const words = countryInWords(country)
  return words.toLowerCase() === name.toLowerCase() ? name : `${name}, ${words}`
}
