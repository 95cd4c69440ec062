import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import type { Phrase } from '../../agreeing-phrase.ts'
import { phrasesOf } from '../../agreeing-phrase.ts'
import type { Stretch } from '../../brackets.ts'
import { stretchesOf } from '../../brackets.ts'
import { inCase } from '../../in-case.ts'
import { defineRule } from '../../rule.ts'
import type { Words } from './object/stretch.ts'
import { barePhrases, fullVerb, hasPronoun, isOnly, isRelative, openNouns } from './object/stretch.ts'

const NAMES = /^(?:nennen|schimpfen|taufen)$/u
const TAKES_ALS =
  /^(?:bezeichnen|betrachten|ansehen|einstufen|werten|bewerten|beschreiben|charakterisieren|schildern|preisen|feiern|loben|verspotten|verunglimpfen|brandmarken|darstellen|abtun|einschätzen|auffassen)$/u
const INDEFINITE = /^(?:k?ein|[msd]ein|ihr|unser|euer)$/u
const SUBJECT_PRONOUN = /^(?:ich|du|er|sie|wir|ihr|man|viele|einige|manche|alle)$/iu
const OBJECT_PRONOUN = /^(?:ihn|sie|es|das|dies|diese[ns]?|mich|dich|uns|euch|einander)$/iu

/** What fullVerb answers may be so. */
const mayName = ({ tag, lemma }: TargetToken) =>
  tag.startsWith('VV') && (NAMES.test(lemma) || TAKES_ALS.test(lemma))

type Found = { readonly phrase: Phrase; readonly verb: TargetToken; readonly strength: string }

/** „nannte den Plan ein Fehler“: beside it stand a subject and an object, so it can only be what the object is called. */
function calledSo(tokens: Words, phrases: readonly Phrase[], stretch: Stretch): Found | null {
  const { words } = stretch
  const verb = fullVerb(words)
  if (!verb || !NAMES.test(verb.lemma) || verb.particle !== null) return null
  const bare = barePhrases(phrases, tokens, stretch).filter(
    ({ determiner }) => !isRelative(stretch) || determiner !== words[0],
  )
  const phrase = bare.findLast((each) => isOnly(each, 'nom') && INDEFINITE.test(each.determiner.text))
  if (!phrase || isCited(tokens, phrase) || bare.some((each) => each.determiner.index > phrase.noun.index))
    return null
  const open = openNouns(tokens, phrases, stretch)
  const isFollowed = /^N[NE]$/u.test(tokens[phrase.noun.index + 1]?.tag ?? '')
  if (isFollowed || open.some(({ index }) => index > phrase.noun.index)) return null
  const others = bare.length - 1 + open.length
  const subject = hasPronoun(tokens, words, SUBJECT_PRONOUN) ? 1 : 0
  const object = hasPronoun(tokens, words, OBJECT_PRONOUN) ? 1 : 0
  // A „sie“ is one of the two.
  const pronouns = words.filter(({ tag, text }) => tag === 'PPER' && /^sie$/iu.test(text)).length
  const both = pronouns === 1 && subject + object === 2 && !words.some(isOtherPronoun) ? 1 : subject + object
  const relative = isRelative(stretch) ? 1 : 0
  return others + both + relative >= 2 ? { phrase, verb, strength: '' } : null
}

const isOtherPronoun = ({ tag, text }: TargetToken) =>
  /^P(?:PER|DS|IS)$/u.test(tag) &&
  !/^sie$/iu.test(text) &&
  (SUBJECT_PRONOUN.test(text) || OBJECT_PRONOUN.test(text))

/** „nannte ihn ‚ein Genie‘“: the article within the marks is the speaker's. */
const isCited = (tokens: Words, { determiner }: Phrase) =>
  /^[„“"»«‚‘']$/u.test(tokens[determiner.index - 1]?.text ?? '')

/** „bezeichnete den Plan als ein Fehler“ */
function describedAs(tokens: Words, phrases: readonly Phrase[], { words }: Stretch): Found | null {
  const verb = fullVerb(words)
  if (!verb || !TAKES_ALS.test(verb.lemma) || words.some(({ tag }) => tag === 'PRF')) return null
  const als = words.find(({ tag, text }) => tag === 'KOKOM' && text === 'als')
  const before = tokens[(als?.index ?? 0) - 1]
  const phrase = phrases.find(({ determiner }) => determiner.index === (als?.index ?? -2) + 1)
  // „als ein Fehler bezeichnet“ alone may be what is left of a passive; „schlimmer als“ compares.
  const isCompared =
    /^(?:ADJ.*|PIS|PIAT)$/u.test(before?.tag ?? '') && /(?:er|mehr|anders|weniger)$/u.test(before?.text ?? '')
  const hasFinite = words.some(({ tag }) => /^V.FIN$/u.test(tag))
  return phrase && isOnly(phrase, 'nom') && !isCompared && hasFinite
    ? { phrase, verb, strength: 'als' }
    : null
}

function* wrongIn(target: AnalysedTarget, phrases: readonly Phrase[]): Iterable<Found> {
  for (const stretch of stretchesOf(target)) {
    const found = calledSo(target.tokens, phrases, stretch) ?? describedAs(target.tokens, phrases, stretch)
    if (found) yield found
  }
}

/** „Er nannte den Plan ein Fehler“: what somebody is called stands in the accusative like who is called so. */
export const namingAccusative = defineRule({
  id: 'naming-accusative',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { '': 0.85, als: 0.8 },
  name: { de: 'Nominativ nach „nennen“', en: 'Nominative after “nennen”' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ muss hier im Akkusativ stehen',
        why: 'Bei „{verb}“ steht das, was jemand genannt wird, im selben Fall wie das, wovon die Rede ist.',
      },
      en: {
        what: '“{text}” must be accusative here',
        why: 'With “{verb}”, what somebody is called stands in the same case as the object.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Er nannte den Plan «ein Fehler».', fix: 'einen Fehler' },
      {
        target: 'Den Vertrag nannte Minister Berg «ein großer Erfolg» für alle.',
        fix: 'einen großen Erfolg',
      },
      { target: 'Sie hat ihn «ein Feigling» genannt.', fix: 'einen Feigling' },
      { target: 'Die Zeitung bezeichnete den Umbau als «ein teurer Spaß».', fix: 'einen teuren Spaß' },
    ],
    good: [
      { target: 'Das nannte ein Sprecher unfair.' },
      { target: 'Den Plan nannte ein Sprecher einen Fehler.' },
      { target: 'Der Plan wurde ein Fehler genannt und als ein Fehler bezeichnet.' },
      { target: 'Sie nannte ihn „ein Held“.' },
      { target: 'Es nannte sie ein Reporter Heldin.' },
      { target: 'Er sieht sich als ein guter Mensch, und sie beschrieb es genauer als ein Lehrer.' },
      { target: 'Er nannte es ein Verbrechen und sein Vater schwieg.' },
    ],
  },
  *check({ target }, { lexicons: { german } }) {
    if (!target.tokens.some(mayName)) return
    for (const { phrase, verb, strength } of wrongIn(target, [...phrasesOf(target, german)])) {
      const fix = inCase(target, phrase, 'acc', german)
      yield {
        target: [{ start: phrase.determiner.start, end: phrase.noun.end }],
        fixes: fix ? [fix] : [],
        evidence: { verb: verb.text },
        strength,
      }
    }
  },
})
