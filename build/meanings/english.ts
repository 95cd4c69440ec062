import winkModel from 'wink-eng-lite-web-model'
import winkNlp, { type ItsFunction } from 'wink-nlp'
import { patternTokens, type PatternToken } from '../../shared/rules/accuracy/meanings/find-source.ts'

/** wink-nlp declares these two in a shape that its own `out` does not take. */
type Its = ItsFunction<string>

const nlp = winkNlp(winkModel)
const { its } = nlp

/** Tokens, lemmas and classes of an English text, prepared for patterns. */
export function readEnglish(text: string): PatternToken[] {
  const tokens = nlp.readDoc(text.replaceAll('’', "'")).tokens()
  const lemmas = tokens.out(its.lemma as unknown as Its)
  const tags = tokens.out(its.pos as unknown as Its)
  return patternTokens(
    tokens
      .out()
      .map((form, index) => ({ text: form, lemma: lemmas[index] ?? form, pos: tags[index] ?? 'X' })),
  )
}
