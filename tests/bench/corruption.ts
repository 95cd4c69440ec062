/**
 * What rules see of damage that was done on purpose: good German sentences, damaged in ways that each rule should see.
 *   npm run bench:corruption -- DATA [--rule id] [--most 200] [--list id --show 20]
 * DATA is a folder with pe/pe-train.jsonl and pe/pe-dev.jsonl (post-edited translations, not part of the project); sentences of
 * our own are added. `--rule` takes the corruptions of one rule, `--list` shows what that rule missed.
 */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openAnalysis } from '../../electron/analysis.ts'
import type { AnalysedPair } from '../../shared/analysis/pair.ts'
import type { CheckInput } from '../../shared/review/checker.ts'
import { createChecker } from '../../shared/rules/check.ts'
import { rules } from '../../shared/rules/registry.ts'
import { quotesIn } from '../../shared/text/quotes.ts'
import { slice } from '../../shared/text/span.ts'
import type { Sample, Sentence } from './corruption/corruptor.ts'
import { corruptors } from './corruption/index.ts'
import { flagsAt, trials } from './corruption/run.ts'
import type { Trial } from './corruption/run.ts'
import { SENTENCES } from './corruption/sentences.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string' },
    list: { type: 'string' },
    most: { type: 'string', default: '200' },
    show: { type: 'string', default: '20' },
  },
})
const [folder] = positionals
const files = ['pe/pe-dev.jsonl', 'pe/pe-train.jsonl'].map((name) => resolve(folder ?? '', name))
if (folder === undefined || !files.every((file) => existsSync(file))) {
  console.error(
    'Usage: npm run bench:corruption -- DATA, a folder with pe/pe-dev.jsonl and pe/pe-train.jsonl.',
  )
  process.exit(2)
}

const { analyse, lexicons } = await openAnalysis()
const memory = new Map<string, AnalysedPair>()

/** Analyses everything once: a sentence is checked for many corruptors. */
function remembered(input: CheckInput): AnalysedPair {
  const key = `${input.source}\t${input.target}`
  const pair = memory.get(key) ?? analyse({ ...input, index: 0 })
  memory.set(key, pair)
  return { ...pair, index: input.index }
}

const checker = createChecker(analyse, rules, { lexicons })
const all = new Set(rules.filter((rule) => !rule.off).map(({ id }) => id))
const samples = [...SENTENCES, ...files.flatMap(postEdits)].map((sentence, index): Sample => {
  const target = inGermanQuotes(sentence.target)
  const pair = () => remembered({ index: 0, kind: 'text', source: sentence.source, target })
  return { id: String(index), source: sentence.source, target, pair }
})
const bench = { checker, lexicons, samples, rules: all }

/** Sentences that say enough and end as sentences do; what an editor left nearly unread is not taken. */
function postEdits(file: string): Sentence[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { src: string; pe: string })
  return rows
    .filter(
      ({ src, pe }) => /^["„\p{Lu}].{30,260}[.?!“]$/u.test(pe) && /[.?!"]$/u.test(src.trim()) && src !== pe,
    )
    .map(({ src, pe }) => ({ source: src.trim(), target: pe }))
}

/** Post-edits have straight quotes; good German has not. */
function inGermanQuotes(text: string): string {
  const { quotations, unpaired } = quotesIn(text)
  if (unpaired.length > 0) return text
  const marks = quotations
    .filter(({ style }) => style === 'straight' || style === 'english')
    .flatMap(({ open, close }) => [[open, '„'] as const, [close, '“'] as const])
    .sort(([a], [b]) => b.start - a.start)
  return marks.reduce(
    (current, [{ start, end }, mark]) => current.slice(0, start) + mark + current.slice(end),
    text,
  )
}

const percent = (part: number, whole: number) =>
  (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`).padStart(6)

const isShown = (trial: Trial) => trial.any.some(({ level }) => level !== 'hint')

function list(id: string): void {
  const chosen = corruptors.filter((each) => each.id === id || each.rules[0] === id)
  for (const corruptor of chosen) {
    const missed = trials(corruptor, bench, Number(values.most)).filter(({ own }) => own.length === 0)
    console.log(`\n${corruptor.id}: ${missed.length} missed`)
    for (const { damage, any } of missed.slice(0, Number(values.show))) {
      const segment = damage.article[damage.at]
      const [place] = damage.places
      if (!segment || !place) continue
      const around = `${segment.target.slice(Math.max(0, place.start - 80), place.start)}[[${slice(segment.target, place)}]]${segment.target.slice(place.end, place.end + 80)}`
      console.log(
        `  ${around}\n      ${segment.source.slice(0, 200)}\n      ${any.map(({ ruleId, level }) => `${ruleId} (${level})`).join(', ')}`,
      )
    }
  }
}

/** Flags of each rule on sentences that were left as they are: all, and those shown by default. */
function falseAlarms(most: number) {
  const every = new Map<string, number>()
  const shown = new Map<string, number>()
  let words = 0
  const count = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { source, target } of samples.slice(0, most)) {
    words += target.split(/\s+/u).length
    for (const { ruleId, level } of flagsAt(checker, [{ source, target }], 0, all)) {
      count(every, ruleId)
      if (level !== 'hint') count(shown, ruleId)
    }
  }
  const per = (counts: Map<string, number>) => (id: string) => (1000 * (counts.get(id) ?? 0)) / words
  return { words, every: per(every), shown: per(shown) }
}

function table(): void {
  const chosen = corruptors.filter(({ rules: own }) => values.rule === undefined || own.includes(values.rule))
  const alarms = falseAlarms(1500)
  const rows = chosen.map((corruptor) => {
    const made = trials(corruptor, bench, Number(values.most))
    const own = made.filter((trial) => trial.own.length > 0).length
    const shown = made.filter(isShown).length
    const any = made.filter((trial) => trial.any.length > 0).length
    return { corruptor, made: made.length, own, shown, any }
  })
  rows.sort(
    (a, b) => a.own / (a.made || 1) - b.own / (b.made || 1) || a.corruptor.id.localeCompare(b.corruptor.id),
  )
  console.log(
    `${samples.length} sentences; false alarms a thousand words on ${alarms.words} words of them, left as they are\n`,
  )
  console.log(
    `${'damage'.padEnd(48)} ${'rule'.padEnd(25)}   made    own  shown  hints  false alarms: shown, all`,
  )
  for (const { corruptor, made, own, shown, any } of rows) {
    const id = corruptor.rules[0] ?? ''
    console.log(
      `${corruptor.id.padEnd(48)} ${id.padEnd(25)} ${String(made).padStart(6)} ${percent(own, made)} ${percent(shown, made)} ${percent(any, made)}  ${alarms.shown(id).toFixed(2)}, ${alarms.every(id).toFixed(2)}`,
    )
  }
  const seen = new Set(corruptors.flatMap((each) => each.rules))
  const bare = [...all].filter((id) => !seen.has(id))
  if (values.rule === undefined) {
    const enough = rows.filter(({ made, own }) => made > 0 && own / made >= 0.8).length
    console.log(`\n${enough} of ${rows.length} kinds of damage are seen by their rule in 80 % or more`)
    console.log(`no damage for: ${bare.join(', ') || 'none'}`)
  }
}

if (values.list) list(values.list)
else table()
