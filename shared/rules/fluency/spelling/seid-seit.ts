import { matches, matchesAround } from '../../find.ts'
import { defineRule } from '../../rule.ts'

const SEID =
  /(?<!\p{L})([Ss]eid)[\s ](?=\d|(?:dem|der|den|einem|einer|wann|langem|kurzem|Jahren|Monaten|Wochen|Tagen|Stunden|Anfang|Mitte|Ende|Beginn|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|zwei|drei|vier|fünf|zehn|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|gestern|heute)(?!\p{L}))/gu
const SEIT =
  /(?<!\p{L})(?:[Ii]hr[\s ](seit)|(Seit)[\s ]ihr)(?=[\s ](?:nicht|so|alle|sicher|bereit|da|hier|schon|auch|die|der|ein|zu)(?!\p{L})|[.?!,])/gu

/** „Seid“ without „ihr“ is a command; where nobody is addressed in the source, the preposition is meant. */
const ANY_SEID = /(?<!\p{L})([Ss]eid)(?=[\s\u00a0][\p{L}\d])/gu
const ADDRESSED = /(?<!\p{L})(?:you|your|yours|ye|y['’]all|be)(?!\p{L})/iu
/** The translation talks about time; „since“ and „for“ are in the source. */
const TIME = /(?<!\p{L})(?:since|for|from|ever|after)(?!\p{L})/iu

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
        what: '„seid“ und „seit“ sind verwechselt',
        why: '„seid“ gehört zu „sein“, „seit“ nennt eine Zeit; hier: {fix}.',
      },
      en: {
        what: '“seid” and “seit” are mixed up',
        why: '“seid” is a form of “sein”, “seit” means since; here: {fix}.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Der Krieg dauert «seid» 2006 an.', fix: 'seit' },
      { target: '«Seid» Jahren wartet sie.', fix: 'Seit' },
      { target: 'Ihr «seit» nicht allein.', fix: 'seid' },
      { source: 'Nobody has come since the war.', target: 'Niemand kam «seid» dem Krieg.', fix: 'seit' },
      { source: 'He is silent since his fall.', target: '«Seid» seinem Sturz schweigt er.', fix: 'Seit' },
    ],
    good: [
      { target: 'Ihr seid die Ersten, seid leise!' },
      { source: 'Be quiet for a moment.', target: 'Seid einen Moment leise.' },
      { target: 'Seid eurer Sache gewiss! Das sagte er seit Jahren.' },
      { target: 'Weil ihr seit Tagen wartet, seid ihr müde.' },
    ],
  },
  *check({ source, target }) {
    const isSince = () =>
      source !== null &&
      TIME.test(source.text) &&
      !ADDRESSED.test(source.text) &&
      !/(?<!\p{L})ihr(?!\p{L})/iu.test(target.text)
    const hasSeid = /[Ss]eid/u.test(target.text)
    for (const { start, groups } of hasSeid ? matches(target.text, isSince() ? ANY_SEID : SEID) : []) {
      const at = { start, end: start + 4 }
      yield { target: [at], fixes: [{ at, text: groups[0] === 'Seid' ? 'Seit' : 'seit' }] }
    }
    for (const { start, text, groups } of matchesAround(/[Ss]eit/u, target.text, SEIT)) {
      const from = start + text.search(/[Ss]eit/u)
      const at = { start: from, end: from + 4 }
      yield { target: [at], fixes: [{ at, text: groups[1] ? 'Seid' : 'seid' }] }
    }
  },
})
