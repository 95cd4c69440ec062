import type { AnalysedSource, AnalysedTarget, SourceToken, TargetToken } from '../../analysis/pair.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import type { Fix } from '../../review/flag.ts'
import { ALONE, replaceNoun } from '../inflect.ts'
import { nounForm } from '../noun-form.ts'
import type { Finding } from '../rule.ts'
import { defineRule } from '../rule.ts'

/** Shorter words are too often abbreviations, units or letters. */
const LEAST_LETTERS = 3

/** Rarer than this (Zipf) even a German dictionary word counts as English beside the same English word. */
const RARE_IN_GERMAN = 2.5
/** From this frequency on (Zipf) an English noun with a capital is in use in German texts: Posts, Highway, Comedian. */
const LOANWORD = 2
/** From here on it is an ordinary loanword: of such flags that were read one in ten was right (Jingle, Rapper). */
const IN_USE = 2.5
/** Words that names are full of. */
const FUNCTION_WORD = /^(?:the|and|of|for|with|from|in|on|at|to|by|a|an)$/iu
/** Hardly commoner in English than in German: of such loanwords editors changed a fifth, of the others two thirds. */
const AS_COMMON = 0.5
/** This much commoner in English than in German. */
const MUCH_COMMONER = 1.5

const isLower = (word: string) => word === word.toLowerCase() && word !== word.toUpperCase()
const isCapital = (word: string) => word[0] !== word[0]?.toLowerCase()

