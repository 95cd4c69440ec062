import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser'
import { AppError } from '../../errors.ts'
import type { Span } from '../../text/span.ts'

export type JsonLine = { readonly span: Span; readonly line: number; readonly value: unknown }

/**
 * The lines of a file that hold a JSON value; empty ones are none.
 * @throws AppError malformed-file (line) at the first line that is no JSON
 */
export function readLines(text: string): JsonLine[] {
  const lines: JsonLine[] = []
  let line = 0
  for (let start = 0; start < text.length;) {
    line++
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const raw = text.slice(start, end)
    if (raw.trim() !== '') lines.push({ span: { start, end }, line, value: parse(raw, line) })
    start = end + 1
  }
  return lines
}

function parse(raw: string, line: number): unknown {
  try {
    return JSON.parse(raw)
  } catch (cause) {
    throw new AppError('malformed-file', { line }, { cause })
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Paths of the strings in a line, at the top or one level below: `mt`, `translation.de`. */
export function pathsOf(value: unknown): string[] {
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'string') return [key]
    if (!isRecord(inner)) return []
    return Object.entries(inner).flatMap(([below, text]) =>
      typeof text === 'string' ? [`${key}.${below}`] : [],
    )
  })
}

/** Keys may have dots themselves: a key that is there as it stands comes first. */
function stepsOf(value: unknown, path: string): readonly string[] {
  if (isRecord(value) && Object.hasOwn(value, path)) return [path]
  const dot = path.indexOf('.')
  return dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)]
}

/** The string at a path; null where there is none. */
export function stringAt(value: unknown, path: string): string | null {
  let at: unknown = value
  for (const step of stepsOf(value, path)) at = isRecord(at) && Object.hasOwn(at, step) ? at[step] : null
  return typeof at === 'string' ? at : null
}

/** Where the value at a path stands in a line, with its quotation marks; null where there is none. */
export function spanAt(raw: string, value: unknown, path: string): Span | null {
  const root = parseTree(raw)
  const node = root && findNodeAtLocation(root, [...stepsOf(value, path)])
  return node ? { start: node.offset, end: node.offset + node.length } : null
}

/** The line with a string at a path that it did not have. */
export function withKey(raw: string, value: unknown, path: string, text: string): string {
  const edits = modify(raw, [...stepsOf(value, path)], text, {})
  return applyEdits(raw, edits)
}

/** A string as JSON, in ASCII where the line it goes to is (as Python writes by default). */
export function writeString(text: string, ascii: boolean): string {
  const json = JSON.stringify(text)
  return ascii ? escaped(json) : json
}

/** JSON with nothing but ASCII in it. */
export function escaped(json: string): string {
  return json.replace(/[^\0-\u007F]/gu, (char) =>
    Array.from({ length: char.length }, (_, i) => char.charCodeAt(i))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  )
}
