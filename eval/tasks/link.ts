import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateCascade, type Cascade } from '../../bench/generator.ts'
import { loadResources } from '../../src/desk/resources.ts'
import type { Resources } from '../../src/model/resources.ts'
import { ClaimIndex } from '../../src/pipeline/link/claim-index.ts'
import { rarityFor, type Rarity } from '../../src/pipeline/link/rarity.ts'
import { measureReuse } from '../../src/pipeline/link/reuse.ts'
import { eventsOf, topicOf } from '../../src/pipeline/link/stories.ts'
import { witnessText } from '../../src/pipeline/link/witness-text.ts'
import { strengthOf } from '../../src/pipeline/link/kinship.ts'
import { extract, extractionInput, traceReports } from '../../src/pipeline/pipeline.ts'
import type { Trace } from '../../src/model/trace.ts'
import type { EvalTask, Figure } from '../task.ts'

function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

const task: EvalTask = {
  title: 'Reuse, events, known claims and generated cascades',
  run(data) {
    const resources = loadResources()
    const rarity = rarityFor(resources, 'en')
    return Promise.resolve([
      reuse(join(data, 'reuse'), rarity),
      events(join(data, 'coreference', 'ecbplus'), rarity),
      knownClaims(join(data, 'claims'), rarity),
      ...cascades(resources),
    ])
  },
}

/** Clough & Stevenson (2011): short answers copied, lightly or heavily revised, or written apart. */
function reuse(folder: string, rarity: Rarity): Figure {
  const figure = {
    name: 'clough-stevenson: derived or not, AUC',
    must: 0.97,
    aim: 0.98,
    published: 'word containment 0.974',
  }
  const file = join(folder, 'public', 'answers.jsonl')
  if (!existsSync(file)) return { ...figure, value: null }
  const witness = (text: string) =>
    witnessText(
      text,
      Array.from(text.matchAll(/[^.!?]+[.!?]*/gu), (match) => [match.index, match.index + match[0].length] as const),
      rarity,
    )
  const sources = new Map(
    lines<{ task: string; text: string }>(join(folder, 'public', 'sources.jsonl')).map(({ task: name, text }) => [
      name,
      witness(text),
    ]),
  )
  const scored = lines<{ task: string; text: string; level: string }>(file).flatMap(({ task: name, text, level }) => {
    const source = sources.get(name)
    return source === undefined
      ? []
      : [{ derived: level !== 'non', score: strengthOf(measureReuse(witness(text), source)) }]
  })
  const [yes, no] = [scored.filter(({ derived }) => derived), scored.filter(({ derived }) => !derived)]
  const wins = yes.reduce(
    (sum, one) =>
      sum + no.reduce((part, other) => part + (one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0), 0),
    0,
  )
  return { ...figure, value: wins / (yes.length * no.length) }
}

/** ECB+: documents grouped by the event they tell of. */
function events(folder: string, rarity: Rarity): Figure {
  const figure = { name: 'ecb+: documents by event, B³', must: 0.86, aim: 0.9, published: 'TF·IDF 0.864' }
  const file = join(folder, 'docs.jsonl')
  if (!existsSync(file)) return { ...figure, value: null }
  const docs = lines<{ subtopic: string; sentences: { text: string }[] }>(file)
  const topics = docs.map(({ sentences }) =>
    topicOf(witnessText(sentences.map(({ text }) => text).join(' '), [], rarity)),
  )
  const groups = eventsOf(topics)
  const groupOf = new Map(groups.flatMap((group, index) => group.map((member) => [member, index] as const)))
  const key = docs.map(({ subtopic }) => subtopic)
  let [precision, recall] = [0, 0]
  for (const [index, gold] of key.entries()) {
    const mine = groups[groupOf.get(index) ?? 0] ?? []
    const shared = mine.filter((other) => key[other] === gold).length
    precision += shared / mine.length
    recall += shared / key.filter((other) => other === gold).length
  }
  const [p, r] = [precision / key.length, recall / key.length]
  return { ...figure, value: (2 * p * r) / (p + r) }
}

