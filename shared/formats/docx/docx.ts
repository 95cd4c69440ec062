import { AppError } from '../../errors.ts'
import type { BlockKind } from '../document.ts'
import { encode } from '../encoding.ts'
import type { Format, Reading } from '../format.ts'
import { MOST_SEGMENTS } from '../limits.ts'
import { editedBlocks, proseView } from '../prose.ts'
import { tagCharacter } from '../tags.ts'
import type { XmlElement } from '../xml/tree.ts'
import { replaceEntries } from '../zip/replace.ts'
import type { Characters, Composed } from './compose.ts'
import { compose } from './compose.ts'
import { editInPlace } from './edit.ts'
import type { NoteLabels } from './inline.ts'
import { atomsOf, labelNotes } from './inline.ts'
import type { Part } from './package.ts'
import { IS_PACKAGE, openPackage } from './package.ts'
import { paragraphsOf } from './paragraphs.ts'
import { rebuild } from './rebuild.ts'
import { Source, Xml } from './source.ts'
import { childOf } from '../xml/tree.ts'
import { readStyles } from './styles.ts'

/** A paragraph with words, as it is shown, and where it comes from. */
type Unit = {
  readonly part: Part
  readonly element: XmlElement
  readonly composed: Composed
  readonly kind: BlockKind
  readonly unit: string
  /** The same paragraph for older programs, where it says the same. */
  readonly mirror: { readonly element: XmlElement; readonly composed: Composed } | null
}

/** Characters for tags, one after the other, from a number on. */
function charactersFrom(first: number): Characters & { next: () => number } {
  let n = first
  const character = (text: string): string => {
    while (text.includes(tagCharacter(n))) n++
    return tagCharacter(n++)
  }
  return Object.assign(character, { next: () => n })
}

function unitsOf(parts: readonly Part[], styles: ReturnType<typeof readStyles>): Unit[] {
  const [document] = parts
  const notes: NoteLabels = document ? labelNotes(document.root) : new Map()
  const units: Unit[] = []
  let tags = 0
  for (const part of parts)
    paragraphsOf(part.root, styles).forEach(({ element, kind, mirror }, index) => {
      const characters = charactersFrom(tags)
      const composed = compose(atomsOf(element, notes), characters)
      if (!/[\p{L}\p{N}]/u.test(composed.text)) return
      const older = mirror && compose(atomsOf(mirror, notes), charactersFrom(tags))
      tags = characters.next()
      units.push({
        part,
        element,
        composed,
        kind,
        unit: `${part.name}#p${index + 1}`,
        mirror: mirror && older?.text === composed.text ? { element: mirror, composed: older } : null,
      })
    })
  return units
}

/** What a paragraph is made of, without its properties. */
function contentOf(element: XmlElement) {
  const properties = childOf(element, 'pPr')
  return { start: properties?.span.end ?? element.inner.start, end: element.inner.end }
}

function writeParagraph(element: XmlElement, composed: Composed, text: string, source: Source): void {
  const xml = new Xml(source, element.name)
  if (!editInPlace(composed, text, xml)) source.replace(contentOf(element), rebuild(composed, text, xml))
}

/** Word's documents: paragraphs of the text, its tables and boxes, notes, headers and footers. */
export const docx: Format = {
  id: 'docx',
  endings: ['docx', 'docm', 'dotx'],
  recognises: (head) => IS_PACKAGE.test(head),
  read(file): Reading {
    const { archive, parts, styles } = openPackage(file.bytes)
    const units = unitsOf(parts, readStyles(styles?.root))
    if (units.length === 0) throw new AppError('empty-file')
    if (units.length > MOST_SEGMENTS) throw new AppError('too-many-segments', { limit: MOST_SEGMENTS })
    const document = proseView(
      'docx',
      units.map(({ composed, kind, unit }) => ({
        text: composed.text,
        kind,
        unit,
        tags: composed.tags.map(({ tag }) => tag),
      })),
    )
    return {
      kind: 'monolingual',
      document,
      encoding: 'docx',
      warnings: [],
      write: ({ replacements }) => {
        const sources = new Map<Part, Source>()
        // What hangs inside of another paragraph comes after it, and has to be written before it.
        const edited = [...editedBlocks(document, replacements)].toSorted(([a], [b]) => b - a)
        for (const [block, text] of edited) {
          const unit = units[block]
          if (!unit || unit.composed.text === text) continue
          const source = sources.get(unit.part) ?? new Source(unit.part.text)
          sources.set(unit.part, source)
          writeParagraph(unit.element, unit.composed, text, source)
          if (unit.mirror) writeParagraph(unit.mirror.element, unit.mirror.composed, text, source)
        }
        const contents = [...sources].map(([{ name, encoding, bom }, source]) => {
          return [name, encode(source.written(), encoding, bom).bytes] as const
        })
        const bytes = contents.length === 0 ? file.bytes : replaceEntries(archive, new Map(contents))
        return { bytes, warnings: [] }
      },
    }
  },
}
