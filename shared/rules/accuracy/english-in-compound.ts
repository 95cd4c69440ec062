import type { Span } from '../../text/span.ts'
import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

/** Zipf: a part must be a common English word, and this much commoner than it is in German. */
const COMMON_IN_ENGLISH = 3.5
const MUCH_COMMONER = 1.2

const HYPHENED = /(?<![\p{L}\p{N}@/.-])\p{L}+(?:-\p{L}+)+(?![\p{L}\p{N}@/-])/gu

/** A part with another behind it, in lower case: no other is looked at. */
const SMALL_PART = /(?<!\p{L})\p{Ll}+-/u

const LEAST_LETTERS = 3
/** A word of its own in the source, in lower case before a German noun (royal-Titel): no German spelling, whatever the word. */
const LEAST_LETTERS_OF_OWN = 4

/** An English word inside a hyphenated German one: late-night-Anruf. */
export const englishInCompound = defineRule({
  id: 'english-in-compound',
  version: 2,
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
      { source: 'Some royal titles lapsed.', target: 'Einige «royal-Titel» erloschen.' },
    ],
    good: [
      { source: 'The film is a low-budget thriller.', target: 'Der Film ist ein Low-Budget-Thriller.' },
      {
        source: 'The de facto government of the post-Brexit era.',
        target: 'Die de-facto-Regierung der post-Brexit-Ära.',
      },
      { source: 'A 10-year plan in the long term.', target: 'Ein 10-jahres-Plan auf lange Sicht.' },
      { source: 'The online and radio offers grew.', target: 'Die Online- und Radio-Angebote wuchsen.' },
    ],
  },
  *check({ source, target }, { lexicons }) {
    if (!source || !target.text.includes('-') || !SMALL_PART.test(target.text)) return
    const hyphened = [...matches(target.text, HYPHENED)].filter(
      ({ text }) => SMALL_PART.test(text) && !source.text.includes(text),
    )
    // Sets of all the source's words are for the few texts that have a word to look up in them.
    if (hyphened.length === 0) return
    const original = new Set(source.text.toLowerCase().match(/\p{L}+/gu))
    const isEnglish = (part: string) =>
      part.length >= LEAST_LETTERS &&
      part === part.toLowerCase() &&
      original.has(part) &&
      lexicons.english.zipf(part) >= COMMON_IN_ENGLISH &&
      lexicons.english.zipf(part) - lexicons.german.zipf(part) >= MUCH_COMMONER
    const own = new Set(source.text.match(/(?<![\p{L}-])\p{Ll}+(?= \p{Ll}{3})/gu))
    const isOfItsOwn = (part: string) => part.length >= LEAST_LETTERS_OF_OWN && own.has(part)
    for (const word of hyphened) {
      const parts = word.text.split('-')
      const isNoun = parts.length === 2 && /^\p{Lu}/u.test(parts[1] ?? '')
      const english = parts.slice(0, -1).filter((each) => isEnglish(each) || (isNoun && isOfItsOwn(each)))
      const [part] = english
      if (part === undefined) continue
      const at: Span = { start: word.start, end: word.end }
      yield { target: [at], evidence: { part: english.join('-') } }
    }
  },
})
