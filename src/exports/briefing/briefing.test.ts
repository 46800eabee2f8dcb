import { describe, expect, test } from 'vitest'
import { composeBriefing } from './briefing.ts'
import { briefingHtml } from './briefing-html.ts'
import { briefingMarkdown } from './briefing-markdown.ts'
import { inventedMaterial, inventedText } from '../../../test/contract/invented-briefing.ts'
import { rangesOf } from './ranges.ts'

const briefing = composeBriefing(inventedMaterial, { title: 'Ships & <boats>', preface: ['1 report, 1 claim.'] })
const [section] = briefing.sections
const sentences = section === undefined ? [] : [section.lead, ...section.points]

describe('a briefing', () => {
  test('each sentence rests on places, and each place is named once', () => {
    expect(sentences).toHaveLength(8)
    const cited = sentences.flatMap(({ notes }) => notes)
    expect([...new Set(cited)].sort()).toEqual(briefing.notes.map(({ number }) => number))
    for (const { notes } of sentences) expect(notes.length).toBeGreaterThan(0)
  })

  test('each place quotes the words that stand there', () => {
    expect(briefing.notes.map(({ span, quote }) => [quote, inventedText.slice(...span)])).toEqual(
      briefing.notes.map(({ quote }) => [quote, quote]),
    )
  })

  test.each([
    ['1 report of 1 outlet, 1 to 2 independent origins.', [1, 2, 3]],
    ['the harbour office: independent; its own count.', [1]],
    ['A report whose outlet is unknown: lineage not recorded; nobody is named.', [3]],
    ['a clerk, as told to the harbour office: derived; names somebody behind it.', [1]],
    ['Denied by the mayor.', [2]],
    ['Conflict: one denies it.', [1, 2]],
    ['Source lost: the copy names nobody.', [1, 3]],
    ['Credibility 4, as a reviewer settled it.', [1, 2, 3]],
  ])('says %j and rests on %j', (text, notes) => expect(sentences).toContainEqual({ text, notes }))

  test('a claim that rests on nothing is not said', () => {
    const claims = inventedMaterial.claims.map((claim) => ({ ...claim, assertions: [] }))
    const { sections } = composeBriefing({ ...inventedMaterial, claims }, { title: '', preface: [] })
    expect(sections).toEqual([])
  })
})

describe('as Markdown', () => {
  const markdown = briefingMarkdown(briefing)

  test('each sentence ends in its notes, and each note is defined once', () => {
    const [body = '', notes = ''] = markdown.split('## Notes')
    for (const { text } of sentences) expect(body).toContain(text)
    expect(body).toContain('Conflict: one denies it.[^1][^2]\n')
    expect(notes.match(/^\[\^\d+\]: /gmu)).toEqual(['[^1]: ', '[^2]: ', '[^3]: '])
    expect(notes).toContain('(sha256 abababababababab, characters 0–60)')
  })

  test('text of reports is only text', () => {
    expect(markdown).toContain('\\<b\\>Port Sel\\</b\\>')
    expect(markdown).toContain('\\*harbour office\\*')
    expect(markdown).toContain('Ships \\[left\\]')
    expect(markdown).toContain('## 1. Twelve \\<i\\>ships\\</i\\> left')
  })
})

describe('as HTML', () => {
  const html = briefingHtml(briefing)

  test('each sentence links to its notes, and every link has a target', () => {
    expect(html).toContain('Conflict: one denies it.<sup><a href="#note-1">1–2</a></sup>')
    const targets = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(6)
    for (const id of targets) expect(html).toContain(`id="${id ?? ''}"`)
  })

  test('text of reports is only text', () => {
    expect(html).toContain('<title>Ships &amp; &lt;boats&gt;</title>')
    expect(html).toContain('&lt;b&gt;Port Sel&lt;/b&gt;')
    expect(html).not.toMatch(/<(?:b|i|script|img)\b/u)
  })

  test('an address is a link, a name is not', () => {
    expect(html).toContain('<a href="https://example.org/ships?a=1&amp;b=2" rel="noopener noreferrer nofollow">')
  })

  test('it allows its own style and nothing else', () => {
    expect(html).toMatch(
      /content="default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'"/u,
    )
  })
})

test('marks that turn the direction of writing are left out', () => {
  const reports = inventedMaterial.reports.map((report) => ({ ...report, title: 'to \u202eelif\u202c the \u2066x' }))
  const turned = composeBriefing({ ...inventedMaterial, reports }, { title: '', preface: [] })
  expect(briefingHtml(turned)).toContain('to elif the x')
  expect(briefingMarkdown(turned)).toContain('to elif the x')
})

test.each([
  [[], []],
  [[4], [[4, 4]]],
  [
    [1, 2, 3, 7],
    [
      [1, 3],
      [7, 7],
    ],
  ],
])('%j is %j as ranges', (numbers, ranges) => expect(rangesOf(numbers)).toEqual(ranges))
