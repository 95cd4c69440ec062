import { createHash } from 'node:crypto'
import { PERSON } from '../../../shared/review/flag.ts'
import type { Taught } from '../../../shared/taught/taught.ts'
import type { Context } from '../context.ts'
import { ruleChoices, setActiveRules } from '../database/queries/rules.ts'
import { readTaught } from '../database/queries/taught.ts'
import { transaction } from '../database/sql.ts'
import type { Job } from './job.ts'

/** Rules that are on: as the editor chose, else as the rule says. */
export function activeRules(context: Context): Set<string> {
  const choices = ruleChoices(context.db)
  return new Set(context.rules.filter((rule) => choices.get(rule.id) ?? !rule.off).map((rule) => rule.id))
}

const digest = (of: unknown) => createHash('sha256').update(JSON.stringify(of)).digest('hex')

/** Names what was taught; '' for nothing, so that what was checked before anything was is still up to date. */
const digestOf = (taught: Taught) => (taught.terms.length + taught.rules.length === 0 ? '' : digest(taught))

/** By what articles are checked now: the rules that are on, and what the newsroom taught. */
export function createBasis(context: Context) {
  const { db } = context
  let rules: ReadonlySet<string>
  let taught: Taught
  let taughtDigest: string

  const readRules = () => {
    rules = activeRules(context)
    transaction(db, () => setActiveRules(db, [...rules, PERSON]))
  }
  const readLessons = () => {
    taught = readTaught(db)
    taughtDigest = digestOf(taught)
  }
  readRules()
  readLessons()

  return {
    rules: () => rules,
    taught: () => taught,
    isThatOf: (job: Pick<Job, 'rules' | 'taught'>) => job.rules === rules && job.taught === taught,
    readRules,
    readLessons,
    /** Stands beside each article that was checked so. */
    signature: () =>
      digest([
        context.rules.filter((rule) => rules.has(rule.id)).map((rule) => [rule.id, rule.version]),
        taughtDigest,
      ]),
  }
}

export type Basis = ReturnType<typeof createBasis>
