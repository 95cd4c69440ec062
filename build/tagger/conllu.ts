import { readFileSync } from 'node:fs'
import { tokenise } from '../../shared/text/tokens.ts'
import { isTag, tagId } from '../../shared/analysis/tagger/tags.ts'

/** A sentence of the treebank in the tokens of our own tokeniser, each with its tag. */
export type TaggedSentence = {
  readonly text: string
  readonly forms: readonly string[]
  readonly tags: readonly string[]
}

type Piece = { readonly start: number; readonly end: number; readonly tag: string }

/**
 * Sentences of a CoNLL-U file with the tags of one column. Contractions get one tag (zum = zu + dem → APPRART), and a
 * token of ours that covers several of the treebank's gets the tag of the last that is not punctuation.
 * @param column 4 for XPOS (STTS in GSD), 3 for UPOS
 */
export function readConllu(path: string, column: 3 | 4): TaggedSentence[] {
  return readFileSync(path, 'utf8')
    .split(/\n\n+/u)
    .map((block) => block.split('\n'))
    .flatMap((lines) => sentence(lines, column))
}

function sentence(lines: readonly string[], column: 3 | 4): TaggedSentence[] {
  const text = lines.find((line) => line.startsWith('# text = '))?.slice(9)
  if (text === undefined) return []
  const pieces = surface(lines, text, column)
  const tokens = tokenise(text, [{ start: 0, end: text.length }])
  const tags = tokens.map((token) => tagOf(token, pieces))
  if (column === 4 && !tags.every(isTag)) return []
  return [{ text, forms: tokens.map((token) => token.text), tags }]
}

/** The treebank's words as they stand in the text. */
function surface(lines: readonly string[], text: string, column: 3 | 4): Piece[] {
  const pieces: Piece[] = []
  let position = 0
  let skip = 0
  const rows = lines.filter((line) => /^\d+(?:-\d+)?\t/u.test(line)).map((line) => line.split('\t'))
  for (const [index, row] of rows.entries()) {
    const [id = '', form = ''] = row
    const range = /^(\d+)-(\d+)$/u.exec(id)
    if (range === null && skip > 0) {
      skip--
      continue
    }
    if (range !== null) skip = Number(range[2]) - Number(range[1]) + 1
    const tag =
      range === null ? (row[column] ?? '') : contraction(rows.slice(index + 1, index + 1 + skip), column)
    const start = text.indexOf(form, position)
    if (start < 0) throw new Error(`word ${form} is not in its sentence: ${text}`)
    position = start + form.length
    pieces.push({ start, end: position, tag: tag === 'PROAV' ? 'PAV' : tag })
  }
  return pieces
}

function contraction(rows: readonly string[][], column: 3 | 4): string {
  const tags = rows.map((row) => row[column] ?? '')
  return tags.join(' ') === 'APPR ART' ? 'APPRART' : (tags[0] ?? '')
}

function tagOf(token: { start: number; end: number }, pieces: readonly Piece[]): string {
  const covered = pieces.filter((piece) => piece.start < token.end && token.start < piece.end)
  const words = covered.filter((piece) => !piece.tag.startsWith('$') && piece.tag !== 'PUNCT')
  return (words.at(-1) ?? covered.at(-1))?.tag ?? ''
}

/** Ids of a tagged sentence's tags. */
export function goldTags(sentence: TaggedSentence): number[] {
  return sentence.tags.map(tagId)
}
