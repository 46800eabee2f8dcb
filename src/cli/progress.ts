import type { Progress } from '../desk/trace-once.ts'
import type { SingleBar } from 'cli-progress'

/** Anything shorter needs no bar. */
const patience = 1000

const words = { read: 'reading', extract: 'extracting', link: 'linking' } as const

/** A progress bar on standard error for runs of over a second; silent when standard error is no terminal. */
export function progressBar(): { readonly progress: Progress; stop(): void } {
  const started = Date.now()
  let bar: SingleBar | undefined
  let step: string | undefined
  let loading = false
  const stop = (): void => bar?.stop()
  const progress: Progress = (name, done, total) => {
    if (!process.stderr.isTTY || Date.now() - started < patience) return
    if (bar === undefined) {
      if (loading) return
      loading = true
      void import('cli-progress').then(({ default: progressLibrary }) => {
        bar = new progressLibrary.SingleBar(
          {
            stream: process.stderr,
            format: '{bar} {step} {value}/{total} · {rate}/s',
            hideCursor: true,
            clearOnComplete: true,
          },
          progressLibrary.Presets.shades_grey,
        )
      })
      return
    }
    const rate = ((done * 1000) / Math.max(1, Date.now() - started)).toFixed(1)
    if (step !== name) {
      bar.stop()
      bar.start(total ?? done, done, { step: words[name], rate })
      step = name
    } else {
      bar.setTotal(total ?? done)
      bar.update(done, { rate })
    }
  }
  return { progress, stop }
}
