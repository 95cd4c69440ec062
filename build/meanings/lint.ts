import type { Meaning } from '../../shared/rules/accuracy/meanings/schema.ts'
import { fires } from './match.ts'
import { genderOf, germanWords } from './german.ts'

/** What is wrong with an entry, one line each; empty when it is sound. */
export function problemsOf(meaning: Meaning): string[] {
  return [...problemsOfExamples(meaning), ...problemsOfReplacements(meaning)].map(
    (problem) => `${meaning.id}: ${problem}`,
  )
}

function* problemsOfExamples(meaning: Meaning): Generator<string> {
  const { bad, good } = meaning
  const marked = [...bad.target.matchAll(/«([^»]+)»/g)].flatMap(([, inside]) => germanWords(inside ?? ''))
  if (marked.length === 0) yield 'the bad example marks nothing'
  const caught = fires({ ...meaning, right: [] }, bad.source, bad.target.replaceAll(/[«»]/g, ''))
  if (!caught) yield `the bad example does not fire: ${bad.source} / ${bad.target}`
  else if (!caught.every((word) => marked.includes(word))) {
    yield `fires on "${caught.join(' ')}", which is not marked: ${bad.target}`
  } else if (!fires(meaning, bad.source, bad.target.replaceAll(/[«»]/g, ''))) {
    yield `a replacement in the bad example silences it: ${bad.target}`
  }
  const falseAlarm = good && fires(meaning, good.source, good.target)
  if (falseAlarm) yield `the good example fires on "${falseAlarm.join(' ')}": ${good.source} / ${good.target}`
}

/** Nouns with two genders or a wrong one in the dictionary. */
const GENDER_KNOWN = new Set(['Band', 'Rasen', 'Laden', 'Spitze', 'Platte'])

function* problemsOfReplacements({ wrong, right }: Meaning): Generator<string> {
  for (const replacement of right) {
    const text = 'lemma' in replacement ? replacement.lemma : replacement.text
    if (wrong.some((pattern) => pattern.text === text)) yield `"${text}" is both wrong and right`
    if (replacement.kind === 'phrase' && /^\p{Lu}\p{Ll}+$/u.test(text))
      yield `the noun "${text}" has no gender`
    if (replacement.kind !== 'noun' || replacement.gender === 'pl') continue
    const gender = genderOf(replacement.lemma)
    if (gender && gender !== replacement.gender && !GENDER_KNOWN.has(replacement.lemma)) {
      yield `"${replacement.lemma}" is ${gender} in the lexicon, not ${replacement.gender}`
    }
  }
}
