// npm run docs: writes docs/api.md from the OpenAPI document, so that the page names every route there is.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openApiDocument } from '../src/api/openapi.ts'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: { readonly description?: string }
}

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content?: Record<string, unknown> }
  readonly responses: Record<string, { readonly description: string }>
}

const introduction = `# HTTP API

JSON over HTTP, on the loopback address unless \`HOST\` says otherwise; an address that others can reach needs \`STEMMA_TOKEN\`, sent
as \`Authorization: Bearer …\`. Shapes are those of [report](formats/report.md), [extraction](formats/extraction.md) and
[trace](formats/trace.md); the OpenAPI 3.1 document of every route is at \`GET /api/openapi.json\`. Lists answer
\`{ items, total, next }\`: \`next\` is given back as \`cursor\` for the page that follows, null at the end. A cursor means nothing to anybody
but the list that gave it, in the same order and with the same filter; who walks through all pages meets each row once, also while others
come in, unless what it is sorted by changes meanwhile, and \`total\` stays what it was for the first page. \`/api/search\` gives the best hits
alone and has no pages: narrow \`q\`, or page the lists of claims and reports by words. Errors are problem details (RFC 9457,
\`application/problem+json\`): 400 malformed, 401 without the token, 404 no such thing,
409 somebody else has decided in the meantime (\`current\` is what stands now), 413 larger than 20 MB, 415 not JSON,
422 a field has a value that is not allowed, 503 try again after \`Retry-After\`. With the embedded store an answer
carries an \`ETag\` that changes whenever anything does; sent back as \`If-None-Match\` it is answered by 304 and no body. This page is written by \`npm run docs\`.
`

/** The page, from the document alone. */
export function apiPage(): string {
  const { paths } = openApiDocument() as { readonly paths: Record<string, Record<string, Operation>> }
  const sections = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => section(method, path, operation)),
  )
  return `${introduction}\n${sections.join('\n')}`
}

function section(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).map((parameter) => {
    const about = parameter.description ?? parameter.schema?.description ?? ''
    return `| \`${parameter.name}\` | ${parameter.in}${parameter.required === true ? ', required' : ''} | ${about.replaceAll('|', '\\|')} |`
  })
  const answers = Object.entries(operation.responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([status, answer]) => `${status} ${answer.description}`)
  return [
    `## ${method.toUpperCase()} ${path}`,
    ...(operation.summary === undefined ? [] : [operation.summary]),
    ...(operation.description === undefined ? [] : [operation.description]),
    ...(parameters.length === 0 ? [] : ['', '| parameter | where | |', '|---|---|---|', ...parameters]),
    ...(operation.requestBody === undefined
      ? []
      : ['', `Body: ${Object.keys(operation.requestBody.content ?? {}).join(', ')}`]),
    '',
    `Answer: ${answers.join(' · ')}.`,
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../docs/api.md', import.meta.url)), apiPage())
}
