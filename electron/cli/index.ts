/** `gegenlesen`: the same checks for terminals and pipelines. Runs in plain Node. */
import { statSync } from 'node:fs'
import { SEVERITIES } from '../../shared/review/mqm.ts'
import type { Severity } from '../../shared/review/mqm.ts'
import type { Locale } from '../../shared/rules/rule.ts'
import { removeUnfinished } from '../engine/files/unfinished.ts'
import { alignJsonl } from './align-jsonl.ts'
import { OUTPUT_FORMATS } from './check-article.ts'
import type { OutputFormat } from './check-article.ts'
import { checkFiles, checkFolder } from './check-folder.ts'
import { checkFile } from './check-file.ts'
import { checkJsonl } from './check-jsonl.ts'
import { BAD, CLEAN, UsageError } from './exit.ts'
import { exportFromLibrary } from './export.ts'
import { listArticles } from './list-articles.ts'
import { listRules } from './list-rules.ts'
import { backUp, dumpTo, loadFrom } from './library.ts'
import { chooseRules } from './rule-choice.ts'
import { readTaughtFiles } from './taught.ts'
import { explainAny } from './problems.ts'
import type { Command, Values } from './usage.ts'
import { misused, readArguments, USAGE, versionOf } from './usage.ts'

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

function formatOf(value = 'text'): OutputFormat {
  const format = OUTPUT_FORMATS.find((known) => known === value)
  if (format) return format
  throw new UsageError(`--format is one of ${OUTPUT_FORMATS.join(', ')}`)
}

/** Waits until standard output takes more, so that a slow reader does not fill memory. */
function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return Promise.resolve()
  return new Promise((resolve) => process.stdout.once('drain', resolve))
}

/** Options that say how a file is read and written; lines have only one way. */
const OF_FILES = ['source', 'source-column', 'target-column', 'format'] as const

async function check(words: readonly string[], values: Values): Promise<number> {
  const failOn = failOnOf(values['fail-on'] ?? 'neutral')
  const taught = readTaughtFiles(values.terms ?? [])
  const rules = chooseRules(values.only ?? [], values.without ?? [])
  const { source, hints = false, jsonl } = values
  if (jsonl !== undefined) {
    const other = OF_FILES.find((name) => values[name] !== undefined)
    if (other) throw misused(`With --jsonl there is no --${other}.`)
    if (words.length > 0) throw misused(`With --jsonl nothing else is checked: "${words[0]}" is too much.`)
    return checkJsonl({ file: jsonl, hints, failOn, taught, rules }, write)
  }
  const [target] = words
  if (!target) throw misused('check needs a file or a folder.')
  const columns = { source: values['source-column'], target: values['target-column'] }
  const format = formatOf(values.format)
  const given = { columns, format, hints, failOn, locale: localeOf(values.lang), taught, rules }
  const print = (text: string) => process.stdout.write(text)
  const output = { write: print, say: (text: string) => process.stderr.write(text) }
  const isFolder = statSync(target, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder && words.length === 1) return checkFile({ target, source, ...given }, print)
  if (source !== undefined) throw misused('--source goes with one file; several are paired by their names.')
  if (words.length > 1) return checkFiles(words, given, output)
  return checkFolder(target, given, output)
}

const needed = (value: string | undefined, command: Command, option: string): string => {
  if (value === undefined) throw misused(`${command} needs --${option} FILE.`)
  return value
}

/** Commands that write files. The others end at once when they are broken off, whatever they are at. */
const WRITING: ReadonlySet<Command> = new Set(['export', 'dump', 'load', 'backup'])

/** A file that is half written goes with the process, which then ends as the signal ends it: an exit would wait for a pipe that is read. */
function clearWhenBrokenOff(): void {
  process.on('exit', removeUnfinished)
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      removeUnfinished()
      process.kill(process.pid, signal)
    })
}

async function run(): Promise<number> {
  const asked = readArguments(process.argv.slice(2))
  if (asked.kind !== 'command') {
    process.stdout.write(asked.kind === 'usage' ? USAGE : `${versionOf(import.meta.dirname)}\n`)
    return CLEAN
  }
  const { command, words, values } = asked
  if (WRITING.has(command)) clearWhenBrokenOff()
  const [first = ''] = words
  const print = (text: string) => process.stdout.write(text)
  switch (command) {
    case 'check':
      return check(words, values)
    case 'align':
      return alignJsonl(needed(values.jsonl, command, 'jsonl'), write)
    case 'articles':
      return listArticles(values.data, print)
    case 'export':
      return exportFromLibrary({
        article: first,
        file: needed(values.to, command, 'to'),
        format: values.format ?? 'file',
        dataFolder: values.data,
      })
    case 'dump':
      return dumpTo(needed(values.to, command, 'to'), values.data)
    case 'load':
      return loadFrom(first, values.data)
    case 'backup':
      return backUp(values.data, print)
    case 'rules':
      print(listRules(localeOf(values.lang)))
      return CLEAN
  }
}

/** Whatever it was: it is said on standard error, and the status is not that of findings. */
function fail(error: unknown): never {
  process.stderr.write(`${explainAny(error)}\n`)
  process.exit(BAD)
}

// A reader that closes the pipe (head) ends the work without a complaint.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(CLEAN)
  fail(error)
})
// Before any library has its own idea of it; a thread that dies ends up here.
process.on('uncaughtException', fail)

try {
  process.exitCode = await run()
} catch (error) {
  fail(error)
}
