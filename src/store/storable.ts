// Without the u flag the halves of a pair are seen one by one.
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Text that both databases can hold: U+0000 and halves of surrogate pairs become U+FFFD. The length stays the same, so spans
 * stay right.
 */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\ufffd')
}

/** The same for every text within a plain value. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return storableText(value) as T
  if (Array.isArray(value)) return value.map(storable) as T
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [storableText(key), storable(part)])) as T
  }
  return value
}

/** How `JSON.stringify` writes what cannot be stored; text that spells it out looks alike and only costs a second look. */
const WRITTEN_UNSTORABLE = /\\u(?:0000|d[89a-f])/

/** JSON for a column of type json. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value)
  return WRITTEN_UNSTORABLE.test(text) ? JSON.stringify(storable(value)) : text
}
