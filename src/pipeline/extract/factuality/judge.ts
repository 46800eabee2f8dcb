import type { Factuality } from '../../../model/factuality.ts'
import type { Frame, Range } from '../attribution/frame.ts'

/** The standing of a frame's content according to its source. */
export function judge(_frame: Frame): Factuality {
  return { certainty: 'certain', polarity: 'positive', stance: 'asserts' }
}

/** The standing of what the report says in its own voice. */
export function judgeStatement(_range: Range): Factuality {
  return { certainty: 'certain', polarity: 'positive', stance: 'asserts' }
}
