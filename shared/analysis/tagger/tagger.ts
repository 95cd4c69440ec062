import type { GermanLexicon } from '../../lexicon/lexicon.ts'
import { decode, type WordScores } from './decoder.ts'
import { roleKey, ROLES } from './features.ts'
import { TAGS, type Tag } from './tags.ts'
import { readWeights, type Weights } from './weights.ts'
import { describeWord, EDGE, type WordInfo } from './word.ts'

const TAG_COUNT = TAGS.length
/** Longer forms are links and garbage: only their ends are looked at. */
const LONGEST_FORM = 64
/** Sentences are tagged in pieces of this length, so that a file without full stops costs no more memory. */
const LONGEST_SENTENCE = 400

export type Tagger = {
  /**
   * STTS tags of a sentence's tokens.
   * @param forms the tokens' text, punctuation included
   */
  tag(forms: readonly string[]): Tag[]
  /** The same of words that were described before: whoever tags many texts remembers them. */
  tagWords(words: readonly DescribedWord[]): Tag[]
  /** @param start up to the first word of a sentence */
  describe(form: string, start: boolean): DescribedWord
}

/** Tagger over the weights that build/tagger/train.ts wrote. Throws RangeError when the bytes are not such weights. */
export function createTagger(lexicon: GermanLexicon, bytes: Uint8Array): Tagger {
  const weights = readWeights(bytes)
  const scores = cachedWordScores(weights)
  const describe = (form: string, start: boolean): DescribedWord =>
    scored(describeWord(form.length > LONGEST_FORM ? ends(form) : form, start, lexicon))
  const tagWords = (words: readonly DescribedWord[]): Tag[] => {
    const tags: Tag[] = []
    for (let from = 0; from < words.length; from += LONGEST_SENTENCE) {
      const piece = words.slice(from, from + LONGEST_SENTENCE)
      for (const id of decode(piece, weights, scores, BEAM_WIDTH)) tags.push(TAGS[id] as Tag)
    }
    return tags
  }
  return {
    tag(forms) {
      const first = firstWord(forms)
      return tagWords(forms.map((form, at) => describe(form, at <= first)))
    },
    tagWords,
    describe,
  }
}

const ends = (form: string) => form.slice(0, 8) + form.slice(-8)

/** Paths kept per word. Cross-validation: see shared/analysis/data/README.md. */
export const BEAM_WIDTH = 3

/** Position of the first word of a sentence, behind its opening quotation marks and dashes. */
export function firstWord(forms: readonly string[]): number {
  const at = forms.findIndex((form) => /[\p{L}\p{N}]/u.test(form))
  return at < 0 ? 0 : at
}

/**
 * A word with the sums of its scores in its five roles, one behind the other in one array (five arrays would take three
 * times the memory); `summed` has a bit for each role that was needed so far.
 */
export type DescribedWord = WordInfo & { readonly sums: Int16Array; summed: number }

const scored = (word: WordInfo): DescribedWord => ({
  ...word,
  sums: new Int16Array(ROLES.length * TAG_COUNT),
  summed: 0,
})

/** The scores of each word in each of its five roles are summed up once and kept as long as the word itself. */
function cachedWordScores(weights: Weights): WordScores {
  const { values } = weights
  const sumUp = (which: number, word: DescribedWord): void => {
    const role = ROLES[which] as number
    const features = role === 0 ? word.own : Math.abs(role) === 1 ? word.near : word.far
    const { sums } = word
    const to = which * TAG_COUNT
    for (const feature of features) {
      const row = weights.row(roleKey(role, feature))
      if (row < 0) continue
      const from = row * TAG_COUNT
      for (let tag = 0; tag < TAG_COUNT; tag++)
        sums[to + tag] = (sums[to + tag] as number) + (values[from + tag] as number)
    }
    word.summed |= 1 << which
  }
  const edge = scored(EDGE)
  return (words, at, tags, scores) => {
    for (let which = 0; which < ROLES.length; which++) {
      // All words come from `describe`, which makes them with room for their sums.
      const word = (words[at + (ROLES[which] as number)] as DescribedWord | undefined) ?? edge
      if ((word.summed & (1 << which)) === 0) sumUp(which, word)
      const { sums } = word
      const from = which * TAG_COUNT
      for (let each = 0; each < tags.length; each++) {
        const tag = tags[each] as number
        scores[tag] = (scores[tag] as number) + (sums[from + tag] as number)
      }
    }
  }
}
