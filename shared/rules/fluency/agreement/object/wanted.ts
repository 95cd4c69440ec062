/** Objects that are not in the case, or not in both, that their verb wants. */
import type { TargetToken } from '../../../../analysis/pair.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import type { Phrase } from '../../../agreeing-phrase.ts'
import type { Stretch } from '../../../brackets.ts'
import { DATIVE_OF_PERSON, WITH_SICH_DATIVE } from '../object-case.data.ts'
import type { Words, Wrong } from './stretch.ts'
import {
  can,
  isOnly,
  DATIVE_PRONOUN,
  ACCUSATIVE_PRONOUN,
  NOMINATIVE_PRONOUN,
  GOVERNS_DATIVE,
  isJoined,
  isJoinedIn,
  mayBeAttribute,
  hasPronoun,
} from './stretch.ts'

/** A dative verb with something that is no dative, and nothing that may be. */
export function wantsDative(
  tokens: Words,
  bare: readonly Phrase[],
  open: Words,
  stretch: Stretch,
): Wrong | null {
  const { words } = stretch
  if (bare.some((phrase) => can(phrase, 'dat') && !mayBeAttribute(tokens, phrase))) return null
  if (hasPronoun(tokens, words, DATIVE_PRONOUN)) return null
  const object = bare.find((phrase) => isOnly(phrase, 'acc'))
  if (object && !isJoinedIn(tokens, words, object))
    return { phrase: object, to: 'dat', strength: 'accusative' }
  const [subject, second, more] = bare.filter(
    (phrase) => can(phrase, 'nom') && !isJoined(tokens, phrase) && !mayBeAttribute(tokens, phrase),
  )
  const finite = words.find(isFinite)
  const isSure = hasPronoun(tokens, words, NOMINATIVE_PRONOUN)
  if (open.length > 0 || more || !finite || !subject || /^es$/iu.test(words[0]?.text ?? '')) return null
  if (isSure && !second && subject.determiner.index > finite.index)
    return isOnly(subject, 'nom') ? null : { phrase: subject, to: 'dat', strength: 'two' }
  if (!second || isSure) return null
  return subject.noun.index < second.determiner.index && subject.determiner.index <= finite.index
    ? { phrase: second, to: 'dat', strength: 'two' }
    : null
}

/** „den Coachs Otto Maier“: a strange noun with the article of one person. */
const isTitle = (tokens: Words, { determiner, noun }: Phrase) =>
  /^den$/iu.test(determiner.text) && /s$/u.test(noun.text) && tokens[noun.index + 1]?.tag === 'NE'

/** A verb with an accusative only, and a dative where that should be. */
export function wantsAccusative(
  tokens: Words,
  bare: readonly Phrase[],
  open: Words,
  stretch: Stretch,
): Wrong | null {
  const { words } = stretch
  const object = bare.find((phrase) => isOnly(phrase, 'dat'))
  const next = tokens[(object?.noun.index ?? -2) + 1]
  if (!object || isTitle(tokens, object)) return null
  if (isJoinedIn(tokens, words, object) || GOVERNS_DATIVE.test(next?.text ?? '') || next?.tag === 'APPO')
    return null
  if (words.some(({ text, tag }) => /^ADJ/u.test(tag) && GOVERNS_DATIVE.test(text))) return null
  if (hasPronoun(tokens, words, ACCUSATIVE_PRONOUN)) return null
  const finite = words.find(isFinite)
  const others = bare.filter((phrase) => phrase !== object && can(phrase, 'acc')).length + open.length
  const isInfinitive = words.some(({ tag }) => tag === 'PTKZU' || tag === 'VVIZU')
  if (!finite) return isInfinitive && others === 0 ? { phrase: object, to: 'acc', strength: 'dative' } : null
  const hasSubject =
    hasPronoun(tokens, words, NOMINATIVE_PRONOUN) || bare.some((phrase) => isOnly(phrase, 'nom'))
  const isTold = others === (hasSubject ? 0 : 1)
  return isTold ? { phrase: object, to: 'acc', strength: 'dative' } : null
}

