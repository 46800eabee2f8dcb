/**
 * Makes `models/person-names.txt`: given and family names of many countries in Latin letters, from the locales of Faker (MIT
 * licence). The package is needed only here, so it is no dependency: install @faker-js/faker anywhere and name its folder in
 * STEMMA_FAKER.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TrainTask } from '../task.ts'

interface Locale {
  readonly person?: { readonly first_name?: unknown; readonly last_name?: unknown }
}

const task: TrainTask = {
  title: 'Names of persons (Faker)',
  async run({ models, say }) {
    const folder = process.env['STEMMA_FAKER']
    if (folder === undefined) {
      say('STEMMA_FAKER does not name the folder of @faker-js/faker: nothing was made')
      return
    }
    const { allLocales } = (await import(pathToFileURL(join(folder, 'dist', 'index.js')).href)) as {
      readonly allLocales: Readonly<Record<string, Locale>>
    }
    const lines = (['first_name', 'last_name'] as const).map((kind) =>
      [...new Set(Object.values(allLocales).flatMap(({ person }) => namesIn(person?.[kind])))].sort().join(' '),
    )
    writeFileSync(join(models, 'person-names.txt'), `${lines.join('\n')}\n`)
    say(`models/person-names.txt: ${lines.map((line) => line.split(' ').length).join(' and ')} names`)
  },
}

export default task

/** The single words in Latin letters of a list, or of lists by sex. */
function namesIn(list: unknown): string[] {
  if (typeof list === 'string') return /^\p{Lu}[\p{Script=Latin}'’-]+$/u.test(list) ? [list] : []
  return typeof list === 'object' && list !== null ? Object.values(list).flatMap(namesIn) : []
}
