import type { AnalysedPair, AnalysedSource, AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../analysis/pieces.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { SINGULAR, agreementMask, features } from '../../../lexicon/agreement.ts'
import type { Gender } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import { declinedPhrase, determinerIn } from '../../declined-phrase.ts'
import { nounAgreement } from '../../inflect.ts'
import { adjectivalTitle } from '../../adjectival-titles.ts'
import { titleOf } from '../../persons.ts'
import { defineRule } from '../../rule.ts'
import { inGender } from './relative/forms.ts'
import { MEN, WOMEN } from './given-names.data.ts'

type Words = readonly TargetToken[]
type Person = Extract<Gender, 'm' | 'f'>

const isName = ({ text, kind }: TargetToken) => kind === 'word' && /^\p{Lu}[\p{L}’'-]+$/u.test(text)
/** An age, as newspapers put it behind a name: „Anna Berg (34), Lehrerin …“, „Anna Berg, 34, Lehrerin …“. */
const AGE = /^(?: ?\(\d{1,3}\)|, \d{1,3})?, $/u

/** The word behind a name in full and its comma: „Anna Berg, “. */
function behindName({ text, tokens }: AnalysedTarget, given: TargetToken): TargetToken | null {
  let last = tokens[given.index + 1]
  if (!last || !isName(last) || last.sentence !== given.sentence) return null
  const third = tokens[last.index + 1]
  if (third && isName(third) && third.sentence === given.sentence) last = third
  const next = tokens.slice(last.index + 1).find(({ kind }) => kind === 'word')
  return next?.sentence === given.sentence && AGE.test(text.slice(last.end, next.start)) ? next : null
}

/** The one gender that the pronouns of the source speak of, where it names one person only. */
function genderOfPronouns({ tokens }: AnalysedSource): Person | null {
  const women = tokens.some(({ text }) => /^(?:she|her|hers|herself)$/iu.test(text))
  const men = tokens.some(({ text }) => /^(?:he|him|his|himself)$/iu.test(text))
  const names = tokens.filter(
    ({ pos, index }) =>
      pos === 'PROPN' && tokens[index + 1]?.pos === 'PROPN' && tokens[index - 1]?.pos !== 'PROPN',
  )
  return women === men || names.length !== 1 ? null : women ? 'f' : 'm'
}

/** Whether genderOf may tell anything. */
const mayBeKnown = ({ text, copied }: TargetToken) => copied || WOMEN.has(text) || MEN.has(text)

/** What is known of who bears the name, and how. */
function genderOf({ source }: AnalysedPair, { text, copied }: TargetToken) {
  if (WOMEN.has(text) !== MEN.has(text))
    return { gender: WOMEN.has(text) ? ('f' as const) : ('m' as const), strength: '' }
  const gender = source && copied ? genderOfPronouns(source) : null
  return gender && { gender, strength: 'pronoun' }
}

/** The fix, and the relative pronoun behind it: „ein Lehrer, der …“ becomes „eine Lehrerin, die …“. */
function withRelative(tokens: Words, fix: Fix, noun: TargetToken, gender: Person): Fix {
  const [comma, pronoun] = tokens.slice(noun.index + 1, noun.index + 3)
  const other = inGender(pronoun?.text ?? '', gender === 'f' ? 'sg m' : 'sg f', `sg ${gender}`)
  if (comma?.text !== ',' || pronoun?.tag !== 'PRELS' || other === null || fix.at.end !== noun.end) return fix
  return { at: { start: fix.at.start, end: pronoun.end }, text: `${fix.text}, ${other}` }
}

/** The noun of the other gender with its article and adjectives; in the nominative first, where its case is open. */
function declinedFor(target: AnalysedTarget, noun: TargetToken, other: string, gender: Person): Fix[] {
  const { tokens, phrases } = target
  const phrase = phrases.find(({ noun: at }) => at === noun.index)
  const at = { start: tokens[phrase?.first ?? noun.index]?.start ?? noun.start, end: noun.end }
  const determiner = tokens[phrase?.determiner ?? -1] ?? null
  const adjectives = (phrase?.adjectives ?? []).flatMap((index) => tokens[index] ?? [])
  const { cases } = features(nounAgreement(target, noun.index) & SINGULAR)
  const texts = cases.map((each) => {
    const cell = agreementMask([each], ['sg'], [gender])
    const article = determiner ? determinerIn(determiner, cell) : ''
    return article === null
      ? null
      : declinedPhrase(target, { determiner, adjectives, noun }, cell, article, other)
  })
  return [...new Set(texts.filter((text) => text !== null))].map((text) => ({ at, text }))
}

/** The noun that says what the person is: right behind the comma, with nothing but its own words before it. */
function predicateNoun(target: AnalysedTarget, next: TargetToken): TargetToken | null {
  const { tokens, phrases } = target
  const phrase = phrases.find(({ first, preposition }) => first === next.index && preposition === null)
  const noun = tokens[phrase?.noun ?? next.index]
  return noun?.tag === 'NN' && (nounAgreement(target, noun.index) & SINGULAR) !== 0 ? noun : null
}

/** Up to the next mark there is no verb („…, der Präsident Reagan traf“) and no second person („…, ein Lehrer und eine Ärztin“). */
function isApposition(tokens: Words, next: TargetToken): boolean {
  const { words } = upTo(tokens, { index: next.index - 1 }, endsClause)
  return !words.some(
    (word, at) =>
      isFinite(word) || (word.tag === 'KON' && /^(?:ART|NE|PPOSAT|PIAT)$/u.test(words[at + 1]?.tag ?? '')),
  )
}

/** „Lena Brooks, ein 34-jähriger Lehrer, …“: a woman called by a man's word behind her name, or the other way round. */
export const appositionGender = defineRule({
  id: 'apposition-gender',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { '': 0.85, pronoun: 0.75 },
  name: {
    de: 'Beruf im falschen Geschlecht hinter dem Namen',
    en: 'Profession in the wrong gender behind a name',
  },
  wordings: {
    main: {
      de: { what: '„{noun}“ passt nicht zu „{name}“', why: 'Bei diesem Vornamen heißt es „{other}“.' },
      en: { what: '“{noun}” does not fit “{name}”', why: 'With this given name it is “{other}”.' },
    },
    pronoun: {
      de: {
        what: '„{noun}“ passt nicht zu „{name}“',
        why: 'Die Pronomen des Originals zeigen, wer es ist; hier heißt es „{other}“.',
      },
      en: {
        what: '“{noun}” does not fit “{name}”',
        why: 'The pronouns of the original show who it is; here it is “{other}”.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Das sagte Emma Hill, «ein Lehrer» aus Leeds.', fix: 'eine Lehrerin' },
      {
        target: 'Es half Emma Hill, «ein 50-jähriger Bäcker», der am Hafen wohnt.',
        fix: 'eine 50-jährige Bäckerin, die',
      },
      { target: 'Emma Hill, «ein leitender Angestellter», schwieg.', fix: 'eine leitende Angestellte' },
      { target: 'Emma Hill, «der Trainer» der Mannschaft, kündigte.', fix: 'die Trainerin' },
      { target: 'Auch Emma Hill (41), «Sprecher» der Stadt, schwieg.', fix: 'Sprecherin' },
      { target: 'Dann kam Peter Hill, «eine Ärztin» aus Bern.', fix: 'ein Arzt' },
      {
        source: 'Odalys Hill, a farmer from Kent, said she would go.',
        target: 'Odalys Hill, «ein Bauer» aus Kent, sagte, sie werde gehen.',
        fix: 'eine Bäuerin',
      },
    ],
    good: [
      { target: 'Das sagte Emma Hill, eine Lehrerin aus Leeds.' },
      { target: 'Es kamen Emma Hill, ein Lehrer und eine Ärztin.' },
      { target: 'Emma Hill, der Präsident Reagan einen Orden verlieh, ist tot.' },
      { target: 'Emma Hill, Mitglied des Rates, und Ann Lee, ein Star der Szene, schwiegen.' },
      { target: 'Kim Hill, ein Bäcker, und Robin Lee, eine Ärztin, heirateten.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    const { target } = pair
    if (!target.text.includes(',')) return
    for (const given of target.tokens) {
      if (!mayBeKnown(given) || !isName(given) || target.tokens[given.index - 1]?.tag === 'NE') continue
      const next = behindName(target, given)
      const noun = next && predicateNoun(target, next)
      const title = noun && (titleOf(noun, german) ?? adjectivalTitle(target, noun, german))
      const known = title && genderOf(pair, given)
      if (!next || !noun || !known || known.gender === title.gender) continue
      if (!isApposition(target.tokens, next)) continue
      const inOther = title.fix ? [title.fix] : declinedFor(target, noun, title.other, known.gender)
      const fixes = inOther.map((fix) => withRelative(target.tokens, fix, noun, known.gender))
      yield {
        target: [{ start: next.start, end: noun.end }],
        fixes,
        evidence: { noun: noun.text, name: given.text, other: title.other },
        strength: known.strength,
        ...(known.strength && { wording: known.strength }),
      }
    }
  },
})
