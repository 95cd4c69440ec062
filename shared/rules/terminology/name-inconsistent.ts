import type { AnalysedPair, TargetToken } from '../../analysis/pair.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import { groupBy } from '../../review/group.ts'
import type { Span } from '../../text/span.ts'
import { isTransliteration, lettersApart } from '../names.ts'
import { defineArticleRule } from '../rule.ts'

const LEAST_LETTERS = 5

/** A name where it stands: without its genitive ending, and the words of the source that it is linked to. */
type Name = {
  readonly at: Span
  readonly name: string
  readonly ending: string
  readonly linked: readonly string[]
}
type Place = Name & { readonly segment: number }

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

type Alike = { readonly name: string; readonly other: string; readonly sounds: boolean }

/** Spellings that may be of one name: nearly the same letters, or letters that sound the same. */
function compare(name: string, other: string): Alike | null {
  if (Math.abs(name.length - other.length) > LENGTH_APART || stem(name) === stem(other)) return null
  const apart = lettersApart(name, other)
  if (apart > MOST_APART) return null
  const sounds = isTransliteration(name, other)
  return sounds || apart <= 2 ? { name, other, sounds } : null
}

/** The last answer. An edit brings a name or two: only these are compared, not all names of the article with each other. */
let last: { readonly names: ReadonlySet<string>; readonly alike: readonly Alike[] } = {
  names: new Set(),
  alike: [],
}

/** Pairs of names alike, in the order of the names. */
function alikeSpellings(names: readonly string[]): readonly Alike[] {
  const rank = new Map(names.map((name, at) => [name, at]))
  const rankOf = (name: string) => rank.get(name) ?? -1
  const compareInOrder = (a: string, b: string) => (rankOf(a) < rankOf(b) ? compare(a, b) : compare(b, a))
  const alike: Alike[] = []
  for (const pair of last.alike) {
    if (!rank.has(pair.name) || !rank.has(pair.other)) continue
    const turned = rankOf(pair.name) > rankOf(pair.other)
    const found = turned ? compareInOrder(pair.name, pair.other) : pair
    if (found) alike.push(found)
  }
  for (const [first, second] of pairsWithNew(names, last.names)) {
    const found = compareInOrder(first, second)
    if (found) alike.push(found)
  }
  last = { names: new Set(names), alike }
  return alike.toSorted((a, b) => rankOf(a.name) - rankOf(b.name) || rankOf(a.other) - rankOf(b.other))
}

/** Pairs of names with the same initial of which one at least is new. */
function* pairsWithNew(
  names: readonly string[],
  old: ReadonlySet<string>,
): Iterable<readonly [string, string]> {
  const byInitial = new Map<string, { readonly old: string[]; readonly fresh: string[] }>()
  for (const name of names) {
    const group = byInitial.get(name.charAt(0)) ?? { old: [], fresh: [] }
    byInitial.set(name.charAt(0), group)
    const among = old.has(name) ? group.old : group.fresh
    among.push(name)
  }
  for (const group of byInitial.values())
    for (const [at, name] of group.fresh.entries()) {
      for (const other of group.old) yield [name, other]
      for (let next = at + 1; next < group.fresh.length; next++) yield [name, group.fresh[next] as string]
    }
}

/** The names of the source behind each spelling, looked up once: in a long article a spelling is in many pairs. */
function createLinks(spellings: ReadonlyMap<string, readonly Place[]>) {
  const known = new Map<string, ReadonlySet<string>>()
  return (spelling: string): ReadonlySet<string> => {
    const before = known.get(spelling)
    if (before) return before
    const links = new Set<string>()
    for (const { linked } of spellings.get(spelling) ?? []) for (const name of linked) links.add(name)
    known.set(spelling, links)
    return links
  }
}

/** Both spellings stand for one name of the source, or sound the same and nothing in the source speaks against it. */
function sameName(ours: ReadonlySet<string>, theirs: ReadonlySet<string>, sounds: boolean): boolean {
  for (const name of ours) if (theirs.has(name)) return true
  return sounds && (ours.size === 0 || theirs.size === 0)
}

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
    const places = gathered.flatMap((names, segment): Place[] =>
      (names ?? []).map((name) => ({ ...name, segment })),
    )
    const spellings = groupBy(places, ({ name }) => name)
    const linksOf = createLinks(spellings)
    for (const { name, other, sounds } of alikeSpellings([...spellings.keys()])) {
      if (!sameName(linksOf(name), linksOf(other), sounds)) continue
      const ours = spellings.get(name) ?? []
      const theirs = spellings.get(other) ?? []
      const [rare, usual] = ours.length < theirs.length ? [ours, theirs] : [theirs, ours]
      const better = usual[0]?.name ?? ''
      for (const { segment, at, ending } of rare) {
        yield {
          segment,
          target: [at],
          fixes: [{ at, text: better + ending }],
          evidence: { usual: better, times: usual.length },
          strength: rare.length < usual.length ? 'rare' : 'even',
        }
      }
    }
  },
})
