/** Puts a taught word in the place of another, in the form that the sentence asks for. */
import type { AnalysedTarget, TargetToken } from '../analysis/pair.ts'
import type { GermanLexicon } from '../lexicon/lexicon.ts'
import type { Fix } from '../review/flag.ts'
import { replaceAdjective, replaceNoun } from '../rules/inflect.ts'
import { replaceVerb } from '../rules/inflect-verb.ts'
import type { GermanPhrase, GermanWord } from './compile.ts'
import type { TargetPlace } from './find.ts'
import { capitalised } from '../text/capitals.ts'

/** A noun, perhaps with adjectives before it. */
function nounPhrase({
  words,
}: GermanPhrase): { readonly noun: GermanWord; readonly adjectives: string[] } | null {
  const noun = words.at(-1)
  const before = words.slice(0, -1)
  if (noun?.kind !== 'noun' || !before.every(({ kind }) => kind === 'adjective')) return null
  return { noun, adjectives: before.map(({ text }) => text) }
}

const isAdjective = ({ tag }: TargetToken) => tag === 'ADJA' || tag === 'ADJD'

/** A fix that begins where something with a capital stood begins with one. */
function cased(fix: Fix, { text }: AnalysedTarget): Fix {
  const old = text.charAt(fix.at.start)
  return old !== old.toLowerCase() && /^\p{Ll}/u.test(fix.text)
    ? { ...fix, text: capitalised(fix.text) }
    : fix
}

function nounFixes(
  target: AnalysedTarget,
  place: TargetPlace,
  wanted: NonNullable<ReturnType<typeof nounPhrase>>,
  german: GermanLexicon,
): Fix[] {
  const last = target.tokens[place.tokens.at(-1) ?? -1]
  if (!last) return []
  const drop = place.tokens.slice(0, -1)
  if (!drop.every((index) => isAdjective(target.tokens[index] as TargetToken))) return []
  const { noun, adjectives } = wanted
  const [gender] = german.genders(noun.lemma)
  if (place.how === 'whole') {
    const fixes = replaceNoun(target, last.index, noun.lemma, gender ?? null, german, { adjectives, drop })
    return fixes.length > 0 || drop.length > 0
      ? fixes
      : [{ at: { start: last.start, end: last.end }, text: [...adjectives, noun.text].join(' ') }]
  }
  const head = place.phrase.words[0]
  if (place.how === 'first' || !head || adjectives.length > 0) return []
  const stem = last.lemma.toLowerCase().endsWith(head.lemma.toLowerCase())
    ? last.lemma.slice(0, -head.lemma.length)
    : ''
  if (stem === '') return []
  const lemma = stem.endsWith('-') ? stem + noun.lemma : stem + noun.lemma.toLowerCase()
  return replaceNoun(target, last.index, lemma, gender ?? null, german)
}

/** Fixes that put the phrase in the place; none where its form cannot be told. */
export function replacements(
  target: AnalysedTarget,
  place: TargetPlace,
  phrase: GermanPhrase,
  german: GermanLexicon,
): Fix[] {
  const first = target.tokens[place.tokens[0] ?? -1]
  const last = target.tokens[place.tokens.at(-1) ?? -1]
  if (!first || !last) return []
  const noun = nounPhrase(phrase)
  const isNoun = place.phrase.words.at(-1)?.kind === 'noun'
  if (noun && isNoun) return nounFixes(target, place, noun, german).map((fix) => cased(fix, target))
  if (place.how !== 'whole') return []
  const [word] = phrase.words
  const old = place.phrase.words[0]
  const single = phrase.words.length === 1 && place.tokens.length === 1
  if (single && word?.kind === 'adjective' && old?.kind === 'adjective')
    return replaceAdjective(first, word.lemma, german)
  if (single && word?.kind === 'verb' && old?.kind === 'verb')
    return replaceVerb(target, first, first.lemma, word.lemma, german).map((fix) => cased(fix, target))
  return [cased({ at: { start: first.start, end: last.end }, text: phrase.text }, target)]
}
