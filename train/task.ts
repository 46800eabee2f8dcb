/** A task of `npm run train -- NAME`: one file in `train/tasks/NAME.ts` with this as its default export. */
export interface TrainTask {
  readonly title: string
  /** Writes weights into the folder `models`; the same data give the same bytes. `say` tells how far it has come. */
  run(options: {
    readonly data: string
    readonly models: string
    readonly say: (line: string) => void
  }): Promise<void> | void
}
