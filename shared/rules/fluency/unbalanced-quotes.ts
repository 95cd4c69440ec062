import type { AnalysedPair } from '../../analysis/pair.ts'
import { quotesAcross, quotesIn } from '../../text/quotes.ts'
import type { QuoteMark } from '../../text/quotes.ts'
import type { Fix } from '../../review/flag.ts'
import { defineArticleRule } from '../rule.ts'
import type { ArticleFinding } from '../rule.ts'

const double = (mark: QuoteMark) => !mark.single
const doubles = (text: string) => quotesIn(text).marks.filter(double).length

/** The mark that belongs to this one. */
const PARTNER: Readonly<Record<string, string>> = {
  '„': '“',
  '“': '„',
  '”': '„',
  '»': '«',
  '«': '»',
  '"': '"',
}

/** Where the source's quotation ends with the segment, the missing closing mark belongs at the end too. */
function closingFix(pair: AnalysedPair, mark: QuoteMark): Fix[] {
  const { text } = pair.target
  const partner = PARTNER[mark.mark]
  if (mark.role !== 'open' || partner === undefined || pair.source === null) return []
  if (!/["”’'»]\s*[.,]?\s*$/u.test(pair.source.text) || !/[.!?…]$/u.test(text)) return []
  return [{ at: { start: text.length, end: text.length }, text: partner }]
}

/** Segments where a mark is alone in the article and the source has one more than the translation, or balances there. */
function* lonely(pairs: readonly AnalysedPair[]): Iterable<ArticleFinding> {
  const { unpaired } = quotesAcross(pairs.map(({ target }) => target.text))
  for (const mark of unpaired.filter(double)) {
    const pair = pairs[mark.segment]
    if (!pair || pair.target.text.slice(mark.start - 1, mark.start).match(/\d/u)) continue
    const marks = doubles(pair.target.text)
    const expected = pair.source === null ? null : doubles(pair.source.text)
    if (expected === marks) continue
    yield {
      segment: mark.segment,
      target: [{ start: mark.start, end: mark.end }],
      fixes: closingFix(pair, mark),
      strength: expected === null ? 'alone' : 'source',
    }
  }
}

/** Segments whose source is quoted from its first to its last letter, and whose translation has no mark at all. */
function* lost(pairs: readonly AnalysedPair[]): Iterable<ArticleFinding> {
  for (const [segment, { source, target }] of pairs.entries()) {
    if (source === null || target.text === '') continue
    const opening = quotesIn(source.text).quotations.filter(
      ({ open, close }) => double(open) && close.start - open.start > 12,
    )
    if (opening.length === 0 || quotesIn(target.text).marks.length > 0) continue
    const first = target.tokens[0]
    const quotation = opening[0]
    if (!first || !quotation || quotation.open.start > 0) continue
    yield {
      segment,
      target: [{ start: first.start, end: first.end }],
      source: [{ start: quotation.open.start, end: quotation.open.end }],
      wording: 'lost',
      strength: 'lost',
    }
  }
}

export const unbalancedQuotes = defineArticleRule({
  id: 'unbalanced-quotes',
  version: 1,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: { source: 0.6, alone: 0.6, lost: 0.6 },
  name: { de: 'Anführungszeichen ohne Gegenstück', en: 'Quotation mark without a partner' },
  wordings: {
    main: {
      de: {
        what: 'Zu diesem Anführungszeichen fehlt das Gegenstück.',
        why: 'Das Zitat wird im Artikel nur geöffnet oder nur geschlossen.',
      },
      en: {
        what: 'This quotation mark has no partner.',
        why: 'The quotation is opened or closed only once in the article.',
      },
    },
    lost: {
      de: { what: 'Die Anführungszeichen fehlen.', why: 'Im Original ist dieser Satz ein Zitat.' },
      en: { what: 'The quotation marks are missing.', why: 'In the source this sentence is a quotation.' },
    },
  },
  examples: {
    bad: [
      [{ source: '"We will wait here."', target: '«„»Wir warten hier.', fix: '“' }],
      [
        {
          source: '"We will wait here," she said.',
          target: 'Wir warten hier“, sagte sie.'.replace('“', '«“»'),
        },
        { source: 'Nobody came.', target: 'Niemand kam.' },
      ],
      [{ source: '«"»We will all have to wait here."', target: '«Wir» werden alle hier warten müssen.' }],
    ],
    good: [
      [
        { source: '"We will wait. ', target: '„Wir warten.' },
        { source: 'Nobody will come."', target: 'Niemand wird kommen.“' },
      ],
      [{ source: 'The screen is 27" wide.', target: 'Der Schirm ist 27" breit.' }],
      [{ source: 'The so-called "deal" failed.', target: 'Die angebliche Einigung scheiterte.' }],
      [{ source: '"It began. "It went on.', target: '„Es begann. „Es ging weiter.' }],
    ],
  },
  *check(pairs) {
    yield* lonely(pairs)
    yield* lost(pairs)
  },
})
