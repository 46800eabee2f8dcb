import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Store } from '../src/store/store.ts'

let folder: string
const report = `Harbour officials count ships

PORT SEL – Twelve ships left the harbour on Monday, the port authority said.

The authority said the ships carried grain.
`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-cli-'))
  writeFileSync(join(folder, 'good.txt'), report)
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(
    join(folder, 'junk.bin'),
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256),
  )
  writeFileSync(join(folder, 'broken.txt'), Buffer.concat([Buffer.from(report), Buffer.from([0xc3, 0x28, 0xff, 0x0a])]))
  writeFileSync(join(folder, 'title.txt'), 'Harbour officials count ships\n')
  writeFileSync(join(folder, 'large.txt'), 'The port authority said ships left. '.repeat(1_500_000))
  mkdirSync(join(folder, 'bare'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function stemma(
  parameters: readonly string[],
  input = '',
  env: Record<string, string> = {},
): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, ['bin/stemma.mjs', ...parameters], {
    encoding: 'utf8',
    input,
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

describe('a desk that cannot be opened: one clear line, and nothing is touched', () => {
  test('its folder is open in another process', async () => {
    const home = join(folder, 'open')
    const store = await Store.open({ home })
    try {
      for (const command of [['add', join(folder, 'good.txt')], ['serve']]) {
        const { code, out, err } = stemma(command, '', { STEMMA_HOME: home, PORT: '0' })
        expect([code, out]).toEqual([2, ''])
        expect(err).toMatch(
          new RegExp(
            String.raw`^stemma: the desk in .* is open in another process \(${process.pid}: .*STEMMA_HOME\n$`,
            'u',
          ),
        )
      }
      expect(await store.jobs.count('read')).toBe(0)
    } finally {
      await store.close()
    }
  }, 60_000)

  test('its database server is not there, and its password is not said', () => {
    const url = 'postgres://ida:secret@127.0.0.1:1/desk'
    const env = { STEMMA_HOME: join(folder, 'server'), DATABASE_URL: url, PORT: '0' }
    const { code, err } = stemma(['serve'], '', env)
    expect(code).toBe(2)
    expect(err).toMatch(
      /^stemma: the database 127\.0\.0\.1:1\/desk cannot be used \(connect ECONNREFUSED.*DATABASE_URL is right\n$/u,
    )
    expect(err).not.toContain('secret')
  })
})

describe('bad input: one clear line, the rest goes on', () => {
  test.each([
    ['a missing file', 'missing.txt'],
    ['a folder without reports', 'bare'],
    ['binary junk', 'junk.bin'],
    ['an empty file', 'empty.txt'],
    ['50 MB of text', 'large.txt'],
    ['a title only', 'title.txt'],
  ])('%s', (_, name) => {
    const path = join(folder, name)
    const alone = stemma(['clean', path])
    expect(alone.out).toBe('')
    expect([1, 2]).toContain(alone.code)
    const lines = alone.err.trim().split('\n')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(name)
    const together = stemma(['clean', '--format', 'json', path, join(folder, 'good.txt')])
    expect(together.code).toBe(0)
    expect(together.out.trim().split('\n')).toHaveLength(1)
    expect(together.err).toContain(name)
  })

  test('broken UTF-8 is read and said', () => {
    const { code, out, err } = stemma(['clean', '--format', 'json', join(folder, 'broken.txt')])
    expect(code).toBe(0)
    expect((JSON.parse(out) as { text: string }).text).toContain('Twelve ships')
    expect(err).toContain('broken.txt')
  })

  test('no locator could be read: 2', () => expect(stemma(['trace', join(folder, 'missing.txt')]).code).toBe(2))
  test('a wrong command: 2', () => expect(stemma(['frobnicate']).code).toBe(2))
  test('a wrong option: 2', () => expect(stemma(['trace', '--format', 'xml', folder]).code).toBe(2))
  test('no locator: 2', () => expect(stemma(['clean']).code).toBe(2))
})

describe('standard input and output', () => {
  test('- is standard input', () => {
    const { code, out } = stemma(['clean', '--format', 'json', '-'], report)
    expect(code).toBe(0)
    expect((JSON.parse(out) as { title: string }).title).toBe('Harbour officials count ships')
  })

  test('extract answers each line and passes over a bad one', () => {
    const lines = [JSON.stringify({ id: 'a', text: report }), '{"id":', JSON.stringify({ id: 'b', text: 'It rained.' })]
    const { code, out, err } = stemma(['extract'], lines.join('\n'))
    expect(code).toBe(0)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['a', 'b'])
    expect(err).toContain('line 2')
  })

  test('trace writes one object of the contract', () => {
    const { code, out } = stemma(['trace', '--format', 'json', join(folder, 'good.txt')])
    expect(code).toBe(0)
    const trace = JSON.parse(out) as Record<string, unknown>
    expect(trace['schema']).toBe('stemma.trace/1')
    expect(Object.keys(trace)).toEqual(
      expect.arrayContaining(['reports', 'sources', 'claims', 'derivations', 'conflicts', 'drifts', 'problems']),
    )
  })

  test('a reader that stops reading is no failure', () => {
    const run = spawnSync('sh', ['-c', `"${process.execPath}" bin/stemma.mjs trace --help | true; echo done`], {
      encoding: 'utf8',
    })
    expect(run.stdout).toContain('done')
    expect(run.stderr).toBe('')
  })

  test('no colour codes in a pipe', () => {
    const { out } = stemma(['trace', '--format', 'text', join(folder, 'good.txt')])
    expect(out).toContain('origin')
    expect(out.includes('\u001b')).toBe(false)
  })

  test.each(['trace', 'clean', 'extract', 'add', 'serve'])('%s --help has an example', (command) => {
    const { code, out } = stemma([command, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/Examples?:\n {2}\S/u)
  })
})

describe('briefing: what can be taken away', () => {
  const good = (): string => join(folder, 'good.txt')

  test('of reports, as a page to read and as a file', () => {
    const { code, out } = stemma(['briefing', good(), '--title', 'Ships of Port Sel'])
    expect([code, out.split('\n', 1)[0]]).toEqual([0, '# Ships of Port Sel'])
    expect(out).toContain('Twelve ships left the harbour')
    expect(out).toContain('1 report')
    const file = join(folder, 'ships.pdf')
    expect(stemma(['briefing', good(), '--format', 'pdf', '--output', file])).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(file, 'latin1').slice(0, 5)).toBe('%PDF-')
  })

  test('of a case of the desk', () => {
    const home = { STEMMA_HOME: join(folder, 'briefed') }
    expect(stemma(['add', good()], '', home).code).toBe(0)
    const { code, out } = stemma(['briefing', '--case', 'inbox', '--format', 'claims'], '', home)
    expect([code, out.split('\r\n', 1)[0]?.split(',')[0]]).toEqual([0, 'claim'])
    expect(out).toContain('ships left the harbour')
    const gone = stemma(['briefing', '--case', 'none'], '', home)
    expect([gone.code, gone.out, gone.err]).toEqual([2, '', 'stemma: there is no case "none"\n'])
  }, 60_000)

  test('reports or a case, and not both or neither', () => {
    for (const given of [[], [good(), '--case', 'inbox']]) {
      const { code, err } = stemma(['briefing', ...given])
      expect([code, err]).toEqual([2, 'Name reports, or a case of the desk with --case; one of the two.\n'])
    }
  })
})
