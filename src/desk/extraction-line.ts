import type { Extraction, ExtractionInput } from '../model/extraction.ts'
import type { Resources } from '../model/resources.ts'
import { extract } from '../pipeline/pipeline.ts'

/** Annotates one line of `stemma extract`'s input; the problem says in words what is wrong with the line. */
export function extractLine(
  line: string,
  resources: Resources,
): { readonly extraction: Extraction } | { readonly problem: string } {
  const parsed = parseExtractionLine(line)
  return 'problem' in parsed ? parsed : { extraction: extract(parsed.input, resources) }
}

const optional = ['publishedAt', 'lang', 'outlet'] as const

function parseExtractionLine(line: string): { readonly input: ExtractionInput } | { readonly problem: string } {
  let value: unknown
  try {
    value = JSON.parse(line.replace(/^\uFEFF/u, ''))
  } catch (error) {
    return { problem: `is no JSON (${(error as Error).message})` }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problem: 'is no JSON object' }
  const fields = new Map<string, unknown>(Object.entries(value))
  const id = fields.get('id')
  const text = fields.get('text')
  if (typeof id !== 'string' && typeof id !== 'number') return { problem: '"id" is missing; give each text an id' }
  if (typeof text !== 'string') return { problem: '"text" is missing or no string' }
  const input: { -readonly [Key in keyof ExtractionInput]: ExtractionInput[Key] } = { id: String(id), text }
  for (const name of optional) {
    const given = fields.get(name)
    if (given === undefined || given === null) continue
    if (typeof given !== 'string') return { problem: `"${name}" is no string` }
    input[name] = given
  }
  const bodyStart = fields.get('bodyStart')
  if (typeof bodyStart === 'number' && bodyStart >= 0 && bodyStart <= text.length) input.bodyStart = bodyStart
  return { input }
}
