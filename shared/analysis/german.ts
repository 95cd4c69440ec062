import { cached } from '../lexicon/cache.ts'
import type { GermanLexicon, Reading } from '../lexicon/lexicon.ts'
import { sentences } from '../text/sentences.ts'
import { tokenise } from '../text/tokens.ts'
import { createForms, type FormInfo } from './forms.ts'
import { isNoun, lemmaFor } from './lemmas.ts'
import type { Span } from '../text/span.ts'
import type { TargetToken, Token } from './pair.ts'
import { separatedVerbs } from './particles.ts'
import { createTagger, firstWord } from './tagger/tagger.ts'
import type { DescribedWord, Tagger } from './tagger/tagger.ts'

export type GermanTokens = { readonly tokens: readonly TargetToken[]; readonly sentences: readonly Span[] }

/**
 * Analyses German text word by word: tokens with tag, lemma and readings, verbs joined with their particles.
 * @param weights the bytes of german-tagger.bin
 */
export function createGerman(
  german: GermanLexicon,
  weights: Uint8Array,
): (text: string, copies: ReadonlySet<string>) => GermanTokens {
  const forms = createForms(german)
  const tagger = createTagger(german, weights)
  const wordOf = cached(newWord)
  return (text, copies) => {
    const spans = sentences(text, 'de')
    const tokens = tokenise(text, spans)
    const words = tokens.map((token) => wordOf(token.text))
    const { tags, starts } = tagSentences(tokens, words, tagger)
    correct(words, tags)
    const analysed = tokens.map((token, index): TargetToken => {
      const word = words[index] as Word
      const copied = copies.has(word.text)
      const tag = foreign(word.text, tags[index] ?? 'XY', copied, forms) ? 'FM' : (tags[index] ?? 'XY')
      const isStart = starts[index] === true || (index > 0 && opensAnew(tokens[index - 1] as Token))
      const { readings, known, lemma } = use(word, tag, isStart, forms, german)
      return {
        text: word.text,
        start: token.start,
        end: token.end,
        kind: token.kind,
        spaced: token.spaced,
        sentence: token.sentence,
        index,
        lower: word.lower,
        tag,
        lemma,
        readings,
        known: token.kind !== 'word' || known,
        copied,
        particle: null,
      }
    })
    for (const { verb, particle, lemma } of separatedVerbs(analysed, forms)) {
      analysed[verb] = { ...(analysed[verb] as TargetToken), lemma, particle }
      analysed[particle] = { ...(analysed[particle] as TargetToken), tag: 'PTKVZ' }
    }
    return { tokens: analysed, sentences: spans }
  }
}

/**
 * A word with all that the analysis found out about it, in one place: a look-up by its letters costs more than most of what
 * is looked up. It is the one string object for all equal ones, too: words cut from texts are new strings each, which are
 * hashed and compared letter by letter, and keep their texts in memory.
 */
type Word = {
  readonly text: string
  readonly lower: string
  /** For the tagger, inside of a sentence and up to its first word; null until it is met there. */
  inside: DescribedWord | null
  starting: DescribedWord | null
  /** What it is under each tag that it was met with, and the same where its capital may come from its place. */
  readonly uses: Use[]
  readonly usesAtStart: Use[]
}

const newWord = (text: string): Word => ({
  text,
  lower: text.toLowerCase(),
  inside: null,
  starting: null,
  uses: [],
  usesAtStart: [],
})

/** The words' tags, and which of them are the first of their sentences. */
function tagSentences(tokens: readonly Token[], words: readonly Word[], tagger: Tagger) {
  const tags: string[] = []
  const starts: boolean[] = tokens.map(() => false)
  for (let from = 0, to = 0; from < tokens.length; from = to) {
    while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to++
    const sentence = words.slice(from, to)
    const first = firstWord(sentence.map(({ text }) => text))
    starts[from + first] = true
    const described = sentence.map((word, at) =>
      at <= first
        ? (word.starting ??= tagger.describe(word.text, true))
        : (word.inside ??= tagger.describe(word.text, false)),
    )
    for (const tag of tagger.tagWords(described)) tags.push(tag)
  }
  return { tags, starts }
}

/** "zu" before an adjective (zu hoch) is PTKA; the treebank has too few of them to learn it. */
function correct(words: readonly Word[], tags: string[]): void {
  for (let at = 0; at < tags.length; at++) {
    const isDegree = (tags[at] === 'APPR' || tags[at] === 'PTKZU') && words[at]?.lower === 'zu'
    if (isDegree && (tags[at + 1] === 'ADJD' || words[at + 1]?.text === 'viel')) tags[at] = 'PTKA'
  }
}

/** Behind a colon, a quotation mark or a bracket a capital may come from the place, as at a sentence's start. */
const opensAnew = ({ kind, text }: Token) => kind === 'punctuation' && /^[:„“"»«‚‘(–—]$/u.test(text)

/** English left standing ("House of Cards") must not count as a verb of its clause. */
function foreign(form: string, tag: string, copied: boolean, forms: (form: string) => FormInfo): boolean {
  return copied && tag.startsWith('V') && forms(form).readings.every(({ pos }) => pos !== 'verb')
}

/** Readings and lemma of a form under a tag. */
type Use = FormInfo & { readonly tag: string; readonly lemma: string }

/** What a word is under a tag, remembered; at a start its form in lower case is looked up too. */
function use(
  word: Word,
  tag: string,
  isStart: boolean,
  forms: (form: string) => FormInfo,
  german: GermanLexicon,
): Use {
  const known = isStart ? word.usesAtStart : word.uses
  for (const each of known) if (each.tag === tag) return each
  const { readings, known: isKnown } = isStart ? atStart(word.text, tag, forms) : forms(word.text)
  const found = { tag, readings, known: isKnown, lemma: lemmaFor(word.text, tag, readings, german) }
  known.push(found)
  return found
}

function atStart(form: string, tag: string, forms: (form: string) => FormInfo): FormInfo {
  const asWritten = forms(form)
  const lower = form.toLowerCase()
  if (lower === form) return asWritten
  const lowered = forms(lower)
  const readings = isNoun(tag)
    ? [...asWritten.readings, ...lowered.readings]
    : [...lowered.readings, ...asWritten.readings]
  return { readings: unique(readings), known: asWritten.known || lowered.known }
}

function unique(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(
    (reading, at) =>
      readings.findIndex((other) => other.lemma === reading.lemma && other.pos === reading.pos) === at,
  )
}
