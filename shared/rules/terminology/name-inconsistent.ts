import type { AnalysedPair, TargetToken } from '../../analysis/pair.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import { isTransliteration, lettersApart } from '../names.ts'
import { defineArticleRule } from '../rule.ts'

const LEAST_LETTERS = 5

type Place = { readonly pair: AnalysedPair; readonly segment: number; readonly token: TargetToken }

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

/** Names of a segment; kept as long as its analysis is, since the whole article is looked at again after every edit. */
const known = new WeakMap<AnalysedPair, readonly TargetToken[]>()

function namesIn(pair: AnalysedPair, lexicons: Lexicons): readonly TargetToken[] {
  const before = known.get(pair)
  if (before) return before
  const names = pair.target.tokens.filter((token) => isName(token, lexicons))
  known.set(pair, names)
  return names
}

/** Spellings of one name differ by at most so much in length. */
const LENGTH_APART = 3
/** … and in letters. */
const MOST_APART = 4

type Alike = { readonly name: string; readonly other: string; readonly sounds: boolean }

/** Spellings that may be of one name: nearly the same letters, or letters that sound the same. */
function alikeAmong(names: readonly string[]): readonly Alike[] {
  const byInitial = new Map<string, string[]>()
  for (const name of names) {
    const group = byInitial.get(name.charAt(0))
    if (group) group.push(name)
    else byInitial.set(name.charAt(0), [name])
  }
  const found: Alike[] = []
  for (const group of byInitial.values())
    for (const [name, other] of pairsOf(group)) {
      if (Math.abs(name.length - other.length) > LENGTH_APART || stem(name) === stem(other)) continue
      const apart = lettersApart(name, other)
      if (apart > MOST_APART) continue
      const sounds = isTransliteration(name, other)
      if (sounds || apart <= 2) found.push({ name, other, sounds })
    }
  return found
}

/** The last answer: most edits leave the names of an article as they are. */
let last: { readonly key: string; readonly alike: readonly Alike[] } = { key: '', alike: [] }

function alikeSpellings(names: readonly string[]): readonly Alike[] {
  const key = names.join(' ')
  if (last.key !== key) last = { key, alike: alikeAmong(names) }
  return last.alike
}

/** Both spellings stand for one name of the source, or sound the same and nothing in the source speaks against it. */
function sameName(a: readonly Place[], b: readonly Place[], sounds: boolean): boolean {
  const linked = (places: readonly Place[]) =>
    new Set(
      places.flatMap(({ pair, token }) =>
        (pair.links.toSource[token.index] ?? []).flatMap((index) => pair.source?.tokens[index]?.text ?? []),
      ),
    )
  const [ours, theirs] = [linked(a), linked(b)]
  if ([...ours].some((name) => theirs.has(name))) return true
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
  *check(pairs, { lexicons }) {
    const spellings = new Map<string, Place[]>()
    for (const [segment, pair] of pairs.entries())
      for (const token of namesIn(pair, lexicons)) {
        const key = bare(token.text)
        const places = spellings.get(key)
        if (places) places.push({ pair, segment, token })
        else spellings.set(key, [{ pair, segment, token }])
      }
    for (const { name, other, sounds } of alikeSpellings([...spellings.keys()])) {
      const places = spellings.get(name) ?? []
      const others = spellings.get(other) ?? []
      if (!sameName(places, others, sounds)) continue
      const [rare, usual] = places.length < others.length ? [places, others] : [others, places]
      const better = bare(usual[0]?.token.text ?? '')
      for (const { segment, token } of rare) {
        const span = { start: token.start, end: token.end }
        const ending = token.text.slice(bare(token.text).length)
        yield {
          segment,
          target: [span],
          fixes: [{ at: span, text: better + ending }],
          evidence: { usual: better, times: usual.length },
          strength: rare.length < usual.length ? 'rare' : 'even',
        }
      }
    }
  },
})

function* pairsOf<T>(items: readonly T[]): Iterable<readonly [T, T]> {
  for (const [at, first] of items.entries())
    for (let next = at + 1; next < items.length; next++) {
      const second = items[next]
      if (second !== undefined) yield [first, second]
    }
}
