import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadResources } from '../../../desk/resources.ts'
import { holds } from '../../../model/span.ts'
import { analyse } from '../language/analyse.ts'
import { findEntities } from './entity.ts'

const resources = loadResources()

/**
 * Marked text: `[person Ana Berg]` is a person of that name, `[person Berg=Ana Berg]` one printed "Berg" whose name is "Ana
 * Berg". Everything else must be no entity (kind `other` apart, which says only that a name is there).
 */
function check(marked: string): void {
  let text = ''
  const wanted: string[] = []
  for (const part of marked.matchAll(/\[(?<kind>[a-z]+) (?<printed>[^\]=]+)(?:=(?<name>[^\]]+))?\]|[^[]+|\[/gu)) {
    const { kind, printed, name } = part.groups ?? {}
    if (kind !== undefined && printed !== undefined) wanted.push(`${kind} ${printed} = ${name ?? printed}`)
    text += printed ?? part[0]
  }
  const input = { id: 'test', text, lang: 'en' }
  const found = findEntities(analyse(input, resources).value, input, resources)
  expect(
    found
      .filter(({ kind }) => kind !== 'other')
      .map(({ span, kind, name }) => `${kind} ${text.slice(...span)} = ${name}`),
  ).toEqual(wanted)
}

describe('persons', () => {
  test.each([
    'Talks were led by [person Elena Marsh], a retired judge. [person Marsh=Elena Marsh] declined to comment.',
    'Police said [person Peter Novak] was unhurt. Mr [person Novak=Peter Novak] thanked them.',
    '[person Kim Jong-un] visited a plant. [person Kim=Kim Jong-un] praised the workers.',
    '[person Kim Jong Un] spoke. [person Kim Jong-un=Kim Jong Un] then left.',
    'President [person Volodymyr Zelenskyy] thanked allies. [person Zelenskyy=Volodymyr Zelenskyy] asked for more.',
    'The North Korean leader [person Kim Jong Un] flew home. Aides said [person the North Korean leader=Kim Jong Un] was tired.',
    'French President [person Emmanuel Macron] called. [person The French president=Emmanuel Macron] spoke for an hour.',
    'Dr. [person Maria Lopez] examined the samples.',
    'Her lawyer, [person Thomas Reed], filed an appeal.',
    'Former minister [person Ahmed Hassan] was arrested.',
  ])('%s', (marked) => {
    check(marked)
  })
})

describe('outlets, agencies and services by the table', () => {
  test.each([
    'The deal was first reported by [organization Reuters].',
    '[organization NHK] said the talks had failed.',
    'The [organization National Intelligence Service] warned of more. The [organization NIS=National Intelligence Service] gave no details.',
    '[organization Yonhap News Agency=Yonhap] quoted officials.',
    'According to the [organization ISW=Institute for the Study of War], the advance has slowed.',
    'The [organization U.S. State Department=US State Department] denied it.',
    'The [organization Gaza Health Ministry] said nine people were killed.',
    "[organization Russia's Defence Ministry=Russian Defence Ministry] denied the strike.",
    'The [organization Russian Defense Ministry=Russian Defence Ministry] denied the strike.',
    'The [organization Kremlin] had no comment.',
    'State news agency [organization KCNA=Korean Central News Agency] carried a statement.',
    'The report appeared in The [organization Washington Post=The Washington Post] on Monday.',
    'The paper [organization WP] has seen the letter.',
    'The [organization International Committee of the Red Cross] sent a convoy.',
    'The [organization UN=United Nations] called for calm.',
    '[organization Human Rights Watch] documented the attack.',
  ])('%s', (marked) => {
    check(marked)
  })
})

describe('organisations of the text', () => {
  test.each([
    'The [organization Border Relief Council] ([organization BRC=Border Relief Council]) opened a camp.',
    'Workers at [organization Northwind Airlines] went on strike.',
    'She studies at the [organization University of Westmoor].',
  ])('%s', (marked) => {
    check(marked)
  })
})

describe('equipment', () => {
  test.each([
    'It resembles the [equipment MQ-9 Reaper] drone.',
    'A [equipment Su-27] fighter followed the plane.',
    'The [equipment Saetbyeol-9] was shown at the fair.',
    'Two [equipment Kh-101] missiles were shot down.',
    'Crews train on [equipment HIMARS] launchers.',
    'The army ordered [equipment F-16] jets.',
    'A [equipment Shahed-136] drone hit the roof.',
    'They fired [equipment Hwasong-12] missiles.',
    'The army lost three [equipment T-72] tanks.',
  ])('%s', (marked) => {
    check(marked)
  })
})

describe('facilities', () => {
  test.each([
    'Smoke rose over [facility Engels air base].',
    'The wounded were taken to [facility Al-Shifa Hospital].',
    'Inspectors left the [facility Zaporizhzhia nuclear power plant].',
    'Flights from [facility Westmoor Airport] were cancelled.',
    'Trucks queued at the [facility Rafah crossing].',
  ])('%s', (marked) => {
    check(marked)
  })
})

