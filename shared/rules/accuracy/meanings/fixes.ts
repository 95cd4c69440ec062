/**
 * One-click fixes of the knowledge pack: the right words in the place of the wrong ones, in the form that the sentence asks
 * for. Where that form, or whether the words fit at all, cannot be told there is none: the reason names the words anyhow.
 */
import { isDeterminer } from '../../../analysis/agreeing.ts'
import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { agreementMask, VERB } from '../../../lexicon/agreement.ts'
import { prepositions } from '../../../lexicon/closed-class.ts'
import type { GrammaticalNumber } from '../../../lexicon/agreement.ts'
import type { AdjectiveEnding } from '../../../lexicon/adjective-endings.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import { adjectiveForm, replaceAdjective, replaceNoun } from '../../inflect.ts'
import { knowsVerb, particleOf, replaceVerb, verbFormFor } from '../../inflect-verb.ts'
import { isMisreadVerb } from '../../noun-place.ts'
import { behindHyphenOnly } from './match-target.ts'
import type { TargetMatch } from './match-target.ts'
import { isParticiple, isPreposition, parsePhrase } from './phrase.ts'
import type { Nominal, Verbal } from './phrase.ts'
import type { Meaning, Replacement, WrongPart, WrongPattern } from './schema.ts'
import { capitalised } from '../../../text/capitals.ts'
import { clauseOf } from '../../../analysis/clauses.ts'

type Place = {
  readonly target: AnalysedTarget
  readonly lexicon: GermanLexicon
  readonly tokens: readonly TargetToken[]
  readonly first: TargetToken
  readonly last: TargetToken
  readonly pattern: WrongPattern
  /** Of the noun in the source. */
  readonly number: GrammaticalNumber | null
  /** The tokens stand side by side. */
  readonly together: boolean
}

/** Fixes for a place where an entry's wrong words stand, best first. */
export function fixesFor(
  { right }: Meaning,
  pattern: WrongPattern,
  match: TargetMatch,
  target: AnalysedTarget,
  number: GrammaticalNumber | null,
  lexicon: GermanLexicon,
): Fix[] {
  const tokens = match.flatMap((index) => target.tokens[index] ?? [])
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last) return []
  const together = last.index - first.index === tokens.length - 1
  const place: Place = { target, lexicon, tokens, first, last, pattern, number, together }
  const found: Fix[] = []
  for (const replacement of right)
    for (const fix of inPlace(replacement, place)) {
      const cased = withCapital(fix, place)
      if (reads(cased, place, endsInVerb(replacement)) && !found.some((other) => other.text === cased.text))
        found.push(cased)
    }
  return found
}

const endsInVerb = (replacement: Replacement): boolean =>
  replacement.kind === 'verb' || (replacement.kind === 'phrase' && replacement.head !== undefined)

function inPlace(replacement: Replacement, place: Place): Fix[] {
  switch (replacement.kind) {
    case 'frame':
      return []
    case 'first':
      return firstPart(replacement.lemma, place)
    case 'noun': {
      const { lemma, gender, adjectival } = replacement
      const plain = { kind: 'nominal', article: null, adjectives: [], tail: '', text: lemma } as const
      return nominal({ ...plain, lemma, gender: gender === 'pl' ? null : gender, adjectival }, place)
    }
    case 'verb':
      if (knowsVerb(replacement.lemma, place.lexicon))
        return verbal({ kind: 'verbal', verb: replacement.lemma, reflexive: false, before: '' }, place)
      return []
    case 'adjective':
      return adjective('', replacement.lemma, place)
    case 'adverb':
      return adverbial(replacement.lemma, place)
    case 'phrase':
      return phrase(replacement, place)
    default:
      return replacement satisfies never
  }
}

function phrase(replacement: Extract<Replacement, { kind: 'phrase' }>, place: Place): Fix[] {
  const { text } = replacement
  const parsed = parsePhrase(replacement, place.lexicon)
  switch (parsed.kind) {
    case 'nominal':
      return nominal(parsed, place)
    case 'verbal':
      return verbal(parsed, place)
    case 'adjective':
      return adjective(parsed.before, parsed.lemma, place)
    case 'adverbial':
      return adverbial(parsed.text, place)
    case 'clause':
      return clause(parsed.text, place)
    case 'unknown':
      return sameShape(text, place)
    default:
      return parsed satisfies never
  }
}

const whole = ({ first, last }: Place, text: string): Fix => ({
  at: { start: first.start, end: last.end },
  text,
})

const isWhole = ({ match }: WrongPart) => match === 'lemma' || match === 'form'
const areWhole = ({ pattern }: Place) => pattern.parts.every(isWhole)

/** The part before a hyphen that stays; null where it cannot. */
const staying = ({ tokens, pattern }: Place): string | null => {
  const [token] = tokens
  const [part] = pattern.parts
  if (!token || !part || part.match !== 'lemma' || !behindHyphenOnly(part.lemma, token)) return ''
  return tokens.length > 1 ? null : token.text.slice(0, token.text.lastIndexOf('-') + 1)
}

