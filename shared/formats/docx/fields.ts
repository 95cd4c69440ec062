import type { Atom, FieldAtom } from './atoms.ts'

type Found = Atom | FieldAtom

export const isLink = (code: string): boolean => /^\s*HYPERLINK\b/iu.test(code)

/**
 * Fields that begin and end in the paragraph become one mark, but links become pairs around their text. What reaches in
 * from another paragraph (a table of contents) is kept where it stands, and its text is text.
 */
export function resolveFields(found: readonly Found[]): Atom[] {
  const atoms: Atom[] = []
  for (let at = 0; at < found.length; at++) {
    const atom = found[at]
    if (!atom) break
    if (atom.kind !== 'field') {
      atoms.push(atom)
      continue
    }
    const end = atom.role === 'begin' ? endOf(found, at) : -1
    if (end < 0) {
      atoms.push({ kind: 'hidden', pieces: atom.pieces })
      continue
    }
    atoms.push(...fieldBetween(found.slice(at, end + 1)))
    at = end
  }
  return atoms
}

/** Where the field that begins at `begin` ends; -1 when that is not in this paragraph. */
function endOf(found: readonly Found[], begin: number): number {
  let depth = 0
  for (let at = begin; at < found.length; at++) {
    const atom = found[at]
    if (atom?.kind !== 'field') continue
    if (atom.role === 'begin') depth++
    if (atom.role === 'end' && --depth === 0) return at
  }
  return -1
}

function fieldBetween(field: readonly Found[]): Atom[] {
  const separator = separatorOf(field)
  const codes = separator < 0 ? field : field.slice(0, separator)
  const code = codes.map((atom) => (atom.kind === 'field' ? atom.code : '')).join('')
  const whole = piecesOf(field)
  const first = whole[0]
  if (separator < 0 || !isLink(code) || !first)
    return [{ kind: 'mark', label: 'field', keep: true, pieces: whole }]
  const mate = first.span
  const open = piecesOf(field.slice(0, separator + 1))
  return [
    { kind: 'open', label: 'link', mate, pieces: open },
    ...resolveFields(field.slice(separator + 1, -1)),
    { kind: 'close', label: 'link', mate, pieces: piecesOf(field.slice(-1)) },
  ]
}

/** Where the result of the field begins, not that of a field inside it. */
function separatorOf(field: readonly Found[]): number {
  let depth = 0
  return field.findIndex((atom) => {
    if (atom.kind !== 'field') return false
    if (atom.role === 'begin') depth++
    if (atom.role === 'end') depth--
    return atom.role === 'separate' && depth === 1
  })
}

const piecesOf = (found: readonly Found[]) =>
  found.flatMap((atom) => (atom.kind === 'text' ? [{ span: atom.span, run: atom.run }] : atom.pieces))
