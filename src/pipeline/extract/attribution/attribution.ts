import type { Attribution, Statement } from '../../../model/attribution.ts'
import type { ExtractionInput } from '../../../model/extraction.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Analysis } from '../language/analysis.ts'
import { findNames } from '../language/names/names.ts'
import { attributionsOf, bareQuotations } from './assemble.ts'
import type { Frame } from './frame.ts'
import { read, type Reading, type Unit } from './reading.ts'
import { accordingTo } from './rules/according-to.ts'
import { asReported } from './rules/as-reported.ts'
import { byAccount } from './rules/by-account.ts'
import { carryQuotations } from './rules/carried-quotation.ts'
import { credits } from './rules/credit.ts'
import { attitudes } from './rules/attitude.ts'
import { basedOn, citing, quoting } from './rules/citing.ts'
import { cueNounPhrases } from './rules/cue-noun.ts'
import { disputed } from './rules/disputed.ts'
import { figures, ownFigures } from './rules/figure.ts'
import { headlines, headlineTails } from './rules/headline.ts'
import { hearsay } from './rules/hearsay.ts'
import { passives } from './rules/passive.ts'
import { phrasalCues } from './rules/phrasal.ts'
import { signature } from './rules/signature.ts'
import { quotatives } from './rules/quotative.ts'
import { silence } from './rules/silence.ts'
import { speechVerbs } from './rules/speech-verb.ts'

/** Reads one unit and adds what it finds to the frames. */
type Rule = (reading: Reading, unit: Unit, frames: Frame[]) => void

/** All rules, in order: a cue belongs to the first rule that reads it. */
const rules: readonly Rule[] = [
  signature,
  credits,
  headlines,
  hearsay,
  silence,
  disputed,
  passives,
  phrasalCues,
  quoting,
  attitudes,
  quotatives,
  asReported,
  speechVerbs,
  headlineTails,
  figures,
  ownFigures,
  accordingTo,
  byAccount,
  citing,
  basedOn,
  cueNounPhrases,
]

/** Finds who says what according to whom, and what the report says in its own voice. */
export function findAttributions(
  analysis: Analysis,
  input: ExtractionInput,
  resources: Resources,
): { readonly attributions: readonly Attribution[]; readonly statements: readonly Statement[] } {
  const reading = read(analysis, input.bodyStart ?? 0)
  if (!analysis.known) return { attributions: bareQuotations(reading), statements: [] }
  const frames: Frame[] = []
  for (const unit of reading.units) {
    const found: Frame[] = []
    for (const rule of rules) rule(reading, unit, found)
    for (const frame of found) frames.push(frame)
  }
  carryQuotations(reading, frames)
  return attributionsOf(reading, frames, resources, findNames(analysis, resources))
}
