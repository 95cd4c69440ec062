import { AppError } from '../../errors.ts'
import type { Span } from '../../text/span.ts'
import { unescapePo } from './strings.ts'

/** One `keyword "…"` of an entry: its text, and where its strings stand (from the first quotation mark to the last). */
export type PoField = { readonly keyword: string; readonly text: string; readonly span: Span }

/** One entry; obsolete ones (`#~`) are none. */
export type PoEntry = {
  /** Line of the file on which its first keyword stands, from 1. */
  readonly line: number
  readonly flags: readonly string[]
  readonly id: PoField
  readonly plural: PoField | null
  /** The translations, one for each plural form. */
  readonly strings: readonly PoField[]
}

type Draft = { line: number; flags: string[]; fields: PoField[] }

const KEYWORD = /^\s*(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s*(?=")/u
const STRING = /^\s*"((?:[^"\\]|\\.)*)"\s*$/su

/**
 * The entries of a PO file in its order, the header (an empty msgid) included.
 * @throws AppError malformed-file (line)
 */
export function readEntries(text: string): PoEntry[] {
  const entries: PoEntry[] = []
  let draft: Draft = { line: 1, flags: [], fields: [] }
  const finish = () => {
    if (draft.fields.length > 0) entries.push(entryOf(draft))
    draft = { line: 1, flags: [], fields: [] }
  }
  for (const { raw, start, line } of linesOf(text)) {
    if (raw.trim() === '') continue
    if (raw.trimStart().startsWith('#')) {
      if (draft.fields.length > 0) finish()
      if (raw.trimStart().startsWith('#,')) draft.flags.push(...flagsIn(raw))
      continue
    }
    const keyword = KEYWORD.exec(raw)
    if (keyword) {
      const name = keyword[1] ?? ''
      const begins = name === 'msgctxt' || (name === 'msgid' && draft.fields.at(-1)?.keyword !== 'msgctxt')
      if (begins && draft.fields.length > 0) finish()
      if (draft.fields.length === 0) draft.line = line
      draft.fields.push(fieldOf(name, raw.slice(keyword[0].length), start + keyword[0].length, line))
    } else {
      const last = draft.fields.pop()
      if (!last) throw new AppError('malformed-file', { line })
      const more = fieldOf(last.keyword, raw, start, line)
      const span = { start: last.span.start, end: more.span.end }
      draft.fields.push({ ...last, text: last.text + more.text, span })
    }
  }
  finish()
  return entries
}

function* linesOf(text: string): Generator<{ raw: string; start: number; line: number }> {
  let line = 0
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)) {
    line++
    yield { raw: match[0].replace(/[\r\n]+$/u, ''), start: match.index, line }
  }
}

const flagsIn = (raw: string) =>
  raw
    .trim()
    .slice(2)
    .split(',')
    .map((flag) => flag.trim())

function fieldOf(keyword: string, raw: string, start: number, line: number): PoField {
  const match = STRING.exec(raw)
  if (!match) throw new AppError('malformed-file', { line })
  const open = start + raw.indexOf('"')
  return {
    keyword,
    text: unescapePo(match[1] ?? ''),
    span: { start: open, end: open + raw.trim().length },
  }
}

function entryOf({ line, flags, fields }: Draft): PoEntry {
  const named = (name: string) => fields.find(({ keyword }) => keyword === name)
  const id = named('msgid')
  const strings = fields.filter(({ keyword }) => keyword.startsWith('msgstr'))
  if (!id || strings.length === 0) throw new AppError('malformed-file', { line })
  return { line, flags, id, plural: named('msgid_plural') ?? null, strings }
}
