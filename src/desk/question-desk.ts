import { randomBytes } from 'node:crypto'
import { listQuestions } from '../store/questions.ts'
import type { DeskContext, Page } from './context.ts'
import { type ListedClaim, listedClaims } from './listed-claims.ts'
import { NotFound } from './not-found.ts'
import { searchWords } from './search-words.ts'
import { type StandingQuestion, type Template, listTemplates } from './templates.ts'

/** Claims shown under a standing question; its own page shows the rest. */
const ANSWERS = 5

/** A standing question and what the case has to say to it. */
export interface AnsweredQuestion extends StandingQuestion {
  /** Null for a question of the template, which is not taken away alone. */
  readonly id: string | null
  readonly claims: Page<ListedClaim>
}

/** The standing questions of cases. */
export class QuestionDesk {
  constructor(private readonly context: DeskContext) {}

  /** What a case may start from. */
  async templates(): Promise<readonly Template[]> {
    return listTemplates()
  }

  /** Those of the template first, then the case's own, each with the strongest claims that may answer it. Throws `NotFound`. */
  async answered(caseId: string): Promise<readonly AnsweredQuestion[]> {
    const { template } = await this.context.case(caseId)
    const given = (await listTemplates()).find((one) => one.id === template)?.questions ?? []
    const own = await listQuestions(this.context.database, caseId)
    const all = [
      ...given.map((question) => ({ ...question, id: null })),
      ...own.map(({ id, text, words }) => ({ id, heading: '', text, words })),
    ]
    return Promise.all(all.map(async (question) => ({ ...question, claims: await this.#answers(caseId, question) })))
  }

  /** Adds a question of the case's own; without words those of its text are looked for. Throws `NotFound`. */
  async ask(given: {
    readonly caseId: string
    readonly text: string
    readonly words?: string
  }): Promise<AnsweredQuestion> {
    const { caseId, text } = given
    await this.context.case(caseId)
    const question = { id: randomBytes(8).toString('hex'), caseId, text, words: given.words ?? searchWords(text) }
    await this.context.store.ask(question)
    this.context.announce({ type: 'case', case: caseId })
    const { id, words } = question
    return { id, heading: '', text, words, claims: await this.#answers(caseId, question) }
  }

  /** Throws `NotFound`. */
  async remove(caseId: string, id: string): Promise<void> {
    const own = await listQuestions(this.context.database, caseId)
    if (!own.some((question) => question.id === id)) throw new NotFound('question', id)
    await this.context.store.removeQuestion(id)
    this.context.announce({ type: 'case', case: caseId })
  }

  async #answers(caseId: string, { words }: { readonly words: string }): Promise<Page<ListedClaim>> {
    return listedClaims(this.context.database, { caseId, q: words, limit: ANSWERS })
  }
}
