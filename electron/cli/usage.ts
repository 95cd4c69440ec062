import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError } from './exit.ts'

export const USAGE = `Usage:
  gegenlesen check FILE [--source FILE.en.txt] [--format text|json|tsv|sarif] [--fail-on SEVERITY] [--hints]
  gegenlesen check FOLDER|FILES… [--format …] …                    several articles: a.de.docx beside a.en.docx, de/a.txt and en/a.txt
  gegenlesen check --jsonl FILE [--fail-on SEVERITY] [--hints]     lines of {"id","src","tgt","doc"?}; "-" reads standard input
  gegenlesen align --jsonl FILE                                    lines of {"id","src","tgt"}
  gegenlesen articles [--data FOLDER]                              what is in the app's library: id, title, what is open
  gegenlesen export ARTICLE --to FILE [--format FORMAT] [--data FOLDER]
                                 ARTICLE is an id or a title, FORMAT file, report, xliff, tmx, flags-tsv, flags-marot,
                                 flags-json or project
  gegenlesen dump --to FILE.jsonl [--data FOLDER]                  everything the app's library knows, as JSON lines
  gegenlesen load FILE.jsonl [--data FOLDER]                       a library of them, where there is none yet
  gegenlesen backup [--data FOLDER]                                a copy among the app's back-ups
  gegenlesen rules
  gegenlesen --help, --version
Every check: --terms FILE (may be given again): terms (.tbx, .tsv, .csv) or own rules (.json) to check by.
  --only RULE, --without RULE (may be given again): rules by the id that gegenlesen rules lists and findings have.
Tables and JSON lines: --source-column NAME --target-column NAME, or their numbers from 1.
Everywhere: --lang de|en. SEVERITY is critical, major, minor, neutral (the default: any finding) or never.
Findings go to standard output, what is said besides to standard error.
Exit status: 0 clean, 1 findings at or above --fail-on, 2 bad usage or input, or it could not be done.
`

const options = {
  source: { type: 'string' },
  'source-column': { type: 'string' },
  'target-column': { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  jsonl: { type: 'string' },
  terms: { type: 'string', multiple: true },
  only: { type: 'string', multiple: true },
  without: { type: 'string', multiple: true },
  hints: { type: 'boolean' },
  lang: { type: 'string' },
  to: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const

export type Values = ReturnType<
  typeof parseArgs<{ options: typeof options; allowPositionals: true }>
>['values']
type Option = keyof typeof options

/** What a command takes beside --lang: its options, and how many words (the fewest, the most). */
type Takes = { readonly options: readonly Option[]; readonly words: readonly [number, number] }

const COMMANDS = {
  check: {
    options: [
      'source',
      'source-column',
      'target-column',
      'format',
      'fail-on',
      'jsonl',
      'terms',
      'hints',
      'only',
      'without',
    ],
    words: [0, Infinity],
  },
  align: { options: ['jsonl'], words: [0, 0] },
  articles: { options: ['data'], words: [0, 0] },
  export: { options: ['to', 'format', 'data'], words: [1, 1] },
  dump: { options: ['to', 'data'], words: [0, 0] },
  load: { options: ['data'], words: [1, 1] },
  backup: { options: ['data'], words: [0, 0] },
  rules: { options: [], words: [0, 0] },
} as const satisfies Readonly<Record<string, Takes>>

export type Command = keyof typeof COMMANDS

const isCommand = (word: string): word is Command => Object.hasOwn(COMMANDS, word)

export type Asked =
  | { readonly kind: 'usage' | 'version' }
  | {
      readonly kind: 'command'
      readonly command: Command
      readonly words: readonly string[]
      readonly values: Values
    }

const HINT = 'gegenlesen --help says what there is.'

/** A mistake in what was typed, in one sentence, and where to read on. */
export const misused = (what: string, cause?: unknown) => new UsageError(`${what}\n${HINT}`, { cause })

/** What is asked for. Nothing that was typed is passed over. @throws UsageError */
export function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parse(args)
  const [command, ...words] = positionals
  if (values.help || command === 'help') return { kind: 'usage' }
  if (values.version) return { kind: 'version' }
  if (command === undefined) throw new UsageError(USAGE.trimEnd())
  if (!isCommand(command)) throw misused(`There is no command "${command}".`)
  const takes: Takes = COMMANDS[command]
  for (const name of Object.keys(values) as Option[])
    if (name !== 'lang' && !takes.options.includes(name)) throw misused(`${command} takes no --${name}.`)
  const [fewest, most] = takes.words
  if (words.length < fewest)
    throw misused(`${command} needs ${command === 'load' ? 'a file' : 'an article'}.`)
  const superfluous = words[most]
  if (superfluous !== undefined) throw misused(`${command} does not know what to do with "${superfluous}".`)
  return { kind: 'command', command, words, values }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    // The rest of Node's sentence is about arguments that begin with a dash.
    const [what = ''] = (cause instanceof Error ? cause.message : '').split(/\. |\n/u)
    throw misused(`${what.replace(/\.$/u, '')}.`, cause)
  }
}

/** Of the package, which lies above the sources as it does above the bundle. */
export function versionOf(folder: string): string {
  const file = path.join(folder, 'package.json')
  if (!existsSync(file)) return versionOf(path.dirname(folder))
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }
  return version
}