/** Replaces the part of a compound that was matched: Verwaltungsbeamte → Regierungsbeamte. */
function firstPart(lemma: string, { first, pattern }: Place): Fix[] {
  const [part] = pattern.parts
  if (part?.match !== 'first' || !first.text.toLowerCase().startsWith(part.lemma.toLowerCase())) return []
  const rest = first.text.slice(part.lemma.length)
  // Coming-of-Age-Geschichte
  const isHyphened = lemma.includes('-') && !/[s-]$/u.test(lemma) && !rest.startsWith('-')
  const text = isHyphened ? `${lemma}-${capitalised(rest)}` : lemma + rest
  return [{ at: { start: first.start, end: first.end }, text }]
}

const isNominal = ({ tag, text }: TargetToken) =>
  /^(?:NN|NE|FM|XY|TRUNC|ADJA)$/u.test(tag) && /^[\p{Lu}\d]/u.test(text)
const isDeterminerTag = ({ tag, text }: TargetToken) =>
  /^(?:ART|PPOSAT|PDAT|PIAT|PWAT)$/u.test(tag) && isDeterminer(text)

/** Of a woman: Bildungssekretärin → Bildungsministerin; null where the new noun has no such form. */
function ofWoman(noun: Nominal, head: TargetToken, lexicon: GermanLexicon): Nominal | null {
  const isWoman =
    /\p{Ll}{3}in(?:nen)?$/u.test(head.text) && lexicon.isWord(`${head.text.replace(/nen$/u, '')}nen`)
  if (!isWoman || noun.gender !== 'm') return noun
  if (noun.adjectival) return { ...noun, gender: 'f' }
  const stem = noun.lemma.replace(/e$/u, '')
  const turned = stem.replace(/(au|[aou])(?=[^aeiouäöü]*$)/u, (vowel) => UMLAUT[vowel] ?? vowel)
  const lemma = [`${stem}in`, `${turned}in`].find((each) => lexicon.isWord(each))
  return lemma === undefined ? null : { ...noun, lemma, gender: 'f' }
}

const UMLAUT: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', au: 'äu' }

/** A noun with what belongs to it, in the place of another one: (eine) untere Liga, Haus der Gemeinen. */
function nominal(wanted: Nominal, place: Place): Fix[] {
  const { target, lexicon, tokens, together, last, number } = place
  if (!together || !areWhole(place)) return []
  const opens = tokens.findIndex((token) => !isDeterminerTag(token))
  const at = Math.max(opens, headOf(tokens, opens))
  const head = tokens[at]
  if (opens < 0 || !head || opens > 1) return []
  const noun = ofWoman(wanted, head, lexicon)
  if (!noun) return []
  if (!isNominal(head))
    return noun.text.includes(' ') && /^APPR/u.test(head.tag) ? predicate(noun.text, place) : []
  const behind = tokens.slice(at + 1)
  if (behind.some(({ tag }) => /^(?:V|KOUS|\$)/u.test(tag))) return []
  const next = target.tokens[last.index + 1]
  if (noun.tail !== '' && next && isPreposition(next.text) && isPreposition(noun.tail.split(' ')[0] ?? ''))
    return []
  const stays = staying(place)
  if (
    stays === null ||
    (stays !== '' && (noun.lemma.includes(' ') || noun.adjectives.length > 0 || noun.tail !== ''))
  )
    return []
  const before = target.tokens[head.index - (at - opens) - 1]
  const hasDeterminer = opens === 1 || (before !== undefined && isDeterminerTag(before))
  const own = opens === 1 ? tokens[0] : before
  if (noun.article !== null && hasDeterminer && !/^(?:k?eine?[nmrs]?)$/iu.test(own?.text ?? '')) return []
  return replaceNoun(target, head.index, noun.lemma, noun.gender, lexicon, {
    adjectives: noun.adjectives,
    drop: tokens.slice(opens, at).map(({ index }) => index),
    last: last.index,
    number,
    ...(noun.tail === '' ? {} : { tail: noun.tail }),
    ...(noun.adjectival === undefined ? {} : { adjectival: noun.adjectival }),
    ...(stays === '' || repeats(stays, noun.lemma) ? {} : { stays }),
    ...(noun.article !== null && !hasDeterminer ? { article: noun.article } : {}),
  })
}

/** Index of the noun: behind the adjectives, or a capitalised adjective alone (Offizielle). */
function headOf(tokens: readonly TargetToken[], opens: number): number {
  const at = tokens.findIndex((token, index) => index >= opens && !/^(?:ADJA|ADV|ADJD)$/u.test(token.tag))
  return at < 0 ? tokens.length - 1 : at
}

/** Polizei-Kommissar, Polizeichef */
const repeats = (stays: string, lemma: string) =>
  lemma.toLowerCase().startsWith((stays.slice(0, -1).split('-').at(-1) ?? '').toLowerCase())

