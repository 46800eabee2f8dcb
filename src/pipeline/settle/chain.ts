import type { ChainDecision } from '../../model/claim-decision.ts'
import type { Draft } from './draft.ts'
import { enterSource } from './settled-sources.ts'

/** Puts the chain that a reviewer settled in place of the machine's; false when the assertion or a source is not at hand. */
export function settleChain(draft: Draft, { of, chain }: ChainDecision): boolean {
  const member = draft.find(of)
  if (member === undefined) return false
  const ids = chain.map((settled) =>
    'source' in settled
      ? draft.sources.find(({ id, aliases }) => id === settled.source || aliases.includes(settled.source))?.id
      : enterSource(draft.sources, settled),
  )
  const known = ids.filter((id) => id !== undefined)
  if (known.length < ids.length) return false
  member.assertion = { ...member.assertion, chain: known }
  return true
}
