/** All forms of a word, to look it up in an index of words as they were written. */
import type { AnalysedPair } from '../analysis/pair.ts'
import { ANY } from '../lexicon/agreement.ts'
import type { GermanLexicon } from '../lexicon/lexicon.ts'
import type { CheckInput } from '../review/checker.ts'
import { patternTokens } from '../rules/accuracy/meanings/find-source.ts'

/** Every cell of a verb's paradigm. */
const ANY_VERB = 2 ** 30 - 1

/** Forms of one word; a form with compounds stands for everything that begins with it. */
export type WordForms = { readonly forms: readonly string[]; readonly compounds: boolean }

type Analyse = (input: CheckInput) => AnalysedPair

/** The words of a German phrase with all their forms. */
export function germanForms(text: string, analyse: Analyse, german: GermanLexicon): WordForms[] {
  const { tokens } = analyse({ index: 0, kind: 'text', source: null, target: text }).target
  return tokens
    .filter((token) => token.kind === 'word' || token.kind === 'number')
    .map(({ text: form, lemma, readings }) => {
      const forms = new Set([form, lemma])
      for (const { lemma: base, pos } of readings) {
        if (pos === 'other' || (base !== lemma && base !== form)) continue
        forms.add(base)
        const more =
          pos === 'verb'
            ? german.conjugate(base, ANY_VERB)
            : german.inflect(base, pos === 'adjective' ? 'adjective' : 'noun', ANY)
        for (const each of more) forms.add(each)
      }
      return { forms: [...forms], compounds: /^\p{Lu}/u.test(lemma) && lemma.length > 3 }
    })
}

/** Irregular forms that the endings below do not make. */
const IRREGULAR: readonly (readonly string[])[] = [
  ['man', 'men'],
  ['woman', 'women'],
  ['child', 'children'],
  ['person', 'people'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['mouse', 'mice'],
  ['be', 'is', 'are', 'was', 'were', 'been', 'being'],
  ['have', 'has', 'had'],
  ['do', 'does', 'did', 'done'],
  ['go', 'went', 'gone', 'goes'],
  ['say', 'said'],
  ['tell', 'told'],
  ['make', 'made'],
  ['take', 'took', 'taken'],
  ['come', 'came'],
  ['become', 'became'],
  ['see', 'saw', 'seen'],
  ['know', 'knew', 'known'],
  ['get', 'got', 'gotten'],
  ['give', 'gave', 'given'],
  ['find', 'found'],
  ['think', 'thought'],
  ['leave', 'left'],
  ['keep', 'kept'],
  ['begin', 'began', 'begun'],
  ['show', 'shown'],
  ['hold', 'held'],
  ['bring', 'brought'],
  ['buy', 'bought'],
  ['build', 'built'],
  ['send', 'sent'],
  ['spend', 'spent'],
  ['fall', 'fell', 'fallen'],
  ['rise', 'rose', 'risen'],
  ['grow', 'grew', 'grown'],
  ['lose', 'lost'],
  ['win', 'won'],
  ['meet', 'met'],
  ['pay', 'paid'],
  ['lead', 'led'],
  ['speak', 'spoke', 'spoken'],
  ['write', 'wrote', 'written'],
  ['run', 'ran'],
  ['shoot', 'shot'],
  ['strike', 'struck', 'stricken'],
  ['steal', 'stole', 'stolen'],
  ['sell', 'sold'],
  ['fight', 'fought'],
  ['draw', 'drew', 'drawn'],
  ['break', 'broke', 'broken'],
  ['choose', 'chose', 'chosen'],
]

/** Regular forms of an English word in its basic form. */
function inflected(word: string): string[] {
  const forms = [word, `${word}s`, `${word}es`, `${word}ed`, `${word}ing`, `${word}d`]
  if (/[^aeiou]y$/u.test(word)) forms.push(`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`)
  if (/e$/u.test(word)) forms.push(`${word.slice(0, -1)}ing`)
  if (/fe?$/u.test(word)) forms.push(word.replace(/fe?$/u, 'ves'))
  if (/[aeiou][bdfgklmnprt]$/u.test(word)) forms.push(`${word}${word.at(-1)}ed`, `${word}${word.at(-1)}ing`)
  for (const family of IRREGULAR) if (family[0] === word) forms.push(...family)
  return forms
}

/** The words of an English phrase with all their forms. */
export function englishForms(text: string, analyse: Analyse): WordForms[] {
  const { source } = analyse({ index: 0, kind: 'text', source: text, target: '' })
  return patternTokens(source?.tokens ?? [])
    .filter((token) => /[\p{L}\p{N}]/u.test(token.text))
    .map((token) => ({
      forms: [...new Set([token.lower, ...token.lemmas.flatMap(inflected)])],
      compounds: false,
    }))
}
