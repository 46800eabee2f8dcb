import { createRequire } from 'node:module'
import { formHash } from '../src/pipeline/extract/language/lexemes.ts'

/** What wink-nlp keeps about word forms, as its source has it (MIT licence). */
interface WinkCache {
  value(index: number): string
  property(index: number, name: string): unknown
  intrinsicSize(): number
  isMemberPOS(index: number, tag: number): boolean
}

type Lemmatise = (form: string, tag: string, cache: WinkCache) => string

/** A form of wink's lexicon, the tags it may have, whether it is a dictionary form, and how wink lemmatises it. */
export interface WinkForm {
  readonly form: string
  readonly tags: readonly string[]
  readonly isBase: boolean
  readonly lemma: (tag: string) => string
}

/** All forms of wink's English lexicon. */
export function winkForms(): WinkForm[] {
  const require = createRequire(import.meta.url)
  const openCache = require('wink-nlp/src/cache.js') as (core: unknown, features: unknown) => WinkCache
  const model = require('wink-eng-lite-web-model') as {
    core(): { pos: { list: readonly string[] } }
    featureFn: unknown
    addons: { lemmatize: Lemmatise }
  }
  const core = model.core()
  const cache = openCache(core, model.featureFn)
  const forms: WinkForm[] = []
  for (let index = 1; index < cache.intrinsicSize(); index += 1) {
    const form = cache.value(index)
    forms.push({
      form,
      tags: core.pos.list.filter((_, tag) => cache.isMemberPOS(index, tag)),
      isBase: cache.property(index, 'isBaseForm') === 1,
      lemma: (tag) => model.addons.lemmatize(form, tag, cache),
    })
  }
  return forms
}

/** For the hash of each form the number of what wink knows of it: its tags and whether it is a dictionary form. */
export function winkDictionary(): Map<number, number> {
  const numbers = new Map<string, number>()
  const dictionary = new Map<number, number>()
  for (const { form, tags, isBase } of winkForms()) {
    const hash = formHash(form)
    if (form !== form.toLowerCase() && dictionary.has(hash)) continue
    const knowledge = [...tags, isBase].join()
    const number = numbers.get(knowledge) ?? numbers.size + 1
    numbers.set(knowledge, number)
    dictionary.set(hash, number)
  }
  return dictionary
}
