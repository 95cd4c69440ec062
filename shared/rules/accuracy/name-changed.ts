import type { AnalysedPair, SourceToken, TargetToken } from '../../analysis/pair.ts'
import { isRegularLoan } from '../../lexicon/cognates.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import { levenshtein } from '../../text/likeness.ts'
import { isSameName, isTransliteration } from '../names.ts'
import { defineRule } from '../rule.ts'

/** Shorter names have too many neighbours. */
const LEAST_LETTERS = 5

/** Two letters may differ in names of this length on. */
const LONG = 8

/** From this Zipf frequency on the German spelling is in use: Kolumbien, Moskau, Selenskyj. */
const IN_USE = 2.2

/** Peoples, movements, species have German endings: Samnites/Samniten, Jacobinism/Jakobinismus. */
const INFLECTED = /(?:s|ism|ist|an)$/u

/** First name or surname beside it, which the target has kept: so it is a person's name. */
function besideCopiedName(token: SourceToken, pair: AnalysedPair): boolean {
  return [-1, 1].some((step) => {
    const other = pair.source?.tokens[token.index + step]
    return (
      other?.pos === 'PROPN' && /^\p{Lu}\p{L}+$/u.test(other.text) && stands(pair.target.text, other.text)
    )
  })
}

/** A name as the source writes it, which German would keep. */
function isName(token: SourceToken, pair: AnalysedPair, lexicons: Lexicons): boolean {
  if (token.kind !== 'word' || token.pos !== 'PROPN' || token.text.length < LEAST_LETTERS) return false
  if (!/^\p{Lu}\p{Ll}+$/u.test(token.text) || INFLECTED.test(token.text)) return false
  if (!besideCopiedName(token, pair) || lexicons.english.isWord(token.lower)) return false
  return (
    lexicons.translations.toGerman(token.lemma).length === 0 &&
    lexicons.translations.toGerman(token.text).length === 0
  )
}

/** A capitalised word of the target that stands for nothing else. */
function isFreeName(token: TargetToken, pair: AnalysedPair, lexicons: Lexicons): boolean {
  return (
    token.kind === 'word' &&
    !token.copied &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    token.text.length >= LEAST_LETTERS - 1 &&
    lexicons.german.zipf(token.text) < IN_USE &&
    pair.links.targetEvidence[token.index] !== 'dictionary'
  )
}

/** A name may end otherwise in German: Josiah/Josias, Augusta/Auguste, Samnite/Samnit. */
const OTHER_END = /[aeinoshmtx]$/u

/** A word of no language, one letter away from a name that the source has and the target has not: a slip of the keyboard. */
function* slips(pair: AnalysedPair, { german, english }: Lexicons): Iterable<[TargetToken, SourceToken]> {
  const { source, target } = pair
  for (const token of target.tokens) {
    const { text } = token
    if (token.kind !== 'word' || token.known || token.copied || text.length < LEAST_LETTERS) continue
    if (!/^\p{Lu}\p{Ll}+$/u.test(text) || german.zipf(text) >= NEVER_SEEN) continue
    if (english.zipf(text.toLowerCase()) >= NEVER_SEEN) continue
    const names = (source?.tokens ?? []).filter(
      (name) =>
        /^\p{Lu}\p{Ll}+$/u.test(name.text) &&
        name.text.length >= LEAST_LETTERS &&
        Math.abs(name.text.length - text.length) <= 1 &&
        levenshtein(text, name.text) === 1 &&
        !stands(target.text, name.text) &&
        !isTransliteration(text, name.text) &&
        !isRegularLoan(text.toLowerCase(), name.lower),
    )
    const [name] = names
    if (!name || names.length > 1) continue
    const sameStart = text.slice(0, -1) === name.text.slice(0, -1) || text.slice(0, -1) === name.text
    if (text === name.text.slice(0, -1) || (sameStart && OTHER_END.test(text))) continue
    yield [token, name]
  }
}

/** Zipf frequency below which a word is none that others write. */
const NEVER_SEEN = 1

/** The target has the name, by itself or at the beginning of a word. */
function stands(target: string, name: string): boolean {
  for (let at = target.indexOf(name); at >= 0; at = target.indexOf(name, at + 1))
    if (at === 0 || !/\p{L}/u.test(target.charAt(at - 1))) return true
  return false
}

/** A name of the source stands in the target with another letter or two: Ferraz became Ferras. */
export const nameChanged = defineRule({
  id: 'name-changed',
  version: 3,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'pair',
  prior: { '': 0.75, slip: 0.9 },
  name: { de: 'Name verändert', en: 'Name changed' },
  wordings: {
    main: {
      de: { what: '„{text}“ heißt im Original „{source}“', why: 'Ein Eigenname wird nicht übersetzt.' },
      en: { what: '“{text}” is “{source}” in the original', why: 'A name is not translated.' },
    },
  },
  examples: {
    bad: [
      {
        source: 'The lawyer Sandro «Ferraz» agreed.',
        target: 'Der Anwalt Sandro «Ferras» stimmte zu.',
        fix: 'Ferraz',
      },
      {
        source: '«Horton» agreed in Boston.',
        target: '«Hortpn» stimmte in Boston zu.',
        fix: 'Horton',
      },
    ],
    good: [
      { source: 'The Decimation of the Yemenis began.', target: 'Die Dekimation der Jemenis begann.' },
      {
        source: 'The lawyer Sandro Ferraz agreed.',
        target: 'Die Zustimmung des Anwalts Sandro Ferraz’ kam.',
      },
      { source: 'Petro Poroshenko agreed.', target: 'Petro Poroschenko stimmte zu.' },
      { source: 'Bukhari Baba came.', target: 'Buchari Baba kam.' },
      { source: 'He flew to Colombia.', target: 'Er flog nach Kolumbien.' },
      { source: 'The Halloran family left.', target: 'Die Hallorans gingen.' },
    ],
  },
  *check(pair, { lexicons }) {
    const { source, target } = pair
    if (!source) return
    const found = new Set<TargetToken>()
    for (const [token, name] of slips(pair, lexicons)) {
      found.add(token)
      const at = { start: token.start, end: token.end }
      yield {
        target: [at],
        source: [{ start: name.start, end: name.end }],
        fixes: [{ at, text: name.text }],
        strength: 'slip',
      }
    }
    const lost = source.tokens.filter(
      (token) => token.pos === 'PROPN' && !stands(target.text, token.text) && isName(token, pair, lexicons),
    )
    if (lost.length === 0) return
    const free = target.tokens.filter((token) => !found.has(token) && isFreeName(token, pair, lexicons))
    for (const name of lost) {
      const most = name.text.length >= LONG ? 2 : 1
      const changed = free.filter((token) => {
        const bare = token.text.replace(/s$/u, '')
        const apart = Math.min(levenshtein(token.text, name.text), levenshtein(bare, name.text))
        return apart > 0 && apart <= most && !isTransliteration(token.text, name.text)
      })
      const [token] = changed
      if (!token || changed.length > 1 || !isSameName(token.text, name.text)) continue
      const at = { start: token.start, end: token.end }
      yield {
        target: [at],
        source: [{ start: name.start, end: name.end }],
        fixes: [{ at, text: name.text }],
      }
    }
  },
})
