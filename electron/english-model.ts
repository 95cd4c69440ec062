import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { EnglishModel } from '../shared/analysis/english.ts'

type Part = () => { readonly machines: readonly unknown[] }

/** Names and moods are asked of nobody, but the library would set up their automata all the same. */
function withoutNamesAndMoods(): EnglishModel['model'] {
  const { ner, sa, negation } = model as unknown as Readonly<Record<'ner' | 'sa' | 'negation', Part>>
  return {
    ...model,
    ner: () => ({ ...ner(), machines: [] }),
    // One it insists on; that of the negation is small.
    sa: () => ({ ...sa(), machines: negation().machines }),
  }
}

/** What the analysis needs to read English. */
export const english: EnglishModel = { winkNLP, model: withoutNamesAndMoods() }