describe('places', () => {
  test.each([
    'Troops left [place Kursk] and crossed into [place Ukraine].',
    'The [place U.S.=United States] and [place Japan] signed.',
    'Floods hit [place Pakistan] and [place India].',
  ])('%s', (marked) => {
    check(marked)
  })
})

describe('titles, seats of power, kinds of things', () => {
  test.each([
    'Ukrainian President [person Oleh Marchenko] met Russian President [person Vladimir Putin]. [person Putin=Vladimir Putin] left.',
    'The president of [organization General Motors] met Mayor [person Ida Brandt].',
    'Officials in [place Pyongyang] said nothing.',
    'An ICBM was fired, and the GDP fell.',
    'An NGO sent a UAV to the POWs.',
    "The [organization Prime Minister's Office] is in the same street as the post office.",
    "Officials at the [organization President's Office] and the [organization Attorney General's Office] agreed.",
    "The mayor's office is dark, and so is the post office.",
  ])('%s', (marked) => {
    check(marked)
  })
})

describe('names beside other names', () => {
  test.each([
    'The convoy left [place Tbilisi] for [place Batumi] on Monday.',
    'They flew from [place Jordan] to [place Chad] with [person Jordan Henderson] and [person Chad Brown].',
    'The missile fell into the [place Sea of Japan].',
    'The [place Irrawaddy=Irrawaddy River] river rose, [organization The Irrawaddy] said.',
    'A dozen [equipment Patriot] batteries arrived.',
    'The [organization Royal Navy] and the [organization Quds Force] said nothing.',
    'In [place New York City] the [organization NYPD=New York Police Department] closed a street.',
    'The [organization Kenyan Foreign Ministry] and [organization Switzerland’s Foreign Ministry=Swiss Foreign Ministry] agreed.',
  ])('%s', (marked) => {
    check(marked)
  })
})

describe('what is no entity', () => {
  test.each([
    'The Russian general was not named.',
    'He said the march would go on.',
    'On Monday the ministry said that nobody was hurt.',
    'Hundreds of people were evacuated in May.',
    'Cases of COVID-19 rose in March.',
    'The virus, H5N1, was found in ducks.',
    'They drove along the A-7 for an hour.',
    'She turned 40 last week.',
    'The North Korean leader was tired.',
    'The police station was closed.',
    'A Russian airport was hit.',
    'The hospital is full.',
    'It is time to go, she said.',
    'Nature will recover in time.',
    'Who is in charge? Nobody knows.',
    'The sun rose over the hills.',
    'Two tanks and a drone were destroyed.',
    'The apache is a bird of prey in this tale.',
    'However, the talks failed.',
    'According to officials, three people died.',
    'Experts doubt it.',
    'We do not know.',
    'The French and the Spanish disagreed.',
    'Some say the dawn was red.',
    'There were 11,000 soldiers.',
    'Analysts warned of further strikes.',
    'The prime minister resigned.',
    'The leader spoke for an hour.',
    'The bank raised its rates.',
    'The bridge was closed on Tuesday.',
    'A general was dismissed.',
    'The map shows the front.',
    'Is it true?',
    'The camp was empty.',
    'Both sides agreed to talk.',
    'Ten days later, the dam broke.',
    'They care for the wounded.',
    'The air was cold.',
    'I think so.',
    '',
    '42',
    '“…” — (!)',
  ])('%s', (text) => {
    check(text)
  })
})

test('an unknown language yields nothing', () => {
  const input = { id: 'test', text: 'Der Bundeskanzler Olaf Berg reiste nach Berlin.', lang: 'de' }
  expect(findEntities(analyse(input, resources).value, input, resources)).toEqual([])
})

test('entities lie in text order, never over each other, within sentences, and all have a name', () => {
  const piece = fc.constantFrom(
    'Kim',
    'Jong',
    '-',
    'un',
    'the',
    'North',
    'Korean',
    'leader',
    '’s',
    'Reuters',
    'MQ',
    '9',
    'air',
    'base',
    '(',
    'NIS',
    ')',
    'National',
    'Intelligence',
    'Service',
    '.',
    ',',
    '\n\n',
    '“',
    'Mr.',
    'é',
    '🙂',
    '\u0000',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ')
      const input = { id: 'test', text, lang: 'en' }
      const analysis = analyse(input, resources).value
      let end = 0
      for (const { span, name } of findEntities(analysis, input, resources)) {
        expect(span[0]).toBeGreaterThanOrEqual(end)
        expect(span[1]).toBeGreaterThan(span[0])
        expect(analysis.sentences.some((sentence) => holds(sentence.span, span))).toBe(true)
        expect(name).not.toBe('')
        end = span[1]
      }
    }),
    { numRuns: 150 },
  )
})
