import mammoth from 'mammoth'
import type { Rendition } from '../../../model/capture.ts'

/** The text of a Word document with its headings, as a page; pictures are left out. */
export async function renderDocx(bytes: Uint8Array): Promise<Rendition> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })), externalFileAccess: false },
  )
  return {
    mediaType: 'text/html',
    text: `<!doctype html><html><body><article>${value}</article></body></html>`,
    problems: [],
  }
}
