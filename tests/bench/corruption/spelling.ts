/** Words that are none, or written as they should not be. */
import type { AnalysedPair, TargetToken } from '../../../shared/analysis/pair.ts'
import type { GermanLexicon } from '../../../shared/lexicon/lexicon.ts'
import { isSpecies, isTerm } from '../../../shared/rules/fluency/spelling/stray-capital.data.ts'
import { byPattern, corruptor, spanOf } from './corruptor.ts'
import type { Change, Corruptor } from './corruptor.ts'
import type { Random } from './random.ts'

const LETTERS = 'abcdefghiklmnoprstuwz'
const PLAIN: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', a: 'ä', o: 'ö', u: 'ü' }

const isKnown = ({ kind, known, copied, text }: TargetToken) =>
  kind === 'word' && known && !copied && text.length >= 5 && /^\p{L}+$/u.test(text)

/** Neither form nor spelling nor use makes it a word. */
const isNone = (word: string, german: GermanLexicon) =>
  !german.isWord(word) && german.readings(word).length === 0 && german.zipf(word) === 0

/** Two letters swapped, one left out, doubled or taken for another. */
function misspelt(word: string, { next, pick }: Random): string {
  const at = 1 + Math.floor(next() * (word.length - 2))
  const [before, one, two, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ]
  switch (Math.floor(next() * 4)) {
    case 0:
      return before + two + one + after
    case 1:
      return before + two + after
    case 2:
      return before + one + one + two + after
    default:
      return before + (pick([...LETTERS]) ?? '') + two + after
  }
}

/** Each token's other spelling, where it gives no word. */
const nonWords =
  (from: (token: TargetToken) => boolean, to: (word: string, random: Random) => string | null) =>
  (tokens: readonly TargetToken[], random: Random, german: GermanLexicon): Change[] =>
    tokens.filter(from).flatMap((token) => {
      const text = to(token.text, random)
      return text === null || text === token.text || !isNone(text, german)
        ? []
        : [{ at: spanOf(token), text }]
    })

/** One umlaut taken from or given to the word. */
function otherUmlaut(word: string, random: Random): string | null {
  const places = [...word].flatMap((letter, at) => (PLAIN[letter] === undefined ? [] : [at]))
  const at = random.pick(places)
  return at === undefined ? null : word.slice(0, at) + PLAIN[word.charAt(at)] + word.slice(at + 1)
}

const byWord = (id: string, find: ReturnType<typeof nonWords>): Corruptor =>
  corruptor(id, 'non-word', ({ pair }, { random, lexicons }) =>
    find(pair().target.tokens, random, lexicons.german),
  )

/** The word with a capital, in the middle of a sentence. */
function withCapital({ target: { tokens } }: AnalysedPair, token: TargetToken): Change[] {
  const before = tokens[token.index - 1]
  if (!/^\p{Ll}/u.test(token.text) || !/^\p{Ll}/u.test(before?.text ?? '')) return []
  return [{ at: spanOf(token), text: token.text.charAt(0).toUpperCase() + token.text.slice(1) }]
}

/**
 * Names, terms and species take the capital: English has one on a word that stands for the adjective, its noun or nothing else
 * of the translation, or the two are a term of § 63 and § 64.
 */
function mayBelongToName(
  { target, source, links }: AnalysedPair,
  adjective: TargetToken,
  german: GermanLexicon,
) {
  const noun = target.tokens.slice(adjective.index).find(({ tag }) => tag !== 'ADJA')
  const own = [adjective.index, noun?.index]
  const isCapital = source?.tokens.some(
    ({ text, index, sentence }) =>
      /^\p{Lu}/u.test(text) &&
      source.tokens[index - 1]?.sentence === sentence &&
      (links.toTarget[index] ?? []).every((at) => own.includes(at)),
  )
  const head = german.parts(noun?.lemma ?? '').at(-1) ?? noun?.lemma ?? ''
  return isCapital === true || isTerm(adjective.text, noun?.lemma ?? '') || isSpecies(adjective.text, head)
}

