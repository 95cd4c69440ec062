/** „warf den Minister vor, dass er lüge“: what is said stands in the clause behind, so the noun is the person. */
import type { AnalysedTarget, TargetToken } from '../../../../analysis/pair.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import type { Phrase } from '../../../agreeing-phrase.ts'
import type { Stretch } from '../../../brackets.ts'
import { stretchesOf } from '../../../brackets.ts'
import { ORGANISATION } from '../../../organisations.ts'
import { isPerson } from '../../../persons.ts'
import type { Words, Wrong } from './stretch.ts'
import {
  can,
  DATIVE_PRONOUN,
  hasPronoun,
  isJoined,
  isOnly,
  mayBeAttribute,
  NOMINATIVE_PRONOUN,
} from './stretch.ts'

/** Whatever noun stands with these beside a clause, somebody is accused. */
const ACCUSES = /^(?:vorwerfen|vorhalten|unterstellen)$/u
/** „Er verbot die Partei“: these may have a thing as their object, and a clause that says more of it. */
const COMMANDS =
  /^(?:befehlen|verbieten|untersagen|erlauben|gestatten|empfehlen|nahelegen|ermöglichen|vorschreiben)$/u
/** „Sie sagte den Richter, dass er irre“: nobody can be said. */
const TELLS =
  /^(?:sagen|mitteilen|erzählen|versichern|versprechen|zusichern|antworten|verraten|raten|berichten)$/u
/** Places and groups that are told what to do like a body, and ranks without a word for a woman. */
const GROUP = /(?:stadt|land|staat|gericht|schule|mannschaft|team|ausschuss|kapitän)$/iu

/** A dass-clause, or an infinitive that is no purpose, straight behind the stretch. */
function isSaidBehind(target: AnalysedTarget, { words }: Stretch): boolean {
  const end = words.at(-1)?.index ?? -2
  const next = stretchesOf(target).find(({ words: [first] }) => first?.index === end + 2)
  const [first] = next?.words ?? []
  if (!next || !first || next.mark?.text !== ',' || first.tag === 'KOUI') return false
  if (/^(?:dass|ob)$/u.test(first.text)) return true
  const hasInfinitive = next.words.some(({ tag }) => tag === 'PTKZU' || tag === 'VVIZU')
  return hasInfinitive && !next.words.some(isFinite)
}

export const isSomebody = (noun: TargetToken, german: GermanLexicon) =>
  ORGANISATION.test(noun.lemma) || GROUP.test(noun.lemma) || isPerson(noun, german)

/** The person of a verb that has neither a dative nor anything else that could be its subject. */
export function toldWhat(
  target: AnalysedTarget,
  bare: readonly Phrase[],
  open: Words,
  stretch: Stretch,
  verb: TargetToken,
  german: GermanLexicon,
): Wrong | null {
  const { tokens } = target
  const { words } = stretch
  const isAccused = ACCUSES.test(verb.lemma)
  const isTold = TELLS.test(verb.lemma)
  if (!isAccused && !isTold && !COMMANDS.test(verb.lemma)) return null
  const finite = words.find(isFinite)
  const own = bare.filter((phrase) => !mayBeAttribute(tokens, phrase))
  if (!finite || hasPronoun(tokens, words, DATIVE_PRONOUN) || own.some((phrase) => can(phrase, 'dat')))
    return null
  const object = own.at(-1)
  const isPronounSubject = words.some(
    ({ tag, text }) => tag === 'PPER' && (NOMINATIVE_PRONOUN.test(text) || /^sie$/iu.test(text)),
  )
  const subjects = own.length - 1 + open.length + (isPronounSubject ? 1 : 0)
  if (!object || subjects !== 1 || !can(object, 'acc') || isJoined(tokens, object)) return null
  if (object.determiner.index < finite.index && finite !== words.at(-1) && own.length < 2) return null
  if (!isAccused && !isSomebody(object.noun, german)) return null
  // „sagte die Sprecherin des Hauses die Richterin“: by its form this could be the subject.
  if (isTold && !isOnly(object, 'acc')) return null
  return isSaidBehind(target, stretch) ? { phrase: object, to: 'dat', strength: 'told' } : null
}

/** What runs out: „dem Verein geht das Geld aus“. */
const SUPPLY =
  /^(?:Puste|Luft|Geld|Zeit|Kraft|Atem|Munition|Treibstoff|Sprit|Benzin|Diesel|Gas|Strom|Wasser|Sauerstoff|Personal|Material|Vorrat|Idee|Argument|Impfstoff|Nahrung|Lebensmittel|Medikament)$/u

/** „Der Verein geht das Geld aus“: two nominatives, of which one is what somebody no longer has. */
export function runsOut(
  tokens: Words,
  bare: readonly Phrase[],
  { words }: Stretch,
  verb: TargetToken,
): Wrong | null {
  const own = bare.filter((phrase) => !mayBeAttribute(tokens, phrase))
  const [first, second, more] = own
  if (verb.lemma !== 'ausgehen' || !first || !second || more || hasPronoun(tokens, words, DATIVE_PRONOUN))
    return null
  if (own.some((phrase) => can(phrase, 'dat') || isJoined(tokens, phrase))) return null
  return SUPPLY.test(second.noun.lemma) && can(second, 'nom') && !SUPPLY.test(first.noun.lemma)
    ? { phrase: first, to: 'dat', strength: 'told' }
    : null
}
