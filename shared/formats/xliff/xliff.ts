import { AppError } from '../../errors.ts'
import { ENDINGS } from '../endings.ts'
import type { Format } from '../format.ts'
import { detectLanguage } from '../language.ts'
import { bilingualReading } from '../xml/bilingual.ts'
import { decodeXml } from '../xml/text.ts'
import type { XmlElement } from '../xml/tree.ts'
import { attributeOf, childrenOf, readXml } from '../xml/tree.ts'
import type { FileUnit } from './units.ts'
import { unitsOf12 } from './version-1.ts'
import { unitsOf2 } from './version-2.ts'

/** XLIFF 1.0 to 2.1. What is not edited stays byte for byte. */
export const xliff: Format = {
  id: 'xliff',
  endings: ENDINGS.xliff,
  recognises: (head) => /<(?:[\w.-]+:)?xliff[\s>]/u.test(head),
  read(file) {
    const decoded = decodeXml(file.bytes)
    const root = readXml(decoded.text)
    if (root.local !== 'xliff') throw new AppError('wrong-format', { line: root.line })
    const second = (attributeOf(root, 'version') ?? '').startsWith('2')
    const units = second ? unitsOf2(decoded.text, root) : unitsOf12(decoded.text, root)
    checkLanguages(
      second
        ? [{ element: root, source: 'srcLang', target: 'trgLang' }]
        : childrenOf(root, 'file').map((element) => ({
            element,
            source: 'source-language',
            target: 'target-language',
          })),
      units,
    )
    return bilingualReading('xliff', decoded, units)
  },
}

type Declared = { readonly element: XmlElement; readonly source: string; readonly target: string }

/** The primary language of a tag: 'de' of 'de-AT' and 'de_DE'. */
export const primaryLanguage = (tag: string): string => tag.split(/[-_]/u)[0]?.toLowerCase() ?? ''

/** @throws AppError several-targets, wrong-languages, no-target-language */
function checkLanguages(declared: readonly Declared[], units: readonly FileUnit[]): void {
  const targets = new Map<string, number>()
  for (const { element, source, target } of declared) {
    const from = attributeOf(element, source)
    const to = attributeOf(element, target)
    if (from !== undefined && primaryLanguage(from) !== 'en')
      throw new AppError('wrong-languages', { line: element.line })
    if (to !== undefined) targets.set(primaryLanguage(to), element.line)
  }
  const [first, second] = targets
  if (second) throw new AppError('several-targets', { line: second[1] })
  if (first && first[0] !== 'de') throw new AppError('wrong-languages', { line: first[1] })
  if (!first && detectLanguage(wordsOf(units)).language !== 'de') throw new AppError('no-target-language')
}

/** The beginning of the targets, to tell their language where the file does not. */
function wordsOf(units: readonly FileUnit[]): string {
  return units
    .slice(0, 400)
    .flatMap(({ segments }) => segments.flatMap(({ target }) => target?.tokens ?? []))
    .filter((token) => typeof token === 'string')
    .join(' ')
}
