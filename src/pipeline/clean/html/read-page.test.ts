import { expect, test } from 'vitest'
import type { PageMetadata } from '../page-metadata.ts'
import { readPage } from './read-page.ts'

const BODY = `<p>The ferry to Lowe Island stays in port until Monday, the harbour office said on Friday.</p>
  <p>Two ships were hit by the storm, and nobody was hurt, according to the coast guard.</p>`

/** What a page states about itself: its head, what stands under the headline, and what stands after the text. */
function check(
  { head = '', top = '', foot = '', url = 'https://harbourpost.example/ferry', h1 = 'Ferry stays in port' },
  expected: Partial<PageMetadata>,
): void {
  const page = `<html lang="en"><head><title>Ferry stays in port | Harbour Post</title>${head}</head><body><nav><a href="/">Home</a></nav>
    <article><h1>${h1}</h1>${top}${BODY}${foot}</article><footer>Harbour Post</footer></body></html>`
  expect(readPage(page, url).metadata).toMatchObject(expected)
}

const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`

test('writers in linked data, also by reference', () => {
  check(
    { head: linked('{"@type":"NewsArticle","author":[{"name":"Ana Lima"},{"name":"Jo Roe"}]}') },
    { byline: ['Ana Lima', 'Jo Roe'] },
  )
  check(
    {
      head: linked(
        '{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ana Lima"}]}',
      ),
    },
    { byline: ['Ana Lima'] },
  )
})
test('writers in metadata, one after the other or all in one', () => {
  check(
    { head: meta('parsely-author', 'Ana Lima') + meta('parsely-author', 'Jo Roe') },
    { byline: ['Ana Lima', 'Jo Roe'] },
  )
  check({ head: meta('author', 'Ana Lima and Jo Roe') }, { byline: ['Ana Lima', 'Jo Roe'] })
  check({ head: meta('author', 'Ana Lima, PhD; Jo Roe') }, { byline: ['Ana Lima', 'Jo Roe'] })
})
test('elements made for writers near the headline', () => {
  check({ top: '<a rel="author" href="/x">Ana Lima</a>' }, { byline: ['Ana Lima'] })
  check({ top: '<p class="byline"><span>By</span><span>Ana Lima</span></p>' }, { byline: ['Ana Lima'] })
  check({ top: '<span class="author vcard fn">seagull7</span>' }, { byline: [], signature: 'seagull7' })
})
test('names elsewhere are not those of the writer', () => {
  check({ foot: '<div class="comments"><a rel="author">Mia Grant</a></div>' }, { byline: [], perhapsBy: [] })
  check(
    { foot: '<div><h3><a href="/2">Storm takes roofs</a></h3><span class="author">Mia Grant</span></div>' },
    { byline: [], perhapsBy: [] },
  )
  check({ top: '<figure><img><span class="photo-author">Mia Grant</span></figure>' }, { byline: [], perhapsBy: [] })
  check(
    { head: meta('og:site_name', 'Harbour Post'), top: '<span class="author">Harbour Post</span>' },
    { byline: [], signature: null },
  )
  check({ top: '<span class="author">admin</span>' }, { byline: [], signature: null })
})
test('a first name is made whole by what presents the writer', () =>
  check(
    { head: meta('author', 'Ana'), foot: '<div class="author-box">Ana Lima is a reporter on the coast.</div>' },
    { byline: ['Ana Lima'] },
  ))
test('scripts name the writer where nothing else does', () =>
  check({ foot: '<script>var page = {"author":"Ana Lima"}</script>' }, { byline: [], perhapsBy: ['Ana Lima'] }))

test('an address with a day outweighs stamps of later editions', () => {
  const url = 'https://harbourpost.example/2025/02/10/ferry'
  check(
    { url, head: meta('article:published_time', '2025-02-14T08:00:00Z') },
    { publishedAt: '2025-02-10', publishedAtBasis: 'url' },
  )
  check(
    { url, head: meta('article:published_time', '2025-02-10T08:00:00Z') },
    { publishedAt: '2025-02-10T08:00:00Z', publishedAtBasis: 'metadata' },
  )
})
test('a stamp in UTC gives way to the day that readers saw', () => {
  const head = meta('article:published_time', '2025-02-10T23:00:00Z')
  check({ head, top: '<p>Published: 11 February 2025</p>' }, { publishedAt: '2025-02-11' })
  check({ head, top: '<p>Published: 12 February 2025</p>' }, { publishedAt: '2025-02-10T23:00:00Z' })
  check({ head }, { publishedAt: '2025-02-10T23:00:00Z' })
})
test('a date in the head of the text outweighs one that is often the last change', () => {
  const head = meta('date', '2025-02-14')
  check({ head, top: '<time datetime="2025-02-10">10 February</time>' }, { publishedAt: '2025-02-10' })
  check({ head }, { publishedAt: '2025-02-14' })
})
test('dates of comments and of other stories are not that of the text', () => {
  check({ foot: '<div class="comment"><time datetime="2025-02-12">12 Feb</time></div>' }, { publishedAt: null })
  check(
    {
      foot: ['1', '2', '3']
        .map((day) => `<ul><li class="story">Roofs gone <span>${day} March 2024</span></li></ul>`)
        .join(''),
    },
    { publishedAt: null },
  )
})

test('the headline is without its kicker and without the site', () => {
  check({ h1: '<span class="kicker">Storm</span> Ferry stays in port' }, { title: 'Ferry stays in port' })
  check(
    { h1: '<span>Storm</span><span>Ferry stays in port</span>', head: meta('og:title', 'Ferry stays in port') },
    { title: 'Ferry stays in port' },
  )
  check({ h1: 'Harbour Post', head: meta('og:site_name', 'Harbour Post') }, { title: 'Ferry stays in port' })
  check(
    { h1: 'Ferry stays in port | Harbour Post', head: meta('og:site_name', 'Harbour Post') },
    { title: 'Ferry stays in port' },
  )
})
test('a bar inside a headline stays', () =>
  check(
    { h1: 'Port | Ferry: what is known', head: meta('og:title', 'Port | Ferry: what is known') },
    { title: 'Port | Ferry: what is known' },
  ))
