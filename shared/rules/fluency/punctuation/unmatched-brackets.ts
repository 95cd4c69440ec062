import type { Span } from '../../../text/span.ts'
import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

const BRACKET = /[()[\]]/u
const BRACKETS = /[()[\]]/gu
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' }
/** An item of a list: "a)", "1)", and emoticons. */
const LIST_ITEM = /(?:^|[\s(])(?:\p{L}|\d{1,2}|[ivx]{1,4})\)|[:;]-?[()]/gu

/** Brackets without a partner, in text order. */
function unmatched(text: string): Span[] {
  if (!BRACKET.test(text)) return []
  const spared = [...matches(text, LIST_ITEM)].map(({ end }) => end - 1)
  const open: { mark: string; span: Span }[] = []
  const lonely: Span[] = []
  for (const { start, end, text: mark } of matches(text, BRACKETS)) {
    if (CLOSING[mark] !== undefined) open.push({ mark, span: { start, end } })
    else if (open.length > 0 && CLOSING[open.at(-1)?.mark ?? ''] === mark) open.pop()
    else if (!spared.includes(start)) lonely.push({ start, end })
  }
  return [...lonely, ...open.map(({ span }) => span)].filter(({ start }) => !spared.includes(start))
}

export const unmatchedBrackets = defineRule({
  id: 'unmatched-brackets',
  version: 1,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: 'Klammer ohne Gegenstück', en: 'Unmatched bracket' },
  wordings: {
    main: {
      de: {
        what: 'Zu dieser Klammer fehlt das Gegenstück',
        why: '„{text}“ wird in diesem Abschnitt nicht geöffnet oder geschlossen.',
      },
      en: {
        what: 'This bracket has no partner',
        why: '“{text}” is never opened or closed in this segment.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Der Verein «(»gegründet 1998 gewann.', fix: null },
      { target: 'Der Verein gegründet 1998«)» gewann.', fix: null },
    ],
    good: [
      { target: 'Es gibt zwei Gründe: a) Geld, b) Zeit.' },
      { source: 'The first (of many.', target: 'Das erste (von vielen.' },
      { target: 'Der Verein (gegründet [angeblich] 1998) gewann.' },
    ],
  },
  *check({ source, target }) {
    const found = unmatched(target.text)
    if (found.length === 0 || (source && unmatched(source.text).length > 0)) return
    for (const span of found) yield { target: [span] }
  },
})
