import type { AnalysedPair } from '../../../analysis/pair.ts'
import type { Bracket, Stretch } from '../../brackets.ts'
import { bracketsOf, stretchesOf } from '../../brackets.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { NOMINATIVE } from '../../../lexicon/agreement.ts'
import type { Finding } from '../../rule.ts'
import { defineRule } from '../../rule.ts'

const isInfinitiveClause = ({ words }: Stretch) =>
  words.some(({ tag }) => tag === 'PTKZU' || tag === 'VVIZU') && !words.some(isFinite)

/** The stretch behind the bracket, with nothing but a comma between; null when it is no infinitive with zu. */
function infinitiveBehind({ target }: AnalysedPair, { words }: Bracket): Stretch | null {
  const last = words.at(-1)
  const comma = target.tokens[(last?.index ?? -2) + 1]
  const next = stretchesOf(target).find(({ words: [first] }) => first?.index === (comma?.index ?? -2) + 1)
  return comma?.text === ',' && next && isInfinitiveClause(next) ? next : null
}

/** What English puts in the passive with an infinitive: is said to be, is expected to come. */
const SAYING =
  /^(?:erwartet|gesagt|geglaubt|angenommen|vermutet|behauptet|berichtet|gemeldet|gedacht|erzählt|gemunkelt)$/u

/** Something that can be the subject: „in dem gesagt wird“ and „ihm wird gesagt“ have none, and are good German. */
const hasSubject = ({ target: { tokens, phrases } }: AnalysedPair, { words }: Bracket): boolean =>
  words.some(({ tag, text, index, readings }) => {
    const phrase = phrases.find(({ noun }) => noun === index)
    if (phrase)
      return phrase.preposition === null && (phrase.agreement === 0 || (phrase.agreement & NOMINATIVE) !== 0)
    if (/^APPR/u.test(tokens[index - 1]?.tag ?? '')) return false
    if (/^N[NE]$/u.test(tag)) return true
    const cells = readings.reduce((all, { agreement }) => all | agreement, 0)
    return (
      /^(?:PPER|PRELS|PDS|PIS)$/u.test(tag) &&
      !/^(?:ihr|uns|euch)$/iu.test(text) &&
      (cells & NOMINATIVE) !== 0
    )
  })

/** „Er wird erwartet, zu kommen“. „Von ihm wird erwartet, …“ and „es wird erwartet, …“ are good German. */
function expected(pair: AnalysedPair, bracket: Bracket): Finding | null {
  const { finite, end, words } = bracket
  const participle = end[0]
  if (
    !participle ||
    end.length > 2 ||
    !SAYING.test(participle.text) ||
    !/^(?:werden|sein)$/u.test(finite.lemma)
  )
    return null
  if (words.some(({ text }) => /^(?:es|von|vom)$/iu.test(text)) || words.some(({ tag }) => tag === 'PAV'))
    return null
  if (!hasSubject(pair, bracket)) return null
  return infinitiveBehind(pair, bracket)
    ? {
        target: [
          {
            start: finite.start < participle.start ? finite.start : participle.start,
            end: Math.max(participle.end, finite.end),
          },
        ],
        strength: 'said',
        evidence: { participle: participle.text },
      }
    : null
}

/** „Sie will Peter, um zu kommen“ for she wants Peter to come. */
function wanted(pair: AnalysedPair, bracket: Bracket): Finding | null {
  const { finite, end, middle, isVerbLast } = bracket
  if (finite.lemma !== 'wollen' || end.length > 0 || isVerbLast || middle.some(({ tag }) => /^V/u.test(tag)))
    return null
  const [object] = middle.filter(({ tag }) => !/^(?:ADV|PTKNEG)$/u.test(tag))
  const noun = middle.at(-1)
  if (!object || !noun || !/^(?:N[NE]|PPER|FM)$/u.test(noun.tag)) return null
  const source = pair.source?.text ?? ''
  if (!/\bwant(?:s|ed)? (?:[^\s,.;]+ ){1,6}to\b/u.test(source)) return null
  const clause = infinitiveBehind(pair, bracket)
  const last = clause?.words.at(-1)
  return last
    ? {
        target: [{ start: object.start, end: last.end }],
        strength: 'want',
        wording: 'want',
        evidence: { finite: finite.text },
      }
    : null
}

export const englishInfinitive = defineRule({
  id: 'english-infinitive',
  version: 2,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { said: 0.75, want: 0.85 },
  name: { de: 'Infinitiv nach englischem Muster', en: 'Infinitive on the English pattern' },
  wordings: {
    main: {
      de: {
        what: 'Nach „{participle}“ steht hier kein Infinitiv',
        why: 'Das Englische sagt „is said to“ oder „is expected to“; im Deutschen steht „soll“ oder „dürfte“.',
      },
      en: {
        what: 'No infinitive follows “{participle}” here',
        why: 'English has “is said to” or “is expected to”; German uses “soll” or “dürfte”.',
      },
    },
    want: {
      de: {
        what: 'Nach „{finite}“ gehört hier ein Satz mit „dass“',
        why: 'Das Englische sagt „want somebody to do“; im Deutschen heißt es: wollen, dass jemand etwas tut.',
      },
      en: {
        what: 'After “{finite}” a clause with “dass” belongs here',
        why: 'English has “want somebody to do”; German says “wollen, dass jemand etwas tut”.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Der Sänger «wird erwartet», im Mai zu kommen.', fix: null },
      { target: 'Die Männer «wurden gesagt», reich zu sein.', fix: null },
      {
        source: 'The mayor wants the club to move.',
        target: 'Die Stadt will «den Verein, um umzuziehen».',
        fix: null,
      },
    ],
    good: [
      { target: 'Von dem Sänger wird erwartet, pünktlich zu kommen.' },
      { target: 'Es wird erwartet, dass er kommt, um zu singen.' },
      { target: 'Er wurde gebeten, zu kommen, und gezwungen, zu bleiben.' },
      {
        source: 'The city wants the money to build a school.',
        target: 'Die Stadt will das Geld haben, um eine Schule zu bauen.',
      },
      { target: 'Er will Geld, um zu reisen.' },
      { target: 'Der Brief, in dem behauptet wird, die Bilder gesehen zu haben, ist alt.' },
      { target: 'Ihm wurde gesagt, zu warten, und den Gästen wurde gesagt, zu gehen.' },
    ],
  },
  *check(pair) {
    for (const bracket of bracketsOf(pair.target)) {
      if (!/^(?:werden|sein|wollen)$/u.test(bracket.finite.lemma)) continue
      const found = expected(pair, bracket) ?? wanted(pair, bracket)
      if (found) yield found
    }
  },
})