/** A noun with its article in the nominative, where it is said of the subject: (ist) eine Klasse für sich. */
function predicate(text: string, place: Place): Fix[] {
  const finite = finiteOf(place.target, place.last)
  const isPredicate = finite !== undefined && /^(?:sein|bleiben)$/u.test(finite.lemma)
  return isPredicate && place.together && isFree(place) && isSaidOfSubject(place, finite)
    ? [whole(place, text)]
    : []
}

const ENDING = /e[mnrs]?$/u

/** An adjective, declined before a noun; a participle also in the place of a verb's. */
function adjective(before: string, lemma: string, place: Place): Fix[] {
  const { target, lexicon, tokens, last, together } = place
  if (!together || !areWhole(place) || staying(place) !== '') return []
  const words = (form: string) => [before, form].filter((each) => each !== '').join(' ')
  const readings = lexicon.readings(lemma)
  if (before === '' && readings.length > 0 && readings.every(({ pos }) => pos === 'other'))
    return adverbial(lemma, place)
  const previous = target.tokens[place.first.index - 1]
  // „ein Agent unter Decke“: what stands behind a noun belongs to it.
  if (/^APPR/u.test(place.first.tag) && previous?.tag === 'NN' && belongsTo(previous, place)) return []
  if (tokens.length === 1 && before === '' && last.tag === 'ADJA')
    return replaceAdjective(last, lemma, lexicon, isGraded(place))
  if (last.tag === 'ADJA') {
    const ending = ENDING.exec(last.text)?.[0] as AdjectiveEnding | undefined
    const form = ending === undefined ? null : adjectiveForm(lemma, ending, lexicon)
    const ahead = tokens
      .slice(0, -1)
      .every(({ tag }) => /^(?:ADV|ADJD|ADJA|PTK|KON|APPR|NN|NE|CARD|PIS|PAV)/u.test(tag))
    return form === null || !ahead ? [] : [whole(place, words(form))]
  }
  if (tokens.length === 1 && before === '' && /^(?:ADJD|ADV)$/u.test(last.tag)) {
    if (last.tag === 'ADJD' && !mayBePredicate(lemma, last, place)) return []
    return replaceAdjective(last, lemma, lexicon, isGraded(place))
  }
  if (last.tag === 'VVPP' || last.tag === 'ADJD') {
    const others = tokens.slice(0, -1)
    if (
      others.some(({ tag }) => /^(?:ART|ADJA|V.FIN|V.INF)$/u.test(tag)) ||
      !mayBePredicate(lemma, last, place)
    )
      return []
    return isFree(place) ? [whole(place, words(lemma))] : []
  }
  if (target.tokens[last.index + 1]?.tag === 'NN') return []
  // A participle says what something is and not how: „steht ausgeschlossen“.
  const finite = finiteOf(target, last)
  if (isParticiple(lemma, lexicon) && !isPredicative(finite)) return []
  // „steht auf den Karten“ does not become „steht wahrscheinlich“.
  if (/^APPR/u.test(place.first.tag) && /^(?:stehen|liegen|sitzen|hängen|gehen)$/u.test(finite?.lemma ?? ''))
    return []
  return adverbial(words(lemma), place)
}

/** What stands behind a noun belongs to it, unless it is said of the subject. */
function belongsTo(noun: TargetToken, { target, last }: Place): boolean {
  if (!isPredicative(finiteOf(target, last))) return true
  const phrase = target.phrases.find((each) => each.noun === noun.index)
  const isPredicate = phrase?.preposition === null && (phrase.agreement & NOMINATIVE) !== 0
  return isPredicate && clauseOf(target, last.index)?.subject !== noun.index && noun.index > 1
}

/** The entry is about the comparative: älter for „elderly“. */
const isGraded = ({ last, pattern }: Place): boolean =>
  pattern.parts.some(
    ({ lemma }) => last.text === lemma || (last.tag === 'ADJA' && last.text.replace(ENDING, '') === lemma),
  )

const isPredicative = (finite: TargetToken | undefined) =>
  finite !== undefined && /^(?:sein|bleiben|werden|gelten|scheinen|wirken|fühlen)$/u.test(finite.lemma)

/** „wurde erwischt“: beside an auxiliary an adjective that is no participle makes no sense. */
function mayBePredicate(lemma: string, token: TargetToken, { target, lexicon }: Place): boolean {
  if (token.readings.every(({ verb }) => (verb & VERB.participle) === 0) && token.tag !== 'VVPP') return true
  if (isParticiple(lemma, lexicon)) return true
  const finite = finiteOf(target, token)
  return finite === undefined || (finite.lemma !== 'haben' && finite.lemma !== 'werden')
}

const finiteOf = (target: AnalysedTarget, token: TargetToken): TargetToken | undefined => {
  const clause = clauseOf(target, token.index)
  return clause?.finite == null ? undefined : target.tokens[clause.finite]
}

/** Nothing before the place belongs to its first word: no article, adjective or preposition. */
function isFree({ target, first }: Place): boolean {
  const before = target.tokens[first.index - 1]
  if (!before || before.sentence !== first.sentence) return true
  if (before.tag === 'CARD' || before.kind === 'number') return !isNominal(first)
  return !/^(?:ART|PPOSAT|PDAT|PIAT|PWAT|APPR|APPRART|ADJA|PTKZU|TRUNC|KOKOM)$/u.test(before.tag)
}

