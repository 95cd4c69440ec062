import { AppError } from '../../errors.ts'
import type { FormatId } from '../document.ts'
import type { Decoded } from '../encoding.ts'
import type { Bilingual, Edits } from '../format.ts'
import { MOST_SEGMENTS } from '../limits.ts'
import type { BilingualPiece } from '../prose.ts'
import { bilingualView, editedBlocks } from '../prose.ts'
import type { Tagging } from '../tagging.ts'
import { TagNumbers, writeTagged } from '../tagging.ts'
import type { FileSegment, FileUnit } from '../xliff/units.ts'
import type { Splice } from './text.ts'
import { encodeXml, splice } from './text.ts'
import { escapeXml } from './tree.ts'

/** Where a segment stands among the units, how its tags are written, and the white space around it. */
type Place = {
  readonly unit: number
  readonly segment: number
  readonly tagging: Tagging
  readonly lead: string
  readonly trail: string
}

/** Of most segments: a map for each would take more room than their words. */
const NO_TAGGING: Tagging = new Map()

/**
 * A file of units as both documents and a way to write it again. Units without any words are left alone.
 * @throws AppError no-segments, too-many-segments
 */
export function bilingualReading(format: FormatId, file: Decoded, units: readonly FileUnit[]): Bilingual {
  const numbers = new TagNumbers()
  const pieces: BilingualPiece[] = []
  const places: Place[] = []
  for (const [unit, { segments }] of units.entries())
    for (const [segment, found] of segments.entries()) {
      if (!hasWords(found)) continue
      if (pieces.length === MOST_SEGMENTS) throw new AppError('too-many-segments', { limit: MOST_SEGMENTS })
      const { source, target, tags } = numbers.both(found.source.tokens, found.target?.tokens ?? [])
      const { unit: id, signed } = found
      pieces.push({ unit: id, kind: 'paragraph', source: source.text, target: target.text, tags, signed })
      const { lead, trail } = found.target && target.text !== '' ? found.target : found.source
      const tagging = tags.length === 0 ? NO_TAGGING : new Map([...source.tagging, ...target.tagging])
      places.push({ unit, segment, tagging, lead, trail })
    }
  if (pieces.length === 0) throw new AppError('no-segments')
  const view = bilingualView(format, pieces)
  return {
    kind: 'bilingual',
    encoding: file.encoding,
    warnings: file.warnings,
    ...view,
    write: (edits) => encodeXml(splice(file.text, splicesOf(units, places, view.target, edits)), file),
  }
}

const hasWords = ({ source, target }: FileSegment): boolean =>
  [...source.tokens, ...(target?.tokens ?? [])].some(
    (token) => typeof token === 'string' && /[\p{L}\p{N}]/u.test(token),
  )

function splicesOf(
  units: readonly FileUnit[],
  places: readonly Place[],
  target: Bilingual['target'],
  { replacements, confirmed, reviewer, date }: Edits,
): readonly Splice[] {
  const texts = editedBlocks(target, replacements)
  const edits = new Map<number, { contents: Map<number, string>; confirmed: Set<number> }>()
  for (const [block, { unit, segment, tagging, lead, trail }] of places.entries()) {
    const text = texts.get(block)
    if (text === undefined && !confirmed.has(block)) continue
    const edit = edits.get(unit) ?? { contents: new Map(), confirmed: new Set() }
    edits.set(unit, edit)
    if (confirmed.has(block)) edit.confirmed.add(segment)
    if (text !== undefined)
      edit.contents.set(
        segment,
        `${escapeXml(lead)}${writeTagged(text, tagging, escapeXml)}${escapeXml(trail)}`,
      )
  }
  return [...edits].flatMap(([unit, edit]) => units[unit]?.write({ ...edit, reviewer, date }) ?? [])
}
