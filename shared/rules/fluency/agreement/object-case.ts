import type { AnalysedPair, AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { agreementMask, FINITE, verbCell } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Phrase } from '../../agreeing-phrase.ts'
import { phrasesOf } from '../../agreeing-phrase.ts'
import type { Stretch } from '../../brackets.ts'
import { stretchesOf } from '../../brackets.ts'
import { inCase } from '../../in-case.ts'
import { isMeasure } from '../../measure-nouns.ts'
import type { Finding } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { BOTH, ONLY_ACCUSATIVE, ONLY_DATIVE } from './object-case.data.ts'

const NOMINATIVE = agreementMask(['nom'])
const DATIVE = agreementMask(['dat'])
const ACCUSATIVE = agreementMask(['acc'])
const SINGULAR_VERB = (['present', 'past', 'subjunctive1', 'subjunctive2'] as const).reduce(
  (mask, tense) => mask | verbCell(tense, 1, 'sg') | verbCell(tense, 2, 'sg') | verbCell(tense, 3, 'sg'),
  0,
)
const PLURAL = agreementMask(undefined, ['pl'])
const GENITIVE = agreementMask(['gen'])
const MAY_BE = { nom: NOMINATIVE, gen: GENITIVE, dat: DATIVE, acc: ACCUSATIVE } as const

/** In English so many words stand between subject and verb at most. */
const MOST_BETWEEN = 6

type Words = readonly TargetToken[]

const can = ({ agreement }: Phrase, which: keyof typeof MAY_BE) => (agreement & MAY_BE[which]) !== 0
const isOnly = ({ agreement }: Phrase, which: keyof typeof MAY_BE) =>
  agreement !== 0 && (agreement & ~MAY_BE[which]) === 0

const DATIVE_PRONOUN =
  /^(?:mir|dir|ihm|ihr|ihnen|uns|euch|sich|einander|dem|der|denen|wem|de[rm]jenigen|jede[mr]|alle[mnr]|viele[mn]|keine[mr]|niemand|niemandem|jemand|jemandem|andere[mnr]|beiden|diese[mnr]|wenigen|einige[mn]|eine[mr]|nichts|etwas)$/iu
const ACCUSATIVE_PRONOUN =
  /^(?:mich|dich|ihn|sie|es|uns|euch|sich|einander|den|die|das|wen|was|alle[s]?|viele?s?|keine[ns]?|niemand(?:en)?|jemand(?:en)?|andere[ns]?|nichts|etwas|mehr|eine[ns]?|dies(?:e[ns]?)?|selbst|dasselbe)$/iu
const NOMINATIVE_PRONOUN = /^(?:ich|du|er|wir|man|wer|jemand|niemand|jeder)$/iu
/** Behind its noun such a word governs the dative, as may an adjective. */
const GOVERNS_DATIVE =
  /^(?:gegenüber|zufolge|gemäß|entsprechend|entgegen|zuliebe|zuwider|nahe|gleich|ähnlich|treu|nach|voran|voraus|zugrunde|unterlegen|überlegen|bekannt|dankbar|fremd|fern|gewachsen|verpflichtet|verbunden|zugunsten|zugute|zuteil|wert|möglich|wichtig|nützlich|hilfreich|schuldig|leicht|schwer)$/iu
/** Verbs whose second nominative says what somebody is, and others that a clause of its own stands with. */
const COPULAR =
  /^(?:sein|werden|bleiben|heißen|scheinen|gelten|sagen|fragen|antworten|erklären|schreiben|meinen|glauben|denken|finden|lauten|wirken|aussehen|dünken|bedeuten|nennen|kosten|wiegen|dauern)$/u

