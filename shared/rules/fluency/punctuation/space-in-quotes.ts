import { matchesAround } from '../../find.ts'
import { quotesIn } from '../../../text/quotes.ts'
import { defineRule } from '../../rule.ts'

/** A space before the closing mark, which the next mark or bracket shows it to be: „… zu singen ".“ */
const BEFORE_CLOSING = /(?<=[\p{L}\p{N}.!?…])([  ]+)(["“”])(?=[.,;:!?)])/gu
/** The opening mark at the word before, and the space behind it: „ein" Fluch"“. */
const BEHIND_OPENING = /(?<=\p{L})(["„“])([  ])(?=\p{L}[^"“”]{0,80}(?:[\p{L}.!?]| )["“”](?:[\s.,;:!?)]|$))/gu

const STRAIGHT = /"/gu

/** „führt ", mit Eifer"“: the mark opens what follows, and the slip is another one. */
function opensHere(text: string, at: number, source: string | undefined): boolean {
  const count = (part: string) => part.match(STRAIGHT)?.length ?? 0
  const before = count(text.slice(0, at))
  if (text[at] !== '"' || before % 2 === 1 || count(text) % 2 === 1) return false
  const theirs = quotesIn(source ?? '').marks
  return theirs.length !== count(text) || theirs[before]?.role === 'open'
}

/** The source's quotation ends with its sentence: then the full stop stands inside. */
const ENDS_INSIDE = /[.!?]\s?["”'’]\s*$/u

/** „… zu singen ".“ at the end: nothing but whole sentences stands between the marks. */
function holdsSentence(text: string, space: number): boolean {
  const opened = text.slice(0, space).search(/["“”„][^"“”„]*$/u)
  return opened < 0 || /(?:^|[.!?:]\s)$/u.test(text.slice(0, opened))
}

/** The mark behind its sentence's own stop, which is there already or comes in from outside. */
const stopInside = (text: string, space: number, mark: string) =>
  /[.!?…]$/u.test(text.slice(0, space)) ? mark : `.${mark}`

export const spaceInQuotes = defineRule({
  id: 'space-in-quotes',
  version: 2,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.7,
  name: { de: 'Leerzeichen in den Anführungszeichen', en: 'Space inside quotation marks' },
  wordings: {
    main: {
      de: {
        what: 'Vor dem schließenden Anführungszeichen steht ein Leerzeichen',
        why: 'Anführungszeichen umschließen ihren Inhalt eng.',
      },
      en: {
        what: 'There is a space before the closing quotation mark',
        why: 'Quotation marks stand close to what they hold.',
      },
    },
    opening: {
      de: {
        what: 'Das Leerzeichen steht hinter dem öffnenden Anführungszeichen statt davor',
        why: 'Anführungszeichen umschließen ihren Inhalt eng.',
      },
      en: {
        what: 'The space stands behind the opening quotation mark instead of before it',
        why: 'Quotation marks stand close to what they hold.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Sie sprach von einem "großen Tag« "».', fix: '"' },
      { target: 'Sie nennt ihn ein«" »Vorbild" für alle.', fix: ' "' },
      { source: 'They never came back. "', target: 'Sie kamen nie zurück« ".»', fix: '."' },
      {
        source: 'He speaks of a "great day."',
        target: 'Er spricht von einem "großen Tag« "».',
        fix: '"',
      },
    ],
    good: [
      { target: 'Sie sprach von einem "großen Tag".' },
      { target: 'Er rief "Halt" und "Stopp" und ging.' },
      { target: 'Ein Rohr von 3 " Durchmesser passt.' },
      {
        source: 'The words "yes" and "no" are short.',
        target: 'Die Wörter "ja" und ", nein" sind kurz.',
      },
    ],
  },
  *check({ source, target: { text } }) {
    for (const { start, end, groups } of matchesAround(/\s["“”][.,;:!?)]/u, text, BEFORE_CLOSING)) {
      const [, mark = ''] = groups
      if (opensHere(text, end - 1, source?.text)) continue
      const endsInside = source !== null && ENDS_INSIDE.test(source.text)
      const swaps = endsInside && text.slice(end).trimEnd() === '.' && holdsSentence(text, start)
      const at = { start, end: swaps ? end + 1 : end }
      yield { target: [at], fixes: [{ at, text: swaps ? stopInside(text, start, mark) : mark }] }
    }
    for (const { start, end, groups } of matchesAround(/["„“]\s\p{L}/u, text, BEHIND_OPENING)) {
      const at = { start, end }
      // An even number of marks before it: this one opens.
      const before = text.slice(0, start).match(/["“”„]/gu)?.length ?? 0
      if (before % 2 === 0)
        yield { target: [at], fixes: [{ at, text: ` ${groups[0] ?? ''}` }], wording: 'opening' }
    }
  },
})