/** Words that stand as they are in the place of others that do, or of what is said of the subject. */
function adverbial(text: string, place: Place): Fix[] {
  const { target, tokens, first, last, together } = place
  if (!together || !areWhole(place) || staying(place) !== '') return []
  if (!isFree(place)) return openingAlike(text, place)
  if (tokens.some(({ tag }) => /^V(?:.FIN|.INF|VIZU|.IMP)$/u.test(tag))) return []
  const next = target.tokens[last.index + 1]
  if (last.tag === 'ADJA' || (next?.tag === 'NN' && /^(?:ART|APPR|APPRART|PPOSAT)$/u.test(last.tag)))
    return []
  const finite = finiteOf(target, last)
  if (tokens.some(({ tag }) => tag === 'VVPP') && finite && /^(?:haben|werden)$/u.test(finite.lemma))
    return []
  if (last.tag === 'PTKZU' && !text.endsWith(' zu')) return []
  const isAdverbial =
    /^(?:APPR|APPRART|ADV|ADJD|PAV|PROAV|KOUS|KOKOM|PTKNEG|PTKANT|PWAV|VVPP|KON|PTKVZ)$/u.test(first.tag)
  if (isAdverbial) return [whole(place, text)]
  const isPredicate =
    finite !== undefined && /^(?:sein|bleiben)$/u.test(finite.lemma) && isSaidOfSubject(place, finite)
  const isPair =
    tokens.length > 2 &&
    /^(?:NN|NE)$/u.test(first.tag) &&
    tokens.slice(1).some(({ tag }) => /^(?:APPR|KON)$/u.test(tag))
  return isPredicate || isPair ? [whole(place, text)] : openingAlike(text, place)
}

/** Behind the verb in a main clause, and not the only noun there. */
function isSaidOfSubject({ target, first }: Place, finite: TargetToken): boolean {
  const clause = clauseOf(target, first.index)
  if (!clause || clause.subject === first.index) return false
  return clause.introducer === null ? first.index > finite.index : clause.subject !== null
}

/** Words that end in a verb, in the place of a verb and what the entry names beside it. */
function verbal({ verb, reflexive, before }: Verbal, place: Place): Fix[] {
  if (!areWhole(place) || place.tokens.some((token) => token.text.includes('-'))) return []
  const { target, tokens, lexicon, pattern } = place
  const all = tokens.filter((token) => isVerb(token))
  // „gingen vermisst“: the participle is one of the words beside the verb.
  const finites = all.filter(({ tag }) => tag === 'VVFIN')
  const verbs = all.length === 2 && finites.length === 1 ? finites : all
  const [old] = verbs
  if (verb === 'sein' && before !== '' && (!old || old.lemma === 'sein'))
    return whatSomethingIs(before, old, place)
  if (!old && before !== '' && !reflexive) return besideVerb(verb, before, place)
  const allParticiples = verbs.length > 1 && tokens.every(({ tag }) => tag === 'VVPP' || tag === 'KON')
  const token = allParticiples ? verbs.at(-1) : old
  if (!token || (verbs.length > 1 && !allParticiples)) return []
  const others = tokens.filter((each) => !verbs.includes(each))
  const isOldReflexive = others.some(({ tag }) => tag === 'PRF')
  if (reflexive !== hasSich(target, token) && !(isOldReflexive && !reflexive)) return []
  if (/^da(?:r|mit|für|von|zu|nach|bei)/u.test(before)) return []
  const part = pattern.parts.find(({ lemma, match }) => match === 'lemma' && isLemmaOf(lemma, token))
  const oldLemma = part?.lemma ?? token.lemma
  if (!fitsAuxiliary(verb, oldLemma, token, place)) return []
  if (token.tag === 'ADJA' && !isMisreadVerb(token, target.tokens))
    return others.length > 0 ? [] : asParticiple(verb, before, token, lexicon)
  if (others.length === 0 || allParticiples)
    return before === ''
      ? alone(verb, oldLemma, token, place)
      : withWords(verb, before, oldLemma, token, place)
  return together(verb, before, reflexive, oldLemma, token, others, place)
}

/** „die Oberhand haben“ where the clause has haben already: the words before the verb. */
function besideVerb(verb: string, before: string, place: Place): Fix[] {
  const { target, lexicon, first, last } = place
  const verbs = clauseOf(target, last.index)?.verbs ?? []
  const isAlone = !/^(?:haben|sein|werden)$/u.test(verb) || verbs.length === 1
  if (!isAlone || !verbs.some((index) => target.tokens[index]?.lemma === verb)) return []
  if (target.tokens[first.index - 1]?.tag === 'ADJA') return []
  const [, article = '', noun = ''] = /^(die|den|das) (\p{L}.*)$/u.exec(before) ?? []
  if (article === '') {
    const isNoun = /^(?:\p{Lu}|\p{Ll}+e[sr]? \p{Lu})/u.test(before)
    if (isNoun && !isDeterminer(before.split(' ')[0] ?? ''))
      return isFree(place) && place.together ? [whole(place, before)] : []
    return phrase({ kind: 'phrase', text: before }, place)
  }
  const lemma = noun.split(' ').find((word) => /^\p{Lu}/u.test(word)) ?? ''
  const feminine = lexicon.genders(lemma).includes('f') ? 'f' : 'pl'
  const gender = article === 'die' ? feminine : article === 'den' ? 'm' : 'n'
  return phrase({ kind: 'phrase', text: noun, gender }, place)
}

