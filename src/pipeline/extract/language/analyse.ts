import type { ExtractionInput } from '../../../model/extraction.ts'
import type { Outcome, Problem } from '../../../model/problem.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Span } from '../../../model/span.ts'
import type { Analysis, Sentence, Token } from './analysis.ts'
import { detectLanguage } from './detection.ts'
import { findParagraphs } from './paragraphs.ts'
import { findForeignSentences, findSentences } from './sentences.ts'
import { findTokens } from './tokens.ts'
import { tagWithWink } from './wink.ts'

/** Takes a text apart into paragraphs, sentences and tokens with tags, lemmas and dependency heads. */
export function analyse(input: ExtractionInput, _resources: Resources): Outcome<Analysis> {
  const { text } = input
  const lang = detectLanguage(text, input.lang)
  const known = lang === 'en'
  const paragraphs = findParagraphs(text)
  const sentences = paragraphs.flatMap((paragraph, index) =>
    (known ? findSentences : findForeignSentences)(text, paragraph).map((span): Sentence => ({
      span,
      paragraph: index,
      tokens: known ? englishTokens(text, span) : bareTokens(text, span),
    })),
  )
  return {
    value: { text, lang, known, paragraphs, sentences },
    problems: known ? [] : unknownLanguage(lang, paragraphs),
  }
}

function unknownLanguage(lang: string, paragraphs: readonly Span[]): Problem[] {
  if (paragraphs.length === 0) return []
  const message =
    lang === 'und'
      ? 'The language of the text could not be told: only quotation marks are read'
      : `The text is in a language that is not read (${lang}): only quotation marks are read`
  return [{ code: 'unknown-language', message }]
}

function englishTokens(text: string, span: Span): Token[] {
  const spans = findTokens(text, span)
  const tags = tagWithWink(text, span, spans)
  return spans.map(([start, end], index) => ({
    text: text.slice(start, end),
    start,
    end,
    tag: tags[index]?.tag ?? 'X',
    lemma: tags[index]?.lemma ?? '',
    head: -1,
    relation: '',
  }))
}

function bareTokens(text: string, [start, end]: Span): Token[] {
  return [...text.slice(start, end).matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
    tag: 'X',
    lemma: match[0].toLowerCase(),
    head: -1,
    relation: '',
  }))
}
