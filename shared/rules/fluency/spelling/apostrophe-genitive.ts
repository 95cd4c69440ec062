import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'
import { APOSTROPHE_NAMES } from './apostrophe-genitive.data.ts'

const GENITIVE = /(?<![\p{L}\d'’])(\p{Lu}[\p{L}-]+) ?['’´`] ?s(?=\s+(["„»(]?\p{L}+))/gu
/** „Hat's geklappt?“ at the start of a sentence is a verb with "es". */
const VERBS =
  /^(?:Geht|Gibt|Gab|Ging|Hat|Hatte|Ist|War|Wird|Wie|Wenn|Ob|Was|Wer|Wo|Mach|Macht|Nimm|Sag|Wär|Wars|So|Jetzt|Da|Ich|Du|Er|Sie|Wir|Auf|In|Ins|Für|Um|Durch|An|Wissen|Schaff|Schafft|Reicht|Läuft|Steht|Heißt|Kommt)$/u

/** The same two words stand in the source: it is a name that was left whole (St. Mary's Hospital). */
function isName(source: string | undefined, word: string, next: string): boolean {
  return source?.replaceAll(/ ?[’'] ?s\b/gu, "'s").includes(`${word}'s ${next}`) === true
}

export const apostropheGenitive = defineRule({
  id: 'apostrophe-genitive',
  version: 2,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: 'Genitiv mit Apostroph', en: 'Genitive with an apostrophe' },
  wordings: {
    main: {
      de: {
        what: 'Der Genitiv steht mit englischem Apostroph',
        why: 'Im Deutschen wird das s angehängt: {fix}.',
      },
      en: { what: 'The genitive has an English apostrophe', why: 'German adds the s directly: {fix}.' },
    },
  },
  examples: {
    bad: [
      { source: "Obama's speech was short.", target: "«Obama's» Rede war kurz.", fix: 'Obamas' },
      {
        source: "Wexford's first ships sank.",
        target: "«Wexford 's» erste Schiffe sanken.",
        fix: 'Wexfords',
      },
      { target: 'Das ist «Peru’s» größter Hafen.', fix: 'Perus' },
    ],
    good: [
      { source: "She works at St. Mary's Hospital.", target: "Sie arbeitet im St. Mary's Hospital." },
      { source: "He won the Queen's Cup.", target: "Er gewann den Queen 's Cup." },
      { target: "Er aß bei McDonald's zu Mittag." },
      { target: "Geht's noch? Hat's geklappt?" },
      { target: 'Hans’ Bruder und Andreas’ Schwester kamen.' },
    ],
  },
  *check({ source, target }) {
    for (const { start, end, groups } of matches(target.text, GENITIVE)) {
      const [word = '', next = ''] = groups
      if (VERBS.test(word) || APOSTROPHE_NAMES.has(`${word}'s`) || isName(source?.text, word, next)) continue
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: /[sßxz]$/u.test(word) ? `${word}’` : `${word}s` }] }
    }
  },
})
