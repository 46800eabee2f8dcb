import { describe, expect, test } from 'vitest'
import { attributionsIn as find, checkAttributions as check } from '../../../../test/marked-attributions.ts'

describe('denials, refusals, blame', () => {
  test.each([
    'Neither [source1 Ulm nor Varna] has [cue1 acknowledged] [content1 the treaty on river fish].',
    '[source1 The firm] did not [cue1 say] [content1 whether the mill would close].',
    '[source1 The captured pilots] have also [cue1 confirmed] [content1 this].',
    '[source1 The bishop] [cue1 dismissed] [content1 the report as gossip].',
    '[source1 Officials] [cue1 accused] [content1 the firm of hiding its losses].',
    '[source1 The union] [cue1 called for] [content1 new talks].',
    '[source1 The union] [cue1 called on] [content1 the firm to pay].',
    '[source1 The minister] [cue1 refuted] [content1 [cue2<1 claims] that [content2 the grain was spoiled]].',
    '[source1 The bank] [cue1 expects] [content1 prices to fall].',
    '[source1 The agency] [cue1 denied] [content1 it had lost the files].',
  ])('%s', check)
})

describe('silence is told of with what it is about', () => {
  test.each([
    '[source1 The mayor] [cue1 declined to say] [content1 whether the dam would hold].',
    '[source1 The mayor] [cue1 declined to comment] on Friday when he was asked [content1 whether the dam would hold].',
    '[source1 The ministry] has not [cue1 commented] on [content1 the cracks in the dam].',
    '[source1 The ministry] did not immediately [cue1 respond] to a request for comment on [content1 the new dam wall].',
    '[source1 The mayor] has yet to [cue1 comment] on [content1 the cracks in the dam].',
    '[source1 The army] [cue1 refused to discuss] [content1 the loss of two ships].',
    '[source1 The firm] [cue1 gave no answer] on [content1 the price of the mill].',
    '[source1 The firm] [cue1 declined to confirm or deny] [content1 the price of the mill].',
  ])('%s', check)
})

describe('silence about a mere thing is the report’s own statement', () => {
  test.each([
    ['Neither Ulm nor Varna has acknowledged the treaty.', 'Neither Ulm nor Varna has acknowledged the treaty'],
    ['The ministry has not commented on the report.', 'The ministry has not commented on the report'],
    ['The mayor gave no comment.', 'The mayor gave no comment'],
    ['The firm declined to comment.', 'The firm declined to comment'],
    ['The firm could not be reached for comment.', 'The firm could not be reached for comment'],
  ])('%s', (text, span) => {
    const { attributions, statements } = find(text)
    expect(attributions).toEqual([])
    expect(statements.map((statement) => [text.slice(...statement.span), statement.stance])).toEqual([
      [span, 'not-acknowledged'],
    ])
  })
  test.each(['The bishop declined the gift.', 'She refused to leave the room.', 'The firm has no answer machine.'])(
    '%s',
    (text) => {
      expect(find(text).statements.map(({ stance }) => stance)).toEqual(['asserts'])
    },
  )
})

describe('what attributions leave of a sentence is a statement only when it says something', () => {
  test.each([
    ['The mill is old, said Marta Oslin, who runs the bakery beside it.', []],
    ['The mill is old, the mayor said. It was built by monks.', ['It was built by monks']],
  ])('%s', (text, left) => {
    expect(find(text).statements.map((statement) => text.slice(...statement.span))).toEqual(left)
  })
})
