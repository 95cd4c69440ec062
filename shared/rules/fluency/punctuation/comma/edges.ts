/** Where a relative clause begins, or a relative or subordinate clause ends, without its comma. */
import { RELATIVE_FORM } from '../../../relative-forms.ts'
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import { endsClause } from '../../../../analysis/pieces.ts'
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

const QUOTED = /["“„«»()[\]–—]/u

/** The verb that ends the clause, with another finite verb right behind it. */
function endOf(tokens: Tokens, opener: TargetToken): TargetToken | null {
  let verb: TargetToken | undefined
  for (let at = opener.index + 1; at < tokens.length; at++) {
    const token = tokens[at] as TargetToken
    if (token.sentence !== opener.sentence || endsClause(token) || QUOTED.test(token.text)) return null
    if (/^(?:KO|PREL|PW)/u.test(token.tag)) return null
    if (isFinite(token)) {
      verb = token
      break
    }
  }
  const next = tokens[(verb?.index ?? -2) + 1]
  const behind = tokens[(verb?.index ?? -3) + 2]
  if (!verb || !next || !isFinite(next) || behind?.kind !== 'word' || behind.sentence !== opener.sentence)
    return null
  if (verb.index < opener.index + 2 || behind.tag.startsWith('V')) return null
  // „entschuldigt hat“, „gehen muss“ are one verb.
  const own = verbCells(verb)
  const isForm =
    (own & FINITE) !== 0 && (next.tag === 'VVFIN' || (own & (VERB.participle | VERB.infinitive)) === 0)
  return isForm ? verb : null
}

/** „Wenn es regnet fällt das Spiel aus“, „Das Messer, mit dem er erstochen wurde hat die Polizei …“ */
function* ends(tokens: Tokens): Iterable<Edge> {
  for (const opener of tokens) {
    const before = tokens[opener.index - 1]
    const opensSentence = !before || before.sentence !== opener.sentence
    const isSubordinate = opener.tag === 'KOUS' && opensSentence
    const comma = /^APPR/u.test(before?.tag ?? '') ? tokens[opener.index - 2] : before
    const isRelative = /^PREL/u.test(opener.tag) && RELATIVE_FORM.test(opener.text) && comma?.text === ','
    if (!isSubordinate && !isRelative) continue
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
