const SYLLABLES =
  'ba ke lo mi ru sta ven dor gal hesh ith jor kal lum nor osk pel quin rav sol tur ulm vash wen yar zim'.split(' ')

const SHORT_NAMES = SYLLABLES.length ** 3

/** A name that no table knows: the first 17,576 numbers give different ones of three syllables, 439,400 more of four. */
export function coinedName(number: number): string {
  const base = SYLLABLES.length
  const places = [number % base, Math.floor(number / base) % base, Math.floor(number / (base * base)) % base]
  if (number >= SHORT_NAMES) places.push(Math.floor(number / SHORT_NAMES) % base)
  const name = places.map((place) => SYLLABLES[place] ?? '').join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const ENDINGS = 'house works hall yard gate bridge tower mill barn kiln quay shed'.split(' ')

/** A thing that no table knows ("lomiquay", "venrusoltower"); 210,912 numbers give different ones. */
export function coinedNoun(number: number): string {
  const base = SYLLABLES.length
  const places = [number % base, Math.floor(number / base) % base, Math.floor(number / (base * base)) % base]
  const ending = ENDINGS[Math.floor(number / SHORT_NAMES) % ENDINGS.length] ?? ''
  return places.map((place) => SYLLABLES[place] ?? '').join('') + ending
}
