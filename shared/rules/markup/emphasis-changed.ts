import type { AnalysedPair } from '../../analysis/pair.ts'
import { hull } from '../../text/span.ts'
import { matches } from '../find.ts'
import type { Match } from '../find.ts'
import { defineRule } from '../rule.ts'

/** Words between two pairs of asterisks or underscores, or between backquotes. */
const EMPHASIS = /(\*\*|__|`)(?=\S)([^*_`\n]+?)(?<=\S)\1/gu
const MARK = /\*\*|__|`/gu

/** The words of the target that stand for the emphasised ones, when they stand together. */
function counterpart({ source, target, links }: AnalysedPair, lost: Match) {
  const indexes = (source?.tokens ?? [])
    .filter((token) => token.kind === 'word' && token.start >= lost.start && token.end <= lost.end)
    .flatMap((token) => links.toTarget[token.index] ?? [])
    .sort((a, b) => a - b)
  const tokens = indexes.flatMap((index) => target.tokens[index] ?? [])
  return tokens.length > 0 && (indexes.at(-1) ?? 0) - (indexes[0] ?? 0) < tokens.length ? hull(tokens) : null
}

const count = (text: string, mark: string) =>
  [...matches(text, MARK)].filter((each) => each.text === mark).length

/** Emphasis of the source (**so**, __so__, `so`) is lost, or left open. */
export const emphasisChanged = defineRule({
  id: 'emphasis-changed',
  version: 1,
  category: 'markup/tag',
  severity: 'minor',
  needs: 'pair',
  prior: 0.9,
  name: { de: 'Hervorhebung verändert', en: 'Emphasis changed' },
  wordings: {
    main: {
      de: { what: 'Die Hervorhebung fehlt', why: 'Im Original ist „{source}“ hervorgehoben.' },
      en: { what: 'The emphasis is missing', why: 'The original emphasises “{source}”.' },
    },
    open: {
      de: { what: 'Die Hervorhebung ist nicht geschlossen', why: 'Zu diesem „{text}“ fehlt das Gegenstück.' },
      en: { what: 'The emphasis is not closed', why: 'This “{text}” has no counterpart.' },
    },
  },
  examples: {
    bad: [
      { source: 'The «**bridge**» is closed.', target: 'Die «Brücke» ist gesperrt.', fix: '**Brücke**' },
      { source: 'The **bridge** is closed.', target: 'Die «**»Brücke ist gesperrt.', fix: null },
    ],
    good: [
      { source: 'The **old bridge** is closed.', target: 'Die **alte Brücke** ist gesperrt.' },
      { source: 'A snake_case name and 2 * 3.', target: 'Ein Name und 2 * 3.' },
    ],
  },
  *check(pair) {
    const { source, target } = pair
    if (!source) return
    const original = [...matches(source.text, EMPHASIS)]
    if (original.length === 0) return
    for (const mark of new Set(original.map((each) => each.groups[0] ?? ''))) {
      const found = count(target.text, mark)
      if (found % 2 === 1) {
        const open = [...matches(target.text, MARK)].findLast((each) => each.text === mark)
        if (open) yield { target: [{ start: open.start, end: open.end }], wording: 'open', strength: 'open' }
      } else if (found === 0)
        for (const lost of original.filter((each) => each.groups[0] === mark)) {
          const words = counterpart(pair, lost)
          const at = words ?? { start: target.text.length, end: target.text.length }
          const text = `${mark}${target.text.slice(at.start, at.end)}${mark}`
          yield {
            target: [at],
            source: [{ start: lost.start, end: lost.end }],
            fixes: words ? [{ at, text }] : [],
            strength: 'lost',
          }
        }
    }
  },
})
