import type { AnalysedPair, TargetToken } from '../../analysis/pair.ts'
import { VERB } from '../../lexicon/agreement.ts'
import type { GermanLexicon, Lexicons } from '../../lexicon/lexicon.ts'
import { defineRule } from '../rule.ts'
import { capitalised } from '../../text/capitals.ts'
import {
  BEFORE_ADJECTIVES,
  BEFORE_PARTICIPLES,
  LOST,
  OF_NOUNS,
  SECOND_PARTS,
  TOO_MUCH,
} from './invented-compound.data.ts'

/** Shorter words are seldom compounds, and split by chance. */
const LEAST_LETTERS = 9
/** Parts rarer than this (Zipf) are names or terms, of which anything can be made. */
const PART_IN_USE = 2.5

/** A compound that nobody wrote before: made of known words, in no word list. */
function isInvented(token: TargetToken, { german, translations }: Lexicons): boolean {
  return (
    token.text.length >= LEAST_LETTERS &&
    token.kind === 'word' &&
    token.known &&
    !token.copied &&
    /^\p{L}+$/u.test(token.text) &&
    german.zipf(token.text) === 0 &&
    german.zipf(token.lemma) === 0 &&
    !translations.isHeadword(token.lemma)
  )
}

const isAdjective = (form: string, { readings }: GermanLexicon) =>
  readings(form).some(({ pos }) => pos === 'adjective')
const isParticiple = (form: string, { readings }: GermanLexicon) =>
  readings(form).some(
    ({ pos, verb, lemma }) =>
      (pos === 'verb' && (verb & VERB.participle) !== 0) || (pos === 'adjective' && /(?:t|en)$/u.test(lemma)),
  )

/** A new adjective that anybody may make: jupiterähnlich, undekoriert, gegenkulturell. */
function isMadeByRule(text: string, german: GermanLexicon): boolean {
  const form = text.toLowerCase()
  const without = (prefix: RegExp) => {
    const [found] = prefix.exec(form) ?? []
    return found === undefined ? '' : form.slice(found.length)
  }
  const stem = OF_NOUNS.exec(form)?.[1]
  return (
    SECOND_PARTS.test(form) ||
    /\p{L}end(?:e[nrsm]?)?$/u.test(form) ||
    isAdjective(without(BEFORE_ADJECTIVES), german) ||
    isParticiple(without(BEFORE_PARTICIPLES), german) ||
    (TOO_MUCH.test(form) && isParticiple(form.replace(/^(?:über|unter)/u, ''), german)) ||
    (stem !== undefined && LOST.some((end) => german.zipf(capitalised(stem + end)) > 0))
  )
}

/** What speaks for a slip rather than a new word. */
function strengthOf(token: TargetToken, pair: AnalysedPair, { german }: Lexicons): string | null {
  const parts = german.parts(token.text)
  if (parts.length < 2) return null
  const rarest = Math.min(...parts.map((part) => Math.max(german.zipf(part), german.zipf(capitalised(part)))))
  if (rarest < PART_IN_USE) return null
  if (token.tag.startsWith('V')) return 'verb'
  if (token.tag.startsWith('ADJ')) return isMadeByRule(token.text, german) ? null : 'adjective'
  const words = pair.links.toSource[token.index]?.length ?? 0
  if (words === 0) return 'noun-unlinked'
  return parts.length > 2 ? 'noun-long' : words === 1 ? 'noun-one' : 'noun-many'
}

/** A compound put together from the source's words, which German does not have. */
export const inventedCompound = defineRule({
  id: 'invented-compound',
  version: 3,
  category: 'style/awkward',
  severity: 'minor',
  needs: 'target',
  prior: {
    verb: 0.5,
    adjective: 0.35,
    'noun-unlinked': 0.4,
    'noun-long': 0.35,
    'noun-one': 0.35,
    'noun-many': 0.3,
  },
  name: { de: 'Erfundenes Wort', en: 'Invented compound' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ ist kein gebräuchliches Wort',
        why: 'Die Teile sind deutsche Wörter, die Zusammensetzung steht in keiner der Wortlisten.',
      },
      en: {
        what: '“{text}” is no common word',
        why: 'Its parts are German words, but the compound is in none of the word lists.',
      },
    },
  },
  examples: {
    bad: [
      { source: 'The withdrawal boats left.', target: 'Die «Rückzugsboote» fuhren ab.', fix: null },
      { source: 'An east-bound train.', target: 'Ein «ostgebundener» Zug.', fix: null },
    ],
    good: [
      { source: 'The rocket fire stopped.', target: 'Der Raketenbeschuss endete.' },
      { source: 'The city council met.', target: 'Der Stadtrat tagte.' },
      { source: 'It is a Mars-like planet.', target: 'Es ist ein marsähnlicher Planet.' },
      { source: 'They sang unrehearsed.', target: 'Sie sangen ungeprobte Lieder.' },
      { source: 'The crisis-hit bank closed.', target: 'Die skandalgebeutelte Bank schloss.' },
      { source: 'It is the best-funded museum.', target: 'Es ist das bestfinanzierte Museum.' },
      { source: 'Countercultural songs.', target: 'Gegenkulturelle Lieder.' },
      { source: 'It is hip-high water.', target: 'Das Wasser ist hüfttief.' },
    ],
  },
  *check(pair, { lexicons }) {
    for (const token of pair.target.tokens) {
      if (!isInvented(token, lexicons)) continue
      const strength = strengthOf(token, pair, lexicons)
      if (strength) yield { target: [{ start: token.start, end: token.end }], strength }
    }
  },
})
