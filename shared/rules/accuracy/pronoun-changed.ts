import type { AnalysedPair, SourceToken, TargetToken } from '../../analysis/pair.ts'
import { VERB } from '../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../lexicon/lexicon.ts'
import { OTHER_WOMAN } from '../persons.ts'
import type { Finding } from '../rule.ts'
import { defineRule } from '../rule.ts'
import { capitalised, casedLike } from '../../text/capitals.ts'

const FIRST_PLURAL = 3
const LAST = 5
const TENSES = [6, 12, 18, 24] as const

type Person = { readonly german: string; readonly cell: 0 | 2 | 3 | 5 }

/** Subject pronouns at the start of a sentence and the person and number they have in German. */
const PERSONS: Readonly<Record<string, Person>> = {
  i: { german: 'ich', cell: 0 },
  he: { german: 'er', cell: 2 },
  she: { german: 'sie', cell: 2 },
  we: { german: 'wir', cell: 3 },
  they: { german: 'sie', cell: 5 },
}

const COMPARED = /^(?:ich|er|sie|wir)$/iu

/** Persons (0–5: 1sg … 3pl) that a finite form can be. */
function personsOf(verb: TargetToken): Set<number> {
  const mask = verb.readings.reduce((sum, reading) => sum | reading.verb, 0)
  const persons = new Set<number>()
  for (const tense of TENSES)
    for (let cell = 0; cell <= LAST; cell++) if (mask & (1 << (tense + cell))) persons.add(cell)
  return persons
}

/** The verb in the same tense with another person. */
function conjugated(verb: TargetToken, cell: number, lexicon: GermanLexicon): string | null {
  const reading = verb.readings.find((each) => each.pos === 'verb' && each.verb & ~VERB.infinitive)
  const tense = TENSES.find((first) => ((reading?.verb ?? 0) >> first) & 0b111111)
  if (!reading || tense === undefined) return null
  return lexicon.conjugate(reading.lemma, 1 << (tense + cell))[0] ?? null
}

/** What he, she and the like are in German, by case; and the German ones that stand for the other sex. */
const SEX: Readonly<
  Record<string, { readonly right: RegExp; readonly wrong: Readonly<Record<string, string>> }>
> = {
  he: { right: /^er$/iu, wrong: {} },
  him: { right: /^ih[nm]$/iu, wrong: {} },
  she: { right: /^sie$/iu, wrong: { er: 'sie' } },
  her: { right: /^(?:sie|ihr)$/iu, wrong: { ihn: 'sie', ihm: 'ihr' } },
  they: { right: /^sie$/iu, wrong: {} },
  them: { right: /^(?:sie|ihnen)$/iu, wrong: {} },
  it: { right: /^(?:es|er|sie|ihn|ihm|ihr)$/iu, wrong: {} },
}

const isPronoun = ({ text, index, pos }: SourceToken, _: number, all: readonly SourceToken[]) =>
  text.toLowerCase() in SEX &&
  pos === 'PRON' &&
  !(/^her$/iu.test(text) && /^(?:NOUN|ADJ|PROPN|NUM)$/u.test(all[index + 1]?.pos ?? ''))

/** A woman has become a man further on: as many pronouns in both texts, in order, and one of them of the other sex. */
function* inside({ source, target }: AnalysedPair): Iterable<Finding> {
  if (
    !source ||
    !/\b(?:she|her)\b/iu.test(source.text) ||
    /\bor (?:she|her)\b|\/s?(?:he|her)\b/iu.test(source.text)
  )
    return
  const english = source.tokens.filter(isPronoun)
  const german = target.tokens.filter(
    ({ text, tag }) => tag === 'PPER' && /^(?:er|sie|es|ih[nmr]|ihnen)$/iu.test(text),
  )
  if (english.length !== german.length || english.length === 0) return
  const wrong = german.filter(({ text }, at) => SEX[english[at]?.lower ?? '']?.right.test(text) !== true)
  const [pronoun, second] = wrong
  if (!pronoun || second || pronoun.index === 0) return
  const original = english[german.indexOf(pronoun)]
  const better = SEX[original?.lower ?? '']?.wrong[pronoun.lower]
  if (!original || !better || target.tokens.some(({ tag, lemma }) => tag === 'NN' && OTHER_WOMAN.test(lemma)))
    return
  const at = { start: pronoun.start, end: pronoun.end }
  const text = casedLike(pronoun.text, better)
  yield {
    target: [at],
    source: [{ start: original.start, end: original.end }],
    fixes: [{ at, text }],
    strength: 'inside',
    evidence: { better: text },
  }
}

