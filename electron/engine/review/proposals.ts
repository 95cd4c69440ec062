/** Changes that editors made again and again, as terms that could be learned from them. */
import type { Proposal } from '../../../shared/calls/taught.ts'
import type { TermDraft } from '../../../shared/taught/taught.ts'
import type { Change } from '../database/queries/corrections.ts'
import { changeExamples, repeatedChanges } from '../database/queries/corrections.ts'
import { readTaught } from '../database/queries/taught.ts'
import type { Db } from '../database/sql.ts'

/** A change made this often is no accident. */
const LEAST_TIMES = 2
/** Places shown of each. */
const MOST_EXAMPLES = 6

export const keyOf = ({ before, after, source }: Change): string => JSON.stringify([before, after, source])

export function changeOfKey(key: string): Change | null {
  try {
    const parts: unknown = JSON.parse(key)
    if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === 'string'))
      return null
    const [before = '', after = '', source = ''] = parts as string[]
    return { before, after, source }
  } catch {
    return null
  }
}

/** The term that a change makes. */
export const termOfChange = ({ before, after, source }: Change): TermDraft => ({
  source,
  preferred: [after],
  forbidden: [before],
  note: '',
  domain: '',
})

/** What the house knows already is not proposed: the word is forbidden for this source, by whichever term. */
function knownTo(db: Db): (change: Change) => boolean {
  const { terms } = readTaught(db)
  const forbidden = new Set(
    terms.flatMap((term) => term.forbidden.map((word) => `${term.source.toLowerCase()}\0${word}`)),
  )
  return ({ before, source }) => forbidden.has(`${source}\0${before}`) || forbidden.has(`\0${before}`)
}

type Repeated = Change & {
  readonly key: string
  readonly times: number
  readonly articles: number
  readonly refused: boolean
}

/** Changes without their examples: those not answered yet, or those refused. */
export function openProposals(db: Db, refused = false): Repeated[] {
  const isKnown = knownTo(db)
  return repeatedChanges(db, LEAST_TIMES)
    .filter(({ answer }) => (refused ? answer === 'no' : answer === null))
    .filter((change) => refused || !isKnown(change))
    .map(({ answer, ...change }) => ({ ...change, key: keyOf(change), refused }))
}

export const listProposals = (db: Db, refused: boolean): Proposal[] =>
  openProposals(db, refused).map((change) => ({
    ...change,
    examples: changeExamples(db, change, MOST_EXAMPLES),
  }))
