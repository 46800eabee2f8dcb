type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/** The object without the keys whose value is undefined. */
export function defined<T extends object>(value: T): Partial<Defined<T>> & PickDefined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as never
}

/** The keys that always have a value. */
type PickDefined<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] }
