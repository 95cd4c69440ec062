import { matches } from '../../find.ts'
import { hasMarks, pairShapes, quotesIn, shapesIn } from '../../../text/quotes.ts'
import type { Quotation, QuoteMark, QuoteStyle } from '../../../text/quotes.ts'
import { defineArticleRule } from '../../rule.ts'
import type { ArticleFinding } from '../../rule.ts'

type Marks = { readonly style: QuoteStyle; readonly open: string; readonly close: string }

const GERMAN: Marks = { style: 'german', open: '„', close: '“' }
const GUILLEMETS: Marks = { style: 'guillemets', open: '»', close: '«' }

/** A straight mark behind a digit is inches; one between a space and a comma opens or closes, who knows. */
const UNCLEAR = /(?<=\d)"|(?<=\s)["“](?=[\s.,;:!?]|$)/gu

/** What a segment has to say of an article's marks. */
type Gathered = {
  readonly german: number
  readonly guillemets: number
  /** „…" closes with a straight mark. */
  readonly isHalfGerman: boolean
  /** Quotations whose two marks do not match. */
  readonly mixed: readonly Quotation[]
}

/** The marks that the article pairs rightly; null where they are not known, as „…” may be a style of its own. */
function usualMarks(gathered: readonly (Gathered | null)[]): Marks | null {
  let german = 0
  let guillemets = 0
  let isHalfGerman = false
  for (const found of gathered) {
    if (found === null) continue
    german += found.german
    guillemets += found.guillemets
    isHalfGerman ||= found.isHalfGerman
  }
  if (german + guillemets === 0) return isHalfGerman ? GERMAN : null
  return german >= guillemets ? GERMAN : GUILLEMETS
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
  gather({ target: { text } }): Gathered | null {
    if (!hasMarks(text)) return null
    const unclear = new Set(Array.from(matches(text, UNCLEAR), ({ start }) => start))
    const { quotations, unpaired } =
      unclear.size === 0 ? quotesIn(text) : pairShapes([shapesIn(text).filter(({ at }) => !unclear.has(at))])
    if (quotations.length === 0) return null
    const count = (style: QuoteStyle) => quotations.filter((each) => each.style === style).length
    // Beside a mark without a partner here, what looks like a pair may belong to quotations of other segments.
    const isWhole = unpaired.length === 0
    return {
      german: count(GERMAN.style),
      guillemets: count(GUILLEMETS.style),
      isHalfGerman: quotations.some(({ open, close }) => open.mark === '„' && close.mark === '"'),
      mixed: isWhole
        ? quotations.filter(({ style, open, depth }) => style === 'mixed' && !open.single && depth === 0)
        : [],
    }
  },
  *check(gathered): Iterable<ArticleFinding> {
    const usual = usualMarks(gathered)
    if (usual === null) return
    for (const [segment, found] of gathered.entries())
      for (const quotation of found?.mixed ?? [])
        for (const [{ start, end }, mark] of wrongMarks(quotation, usual)) {
          const at = { start, end }
          yield {
            segment,
            target: [at],
            fixes: [{ at, text: mark }],
            evidence: { usual: `${usual.open}…${usual.close}`, mark },
          }
        }
  },
})
