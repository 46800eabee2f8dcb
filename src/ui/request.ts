/** What went wrong with a request, in the words of the server (problem+json) or, when it is silent, of the pages. */
export class RequestProblem extends Error {
  /** 0 when there was no answer at all. */
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.name = 'RequestProblem'
    this.status = status
  }
}

export const segment = encodeURIComponent

/** Asks the desk; with a body it is a POST, of JSON or of the bytes of a file. Parameters that are empty are left out. Throws `RequestProblem`. */
export async function ask<T>(
  path: string,
  parameters: Readonly<Record<string, string>> = {},
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<T> {
  const search = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '')).toString()
  const type = body instanceof Blob ? 'application/octet-stream' : 'application/json'
  let answer: Response
  try {
    answer = await fetch(search === '' ? path : `${path}?${search}`, {
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': type }) },
      method,
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    })
  } catch {
    throw new RequestProblem('The desk does not answer. Is “stemma serve” still running?', 0)
  }
  if (!answer.ok) throw new RequestProblem(await problemOf(answer), answer.status)
  return (await answer.json()) as T
}

async function problemOf(answer: Response): Promise<string> {
  try {
    const problem = (await answer.json()) as { title?: string; detail?: string }
    return problem.detail ?? problem.title ?? `The desk answered ${answer.status}.`
  } catch {
    return `The desk answered ${answer.status}.`
  }
}
