/** Right German words replaced by what the knowledge pack calls wrong beside the source's word. */
import type { TargetToken } from '../../../shared/analysis/pair.ts'
import type { Fix } from '../../../shared/review/flag.ts'
import {
  anchorsOf,
  findSource,
  hasWord,
  patternText,
} from '../../../shared/rules/accuracy/meanings/find-source.ts'
import { readMeanings } from '../../../shared/rules/accuracy/meanings/pack.ts'
import type { Meaning, Replacement } from '../../../shared/rules/accuracy/meanings/schema.ts'
import { FAMILIES } from '../../../shared/rules/accuracy/swapped-word.data.ts'
import { replaceAdjective, replaceNoun } from '../../../shared/rules/inflect.ts'
import { replaceVerb } from '../../../shared/rules/inflect-verb.ts'
import { changed, corruptor } from './corruptor.ts'
import type { Change, Corruptor, Damage, Sample, Sentence, Tools } from './corruptor.ts'

const byAnchor = Map.groupBy(
  readMeanings().flatMap((meaning) => anchorsOf(meaning.source).map((anchor) => ({ anchor, meaning }))),
  ({ anchor }) => anchor.toLowerCase(),
)

/** Entries whose English stands in the source, and whose wrong German nothing else there explains. */
function entriesFor({ pair }: Sample): Meaning[] {
  const { source } = pair()
  if (!source) return []
  const text = patternText(source.tokens)
  const near = new Set(
    text.tokens.flatMap(({ lemmas }) => [...lemmas].flatMap((lemma) => byAnchor.get(lemma) ?? [])),
  )
  return [...new Set([...near].map(({ meaning }) => meaning))].filter(
    ({ source: pattern, means }) =>
      findSource(pattern, text) !== null && !means.some((phrase) => hasWord(phrase, text)),
  )
}

/** Wrong words of an entry that stand alone, as lemmas. */
const wrongLemmas = ({ wrong }: Meaning): string[] =>
  wrong.flatMap(({ parts: [part, more] }) => (part && !more && part.match === 'lemma' ? [part.lemma] : []))

const lemmaOf = (replacement: Replacement): string | null =>
  replacement.kind === 'noun' || replacement.kind === 'verb' || replacement.kind === 'adjective'
    ? replacement.lemma
    : null

const KIND: readonly (readonly [kind: Replacement['kind'], tag: RegExp, pos: string])[] = [
  ['noun', /^NN$/u, 'noun'],
  ['verb', /^VV/u, 'verb'],
  ['adjective', /^ADJA$/u, 'adjective'],
]

/** The word in the place and form of another one. */
function inPlaceOf(sample: Sample, token: TargetToken, lemma: string, tools: Tools): Fix[] {
  const { target } = sample.pair()
  const { german } = tools.lexicons
  const pos = KIND.find(([, tag]) => tag.test(token.tag))?.[2]
  if (!german.readings(lemma).some((reading) => reading.pos === pos)) return []
  if (pos === 'noun') return replaceNoun(target, token.index, lemma, german.genders(lemma)[0] ?? null, german)
  if (pos === 'verb')
    return token.particle === null ? replaceVerb(target, token, token.lemma, lemma, german) : []
  return replaceAdjective(token, lemma, german)
}

const asChange = ({ at, text }: Fix): Change => ({ at, text })

const knownWrong = corruptor(
  'what the knowledge pack calls wrong',
  ['known-mistranslation', 'swapped-word', 'wrong-sense'],
  (sample, tools) => {
    const { target } = sample.pair()
    const right = (token: TargetToken, meaning: Meaning) =>
      meaning.right.some(
        (each) =>
          lemmaOf(each) === token.lemma &&
          KIND.some(([kind, tag]) => kind === each.kind && tag.test(token.tag)),
      )
    return entriesFor(sample).flatMap((meaning) => {
      const tokens = target.tokens.filter((token) => right(token, meaning))
      const [token] = tokens
      // Said twice and damaged once, the right word is still there to explain the source's.
      if (!token || tokens.length > 1) return []
      const lemma = tools.random.pick(wrongLemmas(meaning))
      return lemma === undefined ? [] : inPlaceOf(sample, token, lemma, tools).slice(0, 1).map(asChange)
    })
  },
)

/** A word of a closed family for another one: Süden for north, Mutter for father. */
const sibling = corruptor('another of the same kind', 'swapped-word', (sample, tools) => {
  const { source, target } = sample.pair()
  const lemmas = new Set(source?.tokens.map(({ lemma }) => lemma.toLowerCase()))
  return FAMILIES.flatMap((family) => {
    const named = family.filter(({ en }) => en.some((word) => lemmas.has(word)))
    const [own] = named
    if (!own || named.length > 1) return []
    const [place] = target.tokens.flatMap((token) => {
      const at = own.de.indexOf(token.lemma)
      return at < 0 ? [] : [{ token, at }]
    })
    const other = tools.random.pick(family.filter((each) => each !== own))
    const lemma = other?.de[place?.at ?? 0]
    return place && lemma !== undefined
      ? inPlaceOf(sample, place.token, lemma, tools).slice(0, 1).map(asChange)
      : []
  })
})

