/** Whether the translation says already what an entry wants. */
import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Meaning } from './schema.ts'

/** One of the right words stands in the target already, or the words of a hint do. */
export function alreadyRight(
  meaning: Meaning,
  { text, tokens }: AnalysedTarget,
  lexicon: GermanLexicon,
): boolean {
  return meaning.right.some((replacement) => {
    switch (replacement.kind) {
      case 'first':
        return false
      case 'frame':
        return hasFrame(replacement.text, meaning, tokens, lexicon)
      case 'phrase': {
        const { text: words, head } = replacement
        const apart = head !== undefined && words.endsWith(` ${head}`)
        const frame = apart ? `${words.slice(0, -head.length)}… ${head}` : words
        return text.includes(words) || hasFrame(frame, meaning, tokens, lexicon)
      }
      default:
        return (
          tokens.some(
            ({ lemma, text: form }) =>
              lemma === replacement.lemma ||
              form === replacement.lemma ||
              (lemma.endsWith(`-${replacement.lemma}`) &&
                !meaning.wrong.some((pattern) => pattern.text === lemma)),
          ) ||
          (replacement.lemma.includes(' ') && text.includes(replacement.lemma))
        )
    }
  })
}

/** The pieces between the gaps of a hint stand in one sentence, each with its words side by side, in any form. */
function hasFrame(
  frame: string,
  meaning: Meaning,
  tokens: readonly TargetToken[],
  lexicon: GermanLexicon,
): boolean {
  const pieces = piecesOf(frame, meaning, lexicon)
  if (pieces === null) return false
  return tokens.some(
    (token) =>
      tokens[token.index - 1]?.sentence !== token.sentence &&
      pieces.every((piece) =>
        tokens.some(
          ({ index, sentence }) =>
            sentence === token.sentence &&
            piece.every((forms, offset) => isOneOf(forms, tokens[index + offset])),
        ),
      ),
  )
}

const isOneOf = (forms: ReadonlySet<string>, token: TargetToken | undefined): boolean =>
  token !== undefined &&
  (forms.has(token.text) || forms.has(token.lemma) || token.readings.some(({ lemma }) => forms.has(lemma)))

type Pieces = readonly (readonly ReadonlySet<string>[])[] | null
const known = new WeakMap<Meaning, Map<string, Pieces>>()

/** The words of a hint by its gaps, each with its lemmas; null where all but small words are among the wrong ones. */
function piecesOf(frame: string, meaning: Meaning, lexicon: GermanLexicon): Pieces {
  const own = known.get(meaning) ?? new Map<string, Pieces>()
  known.set(meaning, own)
  const hit = own.get(frame)
  if (hit !== undefined) return hit
  const lemmasOf = (word: string) =>
    lexicon.readings(word).flatMap(({ pos, lemma }) => (pos === 'other' || pos === 'name' ? [] : [lemma]))
  const wrong = new Set(
    meaning.wrong.flatMap(({ parts }) => parts.flatMap(({ lemma }) => [lemma, ...lemmasOf(lemma)])),
  )
  let content = 0
  const found = frame
    .split('…')
    .map((piece) => piece.split(/[\s,]+/u).filter((word) => word !== ''))
    .filter((words) => words.length > 0)
    .map((words) =>
      words.map((word) => {
        const lemmas = lemmasOf(word)
        if (lemmas.length > 0 && !SMALL.has(word) && !lemmas.some((lemma) => wrong.has(lemma))) content++
        return new Set([word, ...lemmas])
      }),
    )
  const result = content > 0 ? found : null
  own.set(frame, result)
  return result
}

/** Words that any sentence may have. */
const SMALL = new Set([
  'sein',
  'haben',
  'werden',
  'machen',
  'lassen',
  'können',
  'müssen',
  'sollen',
  'ist',
  'sind',
  'gehen',
  'kommen',
])
