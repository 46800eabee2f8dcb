/** Kinds of names in the words of the pages, one and many. */
export const entityKinds: readonly (readonly [kind: string, one: string, many: string])[] = [
  ['person', 'person', 'persons'],
  ['organization', 'organisation', 'organisations'],
  ['place', 'place', 'places'],
  ['facility', 'facility', 'facilities'],
  ['equipment', 'equipment', 'equipment'],
  ['other', 'other name', 'other'],
]

export function entityKindInWords(kind: string): string {
  return entityKinds.find(([one]) => one === kind)?.[1] ?? kind
}