const isVerb = ({ tag, readings, text }: TargetToken) =>
  tag.startsWith('V') ||
  (tag === 'ADJD' && readings.length === 0 && /^\p{Ll}.*t$/u.test(text)) ||
  (tag === 'PTKVZ' && readings.some(({ verb }) => verb !== 0)) ||
  ((tag === 'ADJD' || tag === 'ADJA') && readings.some(({ pos }) => pos === 'verb'))

const isLemmaOf = (lemma: string, token: TargetToken) =>
  token.lemma === lemma || token.readings.some((reading) => reading.lemma === lemma)

/** The verb is reflexive. Beside lassen, and beside a full verb (fühlt sich betrogen), sich is not its own. */
function hasSich(target: AnalysedTarget, token: TargetToken): boolean {
  const { tokens } = target
  const clause = clauseOf(target, token.index)
  const inClause = (clause?.parts ?? [[0, tokens.length - 1] as const]).flatMap(([from, to]) =>
    tokens.slice(from, to + 1).filter(({ sentence }) => sentence === token.sentence),
  )
  const others = inClause.filter((each) => each.index !== token.index)
  if (others.some(({ lemma, tag }) => lemma === 'lassen' || (tag === 'VVFIN' && token.tag !== 'VVFIN')))
    return false
  return others.some(({ text, index }) => text === 'sich' && !tokens[index - 1]?.tag.startsWith('APPR'))
}

/** Verbs, as last parts, whose perfect has sein. */
const WITH_SEIN =
  /(?:gehen|kommen|fahren|fliegen|laufen|steigen|sinken|fallen|treten|wachsen|sterben|schwinden|flüchten|fliehen|reisen|rutschen|stürzen|springen|klettern|kriechen|rollen|scheitern|passieren|geschehen|erscheinen|entstehen|tauchen|platzen|explodieren|schrumpfen|schmelzen|gleiten|landen|wandern|marschieren|strömen|dringen|weichen|schnellen|bleiben|sein|gelingen|misslingen|genesen|erkranken|ertrinken|verunglücken|schleichen|flauen|rennen|kehren|gehen|wachen|schlafen|brechen|ziehen|ausscheiden|geraten|werden|rücken)$/u
/** Of these some verbs have haben as well. */
const EITHER =
  /(?:brechen|ziehen|fahren|fliegen|rollen|treten|schlafen|rücken|umgehen|begehen|übernehmen|bekommen|verfallen|ausfallen|wachen|laufen|gefallen|stürzen|kehren|passieren|angehen|durchgehen)$/u

/** überfallen, umgehen: with a prefix the verb of motion has an object. */
const isPrefixed = (verb: string, lexicon: GermanLexicon) =>
  /^(?:be|über|unter|um|durch|hinter)/u.test(verb) && particleOf(verb, lexicon) === ''

const TIME = /(?:tag|jahr|monat|woche|stunde|minute|mal|meter|prozent|punkt|zeit)(?:e[ns]?|s|n)?$/iu
const ACCUSATIVE = agreementMask(['acc'])
const NOMINATIVE = agreementMask(['nom'])

/** Behind the verb, or before an infinitive, stands what can only be its object: he fails the exam. */
function hasObject(target: AnalysedTarget, token: TargetToken): boolean {
  const clause = clauseOf(target, token.index)
  if (!clause) return false
  return target.phrases.some(({ preposition, noun, agreement, first }) => {
    const inClause = clause.parts.some(([from, to]) => noun >= from && noun <= to)
    if (
      !inClause ||
      preposition !== null ||
      noun === clause.subject ||
      TIME.test(target.tokens[noun]?.text ?? '')
    )
      return false
    const isSure = (agreement & NOMINATIVE) === 0
    const hasSubject =
      first > token.index &&
      token.index > clause.first &&
      !/^APPR|^ADV/u.test(target.tokens[clause.first]?.tag ?? '')
    return (agreement & ACCUSATIVE) !== 0 && (isSure || hasSubject || clause.subject !== null)
  })
}

