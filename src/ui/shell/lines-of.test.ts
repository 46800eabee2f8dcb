import { expect, test } from 'vitest'
import { linesOf } from './lines-of.ts'

const line = (id: string, at: number): { readonly id: string; readonly at: number } => ({ id, at })

test('a line that stands on two pages is shown once, where it was met first and as it was met last', () => {
  const pages = [{ items: [line('a', 1), line('b', 1)] }, { items: [line('a', 2), line('c', 2)] }]
  expect(linesOf(pages, ({ id }) => id)).toEqual([line('a', 2), line('b', 1), line('c', 2)])
})

test('without a page there is no line', () => expect(linesOf(undefined, String)).toEqual([]))
