import { defineArticleRule } from '../rule.ts'
import type { AnalysedSource, AnalysedTarget } from '../../analysis/pair.ts'
import { slice } from '../../text/span.ts'
import type { Span } from '../../text/span.ts'

/** Shorter sentences are often repeated on purpose ("Nein, sagte sie."). */
const LEAST = 30

type Sentence = { readonly text: string; readonly at: Span }

const longSentences = ({ text, sentences }: AnalysedSource | AnalysedTarget): readonly Sentence[] =>
  sentences.map((at) => ({ at, text: slice(text, at) })).filter((sentence) => sentence.text.length >= LEAST)

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
      de: { what: 'Dieser Satz stand schon einmal da.', why: 'Im Original wiederholt er sich nicht.' },
      en: { what: 'This sentence was there before.', why: 'The source does not repeat it.' },
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
  gather({ source, target }) {
    const original = source ? longSentences(source).map(({ text }) => text) : []
    const translation = longSentences(target)
    return original.length + translation.length === 0 ? null : { original, translation }
  },
  *check(gathered) {
    const originals = new Set<string>()
    for (const found of gathered)
      for (const text of found?.original ?? []) {
        if (originals.has(text)) return
        originals.add(text)
      }
    const seen = new Set<string>()
    for (const [segment, found] of gathered.entries())
      for (const { text, at } of found?.translation ?? []) {
        if (seen.has(text)) yield { segment, target: [at], fixes: [{ at, text: '' }] }
        seen.add(text)
      }
  },
})
