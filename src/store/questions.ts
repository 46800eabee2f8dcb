import type { Database } from './database.ts'

/** A question that an analyst asks of a case again and again. */
export interface Question {
  readonly id: string
  readonly caseId: string
  readonly text: string
  /** The words by which claims that may answer it are found, as a person would type them into the search. */
  readonly words: string
}

/** Entering a question again changes nothing. */
export async function insertQuestion(database: Database, question: Question): Promise<void> {
  await database
    .insertInto('questions')
    .values({ id: question.id, case_id: question.caseId, text: question.text, words: question.words })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Returns false when there is none. */
export async function deleteQuestion(database: Database, id: string): Promise<boolean> {
  const result = await database.deleteFrom('questions').where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Oldest first; of all cases without a case. */
export async function listQuestions(database: Database, caseId?: string): Promise<readonly Question[]> {
  let query = database.selectFrom('questions').select(['id', 'case_id', 'text', 'words'])
  if (caseId !== undefined) query = query.where('case_id', '=', caseId)
  const rows = await query.orderBy('created_at').orderBy('id').execute()
  return rows.map((row) => ({ id: row.id, caseId: row.case_id, text: row.text, words: row.words }))
}
