import type { AnalysedPair } from '../../../shared/analysis/pair.ts'
import { NO_LEXICON } from '../../../shared/align/vocabulary.ts'
import { createTaughtTools } from '../../../electron/engine/checking/taught-tools.ts'
import { createSearch } from '../../../electron/engine/checking/search.ts'
import type { Tools } from '../../../electron/engine/checking/local-analyst.ts'
import type { Lexicons } from '../../../shared/lexicon/lexicon.ts'
import type { CheckInput } from '../../../shared/review/checker.ts'
import type { RuleFailure } from '../../../shared/rules/judge.ts'
import { createChecker } from '../../../shared/rules/check.ts'
import type { Rule } from '../../../shared/rules/rule.ts'
import { defineArticleRule, defineRule } from '../../../shared/rules/rule.ts'

/** Rules without lexicons, for tests of what happens to flags: the checker around them is the real one. */
const wording = { de: { what: '{text}', why: '{text}' }, en: { what: '{text}', why: '{text}' } }
const base = {
  version: 1,
  severity: 'major' as const,
  name: { de: 'Regel', en: 'Rule' },
  wordings: { main: wording },
  prior: 0.9,
}

const doubled = defineRule({
  ...base,
  id: 'doubled',
  category: 'fluency/grammar',
  needs: 'target',
  examples: { bad: [{ target: '«das das»', fix: 'das' }], good: [{ target: 'das' }] },
  *check({ target }) {
    for (const match of target.text.matchAll(/(?<!\p{L})(\p{L}+) \1(?!\p{L})/gu)) {
      const span = { start: match.index, end: match.index + match[0].length }
      yield { target: [span], fixes: [{ at: span, text: match[1] ?? '' }] }
    }
  },
})

const counties = defineRule({
  ...base,
  id: 'counties',
  category: 'accuracy/mistranslation',
  needs: 'pair',
  examples: { bad: [{ source: 'countries', target: '«Landkreise»' }], good: [{ target: 'Länder' }] },
  *check({ source, target }) {
    const at = source?.text.indexOf('countries') ?? -1
    if (at < 0) return
    for (const match of target.text.matchAll(/Landkreise/gu)) {
      const span = { start: match.index, end: match.index + match[0].length }
      yield {
        target: [span],
        source: [{ start: at, end: at + 'countries'.length }],
        fixes: [
          { at: span, text: 'Länder' },
          { at: span, text: 'Staaten' },
        ],
      }
    }
  },
})

/** Looks at the whole article: Sonnabend beside Samstag elsewhere. */
const weekday = defineArticleRule({
  ...base,
  id: 'weekday',
  category: 'terminology/inconsistent',
  severity: 'minor',
  needs: 'target',
  examples: { bad: [[{ target: 'Samstag' }, { target: '«Sonnabend»' }]], good: [[{ target: 'Samstag' }]] },
  gather: ({ target: { text } }) => ({
    usual: text.includes('Samstag'),
    starts: Array.from(text.matchAll(/Sonnabend/gu), ({ index }) => index),
  }),
  *check(gathered) {
    if (!gathered.some((found) => found?.usual)) return
    for (const [segment, found] of gathered.entries())
      for (const start of found?.starts ?? [])
        yield { segment, target: [{ start, end: start + 'Sonnabend'.length }], fixes: [] }
  },
})

/** Off by default. */
const shout = defineRule({
  ...base,
  id: 'shout',
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  off: true,
  examples: { bad: [{ target: '«!»' }], good: [{ target: '.' }] },
  *check({ target }) {
    for (const match of target.text.matchAll(/!/gu))
      yield { target: [{ start: match.index, end: match.index + 1 }] }
  },
})

export const tinyRules: readonly Rule[] = [doubled, counties, weekday, shout]

const analyse = ({ index, kind, source, target }: CheckInput): AnalysedPair => ({
  index,
  kind,
  source: source === null ? null : { text: source, tokens: [], sentences: [] },
  target: { text: target, tokens: [], sentences: [], phrases: [], clauses: [] },
  links: { toSource: [], toTarget: [], list: [], targetEvidence: [], sourceEvidence: [] },
})

const noLexicons: Lexicons = {
  german: {
    readings: () => [],
    isWord: () => false,
    inflect: () => [],
    conjugate: () => [],
    genders: () => [],
    parts: () => [],
    zipf: () => 0,
    suggest: () => [],
  },
  english: { isWord: () => false, zipf: () => 0 },
  translations: {
    toEnglish: () => [],
    toGerman: () => [],
    linked: () => false,
    isHeadword: () => false,
  },
} as unknown as Lexicons

export const tinyTools = (rules = tinyRules, failed?: RuleFailure): Tools => ({
  checker: createChecker(analyse, rules, { lexicons: noLexicons }, failed),
  alignment: NO_LEXICON,
  suggest: (word) => [`${word}?`],
  search: createSearch(analyse, noLexicons.german),
  taught: createTaughtTools(analyse, noLexicons),
})
