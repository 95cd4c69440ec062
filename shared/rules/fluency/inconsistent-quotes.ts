import { quotesIn } from '../../text/quotes.ts'
import type { Quotation, QuoteStyle } from '../../text/quotes.ts'
import { defineArticleRule } from '../rule.ts'

/** Both are right in German; an article keeps to one of them. */
const OUTER: readonly QuoteStyle[] = ['german', 'guillemets']
const MARKS: Partial<Record<QuoteStyle, readonly [open: string, close: string]>> = {
  german: ['„', '“'],
  guillemets: ['»', '«'],
}

type Placed = Quotation & { readonly segment: number }

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
        what: 'Dieses Zitat ist anders gesetzt als die übrigen.',
        why: 'Der Artikel verwendet sonst {usual}.',
      },
      en: { what: 'This quotation is set unlike the others.', why: 'The article otherwise uses {usual}.' },
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
  *check(pairs) {
    const placed = pairs.flatMap(({ target }, segment) =>
      quotesIn(target.text)
        .quotations.filter(({ style, depth }) => depth === 0 && OUTER.includes(style))
        .map((quotation): Placed => ({ ...quotation, segment })),
    )
    const of = (style: QuoteStyle) => placed.filter((quotation) => quotation.style === style)
    const [usual, rare] =
      of('german').length >= of('guillemets').length
        ? (['german', 'guillemets'] as const)
        : (['guillemets', 'german'] as const)
    const [odd] = of(rare)
    const marks = MARKS[usual]
    if (!odd || of(usual).length === 0 || !marks) return
    const at = { start: odd.open.start, end: odd.close.end }
    const inner = pairs[odd.segment]?.target.text.slice(odd.open.end, odd.close.start) ?? ''
    yield {
      segment: odd.segment,
      target: [{ start: odd.open.start, end: odd.open.end }],
      fixes: [{ at, text: marks[0] + inner + marks[1] }],
      evidence: { usual: `${marks[0]}…${marks[1]}` },
    }
  },
})
