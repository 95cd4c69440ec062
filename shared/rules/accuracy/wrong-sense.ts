import type { AnalysedPair, SourceToken, TargetToken } from '../../analysis/pair.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import { defineRule } from '../rule.ts'
import { isHalfOf, isUsualFor, standElsewhere } from './sense/counterpart.ts'
import { fixesFor } from './sense/fixes.ts'
import { isLookalike, strengthOf } from './sense/strength.ts'
import { explainedBySource, explainedByTarget, meanings } from './sense/meaning.ts'

type WordClass = 'noun' | 'verb' | 'adjective'

/** Distance of the two words, relative to their sentences' lengths, beyond which they are not compared. */
const FARTHEST = 0.25

/** Source words rarer or commoner than this say too little: names, typing errors; be, have, make. */
const COMMONEST = 6.3
const RAREST = 2.5

/**
 * Zipf frequencies of the German form. Of unexplained nouns and verbs with a free source word, editors of MLQE-PE changed
 * 48–67 % of those rarer than 3.5, 35–50 % up to 4.5, and 30 % of the commoner ones, which are mostly free translation.
 */
const COMMON_ADJECTIVE = 3.5
const COMMON_FORM = 4.5

function germanClass(token: TargetToken): WordClass | null {
  if (token.kind !== 'word' || token.copied) return null
  if (token.tag === 'NN') return 'noun'
  if (token.tag === 'ADJA' || token.tag === 'ADJD') return 'adjective'
  if (token.tag.startsWith('VV')) return 'verb'
  return null
}

function englishClass(token: SourceToken): WordClass | null {
  switch (token.pos) {
    case 'NOUN':
      return 'noun'
    case 'ADJ':
      return 'adjective'
    case 'VERB':
      return 'verb'
    default:
      return null
  }
}

/** Some translation of the source word stands in the target, as a word, as part of a compound, or as a synonym. */
function covered(token: SourceToken, pair: AnalysedPair, lexicons: Lexicons): boolean {
  if ((pair.links.toTarget[token.index] ?? []).length > 0) return true
  return explainedByTarget(token, pair.target.tokens, lexicons)
}

/** Where in the source a target token would be expected: between what its neighbours are linked to. */
function expectedPosition(pair: AnalysedPair, index: number): { position: number; near: boolean } {
  const { toSource } = pair.links
  const at = (step: -1 | 1) => {
    for (let i = index + step; i >= 0 && i < toSource.length && Math.abs(i - index) <= 3; i += step) {
      const [linked] = toSource[i] ?? []
      if (linked !== undefined) return { linked, distance: Math.abs(i - index) }
    }
    return null
  }
  const before = at(-1)
  const after = at(1)
  const length = pair.source?.tokens.length ?? 1
  if (before && after) return { position: (before.linked + after.linked) / 2, near: true }
  if (before) return { position: before.linked + before.distance, near: true }
  if (after) return { position: after.linked - after.distance, near: true }
  return { position: (index / Math.max(1, pair.target.tokens.length)) * length, near: false }
}

type Candidate = { readonly english: SourceToken; readonly distance: number; readonly near: boolean }

/** Those of the source words that the German word could stand for, nearest first. */
function candidatesFor(token: TargetToken, words: readonly SourceToken[], pair: AnalysedPair): Candidate[] {
  const { position, near } = expectedPosition(pair, token.index)
  const length = pair.source?.tokens.length ?? 1
  return words
    .map((english) => ({ english, near, distance: Math.abs(english.index - position) }))
    .filter(({ distance }) => distance <= Math.max(3, FARTHEST * length))
    .sort((a, b) => a.distance - b.distance)
}

/**
 * A German word that means something else than its place in the source: none of its meanings is in the source, and a
 * source word of the same class, at the same place, is translated nowhere. Either alone is weak evidence (free
 * translation), both together are not.
 */
