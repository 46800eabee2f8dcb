import { expect } from 'vitest'
import { loadResources } from '../src/desk/resources.ts'
import { findAttributions } from '../src/pipeline/extract/attribution/attribution.ts'
import { analyse } from '../src/pipeline/extract/language/analyse.ts'
import { readMarked, relationsOf } from './marked-relations.ts'

const resources = loadResources()

/** What is found in a text whose body begins at `bodyStart`. */
export function attributionsIn(text: string, bodyStart = 0): ReturnType<typeof findAttributions> {
  const input = { id: 't', text, bodyStart }
  return findAttributions(analyse(input, resources).value, input, resources)
}

/**
 * Marked text: `[source1 …]`, `[cue1 …]`, `[content1,2 …]` belong to the relations of these numbers, in the order of
 * their cues; `[cue2<1 …]` is nested in relation 1. Text without marks must yield nothing.
 */
export function checkAttributions(marked: string): void {
  const { text, relations } = readMarked(marked)
  expect(relationsOf(attributionsIn(text).attributions), text).toEqual(relations)
}
