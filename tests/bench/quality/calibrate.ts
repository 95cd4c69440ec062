import { writeFileSync } from 'node:fs'
import { rules } from '../../../shared/rules/registry.ts'
import { firstSpan, marksOmission, touches } from './material.ts'
import type { Row } from './material.ts'
import type { Run } from './runs.ts'

type Count = { flags: number; right: number }

/**
 * A set counts with at most this many flags a rule and strength, so that neither kind of translation drowns the other;
 * post-edits of a middling system are closer to what users get than strong systems are, and count double.
 */
const MOST = { postEdits: 300, mqm: 150, good: 150 }

const OUT = new URL('../../../shared/rules/data/precision.json', import.meta.url)

/**
 * Flags and hits by rule and strength. What several systems' translations of one sentence get for the same words is one
 * observation, right as often as their annotators said: otherwise one sentence would speak for thirty.
 */
function count(runs: readonly Run[], skip: ReadonlySet<string>): Map<string, Count> {
  const places = new Map<string, Map<string, Count>>()
  for (const { rows, flags } of runs)
    for (const row of rows)
      for (const flag of flags.get(row.id) ?? []) {
        if (skip.has(flag.ruleId)) continue
        const key = `${flag.ruleId}\t${flag.strength}`
        const { start, end } = firstSpan(flag)
        const place = JSON.stringify([row.testset, row.doc, row.seg, row.tgt.slice(start, end)])
        const own = places.get(key) ?? new Map<string, Count>()
        places.set(key, own)
        const known = own.get(place) ?? { flags: 0, right: 0 }
        const right = touches(row, flag) || marksOmission(row, flag)
        own.set(place, { flags: known.flags + 1, right: known.right + Number(right) })
      }
  return new Map(
    [...places].map(([key, own]) => {
      const shares = [...own.values()].map(({ flags, right }) => right / flags)
      return [key, { flags: shares.length, right: shares.reduce((sum, share) => sum + share, 0) }]
    }),
  )
}

/**
 * A quotation mark without its partner is wrong wherever it stands: of those on human translations all were, on reading, so they do
 * not count against the rule.
 */
const WRONG_EVERYWHERE: ReadonlySet<string> = new Set(['unbalanced-quotes'])

/** Good German: what shoppers and chatters typed is not. */
const isGood = ({ kind }: Row) => kind === 'human-ref' || kind === 'original-de'

/**
 * Counts flags and hits of each rule and strength and writes them where confidence is read from. Flags on good German count
 * as wrong: a rule that finds as much there as in machine translations tells nothing.
 */
export function calibrate(postEdits: readonly Run[], mqm: readonly Run[], clean: Run): void {
  const good = { rows: clean.rows.filter(isGood), flags: clean.flags }
  // The sentences of the post-edits stand alone: what an article rule says of their neighbours means nothing.
  const articleRules = new Set(rules.filter((rule) => rule.scope === 'article').map((rule) => rule.id))
  const sums: Record<string, Record<string, Count>> = {}
  for (const [counts, most] of [
    [count(postEdits, articleRules), MOST.postEdits],
    [count(mqm, new Set()), MOST.mqm],
    [count([good], WRONG_EVERYWHERE), MOST.good],
  ] as const)
    for (const [key, { flags, right }] of counts) {
      const [ruleId = '', strength = ''] = key.split('\t')
      const scale = Math.min(1, most / flags)
      const rule = (sums[ruleId] ??= {})
      const known = rule[strength] ?? { flags: 0, right: 0 }
      rule[strength] = {
        flags: Math.round(known.flags + flags * scale),
        right: Math.round(known.right + right * scale),
      }
    }
  const byName = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
  const sorted = byName(Object.fromEntries(Object.entries(sums).map(([id, rule]) => [id, byName(rule)])))
  writeFileSync(OUT, `${JSON.stringify(sorted, null, 2)}\n`)
}
