/** Nominatives where an object should be, and what should be one. */
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import { isFinite, numberOfVerb } from '../../../../analysis/verbs.ts'
import type { Phrase } from '../../../agreeing-phrase.ts'
import type { Stretch } from '../../../brackets.ts'
import type { Words, Wrong } from './stretch.ts'
import { can, isOnly, isJoined, hasPronoun, mayBeAttribute } from './stretch.ts'
import {
  goesOnWithSubject,
  hasSubjectBefore,
  isJoinedToSubject,
  isPossessiveInSource,
  isSurelyNominative,
} from './subject-before.ts'

/** In English so many words stand between subject and verb at most. */
const MOST_BETWEEN = 6

const COPULAR =
  /^(?:sein|werden|bleiben|heißen|scheinen|gelten|sagen|fragen|antworten|erklären|schreiben|meinen|glauben|denken|lauten|wirken|aussehen|dünken|bedeuten|nennen|kosten|wiegen|dauern)$/u

/** Behind the stretch another form of the same bracket comes: „würde den Neustart, der schwer genug ist, gefährden“. */
function goesOnWithVerb(tokens: Words, words: Words): boolean {
  const last = words.at(-1)
  const rest = tokens.filter(
    ({ index, sentence }) => index > (last?.index ?? 0) && sentence === last?.sentence,
  )
  return rest.some(({ tag, index }) => /^V.(?:INF|PP)$/u.test(tag) && tokens[index - 1]?.tag !== 'PTKZU')
}

/** „Er ist einen guten Arzt“: who or what something is stands in the nominative. */
export function predicate(
  tokens: Words,
  bare: readonly Phrase[],
  { words }: Stretch,
): (Wrong & { verb: TargetToken }) | null {
  const verbs = words.filter(({ tag }) => tag.startsWith('V') || tag === 'PTKVZ')
  const [verb, participle, more] = verbs
  if (!verb || more || !/^(?:sein|werden|bleiben)$/u.test(verb.lemma) || !/^V[AV]FIN$/u.test(verb.tag))
    return null
  // „würde, sagte er, den Schutz ausweiten“: an auxiliary whose infinitive is still to come.
  if (/^würd/u.test(verb.text) || goesOnWithVerb(tokens, words)) return null
  if (participle && !/^(?:gewesen|geworden|geblieben|sein|werden|bleiben)$/u.test(participle.text))
    return null
  const phrase = bare.find((each) => isOnly(each, 'acc'))
  const next = tokens[(phrase?.noun.index ?? -2) + 1]
  if (!phrase || isJoined(tokens, phrase) || hasPronoun(tokens, words, /^es$/iu)) return null
  // „ist einen Besuch wert“, „einen Kopf größer“.
  if (!next || !(next.kind === 'punctuation' || /^(?:APPR|APPRART|ART)$/u.test(next.tag))) return null
  return { phrase, to: 'nom', strength: 'predicate', verb }
}

/** In English the subject comes before the verb, so what the first noun stands for acts, unless the passive is there. */
function isObjectInSource(
  { source, links }: AnalysedPair,
  verb: TargetToken,
  subject: TargetToken,
  object: TargetToken,
): boolean {
  const at = (token: TargetToken) => links.toSource[token.index]?.[0]
  const [first, action, last] = [at(subject), at(verb), at(object)]
  if (!source || first === undefined || action === undefined || first >= action) return false
  if (last !== undefined && last <= action) return false
  const between = source.tokens.slice(first + 1, action)
  return (
    between.length <= MOST_BETWEEN &&
    between.every(
      ({ pos, kind, text }) =>
        kind === 'word' &&
        pos !== 'PRON' &&
        !/^(?:is|are|was|were|be|been|being|to|who|that|which)$/iu.test(text),
    )
  )
}

