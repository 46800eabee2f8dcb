import type { ExtractionInput } from '../../../model/extraction.ts'
import type { Outcome, Problem } from '../../../model/problem.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Span } from '../../../model/span.ts'
import type { Analysis, Sentence, Token } from './analysis.ts'
import { detectLanguage } from './detection.ts'
import { lemmaOf } from './lemmas.ts'
import { decodeModel, type LanguageModel } from './model.ts'
import { findParagraphs } from './paragraphs.ts'
import { SentenceParser } from './parse.ts'
import { findForeignSentences, findSentences } from './sentences.ts'
import { findTokens } from './tokens.ts'

/** Reads the words of one sentence. */
type WordReader = (text: string, span: Span) => Token[]

/** Takes a text apart into paragraphs, sentences and tokens with tags, lemmas and dependency heads. */
export function analyse(input: ExtractionInput, resources: Resources): Outcome<Analysis> {
  const { text } = input
  const lang = detectLanguage(text, input.lang)
  const known = lang === 'en'
  const paragraphs = findParagraphs(text)
  const problems: Problem[] = []
  const readWords = known ? englishReader(resources, problems) : bareWords
  if (!known && paragraphs.length > 0) problems.push(unknownLanguage(lang))
  const findAll = known ? findSentences : findForeignSentences
  const sentences = paragraphs.flatMap((paragraph, index) =>
    findAll(text, paragraph).map((span): Sentence => ({ span, paragraph: index, tokens: readWords(text, span) })),
  )
  return { value: { text, lang, known, paragraphs, sentences }, problems }
}

function unknownLanguage(lang: string): Problem {
  const message =
    lang === 'und'
      ? 'The language of the text could not be told: only quotation marks are read'
      : `The text is in a language that is not read (${lang}): only quotation marks are read`
  return { code: 'unknown-language', message }
}

/** A reader with tags and heads; without weights one that gives neither, and a problem that says so. */
function englishReader(resources: Resources, problems: Problem[]): WordReader {
  const bytes = resources.read('parser.bin')
  const missing = (why: string): WordReader => {
    problems.push({ code: 'no-parser', message: `Words are read without sentence structure: models/parser.bin ${why}` })
    return (text, span) => untagged(text, findTokens(text, span))
  }
  if (bytes === undefined) return missing('is missing')
  try {
    const english = englishOf(decodeModel(bytes))
    return (text, span) => parsedWords(text, span, english)
  } catch (error) {
    return missing(`cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
}

/** A parser with its room, and the two parts of each tag class. */
interface English {
  readonly parser: SentenceParser
  readonly tags: readonly (readonly [universal: string, fine: string])[]
}

const readers = new WeakMap<LanguageModel, English>()

/** Made once for each model: most reports are short, and the room that parsing needs is large. */
function englishOf(model: LanguageModel): English {
  let english = readers.get(model)
  if (english === undefined) {
    const tags = model.tagger.tags.map((joint): [string, string] => {
      const [universal = 'X', fine = ''] = joint.split('|')
      return [universal, fine]
    })
    english = { parser: new SentenceParser(model), tags }
    readers.set(model, english)
  }
  return english
}

const unknownTag = ['X', ''] as const

/** Lists are filled one by one here and in what reads them most: the engine then gives all of them one layout and need not compile readers again. */
function parsedWords(text: string, span: Span, { parser, tags }: English): Token[] {
  const spans = findTokens(text, span)
  const { classes, heads, labels } = parser.parse(text, spans)
  const { labels: labelModel, lemmas } = parser.model
  const tokens: Token[] = []
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans[index]
    if (span === undefined) continue
    const [start, end] = span
    const form = text.slice(start, end)
    const [tag, fineTag] = tags[classes[index] ?? 0] ?? unknownTag
    tokens.push({
      text: form,
      start,
      end,
      tag,
      lemma: lemmaOf(form, tag, fineTag, lemmas),
      head: heads[index] ?? -1,
      relation: labelModel.relations[labels[index] ?? 0] ?? '',
    })
  }
  return tokens
}

function untagged(text: string, spans: readonly Span[]): Token[] {
  return spans.map(([start, end]) => {
    const form = text.slice(start, end)
    return { text: form, start, end, tag: 'X', lemma: form.toLowerCase(), head: -1, relation: '' }
  })
}

function bareWords(text: string, [start, end]: Span): Token[] {
  const words = text.slice(start, end).matchAll(/\S+/gu)
  return untagged(
    text,
    [...words].map((word): Span => [start + word.index, start + word.index + word[0].length]),
  )
}
