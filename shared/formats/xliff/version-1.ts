import { addBehind, appendContent, nameBeside, setAttribute, setContent } from '../xml/edit.ts'
import type { InlineContent } from '../xml/inline.ts'
import { readInline } from '../xml/inline.ts'
import type { Splice } from '../xml/text.ts'
import type { XmlElement } from '../xml/tree.ts'
import { attributeOf, childOf, childrenOf, inherited } from '../xml/tree.ts'
import { inlineOf12 } from './inline.ts'
import type { FileUnit, UnitEdits } from './units.ts'

/** Whether the file speaks of states at all: only then do we. */
type Habits = { readonly approved: boolean; readonly state: boolean }

/** The units of XLIFF 1.0 to 1.2 that are to be translated, in the order of the file. */
export function unitsOf12(text: string, root: XmlElement): FileUnit[] {
  const units: XmlElement[] = []
  for (const file of childrenOf(root, 'file')) {
    const body = childOf(file, 'body')
    if (body) collectUnits(body, units)
  }
  const habits = {
    approved: units.some((unit) => attributeOf(unit, 'approved') !== undefined),
    state: units.some((unit) => stateOf(unit) !== undefined),
  }
  return units.flatMap((unit) => {
    const source = childOf(unit, 'source')
    return source ? [readUnit(text, unit, source, habits)] : []
  })
}

const stateOf = (unit: XmlElement): string | undefined => {
  const target = childOf(unit, 'target')
  return target && attributeOf(target, 'state')
}

function collectUnits(parent: XmlElement, units: XmlElement[]): void {
  for (const child of parent.children) {
    if (child.kind !== 'element') continue
    if (child.local === 'group') collectUnits(child, units)
    else if (child.local === 'trans-unit' && isForEditors(child)) units.push(child)
  }
}

/** Left alone: what must not be translated, and the header of a PO file that was made into XLIFF. */
const isForEditors = (unit: XmlElement): boolean =>
  inherited(unit, 'translate') !== 'no' && attributeOf(unit, 'restype') !== 'x-gettext-domain-header'

function* marksBelow(parent: XmlElement): Generator<readonly [string, XmlElement]> {
  for (const child of parent.children) {
    if (child.kind !== 'element') continue
    if (child.local === 'mrk' && attributeOf(child, 'mtype') === 'seg')
      yield [attributeOf(child, 'mid') ?? '', child]
    else yield* marksBelow(child)
  }
}

type Marks = ReadonlyMap<string, XmlElement>

/** Most units have none: one map for all of those. */
const NO_MARKS: Marks = new Map()

/** Segments that `<mrk mtype="seg">` marks, by their id; none where the text is not segmented. */
function marksIn(parent: XmlElement | undefined): Marks {
  const found = parent ? [...marksBelow(parent)] : []
  return found.length === 0 ? NO_MARKS : new Map(found)
}

function readUnit(text: string, unit: XmlElement, source: XmlElement, habits: Habits): FileUnit {
  const target = childOf(unit, 'target')
  const id = attributeOf(unit, 'id') ?? ''
  const preserve = inherited(unit, 'space') === 'preserve'
  const read = (element: XmlElement): InlineContent =>
    readInline(text, element.children, inlineOf12, preserve)
  const segSource = childOf(unit, 'seg-source')
  const english = marksIn(segSource)
  const german = marksIn(target)
  const last = segSource ?? source
  const targetIsWhole = target !== undefined && german.size === 0 && target.children.length > 0
  if (!segSource || english.size === 0 || targetIsWhole)
    return {
      segments: [{ unit: id, source: read(source), target: target ? read(target) : null }],
      write: (edits) => [
        ...putWhole(text, last, target, edits),
        ...confirm(text, unit, target, habits, edits, 1),
      ],
    }
  const marks = [...english]
  return {
    segments: marks.map(([mid, mark]) => {
      const known = german.get(mid)
      return { unit: `${id}/${mid}`, source: read(mark), target: known ? read(known) : null }
    }),
    write: (edits) => [
      ...putMarks(text, marks, german, segSource, target, edits),
      ...confirm(text, unit, target, habits, edits, marks.length),
    ],
  }
}

function putWhole(
  text: string,
  source: XmlElement,
  target: XmlElement | undefined,
  { contents }: UnitEdits,
): readonly Splice[] {
  const content = contents.get(0)
  if (content === undefined) return []
  if (target) return [setContent(text, target, content)]
  const name = nameBeside(source, 'target')
  return [addBehind(text, source, `<${name}>${content}</${name}>`)]
}

/** New contents of the marked segments; those that the target does not have yet are added to it, or it is made of them. */
function putMarks(
  text: string,
  marks: readonly (readonly [string, XmlElement])[],
  known: Marks,
  source: XmlElement,
  target: XmlElement | undefined,
  { contents }: UnitEdits,
): readonly Splice[] {
  const splices: Splice[] = []
  let added = ''
  for (const [index, [mid, mark]] of marks.entries()) {
    const content = contents.get(index)
    if (content === undefined) continue
    const old = known.get(mid)
    if (old) {
      splices.push(setContent(text, old, content))
      continue
    }
    const opening = text.slice(mark.open.start, mark.open.end).replace(/\s*\/>$/u, '>')
    added += `${added === '' ? '' : ' '}${opening}${content}</${mark.name}>`
  }
  if (added === '') return splices
  if (target) return [...splices, appendContent(text, target, added)]
  const name = nameBeside(source, 'target')
  return [...splices, addBehind(text, source, `<${name}>${added}</${name}>`)]
}

/** What the specification calls reviewed and approved; what is final stays final. */
const CONFIRMED = 'signed-off'

function confirm(
  text: string,
  unit: XmlElement,
  target: XmlElement | undefined,
  habits: Habits,
  { confirmed }: UnitEdits,
  count: number,
): readonly Splice[] {
  if (confirmed.size < count) return []
  const splices: Splice[] = []
  if (habits.approved && attributeOf(unit, 'approved') !== 'yes')
    splices.push(setAttribute(text, unit, 'approved', 'yes'))
  const state = target && attributeOf(target, 'state')
  if (target && habits.state && state !== 'final' && state !== CONFIRMED)
    splices.push(setAttribute(text, target, 'state', CONFIRMED))
  return splices
}
