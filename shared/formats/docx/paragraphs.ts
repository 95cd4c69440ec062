import type { BlockKind } from '../document.ts'
import type { XmlElement } from '../xml/tree.ts'
import { attributeOf, elementsOf } from '../xml/tree.ts'
import type { Styles } from './styles.ts'
import { kindOfParagraph } from './styles.ts'

export type Paragraph = {
  readonly element: XmlElement
  readonly kind: BlockKind
  /** The same paragraph once more, for programs that do not know the newer form of a text box. */
  readonly mirror: XmlElement | null
}

/** What is deleted or moved away is no prose, and neither are the rulers above the notes. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'sdtPr', 'sectPr', 'pPr'])

/** All paragraphs of a part in reading order; those of a text box come after the paragraph it hangs on. */
export function paragraphsOf(root: XmlElement, styles: Styles, inTable = false): Paragraph[] {
  return elementsOf(root).flatMap((element): Paragraph[] => {
    if (LEFT_OUT.has(element.local) || isRuler(element)) return []
    if (element.local === 'AlternateContent') return alternatives(element, styles)
    const inside = paragraphsOf(element, styles, isCell(element, inTable))
    if (element.local !== 'p' || !isWord(element)) return inside
    return [{ element, kind: kindOfParagraph(element, styles, inTable), mirror: null }, ...inside]
  })
}

const isWord = ({ uri }: XmlElement): boolean => uri.includes('wordprocessingml')

function isCell({ local }: XmlElement, inTable: boolean): boolean {
  return local === 'tc' || (inTable && local !== 'txbxContent')
}

const isRuler = (element: XmlElement): boolean =>
  (element.local === 'footnote' || element.local === 'endnote') &&
  !['normal', undefined].includes(attributeOf(element, 'type'))

/** The first choice is read; the fallback says the same for older programs and is changed with it. */
function alternatives(element: XmlElement, styles: Styles): Paragraph[] {
  const [choice, ...others] = elementsOf(element)
  const read = choice ? paragraphsOf(choice, styles) : []
  const fallback = others.find(({ local }) => local === 'Fallback')
  const older = fallback ? paragraphsOf(fallback, styles) : []
  if (older.length !== read.length) return read
  return read.map((paragraph, at) => ({ ...paragraph, mirror: older[at]?.element ?? null }))
}
