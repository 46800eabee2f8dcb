import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src/', import.meta.url))

/**
 * The floors: what a folder may import beside itself. `types:` allows only `import type`. The deepest matching folder
 * counts, so a stage under `pipeline/` is bound by its own line.
 */
const floors: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ['lib'],
  'pipeline/acquire': ['model', 'lib'],
  'pipeline/clean': ['model', 'lib'],
  'pipeline/extract': ['model', 'lib'],
  'pipeline/extract/language': ['model', 'lib'],
  'pipeline/extract/attribution': ['model', 'lib', 'pipeline/extract/language', 'pipeline/extract/factuality'],
  'pipeline/extract/factuality': ['model', 'lib', 'pipeline/extract/language'],
  'pipeline/extract/time': ['model', 'lib', 'pipeline/extract/language'],
  'pipeline/extract/quantity': ['model', 'lib', 'pipeline/extract/language'],
  'pipeline/extract/place': ['model', 'lib', 'pipeline/extract/language'],
  'pipeline/extract/entity': ['model', 'lib', 'pipeline/extract/language'],
  'pipeline/link': ['model', 'lib'],
  'pipeline/settle': ['model', 'lib'],
  'pipeline/trace': ['model', 'lib'],
  'pipeline/pipeline.ts': ['model', 'lib', 'pipeline'],
  exports: ['model', 'lib'],
  store: ['model', 'lib'],
  desk: ['model', 'lib', 'pipeline/pipeline.ts', 'store', 'exports'],
  api: ['model', 'lib', 'desk'],
  cli: ['model', 'lib', 'desk', 'store', 'api'],
  // The model's functions are pure and run in a browser as well.
  ui: ['model', 'types:api'],
  'index.ts': ['model', 'pipeline/pipeline.ts', 'desk'],
}

/** What only some floors may touch. */
const builtins: readonly { readonly what: RegExp; readonly allowed: readonly string[] }[] = [
  // Pure floors do no I/O. node:crypto's digests are functions of their input.
  { what: /^node:(?!crypto$)/u, allowed: ['lib', 'pipeline/acquire', 'store', 'desk', 'api', 'cli'] },
  { what: /^(pg|kysely|pg-boss|@electric-sql\/.*)$/u, allowed: ['store'] },
  { what: /^(hono|@hono\/.*)(\/.*)?$/u, allowed: ['api'] },
  {
    what: /^(react|react-dom|react-aria-components|wouter|d3-.*|topojson-client|world-atlas|@tanstack\/.*)(\/.*)?$/u,
    allowed: ['ui'],
  },
  { what: /^commander$/u, allowed: ['cli'] },
]

interface Import {
  readonly file: string
  readonly target: string
  readonly typeOnly: boolean
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$|\.d\.ts$/u.test(file),
)

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gu,
  )
  return [...found].map((match) => {
    const target = match[2] ?? match[3] ?? match[4] ?? ''
    return {
      file,
      target: target.startsWith('.') ? relative(src, join(src, dirname(file), target)) : target,
      typeOnly: match[1] !== undefined,
    }
  })
})

function floorOf(path: string): string | undefined {
  return Object.keys(floors)
    .filter((floor) => path === floor || path.startsWith(`${floor}/`))
    .sort((a, b) => b.length - a.length)[0]
}

/** What is wrong with an import; undefined when the floors allow it. */
function breach({ file, target, typeOnly }: Import): string | undefined {
  const floor = floorOf(file)
  if (floor === undefined) return `${file} stands on no floor`
  const isOurs = /\.(tsx?|css|json)$/u.test(target) && !/^[@a-z-]+\/.*\.(css|json)$/u.test(target)
  if (!isOurs) {
    const rule = builtins.find(({ what }) => what.test(target))
    return rule === undefined || rule.allowed.includes(floor) ? undefined : `${file} (${floor}) imports ${target}`
  }
  const inside = floor === 'pipeline/extract' ? target.startsWith('pipeline/extract/') : floorOf(target) === floor
  if (inside) return undefined
  const allowed = (floors[floor] ?? []).some((entry) => {
    const folder = entry.replace(/^types:/u, '')
    return (target === folder || target.startsWith(`${folder}/`)) && (typeOnly || !entry.startsWith('types:'))
  })
  return allowed ? undefined : `${file} (${floor}) imports ${target}`
}

describe('the floors', () => {
  test('every import goes down', () => {
    expect(imports.length).toBeGreaterThan(50)
    expect(imports.flatMap((entry) => breach(entry) ?? [])).toEqual([])
  })

  test('a breach is seen', () => {
    const clean = 'pipeline/clean/clean.ts'
    expect(breach({ file: clean, target: 'pipeline/link/link.ts', typeOnly: true })).toContain('imports')
    expect(breach({ file: clean, target: 'node:fs', typeOnly: false })).toContain('imports')
    expect(
      breach({ file: 'pipeline/extract/time/time.ts', target: 'pipeline/extract/place/place.ts', typeOnly: false }),
    ).toContain('imports')
    expect(breach({ file: 'ui/main.tsx', target: 'api/server.ts', typeOnly: false })).toContain('imports')
    expect(breach({ file: 'desk/desk.ts', target: 'hono', typeOnly: false })).toContain('imports')
    expect(breach({ file: clean, target: 'model/report.ts', typeOnly: true })).toBeUndefined()
  })

  test('no circle among the modules', () => {
    const edges = new Map<string, string[]>()
    for (const { file, target, typeOnly } of imports) {
      if (!typeOnly && files.includes(target)) edges.set(file, [...(edges.get(file) ?? []), target])
    }
    const done = new Set<string>()
    const walk = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')]
      if (done.has(file)) return []
      const found = (edges.get(file) ?? []).flatMap((next) => walk(next, [...path, file]))
      done.add(file)
      return found
    }
    expect(files.flatMap((file) => walk(file, []))).toEqual([])
  })
})

describe('what is deliberately absent', () => {
  const pure = files.filter((file) => /^(model|lib|exports|pipeline\/(clean|extract|link|settle|trace))\//u.test(file))

  test('no clock and no chance in the pure floors', () => {
    const breaches = pure.filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/u.test(readFileSync(join(src, file), 'utf8')),
    )
    expect(breaches).toEqual([])
  })

  test('the model runs in a browser', () => {
    const nodes = imports.filter(({ file, target }) => file.startsWith('model/') && target.startsWith('node:'))
    expect(nodes).toEqual([])
  })

  test('only one function counts origins', () => {
    const counting = files.filter((file) =>
      /function\s+count(?!ed)\w*(Origin|Source)s?\b/iu.test(readFileSync(join(src, file), 'utf8')),
    )
    expect(counting.length).toBeLessThanOrEqual(1)
  })
})
