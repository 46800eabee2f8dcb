/** One figure of a speed table: a ratio within this run wherever possible, because machines are noisy. */
export interface Measurement {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly must?: number
  readonly aim?: number
  readonly lowIsGood?: boolean
}

/** A task of `npm run bench -- NAME`: one file in `bench/tasks/NAME.ts` with this as its default export. */
export interface BenchTask {
  readonly title: string
  /** `full` runs the sizes that a promise names; otherwise small versions. */
  run(options: { readonly full: boolean; readonly data: string }): Promise<readonly Measurement[]>
}
