import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { packageRoot } from '../lib/package-root.ts'
import type { BriefingOptions } from './briefing.ts'
import { exitCodes } from './exit-codes.ts'

// A reader that stops reading (`| head`) has what it wanted: a broken pipe is success.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.found)
  throw error
})

const version = (): string =>
  (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version

const formatOption = (): Option =>
  new Option(
    '--format <format>',
    'text for people, json for programs (default: text on a terminal, else json)',
  ).choices(['text', 'json'])

const publishedOption = (): Option =>
  new Option(
    '--published <date>',
    'publication date (ISO 8601) for reports that carry none; anchors "yesterday"',
  ).argParser(isoDate)

function isoDate(value: string): string {
  const shaped = /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)?)?$/u.test(value)
  if (shaped && !Number.isNaN(Date.parse(value))) return value
  throw new InvalidArgumentError('It is no ISO 8601 date such as 2025-02-10.')
}

function positive(value: string): number {
  if (/^[1-9]\d{0,3}$/u.test(value)) return Number(value)
  throw new InvalidArgumentError('It is no whole number from 1 to 9999.')
}

const locatorHelp = `
A LOCATOR is a file, a folder, a URL, or - for standard input. Text, HTML, PDF, RSS/Atom, WARC and .jsonl (one report a
line) are told apart by content.

Exit codes: 0 at least one locator gave a result, 1 all were read and nothing was found, 2 the command was wrong or
nothing could be read.`

const program = new Command('stemma')
  .description(
    'Reads news reports and finds who says what, according to whom, how surely,\nand how many independent origins stand behind each claim.',
  )
  .version(version(), '-V, --version')
  .addHelpText(
    'after',
    '\nExample:\n  stemma trace reports/*.txt        claims of a folder of reports, with their origins',
  )
  .showHelpAfterError('(run with --help for usage and an example)')
  .exitOverride()

program
  .command('trace')
  .description('print the claims of reports with their origins; nothing is kept')
  .argument('<locator...>', 'files, folders, URLs or -')
  .addOption(formatOption())
  .addOption(publishedOption())
  .option('--all', 'every claim, not only the ten strongest')
  .addHelpText(
    'after',
    `${locatorHelp}\n\nExamples:\n  stemma trace reports/*.txt\n  stemma trace --all --format json feed.xml > trace.json`,
  )
  .action(async (locators: string[], options: { format?: 'text' | 'json'; published?: string; all?: boolean }) => {
    const { runTrace } = await import('./trace.ts')
    process.exitCode = await runTrace(locators, options)
  })

program
  .command('clean')
  .description('print the clean text and metadata of each report')
  .argument('<locator...>', 'files, folders, URLs or -')
  .addOption(formatOption())
  .addOption(publishedOption())
  .addHelpText('after', `${locatorHelp}\n\nExample:\n  stemma clean page.html --format json`)
  .action(async (locators: string[], options: { format?: 'text' | 'json'; published?: string }) => {
    const { runClean } = await import('./clean.ts')
    process.exitCode = await runClean(locators, options)
  })

program
  .command('extract')
  .description(
    'annotate texts: JSON Lines {id, text, publishedAt?, lang?} on standard input, one extraction a line out',
  )
  .addHelpText('after', `\nExample:\n  echo '{"id":"1","text":"Officials said ten ships left."}' | stemma extract`)
  .action(async () => {
    const { runExtract } = await import('./extract.ts')
    process.exitCode = await runExtract()
  })

program
  .command('add')
  .description("put reports into the desk's store")
  .argument('<locator...>', 'files, folders, URLs, feeds or -')
  .addOption(publishedOption())
  .option('--case <id>', 'the case they belong to')
  .addOption(
    new Option(
      '--every <interval>',
      'follow a feed: `stemma serve` and `stemma work` poll it, this often at most (15m, 2h, 1d)',
    ),
  )
  .addHelpText(
    'after',
    `${locatorHelp}\n\nExamples:\n  stemma add reports/\n  stemma add https://example.org/feed.xml --every 15m`,
  )
  .action(async (locators: string[], options: { published?: string; case?: string; every?: string }) => {
    const { runAdd } = await import('./add.ts')
    process.exitCode = await runAdd(locators, options)
  })

