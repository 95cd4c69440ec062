import { blockOf } from '../../shared/formats/prose.ts'
import type { Document } from '../../shared/formats/document.ts'

/** Where something stands in a file: a line and column of it, counted from 1, or the address of a unit; what is not known is absent. */
export type Place = { readonly line?: number; readonly column?: number; readonly unit?: string }

/** Tells where a position of the decoded text stands in its file. */
export function placesIn({ text, blocks }: Document): (at: number) => Place {
  const lines = linesOf(text)
  return (at) => {
    const unit = blocks[blockOf(blocks, at)]?.unit
    if (unit !== undefined) {
      const line = /^line (\d+)/u.exec(unit)?.[1]
      return line === undefined ? { unit } : { line: Number(line), unit }
    }
    const line = blockOf(lines, at)
    return { line: line + 1, column: at - (lines[line]?.start ?? 0) + 1 }
  }
}

function linesOf(text: string): readonly { readonly start: number }[] {
  const lines = [{ start: 0 }]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push({ start: at + 1 })
  return lines
}

/** As compilers write it, so that editors lead there: file:line:column. A unit that is no line stands in brackets. */
export function written(file: string, { line, column, unit }: Place): string {
  if (line === undefined) return unit === undefined ? file : `${file} [${unit}]`
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`
}
