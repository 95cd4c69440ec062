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

/** Both spellings for one name of the source, or spellings that sound the same. */
function sameName(a: readonly Place[], b: readonly Place[]): boolean {
  const [left, right] = [a[0]?.token.text ?? '', b[0]?.token.text ?? '']
  if (left[0] !== right[0]) return false
  const linked = (places: readonly Place[]) =>
    new Set(
      places.flatMap(({ pair, token }) =>
        (pair.links.toSource[token.index] ?? []).flatMap((index) => pair.source?.tokens[index]?.text ?? []),
      ),
    )
  const [ours, theirs] = [linked(a), linked(b)]
  const shared = [...ours].some((name) => theirs.has(name))
  if (!shared && ours.size > 0 && theirs.size > 0) return false
  if (stem(left) === stem(right)) return false
  const apart = lettersApart(bare(left), bare(right))
  return apart > 0 && ((shared && apart <= 2) || isTransliteration(bare(left), bare(right)))
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
      for (const token of pair.target.tokens)
        if (isName(token, lexicons)) {
          const key = bare(token.text)
          spellings.set(key, [...(spellings.get(key) ?? []), { pair, segment, token }])
        }
    const all = [...spellings.values()]
    for (const [at, places] of all.entries())
      for (const others of all.slice(at + 1)) {
        if (!sameName(places, others)) continue
        const [rare, usual] = places.length < others.length ? [places, others] : [others, places]
        const name = bare(usual[0]?.token.text ?? '')
        for (const { segment, token } of rare) {
          const span = { start: token.start, end: token.end }
          const ending = token.text.slice(bare(token.text).length)
          yield {
            segment,
            target: [span],
            fixes: [{ at: span, text: name + ending }],
            evidence: { usual: name, times: usual.length },
            strength: rare.length < usual.length ? 'rare' : 'even',
          }
        }
      }
  },
})
