import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Capture, Given } from '../../model/capture.ts'
import { outletTable } from '../../model/outlet-table.ts'
import type { Report } from '../../model/report.ts'
import { clean } from './clean.ts'

const outlets = outletTable(
  'id\tname\tkind\tcountry\tlanguages\taliases\tdomains\tfamily\tvoice\nharbour-post\tHarbour Post\tnewspaper\tNO\ten\t\tharbourpost.example\t\t\n',
)

function read(content: string | Uint8Array, given: Given = {}, mediaType = 'text/plain'): ReturnType<typeof clean> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const capture: Capture = {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    locator: 'a.txt',
    bytes,
    url: null,
    mediaType,
    charset: null,
    rendition: null,
    retrievedAt: null,
    given,
  }
  return clean(capture, outlets)
}

/** Everything that is not named is as a plain text of no origin has it. */
function report(content: string | Uint8Array, given: Given = {}): Report {
  const { value, problems } = read(content, given)
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join())
  return value
}

/**
 * Marked text in: a line with `- reason: ` in front must be removed for that reason, `# ` marks the headline, `@ ` the byline's line, every
 * other line must stay. Lines are paragraphs of their own.
 */
function check(marked: string, expected: Partial<Report> = {}): void {
  const lines = marked
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const bare = (line: string): string => line.replace(/^(?:- [a-z-]+: |# )/u, '')
  const found = report(lines.map(bare).join('\n\n'))
  const kept = new Set(found.text.split('\n\n'))
  const removed = [...found.removed]
  const marks = lines.map((line) => {
    const text = bare(line)
    if (found.title === text && kept.has(text) && found.text.startsWith(text) && found.bodyStart > 0) return `# ${text}`
    const at = removed.findIndex((block) => block.text === text)
    if (at < 0) return text
    const [block] = removed.splice(at, 1)
    return `- ${block?.reason}: ${text}`
  })
  expect(marks).toEqual(lines)
  expect(found).toMatchObject(expected)
}

const ONE = 'The ferry to Lowe Island stays in port until Monday, the harbour office said on Friday.'
const TWO = 'Two ships were hit by the storm, and nobody was hurt, according to the coast guard.'
const THREE = 'Officials expect the line to open again when the wind has gone down.'

test('a line above the body is the headline', () => check(`# Ferry stays in port\n${ONE}\n${TWO}`))
test('a text that begins with a sentence has no headline', () => check(`${ONE}\n${TWO}`, { title: null, bodyStart: 0 }))
test('a headline may ask', () => check(`# Will the ferry ever leave?\n${ONE}\n${TWO}`))
test('a headline may end in an abbreviation', () => check(`# Ferry firm to leave the U.S.\n${ONE}\n${TWO}`))
test('a section stuck to the headline is a duplicate', () =>
  check(`- duplicate: SeaFerry stays in port after storm\n# Ferry stays in port after storm\n${ONE}\n${TWO}`))
test('a section above the headline is navigation', () =>
  check(`- navigation: Coast News\n# Ferry stays in port after storm\n${ONE}\n${TWO}`))
test('a crumb trail is navigation', () =>
  check(`- navigation: Home > World > Coast\n# Ferry stays in port after storm\n${ONE}\n${TWO}`))
test('an address above the text is its address', () =>
  check(`- navigation: https://www.harbourpost.example/1\n# Ferry stays in port\n${ONE}\n${TWO}`, {
    url: 'https://www.harbourpost.example/1',
    outlet: 'Harbour Post',
  }))

test('advertising lines', () =>
  check(
    `# Ferry stays in port\n${ONE}\n- advert: - ADVERTISEMENT - CONTINUE READING BELOW -\n${TWO}\n- advert: Advertisement\n- advert: Story continues below\n${THREE}`,
  ))
test('a sentence about advertising stays', () =>
  check(`# Ferry stays in port\n${ONE}\nThe advertisement, which the firm paid for, was seen by thousands.\n${TWO}`))
test('the house asks for support and corrections', () =>
  check(
    `# Ferry stays in port\n${ONE}\n${TWO}\n- promotion: If you value our work, please consider a gift to our newsroom.\n- promotion: Have you spotted an error in this story? Let us know by e-mail.\n- promotion: Sign up for our morning newsletter.\n- promotion: Follow us on Telegram and Facebook.`,
  ))
test('calls to watch and to download after the text are promotion', () =>
  check(
    `# Ferry stays in port\n${ONE}\n${TWO}\n- promotion: Watch Harbour Television live on all your devices.\n- promotion: Download the free app on your phone.`,
  ))
test('people who watch and download in the news stay', () =>
  check(
    `# Ferry stays in port\n${ONE}\nWatch officers on the pier saw the ships leave on Friday night.\nThe office told captains to download the chart before they sail.\n${TWO}`,
  ))
test('people in the news ask for support, and stay', () =>
  check(
    `# Ferry stays in port\nThe minister asked voters to support the bill and to sign the petition by Friday.\n"Please help us, our island has no water," the mayor said.\nShe told reporters that errors had been found in the report on the storm.\nThe group urged its members to follow the rules on social media.`,
  ))
test('other stories under their heading', () =>
  check(
    `# Ferry stays in port\n${ONE}\n- related: RELATED STORIES\n- related: Storm takes roofs in Lowe\n- related: Fishers say the harbour is too small\n${TWO}\n${THREE}`,
  ))
test('other stories at the end, with their excerpts', () =>
  check(
    `# Ferry stays in port\n${ONE}\n${TWO}\n- related: You might also like\n- related: TRENDING NOW\n- related: Storm takes roofs in Lowe\n- related: Hundreds of roofs are gone, and the islanders say that help is slow to...`,
  ))
test('a label names another story', () =>
  check(
    `# Ferry stays in port\n${ONE}\n- related: READ MORE: Storm takes roofs in Lowe\n- related: Also read | Fishers want a new pier\n${TWO}`,
  ))
test('a subheading stays', () => check(`# Ferry stays in port\n${ONE}\nMore storms to come\n${TWO}\n${THREE}`))
test('related is a word of sentences too', () =>
  check(`# Ferry stays in port\n${ONE}\nRelated damage was seen in the north, the coast guard said.\n${TWO}`))

test('captions and whose picture it is', () =>
  check(
    `# Ferry stays in port\n${ONE}\n- caption: A ferry in port at Lowe (Photo: Ana Lima)\n${TWO}\n- caption: Image made from a video by the coast guard shows the pier.\n- caption: FILE PHOTO: The pier in May. REUTERS/Jo Roe\n${THREE}`,
  ))
test('the line above a bare credit is its caption, and its copy too', () => {
  const found = report(
    `Ferry stays in port\n\n${ONE}\n\nThe pier at Lowe\nThe pier at Lowe\nImage source: © X, @pier\n\n${TWO}\n\n${THREE}`,
  )
  expect(found.removed.map(({ reason }) => reason)).toEqual(['caption', 'caption', 'caption'])
})
test('a sentence about a photo stays', () =>
  check(
    `# Ferry stays in port\nA photo shared by the coast guard on Friday shows a ship on the rocks, and the office said it was real.\n${TWO}`,
  ))
test('who wrote it', () =>
  check(`# Ferry stays in port\n- credit: By Ana Lima and Jo Roe\n${ONE}\n${TWO}`, { byline: ['Ana Lima', 'Jo Roe'] }))
test('a name alone under the headline', () =>
  check(`# Ferry stays in port\n- credit: Ana Lima\n${ONE}\n${TWO}`, { byline: ['Ana Lima'] }))
test('who else had a hand in it', () =>
  check(
    `# Ferry stays in port\n${ONE}\n${TWO}\n- credit: Edited by Jo Roe.\n- credit: (Reporting by Ana Lima; Editing by Jo Roe)`,
    { byline: [] },
  ))
test('a box about the author', () =>
  check(
    `# Ferry stays in port\n${ONE}\n${TWO}\n- author-bio: Executive Editor\n- author-bio: About the author:\n- author-bio: Ana Lima\n- author-bio: Ana Lima is a reporter who covers the coast.`,
    { byline: ['Ana Lima'] },
  ))
test('a journalist in the news stays', () =>
  check(`# Reporter freed\nAna Lima is a reporter who was held for a year, the court said.\n${TWO}\n${THREE}`))
test('notices at the foot', () =>
  check(
    `# Ferry stays in port\n${ONE}\n${TWO}\n- footer: © 2025 The Anchor. All rights reserved.\n- consent: We use cookies to improve this site.\n- comments: Leave a comment\n- navigation: Share on Facebook`,
  ))

test('affiliate links, citations and old browsers', () =>
  check(
    `# Ferry stays in port\n- navigation: For the best view of this page, please update to a modern browser.\n${ONE}\n${TWO}\n- advert: This post may contain affiliate links.\n- footer: Citation: Ferry stays in port, Harbour Post.\n- footer: This article is subject to copyright.\n- navigation: 1 of 6`,
  ))
test('affiliates, browsers and copyright in the news stay', () =>
  check(
    `# Ferry stays in port\nThe affiliate of the party in Lowe said the ferry must leave.\nThe firm that made the browser was told to pay for the copyright.\nThree of six ships may contain oil, the coast guard said.`,
  ))

test('the place at the head', () => {
  const place = (head: string): string | null => report(`Ferry stays in port\n\n${head}${ONE}\n\n${TWO}`).dateline
  expect(place('LOWE, Norland – ')).toBe('LOWE, Norland')
  expect(place('LOWE (Anchor) - ')).toBe('LOWE')
  expect(place('PORT LOWE, Feb. 10 (Anchor) -- ')).toBe('PORT LOWE')
  expect(place('Lowe, February 10. /ANC/. ')).toBe('Lowe')
  expect(place('GREAT LOWE: ')).toBe('GREAT LOWE')
  expect(place('The minister — a former sailor — spoke. ')).toBeNull()
  expect(place('')).toBeNull()
})

test('when it was published, by a line of its own', () => {
  const date = (line: string): string | null => report(`Ferry stays in port\n\n${line}\n\n${ONE}\n\n${TWO}`).publishedAt
  expect(date('Published: 10 February 2025')).toBe('2025-02-10')
  expect(date('Feb. 10, 2025, 4:05 p.m.')).toBe('2025-02-10T16:05')
  expect(date('2025-02-10T08:00:00+09:00')).toBe('2025-02-10T08:00:00+09:00')
  expect(date('10.02.2025 17:30')).toBe('2025-02-10T17:30')
  expect(date('The ferry left on 3 May 2019')).toBeNull()
})
test('day and month that could be swapped are settled by other dates, or said to be open', () => {
  const swapped = (body: string): Report =>
    report(`Ferry stays in port\n\n${ONE}\n\nlowe-ferry-pier_02102025_1 The pier at Lowe.\n\n${body}`)
  expect(swapped('The line has been closed since December 2024, the firm said.')).toMatchObject({
    publishedAt: '2025-02-10',
    publishedAtBasis: 'text',
  })
  expect(swapped('The line has been closed since September 2025, the firm said.')).toMatchObject({
    publishedAt: '2025-10-02',
  })
  const open = swapped(TWO)
  expect([open.publishedAt, open.problems.map(({ code }) => code)]).toEqual([null, ['ambiguous-date']])
})
test('what is given wins over what is found', () => {
  const given = {
    id: 'x1',
    title: 'Given title',
    outlet: 'The Anchor',
    publishedAt: '2024',
    url: 'https://harbourpost.example/2',
    lang: 'no',
  }
  expect(report(`${ONE}\n\n${TWO}`, given)).toMatchObject({ ...given, publishedAtBasis: 'given' })
})
test('an anchor counts only where nothing is found', () => {
  expect(report(`${ONE}\n\n${TWO}`, { anchor: '2024-05-01' })).toMatchObject({
    publishedAt: '2024-05-01',
    publishedAtBasis: 'given',
  })
  expect(report(`Ferry stays\n\n10 February 2025\n\n${ONE}\n\n${TWO}`, { anchor: '2024-05-01' }).publishedAt).toBe(
    '2025-02-10',
  )
})

test('lines of a fixed width are one paragraph', () => {
  const wrap = (text: string): string => text.replace(/(.{50,60}) /gu, '$1\n')
  expect(report(`Ferry stays in port\n\n${wrap(`${ONE} ${TWO}`)}\n\n${wrap(`${THREE} ${TWO}`)}`).text).toBe(
    `Ferry stays in port\n\n${ONE} ${TWO}\n\n${THREE} ${TWO}`,
  )
})
test('lines that are sentences are paragraphs of their own', () =>
  expect(report(`Ferry stays in port\n${ONE}\n${TWO}\n${THREE}`).text.split('\n\n')).toHaveLength(4))
test('bad input is refused with one line', () => {
  const code = (content: string | Uint8Array): string | undefined => {
    const { value, problems } = read(content)
    expect(value).toBeUndefined()
    expect(problems.at(-1)?.message.startsWith('a.txt: ')).toBe(true)
    return problems.at(-1)?.code
  }
  expect(code('   ')).toBe('empty')
  expect(code('Ferry stays in port')).toBe('title-only')
  expect(code('Ferry stays in port\n\nAdvertisement\n\nSubscribe to our newsletter')).toBe('title-only')
})
test('broken UTF-8 is read, and said to be broken', () => {
  const bytes = new TextEncoder().encode(`Ferry stays in port\n\n${ONE}\n\nThe “Señora” is late.`)
  bytes[30] = 0xff
  const found = report(bytes)
  expect(found.problems.map(({ code }) => code)).toEqual(['broken-text'])
  expect(found.text).toContain('\uFFFD')
})
test('old character sets are read as browsers read them', () => {
  const bytes = Buffer.concat([
    Buffer.from('The mayor said: ', 'latin1'),
    Buffer.from([0x93]),
    Buffer.from(`stay${ONE}`, 'latin1'),
    Buffer.from([0x94]),
  ])
  const { value } = clean({ ...captureOf(bytes), charset: 'iso-8859-1' }, outlets)
  expect(value?.text).toContain('“stay')
})

function captureOf(bytes: Uint8Array): Capture {
  return {
    sha256: '0'.repeat(64),
    locator: 'a.txt',
    bytes,
    url: null,
    mediaType: 'text/plain',
    charset: null,
    rendition: null,
    retrievedAt: null,
    given: {},
  }
}

/** Pieces that texts are made of, body and furniture. */
const pieces = fc.array(
  fc.constantFrom(
    ONE,
    TWO,
    THREE,
    'Advertisement',
    'Related stories',
    'Storm takes roofs',
    'By Ana Lima',
    '10 February 2025',
    'Photo: X',
    'Share',
    'Ferry stays in port',
    'About the author',
    'Ana Lima',
    'Read more: Roofs',
    'x…',
  ),
  { minLength: 1, maxLength: 25 },
)

test('kept and removed are all text, each piece once and in its order', () => {
  fc.assert(
    fc.property(pieces, fc.constantFrom('\n', '\n\n'), (parts, gap) => {
      const { value } = read(parts.join(gap))
      if (value === undefined) return
      const kept = value.text.split('\n\n')
      expect([...kept, ...value.removed.map(({ text }) => text)].sort()).toEqual([...parts].sort())
      const offsets = value.removed.map(({ at }) => at)
      expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
      for (const at of offsets)
        expect(at === 0 || at === value.text.length || value.text.slice(at, at + 2) === '\n\n').toBe(true)
    }),
  )
})
test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void read(text)))
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void read(bytes)))
})

