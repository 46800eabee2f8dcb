import { createHmac } from 'node:crypto'
import { type WebSettings, send } from '../../pipeline/pipeline.ts'
import { type Delivery, leaseDelivery, saveDelivery } from '../../store/deliveries.ts'
import type { Database } from '../../store/database.ts'

/** Seconds to wait after each try that failed; after the last one the alert is given up and stays in the list of alerts. */
const WAITS = [10, 60, 300, 1800, 7200, 43_200] as const
/** The longest that a receiver can ask to wait, in seconds. */
const LONGEST_WAIT = 24 * 60 * 60

/** Header that proves who sent: the time of sending and an HMAC over it and the body. */
export const SIGNATURE_HEADER = 'stemma-signature'

/** `t=<seconds>,v1=<hex>`: SHA-256 HMAC over `<seconds>.<body>`, so that an old message cannot be sent again as a new one. */
export function signature(secret: string, body: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/** What is sent: the alert and its watch, without the secret. */
export function messageOf({ alert, watch }: Delivery): string {
  return JSON.stringify({
    schema: 'stemma.alert/1',
    ...alert,
    watchTitle: watch.title,
    words: watch.words,
  })
}

/** Sends alerts that wait, until none does. Returns how many were tried. */
export async function deliverAlerts(database: Database, web: WebSettings | undefined): Promise<number> {
  let tried = 0
  for (;;) {
    const delivery = await leaseDelivery(database)
    if (delivery === undefined) return tried
    tried += 1
    const { webhook } = delivery.watch
    if (webhook === undefined || webhook === null) {
      await saveDelivery(database, delivery.alert.id, { state: 'given-up', problem: 'no address', wait: 0 })
      continue
    }
    const body = messageOf(delivery)
    const headers = {
      [SIGNATURE_HEADER]: signature(webhook.secret, body, Math.floor(Date.now() / 1000)),
      'stemma-delivery': delivery.alert.id,
    }
    const failure = await send(webhook.url, body, headers, web)
    if (failure === null) {
      await saveDelivery(database, delivery.alert.id, { state: 'delivered', problem: null, wait: 0 })
      continue
    }
    const wait = WAITS[delivery.tries]
    await saveDelivery(database, delivery.alert.id, {
      state: wait === undefined ? 'given-up' : 'waiting',
      problem: failure.problem.message,
      wait: Math.min(LONGEST_WAIT, Math.max(wait ?? 0, failure.retryAfter ?? 0)),
    })
  }
}
