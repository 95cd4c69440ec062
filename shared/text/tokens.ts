import type { Token } from '../analysis/pair.ts'
import type { Span } from './span.ts'
import { abbreviationKind } from './abbreviations.ts'
import { quotesIn } from './quotes.ts'

/** Part of a word: letters, digits, and the invisible joiners inside words (soft hyphen, zero-width joiners). */
const PART = '[\\p{L}\\p{M}\\p{N}\\u00AD\\u200C\\u200D]'
const LINK = '(?:https?:\\/\\/|www\\.)[^\\s<>"„“”»«]{1,2000}'
const MAIL = '[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,64}(?:\\.[\\p{L}\\d-]{1,64}){1,8}'
const HANDLE = '[@#][\\p{L}\\d_]+'
const SITE = '[\\p{L}\\d-]{2,64}\\.(?:com|co\\.uk|org|net|de|at|ch|eu|uk|fr|info|io|gov|edu)(?![\\p{L}\\d-])'
const INITIALS = '\\p{L}\\.(?:\\p{L}{1,2}\\.)+'
const NUMBER = `\\d+(?:[.,:’'/–-]\\d+)*(?!${PART}|-\\p{L})`
const WORD =
  `-?${PART}+(?:['’ʼ´\`]${PART}+|[-‐‑](?=${PART})${PART}+|(?<=\\p{Ll})[*:_·]in(?:nen)?(?!${PART}))*` +
  '(?:[-‐‑](?=\\s|[,)]))?'
const DOTS = '\\.{2,}|…+'
/** One mark several times; its group is the fifth of the pattern below. */
const RUN = '([!?,;:–—*=~_-])\\5+'

const TOKEN = new RegExp(
  `(${LINK}|${MAIL}|${HANDLE}|${SITE})|(${INITIALS})|(${NUMBER})|(${WORD})|(?:${DOTS}|${RUN})|\\S`,
  'gu',
)
/** Groups of the pattern: with names each match would make an object of them. */
const GROUP = { symbol: 1, initials: 2, number: 3, word: 4 } as const

const SYMBOL = /[%‰&@#*\\/§|_~\p{S}\p{C}]/u
const QUOTE = /["'„“”»«‚‘’›‹`´]/u

type Found = Span & { readonly kind: Token['kind'] }

/**
 * Splits a text into tokens, in order; between two tokens there is only white space. Compounds with hyphens, words with
 * apostrophes, numbers with separators, abbreviations with their full stop, links and runs of one mark are one token;
 * each quotation mark is its own.
 * @param sentences spans of the text's sentences: at a sentence's end the full stop is a token of its own
 */
export function tokenise(text: string, sentences: readonly Span[]): Token[] {
  const ends = new Set(sentences.map((sentence) => sentence.end))
  const quotes = new Set(quotesIn(text).marks.map((mark) => mark.start))
  const tokens: Token[] = []
  let sentence = 0
  let position = 0
  TOKEN.lastIndex = 0
  while (position < text.length) {
    TOKEN.lastIndex = position
    const match = TOKEN.exec(text)
    if (match === null) break
    const found = fit(text, match, ends, quotes)
    while (sentence < sentences.length - 1 && found.start >= (sentences[sentence]?.end ?? 0)) sentence++
    tokens.push({
      ...found,
      text: text.slice(found.start, found.end),
      // Nothing but white space is left out between two tokens.
      spaced: found.start === 0 || found.start > position,
      sentence,
    })
    position = found.end
  }
  return tokens
}

/** The token at a match of the pattern, shortened or lengthened by what only its surroundings tell. */
function fit(
  text: string,
  match: RegExpExecArray,
  ends: ReadonlySet<number>,
  quotes: ReadonlySet<number>,
): Found {
  const start = match.index
  const end = start + match[0].length
  if (match[GROUP.symbol] !== undefined) return { start, end: trimLink(text, start, end), kind: 'symbol' }
  if (match[GROUP.initials] !== undefined) return { start, end, kind: 'word' }
  if (match[GROUP.number] !== undefined) return { start, end: ordinalEnd(text, end, ends), kind: 'number' }
  if (match[GROUP.word] !== undefined) return word(text, start, end, ends, quotes)
  const kind =
    SYMBOL.test(match[0]) && !QUOTE.test(match[0]) && match[0].length <= 2 ? 'symbol' : 'punctuation'
  return { start, end, kind }
}

function word(
  text: string,
  start: number,
  end: number,
  ends: ReadonlySet<number>,
  quotes: ReadonlySet<number>,
): Found {
  if (text[start] === '-' && start > 0 && !/[\s(]/u.test(text[start - 1] ?? '')) {
    return { start, end: start + 1, kind: 'punctuation' }
  }
  const kind = 'word'
  const form = text.slice(start, end)
  if (text[end] === '.' && text[end + 1] !== '.') {
    const abbreviation = abbreviationKind(form)
    if (abbreviation === 'either') return { start, end: end + 1, kind }
    const letter = /^\p{L}$/u.test(form)
    if ((abbreviation !== null || letter) && !closes(text, end + 1, ends))
      return { start, end: end + 1, kind }
  }
  const apostrophe = text[end] === "'" || text[end] === '’'
  const possessive = apostrophe && /[sxzßSXZ]$/u.test(form) && !quotes.has(end)
  return { start, end: possessive ? end + 1 : end, kind }
}

/** "7." keeps its full stop as an ordinal where the sentence goes on. */
function ordinalEnd(text: string, end: number, ends: ReadonlySet<number>): number {
  const ordinal = text[end] === '.' && /^\.\s+[\p{L}\d„“»(]/u.test(text.slice(end, end + 8))
  return ordinal && !closes(text, end + 1, ends) ? end + 1 : end
}

/** True when a sentence ends here, or behind the closing quotes and brackets that follow. */
function closes(text: string, at: number, ends: ReadonlySet<number>): boolean {
  let end = at
  while (/["'“”’‘»«›‹)\]]/u.test(text[end] ?? '')) end++
  return ends.has(end) || end >= text.length
}

/** A link does not take the punctuation of its sentence with it. */
function trimLink(text: string, start: number, end: number): number {
  let last = end
  while (last > start + 1 && /[.,;:!?)\]'’*_]/u.test(text[last - 1] ?? '')) last--
  return last
}
