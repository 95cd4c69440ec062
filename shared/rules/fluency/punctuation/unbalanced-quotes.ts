import type { AnalysedPair } from '../../../analysis/pair.ts'
import { hasMarks, pairShapes, quotesIn, shapesIn } from '../../../text/quotes.ts'
import type { QuoteMark, Quotes, QuoteShape } from '../../../text/quotes.ts'
import type { Fix } from '../../../review/flag.ts'
import { defineArticleRule } from '../../rule.ts'
import type { ArticleFinding, Finding } from '../../rule.ts'

/** What a segment has to do with quotation marks. */
type Gathered = {
  /** The translation, where it has any mark or apostrophe. */
  readonly text: string
  readonly shapes: readonly QuoteShape[]
  /** Double marks of the translation and of the source; null without a source. */
  readonly marks: number
  readonly expected: number | null
  /** Where the source's quotation ends with the segment, the missing closing mark belongs at the end too. */
  readonly endsQuoted: boolean
  readonly lost: Finding | null
  /** One mark without its partner, where all of the source's have theirs. */
  readonly alone: QuoteMark | null
  /** Every mark has its partner here, if a quotation may hold another with the same marks. */
  readonly nests: boolean
}

const double = (mark: QuoteMark) => !mark.single
const doublesOf = ({ marks }: Quotes) => marks.filter(double).length

/** „… „…“ …“: as many closing as opening marks, none closes what was not opened, and none is set twice („„…““). */
function nestEvenly(shapes: readonly QuoteShape[]): boolean {
  let depth = 0
  let lastOpened = -2
  for (const { at, mark, role } of shapes) {
    if (!/["„“”»«]/u.test(mark)) continue
    const opens = role === 'open' || (role === 'either' && depth === 0)
    depth += opens ? 1 : -1
    if (depth < 0 || (opens && lastOpened === at - 1)) return false
    if (opens) lastOpened = at
  }
  return depth === 0
}

/** The mark that belongs to this one. */
const PARTNER: Readonly<Record<string, string>> = {
  '„': '“',
  '“': '„',
  '”': '„',
  '»': '«',
  '«': '»',
  '"': '"',
}

function closingFix({ text, endsQuoted }: Gathered, mark: QuoteMark): Fix[] {
  const partner = PARTNER[mark.mark]
  if (mark.role !== 'open' || partner === undefined || !endsQuoted) return []
  return [{ at: { start: text.length, end: text.length }, text: partner }]
}

/** Segments where a mark is alone in the article and the source has one more than the translation, or balances there. */
function* lonely(gathered: readonly (Gathered | null)[]): Iterable<ArticleFinding> {
  const { unpaired } = pairShapes(gathered.map((found) => found?.shapes ?? []))
  for (const mark of unpaired.filter(double)) {
    const found = gathered[mark.segment]
    if (!found || /\d/u.test(found.text.slice(mark.start - 1, mark.start))) continue
    if (found.expected === found.marks || found.nests) continue
    yield {
      segment: mark.segment,
      target: [{ start: mark.start, end: mark.end }],
      fixes: closingFix(found, mark),
      strength: found.expected === null ? 'alone' : 'source',
    }
  }
}

/** The one mark whose partner is missing, though the source pairs all of its own inside the segment. */
function aloneIn(theirs: Quotes, own: Quotes): QuoteMark | null {
  const expected = doublesOf(theirs)
  const [mark, ...more] = own.unpaired.filter(double)
  const isPaired = expected > 0 && !theirs.unpaired.some(double)
  return isPaired && mark && more.length === 0 && doublesOf(own) === expected - 1 ? mark : null
}

/** The source is quoted from its first to its last letter, and the translation has no mark at all. */
function lost({ source, target }: AnalysedPair): Finding | null {
  if (source === null || target.text === '') return null
  const [quotation] = quotesIn(source.text).quotations.filter(
    ({ open, close }) => double(open) && close.start - open.start > 12,
  )
  const first = target.tokens[0]
  if (!first || !quotation || quotation.open.start > 0 || quotesIn(target.text).marks.length > 0) return null
  return {
    target: [{ start: first.start, end: first.end }],
    source: [{ start: quotation.open.start, end: quotation.open.end }],
    wording: 'lost',
    strength: 'lost',
  }
}

export const unbalancedQuotes = defineArticleRule({
  id: 'unbalanced-quotes',
  version: 3,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  missing: true,
  prior: { source: 0.85, alone: 0.6, lost: 0.6 },
  name: { de: 'Anführungszeichen ohne Gegenstück', en: 'Quotation mark without a partner' },
  wordings: {
    main: {
      de: {
        what: 'Zu diesem Anführungszeichen fehlt das Gegenstück',
        why: 'Das Zitat wird im Artikel nur geöffnet oder nur geschlossen.',
      },
      en: {
        what: 'This quotation mark has no partner',
        why: 'The quotation is opened or closed only once in the article.',
      },
    },
    lost: {
      de: { what: 'Die Anführungszeichen fehlen', why: 'Im Original ist dieser Satz ein Zitat.' },
      en: { what: 'The quotation marks are missing', why: 'In the source this sentence is a quotation.' },
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
      [
        { source: '"We will wait. They may go."', target: '«"»Wir warten. Sie dürfen gehen.', fix: '"' },
        { source: '"Nobody came," he said.', target: '"Niemand kam", sagte er.' },
      ],
      [{ source: '"Nobody came."', target: '«„»„Niemand kam.“«“»', fix: null }],
    ],
    good: [
      [
        { source: '"We will wait. ', target: '„Wir warten.' },
        { source: 'Nobody will come."', target: 'Niemand wird kommen.“' },
      ],
      [{ source: 'The screen is 27" wide.', target: 'Der Schirm ist 27" breit.' }],
      [{ source: 'The so-called "deal" failed.', target: 'Die angebliche Einigung scheiterte.' }],
      [{ source: '"It began. "It went on.', target: '„Es begann. „Es ging weiter.' }],
      [
        {
          source: '"We found the Robin nest," she said.',
          target: '„Wir fanden das Nest von „Robin“ im Garten“, sagte sie.',
        },
      ],
    ],
  },
  gather: (pair) => {
    const { source, target } = pair
    const gone = lost(pair)
    if (gone === null && !hasMarks(target.text)) return null
    const own = quotesIn(target.text)
    const theirs = source && quotesIn(source.text)
    const shapes = shapesIn(target.text)
    return {
      text: target.text,
      shapes,
      marks: doublesOf(own),
      expected: theirs && doublesOf(theirs),
      endsQuoted: source !== null && /["”’'»]\s*[.,]?\s*$/u.test(source.text) && /[.!?…]$/u.test(target.text),
      lost: gone,
      alone: theirs && aloneIn(theirs, own),
      nests: nestEvenly(shapes),
    } satisfies Gathered
  },
  *check(gathered) {
    const apart = [...lonely(gathered)]
    yield* apart
    for (const [segment, each] of gathered.entries()) {
      // A quotation that goes on in the next paragraph opens anew there: over the article nothing is missing.
      if (!each?.alone || apart.some((other) => other.segment === segment)) continue
      const { start, end } = each.alone
      yield { segment, target: [{ start, end }], fixes: closingFix(each, each.alone), strength: 'source' }
    }
    for (const [segment, found] of gathered.entries()) if (found?.lost) yield { ...found.lost, segment }
  },
})
