import type { Rendition } from '../../../model/capture.ts'
import { makePage, paragraphs } from '../page.ts'

/** A mail as a page: subject, sender and date where pages state them. Throws when the bytes are no mail. */
export async function renderMail(bytes: Uint8Array): Promise<Rendition> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 32 })
  const sender = mail.from?.name
  const body = mail.html === undefined || mail.html.trim() === '' ? paragraphs(mail.text ?? '') : mail.html
  return makePage(
    {
      title: mail.subject,
      authors: sender === undefined || sender === '' ? [] : [sender],
      publishedAt: mail.date,
    },
    body,
  )
}
