import { addBehind, nameBeside, removeAttribute, setAttribute, setContent } from '../xml/edit.ts'
import { readInline } from '../xml/inline.ts'
import type { Splice } from '../xml/text.ts'
import type { XmlElement } from '../xml/tree.ts'
import { attributeOf, childOf, childrenOf, inherited } from '../xml/tree.ts'
import { inlineOf21, originalData } from './inline.ts'
import type { FileUnit } from './units.ts'

/** The units of XLIFF 2.0 and 2.1 that are to be translated, in the order of the file; their ignorables are left alone. */
export function unitsOf2(text: string, root: XmlElement): FileUnit[] {
  const units: XmlElement[] = []
  for (const file of childrenOf(root, 'file')) collectUnits(file, units)
  const usesState = units.some((unit) =>
    childrenOf(unit, 'segment').some((segment) => attributeOf(segment, 'state') !== undefined),
  )
  return units.map((unit) => readUnit(text, unit, usesState))
}

function collectUnits(parent: XmlElement, units: XmlElement[]): void {
  for (const child of parent.children) {
    if (child.kind !== 'element') continue
    if (child.local === 'group') collectUnits(child, units)
    else if (child.local === 'unit' && inherited(child, 'translate') !== 'no') units.push(child)
  }
}

function readUnit(text: string, unit: XmlElement, usesState: boolean): FileUnit {
  const data = originalData(unit)
  const read = (element: XmlElement) =>
    readInline(
      text,
      element.children,
      (inline) => inlineOf21(inline, data),
      inherited(element, 'space') === 'preserve',
    )
  const id = attributeOf(unit, 'id') ?? ''
  const elements = childrenOf(unit, 'segment').flatMap((segment) => {
    const source = childOf(segment, 'source')
    return source ? [{ segment, source, target: childOf(segment, 'target') }] : []
  })
  return {
    segments: elements.map(({ segment, source, target }, index) => {
      const own = attributeOf(segment, 'id') ?? (elements.length > 1 ? String(index + 1) : '')
      return {
        unit: own === '' ? id : `${id}/${own}`,
        source: read(source),
        target: target ? read(target) : null,
      }
    }),
    write: ({ contents, confirmed }) =>
      elements.flatMap(({ segment, source, target }, index) => {
        const content = contents.get(index)
        const hasTarget = target !== undefined || content !== undefined
        return [
          ...(content === undefined ? [] : [putTarget(text, source, target, content)]),
          ...(usesState && hasTarget && confirmed.has(index) ? confirm(text, segment) : []),
        ]
      }),
  }
}

function putTarget(
  text: string,
  source: XmlElement,
  target: XmlElement | undefined,
  content: string,
): Splice {
  if (target) return setContent(text, target, content)
  const name = nameBeside(source, 'target')
  return addBehind(text, source, `<${name}>${content}</${name}>`)
}

/** "reviewed"; what is final stays final. A sub-state belongs to the state it was given with (section 4.3.1.31). */
function confirm(text: string, segment: XmlElement): readonly Splice[] {
  const state = attributeOf(segment, 'state')
  if (state === 'final' || state === 'reviewed') return []
  return [setAttribute(text, segment, 'state', 'reviewed'), ...removeAttribute(text, segment, 'subState')]
}
