import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

const SEID =
  /(?<!\p{L})([Ss]eid)[\s ](?=\d|(?:dem|der|den|einem|einer|wann|langem|kurzem|Jahren|Monaten|Wochen|Tagen|Stunden|Anfang|Mitte|Ende|Beginn|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|zwei|drei|vier|fünf|zehn|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|gestern|heute)(?!\p{L}))/gu
const SEIT =
  /(?<!\p{L})(?:[Ii]hr[\s ](seit)|(Seit)[\s ]ihr)(?=[\s ](?:nicht|so|alle|sicher|bereit|da|hier|schon|auch|die|der|ein|zu)(?!\p{L})|[.?!,])/gu

export const seidSeit = defineRule({
  id: 'seid-seit',
  version: 1,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'target',
  prior: 0.9,
  name: { de: 'seid und seit verwechselt', en: '“seid” for “seit”' },
  wordings: {
    main: {
      de: {
        what: '„seid“ und „seit“ sind verwechselt.',
        why: '„seid“ gehört zu „sein“, „seit“ nennt eine Zeit; hier: {fix}.',
      },
      en: {
        what: '“seid” and “seit” are mixed up.',
        why: '“seid” is a form of “sein”, “seit” means since; here: {fix}.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Der Krieg dauert «seid» 2006 an.', fix: 'seit' },
      { target: '«Seid» Jahren wartet sie.', fix: 'Seit' },
      { target: 'Ihr «seit» nicht allein.', fix: 'seid' },
    ],
    good: [
      { target: 'Ihr seid die Ersten, seid leise!' },
      { target: 'Seid eurer Sache gewiss! Das sagte er seit Jahren.' },
      { target: 'Weil ihr seit Tagen wartet, seid ihr müde.' },
    ],
  },
  *check({ target }) {
    for (const { start, groups } of matches(target.text, SEID)) {
      const at = { start, end: start + 4 }
      yield { target: [at], fixes: [{ at, text: groups[0] === 'Seid' ? 'Seit' : 'seit' }] }
    }
    for (const { start, text, groups } of matches(target.text, SEIT)) {
      const from = start + text.search(/[Ss]eit/u)
      const at = { start: from, end: from + 4 }
      yield { target: [at], fixes: [{ at, text: groups[1] ? 'Seid' : 'seid' }] }
    }
  },
})
