import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Capture } from '../../../model/capture.ts'
import { outletTable } from '../../../model/outlet-table.ts'
import { clean } from '../clean.ts'

const outlets = outletTable('')

/** Nothing that readers see is lost on the way: each numbered word of a page stands once in what is kept or in what is removed. */
function check(body: string, count: number): void {
  const bytes = new TextEncoder().encode(
    `<!doctype html><html lang="en"><head><title>Ferry</title></head><body>${body}</body></html>`,
  )
  const capture: Capture = {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    locator: 'a.html',
    bytes,
    url: 'https://a.example/1',
    mediaType: 'text/html',
    charset: null,
    rendition: null,
    retrievedAt: null,
    given: {},
  }
  const { value } = clean(capture, outlets)
  if (value === undefined) throw new Error('the page gave no report')
  const all = [value.text, ...value.removed.map(({ text }) => text)].join('\n')
  const found = (all.match(/\bw\d+\b/gu) ?? []).sort()
  expect(found).toEqual(Array.from({ length: count }, (_, index) => `w${index + 1}`).sort())
}

const sentences = [
  'The ferry stays in port until Monday, the harbour office said on Friday, and nobody knows for how long.',
  'Two ships were hit by the storm near the outer pier, and the crews were taken off by helicopter.',
  'Read more',
  'Photo: Ana Lima',
  'Sign up to our newsletter',
  'By Ana Lima',
  'Related stories',
  '3 May 2025',
]

const leaf = fc.record({
  tag: fc.constantFrom('p', 'div', 'li', 'figcaption', 'h2', 'blockquote', 'td', 'span', 'a', 'button', 'label'),
  text: fc.constantFrom(...sentences),
})
const page = fc.array(
  fc.record({
    holder: fc.constantFrom(
      'article',
      'main',
      'section',
      'div',
      'aside',
      'nav',
      'footer',
      'header',
      'ul',
      'figure',
      'form',
    ),
    name: fc.constantFrom('', 'story-body', 'related', 'newsletter', 'comments', 'share', 'author', 'paywall'),
    leaves: fc.array(leaf, { minLength: 1, maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 7 },
)

/** What makes any page a report. */
const story = {
  holder: 'article',
  name: 'story-body',
  leaves: [0, 1, 0, 1].map((index) => ({ tag: 'p', text: sentences[index] ?? '' })),
}

test('kept and removed are all text of a page, each piece once', () => {
  fc.assert(
    fc.property(page, (drawn) => {
      const parts = [story, ...drawn]
      let count = 0
      const markup = parts.map(({ holder, name, leaves }) => {
        const inner = leaves.map(({ tag, text }) => {
          count += 1
          // Numbered in the middle, so that no sentence is another's copy.
          const words = text.split(' ')
          words.splice(Math.ceil(words.length / 2), 0, `w${count}`)
          return `<${tag}>${words.join(' ')}</${tag}>`
        })
        return `<${holder} class="${name}">${inner.join('')}</${holder}>`
      })
      check(markup.join('\n'), count)
    }),
    { numRuns: 200 },
  )
})
