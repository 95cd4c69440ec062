import { matches } from '../../find.ts'
import { pairShapes, shapesIn } from '../../../text/quotes.ts'
import type { Quotation, QuoteMark, QuoteShape, QuoteStyle } from '../../../text/quotes.ts'
import { defineArticleRule } from '../../rule.ts'
import type { ArticleFinding } from '../../rule.ts'

type Marks = { readonly style: QuoteStyle; readonly open: string; readonly close: string }

const GERMAN: Marks = { style: 'german', open: '„', close: '“' }
const GUILLEMETS: Marks = { style: 'guillemets', open: '»', close: '«' }

/** A straight mark behind a digit is inches; one between a space and a comma opens or closes, who knows. */
const UNCLEAR = /(?<=\d)"|(?<=\s)["“](?=[\s.,;:!?]|$)/gu

/** The marks that the article pairs rightly; null where they are not known, as „…” may be a style of its own. */
function usualMarks(quotations: readonly Quotation[]): Marks | null {
  const count = (marks: Marks) => quotations.filter(({ style }) => style === marks.style).length
  const usual = count(GERMAN) >= count(GUILLEMETS) ? GERMAN : GUILLEMETS
  if (count(usual) > 0) return usual
  return quotations.some(({ open, close }) => open.mark === '„' && close.mark === '"') ? GERMAN : null
}

function* wrongMarks({ open, close }: Quotation, usual: Marks): Iterable<readonly [QuoteMark, string]> {
  if (open.mark !== usual.open) yield [open, usual.open]
  if (close.mark !== usual.close) yield [close, usual.close]
}

/** „…" and “…“ beside proper „…“: every place, as none of them is a matter of the article's style. */
export const mixedQuotes = defineArticleRule({
  id: 'mixed-quotes',
  version: 1,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.85,
  name: { de: 'Anführungszeichen verschiedener Art', en: 'Quotation marks that do not match' },
  wordings: {
    main: {
      de: {
        what: 'Die beiden Anführungszeichen passen nicht zueinander',
        why: 'Zusammen gehören {usual}; hier steht also {mark}.',
      },
      en: {
        what: 'The two quotation marks do not match',
        why: 'The pair is {usual}, so this has to be {mark}.',
      },
    },
  },
  examples: {
    bad: [
      [{ target: 'Sie sagte „nein«"».', fix: '“' }],
      [{ target: 'Er sagte „ja“.' }, { target: 'Sie sagte „nein«"».', fix: '“' }],
      [{ target: 'Er sagte „ja“.' }, { target: 'Sie sagte „nein«”».', fix: '“' }],
      [{ target: 'Er sagte „ja“.' }, { target: '«“»Nein“, sagte sie.', fix: '„' }],
      [{ target: 'Er sagte \\»ja\\«.' }, { target: 'Sie sagte \\»nein«"».', fix: '«' }],
    ],
    good: [
      [{ target: 'Das nannte er „einen Erfolg”, und sie „einen Anfang”.' }],
      [{ target: 'Er sagte „ja“ und kaufte einen „Schirm mit 27" in der Breite“.' }],
      [{ target: '„Er rief "halt" und lief“, sagte sie. „Dann war er weg.“' }],
      [{ target: 'Sie rief „ja“ und sagte“ nein “, dann ging sie.' }],
      [{ target: '„Wir warten. ' }, { target: '„Niemand kommt“, sagte sie, und "fertig".' }],
    ],
  },
  gather({ target: { text } }): readonly QuoteShape[] | null {
    const unclear = new Set(Array.from(matches(text, UNCLEAR), ({ start }) => start))
    const shapes = shapesIn(text).filter(({ at }) => !unclear.has(at))
    return shapes.length === 0 ? null : shapes
  },
  *check(gathered): Iterable<ArticleFinding> {
    const { quotations } = pairShapes(gathered.map((shapes) => shapes ?? []))
    const usual = usualMarks(quotations)
    if (usual === null) return
    for (const quotation of quotations) {
      const { open, close, style, depth } = quotation
      // Across segments the partner may be another quotation's whose own mark was lost.
      if (style !== 'mixed' || open.single || depth > 0 || open.segment !== close.segment) continue
      for (const [{ segment, start, end }, mark] of wrongMarks(quotation, usual)) {
        const at = { start, end }
        yield {
          segment,
          target: [at],
          fixes: [{ at, text: mark }],
          evidence: { usual: `${usual.open}…${usual.close}`, mark },
        }
      }
    }
  },
})
