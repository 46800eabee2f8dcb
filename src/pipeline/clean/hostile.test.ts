import { expect, test } from 'vitest'
import type { Capture } from '../../model/capture.ts'
import { outletTable } from '../../model/outlet-table.ts'
import { clean } from './clean.ts'

const outlets = outletTable('')

/** Cleans bytes as they could come from anywhere; whatever they are, the answer is a report or a reason. */
function check(content: string, mediaType: string): void {
  const capture: Capture = {
    sha256: '0'.repeat(64),
    locator: 'a',
    bytes: new TextEncoder().encode(content),
    url: null,
    mediaType,
    charset: null,
    rendition: null,
    retrievedAt: null,
    given: {},
  }
  const { value, problems } = clean(capture, outlets)
  expect(value !== undefined || problems.length > 0).toBe(true)
}

const PAGE = `<!doctype html><html lang="en"><head><title>Ferry stays | Anchor</title><meta property="og:title" content="Ferry stays"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stays","datePublished":"2025-02-10","author":{"name":"Ana Lima"}}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Ferry stays</h1><p class="byline">By Ana Lima</p><p>The ferry to Lowe Island stays in port until Monday, the harbour office said.</p><figure><img src="a.jpg"><figcaption>The pier</figcaption></figure><p>Two ships were hit by the storm, and nobody was hurt, the coast guard said.</p></article><aside><h2>Related</h2><ul><li><a href="/2">Storm takes roofs</a></li></ul></aside></body></html>`

/** A fixed sequence of numbers, so that a failure can be had again. */
function* sequence(seed: number): Generator<number> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** Cuts, doubles, swaps and breaks parts of a page. */
function mutate(page: string, seed: number): string {
  const numbers = sequence(seed)
  const draw = (below: number): number => Math.floor((numbers.next().value ?? 0) * below)
  let result = page
  for (let turn = draw(6); turn >= 0; turn -= 1) {
    const at = draw(result.length)
    const part = result.slice(at, at + draw(60))
    const changes = [
      result.slice(0, at) + result.slice(at + part.length),
      result.slice(0, at) + part.repeat(draw(40)) + result.slice(at),
      `${result.slice(0, at)}${'<div>'.repeat(draw(300))}${result.slice(at)}`,
      `${result.slice(0, at)}${['<!--', '<script>', '"', '\0', '\uD800', '</', ']]>', '<table><tr><td>', '&#x0;', '<p '][draw(10)]}${result.slice(at)}`,
      result.slice(at) + result.slice(0, at),
    ]
    result = changes[draw(changes.length)] ?? result
  }
  return result
}

/** Twenty times as many changes where the whole size is asked for. */
const TIMES = process.env['STEMMA_FULL'] === '1' ? 20 : 1

test('mutated pages are answered', () => {
  for (let seed = 1; seed <= 60 * TIMES; seed += 1) check(mutate(PAGE, seed), 'text/html')
})
test('mutated texts are answered', () => {
  for (let seed = 1; seed <= 300 * TIMES; seed += 1) check(mutate(PAGE.replace(/<[^>]*>/gu, '\n'), seed), 'text/plain')
})
test('nesting of any depth ends', () => {
  check(`${'<div>'.repeat(20_000)}The ferry stays in port, the office said.`, 'text/html')
  check(`${'<b>'.repeat(20_000)}The ferry stays in port, the office said.`, 'text/html')
  check(`<p>${'<table><tr><td>'.repeat(2000)}The ferry stays in port.`, 'text/html')
})
test('an attribute of a megabyte ends', () => {
  check(`<p class="${'a '.repeat(500_000)}">The ferry stays in port, the office said.`, 'text/html')
  check(`<p ${'='.repeat(1_000_000)}>The ferry stays in port, the office said.`, 'text/html')
})
test('tags that never end are cut', () => {
  check(`<p>The ferry stays in port, the office said.${'<p class="x'.repeat(50_000)}`, 'text/html')
  check(
    `${'<li><th>'.repeat(20_000)}The ferry stays in port, the office said.${'</b></i>'.repeat(50_000)}`,
    'text/html',
  )
})

/** Texts that make careless expressions take a time that grows with the square of their length. */
const SHAPES: Readonly<Record<string, (length: number) => string>> = {
  'one word': (length) => 'a'.repeat(length),
  spaces: (length) => `a${' '.repeat(length)}b`,
  'empty lines': (length) => `a${'\n '.repeat(length / 2)}b`,
  'short lines': (length) => 'Related\n'.repeat(length / 8),
  'opened and not closed': (length) => '<!--<script><style '.repeat(length / 19),
  'commas and names': (length) => `By ${'Ana Lima, '.repeat(length / 10)}`,
  digits: (length) => '1.2.2025 '.repeat(length / 9),
  quotes: (length) => '" said '.repeat(length / 7),
  'captions and copies': (length) => 'Photo: a pier\nThe pier\n\n'.repeat(length / 24),
}

test('time grows with the length of the text, not with its square', () => {
  const time = (text: string): number => {
    const start = performance.now()
    check(text, 'text/plain')
    return performance.now() - start
  }
  for (const [name, shape] of Object.entries(SHAPES)) {
    time(shape(20_000))
    const short = Math.min(time(shape(100_000)), time(shape(100_000)))
    const long = Math.min(time(shape(400_000)), time(shape(400_000)))
    // Four times the length: sixteen times the time would be the square; noise on busy machines stays far below ten.
    expect([name, long < Math.max(60, short * 10)]).toEqual([name, true])
  }
})

/** Pages whose markup makes careless parsers and scorers slow. */
const PAGES: Readonly<Record<string, (length: number) => string>> = {
  'deep nesting': (length) => '<div>'.repeat(length / 5),
  'inline elements that never end': (length) => '<b><i>x '.repeat(length / 8),
  'ends of what is not open': (length) => `<i>${'</b></u>'.repeat(length / 8)}`,
  'entries of lists and cells': (length) => '<li><th>x'.repeat(length / 9),
  'paragraphs with links': (length) => '<p>The ferry stays, he said. <a href="/x">Read more</a>'.repeat(length / 56),
  'writers and dates': (length) => '<span class="author date">By Ana Lima, 1 May 2025</span>'.repeat(length / 57),
  'scripts that never end': (length) => '<script>"author":"a'.repeat(length / 19),
  'brackets and quotes': (length) => '<a b="\'<'.repeat(length / 8),
  references: (length) => '&amp&#x41;&notit;'.repeat(length / 17),
  'one heading': (length) => `<h1>${'Ferry | '.repeat(length / 8)}</h1>`,
}

test('time grows with the length of a page, not with its square', () => {
  const time = (page: string): number => {
    const start = performance.now()
    check(`<html><body>${page}`, 'text/html')
    return performance.now() - start
  }
  for (const [name, shape] of Object.entries(PAGES)) {
    time(shape(20_000))
    const short = Math.min(time(shape(50_000)), time(shape(50_000)))
    const long = Math.min(time(shape(200_000)), time(shape(200_000)))
    expect([name, long < Math.max(100, short * 10)]).toEqual([name, true])
  }
})
