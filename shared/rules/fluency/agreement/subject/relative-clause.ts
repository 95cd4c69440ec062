/** Relative clauses from their pronoun to the verb at their end, also where the tagger saw no finite verb. */
import type { AnalysedTarget, Clause, TargetToken } from '../../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../../analysis/pieces.ts'
import { isFinite, mayBeFinite, verbCells } from '../../../../analysis/verbs.ts'
import { VERB } from '../../../../lexicon/agreement.ts'

type Words = readonly TargetToken[]

const QUOTES = /^[„“”»«‚‘"]$/u
/** What may follow the clause. */
const END = /^[.,;!?“]$/u

/** A relative clause with its finite verb, which nothing follows. */
export type Whole = { readonly clause: Clause; readonly verb: TargetToken }

const isInfinitive = (verb: TargetToken): boolean => (verbCells(verb) & VERB.infinitive) !== 0

/** „der kam und ging“: another clause with the same pronoun follows; „der kommen und gehen soll“ is one. */
const isShared = ({ tokens, clauses }: AnalysedTarget, { introducer, last }: Clause): boolean =>
  tokens[last + 1]?.tag === 'KON' &&
  !isInfinitive(tokens[last] as TargetToken) &&
  clauses.some((each) => each.introducer === introducer && each.first === last + 2)

/** The finite verb at the end of a clause that nothing interrupts. */
function lastVerb(target: AnalysedTarget, clause: Clause): TargetToken | null {
  const { finite, parts, verbs, last } = clause
  const { tokens } = target
  const verb = tokens[finite ?? -1]
  if (verb?.index !== last || parts.length > 1) return null
  if (verbs.some((at) => at !== finite && isFinite(tokens[at] as TargetToken))) return null
  const next = tokens[last + 1]
  return !next || END.test(next.text) || isShared(target, clause) ? verb : null
}

/** „der lesen, schreiben und rechnen kann“: behind the comma comes the rest of what is said. */
function goesOn(tokens: Words, verb: TargetToken): boolean {
  const mark = tokens[verb.index + 1]
  if (mark?.text !== ',' || !isInfinitive(verb)) return false
  const { words } = upTo(tokens, mark, endsClause)
  return (
    !/^(?:KOU|PREL|PW)/u.test(words[0]?.tag ?? '') &&
    /^V[AM]FIN$/u.test(words.at(-1)?.tag ?? '') &&
    words.some(({ tag }) => /^V.(?:INF|PP)$/u.test(tag))
  )
}

/** „werden“ and „steigen“ at the end are infinitives too, and may be tagged so. */
function isTakenForInfinitive(words: Words, verb: TargetToken): boolean {
  const others = words.filter((word) => word !== verb && /^(?:V.INF|V.IZU|PTKZU)$/u.test(word.tag))
  return /^V.INF$/u.test(verb.tag) && mayBeFinite(verb) && others.length === 0
}

/** The words up to the next mark, quotation marks among them. */
function upToMark(target: AnalysedTarget, pronoun: TargetToken): Whole | null {
  const { tokens } = target
  const { words: inside, mark } = upTo(tokens, pronoun, endsClause)
  const words = inside.filter(({ kind }) => kind === 'word')
  const verb = words.at(-1)
  const hasOther = inside.some(({ kind, text }) => kind === 'punctuation' && !QUOTES.test(text))
  if (!verb || words.length < 2 || hasOther || !mark || !END.test(mark.text)) return null
  const finite = words.filter(isFinite)
  const isEnd =
    finite.length === 0 ? isTakenForInfinitive(words, verb) : finite.length === 1 && finite[0] === verb
  if (!isEnd) return null
  const clause: Clause = {
    kind: 'subordinate',
    span: { start: pronoun.start, end: verb.end },
    introducer: pronoun.index,
    finite: verb.index,
    verbs: words.filter(({ tag }) => tag.startsWith('V')).map(({ index }) => index),
    subject: null,
    subjectIsSure: false,
    first: pronoun.index,
    last: verb.index,
    parts: [[pronoun.index, verb.index]],
  }
  return { clause, verb }
}

/** The clauses that a relative pronoun opens, each with the verb at its end. */
export function wholeClauses(target: AnalysedTarget, pronoun: TargetToken): readonly Whole[] {
  const found = target.clauses.flatMap((clause): Whole[] => {
    const verb = clause.introducer === pronoun.index ? lastVerb(target, clause) : null
    return verb ? [{ clause, verb }] : []
  })
  const whole = found.length > 0 ? null : upToMark(target, pronoun)
  return [...found, ...(whole ? [whole] : [])].filter(({ verb }) => !goesOn(target.tokens, verb))
}
