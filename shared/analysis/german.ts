import { cached, createInterner } from '../lexicon/cache.ts'
import type { GermanLexicon, Reading } from '../lexicon/lexicon.ts'
import { sentences } from '../text/sentences.ts'
import { tokenise } from '../text/tokens.ts'
import { createForms, type FormInfo } from './forms.ts'
import { isNoun, lemmaFor } from './lemmas.ts'
import type { Span } from '../text/span.ts'
import type { TargetToken, Token } from './pair.ts'
import { separatedVerbs } from './particles.ts'
import { createTagger, firstWord } from './tagger/tagger.ts'

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
  const lookUp = lookUps(german, forms)
  const tagger = createTagger(german, weights)
  const intern = createInterner()
  return (text, copies) => {
    const spans = sentences(text, 'de')
    const tokens = tokenise(text, spans).map((token) => ({ ...token, text: intern(token.text) }))
    const tags = correct(tokens, tagSentences(tokens, tagger))
    const starts = startsOf(tokens)
    const words = tokens.map((token, index): TargetToken => {
      const copied = copies.has(token.text)
      const tag = foreign(token.text, tags[index] ?? 'XY', copied, forms) ? 'FM' : (tags[index] ?? 'XY')
      const { readings, known, lemma } = lookUp(token.text, tag, starts.has(index))
      return {
        text: token.text,
        start: token.start,
        end: token.end,
        kind: token.kind,
        spaced: token.spaced,
        sentence: token.sentence,
        index,
        tag,
        lemma,
        readings,
        known: token.kind !== 'word' || known,
        copied,
        particle: null,
      }
    })
    for (const { verb, particle, lemma } of separatedVerbs(words, forms)) {
      words[verb] = { ...(words[verb] as TargetToken), lemma, particle }
      words[particle] = { ...(words[particle] as TargetToken), tag: 'PTKVZ' }
    }
    return { tokens: words, sentences: spans }
  }
}

function tagSentences(tokens: readonly Token[], tagger: ReturnType<typeof createTagger>): string[] {
  const tags: string[] = []
  for (let from = 0; from < tokens.length;) {
    let to = from
    while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to++
    for (const tag of tagger.tag(tokens.slice(from, to).map((token) => token.text))) tags.push(tag)
    from = to
  }
  return tags
}

/** "zu" before an adjective (zu hoch) is PTKA; the treebank has too few of them to learn it. */
function correct(tokens: readonly Token[], tags: readonly string[]): string[] {
  return tags.map((tag, at) => {
    const degree = (tag === 'APPR' || tag === 'PTKZU') && tokens[at]?.text.toLowerCase() === 'zu'
    return degree && (tags[at + 1] === 'ADJD' || tokens[at + 1]?.text === 'viel') ? 'PTKA' : tag
  })
}

/** Words whose capital may come from their place: first in a sentence, behind a colon, a quotation mark or a bracket. */
function startsOf(tokens: readonly Token[]): Set<number> {
  const starts = new Set<number>()
  for (let from = 0; from < tokens.length;) {
    let to = from
    while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to++
    starts.add(from + firstWord(tokens.slice(from, to).map((token) => token.text)))
    from = to
  }
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'punctuation' && /^[:„“"»«‚‘(–—]$/u.test(token.text)) starts.add(at + 1)
  }
  return starts
}

/** English left standing ("House of Cards") must not count as a verb of its clause. */
function foreign(form: string, tag: string, copied: boolean, forms: (form: string) => FormInfo): boolean {
  return copied && tag.startsWith('V') && forms(form).readings.every(({ pos }) => pos !== 'verb')
}

type Found = FormInfo & { readonly lemma: string }

/** Readings and lemma of a form under a tag, remembered; at a start the form in lower case is looked up too. */
function lookUps(
  german: GermanLexicon,
  forms: (form: string) => FormInfo,
): (form: string, tag: string, start: boolean) => Found {
  const find = (form: string, tag: string, start: boolean): Found => {
    const info = start ? atStart(form, tag, forms) : forms(form)
    return { ...info, lemma: lemmaFor(form, tag, info.readings, german) }
  }
  const byForm = [false, true].map((start) =>
    cached((form) => {
      const byTag = new Map<string, Found>()
      return (tag: string): Found => {
        const hit = byTag.get(tag)
        if (hit !== undefined) return hit
        const found = find(form, tag, start)
        byTag.set(tag, found)
        return found
      }
    }),
  )
  return (form, tag, start) => byForm[start ? 1 : 0]?.(form)(tag) ?? find(form, tag, start)
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