/** Snopes (Shaar et al. 2020): which checked claim a tweet repeats. */
function knownClaims(folder: string, rarity: Rarity): Figure {
  const figure = { name: 'snopes: known claims, MAP@5', must: 0.83, aim: 0.87, published: 'BM25 0.831' }
  const file = join(folder, 'public', 'queries.jsonl')
  if (!existsSync(file)) return { ...figure, value: null }
  const index = new ClaimIndex(rarity)
  for (const { id, title, claim } of lines<{ id: string; title: string; claim: string }>(
    join(folder, 'claims.jsonl'),
  )) {
    index.add(id, `${title}. ${claim}`)
  }
  const queries = lines<{ text: string; gold: string[] }>(file)
  const points = queries.map(({ text, gold }) => {
    const ranked = index.lookUp(text.replace(/https?:\S+|pic\.twitter\S+/gu, ' '), 5)
    const place = ranked.findIndex(({ id }) => gold.includes(id))
    return place < 0 ? 0 : 1 / (place + 1)
  })
  return { ...figure, value: points.reduce((sum, each) => sum + each, 0) / points.length }
}

const CASCADES = [11, 12, 13]
const CASCADE_SIZE = 120

/** Cascades with rewrites, cuts and copies; three in ten reports have lost their date. */
function cascades(resources: Resources): Figure[] {
  const totals = { good: 0, all: 0, found: 0, edges: 0, right: 0, directed: 0, counted: 0, claims: 0 }
  for (const seed of CASCADES) {
    const cascade = generateCascade({ seed, size: CASCADE_SIZE })
    const extractions = cascade.reports.map((report) => extract(extractionInput(report), resources))
    score(cascade, traceReports(cascade.reports, extractions, resources), totals)
  }
  const [precision, recall] = [totals.good / totals.all, totals.found / totals.edges]
  return [
    { name: 'cascades: derivation F1', value: (2 * precision * recall) / (precision + recall), must: 0.85, aim: 0.95 },
    { name: 'cascades: direction', value: totals.right / totals.directed, must: 0.9, aim: 0.95 },
    { name: 'cascades: origin count right', value: totals.counted / totals.claims, must: 0.95, aim: 0.99 },
  ]
}

type Totals = Record<'good' | 'all' | 'found' | 'edges' | 'right' | 'directed' | 'counted' | 'claims', number>

function score({ reports, truths, claims }: Cascade, trace: Trace, totals: Totals): void {
  const truth = new Map(truths.map((each) => [each.report, each]))
  const parentOf = (id: string): string | null => truth.get(id)?.parent ?? null
  const ancestors = (id: string): string[] => {
    const parent = parentOf(id)
    return parent === null ? [] : [parent, ...ancestors(parent)]
  }
  const rootOf = (id: string): string => ancestors(id).at(-1) ?? id
  const leaders = new Map<string, string>()
  const leader = (id: string): string => {
    const next = leaders.get(id)
    return next === undefined ? id : leader(next)
  }
  for (const { from, to, kind, siblings } of trace.derivations) {
    if (!('report' in from) || kind === 'citation') continue
    totals.all += 1
    if (rootOf(from.report) === rootOf(to)) totals.good += 1
    if (leader(from.report) !== leader(to)) leaders.set(leader(to), leader(from.report))
    const [down, up] = [ancestors(to).includes(from.report), ancestors(from.report).includes(to)]
    if (!down && !up) continue
    totals.directed += 1
    if (down && !siblings) totals.right += 1
  }
  for (const { report, parent } of truths) {
    if (parent === null || !truth.has(parent)) continue
    totals.edges += 1
    if (leader(report) === leader(parent)) totals.found += 1
  }
  for (const { story, origins, number } of claims) {
    const carriers = reports.filter(({ id }) => truth.get(id)?.story === story)
    const present = origins.filter((origin) => carriers.some(({ text }) => text.includes(origin)))
    if (carriers.length === 0) continue
    totals.claims += 1
    const found = trace.claims
      .map((claim) => ({
        claim,
        hits: claim.assertions.filter(
          ({ report, quantity }) =>
            truth.get(report)?.story === story && (quantity?.low === number || quantity?.high === number),
        ).length,
      }))
      .sort((a, b) => b.hits - a.hits)[0]
    const gold = Math.max(1, present.length)
    if (
      found !== undefined &&
      found.hits > 0 &&
      found.claim.originCount.low <= gold &&
      found.claim.originCount.high >= gold
    ) {
      totals.counted += 1
    }
  }
}

export default task
