// Starts the program as a newcomer does: traces the sample case, opens the desk on it, asks it for its health and its claims.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stemma = join(root, 'bin', 'stemma.mjs')

function fail(message) {
  console.error(`smoke: ${message}`)
  process.exitCode = 1
}

const traced = spawnSync(process.execPath, [stemma, 'trace', '--format', 'json', 'samples/radar-for-troops/reports'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
})
if (traced.status !== 0) fail(`trace ended with ${traced.status}: ${traced.stderr}`)
else console.log(`smoke: trace found ${JSON.parse(traced.stdout).claims.length} claims`)

const home = mkdtempSync(join(tmpdir(), 'stemma-smoke-'))
const started = Date.now()
const desk = spawn(process.execPath, [stemma, 'serve', '--sample'], {
  cwd: root,
  env: { ...process.env, STEMMA_HOME: home, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const address = await new Promise((resolve, reject) => {
    let printed = ''
    desk.stdout.on('data', (chunk) => {
      printed += chunk
      const match = /http:\/\/[\w.:[\]]+/u.exec(printed)
      if (match) resolve(match[0])
    })
    desk.on('exit', (code) => reject(new Error(`serve ended with ${code}`)))
    setTimeout(() => reject(new Error('serve printed no address in 60 s')), 60_000).unref()
  })
  console.log(`smoke: the desk was ready after ${((Date.now() - started) / 1000).toFixed(1)} s`)
  const health = await (await fetch(`${address}/api/health`)).json()
  if (health.ok !== true) fail('the desk is not well')
  let claims = []
  for (let attempt = 0; attempt < 120 && claims.length === 0; attempt += 1) {
    claims = (await (await fetch(`${address}/api/claims`)).json()).items ?? []
    if (claims.length === 0) await new Promise((resolve) => setTimeout(resolve, 500))
  }
  if (claims.length === 0) fail('the desk shows no claim of the sample case')
  else console.log(`smoke: the desk shows ${claims.length} claims of the sample case`)
  const page = await (await fetch(address)).text()
  if (!/<script type="module"[^>]+src="\/assets\//u.test(page)) fail('the desk serves no page')
} catch (error) {
  fail(error.message)
} finally {
  desk.kill('SIGTERM')
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}
