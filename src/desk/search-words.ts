/** Words that every question has; what is left is what it is about. */
const COMMON = new Set(
  (
    'a about after all also an and any are as at be been before being between by can could did do does for from had has have how ' +
    'if in into is it its many may might more most much must no not of often on or other our over shall should since so some such ' +
    'than that the their them then there these they this those through to under until was we were what when where whether which ' +
    'while who whom whose why will with would'
  ).split(' '),
)

/** A question's words as a search that finds what holds any of them: "How many ships left?" → `ships or left`. */
export function searchWords(text: string): string {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}-]+/u)
    .map((word) => word.replace(/^-+|-{1,60}$/gu, ''))
    .filter((word) => word !== '' && !COMMON.has(word))
  return [...new Set(words)].slice(0, MOST_WORDS).join(' or ')
}

/** More words than this find everything. */
const MOST_WORDS = 12