program
  .command('feeds')
  .description('list the feeds that the desk follows: state, pace, last poll, next poll')
  .option('--case <id>', 'only those of this case')
  .option('--pause <feed>', 'stop polling a feed, by its id or address')
  .option('--resume <feed>', 'poll it again, also one that its site had ended')
  .option('--remove <feed>', 'follow it no more; its reports stay')
  .addOption(formatOption())
  .addHelpText('after', '\nExamples:\n  stemma feeds\n  stemma feeds --pause https://example.org/feed.xml')
  .action(
    async (options: { case?: string; pause?: string; resume?: string; remove?: string; format?: 'text' | 'json' }) => {
      const { runFeeds } = await import('./feeds.ts')
      process.exitCode = await runFeeds(options)
    },
  )

program
  .command('briefing')
  .description('what can be taken from reports or from a case: a cited briefing, tables, everything')
  .argument('[locator...]', 'files, folders, URLs or -: traced for it, nothing is kept')
  .option('--case <id>', 'a case of the desk instead, as reviewers settled it')
  .addOption(
    new Option(
      '--format <format>',
      'a briefing as markdown, html or pdf; CSV of the claims or of all statements; json for everything',
    )
      .choices(['markdown', 'html', 'pdf', 'claims', 'statements', 'json'])
      .default('markdown'),
  )
  .option('--output <file>', 'the file to write (default: standard output)')
  .addOption(
    new Option('--claims <number>', 'the most claims that a briefing holds').argParser(positive).default(200, '200'),
  )
  .option('--title <words>', 'the title of a briefing of reports (a case has its own)')
  .addOption(publishedOption())
  .addHelpText(
    'after',
    `${locatorHelp}\n\nExamples:\n  stemma briefing reports/ --title "Grain ships" --format pdf --output ships.pdf\n  stemma briefing --case inbox --format claims > claims.csv`,
  )
  .action(async (locators: string[], options: BriefingOptions) => {
    const { runBriefing } = await import('./briefing.ts')
    process.exitCode = await runBriefing(locators, options)
  })

program
  .command('serve')
  .description('open the desk: HTTP API and web pages on this machine (HOST, PORT, STEMMA_HOME, DATABASE_URL)')
  .option('--sample', 'with the sample case loaded')
  .addHelpText('after', '\nExample:\n  PORT=8080 stemma serve')
  .action(async (options: { sample?: boolean }) => {
    const { runServe } = await import('./serve.ts')
    process.exitCode = await runServe(options)
  })

program
  .command('work')
  .description('work on what waits in the store; several processes may share one PostgreSQL')
  .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… stemma work')
  .action(async () => {
    const { runWork } = await import('./keep.ts')
    process.exitCode = await runWork()
  })

program
  .command('backup')
  .description('write everything that cannot be made again into a new folder')
  .argument('<folder>')
  .addHelpText('after', '\nExample:\n  stemma backup stemma-2026-11-21')
  .action(async (folder: string) => {
    const { runBackup } = await import('./keep.ts')
    process.exitCode = await runBackup(folder)
  })

program
  .command('restore')
  .description('read a backup into an empty desk')
  .argument('<folder>')
  .addHelpText('after', '\nExample:\n  STEMMA_HOME=~/new-desk stemma restore stemma-2026-11-21')
  .action(async (folder: string) => {
    const { runRestore } = await import('./keep.ts')
    process.exitCode = await runRestore(folder)
  })

program
  .command('verify')
  .description('compare every capture with its digest (1 when one is damaged or missing)')
  .addHelpText('after', '\nExample:\n  stemma verify')
  .action(async () => {
    const { runVerify } = await import('./keep.ts')
    process.exitCode = await runVerify()
  })

program
  .command('rebuild')
  .description('make everything of the machine again; changes no decision')
  .addHelpText('after', '\nExample:\n  stemma rebuild')
  .action(async () => {
    const { runRebuild } = await import('./keep.ts')
    process.exitCode = await runRebuild()
  })

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) {
    process.stderr.write(`stemma: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(exitCodes.wrong)
  }
  process.exit(error.exitCode === 0 ? exitCodes.found : exitCodes.wrong)
}