/** An attribute and its noun, made into a compound whose first part was left in English. */
const englishFirst = corruptor('English first part of a compound', 'english-in-compound', (sample) => {
  const { source, target, links } = sample.pair()
  return target.tokens.flatMap((noun): Change[] => {
    const adjective = target.tokens[noun.index - 1]
    const original = source?.tokens[links.toSource[noun.index]?.[0] ?? -1]
    const before = source?.tokens[(original?.index ?? 0) - 1]
    if (noun.tag !== 'NN' || adjective?.tag !== 'ADJA' || !original || original.pos !== 'NOUN') return []
    if (!before || !/^(?:ADJ|NOUN)$/u.test(before.pos) || !/^\p{Ll}{4,}$/u.test(before.text)) return []
    return [{ at: { start: adjective.start, end: noun.end }, text: `${before.text}-${noun.text}` }]
  })
})

/** Another common first part, so that nobody ever wrote the compound. */
const invented = corruptor('first part of another compound', 'invented-compound', (sample, tools) => {
  const { german, translations } = tools.lexicons
  const firstParts = tools.samples
    .slice(0, 400)
    .flatMap(({ pair }) => pair().target.tokens)
    .filter(
      ({ tag, known, copied, text }) =>
        tag === 'NN' && known && !copied && /^\p{Lu}\p{Ll}{4,9}ung$/u.test(text),
    )
  return sample.pair().target.tokens.flatMap((token): Change[] => {
    const [first, last, more] = token.tag === 'NN' && !token.copied ? german.parts(token.text) : []
    const other = tools.random.pick(firstParts)
    if (!first || !last || more !== undefined || !other) return []
    const start = token.text.toLowerCase().lastIndexOf(last.toLowerCase().slice(0, 4))
    const text = `${other.text}s${token.text.slice(start)}`
    return start > 2 && german.zipf(text) === 0 && german.isWord(text) && !translations.isHeadword(text)
      ? [{ at: { start: token.start, end: token.end }, text }]
      : []
  })
})

/** A letter of a name changed, beside another name that stays. */
const misspeltName = corruptor('letter of a name changed', 'name-changed', ({ pair }, { random }) => {
  const { tokens } = pair().target
  const isName = (token: TargetToken | undefined) =>
    token?.copied === true && /^\p{Lu}\p{Ll}{4,}$/u.test(token.text) && !token.known
  return tokens.flatMap((token): Change[] => {
    // Its neighbour is a copied name too: so both are a person's or a place's, and stay as they are.
    const beside = [tokens[token.index - 1], tokens[token.index + 1]]
    if (!beside.some((other) => other?.copied && /^\p{Lu}\p{Ll}+$/u.test(other.text))) return []
    if (!isName(token) || tokens.filter(({ text }) => text === token.text).length > 1) return []
    const at = 2 + Math.floor(random.next() * (token.text.length - 2))
    const letter = random.pick([...'bdfgklmnprst'].filter((each) => each !== token.text.charAt(at))) ?? 'x'
    const text = token.text.slice(0, at) + letter + token.text.slice(at + 1)
    return [{ at: { start: token.start, end: token.end }, text }]
  })
})

const articles = new WeakMap<readonly Sample[], ReadonlyMap<string, readonly Sample[]>>()

/** Sentences by the names that stand in them. */
function byName(samples: readonly Sample[]): ReadonlyMap<string, readonly Sample[]> {
  const known = articles.get(samples)
  if (known) return known
  const found = new Map<string, Sample[]>()
  for (const sample of samples.slice(0, 3000))
    for (const { tag, copied, text } of sample.pair().target.tokens)
      if (tag === 'NE' && copied && /^\p{Lu}\p{Ll}{5,}$/u.test(text))
        found.set(text, [...(found.get(text) ?? []).filter((each) => each !== sample), sample])
  articles.set(samples, found)
  return found
}

/** A name that other sentences of the article write as the source does. */
const inconsistentName: Corruptor = {
  id: 'name written in another way once',
  rules: ['name-inconsistent', 'name-changed'],
  damage(sample, { samples, random }): Damage | null {
    for (const token of sample.pair().target.tokens) {
      const others = (byName(samples).get(token.text) ?? []).filter((each) => each !== sample).slice(0, 3)
      if (others.length < 2 || token.tag !== 'NE' || token.known) continue
      const at = 2 + Math.floor(random.next() * (token.text.length - 3))
      const text = `${token.text.slice(0, at)}${token.text.charAt(at) === 'r' ? 'l' : 'r'}${token.text.slice(at + 1)}`
      const own = changed(sample.target, { at: { start: token.start, end: token.end }, text })
      const before: Sentence[] = others.map(({ source, target }) => ({ source, target }))
      const { source, target } = sample
      return {
        article: [...before, { source, target: own.text }],
        good: [...before, { source, target }],
        at: before.length,
        places: [own.place],
      }
    }
    return null
  },
}

export const MEANINGS: readonly Corruptor[] = [
  knownWrong,
  sibling,
  englishFirst,
  invented,
  misspeltName,
  inconsistentName,
]