export const SPELLING: readonly Corruptor[] = [
  byWord(
    'typing error, small word',
    nonWords((token) => isKnown(token) && /^\p{Ll}/u.test(token.text), misspelt),
  ),
  byWord(
    'typing error, noun',
    nonWords((token) => isKnown(token) && token.tag === 'NN', misspelt),
  ),
  byWord('umlaut lost or won', nonWords(isKnown, otherUmlaut)),
  byWord(
    'noun in lower case',
    nonWords(
      (token) => isKnown(token) && token.tag === 'NN',
      (word) => word.toLowerCase(),
    ),
  ),
  byPattern('old spelling', 'old-spelling', /(?<=\p{Ll})ss(?=t?(?!\p{L}))/gu, () => 'ß'),
  byPattern('Swiss spelling', 'old-spelling', /(?<=\p{Ll})ß/gu, () => 'ss'),
  byPattern('das for dass', 'dass-das', /(?<=, )dass(?= )/gu, () => 'das'),
  byPattern(
    'adjective of a name in small letters',
    'name-capital',
    /(?<=\p{Ll} )(?:Vereinten Nationen|Vereinigten Staaten|Weiße[ns]? Haus|Zweiten? Weltkrieg|Ersten? Weltkrieg|Kalten? Krieg|Europäischen? Union|Roten? Armee|Schwarzen? Meer|Olympischen Spiele)/gu,
    ({ text }) => text.charAt(0).toLowerCase() + text.slice(1),
  ),
  byPattern('seid for seit', 'seid-seit', /(?<!\p{L})([Ss]ei)t(?= )/gu, ({ groups }) => `${groups[0]}d`),
  byPattern('seit for seid', 'seid-seit', /(?<!\p{L})([Ss]ei)d(?= )/gu, ({ groups }) => `${groups[0]}t`),
  byPattern(
    'genitive with an apostrophe',
    'apostrophe-genitive',
    /(?<!\p{L})(\p{Lu}\p{Ll}{2,}[^s\P{L}])s(?= (?:\p{Ll}+e[nrsm]? )?\p{Lu}\p{Ll})/gu,
    ({ groups: [name = ''], text }, source) =>
      source.includes(name) && !source.includes(text) ? `${name}'s` : null,
  ),
  // Only what the dictionary translates: of words that were made up, nobody knows whether they are one word.
  corruptor('compound split open', 'open-compound', ({ pair }, { lexicons }) =>
    pair().target.tokens.flatMap((token): Change[] => {
      if (token.tag !== 'NN' || token.copied || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return []
      const translated = pair().links.list.some(
        ({ target, evidence }) => target === token.index && evidence === 'dictionary',
      )
      if (!translated) return []
      const [first, last, more] = lexicons.german.parts(token.text)
      if (!first || !last || more !== undefined) return []
      const start = token.text.toLowerCase().lastIndexOf(last.toLowerCase().slice(0, 4))
      if (start < first.length - 1 || start < 3) return []
      const rest = token.text.slice(start)
      const text = `${token.text.slice(0, start)} ${rest.charAt(0).toUpperCase()}${rest.slice(1)}`
      return [{ at: spanOf(token), text }]
    }),
  ),
  corruptor('verb written apart', 'split-verb', ({ pair }, { lexicons }) =>
    pair().target.tokens.flatMap((token): Change[] => {
      const [, particle, verb] =
        /^(entlang|statt|teil|vorbei|zurück|hinaus|hinein|heraus|herein|voraus|entgegen)(\p{Ll}{4,})$/u.exec(
          token.text,
        ) ?? []
      const next = pair().target.tokens[token.index + 1]
      if (!particle || !verb || !/^VV/u.test(token.tag) || next?.kind !== 'punctuation') return []
      const isVerb = lexicons.german.readings(verb).some(({ pos }) => pos === 'verb')
      return isVerb ? [{ at: spanOf(token), text: `${particle} ${verb}` }] : []
    }),
  ),
  // Where the source has the first part too: a hyphen that only German has may be the editor's taste. What the source has word for
  // word, written apart, is a name: „Yeehaw Junction“.
  corruptor('hyphened compound split open', 'open-compound', ({ pair, source }) =>
    pair().target.tokens.flatMap((token): Change[] =>
      token.kind === 'word' &&
      /^\p{Lu}[\p{L}\d]+-\p{Lu}\p{Ll}{2,}$/u.test(token.text) &&
      !token.copied &&
      source.includes(`${token.text.split('-')[0]} `) &&
      !source.includes(token.text.replace('-', ' '))
        ? [{ at: spanOf(token), text: token.text.replace('-', ' ') }]
        : [],
    ),
  ),
  corruptor('article with a capital', 'stray-capital', ({ pair }) =>
    pair().target.tokens.flatMap((token) => (token.tag === 'ART' ? withCapital(pair(), token) : [])),
  ),
  corruptor('adjective with a capital', 'stray-capital', ({ pair }, { lexicons }) =>
    pair().target.tokens.flatMap((token) => {
      const isAdjective = token.readings.some(({ pos }) => pos === 'adjective')
      return token.tag === 'ADJA' && isAdjective && !mayBelongToName(pair(), token, lexicons.german)
        ? withCapital(pair(), token)
        : []
    }),
  ),
]
