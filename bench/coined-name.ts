const SYLLABLES =
  'ba ke lo mi ru sta ven dor gal hesh ith jor kal lum nor osk pel quin rav sol tur ulm vash wen yar zim'.split(' ')

/** A name of three syllables that no table knows; 17,576 numbers give different ones. */
export function coinedName(number: number): string {
  const base = SYLLABLES.length
  const places = [number % base, Math.floor(number / base) % base, Math.floor(number / (base * base)) % base]
  const name = places.map((place) => SYLLABLES[place] ?? '').join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const ENDINGS = 'house works hall yard gate bridge tower mill barn kiln quay shed'.split(' ')

/** A thing that no table knows ("lomiquay", "venrustower"); 9,408 numbers give different ones. */
export function coinedNoun(number: number): string {
  const base = SYLLABLES.length
  const places = [number % base, Math.floor(number / base) % base]
  const ending = ENDINGS[Math.floor(number / (base * base)) % ENDINGS.length] ?? ''
  return places.map((place) => SYLLABLES[place] ?? '').join('') + ending
}
