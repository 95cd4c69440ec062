import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

/** Verbs whose object is a clause; their comma, then "das" and a pronoun that can only be the subject of that clause. */
const SAYING =
  'sagte|sagen|sagt|gesagt|glaubte|glaubt|glauben|glaube|hofft|hoffte|hoffen|erklärte|erklärt|meinte|meint|denkt|dachte|denken|denke|weiß|wusste|wissen|' +
  'behauptete|behauptet|berichtete|berichtet|bestätigte|bestätigt|betonte|betont|fürchtet|fürchtete|findet|fand|zeigt|zeigte|bedeutet|bedeutete|' +
  'heißt|hieß|sicher|klar|möglich|wahrscheinlich|überzeugt|hinzu|fest|wichtig|davon|dafür|darauf|damit|daran|darüber'
const THAT = new RegExp(
  `(?<!\\p{L})(?:${SAYING}),[\\s\u00a0](das)[\\s\u00a0](?=(?:er|wir|ich|man|du|es|dies|diese|jeder|niemand|der|die)\\s(?!\\p{L}+[,.]))`,
  'gu',
)
/** "dass" straight after a neuter pronoun that only a relative clause can explain. */
const WHICH =
  /(?<!\p{L})(?:das Einzige|alles|etwas|nichts|vieles|manches),[\s ](dass)(?=[\s ](?:er|sie|wir|ich|man|du|es)\s(?:\p{L}+\s)?(?:hat|haben|habe|hatte|hatten|will|wollen|kann|können|braucht|brauchen|tut|tun|sagt|sagte)[,.])/gu

export const dassDas = defineRule({
  id: 'dass-das',
  version: 1,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: 'das und dass verwechselt', en: '“das” for “dass”' },
  wordings: {
    main: {
      de: { what: 'Hier gehört „{fix}“ hin.', why: '„dass“ leitet einen Satz ein, „das“ vertritt ein Wort.' },
      en: { what: 'This should be “{fix}”.', why: '“dass” opens a clause, “das” stands for a word.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er sagte, «das» er morgen mit dem Zug kommt.', fix: 'dass' },
      { target: 'Es ist klar, «das» die Brücke gesperrt bleibt.', fix: 'dass' },
      { target: 'Das ist alles, «dass» wir haben, leider.', fix: 'was' },
    ],
    good: [
      { target: 'Das Haus, das er morgen kauft, ist alt.' },
      { target: 'Er sagte, das sei gut, und das er nicht.' },
      { target: 'Sie weiß, das Haus ist alt.' },
    ],
  },
  *check({ target }) {
    for (const { end, text, groups } of matches(target.text, THAT)) {
      const start = end - (text.length - text.lastIndexOf('das'))
      const at = { start, end: start + (groups[0] ?? '').length }
      yield { target: [at], fixes: [{ at, text: 'dass' }] }
    }
    for (const { end } of matches(target.text, WHICH)) {
      const at = { start: end - 4, end }
      yield { target: [at], fixes: [{ at, text: 'was' }] }
    }
  },
})
