import { quotesIn } from '../../../text/quotes.ts'
import type { QuoteStyle } from '../../../text/quotes.ts'
import type { Span } from '../../../text/span.ts'
import { defineArticleRule } from '../../rule.ts'

/** Both are right in German; an article keeps to one of them. */
const OUTER: readonly QuoteStyle[] = ['german', 'guillemets']
const MARKS: Partial<Record<QuoteStyle, readonly [open: string, close: string]>> = {
  german: ['„', '“'],
  guillemets: ['»', '«'],
}

/** A quotation that is in no other one: all of it, its opening mark, and what is quoted. */
type Quoted = { readonly style: QuoteStyle; readonly at: Span; readonly open: Span; readonly inner: string }

/** Once an article, at the first quotation in the rarer style. */
export const inconsistentQuotes = defineArticleRule({
  id: 'inconsistent-quotes',
  version: 1,
  category: 'fluency/inconsistency',
  severity: 'minor',
  needs: 'target',
  prior: 0.7,
  name: { de: 'Uneinheitliche Anführungszeichen', en: 'Inconsistent quotation marks' },
  wordings: {
    main: {
      de: {
        what: 'Dieses Zitat ist anders gesetzt als die übrigen',
        why: 'Der Artikel verwendet sonst {usual}.',
      },
      en: { what: 'This quotation is set unlike the others', why: 'The article otherwise uses {usual}.' },
    },
  },
  examples: {
    bad: [
      [
        { target: 'Er sagte „ja“ und „nein“.' },
        { target: 'Sie sagte «\\»»vielleicht\\«.', fix: '„vielleicht“' },
      ],
    ],
    good: [[{ target: 'Er sagte „ja“ und sie „nein“.' }], [{ target: 'Er las: „Sie rief ‚nein‘.“' }]],
  },
  gather({ target: { text } }): readonly Quoted[] | null {
    const found = quotesIn(text)
      .quotations.filter(({ style, depth }) => depth === 0 && OUTER.includes(style))
      .map(({ style, open, close }) => ({
        style,
        at: { start: open.start, end: close.end },
        open: { start: open.start, end: open.end },
        inner: text.slice(open.end, close.start),
      }))
    return found.length === 0 ? null : found
  },
  *check(gathered) {
    const placed = gathered.flatMap((found, segment) =>
      (found ?? []).map((quoted) => ({ ...quoted, segment })),
    )
    const of = (style: QuoteStyle) => placed.filter((quotation) => quotation.style === style)
    const [usual, rare] =
      of('german').length >= of('guillemets').length
        ? (['german', 'guillemets'] as const)
        : (['guillemets', 'german'] as const)
    const [odd] = of(rare)
    const marks = MARKS[usual]
    if (!odd || of(usual).length === 0 || !marks) return
    yield {
      segment: odd.segment,
      target: [odd.open],
      fixes: [{ at: odd.at, text: marks[0] + odd.inner + marks[1] }],
      evidence: { usual: `${marks[0]}…${marks[1]}` },
    }
  },
})
