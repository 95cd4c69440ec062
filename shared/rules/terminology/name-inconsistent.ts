import type { AnalysedPair, TargetToken } from '../../analysis/pair.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import { levenshtein } from '../../text/likeness.ts'
import type { Span } from '../../text/span.ts'
import { createArticleIndex } from '../article-index.ts'
import type { Placed } from '../article-index.ts'
import { isGermanSpelling, isTransliteration } from '../names.ts'
import { defineArticleRule } from '../rule.ts'

const LEAST_LETTERS = 5

/** A name where it stands: without its genitive ending, and the words of the source that it is linked to. */
type Name = {
  readonly at: Span
  readonly name: string
  readonly ending: string
  readonly linked: readonly string[]
}

const bare = (name: string) => name.replace(/['’]?s$|['’]$/u, '')

/** Without its genitive ending; the s of Higgins or Brooks is that of the name itself. */
const withoutGenitive = (name: string, linked: readonly string[]) =>
  linked.some((word) => /s$/u.test(bare(word)) || word === name) ? name : bare(name)

const withEnding = (name: string, ending: string) => (/[sxzß]$/u.test(name) ? name : name + ending)

/** „Philipp II.“: rulers and popes have their German name, others of that name have their own. */
const isRuler = ({ index }: TargetToken, tokens: readonly TargetToken[]) =>
  /^[IVX]+\.?$/u.test(tokens[index + 1]?.text ?? '')

/** Loan words decline: Kapside, Kapsiden. */
const stem = (name: string) => name.replace(/(?:e|en|er|ern|n|s)$/u, '')

/** Capitalised, no word of German, and none with an English name of its own (Australien): a name. */
function isName(token: TargetToken, lexicons: Lexicons): boolean {
  return (
    token.kind === 'word' &&
    (token.tag === 'NE' || token.tag === 'NN' || token.tag === 'FM') &&
    token.text.length >= LEAST_LETTERS &&
    !token.readings.some(({ pos }) => pos !== 'name') &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    bare(token.text).length >= LEAST_LETTERS &&
    lexicons.translations.toEnglish(bare(token.text)).length === 0
  )
}

const namesIn = ({ target, source, links }: AnalysedPair, lexicons: Lexicons): readonly Name[] =>
  target.tokens
    .filter((token) => isName(token, lexicons) && !isRuler(token, target.tokens))
    .map(({ start, end, text, index }) => {
      const linked = (links.toSource[index] ?? []).flatMap((other) => source?.tokens[other]?.text ?? [])
      const name = withoutGenitive(text, linked)
      return { at: { start, end }, name, ending: text.slice(name.length), linked }
    })

/** Spellings of one name differ by at most so much in length. */
const LENGTH_APART = 3
/** … and in letters. */
const MOST_APART = 4

/** Two spellings that may be of one name: nearly the same letters, or letters that sound the same. */
type Alike = {
  readonly name: string
  readonly other: string
  readonly sounds: boolean
  /** Whether the source says so as well; undefined until it is looked at. */
  isSame: boolean | undefined
}

function compare(name: string, other: string): Alike | null {
  if (Math.abs(name.length - other.length) > LENGTH_APART) return null
  if (stem(name) === stem(other) || bare(name) === bare(other)) return null
  const apart = levenshtein(name, other)
  if (apart > MOST_APART) return null
  const sounds = isTransliteration(name, other) || isTransliteration(other, name)
  return sounds || apart <= 2 ? { name, other, sounds, isSame: undefined } : null
}

/** Both spellings stand for one name of the source, or sound the same and nothing in the source speaks against it. */
function sameName(ours: ReadonlySet<string>, theirs: ReadonlySet<string>, sounds: boolean): boolean {
  for (const name of ours) if (theirs.has(name)) return true
  return sounds && (ours.size === 0 || theirs.size === 0)
}

type Places = ReadonlyMap<string, readonly Placed<Name>[]>

/**
 * Pairs of spellings of one name, kept up from one stroke to the next: an edit brings a name or two, and only these are compared
 * with those of the same initial.
 */
function createPairs(places: Places) {
  const byInitial = new Map<string, Set<string>>()
  const pairs = new Map<string, Set<Alike>>()

  const linksOf = (name: string) => new Set((places.get(name) ?? []).flatMap(({ entry }) => entry.linked))

  const forget = (name: string) => {
    byInitial.get(name.charAt(0))?.delete(name)
    for (const pair of pairs.get(name) ?? [])
      pairs.get(pair.name === name ? pair.other : pair.name)?.delete(pair)
    pairs.delete(name)
  }
  const learn = (name: string) => {
    const namesakes = byInitial.get(name.charAt(0)) ?? new Set()
    byInitial.set(name.charAt(0), namesakes)
    const own = new Set<Alike>()
    for (const other of namesakes) {
      const pair = compare(name, other)
      if (!pair) continue
      own.add(pair)
      pairs.get(other)?.add(pair)
    }
    namesakes.add(name)
    pairs.set(name, own)
  }

  return {
    /** @param changed names that came, went, or stand elsewhere */
    update(changed: ReadonlySet<string>): void {
      for (const name of changed) {
        if (!places.has(name)) forget(name)
        else if (pairs.has(name)) for (const pair of pairs.get(name) ?? []) pair.isSame = undefined
        else learn(name)
      }
    },
    *same(): Iterable<Alike> {
      for (const [name, own] of pairs)
        for (const pair of own) {
          if (pair.name !== name) continue
          pair.isSame ??= sameName(linksOf(pair.name), linksOf(pair.other), pair.sounds)
          if (pair.isSame) yield pair
        }
    },
  }
}

