/** Where a relative clause begins without its comma: a noun, a relative pronoun, and a verb at the end. */
import type { AnalysedPair, AnalysedTarget, TargetToken } from '../../../../analysis/pair.ts'
import { backTo, endsClause, upTo } from '../../../../analysis/pieces.ts'
import { isFinite, mayBeFinite, verbCells } from '../../../../analysis/verbs.ts'
import { VERB } from '../../../../lexicon/agreement.ts'
import { RELATIVE_FORMS } from '../../../relative-forms.ts'
import type { Edge } from './edges.ts'

type Words = readonly TargetToken[]

/** What stands behind a relative pronoun and not behind an article. */
const NOT_BEHIND_ARTICLE = /^(?:ART|PPER|PPOSAT|PRF|PDAT|PIAT|PTKNEG|PIS)$/u
/** „der von der Stadt geplante Bau“ has a preposition behind the article. */
const PREPOSITION = /^(?:APPR|APPRART)$/u

/** Opens a clause whose verb comes last. */
const subordinates = ({ tag }: TargetToken) => /^(?:KOU|PREL|PW)/u.test(tag)

/** No article: what follows cannot stand behind one, or no noun does that agrees with it. */
function isPronoun({ tokens, phrases }: AnalysedTarget, { index, tag }: TargetToken): boolean {
  const next = tokens[index + 1]?.tag ?? ''
  if (!/^(?:PREL|ART$|PDS$)/u.test(tag)) return false
  const isArticle = phrases.some(({ determiner, agreement }) => determiner === index && agreement !== 0)
  if (NOT_BEHIND_ARTICLE.test(next)) return tag.startsWith('PREL') || !isArticle
  return PREPOSITION.test(next) && !phrases.some(({ determiner }) => determiner === index)
}

/** The verb that ends the clause; null where none does, or another one stands before it. */
function verbAtEnd(words: Words): TargetToken | null {
  const last = words.at(-1)
  if (!last || words.length < 2 || !(isFinite(last) || mayBeFinite(last))) return null
  return words.slice(0, -1).some((word) => isFinite(word) || subordinates(word)) ? null : last
}

/** „… hat das Lied, das die Schule übte“: seen alone, the verb may be the second part of the one before. */
const mayBelongTo = (finite: TargetToken | undefined, verb: TargetToken, words: Words) =>
  finite !== undefined &&
  finite.tag !== 'VVFIN' &&
  (verbCells(verb) & (VERB.participle | VERB.infinitive)) !== 0 &&
  !/^V.(?:PP|INF|IZU)$/u.test(words.at(-2)?.tag ?? '')

/** „Das Buch das die Debatte auslöste, …“ */
export function* relativeStarts({ target }: AnalysedPair): Iterable<Edge> {
  const { tokens } = target
  for (const opener of tokens) {
    if (!RELATIVE_FORMS.has(opener.text)) continue
    const before = tokens[opener.index - 1]
    const isGoverned = /^APPR/u.test(before?.tag ?? '')
    const word = isGoverned ? tokens[opener.index - 2] : before
    if (!word || !/^N[NE]$/u.test(word.tag) || word.sentence !== opener.sentence) continue
    if (!isPronoun(target, opener)) continue
    const ends = (token: TargetToken) => endsClause(token) || token.sentence !== opener.sentence
    const { words, mark, next } = upTo(tokens, opener, ends)
    const verb = verbAtEnd(words)
    if (!verb || !mark || !/^[,.;!?]$/u.test(mark.text)) continue
    const piece = backTo(tokens, opener, ends)
    const finite = piece.findLast(isFinite)
    // „weil das Kind das nicht weiß“: the clause is another one, and „das“ a pronoun in it.
    if (piece.some((token) => subordinates(token) && token.index > (finite?.index ?? -1))) continue
    if (mayBelongTo(finite ?? mainVerb(tokens, opener), verb, words)) continue
    // „durch die mit Moos bedeckte, dichte Hecke“
    if (mark.text === ',' && next?.tag === 'ADJA') continue
    const isFollowed = mark.text === ',' && next !== undefined && isFinite(next)
    if (!finite && !isFollowed && !mainVerb(tokens, opener)) continue
    yield { word, next: isGoverned && before ? before : opener, opener, strength: 'start' }
  }
}

/** The last finite verb of the sentence before a token. */
const mainVerb = (tokens: Words, { index, sentence }: TargetToken) =>
  tokens.findLast((token) => token.index < index && token.sentence === sentence && isFinite(token))