/** „ist durchgefallen“ does not become „ist versagt“, nor „hat geschlossen“ „hat gegangen“. */
function fitsAuxiliary(verb: string, old: string, token: TargetToken, { target, lexicon }: Place): boolean {
  const moves = WITH_SEIN.test(verb) && !EITHER.test(verb) && !isPrefixed(verb, lexicon)
  if (token.tag === 'VVFIN' || token.tag === 'VVINF')
    return !moves || WITH_SEIN.test(old) || !hasObject(target, token)
  const finite = finiteOf(target, token)
  if (!finite || finite.index === token.index) return true
  if (finite.lemma === 'haben' || finite.lemma === 'werden') return !moves
  if (finite.lemma !== 'sein') return true
  return (
    !WITH_SEIN.test(old) || EITHER.test(old) || WITH_SEIN.test(verb) || /gebrochen|gezogen/u.test(token.text)
  )
}

function alone(
  verb: string,
  oldLemma: string,
  token: TargetToken,
  { target, lexicon, tokens, first }: Place,
): Fix[] {
  const fixes = replaceVerb(target, token, oldLemma, verb, lexicon)
  if (tokens.length === 1) return fixes
  return fixes.map(({ at, text }) => ({ at: { start: first.start, end: at.end }, text }))
}

/** Participles before nouns: verletzende, zerstörte. */
function asParticiple(verb: string, before: string, token: TargetToken, lexicon: GermanLexicon): Fix[] {
  const ending = ENDING.exec(token.text)?.[0] as AdjectiveEnding | undefined
  if (ending === undefined || !leavesObjects(before)) return []
  const stem = token.text.slice(0, -ending.length)
  const participle = stem.endsWith('end') ? `${verb}d` : lexicon.conjugate(verb, VERB.participle)[0]
  const form = participle === undefined ? null : adjectiveForm(participle, ending, lexicon)
  const text = [before, form].filter((each) => each !== '').join(' ')
  return form === null ? [] : [{ at: { start: token.start, end: token.end }, text }]
}

/** „hat zahlen müssen“ has no participle. */
const MODALS = /^(?:müssen|können|dürfen|sollen|wollen|mögen)$/u

/** Words that change nothing in what the verb asks for: hart anfassen, in Ordnung bringen. */
const leavesObjects = (before: string) =>
  before === before.toLowerCase() ||
  (isPreposition(before.split(' ')[0] ?? '') && before.split(' ').length < 4)

/** A verb with words before it where it stands at the end of its clause. */
function withWords(verb: string, before: string, oldLemma: string, token: TargetToken, place: Place): Fix[] {
  const { target, lexicon } = place
  if (!leavesObjects(before) || token.particle !== null) return []
  const opening = before.split(' ')[0] ?? ''
  const isTwice = isPreposition(opening) && target.tokens.some(({ text }) => text === opening)
  if (
    isTwice ||
    (/^(?:haben|sein|werden)$/u.test(verb) && isParticiple(before.split(' ').at(-1) ?? '', lexicon))
  )
    return []
  const form = verbFormFor(target, token, oldLemma, verb, lexicon)
  if (!form || form.particle !== '' || (form.role === 'participle' && MODALS.test(verb))) return []
  const clause = clauseOf(target, token.index)
  if (form.role === 'finite') {
    const next = target.tokens[token.index + 1]
    if (clause?.introducer == null || (next && next.kind !== 'punctuation')) return []
  }
  const [fix] = replaceVerb(target, token, oldLemma, verb, lexicon)
  const zu = target.tokens[token.index - 1]
  if (!fix) return []
  const start = form.role === 'infinitive' && zu?.tag === 'PTKZU' ? zu.start : fix.at.start
  const between = target.text.slice(start, fix.at.start)
  return [{ at: { start, end: fix.at.end }, text: `${before} ${between}${fix.text}` }]
}

/** Prepositions that more often belong to the noun that goes than to the verb. */
const OF_OBJECTS = /^(?:von|auf|an|über|für|mit|gegen|um|zu|zur|zum|vom)$/u

const TRANSITIVE =
  /(?:bekommen|schicken|ziehen|bringen|stellen|setzen|nehmen|legen|werfen|drängen|zwingen|haben|halten|lassen|führen|treiben|spielen)$/u

const OBLIQUE = agreementMask(['gen', 'dat'])

/** „zollten der Sängerin Tribut“: the dative goes with the noun that goes. */
function hasBareDative(target: AnalysedTarget, token: TargetToken): boolean {
  const parts = clauseOf(target, token.index)?.parts ?? []
  return target.phrases.some(
    ({ preposition, agreement, noun, first }) =>
      preposition === null &&
      agreement !== 0 &&
      (agreement & ~OBLIQUE) === 0 &&
      !isNominal(target.tokens[first - 1] ?? token) &&
      parts.some(([from, to]) => noun >= from && noun <= to),
  )
}

