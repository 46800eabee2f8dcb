/** One figure of a quality table. */
export interface Figure {
  /** What it was measured on and what it measures: "polnear-dev, reporting: relation soft F1". */
  readonly name: string
  /** In the unit of `must`; null when it could not be measured (data missing). */
  readonly value: number | null
  /** The floor that the product promises, and what it aims at. */
  readonly must?: number
  readonly aim?: number
  /** Smaller is better (error rates). */
  readonly lowIsGood?: boolean
  /** 95 % bootstrap interval; its half width is the noise within which a figure may fall. */
  readonly interval?: readonly [low: number, high: number]
  /** Figures others have published or measured, in words: "Readability 0.949". */
  readonly published?: string
}

/**
 * A task of `npm run eval -- NAME`: one file in `eval/tasks/NAME.ts` with this as its default export. `data` is the folder
 * of evaluation data (`../shared/data` or `STEMMA_EVAL_DATA`).
 */
export interface EvalTask {
  readonly title: string
  run(data: string): Promise<readonly Figure[]>
}
