/**
 * How good each rule is, on human-annotated translations.
 *   npm run bench:quality -- DATA [--rules id,id] [--half a|b] [--hints] [--list ruleId] [--calibrate] [--publish]
 * DATA is a folder with pe/ (post-edits) and mqm/ (MQM annotation and score.mjs). `--half` keeps half of the documents, so that
 * a rule tuned on one half can be checked on the other; `--list` prints flags of one rule with what the annotators marked (+);
 * `--calibrate` writes the counts of each rule and strength to shared/rules/data/precision.json, `--publish` the figures to README.md.
 */
import { parseArgs } from 'node:util'
import { openAnalysis } from '../../electron/analysis.ts'
import type { Flag } from '../../shared/review/flag.ts'
import { createChecker } from '../../shared/rules/check.ts'
import { rules } from '../../shared/rules/registry.ts'
import { calibrate } from './quality/calibrate.ts'
import { line, publish } from './quality/figures.ts'
import type { Figure } from './quality/figures.ts'
import { firstSpan, halfOf, openScorer, readRows, touches } from './quality/material.ts'
import type { Row } from './quality/material.ts'
import { predictions, run } from './quality/runs.ts'
import type { Run } from './quality/runs.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rules: { type: 'string' },
    half: { type: 'string' },
    hints: { type: 'boolean', default: false },
    list: { type: 'string' },
    set: { type: 'string', default: 'mqm' },
    most: { type: 'string', default: '50' },
    calibrate: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
  },
})
const folder = positionals[0] ?? ''
const scorer = await openScorer(
  positionals[0],
  'Usage: npm run bench:quality -- DATA [--rules id,id] [--half a|b] [--hints]',
)
const wanted = values.rules?.split(',') ?? (values.list ? [values.list] : null)
const active = new Set(
  rules.filter((rule) => (wanted ? wanted.includes(rule.id) : !rule.off)).map((rule) => rule.id),
)
const { analyse, lexicons } = await openAnalysis()
const checker = createChecker(analyse, rules, { lexicons })

const inHalf = (row: Row) => values.half === undefined || halfOf(row) === values.half
const machine = (row: Row) => inHalf(row) && row.group === 'mt'
const started = performance.now()
const sets: Readonly<Record<string, Run>> = {
  'pe-train': run(checker, readRows(folder, 'pe/pe-train.jsonl', inHalf), active),
  'pe-dev': run(checker, readRows(folder, 'pe/pe-dev.jsonl', inHalf), active),
  mqm: run(checker, readRows(folder, 'mqm/mqm-dev.jsonl', machine), active),
  clean: run(checker, readRows(folder, 'mqm/mqm-clean-dev.jsonl', inHalf), active),
}
const setOf = (name: string): Run => sets[name] ?? { rows: [], flags: new Map() }
const segments = Object.values(sets).reduce((sum, set) => sum + set.rows.length, 0)
const seconds = (performance.now() - started) / 1000
console.log(
  `${segments} segments in ${seconds.toFixed(1)} s: ${(segments / seconds).toFixed(0)} segments/s\n`,
)

/** Scores the flags that are kept, with false alarms on good German. */
function measure(name: string, keep: (flag: Flag) => boolean, options: object = {}) {
  const { rows } = setOf(name)
  const all = [...predictions(setOf(name), keep), ...predictions(setOf('clean'), keep)]
  return scorer.score([...rows], all, { group: 'all', clean: setOf('clean').rows, ...options })
}

const shown = (flag: Flag) => values.hints || flag.level !== 'hint'
const sure = (flag: Flag) => flag.level === 'sure'
const noStraight = (flag: Flag) => shown(flag) && flag.ruleId !== 'straight-quotes'
const noPunctuation = (flag: Flag) => shown(flag) && flag.category !== 'fluency/punctuation'
const WITHOUT_PUNCTUATION = { category: '^(?!Fluency/Punctuation)' }

function figures(): Figure[] {
  const figure = (
    label: string,
    name: string,
    keep: (flag: Flag) => boolean,
    options: object = {},
  ): Figure => ({
    label,
    score: measure(name, keep, options).overall,
  })
  const perTestset = ['nt2020', 'nt2021', 'gen2023'].flatMap((testset) => [
    figure(`${testset}: shown, straight quotes apart`, 'mqm', noStraight, { testset }),
    figure(`${testset}: shown, without punctuation`, 'mqm', noPunctuation, {
      testset,
      ...WITHOUT_PUNCTUATION,
    }),
    figure(`${testset}: sure`, 'mqm', sure, { testset }),
  ])
  return [
    figure('post-edits (pe-dev): shown', 'pe-dev', shown),
    figure('post-edits (pe-dev): sure', 'pe-dev', sure),
    figure('post-edits (pe-train): shown', 'pe-train', shown),
    figure('MQM: shown', 'mqm', shown),
    figure('MQM: shown, straight quotes apart', 'mqm', noStraight),
    figure('MQM: shown, without punctuation', 'mqm', noPunctuation, WITHOUT_PUNCTUATION),
    figure('MQM: sure', 'mqm', sure),
    ...perTestset,
  ]
}

function rulesOf(name: string) {
  return measure(name, () => true).rules.map((score) => ({ label: score.ruleId, score, set: name }))
}

function list(name: string) {
  const { rows, flags } = setOf(name)
  let left = Number(values.most)
  for (const row of rows)
    for (const flag of flags.get(row.id) ?? []) {
      if (left-- <= 0) return
      const { start, end } = firstSpan(flag)
      const evidence = flag.source.map((span) => row.src.slice(span.start, span.end)).join(', ')
      console.log(
        [
          `${touches(row, flag) ? '+' : '-'} ${flag.strength} «${row.tgt.slice(start, end)}» → ${flag.fixes.map((fix) => fix.text).join(' | ')}   [${evidence}]  ${row.id}`,
          `    ${row.tgt.slice(Math.max(0, start - 60), end + 60)}`,
          `    ${row.src.slice(0, 220)}`,
          ...(row.pe ? [`    post-edit: ${row.pe.slice(0, 220)}`] : []),
        ].join('\n'),
      )
    }
}

if (values.list) list(values.set)
else {
  const perRule = ['pe-train', 'pe-dev', 'mqm'].flatMap(rulesOf)
  for (const name of ['pe-train', 'pe-dev', 'mqm']) {
    console.log(`${name}, every rule at any level`)
    for (const figure of perRule) if (figure.set === name) console.log(`  ${line(figure)}`)
  }
  const overall = figures()
  console.log()
  for (const figure of overall) console.log(line(figure))
  if (values.publish) publish(overall, perRule)
}
if (values.calibrate) calibrate([setOf('pe-train'), setOf('pe-dev')], [setOf('mqm')], setOf('clean'))
