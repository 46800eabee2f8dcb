/** Kinds of names in the words of the pages. */
export const entityKindWords: Readonly<Record<string, { readonly one: string; readonly many: string } | undefined>> = {
  person: { one: 'person', many: 'persons' },
  organization: { one: 'organisation', many: 'organisations' },
  place: { one: 'place', many: 'places' },
  facility: { one: 'facility', many: 'facilities' },
  equipment: { one: 'equipment', many: 'equipment' },
  other: { one: 'other name', many: 'other' },
}
