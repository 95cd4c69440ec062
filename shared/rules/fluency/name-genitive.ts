import type { AnalysedPair, TargetToken } from '../../analysis/pair.ts'
import { defineRule } from '../rule.ts'

/** Names that end so take an apostrophe in German, or none at all; of Heinrich IV the first one changes. */
const HISSES = /[sxzß]$|^[IVX]+$/iu
/** What stands before a name that is a genitive or something else already: des jungen Hunter, der Casey. */
const MARKED = /^(?:vo[nm]|d(?:er|ie|as|es|em|en))$/iu

/** A noun or what begins one; words taken over from the source may be the rest of a name (Lowe Speedway). */
const isOwned = ({ tag, copied, readings, spaced }: TargetToken) =>
  spaced &&
  !copied &&
  (/^(?:NN|ADJA)$/u.test(tag) || (tag === 'NE' && readings.some(({ pos }) => pos === 'noun')))

/** Does the source have the name as a genitive, and in no other way? */
function ownerIn({ source }: AnalysedPair, name: TargetToken) {
  const found = source?.tokens.filter(({ text }) => text === name.text) ?? []
  const isGenitive = ({ index }: { readonly index: number }) =>
    /^['’]s$/u.test(source?.tokens[index + 1]?.text ?? '')
  return found.every(isGenitive) ? found[0] : undefined
}

/** „hob Hunter Erklärung auf“ beside "Hunter's declaration": the name lost its genitive. */
export const nameGenitive = defineRule({
  id: 'name-genitive',
  version: 1,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'pair',
  prior: 0.8,
  name: { de: 'Name ohne Genitiv-s', en: 'Name without its genitive' },
  wordings: {
    main: {
      de: {
        what: '„{name}“ hat kein Genitiv-s.',
        why: 'Im Original steht „{source}“: wem etwas gehört, steht im Genitiv.',
      },
      en: {
        what: '“{name}” lacks the s of the genitive.',
        why: 'The original has “{source}”: whose something is stands in the genitive.',
      },
    },
  },
  examples: {
    bad: [
      { source: 'He read «Miller’s» letter.', target: 'Er las «Miller Brief».', fix: 'Millers' },
      { source: '«Doria’s» new songs are short.', target: '«Doria neue» Lieder sind kurz.', fix: 'Dorias' },
    ],
    good: [
      { source: 'He read Miller’s letter.', target: 'Er las Millers Brief.' },
      { source: 'He read Miller’s letter.', target: 'Er las den Brief von Miller.' },
      { source: 'It began at Lowe’s Speedway.', target: 'Es begann auf Lowe Speedway.' },
      { source: 'He read Jones’s letter.', target: 'Er las Jones Brief.' },
      { source: 'Miller gave Miller’s son a book.', target: 'Da gab Miller Bücher her.' },
    ],
  },
  *check(pair) {
    const { tokens } = pair.target
    for (const name of tokens) {
      const next = tokens[name.index + 1]
      if (!/^\p{Lu}\p{L}+$/u.test(name.text) || !name.copied || HISSES.test(name.text)) continue
      if (!next || !isOwned(next)) continue
      if (MARKED.test(tokens[name.index - 1]?.text ?? '')) continue
      const owner = ownerIn(pair, name)
      if (!owner) continue
      yield {
        target: [{ start: name.start, end: next.end }],
        source: [{ start: owner.start, end: pair.source?.tokens[owner.index + 1]?.end ?? owner.end }],
        fixes: [{ at: { start: name.start, end: name.end }, text: `${name.text}s` }],
        evidence: { name: name.text },
      }
    }
  },
})
