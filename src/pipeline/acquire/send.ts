import type { Problem } from '../../model/problem.ts'
import { openWeb } from './address.ts'
import type { WebSettings } from './web.ts'

/**
 * Posts JSON to an address through the one door to the network; null when the site took it (2xx). Redirects are not followed and
 * the answer's body is not read. Never throws.
 */
export async function send(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  settings?: WebSettings,
): Promise<{ readonly problem: Problem; readonly retryAfter: number | null } | null> {
  const web = await openWeb(settings)
  const answer = await web.post(url, body, headers)
  return answer.type === 'taken' ? null : { problem: answer.problem, retryAfter: answer.retryAfter }
}
