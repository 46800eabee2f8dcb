const SYLLABLES =
  'ba ke lo mi ru sta ven dor gal hesh ith jor kal lum nor osk pel quin rav sol tur ulm vash wen yar zim'.split(' ')

/** A name of three syllables that no table knows; 17,576 numbers give different ones. */
export function coinedName(number: number): string {
  const base = SYLLABLES.length
  const places = [number % base, Math.floor(number / base) % base, Math.floor(number / (base * base)) % base]
  const name = places.map((place) => SYLLABLES[place] ?? '').join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
