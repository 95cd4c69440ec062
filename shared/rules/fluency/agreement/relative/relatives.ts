/** Relative pronouns with what they can stand for. */
import type { AnalysedTarget, Clause, TargetToken } from '../../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../../analysis/pieces.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { FINITE } from '../../../../lexicon/agreement.ts'

const PRONOUN = /^(?:d(?:er|ie|as|en|em|enen|essen|eren))$/u

/** Words that hardly follow an article or begin a main clause behind a demonstrative: the tagger took a relative pronoun for one. */
const BEHIND_RELATIVE = /^(?:APPR|APPRART|ADV|PPER|PRF|PIS)$/u

function isRelative(token: TargetToken, next: TargetToken | undefined): boolean {
  return token.tag === 'PRELS' || (/^(?:ART|PDS)$/u.test(token.tag) && BEHIND_RELATIVE.test(next?.tag ?? ''))
}

/** A verb stands in the clause, but not right behind the pronoun, as it does in „das ist gut“. */
export function isClause(tokens: readonly TargetToken[], pronoun: TargetToken): boolean {
  const rest = tokens.slice(pronoun.index + 1)
  const verb = rest.find(isFinite) ?? lastVerb(upTo(tokens, pronoun, endsClause).words)
  const between = rest.slice(0, verb === undefined ? 0 : rest.indexOf(verb))
  return between.length > 0 && !between.some(({ text }) => /^[.;:!?–()]$/u.test(text))
}

/** „enthalten“ at the end of a clause without any other verb is its finite one. */
function lastVerb(words: readonly TargetToken[]): TargetToken | undefined {
  const last = words.at(-1)
  return last?.readings.some(({ verb }) => (verb & FINITE) !== 0) ? last : undefined
}

export type Relative = {
  readonly noun: TargetToken
  readonly preposition: TargetToken | null
  readonly pronoun: TargetToken
}

/** The pronouns straight behind a noun and its comma, alone or behind a preposition. */
export function* relatives({ tokens }: AnalysedTarget): Iterable<Relative> {
  for (const comma of tokens) {
    const noun = tokens[comma.index - 1]
    if (comma.text !== ',' || noun?.tag !== 'NN') continue
    const next = tokens[comma.index + 1]
    const preposition = next?.tag === 'APPR' ? next : null
    const pronoun = preposition ? tokens[preposition.index + 1] : next
    if (!pronoun || !PRONOUN.test(pronoun.text)) continue
    const behind = tokens[pronoun.index + 1]
    const isOne = /^d(?:essen|eren)$/u.test(pronoun.text)
      ? /^(?:PRELAT|PRELS|PDS|PDAT)$/u.test(pronoun.tag) && /^(?:NN|ADJA)$/u.test(behind?.tag ?? '')
      : preposition
        ? pronoun.tag === 'PRELS' && !/^(?:NN|ADJA)$/u.test(behind?.tag ?? '')
        : isRelative(pronoun, behind)
    if (isOne) yield { noun, preposition, pronoun }
  }
}

/** „… einen Hund gesehen, der …“: the noun stands before the verb that ends the clause. */
export function* behindVerb({ tokens }: AnalysedTarget): Iterable<Relative> {
  for (const comma of tokens) {
    const verb = tokens[comma.index - 1]
    const noun = tokens[comma.index - 2]
    const pronoun = tokens[comma.index + 1]
    if (comma.text !== ',' || noun?.tag !== 'NN' || !/^(?:V.(?:INF|PP|IZU)|PTKVZ)$/u.test(verb?.tag ?? ''))
      continue
    if (pronoun?.tag === 'PRELS' && PRONOUN.test(pronoun.text)) yield { noun, preposition: null, pronoun }
  }
}

/** Nouns that the pronoun can stand for: those since the last verb; null where something among them is unknown. */
export function nounsBefore({ noun, pronoun }: Relative, { tokens }: AnalysedTarget): TargetToken[] | null {
  const verb = tokens.findLast(({ index, tag }) => index < noun.index && tag.startsWith('V'))
  const nouns = tokens.filter(
    ({ index, sentence, tag }) =>
      index <= noun.index &&
      index > (verb?.index ?? -1) &&
      sentence === pronoun.sentence &&
      /^(?:N[NE]|PIS|PDS|CARD|FM)$/u.test(tag) &&
      !(tag === 'CARD' && /^(?:NN|ADJA)$/u.test(tokens[index + 1]?.tag ?? '')),
  )
  return nouns.some(({ tag, known, copied }) => tag !== 'NN' || !known || copied) ? null : nouns
}

export const clauseOf = ({ pronoun }: Relative, { clauses }: AnalysedTarget): Clause | undefined =>
  clauses.find(({ introducer }) => introducer === pronoun.index)
