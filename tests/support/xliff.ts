import type { XmlElement } from '../../shared/formats/xml/tree.ts'
import { attributeOf, childrenOf, elementsOf, readXml, textOf } from '../../shared/formats/xml/tree.ts'

const ISSUE_TYPES = new Set(
  (
    'terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register ' +
    'locale-specific-content locale-violation style characters misspelling typographical formatting ' +
    'inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance ' +
    'uncategorized other'
  ).split(' '),
)

/** Elements that each element may contain, in this order (XLIFF 2.1, section 4.2; what we never write is left out). */
const CONTENT: Readonly<Record<string, readonly string[]>> = {
  xliff: ['file'],
  file: ['skeleton', 'notes', 'unit'],
  unit: ['notes', 'originalData', 'segment'],
  originalData: ['data'],
  data: ['cp'],
  segment: ['source', 'target'],
}

const INLINE = new Set(['cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em'])

/** Constraints of the specifications of XLIFF 2.1 and its ITS module that a file breaks. */
export function brokenRules(text: string): string[] {
  const broken: string[] = []
  const root = readXml(text)
  const expect = (holds: boolean, rule: string) => {
    if (!holds) broken.push(rule)
  }
  expect(root.local === 'xliff' && root.uri === 'urn:oasis:names:tc:xliff:document:2.0', 'root')
  expect(
    attributeOf(root, 'srcLang') !== undefined && attributeOf(root, 'trgLang') !== undefined,
    'languages',
  )
  structure(root, expect)
  for (const file of childrenOf(root, 'file')) {
    const units = childrenOf(file, 'unit')
    expect(units.length > 0, 'a file has a unit')
    const ids = units.map((unit) => attributeOf(unit, 'id'))
    expect(new Set(ids).size === ids.length && !ids.includes(undefined), 'ids of units')
    for (const unit of units) inUnit(unit, expect)
  }
  return broken
}

type Expect = (holds: boolean, rule: string) => void

function structure(element: XmlElement, expect: Expect): void {
  const allowed = CONTENT[element.local]
  const children = elementsOf(element).map((child) => child.local)
  if (allowed) {
    const places = children.map((child) => allowed.indexOf(child))
    expect(!places.includes(-1), `${children.join(' ')} in ${element.local}`)
    expect(places.join() === places.toSorted((a, b) => a - b).join(), `order in ${element.local}`)
    const isMixed = element.local === 'data'
    expect(
      isMixed || element.children.every((node) => node.kind !== 'text' || node.text.trim() === ''),
      'text',
    )
  } else
    expect(
      children.every((child) => INLINE.has(child)),
      `${children.join(' ')} in ${element.local}`,
    )
  for (const child of elementsOf(element)) structure(child, expect)
}

const within = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) => [child, ...within(child)])

function inUnit(unit: XmlElement, expect: Expect): void {
  const data = new Set(
    within(unit)
      .filter(({ local }) => local === 'data')
      .map((each) => attributeOf(each, 'id')),
  )
  for (const segment of childrenOf(unit, 'segment')) {
    const state = attributeOf(segment, 'state') ?? 'initial'
    expect(['initial', 'translated', 'reviewed', 'final'].includes(state), 'state')
    const [target] = childrenOf(segment, 'target')
    expect(state === 'initial' || target !== undefined, 'what is translated has a target')
    for (const side of elementsOf(segment)) inSide(side, data, expect)
  }
}

function inSide(side: XmlElement, data: ReadonlySet<string | undefined>, expect: Expect): void {
  const elements = within(side)
  const ids = elements.map((element) => attributeOf(element, 'id')).filter((id) => id !== undefined)
  expect(new Set(ids).size === ids.length, `ids in ${textOf(side)}`)
  expect(
    ids.every((id) => /^[A-Za-z0-9_.-]+$/u.test(id)),
    'ids are NMTOKENs',
  )
  for (const [place, element] of elements.entries()) {
    const { local } = element
    const reference = attributeOf(element, 'dataRef')
    expect(reference === undefined || data.has(reference), `data ${reference}`)
    const start = attributeOf(element, 'startRef')
    const isIsolated = attributeOf(element, 'isolated') === 'yes'
    if (['ph', 'pc', 'sc', 'mrk', 'sm'].includes(local))
      expect(attributeOf(element, 'id') !== undefined, `${local} id`)
    if (local === 'ec') expect(isIsolated === (start === undefined), 'an end alone is isolated')
    if (local === 'em') expect(start !== undefined, 'an end of a mark names its start')
    if (start !== undefined) {
      const opening = elements.findIndex((other) => attributeOf(other, 'id') === start)
      expect(opening >= 0 && opening < place, `${local} ends ${start} behind its start`)
      expect(elements[opening]?.local === (local === 'ec' ? 'sc' : 'sm'), `${local} ends its kind`)
    }
    if (local === 'sc' && !isIsolated)
      expect(
        elements.some((other) => attributeOf(other, 'startRef') === attributeOf(element, 'id')),
        'sc has its ec',
      )
    if (local === 'sm')
      expect(
        elements.some((other) => attributeOf(other, 'startRef') === attributeOf(element, 'id')),
        'sm has its em',
      )
    const type = attributeOf(element, 'locQualityIssueType')
    if (type === undefined) continue
    const severity = Number(attributeOf(element, 'locQualityIssueSeverity'))
    expect(ISSUE_TYPES.has(type), `issue type ${type}`)
    expect(severity >= 0 && severity <= 100, `severity ${severity}`)
    expect(attributeOf(element, 'type') === 'its:generic', 'type of an ITS annotation')
    expect(URL.canParse(attributeOf(element, 'locQualityIssueProfileRef') ?? ''), 'profile')
  }
}