/** The verb takes its form, the words beside it give way to those of the phrase. */
function together(
  verb: string,
  before: string,
  reflexive: boolean,
  oldLemma: string,
  token: TargetToken,
  others: readonly TargetToken[],
  place: Place,
): Fix[] {
  const { target, lexicon } = place
  const words = others.filter(({ tag }) => tag !== 'PRF' || !reflexive)
  const [first] = words
  const last = words.at(-1)
  if (!first || !last)
    return before === '' ? alone(verb, oldLemma, token, { ...place, tokens: [token], first: token }) : []
  if (last.index - first.index !== words.length - 1 || isPreposition(last.text)) return []
  const taken = words.some(({ tag }) => /^(?:APPR|APPRART)$/u.test(tag))
  if (!isFree({ ...place, first }) || (isNominal(last) && continues(target, last))) return []
  const finite = finiteOf(target, token)
  // „Anklagen wurden gedrückt“: what was the object is the subject here.
  if (
    !taken &&
    before !== '' &&
    finite?.lemma === 'werden' &&
    finite.index !== token.index &&
    token.tag === 'VVPP'
  )
    return []
  // „Halt bekommen“ has its object, „in die Hände bekommen“ has none.
  const next = target.tokens[last.index + 1]
  const isLeftOver =
    !taken &&
    (before === '' || isPreposition(before.split(' ')[0] ?? '')) &&
    next?.tag !== 'PTKZU' &&
    OF_OBJECTS.test(next?.text ?? '')
  const lacksObject = !taken && isPreposition(before.split(' ')[0] ?? '') && TRANSITIVE.test(verb)
  const form = verbFormFor(target, token, oldLemma, verb, lexicon)
  const isOrphan = !taken && before === '' && hasBareDative(target, token)
  if (!form || lacksObject || isLeftOver || isOrphan || token.particle !== null) return []
  const zu = target.tokens[token.index - 1]
  const isZu = form.role === 'infinitive' && zu?.tag === 'PTKZU'
  if (isZu && zu.index !== last.index + 1) return []
  if (isZu && particleOf(verb, lexicon) !== '') return []
  if (form.particle !== '') {
    // The particle stands behind what it replaces, at the end.
    if (first.index < token.index || (next && next.kind !== 'punctuation')) return []
  }
  const text = form.particle === '' ? before : [before, form.particle].filter((each) => each !== '').join(' ')
  const edits = [
    { at: { start: token.start, end: token.end }, text: form.text },
    { at: { start: first.start, end: last.end }, text },
  ].sort((a, b) => a.at.start - b.at.start)
  return merged(edits, target.text)
}

/** The noun goes on behind the place: „die Bühne des Theaters“. */
const continues = ({ tokens }: AnalysedTarget, { index }: TargetToken) => {
  const next = tokens[index + 1]
  return (
    next !== undefined &&
    (/^(?:ART|NN|NE|PRELS)$/u.test(next.tag)
      ? /^(?:der|des|eine[rs]|seine[rs]|ihre[rs])$/u.test(next.text)
      : false)
  )
}

/** Two edits as one; a part that goes takes the space beside it along. */
function merged(edits: readonly Fix[], text: string): Fix[] {
  const [one, two] = edits
  if (!one || !two) return []
  const between = text.slice(one.at.end, two.at.start)
  const gap = two.text === '' ? between.trimEnd() : one.text === '' ? between.trimStart() : between
  return [{ at: { start: one.at.start, end: two.at.end }, text: one.text + gap + two.text }]
}

/** „im Einsatz sein“ where something is: the words beside the verb. */
function whatSomethingIs(before: string, verb: TargetToken | undefined, place: Place): Fix[] {
  const { target, tokens, last } = place
  const words = verb ? tokens.filter((token) => token !== verb) : tokens
  const [first] = words
  const end = words.at(-1)
  if (!first || !end || end.index - first.index !== words.length - 1) return []
  const finite = finiteOf(target, last)
  if (!verb && finite?.lemma !== 'sein') return []
  if (words.some((token) => /^V/u.test(token.tag) && token.tag !== 'VVPP')) return []
  const inner: Place = { ...place, tokens: words, first, last: end, together: true }
  return isFree(inner) && end.tag !== 'ADJA' ? [whole(inner, before)] : []
}

/** A whole statement in the place of another one. */
function clause(text: string, place: Place): Fix[] {
  const { tokens, together: side, target, first, last } = place
  if (!side || !areWhole(place) || !tokens.some(({ tag }) => /^V.FIN$/u.test(tag))) return []
  const before = target.tokens[first.index - 1]
  const next = target.tokens[last.index + 1]
  const opens = !before || before.sentence !== first.sentence || before.kind === 'punctuation'
  return opens && (!next || next.kind === 'punctuation') ? [whole(place, text)] : []
}

/** Words that open like the ones they replace: jeden zweiten Tag for jeden anderen Tag. */
function openingAlike(text: string, place: Place): Fix[] {
  const { target, tokens, first } = place
  const before = target.tokens[first.index - 1]
  const isAlike = tokens.length > 1 && first.text.toLowerCase() === text.split(' ')[0]?.toLowerCase()
  const isArticle = isDeterminerTag(first)
  return isAlike && (before === undefined || !isDeterminerTag(before)) && (isArticle || isFree(place))
    ? [whole(place, text)]
    : []
}

