/** Determiner, adjectives and noun in another case, gender or number. */
import type { AnalysedTarget, TargetToken } from '../analysis/pair.ts'
import { ADJECTIVE_ENDINGS, adjectiveMask, endingOf } from '../lexicon/adjective-endings.ts'
import type { Declension } from '../lexicon/adjective-endings.ts'
import type { Case } from '../lexicon/agreement.ts'
import { agreementMask, GENDERS, NUMBERS } from '../lexicon/agreement.ts'
import { determiners } from '../lexicon/closed-class.ts'
import type { GermanLexicon } from '../lexicon/lexicon.ts'
import type { Fix } from '../review/flag.ts'
import { casedLike } from '../text/capitals.ts'
import { entriesOf } from './agreeing-phrase.ts'
import type { Phrase } from './agreeing-phrase.ts'
import { STRONG_SINGULAR, WEAK_SINGULAR } from './noun-cells.ts'

/** All cells one by one, singular before plural, nominative before accusative. */
export const CELLS: readonly number[] = NUMBERS.flatMap((number) =>
  (['nom', 'acc', 'dat', 'gen'] satisfies Case[]).flatMap((each) =>
    GENDERS.map((gender) => agreementMask([each], [number], [gender])),
  ),
)

/** The determiner's form for a cell, with its capital kept; null when it has none. */
export function determinerIn(token: TargetToken, cell: number): string | null {
  const [entry] = entriesOf(token)
  const next =
    entry && determiners.find(({ lemma, agreement }) => lemma === entry.lemma && (agreement & cell) !== 0)
  return next ? casedLike(token.text, next.form) : null
}

/** Words that agree, with or without an article. */
type Agreeing = Pick<Phrase, 'adjectives' | 'noun'> & { readonly determiner: TargetToken | null }

/** The phrase with another article, adjectives as that and the cell ask, and the noun in the form given. */
export function declinedPhrase(
  { text }: AnalysedTarget,
  { determiner, adjectives, noun }: Agreeing,
  cell: number,
  article: string,
  form: string,
): string | null {
  const declension: Declension | undefined =
    determiner === null
      ? 'strong'
      : determiners.find((each) => each.form === article.toLowerCase() && (each.agreement & cell) !== 0)
          ?.declension
  if (!declension) return null
  let found = article
  let from = (determiner ?? { end: (adjectives[0] ?? noun).start }).end
  for (const adjective of adjectives) {
    found += text.slice(from, adjective.start) + adjectiveIn(adjective.text, declension, cell)
    from = adjective.end
  }
  return found + text.slice(from, noun.start) + form
}

/** „einen Meeresbiologe“: nouns like Mensch end in -en in every case but the nominative; other nouns keep their form. */
function nounIn({ noun }: Phrase, cell: number, german: GermanLexicon): string {
  if (noun.text !== noun.lemma || STRONG_SINGULAR.test(noun.text) || (cell & WEAK_SINGULAR) === 0)
    return noun.text
  const forms = german.inflect(noun.lemma, 'noun', cell)
  const weak = forms.find((form) => form === `${noun.text}n` || form === `${noun.text}en`)
  return forms.includes(noun.text) ? noun.text : (weak ?? noun.text)
}

/** The whole phrase put into one cell. */
export function inCell(
  target: AnalysedTarget,
  phrase: Phrase,
  cell: number,
  german: GermanLexicon,
): Fix | null {
  const article = determinerIn(phrase.determiner, cell)
  if (article === null || (phrase.nounMask & cell) === 0) return null
  const text = declinedPhrase(target, phrase, cell, article, nounIn(phrase, cell, german))
  return text === null ? null : { at: { start: phrase.determiner.start, end: phrase.noun.end }, text }
}

function adjectiveIn(adjective: string, declension: Declension, cell: number): string {
  const old = endingOf(adjective)
  const ending = ADJECTIVE_ENDINGS.find((each) => (adjectiveMask(each, declension) & cell) !== 0)
  return old === null || ending === undefined ? adjective : adjective.slice(0, -old.length) + ending
}

/**
 * The noun in the form that article and adjectives ask for: „den beiden Männer“ lacks an ending. Null where they fit no form
 * that begins like the one there.
 */
export function nounFormFix(
  { determiner, determinerMask, adjectives, noun }: Phrase,
  mask: number,
  german: GermanLexicon,
): Fix | null {
  const declensions = entriesOf(determiner).map(({ declension }) => declension)
  const fits = (cell: number) =>
    (determinerMask & mask & cell) !== 0 &&
    adjectives.every(({ text }) => {
      const ending = endingOf(text)
      return ending === null || declensions.some((each) => (adjectiveMask(ending, each) & cell) !== 0)
    })
  for (const cell of CELLS) {
    if (!fits(cell)) continue
    const form = german
      .inflect(noun.lemma, 'noun', cell)
      .find((each) => each !== noun.text && each.startsWith(noun.text))
    if (form !== undefined) return { at: { start: noun.start, end: noun.end }, text: form }
  }
  return null
}

/** Different fixes for the cells that a mask allows, at most `most`. */
export function fixesFor(
  target: AnalysedTarget,
  phrase: Phrase,
  mask: number,
  german: GermanLexicon,
  most = 2,
): Fix[] {
  const fixes: Fix[] = []
  const old = target.text.slice(phrase.determiner.start, phrase.noun.end)
  for (const cell of CELLS) {
    if ((mask & cell) === 0 || fixes.length === most) continue
    const fix = inCell(target, phrase, cell, german)
    if (fix && fix.text !== old && !fixes.some(({ text }) => text === fix.text)) fixes.push(fix)
  }
  return fixes
}
