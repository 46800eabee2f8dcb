import { expect, test } from 'vitest'
import type { Extraction } from '../../model/extraction.ts'
import type { Report } from '../../model/report.ts'
import { actIn, wishesByAct } from './acts.ts'
import type { Placed } from './assertions.ts'

/** The act of "[cue] content". */
const act = (marked: string): string | undefined => {
  const [, before = '', cue = '', after = ''] = /^(.*)\[(.+)\](.*)$/u.exec(marked) ?? []
  const text = before + cue + after
  const attributions = [
    { id: 'outer', cue: [] },
    { id: 'inner', cue: [[before.length, before.length + cue.length]] },
  ]
  const placed = { assertion: { attributions: ['outer', 'inner'] } } as unknown as Placed
  return actIn(placed, { text } as Report, { attributions } as unknown as Extraction)
}

test('whoever accuses, demands or promises does something by saying it', () => {
  expect(act('The guild [accused] Finland of the raid on the mill')).toBe('blame')
  expect(act('The guild [has attributed] the raid to Finland')).toBe('blame')
  expect(act('The guild [demanded] a second count')).toBe('demand')
  expect(act('The council [vowed] new pumps')).toBe('promise')
  expect(act('The council [condemned] the raid')).toBe('condemn')
})

test('whoever says, warns or finds only says it', () => {
  for (const cue of ['said', 'warned that', 'according to', 'found', 'told'])
    expect(act(`The guild [${cue}] the pumps failed`), cue).toBeUndefined()
})

test('what is demanded or ordered is wished, what is promised or blamed is not', () => {
  expect(['demand', 'order', 'promise', 'blame', undefined].map(wishesByAct)).toEqual([true, true, false, false, false])
})
