import { expect, test } from 'vitest'
import { csvLine, type Cell } from './csv.ts'

test.each<[readonly Cell[], string]>([
  [['a', 1, null], 'a,1,\r\n'],
  [[-3.5], '-3.5\r\n'],
  [['a, b'], '"a, b"\r\n'],
  [['he said "no"'], '"he said ""no"""\r\n'],
  [['two\nlines'], '"two\nlines"\r\n'],
  [['=HYPERLINK("https://example.org")'], '"\'=HYPERLINK(""https://example.org"")"\r\n'],
  [['+1'], "'+1\r\n"],
  [['-1 to 2'], "'-1 to 2\r\n"],
  [['@sum'], "'@sum\r\n"],
  [['a=b'], 'a=b\r\n'],
])('%j is %j', (cells, line) => expect(csvLine(cells)).toBe(line))