export const wrongSense = defineRule({
  id: 'wrong-sense',
  version: 3,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'pair',
  prior: { lookalike: 0.65, clear: 0.6, weak: 0.3 },
  name: { de: 'Falsche Bedeutung', en: 'Wrong sense' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ steht nicht im Original',
        why: 'Im Original steht „{source}“. {lemma} heißt {means}; das kommt dort nicht vor.',
      },
      en: {
        what: '“{text}” is not what the original says',
        why: 'The original says “{source}”. {lemma} means {means}, which does not occur there.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'The EU and ten other «countries» demanded talks.',
        target: 'Die EU und zehn andere «Landkreise» forderten Gespräche.',
        fix: 'Länder',
      },
    ],
    good: [
      { source: 'Ten other countries demanded talks.', target: 'Zehn andere Staaten forderten Gespräche.' },
      { source: 'The counties asked for money.', target: 'Die Landkreise baten um Geld.' },
      { source: 'All stakeholders were invited.', target: 'Alle Akteure wurden eingeladen.' },
      { source: 'They waded across the river.', target: 'Sie waten durch den Fluss.' },
      { source: 'The instrument is playable again.', target: 'Das Instrument ist wieder spielbar.' },
      { source: 'An old grenade launcher was found.', target: 'Ein alter Granatwerfer wurde gefunden.' },
      { source: 'The big house burned down.', target: 'Das riesige Gebäude brannte nieder.' },
    ],
  },
  *check(pair, { lexicons }) {
    const { source, target } = pair
    if (!source) return
    const tellingOf = byClass(source.tokens, lexicons)
    const free = new Map<SourceToken, boolean>()
    const isFree = (token: SourceToken) => {
      const found = free.get(token) ?? !covered(token, pair, lexicons)
      free.set(token, found)
      return found
    }
    const taken = new Set<number>()
    for (const token of target.tokens) {
      const wordClass = germanClass(token)
      if (!wordClass || !token.known || (pair.links.toSource[token.index] ?? []).length > 0) continue
      const near = candidatesFor(token, tellingOf(wordClass), pair).filter(
        ({ english }) => !taken.has(english.index) && !standElsewhere(pair, token, english),
      )
      if (near.length === 0) continue
      const means = meanings(token, lexicons).filter((meaning) => !meaning.includes(' '))
      if (means.length === 0) continue
      const alike = near.find(({ english }) => isLookalike(means, english, lexicons) && isFree(english))
      const best =
        alike ?? (isTooCommon(token, lexicons) ? undefined : near.find(({ english }) => isFree(english)))
      if (!best || source.tokens.some((english) => isUsualFor(token, english, means, lexicons))) continue
      if (explainedBySource(token, source.tokens, lexicons)) continue
      taken.add(best.english.index)
      yield {
        target: [{ start: token.start, end: token.end }],
        source: [{ start: best.english.start, end: best.english.end }],
        fixes: fixesFor(token, best.english, pair, lexicons),
        strength: isHalfOf(token, best.english, pair, lexicons)
          ? 'weak'
          : alike
            ? 'lookalike'
            : strengthOf(token, best.english, pair, lexicons),
        evidence: { lemma: token.lemma, means: means.slice(0, 2).join(', ') },
      }
    }
  },
})

/** The telling words of a class, found when the first word asks for them. */
function byClass(
  tokens: readonly SourceToken[],
  lexicons: Lexicons,
): (wordClass: WordClass) => readonly SourceToken[] {
  const found = new Map<WordClass, readonly SourceToken[]>()
  return (wordClass) => {
    const known =
      found.get(wordClass) ??
      tokens.filter((token) => englishClass(token) === wordClass && isTelling(token, lexicons))
    found.set(wordClass, known)
    return known
  }
}

/** Common enough to be a word of the language and rare enough to say something, and the dictionary knows it. */
function isTelling(token: SourceToken, lexicons: Lexicons): boolean {
  const zipf = lexicons.english.zipf(token.lemma)
  return zipf >= RAREST && zipf <= COMMONEST && lexicons.translations.entry(token.lemma) >= 0
}

/** Unexplained words this common are free translation, whatever stands beside them. */
function isTooCommon(token: TargetToken, lexicons: Lexicons): boolean {
  return lexicons.german.zipf(token.text) >= (token.tag.startsWith('ADJ') ? COMMON_ADJECTIVE : COMMON_FORM)
}
