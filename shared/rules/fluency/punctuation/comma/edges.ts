/** Where a relative clause begins, or a relative or subordinate clause ends, without its comma. */
import { RELATIVE_FORMS } from '../../../relative-forms.ts'
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../../analysis/pieces.ts'
import { isFinite, verbCells } from '../../../../analysis/verbs.ts'
import { FINITE, VERB } from '../../../../lexicon/agreement.ts'
import { relativeStarts } from './relative-starts.ts'

/** The comma belongs behind `word`. */
export type Edge = {
  readonly word: TargetToken
  readonly next: TargetToken
  readonly opener: TargetToken
  readonly strength: 'end' | 'start'
}

type Tokens = readonly TargetToken[]

/** „und“ joins nouns before the verb of a clause. */
const opensClause = ({ tag }: TargetToken) => /^(?:KOU|KOKOM|PREL|PW)/u.test(tag)
const QUOTED = /["“„«»()[\]–—]/u

/** A form of its own, neither participle nor infinitive. */
const isOnlyFinite = (token: TargetToken) =>
  isFinite(token) && (verbCells(token) & (VERB.participle | VERB.infinitive)) === 0

/** „gewonnen hatte“: no other verb of the clause can follow. */
const isSecondOfTwo = (tokens: Tokens, { index, tag }: TargetToken) =>
  /^V[AM]FIN$/u.test(tag) && /^V.(?:PP|INF)$/u.test(tokens[index - 1]?.tag ?? '')

/** Behind a verb the tagger often takes the next one for an adjective or a participle. */
const canBeFinite = ({ tag, readings }: TargetToken) =>
  /^(?:V|ADJA$)/u.test(tag) && readings.some(({ verb }) => (verb & FINITE) !== 0)

/** The verb that ends the clause, with another finite verb right behind it. */
function endOf(tokens: Tokens, opener: TargetToken): TargetToken | null {
  const { words } = upTo(tokens, opener, (token) => token.sentence !== opener.sentence || isFinite(token))
  const verb = tokens[opener.index + words.length + 1]
  const next = tokens[(verb?.index ?? -2) + 1]
  const behind = tokens[(verb?.index ?? -3) + 2]
  if (!verb || !next || words.length === 0 || verb.sentence !== opener.sentence) return null
  if (words.some((token) => endsClause(token) || QUOTED.test(token.text) || opensClause(token))) return null
  if (behind?.kind !== 'word' || behind.sentence !== opener.sentence) return null
  const isOver = isSecondOfTwo(tokens, verb)
  // „Als Kaufmann verkleidet betrat er …“
  if (opener.tag !== 'KOUS' && !/^PREL/u.test(opener.tag) && !isOver && !isOnlyFinite(verb)) return null
  if (!isFinite(next)) return (isOver || isOnlyFinite(verb)) && canBeFinite(next) ? verb : null
  if (isOver) return verb
  if (behind.tag.startsWith('V')) return null
  // „entschuldigt hat“, „gehen muss“ are one verb.
  return (verbCells(verb) & FINITE) !== 0 && (next.tag === 'VVFIN' || isOnlyFinite(verb)) ? verb : null
}

/** „Wenn es regnet fällt das Spiel aus“, „Das Messer, mit dem er erstochen wurde hat die Polizei …“ */
function* ends(tokens: Tokens): Iterable<Edge> {
  for (const opener of tokens) {
    const before = tokens[opener.index - 1]
    const opensSentence = !before || before.sentence !== opener.sentence
    const isSubordinate =
      opensSentence && (opener.tag === 'KOUS' || opener.text === 'Als' || opener.text === 'Da')
    const isRelative = opener.tag.startsWith('PREL') && RELATIVE_FORMS.has(opener.text)
    const comma = before?.tag.startsWith('APPR') ? tokens[opener.index - 2] : before
    if (!isSubordinate && !(isRelative && comma?.text === ',')) continue
    const sentence = tokens.slice(0, opener.index).filter((token) => token.sentence === opener.sentence)
    if (sentence.some(isFinite)) continue
    const word = endOf(tokens, opener)
    const next = tokens[(word?.index ?? -2) + 1]
    if (word && next) yield { word, next, opener, strength: 'end' }
  }
}

/** Every clause that begins or ends without its comma. */
export function* edges(pair: AnalysedPair): Iterable<Edge> {
  yield* ends(pair.target.tokens)
  yield* relativeStarts(pair)
}
