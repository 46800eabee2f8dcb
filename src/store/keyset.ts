import { type RawBuilder, sql } from 'kysely'

/** Where a page of a list ends. It means something to the list alone that gave it. */
export interface Position {
  /** The order in which the list stands. */
  readonly order: string
  /** How many there were when the first page was asked for; null where nobody counts. */
  readonly total: number | null
  /** What the last row is sorted by. */
  readonly values: readonly (string | number)[]
}

/** A list that nobody counts, cut to a page. */
export interface UncountedPage<T> {
  readonly items: readonly T[]
  /** Given back as `after` it asks for the page that follows; null on the last. */
  readonly next: Position | null
}

/** A list, cut to a page. */
export interface Page<T> extends UncountedPage<T> {
  /** All that fit the filter, as they were counted for the first page. */
  readonly total: number
}

/** Which page: the first, or the one behind a position. */
export interface Paging {
  readonly limit: number
  readonly after?: Position | undefined
}

/** A position that another list or another order gave, or nobody. */
export class NoSuchPosition extends Error {
  constructor() {
    super('the position belongs to another list or another order; begin with the first page')
    this.name = 'NoSuchPosition'
  }
}

interface Key {
  readonly type: 'text' | 'integer'
  /** Without nulls: a row without a value would be neither before nor after another one. */
  readonly value: RawBuilder<unknown>
}

/** What the database sorts numbers of, and what it can compare with. */
const INTEGER = 'bigint'

/**
 * The order of a list as one row of keys that are compared together, all in one direction, the last one telling any two rows apart.
 * The page behind a row is then one range of an index, however many pages come before it, and rows that come in meanwhile shift
 * nothing. Numbers that go the other way are negated, so that one direction is enough.
 */
export class Keyset {
  constructor(
    private readonly order: string,
    private readonly direction: 'asc' | 'desc',
    private readonly keys: readonly Key[],
  ) {}

  /** For `order by`. */
  get sorting(): RawBuilder<unknown> {
    return sql.join(this.keys.map(({ value }) => sql`${value} ${sql.raw(this.direction)}`))
  }

  /** What a row is sorted by, for `select`. */
  get values(): RawBuilder<(string | number)[]> {
    return sql`json_build_array(${sql.join(this.keys.map(({ value }) => value))})`
  }

  /** Whether a row comes after the position; with none every row does. Throws `NoSuchPosition`. */
  isAfter(position: Position | undefined): RawBuilder<boolean> {
    if (position === undefined) return sql<boolean>`true`
    if (position.order !== this.order || position.values.length !== this.keys.length) throw new NoSuchPosition()
    const values = this.keys.map(({ type }, index) => {
      const value = position.values[index]
      const isRight = type === 'text' ? typeof value === 'string' : Number.isSafeInteger(value)
      if (!isRight) throw new NoSuchPosition()
      return sql`${value}::${sql.raw(type === 'text' ? 'text' : INTEGER)}`
    })
    const keys = this.keys.map(({ value }) => value)
    return sql<boolean>`(${sql.join(keys)}) ${sql.raw(this.direction === 'asc' ? '>' : '<')} (${sql.join(values)})`
  }

  /**
   * A page of rows that were asked for with `limit + 1`: the one beyond tells that there is another page.
   *
   * @param total how many there are, for the first page
   */
  page<Row extends { readonly position: readonly (string | number)[] }, T>(
    rows: readonly Row[],
    { limit, after }: Paging,
    total: number | null,
    shown: (row: Row) => T,
  ): { readonly items: readonly T[]; readonly total: number | null; readonly next: Position | null } {
    const items = rows.slice(0, limit)
    const counted = after === undefined ? total : after.total
    const last = rows.length > limit ? items.at(-1) : undefined
    return {
      items: items.map(shown),
      total: counted,
      next: last === undefined ? null : { order: this.order, total: counted, values: last.position },
    }
  }
}

/** A key of text. Dates are compared as they stand, byte by byte, whatever the language of the database. */
export function textKey(value: RawBuilder<unknown>): Key {
  return { type: 'text', value }
}

export function numberKey(value: RawBuilder<unknown>): Key {
  return { type: 'integer', value }
}

/** Stands for a date that is not known, behind all others: below them where the latest come first, else above. */
export function dateKey(column: string, direction: 'asc' | 'desc'): Key {
  return textKey(sql`(coalesce(${sql.ref(column)}, ${sql.lit(direction === 'asc' ? '~' : '')}) collate "C")`)
}
