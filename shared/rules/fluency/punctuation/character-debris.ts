import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** UTF-8 read as Windows-1252 (Ã¼, â€œ), entities that were never decoded, characters that were lost. */
const DEBRIS =
  /Ã[\u0080-\u00bf„€‚ƒ†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bfœ™“”˜žšŸ¦]?|Â[\u00a0-\u00bf]|&(?:quot|amp|apos|lt|gt|nbsp|#\d{2,5}|#x[\da-f]{2,5});|[\ufffd\u2047]+/giu
const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&amp;': '&',
  '&apos;': '’',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&#39;': '’',
  '&#34;': '"',
}
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Reads the debris as the bytes it came from; null when they are no UTF-8. */
function repaired(debris: string): string | null {
  const entity = ENTITIES[debris.toLowerCase()]
  if (entity !== undefined) return entity
  const bytes = [...debris].map((character) => {
    const high = WINDOWS_1252.indexOf(character)
    return high >= 0 ? 0x80 + high : (character.codePointAt(0) ?? 0)
  })
  return decoded(bytes)
}

/** UTF-8 of two or three bytes, by hand: the domain has no TextDecoder. */
function decoded(bytes: readonly number[]): string | null {
  const [a = 0, b = 0, c = 0] = bytes
  const follows = (byte: number) => byte >= 0x80 && byte < 0xc0
  if (bytes.length === 2 && a >= 0xc2 && a < 0xe0 && follows(b))
    return String.fromCodePoint(((a & 0x1f) << 6) | (b & 0x3f))
  if (bytes.length === 3 && a >= 0xe1 && a < 0xf0 && follows(b) && follows(c))
    return String.fromCodePoint(((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f))
  return null
}

export const characterDebris = defineRule({
  id: 'character-debris',
  version: 1,
  category: 'fluency/encoding',
  severity: 'major',
  needs: 'target',
  prior: 0.95,
  name: { de: 'Zeichensalat', en: 'Garbled characters' },
  wordings: {
    main: {
      de: {
        what: 'Hier ist ein Zeichen kaputtgegangen',
        why: '„{text}“ entsteht, wenn Text in der falschen Kodierung gelesen wurde.',
      },
      en: {
        what: 'A character was garbled here',
        why: '“{text}” comes from text read in the wrong encoding.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Das Gem«Ã¼»se ist frisch.', fix: 'ü' },
      { target: 'Er sagte «&quot;»nein.', fix: '"' },
      { target: 'Der Caf«\ufffd»betreiber schwieg.', fix: null },
      { target: 'Sie rief «â€ž»Halt!', fix: '„' },
    ],
    good: [
      { target: 'Im Café „São Paulo“ & Co. gab es Crème brûlée.' },
      { source: 'Write &amp; in HTML.', target: 'In HTML schreibt man &amp;.' },
      { target: 'Das château de Ângela.' },
    ],
  },
  *check({ source, target }) {
    for (const { start, end, text } of matches(target.text, DEBRIS)) {
      if (source?.text.includes(text)) continue
      const fix = repaired(text)
      yield { target: [{ start, end }], fixes: fix === null ? [] : [{ at: { start, end }, text: fix }] }
    }
  },
})
