import type { SourceToken, TargetToken } from '../../analysis/pair.ts'
import { defineRule } from '../rule.ts'

const ENDING = /(?:e[mnrs]?)?$/u

/** German words near the adjective that compare without an ending of their own. */
const COMPARES =
  /^(?:mehr|weniger|am|immer|zunehmend\p{L}*|umso|desto|je|meist\p{L}*|größt\p{L}*|wesentlich|deutlich|erheblich|besonders|als|überaus|höchst|allzu|so|zu|sehr|noch)$/iu

/** "higher", "more careful"; not "more careful people" in the sense of further people. */
function degreeOf(token: SourceToken, tokens: readonly SourceToken[]): 'comparative' | 'superlative' | null {
  if (token.pos !== 'ADJ' || PLACES.test(token.text)) return null
  const before = tokens[token.index - 1]?.lower
  const lower = token.lower
  if (lower !== token.lemma && lower.endsWith('er')) return 'comparative'
  if (lower !== token.lemma && lower.endsWith('est')) return 'superlative'
  const than = tokens.slice(token.index + 1, token.index + 4).some((other) => other.text === 'than')
  if (before === 'more' && than) return 'comparative'
  return before === 'most' && tokens[token.index - 2]?.text === 'the' ? 'superlative' : null
}

/** They say where something lies: the lower reaches, das untere Ende. */
const PLACES = /^(?:lower|upper|inner|outer|former|latter|elder)$/iu

/** The adjective stands without any step: schön, schönen; „schöner“ may be either. */
function isPositive(token: TargetToken): boolean {
  if (!/^ADJ[AD]$/u.test(token.tag) || token.lemma === 'weit') return false
  const lower = token.lower
  const stem = token.lemma
    .toLowerCase()
    .replace(/^hoch$/u, 'hoh')
    .replace(/e$/u, '')
  return (
    lower === token.lemma ||
    lower === stem ||
    ['e', 'en', 'em', 'es'].some((ending) => lower === stem + ending)
  )
}

/** A comparative or superlative of the source stands in the target as the plain adjective. */
export const comparativeLost = defineRule({
  id: 'comparative-lost',
  version: 1,
  category: 'accuracy/mistranslation',
  severity: 'minor',
  needs: 'pair',
  off: true,
  prior: 0.6,
  name: { de: 'Steigerung verloren', en: 'Comparison lost' },
  wordings: {
    main: {
      de: { what: '„{text}“ ist nicht gesteigert', why: 'Im Original steht „{source}“, die Steigerung.' },
      en: { what: '“{text}” does not compare', why: 'The original says “{source}”.' },
    },
  },
  examples: {
    bad: [
      { source: 'They wanted «higher» wages.', target: 'Sie wollten «hohe» Löhne.' },
      { source: 'It is the «oldest» bridge.', target: 'Es ist die «alte» Brücke.' },
    ],
    good: [
      { source: 'They wanted higher wages.', target: 'Sie wollten mehr Lohn und höhere Zulagen.' },
      { source: 'It was the most beautiful day.', target: 'Es war der schönste Tag.' },
      { source: 'More young people came.', target: 'Mehr junge Leute kamen.' },
    ],
  },
  *check({ source, target, links }, { lexicons }) {
    if (!source) return
    for (const original of source.tokens) {
      const degree = degreeOf(original, source.tokens)
      if (!degree) continue
      const linked = (links.toTarget[original.index] ?? []).flatMap((index) => target.tokens[index] ?? [])
      const [adjective] = linked
      if (!adjective || linked.length !== 1 || !isPositive(adjective)) continue
      const near = target.tokens.slice(Math.max(0, adjective.index - 4), adjective.index + 5)
      if (near.some((token) => COMPARES.test(token.text))) continue
      const at = { start: adjective.start, end: adjective.end }
      const ending = ENDING.exec(adjective.text)?.[0] ?? ''
      const stem = adjective.text.slice(0, adjective.text.length - ending.length)
      const umlauted = (word: string) => word.replace(/a(?=[^aou]*$)/u, 'ä').replace(/o(?=[^aou]*$)/u, 'ö')
      const step = degree === 'comparative' ? 'er' : 'st'
      const form = [umlauted(stem) + step + ending, stem + step + ending].find(
        (word) => lexicons.german.zipf(word) > 2,
      )
      yield {
        target: [at],
        source: [{ start: original.start, end: original.end }],
        fixes: form ? [{ at, text: form }] : [],
        strength: degree,
      }
    }
  },
})
