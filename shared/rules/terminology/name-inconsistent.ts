import type { AnalysedPair, TargetToken } from '../../analysis/pair.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import { levenshtein } from '../../text/likeness.ts'
import type { Span } from '../../text/span.ts'
import { createArticleIndex } from '../article-index.ts'
import type { Placed } from '../article-index.ts'
import { isTransliteration } from '../names.ts'
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

/** Loan words decline: Kapside, Kapsiden. */
const stem = (name: string) => name.replace(/(?:e|en|er|ern|n|s)$/u, '')

/** Capitalised, no word of German, and none with an English name of its own (Australien): a name. */
function isName(token: TargetToken, lexicons: Lexicons): boolean {
  return (
    token.kind === 'word' &&
    (token.tag === 'NE' || token.tag === 'NN' || token.tag === 'FM') &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    bare(token.text).length >= LEAST_LETTERS &&
    !token.readings.some(({ pos }) => pos !== 'name') &&
    lexicons.translations.toEnglish(bare(token.text)).length === 0
  )
}

const namesIn = ({ target, source, links }: AnalysedPair, lexicons: Lexicons): readonly Name[] =>
  target.tokens
    .filter((token) => isName(token, lexicons))
    .map(({ start, end, text, index }) => ({
      at: { start, end },
      name: bare(text),
      ending: text.slice(bare(text).length),
      linked: (links.toSource[index] ?? []).flatMap((other) => source?.tokens[other]?.text ?? []),
    }))

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
  if (Math.abs(name.length - other.length) > LENGTH_APART || stem(name) === stem(other)) return null
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

/** One name, spelt in two ways in the same article: Netanyahu and Netanjahu. */
export const nameInconsistent = defineArticleRule({
  id: 'name-inconsistent',
  version: 1,
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
    ],
    good: [
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
      const [rare, usual] = first.length < second.length ? [first, second] : [second, first]
      const better = usual[0]?.entry.name ?? ''
      for (const { segment, entry } of rare) {
        yield {
          segment,
          target: [entry.at],
          fixes: [{ at: entry.at, text: better + entry.ending }],
          evidence: { usual: better, times: usual.length },
          strength: rare.length < usual.length ? 'rare' : 'even',
        }
      }
    }
  },
})
