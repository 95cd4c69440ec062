import { AppError } from '../../errors.ts'
import type { Signature } from '../document.ts'
import { ENDINGS } from '../endings.ts'
import type { Format } from '../format.ts'
import { bilingualReading } from '../xml/bilingual.ts'
import { addBehind, nameBeside, setAttribute, setContent } from '../xml/edit.ts'
import { readInline } from '../xml/inline.ts'
import { decodeXml, escapeAttribute } from '../xml/text.ts'
import type { XmlElement } from '../xml/tree.ts'
import { attributeOf, childOf, childrenOf, readXml } from '../xml/tree.ts'
import { inlineOf12 } from '../xliff/inline.ts'
import type { FileUnit, UnitEdits } from '../xliff/units.ts'
import { primaryLanguage } from '../xliff/xliff.ts'
import { fromTmxDate, tmxDate } from './export.ts'

/**
 * TMX 1.1 to 1.4: the English and the German of each unit; variants in other languages stay as they are. A variant whose
 * words changed says who changed it and when.
 */
export const tmx: Format = {
  id: 'tmx',
  endings: ENDINGS.tmx,
  recognises: (head) => /<tmx[\s>]/u.test(head),
  read(file) {
    const decoded = decodeXml(file.bytes)
    const root = readXml(decoded.text)
    const body = childOf(root, 'body')
    if (root.local !== 'tmx' || !body) throw new AppError('wrong-format', { line: root.line })
    const units = childrenOf(body, 'tu')
    if (units.length === 0) throw new AppError('no-segments')
    const read = units.flatMap((unit, index) => readUnit(decoded.text, unit, index + 1))
    if (read.length === 0) throw new AppError('wrong-languages', { line: body.line })
    return bilingualReading('tmx', decoded, read)
  },
}

/** `xml:lang`, or `lang` before 1.4; local name 'lang' both times. */
const languageOf = (variant: XmlElement): string => primaryLanguage(attributeOf(variant, 'lang') ?? '')

function readUnit(text: string, unit: XmlElement, number: number): FileUnit[] {
  const variants = childrenOf(unit, 'tuv')
  const english = variants.find((variant) => languageOf(variant) === 'en')
  const german = variants.find((variant) => languageOf(variant) === 'de')
  const source = english && childOf(english, 'seg')
  const target = german && childOf(german, 'seg')
  if (!english || !source) return []
  const read = (seg: XmlElement) => readInline(text, seg.children, inlineOf12, true)
  return [
    {
      segments: [
        {
          unit: attributeOf(unit, 'tuid') ?? String(number),
          source: read(source),
          target: target ? read(target) : null,
          signed: german ? (signatureOf(german) ?? signatureOf(unit)) : undefined,
        },
      ],
      write: (edits) => {
        const content = edits.contents.get(0)
        if (content === undefined) return []
        if (german && target) return [...signed(text, german, edits), setContent(text, target, content)]
        return [addBehind(text, english, variantOf(english, content, edits))]
      },
    },
  ]
}

/** Who changed it last, or made it; undefined when neither is said. */
function signatureOf(element: XmlElement): Signature | undefined {
  for (const done of ['change', 'creation']) {
    const [by, date] = [attributeOf(element, `${done}id`), attributeOf(element, `${done}date`)]
    if (by || date) return { by: by ?? '', at: fromTmxDate(date ?? '') }
  }
  return undefined
}

function signed(text: string, variant: XmlElement, { reviewer, date }: UnitEdits) {
  return [
    setAttribute(text, variant, 'changedate', tmxDate(date)),
    ...(reviewer === '' ? [] : [setAttribute(text, variant, 'changeid', reviewer)]),
  ]
}

function variantOf(beside: XmlElement, content: string, { reviewer, date }: UnitEdits): string {
  const [tuv, seg] = [nameBeside(beside, 'tuv'), nameBeside(beside, 'seg')]
  const by = reviewer === '' ? '' : ` creationid="${escapeAttribute(reviewer)}"`
  return `<${tuv} xml:lang="de" creationdate="${tmxDate(date)}"${by}><${seg}>${content}</${seg}></${tuv}>`
}
