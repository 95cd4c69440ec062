import type { XmlElement } from '../xml/tree.ts'
import { attributeOf, childOf, elementsOf, textOf } from '../xml/tree.ts'
import type { Atom, Chain, FieldAtom, Piece } from './atoms.ts'
import { contains } from './atoms.ts'
import { isLink, resolveFields } from './fields.ts'
import { isVanished, runOf } from './runs.ts'

/** Numbers of the notes by kind and id, in the order of the text: 'footnote 7' → 'note 3'. */
export type NoteLabels = ReadonlyMap<string, string>

/** What a paragraph consists of. */
export function atomsOf(paragraph: XmlElement, notes: NoteLabels): Atom[] {
  return resolveFields(contentOf(paragraph, [], notes))
}

type Found = Atom | FieldAtom

function contentOf(parent: XmlElement, chain: Chain, notes: NoteLabels): Found[] {
  return elementsOf(parent).flatMap((element) => inlineOf(element, chain, notes))
}

const alone = (element: XmlElement): readonly Piece[] => [{ span: element.span, run: null }]

const mark = (label: string, keep: boolean, pieces: readonly Piece[]): Atom => ({
  kind: 'mark',
  label,
  keep,
  pieces,
})

function inlineOf(element: XmlElement, chain: Chain, notes: NoteLabels): Found[] {
  const within = (inner: XmlElement = element, of: Chain = chain) => contentOf(inner, of, notes)
  switch (element.local) {
    case 'pPr':
    case 'smartTagPr':
    case 'customXmlPr':
      return []
    case 'r':
      return runContent(element, chain, notes)
    case 'ins':
    case 'moveTo':
      return within(element, [...chain, element.open])
    case 'smartTag':
    case 'customXml':
    case 'dir':
    case 'bdo':
      return within()
    case 'hyperlink':
      return paired(element, element, 'link', within())
    case 'sdt': {
      const content = childOf(element, 'sdtContent')
      return content ? paired(element, content, 'control', within(content)) : hidden(alone(element))
    }
    case 'fldSimple':
      return isLink(attributeOf(element, 'instr') ?? '')
        ? paired(element, element, 'link', within())
        : [mark('field', true, alone(element))]
    case 'oMath':
    case 'oMathPara':
      return [mark('formula', true, alone(element))]
    case 'AlternateContent':
      return [mark(labelOfPicture(element), true, alone(element))]
    default:
      return hidden(alone(element))
  }
}

const hidden = (pieces: readonly Piece[]): Found[] => [{ kind: 'hidden', pieces }]

/** What begins and ends with an element, around the atoms of its content. */
function paired(outer: XmlElement, content: XmlElement, label: string, inside: Found[]): Found[] {
  if (!inside.some(({ kind }) => kind === 'text')) return hidden(alone(outer))
  const open = { start: outer.span.start, end: content.inner.start }
  const close = { start: content.inner.end, end: outer.span.end }
  return [
    { kind: 'open', label, mate: outer.span, pieces: [{ span: open, run: null }] },
    ...inside,
    { kind: 'close', label, mate: outer.span, pieces: [{ span: close, run: null }] },
  ]
}

const labelOfPicture = (element: XmlElement): string => (contains(element, 'txbxContent') ? 'box' : 'image')

function runContent(element: XmlElement, chain: Chain, notes: NoteLabels): Found[] {
  const run = runOf(element)
  const vanished = isVanished(element)
  return elementsOf(element).flatMap((child): Found[] => {
    const pieces = [{ span: child.span, run }]
    const text = textOfRunChild(child)
    if (text !== null) {
      if (text === '') return []
      return vanished ? hidden(pieces) : [{ kind: 'text', text, span: child.span, run, chain }]
    }
    switch (child.local) {
      case 'rPr':
        return []
      case 'tab':
      case 'ptab':
        return [mark('⇥', false, pieces)]
      case 'br':
      case 'cr':
        return [mark('↵', attributeOf(child, 'type') !== undefined, pieces)]
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        return [mark(labelOfPicture(child), true, pieces)]
      case 'footnoteReference':
      case 'endnoteReference':
        return [mark(notes.get(noteKey(child)) ?? 'note', true, pieces)]
      case 'sym':
        return [mark('symbol', true, pieces)]
      case 'ruby':
        return [mark('ruby', true, pieces)]
      case 'pgNum':
        return [mark('field', true, pieces)]
      case 'fldChar': {
        const role = attributeOf(child, 'fldCharType')
        return role === 'begin' || role === 'separate' || role === 'end'
          ? [{ kind: 'field', role, code: '', pieces }]
          : hidden(pieces)
      }
      case 'instrText':
        return [{ kind: 'field', role: 'code', code: textOf(child), pieces }]
      default:
        return hidden(pieces)
    }
  })
}

/** The characters that an element of a run stands for; null for what is no text. */
function textOfRunChild(child: XmlElement): string | null {
  if (child.local === 'noBreakHyphen') return '\u2011'
  if (child.local === 'softHyphen') return '\u00AD'
  if (child.local !== 't') return null
  const text = textOf(child)
  return attributeOf(child, 'space') === 'preserve' ? text : text.replace(/^\s+|\s+$/gu, '')
}

export const noteKey = (reference: XmlElement): string =>
  `${reference.local.replace('Reference', '')} ${attributeOf(reference, 'id') ?? ''}`

/** Numbers the notes of a document as its readers see them. */
export function labelNotes(root: XmlElement, labels = new Map<string, string>()): NoteLabels {
  for (const element of elementsOf(root)) {
    if (/^(?:foot|end)noteReference$/u.test(element.local) && !labels.has(noteKey(element)))
      labels.set(noteKey(element), `note ${labels.size + 1}`)
    else labelNotes(element, labels)
  }
  return labels
}
