import type { AnalysedTarget, TargetToken } from '../analysis/pair.ts'
import type { GermanLexicon } from '../lexicon/lexicon.ts'
import type { Phrase } from './agreeing-phrase.ts'
import { isDeclined, phraseFrom } from './agreeing-phrase.ts'

const OPENING_QUOTE = /^[„“"»«‚‘'›‹]$/u

/** „einen ‚ruhigen und fleißigen Mann‘“: the quotation opens behind the article, with an adjective in lower case, as no title does. */
export function* quotedPhrasesOf(target: AnalysedTarget, german: GermanLexicon): Iterable<Phrase> {
  const { tokens, text } = target
  for (const determiner of tokens) {
    const mark = tokens[determiner.index + 1]
    if (!mark || mark.kind === 'word' || !OPENING_QUOTE.test(mark.text) || !isDeclined(determiner)) continue
    const adjectives: TargetToken[] = []
    let at = determiner.index + 2
    const joins = (token: TargetToken) =>
      adjectives.length > 0 && /^(?:,|und)$/u.test(token.text) && tokens[token.index + 1]?.tag === 'ADJA'
    for (let next = tokens[at]; next && (next.tag === 'ADJA' || joins(next)); next = tokens[++at])
      if (next.tag === 'ADJA') adjectives.push(next)
    const noun = tokens[at]
    const isCompound = /^.?-/u.test(text.slice(noun?.end))
    if (noun?.tag !== 'NN' || isCompound || !/^\p{Ll}/u.test(adjectives[0]?.text ?? '')) continue
    yield phraseFrom(target, determiner, adjectives, noun, german)
  }
}
