import type { RemovedBlock } from '../../src/model/report.ts'

/** One invented report. The countries, outlets and people of this story do not exist. */
export interface StoryText {
  readonly id: string
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly title: string
  readonly byline: readonly string[]
  readonly dateline: string | null
  readonly body: readonly string[]
  /** Each with the paragraph before which it stood. */
  readonly removed: readonly {
    readonly before: number
    readonly text: string
    readonly reason: RemovedBlock['reason']
  }[]
}

export const storyTexts: readonly StoryText[] = [
  {
    id: 'courier',
    outlet: 'Harbour Courier',
    url: 'https://courier.example/patrol-boats',
    publishedAt: '2031-03-04T07:40:00+01:00',
    title: 'Norvia to hand patrol boats to Tarsk in return for engineers, agency says',
    byline: ['Ida Brandt'],
    dateline: 'LOWEN',
    body: [
      'Norvia may hand up to six river patrol boats to neighbouring Tarsk in return for bridge engineers, the Lind Agency reported on Monday, citing several unnamed officials.',
      'The agency said about 400 engineers had already crossed the border by the end of February. They are expected to rebuild the bridges that the spring floods of 2030 carried away.',
      '“Nobody here has signed anything yet,” one of the officials told the agency.',
      'Neither government has commented on the report.',
    ],
    removed: [
      {
        before: 1,
        text: 'Subscribe to the Harbour Courier for 2.50 a week and never miss the morning boat.',
        reason: 'advert',
      },
      { before: 4, text: 'READ ALSO: Norvia buys 90 tanks, says neighbour', reason: 'related' },
      { before: 4, text: 'Ida Brandt has written about rivers and borders since 2019.', reason: 'author-bio' },
    ],
  },
  {
    id: 'daily',
    outlet: 'Tarsk Daily',
    url: 'https://tarskdaily.example/boats-engineers',
    publishedAt: '2031-03-04',
    title: 'Norvia hands patrol boats to Tarsk for bridge engineers',
    byline: [],
    dateline: null,
    body: [
      'Norvia will hand six river patrol boats to neighbouring Tarsk in return for bridge engineers, according to the Lind Agency, which cited several unnamed officials.',
      'About 400 engineers had already crossed the border by the end of February, the agency said.',
      'The bridges were carried away by the spring floods of 2030.',
    ],
    removed: [{ before: 3, text: 'Photo: a patrol boat on the Ostel (archive)', reason: 'caption' }],
  },
  {
    id: 'mirror',
    outlet: 'Evening Mirror',
    url: 'https://mirror.example/2031/03/05/boats',
    publishedAt: '2031-03-05',
    title: 'Six boats for 400 engineers',
    byline: ['P. Oster'],
    dateline: null,
    body: [
      'Norvia will hand six river patrol boats to neighbouring Tarsk in return for bridge engineers.',
      'About 400 engineers had already crossed the border by the end of February, Lowen officials estimate.',
    ],
    removed: [],
  },
  {
    id: 'radio',
    outlet: 'Radio Lowen',
    url: 'https://radiolowen.example/n/8812',
    publishedAt: '2031-03-05T18:00:00+01:00',
    title: 'Engineers at the border',
    byline: [],
    dateline: null,
    body: [
      'Our correspondent counted more than 500 engineers from Tarsk at the border station of Ostelbruck on Wednesday.',
      'The Lind Agency has reported that Norvia could give Tarsk patrol boats in exchange.',
      'The foreign ministry of Tarsk denied that any such exchange had been agreed.',
    ],
    removed: [],
  },
  {
    id: 'observer',
    outlet: 'Ostel Observer',
    url: null,
    publishedAt: '2031-03-08',
    title: 'What we know of the boats deal',
    byline: ['M. Hale', 'R. Inn'],
    dateline: 'OSTELBRUCK',
    body: [
      'The Institute for River Studies, citing a Lind Agency report, assesses that Norvia is likely to hand patrol boats to Tarsk in return for engineers.',
      'As many as 450 engineers from Tarsk work in Norvia, the institute said.',
      'Mayor Ruta Velm said she had seen two of the boats leave the yard at Lowen in the night of 2 March.',
      'Neither Norvia nor Tarsk has acknowledged the exchange.',
    ],
    removed: [],
  },
  {
    id: 'weekly',
    outlet: null,
    url: null,
    publishedAt: null,
    title: 'The week on the river',
    byline: [],
    dateline: null,
    body: [
      'Norvia will hand six river patrol boats to neighbouring Tarsk in return for bridge engineers.',
      'The Norvian navy lost two patrol boats in the floods of 2030, the navy said in its yearly report.',
    ],
    removed: [],
  },
]
