import type { XmlElement } from '../xml/tree.ts'
import { attributeOf, childOf, elementsOf } from '../xml/tree.ts'
import type { Run } from './atoms.ts'

/** Properties nobody sees: language, proofing, ids of editing sessions, tracked formatting, other scripts' variants. */
const INVISIBLE = new Set([
  'lang',
  'noProof',
  'rPrChange',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'bCs',
  'iCs',
  'szCs',
  'webHidden',
  'rtl',
  'cs',
])

const isOff = (element: XmlElement): boolean =>
  ['0', 'false', 'off', 'none'].includes(attributeOf(element, 'val') ?? '')

/** The formatting of a run. Runs with an equal key look alike. */
export function runOf(element: XmlElement): Run {
  const properties = childOf(element, 'rPr')
  if (!properties) return { properties: null, key: '', label: '' }
  const seen = elementsOf(properties).filter(({ local }) => !INVISIBLE.has(local))
  return {
    properties: properties.span,
    key: seen.map(keyOf).toSorted().join(' '),
    label: labelOf(seen),
  }
}

function keyOf({ local, attributes }: XmlElement): string {
  const values = attributes
    .filter((attribute) => attribute.local !== 'hint' && !attribute.local.startsWith('rsid'))
    .map((attribute) => `${attribute.local}=${attribute.value}`)
  return `${local}(${values.toSorted().join(',')})`
}

const LABELS: Readonly<Record<string, string>> = { b: 'b', i: 'i', u: 'u', strike: 's', smallCaps: 'sc' }

/** What the chip of a formatted stretch says: the letters of HTML, or that there is some format. */
function labelOf(properties: readonly XmlElement[]): string {
  const letters = properties.filter((each) => !isOff(each)).flatMap(({ local }) => LABELS[local] ?? [])
  const position = properties.find(({ local }) => local === 'vertAlign')
  const raised = position && attributeOf(position, 'val')
  if (raised === 'superscript') letters.push('sup')
  if (raised === 'subscript') letters.push('sub')
  return letters.join('') || 'format'
}

/** Hidden text: Word does not show it, so neither do we. */
export function isVanished(element: XmlElement): boolean {
  const properties = childOf(element, 'rPr')
  const vanish = properties && (childOf(properties, 'vanish') ?? childOf(properties, 'specVanish'))
  return vanish !== undefined && !isOff(vanish)
}
