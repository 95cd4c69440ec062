import { readFileSync, writeFileSync } from 'node:fs'
import type { RuleScore } from './material.ts'

/** A line of the published table. */
export type Figure = { readonly label: string; readonly score: RuleScore }

const README = new URL('../../../README.md', import.meta.url)

export const percent = (value: number | null | undefined) =>
  value == null ? '–' : `${(100 * value).toFixed(1)} %`

/** One line for the terminal. */
export function line({ label, score }: Figure): string {
  const [low, high] = score.ciDoc95
  return [
    label.padEnd(42),
    `${score.flags} flags`.padStart(12),
    `precision ${percent(score.precision)} [${percent(low)}–${percent(high)}]`,
    `chance ${percent(score.base)}`,
    `lift ${score.lift ?? '–'}`,
    `recall ${percent(score.recall)}`,
    `false alarms/1,000 ${JSON.stringify(score.falseAlarmsPer1000Words)}`,
  ].join('  ')
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n')
}

/** Writes the figures between the marks in README.md. */
export function publish(overall: readonly Figure[], perRule: readonly (Figure & { set: string })[]): void {
  const head = ['', 'flags', 'precision', '95 % by document', 'chance', 'lift', 'recall']
  const cells = ({ label, score }: Figure) => [
    label,
    score.flags,
    percent(score.precision),
    `${percent(score.ciDoc95[0])}–${percent(score.ciDoc95[1])}`,
    percent(score.base),
    score.lift ?? '–',
    percent(score.recall),
  ]
  const clean = overall[0]?.score.falseAlarmsPer1000Words ?? {}
  const alarms = Object.entries(clean).map(([kind, value]) => `${value.toFixed(1)} (${kind})`)
  const ids = [...new Set(perRule.map(({ label }) => label))]
  const cell = (id: string, set: string) => {
    const found = perRule.find((figure) => figure.label === id && figure.set === set)?.score
    return found && found.flags > 0 ? `${percent(found.precision)} of ${found.flags}` : '–'
  }
  const sets = [...new Set(perRule.map(({ set }) => set))]
  const text = [
    'A flag is right when it touches what a professional editor changed (post-edits) or what annotators marked (MQM). Unmarked is not',
    'always wrong, so these are lower bounds. *Chance* is what random flags of the same length would score; *shown* is sure + likely.',
    'Made by `npm run bench:quality -- DATA --publish`; confidence was calibrated on the same data, good German included.',
    '',
    table(head, overall.map(cells)),
    '',
    `Shown flags per 1,000 words of good German: ${alarms.join(', ')}.`,
    '',
    '<details><summary>Every rule, at any level</summary>',
    '',
    table(
      ['rule', ...sets],
      ids.map((id) => [id, ...sets.map((set) => cell(id, set))]),
    ),
    '',
    '</details>',
  ].join('\n')
  const readme = readFileSync(README, 'utf8')
  const marked = /(<!-- figures -->\n)[\s\S]*(<!-- \/figures -->)/u
  if (!marked.test(readme)) throw new Error('README.md has no place for the figures')
  writeFileSync(
    README,
    readme.replace(marked, (_, open: string, close: string) => `${open}${text}\n${close}`),
  )
}
