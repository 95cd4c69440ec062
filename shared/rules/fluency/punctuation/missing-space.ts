import { abbreviationKind } from '../../../text/abbreviations.ts'
import { FUNCTION_WORDS } from '../../../text/function-words.ts'
import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** End of a sentence glued to the next: letters or a year, the mark, a capitalised word. Not "z.B.", not "St.Gallen". */
const GLUED = /(?<![\p{L}\p{N}@/.])([\p{L}-]*\p{Ll}{2}|\d{4})([.!?]["“”»«’)]?)(?=(\p{Lu}\p{L}*))/gu
/** A comma or semicolon between two words; numbers ("1,5") and lists of one letter are left alone. */
const COMMA = /(?<![\p{L}\p{N}@/])([\p{L}-]*\p{L}{2})([,;:])(?=(\p{L}{2,}))/gu
/** A day or another ordinal before its noun: "am 16.Dezember". */
const ORDINAL = /(?<![\p{L}\p{N}.,:/-])(\d{1,2})(\.)(?=(\p{Lu}\p{Ll}{2,}))/gu
/** A sign before the next word: "12%etwa"; an ending may follow it (10%ige). */
const SIGN = /(\d[\d.,]*\s?)([%€$£])(?=((?!ig|er\b)\p{Ll}{2,}))/gu
/** A comma before a quotation: „sagte er,"und jetzt“. */
const QUOTED = /(?<![\p{L}\p{N}])([\p{L}-]*\p{L}{2})([,;:])(?=(["„“»]\p{L}{2,}))/gu
/** What all of them have: a mark or sign, perhaps with a quotation mark, and a letter right behind it. */
const MARK_BEFORE_LETTER = /[.!?,;:%€$£]["“”„»«’)]?\p{L}/u
const ADDRESS = /^\p{L}+\.(?:com|de|org|net|gov|eu|at|ch|uk|io|tv|js|info)\b/iu

/** Articles, pronouns and joining words take a small letter where the sentence goes on; „Sie“ and „Ihr“ may address somebody. */
function written(mark: string, word: string): string {
  const small = word.toLowerCase()
  const staysInside = /^[,;]/u.test(mark) && !/^(?:Sie|Ih[nr])/u.test(word)
  return staysInside && FUNCTION_WORDS.de.has(small) && word !== word.toUpperCase() ? small : word
}

export const missingSpace = defineRule({
  id: 'missing-space',
  version: 4,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.85,
  name: { de: 'Fehlendes Leerzeichen nach dem Satzzeichen', en: 'Missing space after punctuation' },
  wordings: {
    main: {
      de: {
        what: 'Nach dem Satzzeichen fehlt ein Leerzeichen',
        why: 'Zwischen „{before}“ und „{after}“ steht nur das Satzzeichen.',
      },
      en: {
        what: 'A space is missing after the punctuation mark',
        why: 'Only the mark stands between “{before}” and “{after}”.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Der Zug kam «an.Die» Leute stiegen aus.', fix: 'an. Die' },
      { target: 'Das war «1998.Danach» wurde es still.', fix: '1998. Danach' },
      { target: 'Sie «kam,sah» und ging wieder.', fix: 'kam, sah' },
      { target: '„Wir kommen“, sagte «er,"und» bleiben."', fix: 'er, "und' },
      { target: 'Er kam am «16.Dezember» an.', fix: '16. Dezember' },
      { target: 'Das sind «12%etwa» zu viel.', fix: '12% etwa' },
      { target: 'Weil es «regnete,Die» Feier fand drinnen statt.', fix: 'regnete, die' },
    ],
    good: [
      { target: 'Er las es auf Spiegel.de und z.B. bei der dpa.' },
      { source: 'The band fun.Time played.', target: 'Die Band fun.Time spielte.' },
      { target: 'Das Verhältnis war 3:1, um 10:30 Uhr.' },
      { target: 'Die 10%ige Steigerung steht auf Seite 3.2.' },
      { target: 'Die Kolleg:innen kamen um zehn.' },
    ],
  },
  *check({ source, target }) {
    if (!MARK_BEFORE_LETTER.test(target.text)) return
    for (const pattern of [GLUED, COMMA, QUOTED, ORDINAL, SIGN])
      for (const { start, end, groups } of matches(target.text, pattern)) {
        const [before = '', mark = '', after = ''] = groups
        const glued = before + mark + after
        if (ADDRESS.test(glued) || abbreviationKind(before) !== null || source?.text.includes(glued)) continue
        if (mark === ':' && /^(?:in|innen|r|n|m)\b/u.test(after)) continue
        yield {
          target: [{ start, end: end + after.length }],
          fixes: [
            { at: { start, end: end + after.length }, text: `${before}${mark} ${written(mark, after)}` },
          ],
          evidence: { before, after },
        }
      }
  },
})
