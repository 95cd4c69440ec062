/** What stands in the target instead of a denial. */
import type { AnalysedPair, AnalysedTarget, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { standsFor, targetDenials, targetStretch } from '../../negation.ts'
import { DENIES_INSIDE, deniesInside, isDenied, isOwnOpposite, NEAR_ONLY, REACH } from './denying.ts'

/** "No longer" that became „noch“, in a sentence where nothing denies: the opposite. */
export function opposite({ source, target }: AnalysedPair): { no: SourceToken; still: TargetToken } | null {
  const no = source?.tokens.find(
    ({ text, index }) => /^no$/iu.test(text) && source.tokens[index + 1]?.text === 'longer',
  )
  const still = no && target.tokens.find(({ text }) => /^(?:noch|weiterhin|länger)$/u.test(text))
  if (!still || targetDenials(target.tokens).length > 0) return null
  const denies = target.tokens.some((word) => word !== still && deniesInside(word))
  return denies ? null : { no, still }
}

/** Modal verbs of either language that stand for one another, with "have to" among the English. */
const MODALS: readonly (readonly [english: RegExp, german: RegExp])[] = [
  [/^(?:can|ca|could|cannot|may|might|must|allowed|permitted|able)$/iu, /^(?:können|dürfen)$/u],
  [/^(?:must|should|shall|have|need|may)$/iu, /^(?:müssen|sollen|dürfen|brauchen)$/u],
]

const isModal = ({ text, pos }: SourceToken) =>
  (pos === 'AUX' || /^(?:cannot|must)$/iu.test(text)) && MODALS.some(([english]) => english.test(text))

/** "have to" and "need to", "allowed to" and "able to". */
const hasToDo = (tokens: readonly SourceToken[], { text, index }: SourceToken) =>
  /^(?:have|need|allowed|permitted|able)$/iu.test(text) && tokens[index + 1]?.text === 'to'

/** Words that deny something beside what is denied, but not beside a modal verb. */
const LINKS_ONLY = /^(?:oder|ob|allerdings|noch|erst|nur|aus|offen|weg|anders|lieber)$/u

/** Not to lower one's guard is to stay alert: to go on is said for not stopping. */
const GOES_ON =
  /^(?:weiter(?!verm|verk|verb|g[aei]b|leit|reich|sag|erz|entw)\p{L}*|bleib\p{L}*|blieb\p{L}*|geblieben|\p{L}*(?:behalt|behält|behielt)\p{L}*)$/iu

/**
 * "They could not answer" that became „Sie konnten abwehren“: whatever the verb became, the modal verb stands there, as do all
 * others of the sentence, and nothing near it denies.
 */
export function allowedInstead(pair: AnalysedPair, denial: SourceToken): TargetToken | null {
  const { source, target } = pair
  const english = source?.tokens.filter((token) => isModal(token) || hasToDo(source.tokens, token)) ?? []
  const german = target.tokens.filter(({ tag }) => tag.startsWith('VM'))
  if (english.length !== german.length) return null
  const at = english.findIndex(({ index }) => Math.abs(index - denial.index) <= 1)
  const [modal, became] = [english[at], german[at]]
  if (!modal || !became || !MODALS.some(([own, other]) => own.test(modal.text) && other.test(became.lemma)))
    return null
  const denies = targetStretch(pair, became).some(
    (word) =>
      (GOES_ON.test(word.text) && standsFor(pair, word) === null) ||
      (!LINKS_ONLY.test(word.text) && deniesInside(word) && !isOwnOpposite(pair, word, denial)),
  )
  return denies || targetDenials(target.tokens).length > 0 ? null : became
}

const ARTICLE = /^eine?[nmrs]?$/iu
const ENGLISH_ONE = /^(?:an?|one|1|another|each|every|per|some|any)$/iu

/** The article before a noun, over its adjectives and an opening quotation mark. */
function articleBefore(tokens: readonly TargetToken[], noun: TargetToken): TargetToken | null {
  let at = noun.index - 1
  while (/^(?:ADJA|ADV|\$\()$/u.test(tokens[at]?.tag ?? '')) at--
  return tokens[at]?.tag === 'ART' ? (tokens[at] as TargetToken) : null
}

/** "No runs" that became „ein Lauf“, "none of the guests" that became „einer der Gäste“: one instead of none. */
export function oneInstead(pair: AnalysedPair, denial: SourceToken): TargetToken | null {
  const { source, target, links } = pair
  if (!source || targetDenials(target.tokens).length > 0) return null
  const articles = target.tokens.filter(({ text }) => ARTICLE.test(text))
  if (articles.length <= source.tokens.filter(({ text }) => ENGLISH_ONE.test(text)).length) return null
  const next = source.tokens[denial.index + 1]
  if (/^none$/iu.test(denial.text))
    return (
      articles.find(({ index }) =>
        /^(?:der|dieser|seiner|ihrer|unserer|von)$/u.test(target.tokens[index + 1]?.text ?? ''),
      ) ?? null
    )
  const said = source.tokens.slice(denial.index + 1, denial.index + REACH).find(({ pos }) => pos === 'NOUN')
  const link = links.list.find(
    (each) => each.source === said?.index && (said === next || each.evidence !== 'place'),
  )
  const noun = target.tokens[link?.target ?? -1]
  const article = noun && said ? articleBefore(target.tokens, noun) : null
  return article && ARTICLE.test(article.text) && noun && said && !isDenied(pair, noun, denial, said)
    ? article
    : null
}

/** „Sie lasen Briefe, sondern Bücher“: only behind a denial. */
export function butInstead({ tokens }: AnalysedTarget): TargetToken | null {
  const but = tokens.find(({ text }) => text === 'sondern')
  const denies = tokens.some(
    (word) => DENIES_INSIDE.test(word.text) && !NEAR_ONLY.test(word.text) && word.sentence === but?.sentence,
  )
  return but && !denies ? but : null
}