/** Part of a name in the source: its own capital, or capitals on both sides ("Bank of America"). */
function inName(source: AnalysedSource, token: SourceToken): boolean {
  const before = source.tokens[token.index - 1]?.text ?? ''
  const after = source.tokens[token.index + 1]?.text ?? ''
  // "the duke's appointment": what a name owns is no quotation.
  return (
    token.pos === 'PROPN' ||
    (!token.spaced && /^[!&@.]$/u.test(before)) ||
    (isCapital(before) && isCapital(after)) ||
    [before, after].some((text) => /^["“”‘’'«»]+$/u.test(text))
  )
}

/** Behind a possessive: "the duke's appointment". */
const isOwned = ({ tokens }: AnalysedSource, { index }: SourceToken) =>
  /^['’]s?$/u.test(tokens[index - 1]?.text ?? '') && tokens[index - 1]?.spaced === false

/** Quoted words are often meant to stay as they are. */
function quoted(target: AnalysedTarget, token: TargetToken): boolean {
  const before = target.tokens[token.index - 1]?.text ?? ''
  const after = target.tokens[token.index + 1]?.text ?? ''
  return /["“”„‘’'«»]/u.test(before) && /["“”„‘’'«»]/u.test(after)
}

const PLURAL = { case: 'nom', number: 'pl' } as const

/**
 * Nouns for it in its number, with the words that agree with them: of plurals, editors wrote a third of these forms, and a ninth
 * of the basic ones.
 */
function german(
  token: TargetToken,
  original: SourceToken,
  target: AnalysedTarget,
  lexicons: Lexicons,
): Fix[] {
  const { pos, lemma, lower } = original
  const { german: lexicon, translations } = lexicons
  if (pos !== 'NOUN') return []
  const number = lower !== lemma && lower.endsWith('s') ? 'pl' : 'sg'
  const at = { start: token.start, end: token.end }
  const fixes = translations
    .toGerman(lemma)
    .filter((word) => isCapital(word) && !word.includes(' '))
    .sort((a, b) => lexicon.zipf(b) - lexicon.zipf(a))
    .slice(0, 3)
    .map((word) => {
      const [gender, other] = lexicon.genders(word)
      const form = (number === 'pl' && nounForm(word, PLURAL, null, lexicon)) || word
      const [agreeing] =
        gender && !other ? replaceNoun(target, token.index, word, gender, lexicon, { ...ALONE, number }) : []
      return agreeing && (agreeing.text !== word || form === word) ? agreeing : { at, text: form }
    })
  return fixes.filter(({ text }, index) => fixes.findIndex((other) => other.text === text) === index)
}

/** A word of the source that was copied instead of translated. */
export const untranslatedWord = defineRule({
  id: 'untranslated-word',
  version: 3,
  category: 'accuracy/untranslated',
  severity: 'major',
  needs: 'pair',
  prior: {
    copied: 0.8,
    'copied-usual': 0.5,
    bare: 0.75,
    capitalised: 0.6,
    loanword: 0.5,
    phrase: 0.5,
    'in-use': 0.2,
  },
  name: { de: 'Englisches Wort stehen geblieben', en: 'English word left standing' },
  wordings: {
    main: {
      de: { what: '„{text}“ ist englisch', why: 'Das Wort steht so im Original und ist kein deutsches.' },
      en: { what: '“{text}” is English', why: 'It stands like this in the original and is no German word.' },
    },
  },
  examples: {
    bad: [
      { source: 'The figures do not «bode» well.', target: 'Die Zahlen «bode» nicht gut.', fix: null },
      { source: 'The dogs found «human» bones.', target: 'Die Hunde fanden «human» Knochen.', fix: null },
      {
        source: 'The new «caregivers» agreed quickly.',
        target: 'Die neuen «Caregivers» stimmten schnell zu.',
      },
      { source: 'The «tensions» eased.', target: 'Die «Tensions» ließen nach.' },
      { source: 'They avoided the «area».', target: 'Sie mieden die «Area».', fix: 'den Bereich' },
      { source: 'The «loanwords» are old.', target: 'Die «Loanwords» sind alt.', fix: 'Lehnwörter' },
      {
        source: 'The duke’s «appointment» failed.',
        target: 'Die «Appointment» des Herzogs scheiterte.',
      },
    ],
    good: [
      { source: 'The arm of the man was in his hand.', target: 'Der Arm des Mannes lag in seiner Hand.' },
      { source: 'Under Otto’s coaching, they won.', target: 'Unter Ottos Coaching siegten sie.' },
      { source: 'Both bases were closed.', target: 'Beide Bases waren geschlossen.' },
      { source: 'She went to high school.', target: 'Sie ging auf die High School.' },
      { source: 'It grew in vitro.', target: 'Es wuchs in vitro.' },
      { source: 'He works for the Bank of America.', target: 'Er arbeitet für die Bank of America.' },
      { source: 'Her song “the river” was a hit.', target: 'Ihr Lied „the river“ war ein Hit.' },
    ],
  },
  *check({ source, target }, { lexicons }): Iterable<Finding> {
    if (!source) return
    for (const bare of bareAdjectives(source, target)) yield bare
    for (const token of target.tokens) {
      // What German knows is only looked at in the very letters of the source (see strengthOf).
      if (token.kind !== 'word' || (token.known && !token.copied)) continue
      if (token.text.length < LEAST_LETTERS) continue
      const lower = token.text.toLowerCase()
      const original = source.text.includes(lower) && source.tokens.find(({ text }) => text === lower)
      if (!original || inName(source, original) || quoted(target, token)) continue
      if (!lexicons.english.isWord(lower)) continue
      const found = strengthOf(token, original, target, lexicons)
      if (!found || copiedName(target, token)) continue
      // “Otto's coaching”: German owners have loanwords, too.
      if (/^(?:loanword|in-use)$/u.test(found) && isOwned(source, original)) continue
      const at = { start: token.start, end: token.end }
      yield {
        target: [at],
        source: [{ start: original.start, end: original.end }],
        strength: found,
        fixes: found.startsWith('copied') ? [] : german(token, original, target, lexicons),
      }
    }
  },
})

/** English adjectives that German has too, but never without an ending before a noun: "human Leichen". */
function* bareAdjectives(source: AnalysedSource, target: AnalysedTarget): Iterable<Finding> {
  for (const token of target.tokens) {
    if (!token.copied) continue
    const noun = target.tokens[token.index + 1]
    if (noun?.tag !== 'NN' || !noun.known || noun.copied || !token.known || !isLower(token.text)) continue
    if (token.text.length < LEAST_LETTERS || quoted(target, token)) continue
    const original = source.tokens.find(({ text }) => text === token.text)
    const bare =
      token.readings.length > 0 &&
      token.readings.every(({ pos, agreement }) => pos === 'adjective' && agreement === 0)
    if (!bare || original?.pos !== 'ADJ' || inName(source, original)) continue
    yield {
      target: [{ start: token.start, end: token.end }],
      source: [{ start: original.start, end: original.end }],
      strength: 'bare',
    }
  }
}

/** Stands in a name that was copied with its capitals: "State of the Union", "The Sunday Times". */
function copiedName(target: AnalysedTarget, token: TargetToken): boolean {
  if (isCapital(token.text) && token.copied) return true
  const near = [-2, -1, 1, 2].map((step) => target.tokens[token.index + step])
  const [, before, after] = near
  const isName = (other: TargetToken | undefined) =>
    other !== undefined && other.copied && isCapital(other.text)
  return (isName(before) && isName(after)) || (FUNCTION_WORD.test(token.text) && near.some(isName))
}

/** Next to another English word with a capital: more than a loanword was left, as in "Lead Vocals". */
const inEnglishPhrase = (token: TargetToken, { tokens }: AnalysedTarget, { english }: Lexicons) =>
  [tokens[token.index - 1], tokens[token.index + 1]].some(
    (other) =>
      other?.kind === 'word' &&
      !other.known &&
      isCapital(other.text) &&
      english.isWord(other.text.toLowerCase()),
  )

/** The dictionary gives the English word itself as a translation, perhaps in the singular: Checkpoint, Echidna. */
const isListed = ({ lemma }: SourceToken, { translations }: Lexicons) =>
  translations.toGerman(lemma.toLowerCase()).some((word) => word.toLowerCase() === lemma.toLowerCase())

/** „Tensions“ for „Tensionen“: German has the noun, but no such form of it, nor do its texts. */
function isEnglishPlural({ text }: TargetToken, { lemma }: SourceToken, gap: number, { german }: Lexicons) {
  if (gap < MUCH_COMMONER || german.zipf(text) >= LOANWORD || !text.endsWith('s') || lemma.endsWith('s'))
    return false
  const noun = lemma.charAt(0).toUpperCase() + lemma.slice(1)
  return text.startsWith(noun) && german.readings(noun).some(({ pos }) => pos === 'noun')
}

/** Latin in use, and forms of companies: in vitro, Alma Mater, Lamina propria. */
const LATIN =
  /^(?:utero|vitro|vivo|situ|alma|mater|propria|magna|carta|ad|hoc|persona|grata|status|quo|pro|forma)$|^(?:ltd|inc|plc|corp)$/iu

/** English phrases that German news use as they are; their words alone would be English left standing. */
const LOAN_PHRASE =
  /^(?:High School|Chief \p{Lu}\p{L}+|\p{Lu}\p{L}+ Officer|Best Practices?|Common Law|Common Sense|Drag Queens?|First Lad(?:y|ies)|Keynote Speaker|Black Friday|Prime Time|Big (?:Data|Brother|Tech)|Think Tanks?|Start Ups?|Real Estate|Private Equity|Hedge Fonds|Social Media|Fake News|Home Office|Hate Speech|Stand Up|No Go|Alma Mater|Magna Carta)$/u

function inLoanPhrase(token: TargetToken, { tokens }: AnalysedTarget): boolean {
  const before = tokens[token.index - 1]?.text ?? ''
  const after = tokens[token.index + 1]?.text ?? ''
  return LOAN_PHRASE.test(`${before} ${token.text}`) || LOAN_PHRASE.test(`${token.text} ${after}`)
}

function strengthOf(
  token: TargetToken,
  original: SourceToken,
  target: AnalysedTarget,
  lexicons: Lexicons,
): string | null {
  if (LATIN.test(token.text) || inLoanPhrase(token, target)) return null
  const zipf = lexicons.german.zipf(token.text)
  const rare = zipf < RARE_IN_GERMAN && lexicons.english.zipf(original.text) - zipf > MUCH_COMMONER
  if (isLower(token.text)) {
    if (!token.known || (rare && token.readings.length === 0))
      return zipf < IN_USE ? 'copied' : 'copied-usual'
    return null
  }
  if (token.known) return null
  const gap =
    lexicons.english.zipf(original.text) - Math.max(zipf, lexicons.german.zipf(token.text.toLowerCase()))
  if (isListed(original, lexicons) && !isEnglishPlural(token, original, gap, lexicons)) return null
  if (zipf < LOANWORD) return 'capitalised'
  if (zipf < IN_USE) return gap < AS_COMMON ? 'in-use' : 'loanword'
  if (gap >= MUCH_COMMONER) return 'loanword'
  return inEnglishPhrase(token, target, lexicons) ? 'phrase' : 'in-use'
}
