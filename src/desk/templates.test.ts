import { expect, test } from 'vitest'
import { listTemplates, parseTemplate } from './templates.ts'

test('a template is read line by line', () => {
  const text =
    'title: Ferries\nquestion: Who sails?\n\n# Ships\nWhich left? | left or sailed\nnot a question\n# Ports\nWhich closed? | closed'
  expect(parseTemplate('ferries', text)).toEqual({
    id: 'ferries',
    title: 'Ferries',
    question: 'Who sails?',
    questions: [
      { heading: 'Ships', text: 'Which left?', words: 'left or sailed' },
      { heading: 'Ports', text: 'Which closed?', words: 'closed' },
    ],
  })
  expect(parseTemplate('empty', '')).toEqual({ id: 'empty', title: 'empty', question: '', questions: [] })
})

test('those that ship have a title, and each question has words', async () => {
  const templates = await listTemplates()
  expect(templates.map((template) => template.id)).toContain('military-technology-cooperation')
  for (const template of templates) {
    expect(template.question).not.toBe('')
    expect(template.questions.length).toBeGreaterThan(5)
    for (const question of template.questions) expect(question.words, question.text).toMatch(/\w/u)
  }
})
