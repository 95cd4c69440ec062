/** What the rule on objects asks of a stretch between two marks: its verb, its phrases and its pronouns. */
import type { TargetToken } from '../../../../analysis/pair.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { ACCUSATIVE, DATIVE, GENITIVE, NOMINATIVE } from '../../../../lexicon/agreement.ts'
import type { Phrase } from '../../../agreeing-phrase.ts'
import type { Stretch } from '../../../brackets.ts'
import { isMeasure } from '../../../measure-nouns.ts'

const MAY_BE = { nom: NOMINATIVE, gen: GENITIVE, dat: DATIVE, acc: ACCUSATIVE } as const

export type Words = readonly TargetToken[]

export const can = (phrase: Phrase, which: keyof typeof MAY_BE) =>
  (phrase.sure & MAY_BE[which]) !== 0 || (phrase.agreement & MAY_BE[which]) !== 0
export const isOnly = (phrase: Phrase, which: keyof typeof MAY_BE) =>
  (phrase.sure & ~MAY_BE[which]) === 0 && phrase.agreement !== 0 && (phrase.agreement & ~MAY_BE[which]) === 0

export const DATIVE_PRONOUN =
  /^(?:mir|dir|ihm|ihr|ihnen|uns|euch|sich|einander|dem|der|denen|wem|de[rm]jenigen|jede[mr]|alle[mnr]|viele[mn]|keine[mr]|niemand|niemandem|jemand|jemandem|andere[mnr]|beiden|diese[mnr]|wenigen|einige[mn]|eine[mr]|nichts|etwas)$/iu
export const ACCUSATIVE_PRONOUN =
  /^(?:mich|dich|ihn|sie|es|uns|euch|sich|einander|den|die|das|wen|was|alle[s]?|viele?s?|keine[ns]?|niemand(?:en)?|jemand(?:en)?|andere[ns]?|nichts|etwas|mehr|eine[ns]?|dies(?:e[ns]?)?|selbst|dasselbe)$/iu
export const NOMINATIVE_PRONOUN = /^(?:ich|du|er|wir|man|wer|jemand|niemand|jeder)$/iu
/** Behind its noun such a word governs the dative, as may an adjective. */
export const GOVERNS_DATIVE =
  /^(?:gegenüber|zufolge|gemäß|entsprechend|entgegen|zuliebe|zuwider|nahe|gleich|ähnlich|treu|nach|voran|voraus|zugrunde|unterlegen|überlegen|bekannt|dankbar|fremd|fern|gewachsen|verpflichtet|verbunden|zugunsten|zugute|zuteil|wert|möglich|wichtig|nützlich|hilfreich|schuldig|leicht|schwer)$/iu
/** Verbs whose second nominative says what somebody is, and others that a clause of its own stands with. */
/** The one verb of a stretch that says what happens; null where two do, or in the passive. */
export function fullVerb(words: Words): TargetToken | null {
  let verb: TargetToken | null = null
  let finite: TargetToken | null = null
  for (const word of words) {
    if (!word.tag.startsWith('V')) continue
    if (isFinite(word)) {
      if (finite) return null
      finite = word
    }
    if (word.tag.startsWith('VV')) {
      if (verb) return null
      verb = word
    }
  }
  if (!verb)
    return finite && finite.lemma === 'haben' && words.every(({ tag }) => !/^V.(?:PP|INF)/u.test(tag))
      ? finite
      : null
  const isParticiple = verb.tag === 'VVPP'
  const auxiliary = words.find((word) => word.tag.startsWith('VA') && word.lemma !== 'haben')
  // The passive; the subject of a state or of „ist zu tun“.
  if (isParticiple && auxiliary) return null
  if (auxiliary?.lemma === 'sein') return null
  return verb
}

/** Phrases without a preposition that are no genitive of another, joined to none, and inside of none. */
export function barePhrases(phrases: readonly Phrase[], tokens: Words, { words }: Stretch): Phrase[] {
  const [first, last] = [words[0]?.index ?? 0, words.at(-1)?.index ?? -1]
  return phrases.filter((phrase) => {
    const { determiner, noun, preposition } = phrase
    if (determiner.index < first || noun.index > last || preposition !== null) return false
    if (phrase.sure === 0 && phrase.agreement === 0) return false
    const before = tokens[determiner.index - 1]
    if (before && /^(?:APPR|APPRART|KON|KOKOM|ART|PPOSAT|PDAT|PIAT|APPO|TRUNC)$/u.test(before.tag))
      return false
    if (before && /^(?:als|wie|statt|außer)$/iu.test(before.text)) return false
    return !isMeasure(noun.text)
  })
}

/** „die Mutter und der Vater“, „der Stadt Rom“. */
export const isJoined = (tokens: Words, { noun }: Phrase) =>
  /^(?:KON|TRUNC)$/u.test(tokens[noun.index + 1]?.tag ?? '') || tokens[noun.index + 1]?.text === 'sowie'

/** The same inside of the stretch: „folgte dem Mann und rief“ joins two clauses. */
export const isJoinedIn = (tokens: Words, words: Words, phrase: Phrase): boolean =>
  isJoined(tokens, phrase) && words.some(({ index }) => index === phrase.noun.index + 1)

/** Nouns and names outside of the phrases, without a preposition: their case is open. */
export const openNouns = (tokens: Words, phrases: readonly Phrase[], { words }: Stretch) =>
  words.filter(
    ({ tag, index }) =>
      /^(?:N[NE]|FM)$/u.test(tag) &&
      !phrases.some(({ determiner, noun }) => index >= determiner.index && index <= noun.index) &&
      !/^(?:APPR|APPRART|N[NE]|ADJA|CARD|ART|FM)$/u.test(tokens[index - 1]?.tag ?? ''),
  )

/** „die Kinder der Stadt“: straight behind a noun it may be the genitive. */
export const mayBeAttribute = (tokens: Words, phrase: Phrase) =>
  /^N[NE]$/u.test(tokens[phrase.determiner.index - 1]?.tag ?? '') && can(phrase, 'gen')

const isPronoun = ({ tag }: TargetToken) => /^P(?:PER|RF|DS|IS|WS|RELS|IAT|PAT)$/u.test(tag)
/** „die beiden Brüder“: between article and noun it is no pronoun. */
const isInsidePhrase = (tokens: Words, { index }: TargetToken): boolean =>
  tokens[index - 1]?.tag === 'ART' && /^(?:ADJA|NN)$/u.test(tokens[index + 1]?.tag ?? '')
export const hasPronoun = (tokens: Words, words: Words, pattern: RegExp) =>
  words.some(
    (word) =>
      isPronoun(word) &&
      pattern.test(word.text) &&
      !/^APPR/u.test(tokens[word.index - 1]?.tag ?? '') &&
      !isInsidePhrase(tokens, word),
  )

/** A relative clause: its first word is no article. */
export const isRelative = ({ mark, words }: Stretch) =>
  mark?.text === ',' &&
  isFinite(words.at(-1) as TargetToken) &&
  /^d(?:er|ie|as|en|em)$/u.test(words[0]?.text ?? '')

export type Wrong = { readonly phrase: Phrase; readonly to: 'nom' | 'dat' | 'acc'; readonly strength: string }

export const NAMES = {
  nom: { case: 'Nominativ', english: 'nominative' },
  dat: { case: 'Dativ', english: 'dative' },
  acc: { case: 'Akkusativ', english: 'accusative' },
} as const