const index = createArticleIndex((names: readonly Name[]) => names.map((name) => [name.name, name] as const))
const pairs = createPairs(index.places)

const isBefore = (a: Placed<Name> | undefined, b: Placed<Name> | undefined) =>
  a !== undefined &&
  b !== undefined &&
  (a.segment < b.segment || (a.segment === b.segment && a.entry.at.start < b.entry.at.start))

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '')

/** How the source has it; both spellings or neither may be. */
const isOfSource = (places: readonly Placed<Name>[]) =>
  places.some(({ entry: { name, linked } }) =>
    linked.some((word) => word.toLowerCase() === name.toLowerCase()),
  )

type Choice = { readonly wrong: readonly Placed<Name>[]; readonly better: readonly Placed<Name>[] }

/**
 * Which of two spellings gives way: one that lost its accents, the rarer one, the English one or that which the source
 * does not have, the later one. Null: a German spelling among many English ones, which is no fault of its own.
 */
function choose(first: readonly Placed<Name>[], second: readonly Placed<Name>[]): Choice | null {
  const [one = '', other = ''] = [first[0]?.entry.name, second[0]?.entry.name]
  const firstStays = { wrong: second, better: first }
  const secondStays = { wrong: first, better: second }
  if (plain(one) === plain(other)) return other === plain(other) ? firstStays : secondStays
  const [rare, usual] = first.length < second.length ? [first, second] : [second, first]
  if (rare.length < usual.length)
    return isGermanSpelling(rare[0]?.entry.name ?? '', usual[0]?.entry.name ?? '')
      ? null
      : { wrong: rare, better: usual }
  if (isGermanSpelling(one, other)) return firstStays
  if (isGermanSpelling(other, one)) return secondStays
  return isOfSource(second) && !isOfSource(first) ? secondStays : firstStays
}

/** One name, spelt in two ways in the same article: Netanyahu and Netanjahu. */
export const nameInconsistent = defineArticleRule({
  id: 'name-inconsistent',
  version: 2,
  category: 'terminology/inconsistent',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: 'Name uneinheitlich geschrieben', en: 'Name spelt in two ways' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ heißt hier sonst „{usual}“',
        why: 'Im selben Artikel steht der Name {times}-mal in der anderen Schreibweise.',
      },
      en: {
        what: '“{text}” is “{usual}” elsewhere here',
        why: 'The same article has the name {times} times in the other spelling.',
      },
    },
  },
  examples: {
    bad: [
      [
        { source: 'Netanyahu spoke.', target: 'Netanjahu sprach.' },
        { source: 'Then Netanyahu left.', target: 'Dann ging Netanjahu.' },
        {
          source: 'The wife of Netanyahu stayed.',
          target: 'Die Frau von «Netanyahu» blieb.',
          fix: 'Netanjahu',
        },
      ],
      [
        { source: 'Brannigan spoke.', target: '«Branigan» sprach.', fix: 'Brannigan' },
        { source: 'Then Brannigan left.', target: 'Dann ging Brannigan.' },
      ],
      [
        { source: 'Citroen builds it.', target: '«Citroen» baut es.', fix: 'Citroën' },
        { source: 'Citroen sells it.', target: 'Verkauft wird es von «Citroen».', fix: 'Citroën' },
        { source: 'Citroen repairs it.', target: 'Repariert wird es von Citroën.' },
      ],
      [
        { source: 'Brooks spoke.', target: 'Brooks sprach.' },
        { source: 'Then Brooks left.', target: 'Dann ging «Brocks».', fix: 'Brooks' },
      ],
    ],
    good: [
      [
        { source: 'Shevchenko spoke.', target: 'Shevchenko sprach.' },
        { source: 'Shevchenko left.', target: 'Shevchenko ging.' },
        { source: 'Shevchenko wept.', target: 'Schewtschenko weinte.' },
      ],
      [
        { source: 'Frederick II spoke to Frederic.', target: 'Frederik II. sprach mit Frederic.' },
        { source: 'Then Frederic left.', target: 'Dann ging Frederic.' },
      ],
      [
        { source: 'Netanyahu spoke.', target: 'Netanjahu sprach.' },
        { source: 'Netanyahu’s wife stayed.', target: 'Netanjahus Frau blieb.' },
      ],
      [
        { source: 'Marina spoke.', target: 'Marina sprach.' },
        { source: 'Martina left.', target: 'Martina ging.' },
      ],
    ],
  },
  gather(pair, { lexicons }): readonly Name[] | null {
    const names = namesIn(pair, lexicons)
    return names.length === 0 ? null : names
  },
  *check(gathered) {
    pairs.update(index.update(gathered))
    for (const pair of pairs.same()) {
      const [one = [], other = []] = [index.places.get(pair.name), index.places.get(pair.other)]
      const [first, second] = isBefore(one[0], other[0]) ? [one, other] : [other, one]
      const choice = choose(first, second)
      for (const { segment, entry } of choice?.wrong ?? []) {
        const usual = withEnding(choice?.better[0]?.entry.name ?? '', entry.ending)
        yield {
          segment,
          target: [entry.at],
          fixes: [{ at: entry.at, text: usual }],
          evidence: { usual, times: choice?.better.length ?? 0 },
          strength: first.length === second.length ? 'even' : 'rare',
        }
      }
    }
  },
})
