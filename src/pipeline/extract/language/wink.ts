import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Span } from '../../../model/span.ts'

/** Longest stretch that is given to wink at once. */
const stretch = 4_000

let nlp: ReturnType<typeof winkNLP> | undefined

/** wink's tag and lemma at each place of a sentence. */
export function tagWithWink(
  text: string,
  [start, end]: Span,
  tokens: readonly Span[],
): { tag: string; lemma: string }[] {
  nlp ??= winkNLP(model, ['sbd', 'pos'])
  const its = nlp.its
  const found: { start: number; end: number; tag: string; lemma: string }[] = []
  for (let from = start; from < end; from += stretch) {
    const to = Math.min(end, from + stretch)
    const read = nlp.readDoc(text.slice(from, to)).tokens()
    const values = read.out(its.value)
    const tags = read.out(its.pos) as unknown as string[]
    const lemmas = read.out(its.lemma as never) as unknown as string[]
    let cursor = from
    values.forEach((value, index) => {
      const at = text.slice(cursor, Math.min(to, cursor + value.length + 40)).indexOf(value)
      if (at < 0) return
      found.push({
        start: cursor + at,
        end: cursor + at + value.length,
        tag: tags[index] ?? 'X',
        lemma: lemmas[index] ?? value,
      })
      cursor += at + value.length
    })
  }
  let index = 0
  return tokens.map(([from, to]) => {
    while (index + 1 < found.length && (found[index]?.end ?? 0) <= from) index += 1
    const match = found[index]
    const form = text.slice(from, to)
    if (match === undefined || match.start > from || match.end <= from) return { tag: 'X', lemma: form.toLowerCase() }
    const whole = match.start === from && match.end === to
    return { tag: match.tag === 'SPACE' ? 'X' : match.tag, lemma: whole ? match.lemma : form.toLowerCase() }
  })
}
