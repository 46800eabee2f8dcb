import { expect, test } from 'vitest'
import { PipelinePool } from './pipeline-pool.ts'
import type { PipelineQuestion } from './pipeline-worker.ts'

test('closing rejects what is asked, what waits in line and what comes later', async () => {
  const pool = new PipelinePool(1)
  const question = { type: 'read' } as unknown as PipelineQuestion & { type: 'read' }
  const answers = Array.from({ length: 3 }, async () => pool.ask(question))
  const outcomes = Promise.allSettled(answers)
  await pool.close()
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  await expect(pool.ask(question)).rejects.toThrow('being closed')
})
