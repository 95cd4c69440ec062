import { AppError } from '../../errors.ts'
import type { Encoding } from '../encoding.ts'
import { decode } from '../encoding.ts'
import { FREE_OF_RATIO, LARGEST_UNPACKED, TIGHTEST } from '../limits.ts'
import type { XmlElement } from '../xml/tree.ts'
import { attributeOf, elementsOf, readXml } from '../xml/tree.ts'
import type { Archive } from '../zip/directory.ts'
import { openArchive } from '../zip/directory.ts'
import { readEntry, refuseBombs } from '../zip/entry.ts'

/** One XML file of the package. */
export type Part = {
  readonly name: string
  readonly text: string
  readonly encoding: Encoding
  readonly bom: boolean
  readonly root: XmlElement
}

/** What a document consists of, as far as prose goes. */
export type WordPackage = {
  readonly archive: Archive
  /** The document, then footnotes, endnotes, headers and footers. */
  readonly parts: readonly Part[]
  readonly styles: Part | undefined
}

/** Parts with prose, in the order in which they are read, by the last word of their relationship's type. */
const PROSE = ['footnotes', 'endnotes', 'header', 'footer']

/**
 * Opens the package and finds its parts by their relationships (ISO/IEC 29500-2), not by their usual names.
 * @throws AppError damaged-archive, unsafe-archive, encrypted-file, malformed-file (unit, line), wrong-format
 */
export function openPackage(bytes: Uint8Array): WordPackage {
  const archive = openArchive(bytes)
  refuseBombs(archive, { unpacked: LARGEST_UNPACKED, ratio: TIGHTEST, small: FREE_OF_RATIO })
  const main = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target
  const document = main === undefined ? undefined : partNamed(archive, main)
  if (!document || document.root.local !== 'document') throw new AppError('wrong-format')
  const relations = relationsOf(archive, document.name)
  const ofType = (wanted: string): Part[] =>
    relations.flatMap(({ type, target }) => (type === wanted ? (partNamed(archive, target) ?? []) : []))
  return { archive, parts: [document, ...PROSE.flatMap(ofType)], styles: ofType('styles')[0] }
}

type Relation = { readonly type: string; readonly target: string }

/** Relationships of a part (of the package itself for ''), inside the package only. */
function relationsOf(archive: Archive, name: string): Relation[] {
  const slash = name.lastIndexOf('/') + 1
  const folder = name.slice(0, slash)
  const part = partNamed(archive, `${folder}_rels/${name.slice(slash)}.rels`)
  if (!part) return []
  return elementsOf(part.root).flatMap((relation) => {
    const target = attributeOf(relation, 'Target')
    if (target === undefined || attributeOf(relation, 'TargetMode') === 'External') return []
    return { type: attributeOf(relation, 'Type')?.split('/').at(-1) ?? '', target: resolve(folder, target) }
  })
}

function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function partNamed(archive: Archive, name: string): Part | undefined {
  const entry = archive.entries.find((each) => each.name.toLowerCase() === name.toLowerCase())
  if (!entry) return undefined
  try {
    const { text, encoding, bom } = decode(readEntry(archive, entry))
    return { name: entry.name, text, encoding, bom, root: readXml(text) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // Whatever is wrong with a part's bytes, to the editor the document is damaged.
    const code = error.code === 'empty-file' || error.code === 'binary-file' ? 'malformed-file' : error.code
    throw new AppError(code, { ...error.details, unit: entry.name }, { cause: error })
  }
}

export const IS_PACKAGE = /^PK\u0003\u0004[^]*(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/|docProps\/)/u
