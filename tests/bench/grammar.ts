/**
 * How many errors of grammar are found, class by class, and how many flags good sentences get:
 *   npm run bench:grammar -- FILE.tsv [--list CLASS] [--languagetool DIR]
 * FILE has a class, the English, the German with its «error» and the German put right in each line (grammar/README.md); DIR
 * holds LanguageTool's jars, as in bench:all. `--list` shows what of a class is not found.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openAnalysis } from '../../electron/analysis.ts'
import { createChecker } from '../../shared/rules/check.ts'
import { rules } from '../../shared/rules/registry.ts'
import type { Span } from '../../shared/text/span.ts'
import type { Ask } from './speed/languagetool.ts'
import { withLanguageTool } from './speed/languagetool.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'string' }, languagetool: { type: 'string' } },
})
const [file] = positionals
if (file === undefined || !existsSync(file)) {
  console.error('Usage: npm run bench:grammar -- FILE.tsv [--list CLASS] [--languagetool DIR]')
  process.exit(2)
}

const AT_ONCE = 50
const BETWEEN = '\n\n'

type Sentence = {
  readonly kind: string
  readonly source: string
  readonly marked: string
  readonly bad: string
  readonly errors: readonly Span[]
  readonly good: string
}

/** The stretches between « and », in the text without these marks. */
function errorsIn(marked: string): Span[] {
  let marks = 0
  return Array.from(marked.matchAll(/«([^»]*)»/gu), ({ index, 1: inside = '' }) => {
    const start = index - marks
    marks += 2
    return { start, end: start + inside.length }
  })
}

const sentences = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line): Sentence => {
    const [kind = '', source = '', marked = '', good = ''] = line.split('\t')
    return { kind, source, marked, bad: marked.replaceAll(/[«»]/gu, ''), errors: errorsIn(marked), good }
  })

/** What a program finds fault with; a mark without width is found by what touches it. */
type Find = (source: string, target: string) => Promise<readonly Span[]>

const touches = (found: readonly Span[], errors: readonly Span[]) =>
  found.some((span) => errors.some((error) => span.start <= error.end && error.start <= span.end))

type Count = { sentences: number; found: number; falseAlarms: number }

async function count(find: Find, missed?: (sentence: Sentence) => void): Promise<Map<string, Count>> {
  const counts = new Map<string, Count>()
  for (const sentence of sentences) {
    const { kind, source, bad, good, errors } = sentence
    const one = counts.get(kind) ?? { sentences: 0, found: 0, falseAlarms: 0 }
    counts.set(kind, one)
    one.sentences++
    if (touches(await find(source, bad), errors)) one.found++
    else missed?.(sentence)
    one.falseAlarms += (await find(source, good)).length
  }
  return counts
}

const sum = (counts: Map<string, Count>): Count =>
  [...counts.values()].reduce((all, one) => ({
    sentences: all.sentences + one.sentences,
    found: all.found + one.found,
    falseAlarms: all.falseAlarms + one.falseAlarms,
  }))

const { analyse, lexicons } = await openAnalysis()
const checker = createChecker(analyse, rules, { lexicons })
const withHints = (levels: ReadonlySet<string>): Find => {
  return (source, target) => {
    const checked = [...checker.check([{ index: 0, kind: 'text', source, target }])].at(-1)
    const flags = checked?.flags ?? []
    return Promise.resolve(flags.filter(({ level }) => levels.has(level)).flatMap((flag) => flag.target))
  }
}

const shown = await count(withHints(new Set(['sure', 'likely'])), ({ kind, marked, source }) => {
  if (kind === values.list) console.log(`${marked}\n    ${source}`)
})
/** Asked for many sentences at a time: it takes a second for each by itself. */
async function askedAhead(ask: Ask): Promise<Find> {
  const found = new Map<string, Span[]>()
  const texts = sentences.flatMap(({ bad, good }) => [bad, good])
  for (let first = 0; first < texts.length; first += AT_ONCE) {
    const some = texts.slice(first, first + AT_ONCE)
    const matches = await ask({ text: some.join(BETWEEN) })
    let at = 0
    for (const text of some) {
      const inside = matches.filter(({ offset }) => offset >= at && offset < at + text.length)
      const from = at
      found.set(
        text,
        inside.map(({ offset, length }) => ({ start: offset - from, end: offset + length - from })),
      )
      at += text.length + BETWEEN.length
    }
  }
  return (_, target) => Promise.resolve(found.get(target) ?? [])
}

const peer =
  values.languagetool === undefined
    ? null
    : await withLanguageTool(values.languagetool, async (ask) => count(await askedAhead(ask)))
if (values.languagetool !== undefined && peer === null)
  console.log('LanguageTool does not start: no comparison')

const cell = (of: Count | undefined) =>
  of ? `${`${of.found} of ${of.sentences}`.padStart(12)}${String(of.falseAlarms).padStart(14)}` : ''
const row = (name: string, ours: Count | undefined, theirs: Count | undefined) =>
  console.log(`${name.padEnd(22)}${cell(ours)}${cell(theirs)}`)
console.log(
  `${''.padEnd(22)}${'found'.padStart(12)}${'false alarms'.padStart(14)}${peer ? `${'LanguageTool'.padStart(12)}${'false alarms'.padStart(14)}` : ''}`,
)
for (const [kind, ours] of shown) row(kind, ours, peer?.get(kind))
row('all', sum(shown), peer ? sum(peer) : undefined)
