import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { apiPage } from '../scripts/api-page.ts'

const help = (command: string): string =>
  spawnSync(process.execPath, ['bin/stemma.mjs', command, '--help'], { encoding: 'utf8' }).stdout

const commands = [
  ...(help('')
    .split('Commands:')[1]
    ?.split('Example')[0]
    ?.matchAll(/^ {2}([a-z]+)(?= )/gmu) ?? []),
]
  .map((match) => match[1] ?? '')
  .filter((name) => name !== 'help')

describe('docs/cli.md', () => {
  const page = readFileSync('docs/cli.md', 'utf8')
  const sectionOf = (command: string): string =>
    page.split(/^## /mu).find((part) => part.startsWith(`\`stemma ${command}`)) ?? ''

  test('there are commands', () => expect(commands.length).toBeGreaterThan(4))

  test.each(commands)('%s stands there with every option', (command) => {
    const section = sectionOf(command)
    expect(section).not.toBe('')
    const options = [...help(command).matchAll(/(--[a-z-]+)/gu)].map((match) => match[1] ?? '')
    const missing = options.filter((option) => option !== '--help' && !section.includes(option))
    expect(missing).toEqual([])
  })

  test('it names no command that is not there', () => {
    const named = [...page.matchAll(/^## `stemma ([a-z]+)/gmu)].map((match) => match[1])
    expect(named.filter((name) => !commands.includes(name ?? ''))).toEqual([])
  })
})

describe('links between pages', () => {
  const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].concat(
    readdirSync('docs', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => join('docs', file)),
  )
  test.each(pages)('%s leads to what is there', (page) => {
    const text = readFileSync(page, 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([])
  })
})

test('docs/api.md is what the routes say (npm run docs)', () => {
  expect(readFileSync('docs/api.md', 'utf8')).toBe(apiPage())
})
