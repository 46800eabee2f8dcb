/** Words that begin with a capital in headings and names of places or bodies, but are in no person's name. */
const NO_NAME = new Set(
  `the a an in on at of for to by with from and or but news report reports today yesterday monday tuesday wednesday
   thursday friday saturday sunday january february march april may june july august september october november december
   north south east west northern southern eastern western central new united states kingdom republic army navy force
   forces ministry minister president government council union nations world war europe asia africa america american
   european russian ukrainian korean chinese japanese british french german indian politics business sports sport
   technology tech science health culture opinion video photo photos read more about editor staff agency press media
   times post daily breaking live update updates analysis what why how who when where key background context summary
   conclusion introduction share follow subscribe advertisement desk team blog beitrag zeitung redaktion stiftung agentur verlag online magazin magazine
   leiter leiterin projektleiter projektleiterin redakteur redakteurin chefredakteur chefredakteurin reporterin
   korrespondent korrespondentin professor professorin der die das autor autorin über ich bin alle trackback url gmbh mehr beiträge artikel foto fotos bild kommentare datenschutz impressum
   institute university universität staff reporter reporters correspondent planetary society foundation association`.split(
    /\s+/u,
  ),
)

/** Particles that stand in names without a capital. */
const PARTICLES = new Set(
  'de da do dos del della di du la le van von der den ter ten el al bin ibn y e zu af av'.split(' '),
)

/**
 * Whether the words look like the name of a person: two to five words with a capital, none of which is an everyday word
 * of headings. A guess from shape; callers ask only where a name is expected.
 */
export function isPersonName(text: string): boolean {
  const words = text.trim().split(/\s+/u)
  if (words.length < 2 || words.length > 5 || text.length > 60) return false
  let capitals = 0
  for (const word of words) {
    if (PARTICLES.has(word.toLowerCase())) continue
    if (!/^\p{Lu}[\p{L}\p{M}'’.-]{0,30}$/u.test(word)) return false
    if (NO_NAME.has(word.toLowerCase().replace(/\.$/u, ''))) return false
    capitals += 1
  }
  return capitals >= 2 && !/^\p{Lu}{2,}(?:\s\p{Lu}{2,}){3,}$/u.test(text)
}
