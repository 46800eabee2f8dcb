import type { Credibility, Reliability } from '../../model/grade.ts'

/** The Admiralty code in words: how reliable a source is, how credible a claim. */
export const letterWords: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
}

export const digitWords: Readonly<Record<Credibility, string>> = {
  '1': 'confirmed by independent origins',
  '2': 'probable',
  '3': 'possible',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'cannot be judged',
}
