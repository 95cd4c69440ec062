/** `gegenlesen`: the same checks for terminals and pipelines. Runs in plain Node. */
import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AppError } from '../../shared/errors.ts'
import { SEVERITIES } from '../../shared/review/mqm.ts'
import type { Severity } from '../../shared/review/mqm.ts'
import type { Locale } from '../../shared/rules/rule.ts'
import { alignJsonl } from './align-jsonl.ts'
import { checkFolder } from './check-folder.ts'
import { checkFile } from './check-file.ts'
import { checkJsonl } from './check-jsonl.ts'
import { BAD, CLEAN, UsageError } from './exit.ts'
import { exportFromLibrary } from './export.ts'
import { listRules } from './list-rules.ts'
import { backUp, dumpTo, loadFrom } from './library.ts'
import { readTaughtFiles } from './taught.ts'
import { explain } from './problems.ts'

const USAGE = `Usage:
  gegenlesen check FILE [--source FILE.en.txt] [--format text|json|tsv] [--fail-on SEVERITY] [--hints]
  gegenlesen check FOLDER [--format text|json|tsv] …               all its articles: a.de.docx beside a.en.docx, de/a.txt and en/a.txt
  gegenlesen check --jsonl FILE [--fail-on SEVERITY] [--hints]     lines of {"id","src","tgt","doc"?}; "-" reads standard input
  gegenlesen align --jsonl FILE                                    lines of {"id","src","tgt"}
  gegenlesen export ARTICLE --to FILE [--format FORMAT] [--data FOLDER]
                                 FORMAT is file, report, xliff, tmx, flags-tsv, flags-marot or flags-json
  gegenlesen dump --to FILE.jsonl [--data FOLDER]                  everything the app's library knows, as JSON lines
  gegenlesen load FILE.jsonl [--data FOLDER]                       a library of them, where there is none yet
  gegenlesen backup [--data FOLDER]                                a copy among the app's back-ups
  gegenlesen rules
Every check: --terms FILE (may be given again): terms (.tbx, .tsv, .csv) or own rules (.json) to check by.
Tables and JSON lines: --source-column NAME --target-column NAME, or their numbers from 1.
Everywhere: --lang de|en. SEVERITY is critical, major, minor, neutral (the default: any finding) or never.
Exit status: 0 clean, 1 findings at or above --fail-on, 2 bad usage or input.
`

const options = {
  source: { type: 'string' },
  'source-column': { type: 'string' },
  'target-column': { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string', default: 'neutral' },
  jsonl: { type: 'string' },
  terms: { type: 'string', multiple: true },
  hints: { type: 'boolean', default: false },
  lang: { type: 'string' },
  to: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

const systemLocale = (): Locale =>
  /^de/iu.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'de' : 'en'

function localeOf(lang: string | undefined): Locale {
  if (lang === undefined) return systemLocale()
  if (lang === 'de' || lang === 'en') return lang
  throw new UsageError('--lang is de or en')
}

function failOnOf(value: string): Severity | 'never' {
  const severity = SEVERITIES.find((known) => known === value)
  if (severity) return severity
  if (value === 'never') return value
  throw new UsageError(`--fail-on is one of ${SEVERITIES.join(', ')}, never`)
}

function formatOf(value: string | undefined): 'text' | 'json' | 'tsv' {
  if (value === undefined || value === 'text') return 'text'
  if (value === 'json' || value === 'tsv') return value
  throw new UsageError('--format is text, json or tsv')
}

/** Waits until standard output takes more, so that a slow reader does not fill memory. */
function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return Promise.resolve()
  return new Promise((resolve) => process.stdout.once('drain', resolve))
}

async function check(positionals: readonly string[], values: Values): Promise<number> {
  const failOn = failOnOf(values['fail-on'])
  const taught = readTaughtFiles(values.terms ?? [])
  if (values.jsonl !== undefined)
    return checkJsonl({ file: values.jsonl, hints: values.hints, failOn, taught }, write)
  const [target, ...more] = positionals
  if (target === undefined || more.length > 0) throw new UsageError(USAGE)
  const { source, hints } = values
  const format = formatOf(values.format)
  const columns = { source: values['source-column'], target: values['target-column'] }
  const given = { columns, format, hints, failOn, locale: localeOf(values.lang), taught }
  const print = (text: string) => process.stdout.write(text)
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    if (source !== undefined) throw new UsageError(USAGE)
    return checkFolder(target, given, { write: print, say: (text) => process.stderr.write(text) })
  }
  return checkFile({ target, source, ...given }, print)
}

async function run(): Promise<number> {
  const { values, positionals } = parse()
  const [command, ...rest] = positionals
  if (values.help) {
    process.stdout.write(USAGE)
    return CLEAN
  }
  switch (command) {
    case 'check':
      return check(rest, values)
    case 'align':
      if (values.jsonl === undefined) throw new UsageError(USAGE)
      return alignJsonl(values.jsonl, write)
    case 'export': {
      const [article] = rest
      if (article === undefined || values.to === undefined) throw new UsageError(USAGE)
      return exportFromLibrary({
        article,
        file: values.to,
        format: values.format ?? 'file',
        dataFolder: values.data,
      })
    }
    case 'dump':
      if (values.to === undefined || rest.length > 0) throw new UsageError(USAGE)
      return dumpTo(values.to, values.data)
    case 'load': {
      const [file, ...more] = rest
      if (file === undefined || more.length > 0) throw new UsageError(USAGE)
      return loadFrom(file, values.data)
    }
    case 'backup':
      if (rest.length > 0) throw new UsageError(USAGE)
      return backUp(values.data, (text) => process.stdout.write(text))
    case 'rules':
      process.stdout.write(listRules(localeOf(values.lang)))
      return CLEAN
    default:
      throw new UsageError(USAGE)
  }
}

function parse() {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : ''}\n${USAGE}`, { cause: error })
  }
}

// A reader that closes the pipe (head) ends the work without a complaint.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(CLEAN)
  throw error
})

try {
  process.exitCode = await run()
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof AppError)) throw error
  process.stderr.write(`${error instanceof AppError ? explain(error) : error.message}\n`)
  process.exitCode = BAD
}
