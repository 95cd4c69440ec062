import type { Span } from '../../text/span.ts'
import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

/** Zipf: a part must be a common English word, and this much commoner than it is in German. */
const COMMON_IN_ENGLISH = 3.5
const MUCH_COMMONER = 1.2

const LEAST_LETTERS = 3

/** An English word inside a hyphenated German one: late-night-Anruf. */
export const englishInCompound = defineRule({
  id: 'english-in-compound',
  version: 1,
  category: 'accuracy/untranslated',
  severity: 'minor',
  needs: 'pair',
  prior: 0.7,
  name: { de: 'Englisch im Kompositum', en: 'English inside a compound' },
  wordings: {
    main: {
      de: {
        what: '„{part}“ in „{text}“ ist englisch',
        why: 'Das Wort steht so im Original und wurde nur angehängt.',
      },
      en: {
        what: '“{part}” in “{text}” is English',
        why: 'The word stands like this in the original and was only joined on.',
      },
    },
  },
  examples: {
    bad: [
      { source: 'A late-night call woke him.', target: 'Ein «late-night-Anruf» weckte ihn.' },
      { source: 'The weekly meeting was short.', target: 'Das «weekly-Treffen» war kurz.' },
    ],
    good: [
      { source: 'The film is a low-budget thriller.', target: 'Der Film ist ein Low-Budget-Thriller.' },
      { source: 'A 10-year plan in the long term.', target: 'Ein 10-jahres-Plan auf lange Sicht.' },
      { source: 'The online and radio offers grew.', target: 'Die Online- und Radio-Angebote wuchsen.' },
    ],
  },
  *check({ source, target }, { lexicons }) {
    if (!source) return
    const original = new Set(source.text.toLowerCase().match(/\p{L}+/gu))
    const isEnglish = (part: string) =>
      part.length >= LEAST_LETTERS &&
      part === part.toLowerCase() &&
      original.has(part) &&
      lexicons.english.zipf(part) >= COMMON_IN_ENGLISH &&
      lexicons.english.zipf(part) - lexicons.german.zipf(part) >= MUCH_COMMONER
    for (const word of matches(target.text, /(?<![\p{L}\p{N}@/.-])\p{L}+(?:-\p{L}+)+(?![\p{L}\p{N}@/-])/gu)) {
      if (source.text.includes(word.text)) continue
      const parts = word.text.split('-')
      const english = parts.slice(0, -1).filter(isEnglish)
      const [part] = english
      if (part === undefined) continue
      const at: Span = { start: word.start, end: word.end }
      yield { target: [at], evidence: { part: english.join('-') } }
    }
  },
})
