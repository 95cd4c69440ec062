import { diffWordsWithSpace } from 'diff'
import { parse } from 'parse5'
import { AppError } from '../../errors.ts'
import { decodeWindows1252 } from '../codecs.ts'
import type { Decoded } from '../encoding.ts'
import { ENDINGS } from '../endings.ts'
import type { Format } from '../format.ts'
import { decode } from '../encoding.ts'
import { editedBlocks, proseView } from '../prose.ts'
import type { Tagging } from '../tagging.ts'
import { TagNumbers, writeTagged } from '../tagging.ts'
import type { Splice } from '../xml/text.ts'
import { encodeXml, splice } from '../xml/text.ts'
import type { Place, Run } from './runs.ts'
import { runsOf } from './runs.ts'

/**
 * HTML: headings, paragraphs, items, cells, captions, the title and what pictures say instead of themselves. Scripts, styles,
 * code and preformatted text are left alone. Only the words that were edited change; entities elsewhere stay as written.
 */
export const html: Format = {
  id: 'html',
  endings: ENDINGS.html,
  recognises: (head) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype html|<html[\s>])/iu.test(head),
  read(file) {
    const decoded = decodeHtml(file.bytes)
    const numbers = new TagNumbers()
    const runs = runsOf(
      decoded.text,
      parse(decoded.text, { sourceCodeLocationInfo: true, scriptingEnabled: false }),
    ).map((run) => ({ run, ...numbers.one(run.places.map(({ what }) => what)) }))
    if (runs.length === 0) throw new AppError('no-segments')
    const document = proseView(
      'html',
      runs.map(({ run, text, tags }) => ({ text, tags, kind: run.kind, unit: `line ${run.line}` })),
    )
    return {
      kind: 'monolingual',
      encoding: decoded.encoding,
      warnings: decoded.warnings,
      document,
      write: ({ replacements }) => {
        const edits = [...editedBlocks(document, replacements)].flatMap(([block, now]): Edit[] => {
          const run = runs[block]
          return run ? [{ ...run, now }] : []
        })
        return encodeXml(splice(decoded.text, splicesOf(edits)), decoded)
      },
    }
  },
}

/** Decodes by byte order mark, else by what the document says of itself in its first kilobyte, else by its bytes. */
function decodeHtml(bytes: Uint8Array): Decoded {
  const head = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join('')
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1]?.toLowerCase()
  const marked = /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u.test(head)
  if (
    !marked &&
    declared !== undefined &&
    /^(?:iso-?8859-1|latin1|windows-1252|cp1252|us-ascii)$/u.test(declared)
  )
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252', bom: false, warnings: [] }
  return decode(bytes)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00A0': '&nbsp;',
}

/** Words as they may stand both in text and between quotation marks. */
const escapeHtml = (text: string): string => text.replace(/[&<>\u00A0]/gu, (char) => ESCAPES[char] ?? char)

const escapeValue = (text: string): string => text.replace(/[&<>"\u00A0]/gu, (char) => ESCAPES[char] ?? char)

/** Longer stretches are not compared word for word: one splice replaces what differs. */
const LONGEST_COMPARED = 20_000

type Edit = { readonly run: Run; readonly text: string; readonly now: string; readonly tagging: Tagging }

const startOf = ({ places }: Run): number => places[0]?.start ?? 0
const endOf = ({ places }: Run): number => places.at(-1)?.end ?? 0

/** Splices for what differs. Where tags were moved, lost or doubled the whole run is written anew. */
function splicesOf(edits: readonly Edit[]): readonly Splice[] {
  const anew: Edit[] = []
  const local: Splice[] = []
  for (const edit of edits) {
    const splices = localSplices(edit)
    if (splices) local.push(...splices)
    else anew.push(edit)
  }
  // What a picture inside says instead of itself may have been edited as well: then its tag is written with that.
  const inside = ({ start }: Splice) =>
    anew.find(({ run }) => start >= startOf(run) && start < endOf(run)) !== undefined
  const within = local.filter(inside)
  return [
    ...local.filter((change) => !inside(change)),
    ...anew.map((edit) => ({
      start: startOf(edit.run),
      end: endOf(edit.run),
      text: writeTagged(edit.now, withInnerSplices(edit, within), escapeHtml),
    })),
  ]
}

function withInnerSplices({ run, tagging }: Edit, splices: readonly Splice[]): Tagging {
  if (splices.length === 0) return tagging
  const changed = new Map(tagging)
  for (const [char, tag] of tagging) {
    const place = run.places.find(({ what }) => what === tag)
    if (!place) continue
    const own = splices
      .filter(({ start, end }) => start >= place.start && end <= place.end)
      .map(({ start, end, text }) => ({ start: start - place.start, end: end - place.start, text }))
    if (own.length > 0) changed.set(char, { ...tag, raw: splice(tag.raw, own) })
  }
  return changed
}

/** Splices of the words alone; null where the tags are not what they were. */
function localSplices({ run, text, now, tagging }: Edit): readonly Splice[] | null {
  const old = stretches(text, tagging)
  const words = stretches(now, tagging)
  if (old.tags !== words.tags) return null
  const end = endOf(run)
  return old.texts.flatMap((stretch, index) => {
    const from = old.starts[index] ?? 0
    return changes(stretch, words.texts[index] ?? '').map(({ at, length, added }) => {
      const first = placeAt(run.places, from + at, end)
      const last = length === 0 ? first.start : placeAt(run.places, from + at + length - 1, end).end
      return { start: first.start, end: last, text: escapeValue(added) }
    })
  })
}

/** Words between tags, where each stretch begins, and the tags in order. */
function stretches(text: string, tagging: Tagging) {
  const texts = ['']
  const starts = [0]
  let tags = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (!tagging.has(char)) {
      texts[texts.length - 1] += char
      continue
    }
    tags += char
    texts.push('')
    starts.push(at + 1)
  }
  return { texts, starts, tags }
}

type Change = { readonly at: number; readonly length: number; readonly added: string }

function changes(before: string, now: string): Change[] {
  if (before === now) return []
  if (before.length + now.length > LONGEST_COMPARED) return [{ at: 0, length: before.length, added: now }]
  const found: Change[] = []
  let at = 0
  for (const { value, added, removed } of diffWordsWithSpace(before, now)) {
    const last = found.at(-1)
    if (added || removed) {
      const open = last && last.at + last.length === at ? found.pop() : undefined
      const change = open ?? { at, length: 0, added: '' }
      found.push(
        added
          ? { ...change, added: change.added + value }
          : { ...change, length: change.length + value.length },
      )
    }
    if (!added) at += value.length
  }
  return found
}

/** The place of the n-th UTF-16 unit of a run's text. */
function placeAt(places: readonly Place[], n: number, end: number): { start: number; end: number } {
  let at = 0
  for (const place of places) {
    const length = typeof place.what === 'string' ? place.what.length : 1
    if (n < at + length) {
      if (length !== place.end - place.start) return place
      return { start: place.start + n - at, end: place.start + n - at + 1 }
    }
    at += length
  }
  return { start: end, end }
}
