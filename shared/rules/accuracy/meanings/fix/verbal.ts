/** Verbs, and phrases with a verb, in the place of others. */
import { isDeterminer } from '../../../../analysis/agreeing.ts'
import type { AnalysedTarget, TargetToken } from '../../../../analysis/pair.ts'
import { VERB } from '../../../../lexicon/agreement.ts'
import type { AdjectiveEnding } from '../../../../lexicon/adjective-endings.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import type { Fix } from '../../../../review/flag.ts'
import { adjectiveForm } from '../../../inflect.ts'
import { endsSubordinate, particleOf, replaceVerb, verbFormFor } from '../../../inflect-verb.ts'
import { isMisreadVerb } from '../../../noun-place.ts'
import { isParticiple, isPreposition, parsePhrase } from '../phrase.ts'
import type { Verbal } from '../phrase.ts'
import type { Replacement } from '../schema.ts'
import { clauseOf } from '../../../../analysis/clauses.ts'
import type { Place } from './place.ts'
import { finiteOf, whole, areWhole, isNominal, isFree, sameShape } from './place.ts'
import { nominal } from './nominal.ts'
import { ENDING, adjective, adverbial } from './adjective.ts'
import { fitsAuxiliary, OF_OBJECTS, TRANSITIVE, hasBareDative, MODALS, leavesObjects } from './objects.ts'

const isVerb = ({ tag, readings, text }: TargetToken) =>
  tag.startsWith('V') ||
  (tag === 'ADJD' && readings.length === 0 && /^\p{Ll}.*t$/u.test(text)) ||
  (tag === 'PTKVZ' && readings.some(({ verb }) => verb !== 0)) ||
  ((tag === 'ADJD' || tag === 'ADJA') && readings.some(({ pos }) => pos === 'verb'))

export function phrase(replacement: Extract<Replacement, { kind: 'phrase' }>, place: Place): Fix[] {
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

/** Words that end in a verb, in the place of a verb and what the entry names beside it. */
export function verbal({ verb, reflexive, before }: Verbal, place: Place): Fix[] {
  if (!areWhole(place) || place.tokens.some((token) => token.text.includes('-'))) return []
  const { target, tokens, lexicon, pattern } = place
  if (hasScraps(place)) return []
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

/** „schloss in auf die Bande“: particles of the English verb that no other verb would take along. */
function hasScraps({ target, last }: Place): boolean {
  const [one, two] = [target.tokens[last.index + 1], target.tokens[last.index + 2]]
  return (
    /^(?:in|auf|an|aus|zu|mit|für)$/u.test(one?.text ?? '') &&
    /^(?:in|auf|aus|mit|für|von|bei)$/u.test(two?.text ?? '')
  )
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
  const ownPronouns = reflexivesIn(tokens.filter(({ sentence }) => sentence === token.sentence))
  return others.some(
    ({ text, index }) => ownPronouns.includes(text) && !tokens[index - 1]?.tag.startsWith('APPR'),
  )
}

const OF_PERSONS = { ich: ['mich', 'mir'], du: ['dich', 'dir'], wir: ['uns'], ihr: ['euch'] } as const

/** Pronouns that speak of the subject again: sich, and beside wir also uns. */
function reflexivesIn(sentence: readonly TargetToken[]): readonly string[] {
  const subjects = sentence.filter(({ tag }) => tag === 'PPER').map(({ text }) => text.toLowerCase())
  const own = Object.entries(OF_PERSONS).flatMap(([subject, forms]) =>
    subjects.includes(subject) ? forms : [],
  )
  return ['sich', ...own]
}

const DIRECTION =
  /^(?:(?:vor|rück|auf|ab|seit|heim)wärts|(?:hin|her|r)(?:ein|aus|auf|unter|über|ab|an|um|vor)|zurück|voran|voraus|weg|fort)$/u

function alone(
  verb: string,
  oldLemma: string,
  token: TargetToken,
  { target, lexicon, tokens, first }: Place,
): Fix[] {
  // „vorwärts geschoben“ says already where to; „vorwärts vorangetrieben“ would say it twice.
  if (DIRECTION.test(target.tokens[token.index - 1]?.text ?? '') && particleOf(verb, lexicon) !== '')
    return []
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
    const isLast = clause?.introducer != null || endsSubordinate(target, token)
    if (!isLast || (next && next.kind !== 'punctuation')) return []
  }
  const [fix] = replaceVerb(target, token, oldLemma, verb, lexicon)
  const zu = target.tokens[token.index - 1]
  if (!fix) return []
  const start = form.role === 'infinitive' && zu?.tag === 'PTKZU' ? zu.start : fix.at.start
  const between = target.text.slice(start, fix.at.start)
  return [{ at: { start, end: fix.at.end }, text: `${before} ${between}${fix.text}` }]
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
