/**
 * How good each rule is, on human-annotated translations.
 *   npm run bench:quality -- DATA [--rules id,id] [--half a|b] [--hints] [--list ruleId] [--calibrate]
 * DATA is a folder with pe/ (post-edits) and mqm/ (MQM annotation and score.mjs). `--calibrate` writes the counts of each rule
 * and strength to shared/rules/data/precision.json; `--half` keeps half of the documents, so that a rule tuned on one half can
 * be checked on the other; `--list` prints flags of one rule with what the annotators marked.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Flag } from '../../shared/review/flag.ts'
import { createChecker } from '../../shared/rules/check.ts'
import { rules } from '../../shared/rules/registry.ts'
import { hull } from '../../shared/text/span.ts'
import { openAnalysis } from '../../electron/analysis.ts'

type Row = {
  id: string
  testset: string
  doc: string
  system?: string
  group?: string
  kind?: string
  src: string
  tgt: string
  pe?: string
  errors?: { start: number; end: number; text: string; category: string; severity: string; side?: string }[]
}
type Prediction = { id: string; flags: { start: number; end: number; ruleId: string }[] }
type RuleScore = {
  ruleId: string
  flags: number
  precision: number
  ciDoc95: [number, number]
  base: number
  lift: number
  recall: number
  falseAlarmsPer1000Words: Record<string, number>
}
type Scorer = {
  score(
    bench: Row[],
    predictions: Prediction[],
    options: object,
  ): { overall: RuleScore; rules: RuleScore[]; bench: { words: number } }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rules: { type: 'string' },
    half: { type: 'string' },
    hints: { type: 'boolean', default: false },
    list: { type: 'string' },
    set: { type: 'string' },
    most: { type: 'string', default: '50' },
    calibrate: { type: 'boolean', default: false },
  },
})
const folder = positionals[0]
if (!folder || !existsSync(resolve(folder, 'mqm/score.mjs'))) {
  console.error(
    'Usage: npm run bench:quality -- DATA, a folder with pe/ and mqm/ (there is none at the path given).',
  )
  process.exit(2)
}

const read = (path: string): Row[] =>
  readFileSync(resolve(folder, path), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)

/** Same half for all systems of a document. */
function inHalf(row: Row): boolean {
  if (!values.half) return true
  let sum = 0
  for (const character of row.doc) sum = (sum * 31 + character.charCodeAt(0)) >>> 0
  return (sum >> 3) % 2 === (values.half === 'a' ? 0 : 1)
}

const scorer = (await import(pathToFileURL(resolve(folder, 'mqm/score.mjs')).href)) as Scorer
const { analyse, lexicons } = await openAnalysis()
const wanted = values.rules?.split(',') ?? (values.list ? [values.list] : null)
const active = new Set(
  rules.filter((rule) => (wanted ? wanted.includes(rule.id) : !rule.off)).map((rule) => rule.id),
)
const checker = createChecker(analyse, rules, { lexicons })

/** Rows of one document and system are one article. */
function flagsOf(rows: readonly Row[]): Map<string, readonly Flag[]> {
  const flags = new Map<string, readonly Flag[]>()
  let from = 0
  while (from < rows.length) {
    const key = (row: Row | undefined) => row && `${row.testset}|${row.doc}|${row.system ?? row.kind ?? ''}`
    let to = from
    while (to < rows.length && key(rows[to]) === key(rows[from])) to++
    const article = rows.slice(from, to)
    const input = article.map((row, index) => ({
      index,
      kind: 'text' as const,
      source: row.src,
      target: row.tgt,
    }))
    for (const checked of checker.check(input, { rules: active })) {
      const row = article[checked.index]
      if (row) flags.set(row.id, checked.flags)
    }
    from = to
  }
  return flags
}

/** A flag stands for its first span: the hull of a pair of quotation marks would touch everything between them. */
const firstSpan = (flag: Flag) => flag.target[0] ?? { start: 0, end: 0 }

/** Does the flag touch an error on the target? Zero-width spans reach one unit to each side, as in score.mjs. */
function touches(row: Row, flag: Flag): boolean {
  const widen = (span: { start: number; end: number }) =>
    span.end > span.start
      ? span
      : { start: Math.max(0, span.start - 1), end: Math.min(row.tgt.length, span.end + 1) }
  return [firstSpan(flag)].some((part) => {
    const own = widen(part)
    return (row.errors ?? []).some((error) => {
      if (error.category === 'Source issue' || error.side || error.start < 0) return false
      const other = widen(error)
      return other.start < own.end && other.end > own.start
    })
  })
}

const order = (rows: Row[]) =>
  rows
    .filter(inHalf)
    .map((row, index) => ({ row, index }))
    .sort((a, b) => {
      const left = `${a.row.testset}|${a.row.doc}|${a.row.system ?? ''}`
      const right = `${b.row.testset}|${b.row.doc}|${b.row.system ?? ''}`
      return left < right ? -1 : left > right ? 1 : a.index - b.index
    })
    .map(({ row }) => row)

const peTrain = order(read('pe/pe-train.jsonl'))
const peDev = order(read('pe/pe-dev.jsonl'))
const mqm = order(read('mqm/mqm-dev.jsonl').filter((row) => row.group === 'mt'))
const clean = order(read('mqm/mqm-clean-dev.jsonl'))

const started = performance.now()
const sets = new Map([
  ['pe-train', { rows: peTrain, flags: flagsOf(peTrain) }],
  ['pe-dev', { rows: peDev, flags: flagsOf(peDev) }],
  ['mqm', { rows: mqm, flags: flagsOf(mqm) }],
  ['clean', { rows: clean, flags: flagsOf(clean) }],
])
const seconds = (performance.now() - started) / 1000
const segments = [...sets.values()].reduce((sum, set) => sum + set.rows.length, 0)
console.log(
  `${segments} segments in ${seconds.toFixed(1)} s: ${(segments / seconds).toFixed(0)} segments/s\n`,
)

