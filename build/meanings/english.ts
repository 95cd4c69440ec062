import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { patternTokens, type PatternToken } from '../../shared/rules/accuracy/meanings/find-source.ts'

const nlp = winkNlp(winkModel)
const { its } = nlp

/** Tokens, lemmas and classes of an English text, prepared for patterns. */
export function readEnglish(text: string): PatternToken[] {
  const tokens = nlp.readDoc(text.replaceAll('’', "'")).tokens()
  const lemmas = tokens.out(its.lemma)
  const tags = tokens.out(its.pos)
  return patternTokens(
    tokens
      .out()
      .map((form, index) => ({ text: form, lemma: lemmas[index] ?? form, pos: tags[index] ?? 'X' })),
  )
}