/** A name or set phrase that nobody can decline, in the place of one that opens like it or stands without article. */
function sameShape(text: string, place: Place): Fix[] {
  const { target, tokens, together: side, first, last } = place
  const words = text.split(' ')
  if (!side || !areWhole(place) || staying(place) !== '') return []
  const alike = openingAlike(text, place)
  if (alike.length > 0) return alike
  if (isDeterminer(words[0] ?? '') || !isNominal(first) || !isNominal(last)) return []
  const isPair =
    words.length === tokens.length && /^(?:APPR|KOKOM)$/u.test(target.tokens[first.index - 1]?.tag ?? '')
  return isPair || isFree(place) ? [whole(place, text)] : []
}

/** At the start of a sentence the replacement gets the capital that stood there. */
function withCapital(fix: Fix, { target }: Place): Fix {
  const token = target.tokens.find(({ start }) => start === fix.at.start)
  if (!token || !/^\p{Lu}/u.test(token.text) || !/^\p{Ll}/u.test(fix.text)) return fix
  let at = token.index - 1
  while (target.tokens[at]?.sentence === token.sentence && target.tokens[at]?.kind === 'punctuation') at--
  const opens = target.tokens[at]?.sentence !== token.sentence || target.tokens[token.index - 1]?.text === ':'
  const noun = /^(?:NN|NE|FM|ADJA)$/u.test(token.tag)
  if (!opens && noun) return fix
  return { ...fix, text: capitalised(fix.text) }
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}-]+/gu) ?? []

const NEGATION =
  /^(?:nicht|kein\p{L}*|nie(?:mals|mand\p{L}*)?|nichts|un\p{Ll}+|ohne|außer\p{L}*|\p{L}+los\p{L}*|miss\p{L}+)$/iu

const hasDouble = (words: readonly string[]) => words.some((word, at) => at > 0 && word === words[at - 1])

/** What is written reads on from what stands before it and into what stands behind it. */
function reads({ at, text }: Fix, { target }: Place, isVerb: boolean): boolean {
  const old = target.text.slice(at.start, at.end)
  if (old === text) return false
  const words = wordsOf(text)
  const oldWords = wordsOf(old)
  const behind = target.text.slice(at.end)
  const before = wordsOf(target.text.slice(0, at.start)).at(-1) ?? ''
  const after = /^ ?\p{L}/u.test(behind) ? (wordsOf(behind)[0] ?? '') : ''
  const isDirect = target.text.slice(0, at.start).endsWith(' ')
  const [first = ''] = words
  if (hasDouble(words) && !hasDouble(oldWords)) return false
  if (isDirect && before.length > 3 && first !== before && first.startsWith(before)) return false
  const last = words.at(-1) ?? ''
  const oldLast = oldWords.at(-1) ?? ''
  if (
    isDirect &&
    (before.toLowerCase() === first.toLowerCase() || (isPreposition(before) && isPreposition(first)))
  )
    return false
  if (last.toLowerCase() === after.toLowerCase()) return false
  if (
    oldWords.some((word) => /^(?:nicht|kein\p{L}*|nie)$/iu.test(word)) &&
    !words.some((word) => NEGATION.test(word))
  )
    return false
  // At the end of its clause it is a verb's particle: löste ein, stellte vor.
  const isParticle = isVerb && after === ''
  if (!isParticle && !goesOn(last, oldLast, oldWords[0] ?? '', at.end, target)) return false
  if (!isParticle && after === '' && isDeterminer(last) && !isPreposition(last)) return false
  const added = words.filter((word) => /^\p{Lu}\p{L}{3,}/u.test(word) && !oldWords.includes(word))
  const others = [...wordsOf(target.text.slice(0, at.start)), ...wordsOf(behind)]
  if (added.some((word) => others.includes(word))) return false
  // „klingt nicht unglaubwürdig“
  const isDouble = words.some((word) => /^un(?!ter)\p{Ll}{4,}/u.test(word) && !oldWords.includes(word))
  return !(isDouble && [...others, ...words].some((word) => /^(?:nicht|kein\p{L}*)$/u.test(word)))
}

/** What follows depends on the last word: a preposition asks for a case, and nothing else does. */
function goesOn(
  last: string,
  oldLast: string,
  oldFirst: string,
  end: number,
  { tokens }: AnalysedTarget,
): boolean {
  const next = tokens.find(({ start }) => start >= end)
  const old = tokens.find((token) => token.end === end)
  const [now, before] = [isPreposition(last), isPreposition(oldLast) && old?.tag !== 'PTKVZ']
  if (!now && !before) return true
  if (!next || next.kind === 'punctuation')
    return !now || before || old?.tag === 'PTKVZ' || /^(?:auf|an|nach|aus|her|wegen)$/u.test(last)
  const isNoun = !/^(?:ADJD|ADV|V)/u.test(next.tag)
  if (now && before) return governmentOfWord(last) === governmentOfWord(oldLast)
  if (before) return !isNoun
  // „auf dem Rücken starker Verkäufe“: dank
  return (isPreposition(oldFirst) && (prepositions[last] ?? []).includes('gen')) || !isNoun
}

const governmentOfWord = (word: string) => (prepositions[word.toLowerCase()] ?? []).join()
