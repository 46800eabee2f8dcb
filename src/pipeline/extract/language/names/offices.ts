import { startsUpper } from '../../../../lib/letters.ts'
import { personTitles } from './cues.ts'
import { nameLabels } from './tagger.ts'

/** Words of the longest, which keeps time linear in lines in capitals: "Deputy Prosecutor General 's Office". */
const longestOffice = 6

const organization = nameLabels.indexOf('ORG')

/**
 * The office of whoever holds a post is a body, though the post is none: "Prime Minister's Office", "Attorney General's
 * Office". The tagger reads such posts as no names.
 */
export function labelOffices(
  sentences: readonly (readonly string[])[],
  labels: readonly (readonly number[])[],
): (readonly number[])[] {
  return labels.map((row, sentence) => {
    const words = sentences[sentence] ?? []
    let labelled = row
    for (let office = words.indexOf('Office'); office >= 0; office = words.indexOf('Office', office + 1)) {
      const from = startOfPost(words, office)
      if (from < office) labelled = labelled.map((label, at) => (at >= from && at <= office ? organization : label))
    }
    return labelled
  })
}

/** Where the post before "'s Office" begins; the place of "Office" itself where none stands. */
function startOfPost(words: readonly string[], office: number): number {
  const holder = words[office - 2]
  if (holder === undefined || !/^['’]s$/u.test(words[office - 1] ?? '')) return office
  if (!startsUpper(holder) || !personTitles.has(holder.toLowerCase())) return office
  let from = office - 2
  while (office - from < longestOffice && isOfPost(words[from - 1])) from -= 1
  return from
}

function isOfPost(word: string | undefined): boolean {
  return word !== undefined && startsUpper(word) && word !== 'The'
}
