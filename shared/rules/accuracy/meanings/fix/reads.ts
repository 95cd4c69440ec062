/** Whether the sentence with the fix can be read: nothing twice, nothing denied twice, nothing left over. */
import { isDeterminer } from '../../../../analysis/agreeing.ts'
import type { AnalysedTarget } from '../../../../analysis/pair.ts'
import { prepositions } from '../../../../lexicon/closed-class.ts'
import type { Fix } from '../../../../review/flag.ts'
import { isPreposition } from '../phrase.ts'
import { capitalised } from '../../../../text/capitals.ts'
import type { Place } from './place.ts'

/** At the start of a sentence the replacement gets the capital that stood there. */
export function withCapital(fix: Fix, { target }: Place): Fix {
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
export function reads({ at, text }: Fix, { target }: Place, isVerb: boolean): boolean {
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