/** The one verb of a stretch that says what happens; null where two do, or in the passive. */
function fullVerb(words: Words): TargetToken | null {
  const full = words.filter(({ tag }) => /^VV/u.test(tag))
  const finites = words.filter(isFinite)
  const [verb, more] = full
  const [finite, second] = finites
  if (more || second) return null
  if (!verb)
    return finite && finite.lemma === 'haben' && words.every(({ tag }) => !/^V.(?:PP|INF)/u.test(tag))
      ? finite
      : null
  const isParticiple = verb.tag === 'VVPP'
  const auxiliary = words.find((word) => /^VA/u.test(word.tag) && word.lemma !== 'haben')
  // The passive; the subject of a state or of „ist zu tun“.
  if (isParticiple && auxiliary) return null
  if (auxiliary?.lemma === 'sein') return null
  return verb
}

/** Phrases without a preposition that are no genitive of another, joined to none, and inside of none. */
function barePhrases(phrases: readonly Phrase[], tokens: Words, { words }: Stretch): Phrase[] {
  const [first, last] = [words[0]?.index ?? 0, words.at(-1)?.index ?? -1]
  return phrases.filter(({ determiner, noun, preposition, agreement }) => {
    if (determiner.index < first || noun.index > last || preposition !== null || agreement === 0) return false
    const before = tokens[determiner.index - 1]
    if (before && /^(?:APPR|APPRART|KON|KOKOM|ART|PPOSAT|PDAT|PIAT|APPO|TRUNC)$/u.test(before.tag))
      return false
    if (before && /^(?:als|wie|statt|außer)$/iu.test(before.text)) return false
    return !isMeasure(noun.text)
  })
}

/** „die Mutter und der Vater“, „der Stadt Rom“. */
const isJoined = (tokens: Words, { noun }: Phrase) =>
  /^(?:KON|TRUNC)$/u.test(tokens[noun.index + 1]?.tag ?? '') || tokens[noun.index + 1]?.text === 'sowie'

/** Nouns and names outside of the phrases, without a preposition: their case is open. */
const openNouns = (tokens: Words, phrases: readonly Phrase[], { words }: Stretch) =>
  words.filter(
    ({ tag, index }) =>
      /^(?:N[NE]|FM)$/u.test(tag) &&
      !phrases.some(({ determiner, noun }) => index >= determiner.index && index <= noun.index) &&
      !/^(?:APPR|APPRART|N[NE]|ADJA|CARD|ART|FM)$/u.test(tokens[index - 1]?.tag ?? ''),
  )

/** „die Kinder der Stadt“: straight behind a noun it may be the genitive. */
const mayBeAttribute = (tokens: Words, phrase: Phrase) =>
  can(phrase, 'gen') && /^N[NE]$/u.test(tokens[phrase.determiner.index - 1]?.tag ?? '')

const isPronoun = ({ tag }: TargetToken) => /^P(?:PER|RF|DS|IS|WS|RELS|IAT|PAT)$/u.test(tag)
const hasPronoun = (tokens: Words, words: Words, pattern: RegExp) =>
  words.some(
    (word) => isPronoun(word) && pattern.test(word.text) && !/^APPR/u.test(tokens[word.index - 1]?.tag ?? ''),
  )

/** A relative clause: its first word is no article. */
const isRelative = ({ mark, words }: Stretch) =>
  mark?.text === ',' &&
  isFinite(words.at(-1) as TargetToken) &&
  /^d(?:er|ie|as|en|em)$/u.test(words[0]?.text ?? '')

type Wrong = { readonly phrase: Phrase; readonly to: 'nom' | 'dat' | 'acc'; readonly strength: string }

