/** Relative clauses of the source, with and without a relative pronoun. */
import type { AnalysedSource, SourceToken } from '../analysis/pair.ts'

const RELATES = /^(?:who|whom|whose|which|that|where)$/iu
const CONTACT = /^(?:he|she|it|they|we|i|you)$/u

/** “a patrol guarding the bridge”, “men armed with sticks”, “the zeal he showed”: what German says with a relative clause. */
const isReduced = ({ text, pos, lemma }: SourceToken, at: number, tokens: readonly SourceToken[]) => {
  const before = tokens[at - 1]?.pos === 'ADV' ? tokens[at - 2] : tokens[at - 1]
  const next = tokens[at + 1]
  if (!/^(?:NOUN|PROPN)$/u.test((before?.text === ',' ? tokens[at - 2] : before)?.pos ?? '')) return false
  if (CONTACT.test(text)) return before?.text !== ',' && /^(?:VERB|AUX)$/u.test(next?.pos ?? '')
  return pos === 'VERB' && text !== lemma && (/ing$/u.test(text) || next?.pos === 'ADP')
}

/** The source says something in a way that German says with a relative clause. */
export const hasRelative = (source: AnalysedSource) =>
  source.tokens.some((token, at) => RELATES.test(token.text) || isReduced(token, at, source.tokens))
