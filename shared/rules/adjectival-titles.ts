/** Titles that decline like adjectives, whose gender only the article and the ending show: der Vorsitzende, eine Abgeordnete. */
import type { AnalysedTarget, TargetToken } from '../analysis/pair.ts'
import type { GermanLexicon } from '../lexicon/lexicon.ts'
import { casedLike } from '../text/capitals.ts'
import { isAdjectival } from './noun-form.ts'
import type { Title } from './persons.ts'

/** Article and ending of one gender, and those of the other in the same case. */
const FORMS = [
  { article: 'der', ending: 'e', gender: 'm', other: ['die', 'e'] },
  { article: 'ein', ending: 'er', gender: 'm', other: ['eine', 'e'] },
  { article: 'dem', ending: 'en', gender: 'm', other: ['der', 'en'] },
  { article: 'einem', ending: 'en', gender: 'm', other: ['einer', 'en'] },
  { article: 'die', ending: 'e', gender: 'f', other: ['der', 'e'] },
  { article: 'eine', ending: 'e', gender: 'f', other: ['ein', 'er'] },
] as const

/** The title as the other gender has it, with its article and the adjectives between; null where the gender is not plain. */
export function adjectivalTitle(
  { tokens, phrases, text }: AnalysedTarget,
  token: TargetToken,
  german: GermanLexicon,
): Title | null {
  if (token.tag !== 'NN' || token.copied || !isAdjectival(token.lemma, german)) return null
  const phrase = phrases.find(({ noun }) => noun === token.index)
  const article = tokens[phrase?.determiner ?? -1]
  if (!phrase || !article) return null
  const stem = token.lemma.slice(0, -2)
  const form = FORMS.find((each) => each.article === article.lower && token.text === stem + each.ending)
  if (!form) return null
  const [other, ending] = form.other
  const between = text
    .slice(article.end, token.start)
    .replaceAll(new RegExp(`(?<=\\p{Ll})${form.ending}(?!\\p{L})`, 'gu'), ending)
  return {
    token,
    other: stem + ending,
    gender: form.gender,
    fix: {
      at: { start: article.start, end: token.end },
      text: casedLike(article.text, other) + between + stem + ending,
    },
  }
}
