// Builds the program (esbuild) and the pages (Vite) into dist/, but only what changed since the last build.
//   node scripts/build.mjs [--force] [--no-ui]
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')

/** Entry points: the program, the library, and what runs in a thread or process of its own. */
const entries = {
  cli: 'src/cli/main.ts',
  index: 'src/index.ts',
  'pglite-worker': 'src/store/pglite-worker.ts',
  'pipeline-worker': 'src/desk/pipeline-worker.ts',
  'pdf-worker': 'src/desk/take-away/pdf-worker.ts',
  'parse-child': 'src/pipeline/acquire/parse-child.ts',
}

function fingerprint(folders, ignore) {
  const hash = createHash('sha256')
  const visit = (path) => {
    const stat = statSync(path)
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) if (!ignore?.(join(path, name))) visit(join(path, name))
    } else hash.update(`${path.slice(root.length)}\0${stat.size}\0${stat.mtimeMs}\n`)
  }
  for (const folder of folders) if (existsSync(join(root, folder))) visit(join(root, folder))
  return hash.digest('hex')
}

const stampOf = (name) => join(dist, `.${name}.stamp`)
const isFresh = (name, print) => existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === print
function stamp(name, print) {
  const temporary = `${stampOf(name)}.${process.pid}`
  writeFileSync(temporary, print)
  renameSync(temporary, stampOf(name))
}

/** Whether the program in dist/ is the one that the sources say. Cheap enough for every start in a checkout. */
export function programIsFresh() {
  return isFresh('program', programPrint())
}
const programPrint = () =>
  fingerprint(['src', 'package-lock.json', 'scripts/build.mjs'], (path) => path === join(root, 'src', 'ui'))

export async function buildProgram() {
  const print = programPrint()
  if (isFresh('program', print)) return
  const { build } = await import('esbuild')
  mkdirSync(dist, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file)))),
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: true,
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning',
  })
  stamp('program', print)
}

export async function buildPages() {
  if (!existsSync(join(root, 'src/ui/index.html'))) return
  const print = fingerprint(['src/ui', 'src/model', 'src/api', 'package-lock.json', 'vite.config.ts'])
  if (isFresh('pages', print)) return
  // Else a build started by a test runner would ship React's development build.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await build({ root: join(root, 'src/ui'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  stamp('pages', print)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--force')) rmSync(dist, { recursive: true, force: true })
  await buildProgram()
  if (!process.argv.includes('--no-ui')) await buildPages()
}
