// Makes a checkout ready to run: installs the pinned packages when the lockfile or the Node version has changed, then builds
// what is old. Runs before `npm start` and `npm test`; uses nothing but Node's built-ins until the packages are there.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stampFile = join(root, 'node_modules', '.stemma-stamp')
const lockFolder = join(root, '.cache', 'install.lock')

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Stemma needs Node 20.19 or newer; this is ${process.version}. Install a newer Node and try again.`)
  process.exit(2)
}

/** The lockfile and the Node version that the packages were installed for. */
function wanted() {
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256')
    .update(lockfile)
    .update(process.version)
    .update(process.platform + process.arch)
    .digest('hex')
}
// Compared with a stamp and not with the folder's presence, because an interrupted install leaves half a folder.
const installed = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted()

const sleep = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** One install at a time; a lock whose owner is dead is taken over. */
function withLock(work) {
  mkdirSync(dirname(lockFolder), { recursive: true })
  let told = false
  for (;;) {
    try {
      mkdirSync(lockFolder)
      writeFileSync(join(lockFolder, 'pid'), String(process.pid))
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      let owner = NaN
      try {
        owner = Number(readFileSync(join(lockFolder, 'pid'), 'utf8') || NaN)
      } catch {
        // The owner has made the folder and not yet written its number.
      }
      let age = 0
      try {
        age = Date.now() - statSync(lockFolder).mtimeMs
      } catch {
        continue
      }
      const abandoned = Number.isNaN(owner) ? age > 5000 : !isRunning(owner)
      if (abandoned) {
        // Renaming is atomic: of several that wait, one takes the old lock away.
        const aside = `${lockFolder}.${process.pid}`
        try {
          renameSync(lockFolder, aside)
          rmSync(aside, { recursive: true, force: true })
        } catch {
          // Another one was faster.
        }
        continue
      }
      if (!told) console.error('Waiting for another install in this folder to finish …')
      told = true
      sleep(200)
    }
  }
  try {
    return work()
  } finally {
    rmSync(lockFolder, { recursive: true, force: true })
  }
}

function run(command, parameters, hint) {
  const result = spawnSync(command, parameters, { cwd: root, stdio: ['ignore', 2, 2], shell: false })
  if (result.error || result.status !== 0) {
    console.error(`${hint}${result.error ? ` (${result.error.message})` : ''}`)
    process.exit(result.status || 1)
  }
}

if (!installed()) {
  withLock(() => {
    if (installed()) return
    console.error('Installing packages (once; about half a minute) …')
    const npm = process.env.npm_execpath
    const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
    const hint =
      'Installing the packages failed; see the lines above. A network or package cache is needed the first time.'
    if (npm && /\.c?js$/u.test(npm)) run(process.execPath, [npm, ...parameters], hint)
    else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', parameters, hint)
    writeFileSync(stampFile, wanted())
  })
}

withLock(() => {
  run(process.execPath, [join(root, 'scripts', 'build.mjs')], 'Building failed; see the lines above.')
})
