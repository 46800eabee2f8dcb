import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { clean } from '../src/pipeline/clean/clean.ts'
import { loadResources } from '../src/desk/resources.ts'
import type { Report } from '../src/model/report.ts'

/** A page of a corpus with its address, as it was captured. */
export interface CorpusPage {
  readonly key: string
  readonly url: string
  readonly bytes: Uint8Array
}

/** A corpus of pages with its gold file as the scorer takes it. */
export interface Corpus {
  readonly gold: Readonly<Record<string, { readonly url?: string; readonly file?: string }>>
  readonly pages: readonly CorpusPage[]
  score(predictions: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> & {
    readonly perPage?: readonly (readonly number[])[]
    readonly title?: { readonly exactAcc: number }
    readonly author?: { readonly exactAcc: number }
    readonly date?: { readonly exactAcc: number }
  }
}

/** Unpacks the public part of a corpus (once) and reads it; undefined when the data is not there. */
export async function readCorpus(data: string, name: string, goldFile: string): Promise<Corpus | undefined> {
  const archive = join(data, name, 'public.tar.xz')
  if (!existsSync(archive)) return undefined
  const folder = unpack(archive)
  const gold = JSON.parse(readFileSync(join(folder, goldFile), 'utf8')) as Corpus['gold']
  const pages = Object.entries(gold).map(([key, { url, file }]): CorpusPage => {
    const path = file === undefined ? join(folder, 'html', `${key}.html.gz`) : join(folder, 'html', file)
    const bytes = readFileSync(path)
    return { key, url: url ?? key, bytes: path.endsWith('.gz') ? gunzipSync(bytes) : bytes }
  })
  const scorer = (await import(pathToFileURL(join(data, name, 'score.mjs')).href)) as {
    score(gold: unknown, predictions: unknown): ReturnType<Corpus['score']>
  }
  return { gold, pages, score: (predictions) => scorer.score(gold, predictions) }
}

/** Cleans one page of a corpus; undefined when there is no report in it. */
export function cleanPage({ url, bytes }: CorpusPage): Report | undefined {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const capture = {
    sha256,
    locator: url,
    bytes,
    url,
    mediaType: 'text/html',
    charset: null,
    rendition: null,
    retrievedAt: null,
    given: {},
  }
  return clean(capture, loadOutlets()).value
}

let outlets: ReturnType<typeof loadResources>['outlets'] | undefined
function loadOutlets(): ReturnType<typeof loadResources>['outlets'] {
  outlets ??= loadResources().outlets
  return outlets
}

function unpack(archive: string): string {
  const target = join(tmpdir(), `stemma-eval-${createHash('sha256').update(archive).digest('hex').slice(0, 12)}`)
  if (!existsSync(target)) {
    const fresh = mkdtempSync(join(tmpdir(), 'stemma-eval-'))
    execFileSync('tar', ['xJf', archive, '-C', fresh])
    renameSync(fresh, target)
  }
  return join(target, 'public')
}
