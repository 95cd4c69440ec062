import { createArticleIndex } from '../../article-index.ts'
import { defineArticleRule } from '../../rule.ts'
import type { AnalysedSource, AnalysedTarget } from '../../../analysis/pair.ts'
import { slice } from '../../../text/span.ts'
import type { Span } from '../../../text/span.ts'

/** Shorter sentences are often repeated on purpose ("Nein, sagte sie."). */
const LEAST = 30

type Sentence = { readonly text: string; readonly at: Span }

const longSentences = ({ text, sentences }: AnalysedSource | AnalysedTarget): readonly Sentence[] =>
  sentences.map((at) => ({ at, text: slice(text, at) })).filter((sentence) => sentence.text.length >= LEAST)

type Gathered = { readonly original: readonly string[]; readonly translation: readonly Sentence[] }

const originals = createArticleIndex(({ original }: Gathered) =>
  original.map((text) => [text, null] as const),
)
const translations = createArticleIndex(({ translation }: Gathered) =>
  translation.map(({ text, at }) => [text, at] as const),
)

export const repeatedSentence = defineArticleRule({
  id: 'repeated-sentence',
  version: 1,
  category: 'accuracy/addition',
  severity: 'major',
  needs: 'target',
  prior: 0.85,
  name: { de: 'Satz doppelt', en: 'Repeated sentence' },
  wordings: {
    main: {
      de: { what: 'Dieser Satz stand schon einmal da', why: 'Im Original wiederholt er sich nicht.' },
      en: { what: 'This sentence was there before', why: 'The source does not repeat it.' },
    },
  },
  examples: {
    bad: [
      [
        {
          source: 'The mayor opened the bridge in May.',
          target: 'Der Bürgermeister eröffnete im Mai die Brücke.',
        },
        { source: 'Nobody came.', target: '«Der Bürgermeister eröffnete im Mai die Brücke.»', fix: '' },
      ],
    ],
    good: [
      [
        {
          source: 'The mayor opened the bridge in May.',
          target: 'Der Bürgermeister eröffnete im Mai die Brücke.',
        },
        {
          source: 'The mayor opened the bridge in May.',
          target: 'Der Bürgermeister eröffnete im Mai die Brücke.',
        },
      ],
      [{ target: 'Nein, nein.' }, { target: 'Nein, nein.' }],
    ],
  },
  gather({ source, target }): Gathered | null {
    const original = source ? longSentences(source).map(({ text }) => text) : []
    const translation = longSentences(target)
    return original.length + translation.length === 0 ? null : { original, translation }
  },
  *check(gathered) {
    originals.update(gathered)
    if (originals.repeated.size > 0) return
    translations.update(gathered)
    for (const text of translations.repeated) {
      const [, ...again] = translations.places.get(text) ?? []
      for (const { segment, entry: at } of again) yield { segment, target: [at], fixes: [{ at, text: '' }] }
    }
  },
})
