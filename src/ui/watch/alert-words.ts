import type { Alert } from '../api.ts'

/** An alert says what happened, then of which claim: `at least 1 → 2 origins: …`. */
export function alertInWords({ message }: Pick<Alert, 'message'>): { readonly kind: string; readonly gloss: string } {
  const colon = message.indexOf(': ')
  return colon < 0
    ? { kind: message, gloss: '' }
    : { kind: message.slice(0, colon), gloss: message.slice(colon + ': '.length) }
}
