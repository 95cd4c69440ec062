/** Relative clauses without a verb, or with a participle alone. */
import type { AnalysedPair, AnalysedTarget, SourceToken, TargetToken } from '../../../../analysis/pair.ts'
import { isFinite, verbCells } from '../../../../analysis/verbs.ts'
import { FINITE, VERB } from '../../../../lexicon/agreement.ts'
import { hasRelative } from '../../../relative-source.ts'
import type { Verbless } from './clauses.ts'
import { hasVerbAtEnd, isVerbal, pieceAfter, QUOTED, RELATIVE } from './clauses.ts'
import { governmentOf } from './governed.ts'

type Words = readonly TargetToken[]

const isParticiple = (token: TargetToken) => (verbCells(token) & VERB.participle) !== 0

/** Opens a relative clause; before a number the tagger takes it for an article. */
function opensRelative(tokens: Words, { tag, text, index }: TargetToken): boolean {
  const before = tokens[index - 1]
  const afterComma =
    before?.text === ',' || (/^APPR/u.test(before?.tag ?? '') && tokens[index - 2]?.text === ',')
  if (!afterComma) return false
  return (
    /^PREL/u.test(tag) ||
    (RELATIVE.test(text) && /^(?:CARD|PPER|APPR|APPRART|ADV|ART|PPOSAT)$/u.test(tokens[index + 1]?.tag ?? ''))
  )
}

/** „Die Männer, die am Freitag befreit, sind wohlauf“: the participle alone, where the source has an auxiliary. */
export function* relatives({ source, target, links }: AnalysedPair): Iterable<Verbless> {
  const { tokens } = target
  for (const opener of tokens) {
    if (!RELATIVE.test(opener.text) || !opensRelative(tokens, opener)) continue
    const { words, mark, next } = pieceAfter(target, opener)
    const last = words.at(-1)
    if (!last || words.length < 2 || !isParticiple(last) || !/^(?:V|ADJD)/u.test(last.tag)) continue
    if (words.slice(0, -1).some(isVerbal) || words.some(({ text }) => QUOTED.test(text))) continue
    const isOver =
      mark === undefined || /^[.;]$/u.test(mark.text) || (mark.text === ',' && next && isFinite(next))
    if (!isOver) continue
    const [from] = links.toSource[last.index] ?? []
    const verb = source?.tokens[from ?? -1]
    const by = source && verb?.pos === 'VERB' ? governmentOf(source.tokens, verb) : null
    if ((verbCells(last) & FINITE) === 0 && /^VVPP$/u.test(last.tag))
      yield { at: last, strength: 'relative', ...(verb && { verb }) }
    else if (hasAgent(words) && reducedFor(source?.tokens ?? [], verb))
      yield { at: last, strength: 'relative', ...(verb && { verb }) }
    // „der die Geiseln befreit“ has its subject and its verb; where the source has a passive, it cannot be meant.
    else if (verb && by && (by.passive || by.perfect) && !by.modal && !hasSubjectOrObject(target, words))
      yield { at: last, verb, strength: 'relative' }
  }
}

/** “the voters polled by the paper”: a passive without its auxiliary. */
const isReduced = (tokens: readonly SourceToken[], { index, text, lemma }: SourceToken) =>
  text !== lemma &&
  tokens[index + 1]?.text === 'by' &&
  /^(?:NOUN|PROPN|PUNCT|ADV)$/u.test(tokens[index - 1]?.pos ?? '')

/** The linked verb is such a passive; where none is linked, any is. */
const reducedFor = (tokens: readonly SourceToken[], verb: SourceToken | undefined) =>
  verb ? isReduced(tokens, verb) : tokens.some((token) => token.pos === 'VERB' && isReduced(tokens, token))

/** „von der Zeitung“, and nothing else besides. */
const hasAgent = ([first]: Words) => /^(?:von|vom|durch)$/u.test(first?.text ?? '')

const hasSubjectOrObject = ({ phrases }: AnalysedTarget, words: Words) =>
  words.some(({ tag }) => /^(?:PPER|PRF|PIS|PDS)$/u.test(tag)) ||
  words.some(
    ({ tag, index }, at) =>
      /^N[NE]$/u.test(tag) &&
      !phrases.some(({ noun, preposition }) => noun === index && preposition !== null) &&
      !/^(?:APPR|APPRART|N[NE]|CARD|ADJA)$/u.test(words[at - 1]?.tag ?? ''),
  )

/** „…, der in Bonn.“: the relative pronoun, and no verb up to the end of the sentence or the verb of the main clause. */
export function* bareRelatives({ target, source, kind }: AnalysedPair): Iterable<Verbless> {
  if (kind === 'heading') return
  const { tokens } = target
  for (const opener of tokens) {
    if (!RELATIVE.test(opener.text) || !opensRelative(tokens, opener)) continue
    const { words, mark, next } = pieceAfter(target, opener)
    const last = words.at(-1)
    // „…, die Friesen und die Sachsen“ names more of the same.
    if (!last || words.length < 2 || /^(?:N[NE]|ADJA|CARD|FM|KON|PIAT)$/u.test(words[0]?.tag ?? 'KON'))
      continue
    // An article or a pronoun behind it shows that it is no article itself; else the source must have a relative clause.
    const isSure = /^(?:ART|PPER|PRF|PPOSAT)$/u.test(words[0]?.tag ?? '')
    if (!isSure && (words[0]?.tag === 'PIS' || joinsMore(words))) continue
    if (!isSure && source && !hasRelative(source)) continue
    if (hasVerbAtEnd(target, words) || words.some(({ text }) => QUOTED.test(text))) continue
    if (!words.some(({ tag }) => /^N[NE]$/u.test(tag)) || !isAtEnd(opener, mark, next, tokens)) continue
    yield { at: last, strength: 'bare' }
  }
}

/** „die für Zeitungen um 49 und die für Hefte um 66 Prozent“: no clause, but more of the same. */
function joinsMore(words: Words): boolean {
  const opensPhrase = /^(?:APPR|APPRART|ADV)$/u.test(words[0]?.tag ?? '')
  return words.some(
    ({ tag }, at) => tag === 'KON' && !(opensPhrase && !RELATIVE.test(words[at + 1]?.text ?? '')),
  )
}

/** The clause ends with the sentence, or before the finite verb of the main clause, behind which more follows. */
function isAtEnd(
  opener: TargetToken,
  mark: TargetToken | undefined,
  next: TargetToken | undefined,
  tokens: Words,
): boolean {
  if (mark?.text !== ',') return /^[.;]$/u.test(mark?.text ?? '') && next?.sentence !== opener.sentence
  return next !== undefined && isFinite(next) && tokens[next.index + 1]?.kind === 'word'
}
