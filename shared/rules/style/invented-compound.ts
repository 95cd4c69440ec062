import type { AnalysedPair, TargetToken } from '../../analysis/pair.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import { defineRule } from '../rule.ts'
import { capitalised } from '../../text/capitals.ts'

/** Shorter words are seldom compounds, and split by chance. */
const LEAST_LETTERS = 9
/** Parts rarer than this (Zipf) are names or terms, of which anything can be made. */
const PART_IN_USE = 2.5

/** A compound that nobody wrote before: made of known words, in no word list. */
function isInvented(token: TargetToken, { german, translations }: Lexicons): boolean {
  return (
    token.kind === 'word' &&
    token.known &&
    !token.copied &&
    token.text.length >= LEAST_LETTERS &&
    /^\p{L}+$/u.test(token.text) &&
    german.zipf(token.text) === 0 &&
    german.zipf(token.lemma) === 0 &&
    !translations.isHeadword(token.lemma)
  )
}

/** Second and first parts that make a new adjective of any noun: wasserarm, gebrauchsbedingt, hochsicher. */
const MAKES_ADJECTIVES =
  /^(?:hoch|super|ultra|inner|halb)\p{L}|\p{L}(?:arm|reich|frei|los|sicher|dicht|fähig|bereit|weit|artig|förmig|bedingt|basiert|nah|fern|genau|gerecht|konform|abhängig|spezifisch|orientiert|gestützt|freundlich|nationalistisch|kapitalistisch)(?:er|st)?(?:e[nrsm]?)?$/u

/** What speaks for a slip rather than a new word. */
function strengthOf(token: TargetToken, pair: AnalysedPair, { german }: Lexicons): string | null {
  const parts = german.parts(token.text)
  if (parts.length < 2) return null
  const rarest = Math.min(...parts.map((part) => Math.max(german.zipf(part), german.zipf(capitalised(part)))))
  if (rarest < PART_IN_USE) return null
  if (token.tag.startsWith('V')) return 'verb'
  if (token.tag.startsWith('ADJ'))
    return MAKES_ADJECTIVES.test(token.text) ? 'adjective-by-rule' : 'adjective'
  const words = pair.links.toSource[token.index]?.length ?? 0
  if (words === 0) return 'noun-unlinked'
  return parts.length > 2 ? 'noun-long' : words === 1 ? 'noun-one' : 'noun-many'
}

/** A compound put together from the source's words, which German does not have. */
export const inventedCompound = defineRule({
  id: 'invented-compound',
  version: 2,
  category: 'style/awkward',
  severity: 'minor',
  needs: 'target',
  prior: {
    verb: 0.5,
    adjective: 0.35,
    'adjective-by-rule': 0.25,
    'noun-unlinked': 0.4,
    'noun-long': 0.35,
    'noun-one': 0.35,
    'noun-many': 0.3,
  },
  name: { de: 'Erfundenes Wort', en: 'Invented compound' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ gibt es so wohl nicht',
        why: 'Die Teile sind deutsche Wörter, die Zusammensetzung ist nirgends belegt.',
      },
      en: {
        what: '“{text}” is hardly a word',
        why: 'Its parts are German words, but the compound is found nowhere.',
      },
    },
  },
  examples: {
    bad: [{ source: 'The withdrawal boats left.', target: 'Die «Rückzugsboote» fuhren ab.', fix: null }],
    good: [
      { source: 'The rocket fire stopped.', target: 'Der Raketenbeschuss endete.' },
      { source: 'The city council met.', target: 'Der Stadtrat tagte.' },
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