test('an agency that signs the text stays with it, a label does not', () => {
  const wire = outletTable(
    'id\tname\tkind\tcountry\tlanguages\taliases\tdomains\tfamily\tvoice\ngulf-wire\tGulf Wire\tagency\tNO\ten\tGW\t\t\t\n' +
      'norland-press\tNorland Press\tagency\tNO\ten\tNP\t\t\t\n',
  )
  const body =
    'The bridge was closed on Monday.\n\nCarts went by the ford, and some of them got wet.\n\nThe harbour office said that it would stay closed until Friday.'
  const last = (line: string): string | undefined => {
    const bytes = new TextEncoder().encode(`Bridge closed\n\n${body}\n\n${line}`)
    const capture = { sha256: 'ab', locator: 'a.txt', bytes, url: null, mediaType: 'text/plain', charset: null }
    const { value } = clean({ ...capture, rendition: null, retrievedAt: null, given: {} }, wire)
    return value?.text.split('\n\n').at(-1)
  }
  for (const line of ['(GW)', 'Gulf Wire', '— GW', 'GW/NP']) expect(last(line), line).toBe(line)
  for (const line of ['(Harbour)', 'World', 'GW World', 'GW/World']) {
    expect(last(line), line).toBe('The harbour office said that it would stay closed until Friday.')
  }
})
