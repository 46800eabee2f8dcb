import { expect, test } from 'vitest'
import { cutDifference } from './difference-cut.ts'

const long = 'and so it went on for many more words than anybody who looks for a change would like to read again '

/** `"same <removed> {added}"` */
function check(marked: string, expected: string): void {
  let [before, after] = ['', '']
  const parts = [...marked.matchAll(/<([^>]*)>|\{([^}]*)\}|([^<{]+)/gu)].map((match) => {
    const [, removed, added, same = ''] = match
    const from = [before.length, before.length + (removed ?? (added === undefined ? same : '')).length] as const
    const to = [after.length, after.length + (added ?? (removed === undefined ? same : '')).length] as const
    before += removed ?? (added === undefined ? same : '')
    after += added ?? (removed === undefined ? same : '')
    if (removed !== undefined) return { type: 'removed' as const, from }
    return added === undefined ? { type: 'same' as const, from, to } : { type: 'added' as const, to }
  })
  const version = { id: '', title: null, publishedAt: null, modifiedAt: null }
  const pieces = cutDifference({ from: { ...version, text: before }, to: { ...version, text: after }, parts })
  const signs = { same: ['', ''], added: ['{', '}'], removed: ['<', '>'], gap: ['…', ''] } as const
  expect(pieces.map(({ type, text }) => `${signs[type][0]}${text}${signs[type][1]}`).join('')).toBe(expected)
}

test('short texts stand whole', () => check('The <twelve>{thirteen} boats left.', 'The <twelve>{thirteen} boats left.'))
test('what was only added', () => check('Boats left{ at noon}.', 'Boats left{ at noon}.'))
test('long stretches are left out at whole words', () => {
  const [head, tail] = ['who looks for a change would like to read again ', ' and so it went on for many more words']
  check(
    `${long}${long}<old>{new} ${long}${long}`,
    `…${cutHead(`${long}${long}`)}<old>{new}${cutTail(` ${long}${long}`)}…`,
  )
  expect(cutHead(`${long}${long}`)).toContain(head)
  expect(cutTail(` ${long}${long}`)).toContain(tail)
})
test('texts that are the same are one gap', () => check(long, '…'))

function cutHead(text: string): string {
  return text.slice(-80).replace(/^\S+/u, '')
}
function cutTail(text: string): string {
  return text.slice(0, 80).replace(/\S+$/u, '')
}