/** A dative verb with something that is no dative, and nothing that may be. */
function wantsDative(tokens: Words, bare: readonly Phrase[], open: Words, stretch: Stretch): Wrong | null {
  const { words } = stretch
  if (bare.some((phrase) => can(phrase, 'dat') && !mayBeAttribute(tokens, phrase))) return null
  if (hasPronoun(tokens, words, DATIVE_PRONOUN)) return null
  const object = bare.find((phrase) => isOnly(phrase, 'acc'))
  if (object && !isJoined(tokens, object)) return { phrase: object, to: 'dat', strength: 'accusative' }
  const [subject, second, more] = bare.filter((phrase) => can(phrase, 'nom') && !isJoined(tokens, phrase))
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

/** A verb with an accusative only, and a dative where that should be. */
function wantsAccusative(
  tokens: Words,
  bare: readonly Phrase[],
  open: Words,
  stretch: Stretch,
): Wrong | null {
  const { words } = stretch
  const object = bare.find((phrase) => isOnly(phrase, 'dat'))
  const next = tokens[(object?.noun.index ?? -2) + 1]
  if (!object || isJoined(tokens, object) || GOVERNS_DATIVE.test(next?.text ?? '') || next?.tag === 'APPO')
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
function wantsBoth(tokens: Words, bare: readonly Phrase[], open: Words, { words }: Stretch): Wrong | null {
  if (open.length > 0 || words.some(({ tag }) => tag === 'PRF')) return null
  const hasSubject =
    hasPronoun(tokens, words, NOMINATIVE_PRONOUN) || bare.some((phrase) => isOnly(phrase, 'nom'))
  const objects = bare.filter((phrase) => !isOnly(phrase, 'nom'))
  const [first, second, third] = objects
  const finite = words.find(isFinite)
  if (!first || !second || third || !hasSubject || !finite) return null
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

/** Behind the stretch another form of the same bracket comes: „würde den Neustart, der schwer genug ist, gefährden“. */
function goesOnWithVerb(tokens: Words, words: Words): boolean {
  const last = words.at(-1)
  const rest = tokens.filter(
    ({ index, sentence }) => index > (last?.index ?? 0) && sentence === last?.sentence,
  )
  return rest.some(({ tag, index }) => /^V.(?:INF|PP)$/u.test(tag) && tokens[index - 1]?.tag !== 'PTKZU')
}

/** „Er ist einen guten Arzt“: who or what something is stands in the nominative. */
function predicate(
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

/** A form that only the plural has. */
const isPlural = ({ readings }: TargetToken) => {
  const mask = readings.reduce((sum, { verb }) => sum | verb, 0) & FINITE
  return mask !== 0 && (mask & SINGULAR_VERB) === 0
}

/** A second nominative where nothing but an object can be. */
function secondNominative(
  pair: AnalysedPair,
  bare: readonly Phrase[],
  open: Words,
  stretch: Stretch,
  verb: TargetToken,
): Wrong | null {
  const { tokens } = pair.target
  const { words } = stretch
  if (COPULAR.test(verb.lemma) || words.some(({ lemma }) => lemma === 'sein')) return null
  // Behind a noun „der IS“ is its genitive, whatever gender the dictionary has.
  const isBehindNoun = ({ determiner }: Phrase) => /^N[NE]$/u.test(tokens[determiner.index - 1]?.tag ?? '')
  const sure = bare.filter(
    (phrase) => isOnly(phrase, 'nom') && !isJoined(tokens, phrase) && !isBehindNoun(phrase),
  )
  const [first, second] = sure
  const object = second ?? first
  if (!object || bare.some((phrase) => isOnly(phrase, 'acc')) || words.some(({ tag }) => tag === 'PRF'))
    return null
  const isIndefinite = /^(?:k?ein|[msd]ein|ihr|unser)$/iu.test(object.determiner.text)
  if (first && second) {
    const isApart = first.noun.index + 1 < second.determiner.index
    return isApart && verb.lemma !== 'haben' ? { phrase: second, to: 'acc', strength: 'nominative' } : null
  }
  const finite = words.find(isFinite)
  const isBefore = (index: number) => index < object.determiner.index
  const mayBeSubject =
    bare.some((phrase) => phrase !== object && can(phrase, 'nom') && isBefore(phrase.noun.index)) ||
    open.some(({ index }) => isBefore(index)) ||
    words.some(({ text, index }) => /^(?:wir|sie)$/iu.test(text) && isBefore(index))
  // „können ein Hund nicht verletzen“: one alone is no subject of a plural verb.
  if (finite && isPlural(finite) && mayBeSubject && object.determiner.text !== 'ihr') {
    const goesOn = words.some(({ tag, index }) => tag === 'KON' && index > object.noun.index)
    return goesOn || !isBefore(finite.index) ? null : { phrase: object, to: 'acc', strength: 'number' }
  }
  const pronoun = words.find(
    (word) =>
      word.tag === 'PPER' && /^(?:ich|du|er|wir)$/iu.test(word.text) && word.index < object.determiner.index,
  )
  if (pronoun)
    return bare.length === 1 && (verb.lemma !== 'haben' || isIndefinite)
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
function* thereIs(
  tokens: Words,
  words: Words,
  phrases: readonly Phrase[],
): Iterable<Wrong & { verb: TargetToken }> {
  for (const verb of words) {
    if (!/^(?:gibt|gab|gäbe|gebe)$/iu.test(verb.text) || !isFinite(verb) || verb.particle !== null) continue
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

/** „hilft kranke Kinder“: a plural without article that is no dative, behind the verb that wants one. */
function* barePlurals(
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

function wrongIn(
  pair: AnalysedPair,
  phrases: readonly Phrase[],
  stretch: Stretch,
): (Wrong & { verb: TargetToken }) | null {
  const { tokens } = pair.target
  const verb = fullVerb(stretch.words)
  if (!verb && !isRelative(stretch) && stretch.words.every(({ tag }) => tag !== 'KOKOM')) {
    return predicate(tokens, barePhrases(phrases, tokens, stretch), stretch)
  }
  if (!verb || stretch.words.some(({ tag }) => tag === 'KOKOM')) return null
  const all = barePhrases(phrases, tokens, stretch)
  const bare = isRelative(stretch) ? all.filter(({ determiner }) => determiner !== stretch.words[0]) : all
  if (bare.length === 0 || isRelative(stretch)) return null
  const open = openNouns(tokens, phrases, stretch)
  const found = ONLY_DATIVE.has(verb.lemma)
    ? wantsDative(tokens, bare, open, stretch)
    : BOTH.has(verb.lemma)
      ? (wantsBoth(tokens, bare, open, stretch) ?? secondNominative(pair, bare, open, stretch, verb))
      : ((ONLY_ACCUSATIVE.has(verb.lemma) || verb.lemma === 'haben'
          ? wantsAccusative(tokens, bare, open, stretch)
          : null) ?? secondNominative(pair, bare, open, stretch, verb))
  return found && { ...found, verb }
}

/** Pronouns of one case only, straight behind the verb. */
const PRONOUNS = {
  dat: { ihn: 'ihm', mich: 'mir', dich: 'dir' },
  acc: { ihm: 'ihn', mir: 'mich', dir: 'dich' },
} as const

function* wrongPronouns(
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

export const objectCase = defineRule({
  id: 'object-case',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: {
    both: 0.7,
    predicate: 0.7,
    plural: 0.7,
    number: 0.7,
    accusative: 0.75,
    two: 0.4,
    dative: 0.7,
    nominative: 0.7,
    gibt: 0.85,
    source: 0.6,
    pronoun: 0.7,
  },
  name: { de: 'Falscher Fall beim Verb', en: 'Wrong case with the verb' },
  wordings: {
    main: {
      de: { what: '„{text}“ steht im falschen Fall.', why: '„{verb}“ verlangt hier den {case}.' },
      en: { what: '“{text}” is in the wrong case.', why: '“{verb}” takes the {english} here.' },
    },
  },
  examples: {
    bad: [
      { target: 'Der Arzt hilft «das Kind».', fix: 'dem Kind' },
      { target: 'Der Zeuge widersprach «den Richter».', fix: 'dem Richter' },
      { target: 'Die Nachbarn helfen «die Kinder» der Stadt.', fix: 'den Kindern' },
      { target: 'Er will «dem neuen Trainer» fragen.', fix: 'den neuen Trainer' },
      { target: 'Sie begann, «dem Minister» laut zu kritisieren.', fix: 'den Minister' },
      { target: 'Es gibt «ein guter Grund» zu bleiben.', fix: 'einen guten Grund' },
      { target: 'Der Sturm zerstörte «der Turm» der Kirche.', fix: 'den Turm' },
      {
        source: 'The company has rejected the request.',
        target: 'Die Firma hat «der Antrag» abgelehnt.',
        fix: 'den Antrag',
      },
      { target: 'Alle wollen «ihn» helfen.', fix: 'ihm' },
      { target: 'Die Hunde können «ein Wolf» nicht vertreiben.', fix: 'einen Wolf' },
      { target: 'Er gab «den Wirt» das Geld.', fix: 'dem Wirt' },
      { target: 'Er ist «einen guten Arzt».', fix: 'ein guter Arzt' },
      { target: 'Der Verein hilft «kranke Kinder».', fix: 'kranken Kindern' },
    ],
    good: [
      { target: 'Der Arzt hilft dem Kind, und die Eltern danken dem Arzt.' },
      { target: 'Den ganzen Tag half die Frau dem Mann.' },
      { target: 'Es folgte eine lange Rede. Heute droht der Stadt ein Streik.' },
      { target: 'Die Mutter und der Vater helfen gern.' },
      { target: 'Der Mann, den die Frau fragte, und der Mann, dem Kritiker widersprachen.' },
      { target: 'Den Antrag hat der Rat abgelehnt, den Turm zerstörte der Sturm.' },
      { target: 'Dem Bericht zufolge besuchte er das Land.' },
      { target: 'Der Richter ist ein guter Mann, und er bleibt der Chef.' },
      { target: 'Der Mann wurde dem Richter vorgeführt.' },
      { target: 'Die dem Minister unterstellte Behörde verfolgt den Fall.' },
      { target: 'Der Turm ist einen Besuch wert und einen Meter höher. Es sind den ganzen Tag Leute da.' },
      { target: 'Er gab dem Boten das Geld und den Brief, und die Frau gab er der Polizei.' },
      { target: 'Er half als der letzte Mann wie ein Bruder.' },
      { source: 'The council rejected the request.', target: 'Die Reform lehnte der Rat ab.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    const { target } = pair
    let phrases: readonly Phrase[] | null = null
    for (const stretch of stretchesOf(target)) {
      if (!stretch.words.some(({ tag }) => /^V[VA]/u.test(tag))) continue
      phrases ??= [...phrasesOf(target, german)]
      const wrong = wrongIn(pair, phrases, stretch)
      if (wrong) yield finding(target, wrong, german)
      else yield* barePlurals(pair, stretch, german)
      for (const missing of thereIs(target.tokens, stretch.words, phrases))
        yield finding(target, missing, german)
      for (const { pronoun, text, verb } of wrongPronouns(target.tokens, stretch)) {
        const at = { start: pronoun.start, end: pronoun.end }
        yield {
          target: [at],
          fixes: [{ at, text }],
          evidence: { verb: verb.text, ...NAMES[/m$|r$/u.test(text) ? 'dat' : 'acc'] },
          strength: 'pronoun',
        }
      }
    }
  },
})

const NAMES = {
  nom: { case: 'Nominativ', english: 'nominative' },
  dat: { case: 'Dativ', english: 'dative' },
  acc: { case: 'Akkusativ', english: 'accusative' },
} as const

function finding(
  target: AnalysedTarget,
  { phrase, to, strength, verb }: Wrong & { verb: TargetToken },
  german: GermanLexicon,
): Finding {
  const fix = inCase(target, phrase, to, german)
  return {
    target: [{ start: phrase.determiner.start, end: phrase.noun.end }],
    fixes: fix ? [fix] : [],
    evidence: { verb: verb.text, ...NAMES[to] },
    strength,
  }
}