/** A second nominative where nothing but an object can be. */
export function secondNominative(
  pair: AnalysedPair,
  bare: readonly Phrase[],
  open: Words,
  stretch: Stretch,
  verb: TargetToken,
): Wrong | null {
  const { tokens } = pair.target
  const { words } = stretch
  if (COPULAR.test(verb.lemma) || words.some(({ lemma, tag }) => lemma === 'sein' && tag.startsWith('V')))
    return null
  const sure = bare.filter(
    (phrase) => isSurelyNominative(pair, phrase, verb) && !isJoinedToSubject(pair.target, words, phrase),
  )
  const [first, second] = sure
  const object = second ?? first
  if (!object || bare.some((phrase) => isOnly(phrase, 'acc'))) return null
  const isReflexive = words.some(({ tag }) => tag === 'PRF')
  const isIndefinite = /^(?:k?ein|[msd]ein|ihr|unser)$/iu.test(object.determiner.text)
  if (first && second) {
    return !isReflexive && verb.lemma !== 'haben'
      ? { phrase: second, to: 'acc', strength: 'nominative' }
      : null
  }
  const finite = words.find(isFinite)
  // „können ein Hund nicht verletzen“: one alone is no subject of a plural verb.
  if (finite && numberOfVerb(finite) === 'pl' && hasSubjectBefore(pair.target, stretch, object)) {
    const isBehindVerb = object.determiner.index > finite.index
    const mayBePronoun = object.determiner.text === 'ihr' && !isPossessiveInSource(pair, object)
    return isBehindVerb && !mayBePronoun && !goesOnWithSubject(pair.target, stretch, object)
      ? { phrase: object, to: 'acc', strength: 'number' }
      : null
  }
  if (isReflexive) return null
  const pronoun = words.find(
    (word) =>
      word.tag === 'PPER' && /^(?:ich|du|er|wir)$/iu.test(word.text) && word.index < object.determiner.index,
  )
  // „jeder Versuch der Gegner“
  const ofNoun = bare.filter((phrase) => phrase !== object && mayBeAttribute(tokens, phrase))
  if (pronoun)
    return bare.length === 1 + ofNoun.length && (verb.lemma !== 'haben' || isIndefinite)
      ? { phrase: object, to: 'acc', strength: 'nominative' }
      : null
  const subject =
    bare.find(
      (phrase) => phrase !== object && can(phrase, 'nom') && phrase.noun.index < object.determiner.index,
    )?.noun ?? open.find(({ index }) => index < object.determiner.index)
  const others = bare.filter((phrase) => phrase !== object).length + open.length
  return subject && others === 1 && isObjectInSource(pair, verb, subject, object.noun)
    ? { phrase: object, to: 'acc', strength: 'source' }
    : null
}

/** „Es gibt ein Grund“, „gab es kein Platz“: what there is stands in the accusative. */
export function* thereIs(
  tokens: Words,
  words: Words,
  phrases: readonly Phrase[],
): Iterable<Wrong & { verb: TargetToken }> {
  for (const verb of words) {
    if (!isFinite(verb) || verb.particle !== null || !/^(?:gibt|gab|gäbe|gebe)$/iu.test(verb.text)) continue
    const beside = [tokens[verb.index - 1], tokens[verb.index + 1]].some((word) =>
      /^es$/iu.test(word?.text ?? ''),
    )
    if (!beside) continue
    const phrase = phrases.find(({ determiner }) => determiner.index > verb.index)
    const between = tokens.slice(verb.index + 1, phrase?.determiner.index)
    if (
      !phrase ||
      !isOnly(phrase, 'nom') ||
      phrase.noun.index > (words.at(-1)?.index ?? 0) ||
      !/^k?ein$/u.test(phrase.determiner.text)
    )
      continue
    if (between.every(({ tag }) => /^(?:PPER|ADV|ADJD|PTKNEG)$/u.test(tag)))
      yield { phrase, to: 'acc', strength: 'gibt', verb }
  }
}
