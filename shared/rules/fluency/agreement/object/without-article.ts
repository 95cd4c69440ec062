/** Objects without an article: plurals and pronouns. */
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { DATIVE, NOMINATIVE, PLURAL } from '../../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import type { Stretch } from '../../../brackets.ts'
import { isMeasure } from '../../../measure-nouns.ts'
import type { Finding } from '../../../rule.ts'
import { ONLY_ACCUSATIVE, ONLY_DATIVE } from '../object-case.data.ts'
import type { Words } from './stretch.ts'
import { DATIVE_PRONOUN, NOMINATIVE_PRONOUN, GOVERNS_DATIVE, fullVerb, hasPronoun, NAMES } from './stretch.ts'

/** „hilft kranke Kinder“: a plural without article that is no dative, behind the verb that wants one. */
export function* barePlurals(
  { target }: AnalysedPair,
  { words, mark }: Stretch,
  german: GermanLexicon,
): Iterable<Finding> {
  const verb = fullVerb(words)
  const finite = words.find(isFinite)
  if (!verb || !finite || !ONLY_DATIVE.has(verb.lemma) || words.some(({ tag }) => tag === 'KOKOM')) return
  if (hasPronoun(target.tokens, words, DATIVE_PRONOUN) || (mark?.text === ',' && finite === words.at(-1)))
    return
  const [from, to] = [words[0]?.index ?? 0, words.at(-1)?.index ?? -1]
  const inside = target.phrases.filter(
    ({ first, last, preposition, agreement }) =>
      first >= from && last <= to && preposition === null && agreement !== 0,
  )
  if (
    inside.some(
      ({ agreement, noun }) => (agreement & DATIVE) !== 0 && !isMeasure(target.tokens[noun]?.text ?? ''),
    )
  )
    return
  const object = inside.find(({ determiner, first }) => determiner === null && first > finite.index)
  const subject = inside.some(({ agreement, last }) => last < finite.index && (agreement & NOMINATIVE) !== 0)
  const first = target.tokens[object?.first ?? -1]
  const noun = target.tokens[object?.noun ?? -1]
  if (!object || !first || !noun || isMeasure(noun.text) || noun.tag !== 'NN') return
  if (!subject && !hasPronoun(target.tokens, words, NOMINATIVE_PRONOUN)) return
  const before = target.tokens[first.index - 1]
  const next = target.tokens[noun.index + 1]
  if (
    /^(?:APPR|KON|KOKOM|N[NE]|ART|CARD|P)/u.test(before?.tag ?? '') ||
    /^(?:KON|N[NE])$/u.test(next?.tag ?? '')
  )
    return
  if (
    (object.agreement & ~PLURAL) !== 0 ||
    words.some(({ tag, text }) => tag === 'PTKZU' || /^es$/iu.test(text))
  )
    return
  const [form] = german.inflect(noun.lemma, 'noun', DATIVE & PLURAL)
  const at = { start: first.start, end: noun.end }
  const adjectives = object.adjectives.map((index) => target.tokens[index]?.text ?? '')
  const isPlain =
    object.adjectives.length === noun.index - first.index && adjectives.every((each) => /e$/u.test(each))
  const text =
    form === undefined || !isPlain ? null : [...adjectives.map((each) => `${each}n`), form].join(' ')
  yield {
    target: [at],
    fixes: text === null ? [] : [{ at, text }],
    evidence: { verb: verb.text, ...NAMES.dat },
    strength: 'plural',
  }
}

/** Pronouns of one case only, straight behind the verb. */
const PRONOUNS = {
  dat: { ihn: 'ihm', mich: 'mir', dich: 'dir' },
  acc: { ihm: 'ihn', mir: 'mich', dir: 'dich' },
} as const

export function* wrongPronouns(
  tokens: Words,
  { words }: Stretch,
): Iterable<{ pronoun: TargetToken; text: string; verb: TargetToken }> {
  const verb = fullVerb(words)
  const to = verb && (ONLY_DATIVE.has(verb.lemma) ? 'dat' : ONLY_ACCUSATIVE.has(verb.lemma) ? 'acc' : null)
  if (!verb || !to || words.some(({ tag }) => tag === 'KOKOM')) return
  const pronouns = words.filter(({ tag }) => tag === 'PPER')
  for (const pronoun of pronouns) {
    const forms: Readonly<Record<string, string>> = PRONOUNS[to]
    const text = forms[pronoun.text]
    const before = tokens[pronoun.index - 1]
    const next = tokens[pronoun.index + 1]
    if (text === undefined || !before || /^(?:APPR|APPRART|KON|ART)/u.test(before.tag)) continue
    if (GOVERNS_DATIVE.test(next?.text ?? '') || next?.tag === 'KON') continue
    yield { pronoun, text, verb }
  }
}
