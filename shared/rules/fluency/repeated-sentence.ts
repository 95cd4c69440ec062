import { defineArticleRule } from '../rule.ts'
import { slice } from '../../text/span.ts'

/** Shorter sentences are often repeated on purpose ("Nein, sagte sie."). */
const LEAST = 30

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
  *check(pairs) {
    const seen = new Set<string>()
    const sources = new Map<string, number>()
    for (const { source } of pairs)
      for (const span of source?.sentences ?? []) {
        const text = slice(source?.text ?? '', span)
        sources.set(text, (sources.get(text) ?? 0) + 1)
      }
    if ([...sources].some(([text, times]) => times > 1 && text.length >= LEAST)) return
    for (const [segment, { target }] of pairs.entries())
      for (const span of target.sentences) {
        const text = slice(target.text, span)
        if (text.length < LEAST) continue
        if (seen.has(text)) yield { segment, target: [span], fixes: [{ at: span, text: '' }] }
        seen.add(text)
      }
  },
})