/** „gab den Mann das Buch“: two accusatives, or two datives, where there should be one of each. */
export function wantsBoth(
  tokens: Words,
  bare: readonly Phrase[],
  open: Words,
  { words }: Stretch,
): Wrong | null {
  if (open.length > 0 || words.some(({ tag }) => tag === 'PRF')) return null
  const hasSubject =
    hasPronoun(tokens, words, NOMINATIVE_PRONOUN) || bare.some((phrase) => isOnly(phrase, 'nom'))
  const objects = bare.filter((phrase) => !isOnly(phrase, 'nom'))
  const [first, second, third] = objects
  const finite = words.find(isFinite)
  if (third) return threeWithoutDative(tokens, bare, words)
  if (!first || !second || !hasSubject || !finite) return null
  if (
    isJoined(tokens, first) ||
    mayBeAttribute(tokens, second) ||
    second.determiner.index - first.noun.index > 3
  )
    return null
  if (isOnly(first, 'dat') && isOnly(second, 'dat') && !hasPronoun(tokens, words, ACCUSATIVE_PRONOUN))
    return { phrase: second, to: 'acc', strength: 'both' }
  if (hasPronoun(tokens, words, DATIVE_PRONOUN)) return null
  const isAccusative = (phrase: Phrase) => can(phrase, 'acc') && !can(phrase, 'dat') && !can(phrase, 'gen')
  const isTwice = isOnly(first, 'acc') && isAccusative(second)
  return isTwice ? { phrase: first, to: 'dat', strength: 'both' } : null
}

/** „Die Firma gab den Wirt eine Chance“: three phrases of which none is a dative, though one has to be. */
function threeWithoutDative(tokens: Words, bare: readonly Phrase[], words: Words): Wrong | null {
  const isOpenCase = (phrase: Phrase) => can(phrase, 'acc') && !can(phrase, 'dat') && !can(phrase, 'gen')
  const [wrong, more] = bare.filter((phrase) => isOnly(phrase, 'acc'))
  if (bare.length !== 3 || !wrong || more || hasPronoun(tokens, words, DATIVE_PRONOUN)) return null
  return bare.every((phrase) => phrase === wrong || (isOpenCase(phrase) && !isJoined(tokens, phrase))) &&
    !isJoined(tokens, wrong)
    ? { phrase: wrong, to: 'dat', strength: 'both' }
    : null
}

/** „schloss sich den Verein an“, „glaubten den Zeugen“: the verb has an accusative, but not this one. */
export function wantsDativeHere(
  tokens: Words,
  bare: readonly Phrase[],
  { words }: Stretch,
  verb: TargetToken,
  isSomebody: (noun: TargetToken) => boolean,
): Wrong | null {
  const isReflexive = WITH_SICH_DATIVE.has(verb.lemma) && words.some(({ tag }) => tag === 'PRF')
  const isOfPerson = DATIVE_OF_PERSON.has(verb.lemma)
  if (!isReflexive && !isOfPerson) return null
  const object = bare.find((phrase) => isOnly(phrase, 'acc'))
  if (!object || isJoinedIn(tokens, words, object) || bare.some((phrase) => can(phrase, 'dat'))) return null
  if (isReflexive) return { phrase: object, to: 'dat', strength: 'accusative' }
  // „glaubte den Mann in Sicherheit“
  const isLast = words.every(
    ({ tag, index }) => index <= object.noun.index || /^(?:V|PTKVZ|PTKNEG|ADV)/u.test(tag),
  )
  return isLast && isSomebody(object.noun) && !hasPronoun(tokens, words, DATIVE_PRONOUN)
    ? { phrase: object, to: 'dat', strength: 'accusative' }
    : null
}
