import { expect, test } from 'vitest'
import { loadResources } from '../../../../desk/resources.ts'
import { nameFeatures } from './features.ts'
import { nameKnowledge } from './knowledge.ts'
import { decodeNameModel, encodeNameModel } from './model.ts'
import { scoredLabels } from './scoring.ts'
import { emptyScores, nameLabels, tagNames } from './tagger.ts'

const resources = loadResources()
const knowledge = nameKnowledge(resources)
const model = decodeNameModel(resources.read('entity.bin') ?? new Uint8Array())

test.each([
  [['Anna Berg of the Harbour Union met Torvex on Monday .', 'Torvex is a Norwegian maker of pumps .', 'Berg left .']],
  [['MINISTER MEETS NATO ENVOY', 'The envoy , Ida van Loon , flew from Seoul to Oslo .', '“ No , ” Ms Loon said .']],
  [['nothing here is a name', '', '.']],
])('scores summed on the way give the labels that lists of features give: %s', (lines) => {
  const text = lines.map((line) => line.split(' '))
  const listed = nameFeatures(text, knowledge).map((features) => model && tagNames(features, model))
  expect(model && scoredLabels(text, knowledge, model)).toEqual(listed)
  if (lines.length > 1 && lines[0] !== 'nothing here is a name')
    expect(listed.flat()).toContain(nameLabels.indexOf('PER'))
})

test('what is written of a model is what its features score', () => {
  const scores = Int8Array.of(-128, 127, 0, 5, -7)
  const own = decodeNameModel(encodeNameModel(new Int8Array(25), [[4_000_000_000, scores]]))
  const found = emptyScores(2)
  own?.addScores(found, 1, Uint32Array.of(4_000_000_000, 9, 4_000_000_000))
  expect([...found]).toEqual([0, 0, 0, 0, 0, -256, 254, 0, 10, -14])
})
