/** Where a relative or a subordinate clause begins or ends without its comma. */
import { RELATIVE_FORM } from '../../../relative-forms.ts'
import type { AnalysedPair, AnalysedTarget, TargetToken } from '../../../../analysis/pair.ts'
import { endsClause } from '../../../../analysis/pieces.ts'
import { isFinite, verbCells } from '../../../../analysis/verbs.ts'
import { FINITE, VERB } from '../../../../lexicon/agreement.ts'

/** The comma belongs behind `word`. */
export type Edge = {
  readonly word: TargetToken
  readonly next: TargetToken
  readonly opener: TargetToken
  readonly strength: 'end' | 'start'
}

type Tokens = readonly TargetToken[]

/** What stands behind a relative pronoun and not behind an article. */
const BEHIND_PRONOUN = /^(?:ART|PPER|PPOSAT|APPR|APPRART|PRF|PIAT|PDAT|PTKNEG|PIS)$/u
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

/** A relative pronoun, or what the tagger took for an article where no noun follows that agrees with it. */
const isPronoun = ({ tokens, phrases, clauses }: AnalysedTarget, token: TargetToken) =>
  /^PREL/u.test(token.tag) ||
  (/^(?:ART|PDS)$/u.test(token.tag) &&
    tokens[token.index - 1]?.tag === 'NN' &&
    /^(?:ART|PPER|PPOSAT|PRF|APPRART|PDAT)$/u.test(tokens[token.index + 1]?.tag ?? '') &&
    !phrases.some(({ determiner, agreement }) => determiner === token.index && agreement !== 0) &&
    !clauses.some(
      ({ kind, first, last }) => kind === 'subordinate' && first < token.index - 1 && last >= token.index,
    ))

/** „Das Buch das die Debatte auslöste, …“: a noun, a relative pronoun, and a clause that ends with its verb. */
function* starts({ target, source }: AnalysedPair): Iterable<Edge> {
  const { tokens } = target
  if (source && !source.tokens.some(({ text }) => /^(?:who|whom|whose|which|that|where)$/iu.test(text)))
    return
  for (const opener of tokens) {
    if (!RELATIVE_FORM.test(opener.text) || !isPronoun(target, opener)) continue
    const before = tokens[opener.index - 1]
    const isGoverned = /^APPR/u.test(before?.tag ?? '')
    const word = isGoverned ? tokens[opener.index - 2] : before
    if (!word || word.tag !== 'NN' || word.sentence !== opener.sentence) continue
    if (!BEHIND_PRONOUN.test(tokens[opener.index + 1]?.tag ?? '')) continue
    const verb = tokens
      .slice(opener.index + 1)
      .find((token) => isFinite(token) || endsClause(token) || /^(?:KO|PREL)/u.test(token.tag))
    const mark = tokens[(verb?.index ?? -2) + 1]
    if (!verb || !isFinite(verb) || verb.sentence !== opener.sentence || !mark || !/^[,.;]$/u.test(mark.text))
      continue
    // One clause up to here, and a main clause before or behind it.
    const others = tokens.filter(
      (token) => token.sentence === opener.sentence && token !== verb && isFinite(token),
    )
    if (others.length === 0 || (mark.text === '.' && !others.some(({ index }) => index < opener.index)))
      continue
    yield { word, next: isGoverned && before ? before : opener, opener, strength: 'start' }
  }
}

/** Every clause that begins or ends without its comma. */
export function* edges(pair: AnalysedPair): Iterable<Edge> {
  yield* ends(pair.target.tokens)
  yield* starts(pair)
}
