import type { Language } from '../text/language.ts'
import type { Unit } from './units.ts'
import type { AlignmentLexicon } from './vocabulary.ts'
import type { AlignmentWord } from './words.ts'
import { FUNCTION_WORDS } from '../text/function-words.ts'
import { isStarter } from '../text/starters.ts'
import { linkWords } from './vocabulary.ts'
import { alignmentWords, fold } from './words.ts'

/** A place where a headline without a full stop may end and the first sentence begin, and what speaks for it. */
type Cut = { readonly at: number; readonly score: number }

/** Shortest headline and shortest sentence behind it, in words. */
const FEWEST_WORDS = 3
const LONGEST_HEADLINE = 180
/**
 * Scores are rough log odds, set by the alignment bench on one half of its documents; with this threshold 4 % of articles
 * that begin without a headline are cut wrongly (17 of 427 beginnings).
 */
const STARTER = 2.5
const DATELINE = 3
const COMMON_WORD = 2
const TITLE_CASE = 1.5
const REPEATED = 0.8
const NAME_GOES_ON = -3
/** Headlines do without articles, auxiliaries and "said"; sentences that were never headlines have them. */
const RUNNING = /^(?:the|The|an?|An?|was|were|has|have|had|said|who|which|that)$/u
const RUNNING_WORD = -1
const AFTER_NAME = -1.5
const AFTER_SMALL_WORD = 1
const AFTER_MARK = 1.5
/** A German headline often ends with its verb. */
const AUXILIARY =
  /^(?:hat|haben|hatte|hatten|ist|sind|wird|werden|wurde|wurden|war|waren|kann|können|soll|sollen|muss|müssen|will|wollen|darf)$/u
/** Capitals of polite address begin no sentence. */
const POLITE = /^(?:Sie|Ihr|Ihre[mnrs]?)$/u
const THRESHOLD = 2
const CROSSING = 1.2
const LENGTHS = 0.5
/** In longer sentences some links are chance: more link weight than this counts in proportion. */
const ENOUGH_WEIGHT = 8
const KIND_WEIGHT = { number: 2, name: 1.5, content: 1, function: 0.1, mark: 0 } as const

/**
 * Articles pasted without line breaks have their headline and first sentence in one. Where both sides can be cut so that
 * the words of the parts fit each other, they are cut; likewise when only one side has the headline on its own.
 */
export function splitHeadlines(
  source: readonly Unit[],
  target: readonly Unit[],
  lexicon: AlignmentLexicon,
): { source: Unit[]; target: Unit[] } {
  const unchanged = { source: [...source], target: [...target] }
  const [english] = source
  const [german] = target
  if (english === undefined || german === undefined) return unchanged
  const misfit = lengthCost(english.text.length, german.text.length)
  const sourceCuts = isTitle(english) ? [whole(english, misfit)] : cuts(english.text, source, 'en', lexicon)
  const targetCuts = isTitle(german) ? [whole(german, misfit)] : cuts(german.text, target, 'de', lexicon)
  if (isTitle(english) && isTitle(german)) return unchanged
  const words = crossings(opening(source), opening(target), lexicon)
  let best = { score: THRESHOLD, p: 0, q: 0 }
  for (const p of sourceCuts) {
    for (const q of targetCuts) {
      const score = p.score + q.score - CROSSING * words(p.at, q.at) - lengthCost(p.at, q.at)
      if (score > best.score) best = { score, p: p.at, q: q.at }
    }
  }
  if (best.p === 0) return unchanged
  return { source: cut(source, best.p), target: cut(target, best.q) }
}

function cut(units: readonly Unit[], at: number): Unit[] {
  const [first, ...others] = units
  if (first === undefined || at >= first.text.length) return [...units]
  const head = first.text.slice(0, at).trimEnd()
  const headline: Unit = { ...first, end: first.start + head.length, text: head }
  return [headline, { ...first, start: first.start + at, text: first.text.slice(at) }, ...others]
}

