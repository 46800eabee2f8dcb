import { join } from 'node:path'
import type { Resources } from '../src/model/resources.ts'
import { packageRoot } from '../src/lib/package-root.ts'
import { labelledTexts } from './labelled-texts.ts'
import { madeUpArticles } from './made-up-articles.ts'
import { readMeantime, type NamedSentence } from './name-corpora.ts'
import { withOtherNames, type NameStock } from './name-substitution.ts'
import { seeded } from './perceptron.ts'

/** Where the drawing of names begins: any number will do, the same one gives the same weights. */
const seed = 13

/** What the tagger of names learns from beside wikigold: the same whichever articles of wikigold are held out. */
export function textsBesideWikigold(
  data: string,
  stock: NameStock,
  resources: Resources,
): (readonly NamedSentence[])[] {
  const train = join(packageRoot(), 'train')
  const random = seeded(seed)
  const labelled = labelledTexts(data, train, resources)
  return [
    ...readMeantime(data),
    ...labelled,
    ...labelled.map((text) => withOtherNames(text, stock, random)),
    ...madeUpArticles(train, stock, random),
  ]
}
