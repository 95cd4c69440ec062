import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'
import { APOSTROPHE_NAMES } from './apostrophe-genitive.data.ts'

const GENITIVE = /(?<![\p{L}\d'’])(\p{Lu}[\p{L}-]+) ?['’´`] ?s(?=\s+(["„»(]?\p{L}+))/gu
/** Its rarest part. */
const APOSTROPHE_S = /['’´`] ?s\s/u
/** „Hat's geklappt?“ at the start of a sentence is a verb with "es". */
const VERBS =
  /^(?:Geht|Gibt|Gab|Ging|Hat|Hatte|Ist|War|Wird|Wie|Wenn|Ob|Was|Wer|Wo|Mach|Macht|Nimm|Sag|Wär|Wars|So|Jetzt|Da|Ich|Du|Er|Sie|Wir|Auf|In|Ins|Für|Um|Durch|An|Wissen|Schaff|Schafft|Reicht|Läuft|Steht|Heißt|Kommt)$/u

/** Saints name churches, clubs and schools, and keep their apostrophe there. */
const SAINT = /(?<!\p{L})(?:Sankt|Saint|St\.?)\s$/u

/**
 * The same two words stand in the source, but for an ending: it is a name that was left whole (St. Mary's Hospital). So is what a saint
 * is the patron of, whatever became of its second part.
 */
function isName(source: string, before: string, word: string, next: string): boolean {
  const plain = source.replaceAll(/ ?[’'] ?s\b/gu, "'s")
  if (plain.includes(`${word}'s ${next}`)) return true
  const [, theirs] = new RegExp(`(?<!\\p{L})${word}'s (\\p{Lu}[\\p{L}-]+)`, 'u').exec(plain) ?? []
  if (theirs === undefined) return false
  return SAINT.test(before) || next.replace(/s$/u, '') === theirs.replace(/s$/u, '')
}

export const apostropheGenitive = defineRule({
  id: 'apostrophe-genitive',
  version: 3,
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
      { source: "She sings at St. Brendan's Church.", target: "Sie singt in der St. Brendan's Kirche." },
      { source: "He trains at Baxter's Gymnasium.", target: "Er trainiert in den Baxter's Gymnasiums." },
      { source: "He won the Queen's Cup.", target: "Er gewann den Queen 's Cup." },
      { target: "Er aß bei McDonald's zu Mittag." },
      { target: "Geht's noch? Hat's geklappt?" },
      { target: 'Hans’ Bruder und Andreas’ Schwester kamen.' },
    ],
  },
  *check({ source, target }) {
    if (!APOSTROPHE_S.test(target.text)) return
    for (const { start, end, groups } of matches(target.text, GENITIVE)) {
      const [word = '', next = ''] = groups
      if (VERBS.test(word) || APOSTROPHE_NAMES.has(`${word}'s`)) continue
      if (source && isName(source.text, target.text.slice(0, start), word, next)) continue
      const at = { start, end }
      yield { target: [at], fixes: [{ at, text: /[sßxz]$/u.test(word) ? `${word}’` : `${word}s` }] }
    }
  },
})