/** A first unit that has no full stop is a headline on its own. */
function isTitle(unit: Unit): boolean {
  return unit.text.length <= LONGEST_HEADLINE && !/[.!?…]["'“”’‘»«)\]]*$/u.test(unit.text)
}

/** The first unit, and the second where the first is a headline already. */
function opening(units: readonly Unit[]): string {
  const [first, second] = units
  if (first === undefined) return ''
  return isTitle(first) && second !== undefined ? `${first.text} ${second.text}` : first.text
}

/** A headline on its own; the worse its length fits all of the other side, the likelier that side has to be cut. */
function whole(unit: Unit, misfit: number): Cut {
  return { at: unit.text.length, score: 1 + misfit / 2 }
}

function cuts(text: string, units: readonly Unit[], language: Language, lexicon: AlignmentLexicon): Cut[] {
  const small = lowerCaseWords(units)
  const words = [...text.slice(0, 3 * LONGEST_HEADLINE).matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)]
  const found: Cut[] = []
  for (let k = FEWEST_WORDS; k + FEWEST_WORDS < words.length; k++) {
    const word = words[k]
    const before = words[k - 1]
    if (word === undefined || before === undefined || word.index > LONGEST_HEADLINE) continue
    const between = text.slice(before.index + before[0].length, word.index)
    if (!/^["'“”’)?!]*\s+["'„“(]?$/u.test(between) || !/^[\p{Lu}\d]/u.test(word[0])) continue
    const at = word.index - (/\S$/u.test(between) ? 1 : 0)
    if ((text.slice(0, at).match(/["„“”]/gu)?.length ?? 0) % 2 === 1) continue
    const score = cutScore(
      words.map((match) => match[0]),
      k,
      text.slice(word.index),
      small,
      language,
      lexicon,
    )
    if (score !== null) found.push({ at, score: score + (/[)?!]/u.test(between) ? AFTER_MARK : 0) })
  }
  return found
}

function cutScore(
  words: readonly string[],
  k: number,
  rest: string,
  small: ReadonlySet<string>,
  language: Language,
  lexicon: AlignmentLexicon,
): number | null {
  const word = words[k] ?? ''
  const before = words[k - 1] ?? ''
  const starter = isStarter(word)
  if (goesOn(before, language) && !(starter && language === 'de')) return null
  const head = words.slice(0, k)
  const titled = language === 'en' && isTitleCase(head)
  const said = head.map((part) => fold(part))
  let score =
    language === 'en' ? RUNNING_WORD * Math.min(3, head.filter((part) => RUNNING.test(part)).length) : 0
  if (isDateline(rest) && !/^\p{Lu}{3,}$/u.test(before)) return DATELINE
  if (starter) score += titled || POLITE.test(word) ? STARTER / 2 : STARTER
  else if (!titled) score += COMMON_WORD * commonness(word, small, language, lexicon)
  if (titled) score += runsOut(words.slice(k))
  else if (!starter && language === 'en') score += /^\p{Lu}/u.test(before) ? AFTER_NAME : AFTER_SMALL_WORD
  if (language === 'de' && AUXILIARY.test(before)) score += AFTER_SMALL_WORD
  if (words.slice(k, k + 5).some((part) => part.length > 3 && said.includes(fold(part)))) score += REPEATED
  if (said.some((part, index) => part === fold(before) && said[index + 1] === fold(word)))
    score += NAME_GOES_ON
  return score
}

/** "LONDON (AP)", "COSTA MESA, Calif.", "Luanda - ". */
function isDateline(rest: string): boolean {
  return /^(?:\p{Lu}{3,}(?: \p{Lu}{2,})?(?:,| \(| [-–—])|\p{Lu}[\p{L} ]{2,20} [-–—]{1,2} ["„“]?\p{Lu})/u.test(
    rest,
  )
}

/** Most longer words of an English headline may be written with capitals. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3 && /^\p{L}/u.test(word))
  const last = long.at(-1)
  if (last === undefined || /^\p{Ll}/u.test(last)) return false
  return long.length >= 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.75 * long.length
}

/** In a headline of capitals the sentence begins with the last capital, or with a name that ends there. */
function runsOut(words: readonly string[]): number {
  const first = words.findIndex((word) => /^\p{Ll}/u.test(word))
  return first >= 1 && first <= 3 ? TITLE_CASE - 0.4 * (first - 1) : -TITLE_CASE
}

/** 0…1: a word that is written small elsewhere, or that a dictionary knows, needs a reason for its capital. */
function commonness(
  word: string,
  small: ReadonlySet<string>,
  language: Language,
  lexicon: AlignmentLexicon,
): number {
  const lower = word.toLowerCase()
  if (small.has(lower)) return 1
  if (lower === word) return 0
  const known = language === 'en' ? lexicon.translate(lower).length : 3 * lexicon.lemmas(lower).length
  return Math.min(1, known / 3)
}

/** No headline ends with an article, preposition or number. */
function goesOn(word: string, language: Language): boolean {
  return /^\d/u.test(word) || (FUNCTION_WORDS[language].has(word) && !AUXILIARY.test(word))
}

function lowerCaseWords(units: readonly Unit[]): Set<string> {
  const words = new Set<string>()
  for (const unit of units.slice(0, 200))
    for (const match of unit.text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu)) words.add(match[0])
  return words
}

/** Weight of the word links that a pair of cuts would tear apart. */
function crossings(
  english: string,
  german: string,
  lexicon: AlignmentLexicon,
): (p: number, q: number) => number {
  const source = alignmentWords(english, 'en')
  const target = alignmentWords(german, 'de')
  const links = linkWords(source, target, lexicon)
  const places = new Map<number, number[]>()
  for (const word of target) {
    const id = links.target.get(word.key) ?? -1
    places.set(id, [...(places.get(id) ?? []), word.at])
  }
  const counterparts = source
    .map((word) => ({
      word,
      at: (links.toTarget[links.source.get(word.key) ?? -1] ?? []).flatMap((id) => places.get(id) ?? []),
    }))
    .filter(({ at }) => at.length > 0)
  const linked = counterparts.reduce((sum, { word }) => sum + weight(word), 0)
  return (p, q) => {
    let torn = 0
    for (const { word, at } of counterparts) {
      if (at.every((place) => place < q !== word.at < p)) torn += weight(word)
    }
    return (torn * ENOUGH_WEIGHT) / Math.max(ENOUGH_WEIGHT, linked)
  }
}

function weight(word: AlignmentWord): number {
  return KIND_WEIGHT[word.kind]
}

/** Half the squared deviation of the headlines' lengths (variance as in score.ts). */
function lengthCost(p: number, q: number): number {
  const deviation = (q - 1.15 * p) / Math.sqrt(6.8 * ((p + q / 1.15) / 2))
  return LENGTHS * Math.min(8, (deviation * deviation) / 2)
}
