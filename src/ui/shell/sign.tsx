import type { ReactNode } from 'react'

/** Drawn, not typed: not every font has these. */
const paths = {
  origin:
    'M8 4.5a3.5 3.5 0 1 0 .01 0zM8 4.9a3.1 3.1 0 1 0 .01 0zM8 5.6a2.4 2.4 0 1 0 .01 0zM8 6.4a1.6 1.6 0 1 0 .01 0zM8 7.3a.7.7 0 1 0 .01 0z',
  conflict: 'M4 14V2.5M4 3h8l-2.5 3L12 9H4',
  drift: 'M1 9c2-5 4-5 6 0s4 4 6-2M10.5 6.6 13.2 6l.9 2.7',
  denial: 'M3 6h10v5',
  silence: 'M8 3a5 5 0 1 0 .01 0zM3.5 13.5l9-11',
  doubt: 'M5 5.5a3 3 0 1 1 4.6 2.6C8.4 9 8 9.4 8 10.5M8 12.8v.7',
  revision: 'M9.5 2.5 7 8M3 13.5h10',
  number: 'M6 3 4.5 13M11.5 3 10 13M3.5 6.2h10M2.5 9.8h10',
  date: 'M3 4h10v9.5H3zM3 7h10M6 2.5V5M10 2.5V5',
  place: 'M8 14.2C5 10.5 4 8.6 4 6.6a4 4 0 0 1 8 0c0 2-1 3.9-4 7.6zM8 5.2a1.4 1.4 0 1 0 .01 0z',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10',
} as const

export type SignName = keyof typeof paths

/** A small sign; its meaning always stands beside it in words. */
export function Sign({ name }: { readonly name: SignName }): ReactNode {
  return (
    <svg className="sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
