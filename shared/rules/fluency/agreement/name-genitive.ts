import type { AnalysedPair, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { defineRule } from '../../rule.ts'

/** Names that end so take an apostrophe in German, or none at all; of Heinrich IV the first one changes. */
const HISSES = /[sxzß]$|^[IVX]+$/iu
/** What stands before a name that is a genitive or something else already: des jungen Hunter, der Casey. */
const MARKED = /^(?:vo[nm]|d(?:er|ie|as|es|em|en))$/iu

/** A noun or what begins one; words taken over from the source may be the rest of a name (Lowe Speedway). */
const isOwned = ({ tag, copied, readings, spaced }: TargetToken) =>
  spaced &&
  !copied &&
  (/^(?:NN|ADJA)$/u.test(tag) || (tag === 'NE' && readings.some(({ pos }) => pos === 'noun')))

/**
 * The name in the source that is a genitive: any where it stands in no other way, or the one this is linked to, where the target
 * has the plain name more often than the source.
 */
function ownerIn({ source, target, links }: AnalysedPair, name: TargetToken) {
  const found = source?.tokens.filter(({ text }) => text === name.text) ?? []
  const owners = found.filter(({ index }) => /^['’]s$/u.test(source?.tokens[index + 1]?.text ?? ''))
  if (owners.length === found.length) return owners[0]
  const plain = target.tokens.filter(({ text }) => text === name.text)
  if (plain.length <= found.length - owners.length) return undefined
  return owners.find(({ index }) => links.toSource[name.index]?.includes(index))
}

/** What is owned stands at most so many words behind its owner. */
const OWNED_WITHIN = 5

/** „von Jerry Onkeln“ for "of Jerry's uncles": von is of the noun, and the name stands between. */
function isOfNoun(
  { source, target, links }: AnalysedPair,
  name: TargetToken,
  owner: SourceToken,
  owned: TargetToken,
): boolean {
  const before = source?.tokens[owner.index - 1]?.text ?? ''
  // „vor dem Besuch von Maier Kerzen anzünden“: the candles are not Maier's.
  const own = links.toSource[owned.index] ?? []
  if (!own.some((at) => at > owner.index && at <= owner.index + OWNED_WITHIN)) return false
  return /^von$/iu.test(target.tokens[name.index - 1]?.text ?? '') && /^(?:of|by|from)$/iu.test(before)
}

/** „hob Hunter Erklärung auf“ beside "Hunter's declaration": the name lost its genitive. */
export const nameGenitive = defineRule({
  id: 'name-genitive',
  version: 3,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'pair',
  prior: 0.8,
  name: { de: 'Name ohne Genitiv-s', en: 'Name without its genitive' },
  wordings: {
    main: {
      de: {
        what: '„{name}“ hat kein Genitiv-s',
        why: 'Im Original steht „{source}“: wem etwas gehört, steht im Genitiv.',
      },
      en: {
        what: '“{name}” lacks the s of the genitive',
        why: 'The original has “{source}”: whose something is stands in the genitive.',
      },
    },
  },
  examples: {
    bad: [
      { source: 'He read «Miller’s» letter.', target: 'Er las «Miller Brief».', fix: 'Millers' },
      { source: '«Brady’s» three songs won.', target: '«Brady drei» Lieder siegten.', fix: 'Bradys' },
      {
        source: 'Brady smiled after «Brady’s» second win.',
        target: 'Brady lächelte nach «Brady zweitem» Sieg.',
        fix: 'Bradys',
      },
      {
        source: 'Most of «Brady’s» songs won.',
        target: 'Die meisten von «Brady Liedern» siegten.',
        fix: 'Bradys',
      },
      { source: '«Doria’s» new songs are short.', target: '«Doria neue» Lieder sind kurz.', fix: 'Dorias' },
    ],
    good: [
      { source: 'He read Miller’s letter.', target: 'Er las Millers Brief.' },
      { source: 'He read Miller’s letter.', target: 'Er las den Brief von Miller.' },
      {
        source: 'They lit candles because of Miller’s visit.',
        target: 'Wegen des Besuchs von Miller Kerzen anzünden.',
      },
      { source: 'He read Miller’s letter in May.', target: 'Er las den Brief von Miller Anfang Mai.' },
      { source: 'It began at Lowe’s Speedway.', target: 'Es begann auf Lowe Speedway.' },
      { source: 'He read Jones’s letter.', target: 'Er las Jones Brief.' },
      { source: 'Miller gave Miller’s son a book.', target: 'Da gab Miller Bücher her.' },
    ],
  },
  *check(pair) {
    const { tokens } = pair.target
    if (!/['’]s/u.test(pair.source?.text ?? '')) return
    for (const name of tokens) {
      if (!name.copied) continue
      const next = tokens[name.index + 1]
      if (!/^\p{Lu}\p{L}+$/u.test(name.text) || HISSES.test(name.text)) continue
      const counted = /^(?:CARD|PIAT)$/u.test(next?.tag ?? '') && next?.spaced ? tokens[next.index + 1] : next
      if (!next || !counted || !isOwned(counted)) continue
      const owner = ownerIn(pair, name)
      if (!owner) continue
      if (MARKED.test(tokens[name.index - 1]?.text ?? '') && !isOfNoun(pair, name, owner, counted)) continue
      yield {
        target: [{ start: name.start, end: next.end }],
        source: [{ start: owner.start, end: pair.source?.tokens[owner.index + 1]?.end ?? owner.end }],
        fixes: [{ at: { start: name.start, end: name.end }, text: `${name.text}s` }],
        evidence: { name: name.text },
      }
    }
  },
})
