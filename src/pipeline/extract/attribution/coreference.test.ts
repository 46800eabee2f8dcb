import { describe, expect, test } from 'vitest'
import { loadResources } from '../../../desk/resources.ts'
import { analyse } from '../language/analyse.ts'
import { findAttributions } from './attribution.ts'

const resources = loadResources()

/** The names of all sources in the order of their cues, with their kinds. */
function check(text: string, ...names: readonly string[]): void {
  const input = { id: 't', text }
  const { attributions } = findAttributions(analyse(input, resources).value, input, resources)
  const found = attributions.map(({ sourceName, sourceKind }) => `${sourceName ?? '-'} (${sourceKind})`)
  expect(found, text).toEqual(names)
}

describe('who a source is', () => {
  test('titles and descriptions are no part of a name', () => {
    check('Mayor Kim Park said the flood was over.', 'Kim Park (person)')
    check('Kim Park, a spokesman for the port, said the flood was over.', 'Kim Park (person)')
    check('The mayor of Ulm, Kim Park, said the flood was over.', 'Kim Park (person)')
  })
  test('where a body comes from is part of its name, where a person comes from is not', () => {
    check('The ferry sank, the Korean Central News Agency reported.', 'Korean Central News Agency (media)')
    check('The ferry sank, Meridian Wire reported.', 'Meridian Wire (media)')
    check('The ferry sank, the Norwegian Refugee Council said.', 'Norwegian Refugee Council (organization)')
    check('The ferry sank, the Danish Transport Ministry said.', 'Danish Transport Ministry (government)')
    check('The ferry sank, Italian Giorgio Rossi said.', 'Giorgio Rossi (person)')
    check('The ferry sank, Danish Transport Minister Ida Holm said.', 'Ida Holm (person)')
    check('The ferry sank, Japanese broadcaster NHK said.', 'NHK (media)')
  })
  test('pronouns and last names stand for the full name', () => {
    check(
      'Mayor Kim Park said the flood was over. He said the town was safe. Park said the bridge would reopen.',
      'Kim Park (person)',
      'Kim Park (person)',
      'Kim Park (person)',
    )
  })
  test('acronyms and bodies stand for the full name', () => {
    check(
      'The National Flood Office (NFO) said the river fell. The NFO said the bridge held. The office said it was sure.',
      'National Flood Office (government)',
      'National Flood Office (government)',
      'National Flood Office (government)',
    )
  })
  test('unnamed sources keep their description', () => {
    check(
      'Multiple unidentified officials said the river fell. The officials said the bridge held.',
      'Multiple unidentified officials (unnamed)',
      'Multiple unidentified officials (unnamed)',
    )
    check('A spokesman for the port said the flood was over.', 'spokesman for the port (unnamed)')
  })
  test('a modifier tells two leaders apart', () => {
    check(
      'Norwegian President Kim Park said it rained. Danish President Jan Bo said it snowed. The Norwegian leader said it was cold.',
      'Kim Park (person)',
      'Jan Bo (person)',
      'Kim Park (person)',
    )
  })
  test('the speaker of a quotation says "we"', () => {
    check('“We think the dam is safe,” Mayor Kim Park said.', 'Kim Park (person)', 'Kim Park (person)')
  })
  test('documents, states and several sources at once', () => {
    check('The survey shows that rents doubled.', 'survey (document)')
    check('Norway said the treaty was ready.', 'Norway (government)')
    check('The treaty is ready, according to Norway and Denmark.', 'Norway and Denmark (government)')
  })
  test('never a pronoun, an article or nobody', () => {
    check('He said the dam was safe.', '- (person)')
    check('It said the dam was safe.', '- (organization)')
    check('No one said the dam was safe.', '- (unnamed)')
    check('The dam is reportedly safe.', '- (none)')
  })
  test('who vouches for somebody unnamed', () => {
    const input = {
      id: 't',
      text: 'The Ulm Post cited its sources as saying the dam leaked. The sources said it was old.',
    }
    const { attributions } = findAttributions(analyse(input, resources).value, input, resources)
    expect(attributions.map(({ vouchedBy }) => vouchedBy)).toEqual([null, 'Ulm Post', 'Ulm Post'])
  })
})

describe('whom a headline describes the body may name', () => {
  test('a description that is longer than the name', () => {
    check(
      'Bridge closed, regional governor says\n\nThe bridge was closed on Monday, regional governor Ida Berg said.',
      'Ida Berg (person)',
      'Ida Berg (person)',
    )
  })
  test('a description whose first word opens the headline', () => {
    check(
      'Mill owner denies fault\n\nThe mill owner, Calder Works, denied that it was at fault.',
      'Calder Works (organization)',
      'Calder Works (organization)',
    )
  })
  test('another description stays one', () => {
    check(
      'Bridge closed, regional engineer says\n\nThe bridge was closed on Monday, regional governor Ida Berg said.',
      'regional engineer (unnamed)',
      'Ida Berg (person)',
    )
  })
})

describe('a description that opens its sentence is no name', () => {
  test('whoever is described with where they belong', () => {
    check('Sources in the SBU said the raid had failed.', 'Sources in the SBU (unnamed)')
    check('Analysts at Harbour Watch said the raid had failed.', 'Analysts at Harbour Watch (unnamed)')
    check('Witnesses who spoke to Gulf Wire said the raid had failed.', 'Witnesses who spoke to Gulf Wire (unnamed)')
    check('Rostow Record said the raid had failed.', 'Rostow Record (organization)')
  })
  test('what is described is of the kind of its noun', () => {
    check('The company that owns the ship said it had sunk.', 'company that owns the ship (organization)')
    check(
      'The official who briefed reporters said the raid had failed. The official said nobody was hurt.',
      'official who briefed reporters (unnamed)',
      'official who briefed reporters (unnamed)',
    )
  })
})

describe('names of bodies and of who belongs to them', () => {
  test('a unit goes by its number, an observatory by where it comes from', () => {
    check("Ukraine's 10th Corps said the raid had failed.", '10th Corps (organization)')
    check(
      'The Syrian Observatory for Human Rights said the raid had failed.',
      'Syrian Observatory for Human Rights (organization)',
    )
  })
  test('a news agency and a person of an institute', () => {
    check('State news agency Orna said the raid had failed.', 'Orna (media)')
    check('Decker Orlo of the Harbour Institute said the raid had failed.', 'Decker Orlo (person)')
  })
})