/** „Sie sagt: …“ for "I know that," she said: the verb is that of another subject of the source, who is named. */
function isOtherSubject({ source, links }: AnalysedPair, pronoun: TargetToken, verb: TargetToken): boolean {
  const tokens = source?.tokens ?? []
  return (links.toSource[verb.index] ?? []).some((said) =>
    [tokens[said - 1], tokens[said + 1]].some(
      (subject) => PERSONS[subject?.lower ?? '']?.german === pronoun.lower,
    ),
  )
}

/** The subject at the start is another person than in the source: "They left" beside „Er ging“. */
export const pronounChanged = defineRule({
  id: 'pronoun-changed',
  version: 3,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'pair',
  prior: { pronoun: 0.8, number: 0.75, inside: 0.65 },
  name: { de: 'Falsche Person', en: 'Wrong person' },
  wordings: {
    main: {
      de: { what: '„{text}“ steht für „{source}“', why: 'Das heißt auf Deutsch „{better}“.' },
      en: { what: '“{text}” stands for “{source}”', why: 'In German that is “{better}”.' },
    },
  },
  examples: {
    bad: [
      { source: '«They» left early.', target: '«Er ging» früh.', fix: 'Sie gingen' },
      { source: '«She» has two sons.', target: '«Sie haben» zwei Söhne.', fix: 'Sie hat' },
      {
        source: 'The judge said «she» was tired.',
        target: 'Die Richterin sagte, «er» sei müde.',
        fix: 'sie',
      },
      {
        source: 'The woman accused the driver of hitting «her».',
        target: 'Die Frau warf dem Fahrer vor, «ihn» geschlagen zu haben.',
        fix: 'sie',
      },
    ],
    good: [
      { source: 'The star said she was tired.', target: 'Der Star sagte, er sei müde.' },
      { source: 'A boss says what he or she knows.', target: 'Ein Chef sagt, was er weiß.' },
      { source: 'He said she gave her flowers.', target: 'Er sagte, sie gab ihr Blumen.' },
      { source: 'They left early.', target: 'Sie gingen früh.' },
      { source: 'They cannot enforce the rules.', target: 'Sie kann die Regeln nicht durchsetzen.' },
      { source: '“I never liked it,” she said.', target: 'Sie sagte, sie habe es nie gemocht.' },
      { source: 'He is said to be ill.', target: 'Es heißt, er sei krank.' },
      { source: 'She left early.', target: 'Sie ging früh.' },
    ],
  },
  *check(pair, { lexicons }) {
    const { source, target } = pair
    if (!source) return
    yield* inside(pair)
    const original = source.tokens.find((token) => token.kind === 'word')
    const person = PERSONS[original?.lower ?? '']
    const pronoun = target.tokens.find((token) => token.kind === 'word')
    const verb = target.tokens[(pronoun?.index ?? -2) + 1]
    if (!original || !person || !pronoun || !verb || !COMPARED.test(pronoun.text)) return
    if (!/^V.FIN$/u.test(verb.tag)) return
    const persons = personsOf(verb)
    if (persons.size === 0 || ![...persons].some((cell) => fits(pronoun.text, cell))) return
    const same = pronoun.lower === person.german
    if (same && persons.has(person.cell)) return
    // The police, a team, a company are "they" in English, and „sie“ in the singular in German.
    if (same && person.cell === LAST) return
    if (!same && isOtherSubject(pair, pronoun, verb)) return
    if (same && [...persons].every((cell) => !fits(pronoun.text, cell))) return
    const form = persons.has(person.cell) ? verb.text : conjugated(verb, person.cell, lexicons.german)
    const better = capitalised(person.german)
    const at = { start: pronoun.start, end: verb.end }
    yield {
      target: [at],
      source: [{ start: original.start, end: original.end }],
      fixes: form === null ? [] : [{ at, text: `${better} ${form}` }],
      strength: same ? 'number' : 'pronoun',
      evidence: { better: form === null ? better : `${better} ${form}` },
    }
  },
})

/** The pronoun goes with a verb of this person: sie with 3sg and 3pl. */
function fits(pronoun: string, cell: number): boolean {
  switch (pronoun.toLowerCase()) {
    case 'ich':
      return cell === 0
    case 'er':
      return cell === 2
    case 'wir':
      return cell === FIRST_PLURAL
    default:
      return cell === 2 || cell === LAST
  }
}
