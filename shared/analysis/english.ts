import type winkNLP from 'wink-nlp'
import type { ItsFunction, Model, WinkMethods } from 'wink-nlp'
import { cached } from '../lexicon/cache.ts'
import type { Translations } from '../lexicon/lexicon.ts'
import { sentences } from '../text/sentences.ts'
import { tokenise } from '../text/tokens.ts'
import type { AnalysedSource, SourceToken, Token } from './pair.ts'

/** wink-nlp and its English model, handed in because only the engine should load them. */
export type EnglishModel = { readonly winkNLP: typeof winkNLP; readonly model: Model }

/** Longer tokens are links and garbage; the tagger sees only their beginning. */
const LONGEST_TOKEN = 40
/** Tokens given to the tagger at once, so that a text without end costs no more memory. */
const PIECE = 2_000

const CONTRACTION = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/iu

type Annotation = { readonly pos: string; readonly lemma: string }

const UNKNOWN: Annotation = { pos: 'X', lemma: '' }

/** Analyses English text: sentences, tokens, parts of speech, lemmas. The model starts with the first text. */
export function createEnglish(
  { winkNLP: create, model }: EnglishModel,
  translations: Translations,
): (text: string) => AnalysedSource {
  let nlp: WinkMethods | null = null
  const spell = cached((form) => ({ form, lower: form.toLowerCase() }))
  return (text) => {
    nlp ??= create(model, ['pos'])
    const spans = sentences(text, 'en')
    const tokens = tokenise(text, spans).flatMap(splitContraction)
    const analysed: SourceToken[] = []
    for (let from = 0; from < tokens.length; from += PIECE) {
      const piece = tokens.slice(from, from + PIECE)
      const notes = annotate(nlp, piece)
      for (const [at, token] of piece.entries()) {
        const { pos, lemma } = notes[at] ?? UNKNOWN
        const { form, lower } = spell(token.text)
        const called = lemmaOf(form, pos, lemma, translations)
        analysed.push({
          start: token.start,
          end: token.end,
          text: form,
          kind: token.kind,
          spaced: token.spaced,
          sentence: token.sentence,
          index: from + at,
          lower,
          pos,
          lemma: called === lower ? lower : spell(called).form,
        })
      }
    }
    return { text, tokens: analysed, sentences: spans }
  }
}

/** "don't" → do|n't, "president's" → president|'s. */
function splitContraction(token: Token): Token[] {
  const match = token.kind === 'word' ? CONTRACTION.exec(token.text) : null
  if (match === null || match.index === 0) return [token]
  const cut = token.start + match.index
  return [
    { ...token, end: cut, text: token.text.slice(0, match.index) },
    { ...token, start: cut, text: match[0], spaced: false },
  ]
}

/** What wink-nlp says about each token. A token that it splits (well-known) is what its last word is. */
function annotate(nlp: WinkMethods, tokens: readonly Token[]): Annotation[] {
  const starts: number[] = []
  let joined = ''
  for (const [at, token] of tokens.entries()) {
    const glued = at > 0 && CONTRACTION.test(token.text) && tokens[at - 1]?.end === token.start
    if (at > 0 && !glued) joined += ' '
    starts.push(joined.length)
    joined += token.text.length > LONGEST_TOKEN ? token.text.slice(0, LONGEST_TOKEN) : token.text
  }
  const words = nlp.readDoc(joined).tokens()
  const values = words.out(nlp.its.value) as string[]
  const tags = words.out(nlp.its.pos) as string[]
  // The declared type of its.lemma lacks a parameter that the package itself passes.
  const lemmas = words.out(nlp.its.lemma as unknown as ItsFunction<string>) as string[]
  const notes: Annotation[] = tokens.map(() => UNKNOWN)
  let position = 0
  let token = 0
  for (const [at, value] of values.entries()) {
    while (joined[position] === ' ') position++
    while (token + 1 < starts.length && (starts[token + 1] as number) <= position) token++
    const pos = tags[at] ?? 'X'
    const { text } = tokens[token] as Token
    const whole = position === starts[token] && value.length >= text.length
    notes[token] = whole ? { pos, lemma: lemmas[at] ?? '' } : compound(text, pos, lemmas[at] ?? '')
    position += value.length
  }
  return notes
}

/** A word with hyphens is what its last part is (peace-keepers → peace-keeper), a participle an adjective (well-known). */
function compound(text: string, pos: string, lemma: string): Annotation {
  const lower = text.toLowerCase()
  const hyphen = text.lastIndexOf('-')
  if (hyphen < 0 || lemma === '') return { pos, lemma: lower }
  if (pos === 'VERB') return { pos: 'ADJ', lemma: lower }
  return { pos, lemma: lower.slice(0, hyphen + 1) + lemma }
}

function lemmaOf(text: string, pos: string, lemma: string, translations: Translations): string {
  if (lemma === '') return text.toLowerCase()
  if (pos !== 'PROPN') return lemma
  if (translations.entry(text) >= 0) return text
  return translations.entry(lemma) >= 0 ? lemma : text
}
