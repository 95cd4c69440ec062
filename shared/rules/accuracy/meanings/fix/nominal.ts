/** Nouns and names in the place of others. */
import type { TargetToken } from '../../../../analysis/pair.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import type { Fix } from '../../../../review/flag.ts'
import { replaceNoun } from '../../../inflect.ts'
import { isPreposition } from '../phrase.ts'
import type { Nominal } from '../phrase.ts'
import { capitalised } from '../../../../text/capitals.ts'
import type { Place } from './place.ts'
import { finiteOf, whole, areWhole, staying, isNominal, isDeterminerTag, isFree } from './place.ts'
import { isSaidOfSubject } from './adjective.ts'

/** Replaces the part of a compound that was matched: Verwaltungsbeamte → Regierungsbeamte. */
export function firstPart(lemma: string, { first, pattern }: Place): Fix[] {
  const [part] = pattern.parts
  if (part?.match !== 'first' || !first.lower.startsWith(part.lemma.toLowerCase())) return []
  const rest = first.text.slice(part.lemma.length)
  // Coming-of-Age-Geschichte
  const isHyphened = lemma.includes('-') && !/[s-]$/u.test(lemma) && !rest.startsWith('-')
  const text = isHyphened ? `${lemma}-${capitalised(rest)}` : lemma + rest
  return [{ at: { start: first.start, end: first.end }, text }]
}

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
export function nominal(wanted: Nominal, place: Place): Fix[] {
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
    isLoan: place.english.has(noun.lemma.toLowerCase()),
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