function predictions(
  rows: readonly Row[],
  flags: Map<string, readonly Flag[]>,
  keep: (flag: Flag) => boolean,
): Prediction[] {
  return rows.map((row) => ({
    id: row.id,
    flags: (flags.get(row.id) ?? [])
      .filter(keep)
      .map((flag) => ({ ...hull(flag.target), ruleId: flag.ruleId })),
  }))
}

const percent = (value: number | null | undefined) =>
  (value == null ? '–' : (100 * value).toFixed(1)).padStart(6)

function report(
  name: string,
  rows: Row[],
  flags: Map<string, readonly Flag[]>,
  keep: (flag: Flag) => boolean,
  options = {},
  perRule = false,
) {
  if (rows.length === 0) return
  const predicted = [
    ...predictions(rows, flags, keep),
    ...predictions(clean, sets.get('clean')?.flags ?? new Map(), keep),
  ]
  const result = scorer.score(rows, predicted, { group: 'all', clean, ...options })
  const line = (label: string, score: RuleScore) =>
    console.log(
      `${label.padEnd(34)} ${String(score.flags).padStart(6)} flags  precision ${percent(score.precision)} [${percent(score.ciDoc95[0])}–${percent(score.ciDoc95[1])}]  chance ${percent(score.base)}  lift ${String(score.lift).padStart(5)}  recall ${percent(score.recall)}  false alarms/1,000 ${JSON.stringify(score.falseAlarmsPer1000Words)}`,
    )
  line(name, result.overall)
  if (perRule) for (const score of result.rules) line(`   ${score.ruleId}`, score)
}

const shown = (flag: Flag) => values.hints || flag.level !== 'hint'
const straight = (flag: Flag) => flag.ruleId === 'straight-quotes'
const punctuation = (flag: Flag) => flag.category === 'fluency/punctuation'

if (values.list) {
  const set = sets.get(values.set ?? 'mqm')
  let left = Number(values.most)
  for (const row of set?.rows ?? [])
    for (const flag of set?.flags.get(row.id) ?? []) {
      if (left-- <= 0) break
      const words = flag.target.map((span) => row.tgt.slice(span.start, span.end)).join(' … ')
      const from = Math.max(0, hull(flag.target).start - 60)
      console.log(`${touches(row, flag) ? '+' : '-'} ${flag.strength} «${words}» → ${flag.fixes.map((fix) => fix.text).join(' | ')}   [${flag.source.map((span) => row.src.slice(span.start, span.end)).join(', ')}]
    ${row.tgt.slice(from, hull(flag.target).end + 60)}
    ${row.src.slice(0, 220)}${row.pe ? `\n    PE ${row.pe.slice(0, 220)}` : ''}`)
    }
} else {
  for (const [name, { rows, flags }] of sets) {
    if (name === 'clean') continue
    report(`${name}: all rules, any level`, rows, flags, () => true, {}, true)
    report(`${name}: shown`, rows, flags, shown)
    report(`${name}: sure`, rows, flags, (flag) => flag.level === 'sure')
  }
  for (const testset of ['nt2020', 'nt2021', 'gen2023']) {
    const set = sets.get('mqm')
    if (!set) continue
    report(
      `${testset}: shown, straight quotes apart`,
      set.rows,
      set.flags,
      (flag) => shown(flag) && !straight(flag),
      { testset },
    )
    report(
      `${testset}: shown, no punctuation`,
      set.rows,
      set.flags,
      (flag) => shown(flag) && !punctuation(flag),
      {
        testset,
        category: '^(?!Fluency/Punctuation)',
      },
    )
    report(`${testset}: sure`, set.rows, set.flags, (flag) => flag.level === 'sure', { testset })
  }
}

if (values.calibrate) {
  /**
   * A set counts with at most this many flags a rule and strength, so that neither kind of translation drowns the other;
   * post-edits of a middling system are closer to what users get than strong systems are, and count double.
   */
  const MOST: Readonly<Record<string, number>> = { 'pe-train': 300, mqm: 150 }
  const counts: Record<string, Record<string, { flags: number; right: number }>> = {}
  /** The sentences of pe/ stand alone: what an article rule says of their neighbours means nothing. */
  const articleRules = new Set(rules.filter((rule) => rule.scope === 'article').map((rule) => rule.id))
  for (const names of [['pe-train', 'pe-dev'], ['mqm']]) {
    const local = new Map<string, { flags: number; right: number }>()
    for (const name of names)
      for (const row of sets.get(name)?.rows ?? [])
        for (const flag of sets.get(name)?.flags.get(row.id) ?? []) {
          if (name !== 'mqm' && articleRules.has(flag.ruleId)) continue
          const key = `${flag.ruleId}\t${flag.strength}`
          const count = local.get(key) ?? { flags: 0, right: 0 }
          local.set(key, { flags: count.flags + 1, right: count.right + Number(touches(row, flag)) })
        }
    for (const [key, count] of local) {
      const [ruleId = '', strength = ''] = key.split('\t')
      const scale = Math.min(1, (MOST[names[0] ?? ''] ?? 0) / count.flags)
      const rule = (counts[ruleId] ??= {})
      const sum = rule[strength] ?? { flags: 0, right: 0 }
      rule[strength] = {
        flags: Math.round(sum.flags + count.flags * scale),
        right: Math.round(sum.right + count.right * scale),
      }
    }
  }
  const sorted = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(
    new URL('../../shared/rules/data/precision.json', import.meta.url),
    `${JSON.stringify(sorted, null, 2)}\n`,
  )
  console.log('\nwritten: shared/rules/data/precision.json')
}
