/** TBX (ISO 30042): TBX-Basic of 2019 in DCA style is written; that, DCT style and the martif files of 2008 are read. */
import { AppError } from '../../errors.ts'
import { decodeXml } from '../../formats/xml/text.ts'
import type { XmlElement } from '../../formats/xml/tree.ts'
import { attributeOf, elementsOf, escapeXml, readXml, textOf } from '../../formats/xml/tree.ts'
import type { TermDraft } from '../taught.ts'

const CONCEPTS = new Set(['conceptEntry', 'termEntry'])
const LANGUAGES = new Set(['langSec', 'langSet'])
const TERMS = new Set(['termSec', 'tig', 'ntig'])

/** Elements of these names below an element, wherever they are. */
function within(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return elementsOf(element).flatMap((child) => (names.has(child.local) ? [child] : within(child, names)))
}

const clean = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** What stands in `<descrip type="…">` (or an element of that name) of the element itself. */
function described(element: XmlElement, type: string): string {
  const found = elementsOf(element)
    .flatMap((child) => (child.local.endsWith('Grp') ? [child, ...elementsOf(child)] : [child]))
    .find((child) => child.local === type || attributeOf(child, 'type') === type)
  return found ? clean(textOf(found)) : ''
}

type Status = 'preferred' | 'admitted' | 'forbidden'

const STATUS = new Set(['administrativeStatus', 'termNote'])

/** What the house thinks of a term. Picklist of TBX-Basic: preferredTerm-admn-sts, admittedTerm-, deprecatedTerm-, supersededTerm-. */
function statusOf(term: XmlElement): Status {
  const notes = within(term, STATUS).filter(
    (note) => note.local === 'administrativeStatus' || attributeOf(note, 'type') === 'administrativeStatus',
  )
  const status = notes.map((note) => clean(textOf(note)).toLowerCase()).join(' ')
  if (/deprecated|superseded|forbidden|obsolete/u.test(status)) return 'forbidden'
  return status.includes('preferred') ? 'preferred' : 'admitted'
}

type Found = { readonly text: string; readonly status: Status }

function termsOf(language: XmlElement): Found[] {
  return within(language, TERMS).flatMap((section) => {
    const [term] = within(section, new Set(['term']))
    const text = term ? clean(textOf(term)) : ''
    return text === '' ? [] : [{ text, status: statusOf(section) }]
  })
}

function readConcept(concept: XmlElement): TermDraft[] {
  const sections = within(concept, LANGUAGES)
  const of = (language: string) =>
    sections
      .filter((section) => (attributeOf(section, 'lang') ?? '').toLowerCase().split(/[-_]/u)[0] === language)
      .flatMap(termsOf)
  const german = of('de')
  const texts = (...wanted: Status[]) =>
    wanted.flatMap((status) => german.filter((term) => term.status === status).map(({ text }) => text))
  const draft = {
    preferred: texts('preferred', 'admitted'),
    forbidden: texts('forbidden'),
    note:
      described(concept, 'note') || sections.map((section) => described(section, 'note')).find(Boolean) || '',
    domain: described(concept, 'subjectField'),
  }
  const english = of('en').filter(({ status }) => status !== 'forbidden')
  if (german.length === 0) return []
  if (english.length > 0) return english.map(({ text }) => ({ source: text, ...draft }))
  return draft.forbidden.length > 0 ? [{ source: '', ...draft }] : []
}

/** @throws AppError of readXml; wrong-format when it is no TBX */
export function readTbx(bytes: Uint8Array): TermDraft[] {
  const root = readXml(decodeXml(bytes).text)
  if (root.local !== 'tbx' && root.local !== 'martif') throw new AppError('wrong-format', { line: root.line })
  return within(root, CONCEPTS).flatMap(readConcept)
}

const section = (text: string, status: string) =>
  `          <termSec><term>${escapeXml(text)}</term><termNote type="administrativeStatus">${status}-admn-sts</termNote></termSec>`

function languageSection(language: string, sections: readonly string[]): string[] {
  if (sections.length === 0) return []
  return [`        <langSec xml:lang="${language}">`, ...sections, '        </langSec>']
}

function conceptOf({ source, preferred, forbidden, note, domain }: TermDraft, number: number): string {
  return [
    `      <conceptEntry id="c${number}">`,
    ...(domain === '' ? [] : [`        <descrip type="subjectField">${escapeXml(domain)}</descrip>`]),
    ...(note === '' ? [] : [`        <note>${escapeXml(note)}</note>`]),
    ...languageSection('en', source === '' ? [] : [section(source, 'preferredTerm')]),
    ...languageSection('de', [
      ...preferred.map((text, at) => section(text, at === 0 ? 'preferredTerm' : 'admittedTerm')),
      ...forbidden.map((text) => section(text, 'deprecatedTerm')),
    ]),
    '      </conceptEntry>',
  ].join('\n')
}

export function writeTbx(terms: readonly TermDraft[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    '  <tbxHeader>',
    '    <fileDesc><sourceDesc><p>Gegenlesen</p></sourceDesc></fileDesc>',
    '  </tbxHeader>',
    '  <text>',
    '    <body>',
    ...terms.map((term, index) => conceptOf(term, index + 1)),
    '    </body>',
    '  </text>',
    '</tbx>',
    '',
  ].join('\n')
}
