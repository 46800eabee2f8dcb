import type { Briefing } from '../../exports/briefing/briefing.ts'
import { briefingHtml } from '../../exports/briefing/briefing-html.ts'
import { briefingMarkdown } from '../../exports/briefing/briefing-markdown.ts'
import { typeset } from './typeset.ts'

export type BriefingFormat = 'markdown' | 'html' | 'pdf'

/** What a case shows that was never traced. */
const NEVER = '1970-01-01T00:00:00Z'

/** A briefing as a document. `asOf`: the moment that it shows, ISO 8601; null when that is not known. */
export async function inFormat(
  briefing: Briefing,
  format: BriefingFormat,
  asOf: string | null,
): Promise<string | Uint8Array> {
  if (format === 'html') return briefingHtml(briefing)
  if (format === 'markdown') return briefingMarkdown(briefing)
  return typeset(briefing, asOf ?? NEVER)
}
