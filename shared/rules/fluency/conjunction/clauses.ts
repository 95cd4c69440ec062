/** Conjunctions that English has one word for and German several, and prepositions that open no clause. */
import type { AnalysedPair, TargetToken } from '../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../analysis/pieces.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { agreementMask, VERB } from '../../../lexicon/agreement.ts'
import { ahead, behind, from, like } from './slip.ts'
import type { Look, Slip } from './slip.ts'
import { ASKS } from './asks.data.ts'

const instead = (token: TargetToken, word: string, strength: string, last = token): Slip => ({
  at: from(token, last),
  fix: like(token.text, word),
  wording: 'main',
  evidence: { better: word },
  strength,
})

const inSource = ({ source }: AnalysedPair, pattern: RegExp) => source !== null && pattern.test(source.text)
const isPast = ({ readings }: TargetToken) =>
  readings.some(({ verb }) => (verb & VERB.past) !== 0) &&
  !readings.some(({ verb }) => (verb & VERB.present) !== 0)

/** „Sie fragte, falls er komme“: what is asked or not known. */
const ob: Look = (token, pair) => {
  const { tokens } = pair.target
  if (pair.source && !inSource(pair, /\b(?:whether|if)\b/iu)) return null
  if (tokens[token.index - 1]?.text !== ',') return null
  const before = ahead(token, pair)
  // What asks stands in the clause straight before.
  const cut = before.slice(0, -1).findLastIndex(endsClause)
  const clause = before.slice(cut + 1, -1)
  // „Sie fragt, wenn sie etwas nicht weiß“: only the source tells that from what is asked.
  const mayBeTime = pair.source === null && token.text === 'wenn'
  const asks = clause.some(
    ({ lemma, text, tag }) => (ASKS.has(lemma) || ASKS.has(text)) && !(mayBeTime && tag.startsWith('V')),
  )
  const knows = clause.some(({ lemma }) =>
    /^(?:wissen|sagen|verraten|sehen|klar|bekannt|feststehen|sicher)$/u.test(lemma),
  )
  const denies = clause.some(({ text }) => /^(?:nicht|kaum|nie|niemand|keine?r?|noch)$/u.test(text))
  if (
    clause.some(({ text }) => /^(?:nur|erst|dann|immer|auch|besonders|selbst|außer|es|jemand)$/iu.test(text))
  )
    return asks && inSource(pair, /\bwhether\b/iu) ? instead(token, 'ob', 'ask') : null
  if (
    tokens.some(({ text, sentence }) => text.toLowerCase() === 'ob' && sentence === token.sentence) &&
    !inSource(pair, /\b(?:whether|if)\b.*\b(?:whether|if)\b/iu)
  )
    return null
  const whether = inSource(pair, /\bwhether\b/iu) && !inSource(pair, /\b(?:if|when|whenever)\b/iu)
  if (whether && !tokens.some(({ text }) => /^(?:ob|egal)$/iu.test(text)))
    return instead(token, 'ob', 'whether')
  if (!asks && !(knows && denies)) return null
  return instead(token, 'ob', 'ask')
}

const HABIT =
  /\b(?:if|whenever|would|could|usually|often|sometimes|always|every|each|used to|typically|rarely|never|unless|generally|mostly|normally|once|only when|even when)\b/iu
/** „when the war began“, and neither „when performing“ nor „when asked“. */
const WHEN_SUBJECT = /\bwhen (?!\p{L}+ing\b|not\b|asked\b|in\b|on\b|at\b|\p{L}+ed\b)/iu
const AGAIN =
  /^(?:immer|jedes|oft|manchmal|stets|meist|meistens|häufig|selten|nur|auch|selbst|erst|außer|besonders|wie|als)$/iu

/** „Wenn er 1990 starb“: once, in the past. */
const once: Look = (token, pair) => {
  if (!inSource(pair, WHEN_SUBJECT) || inSource(pair, HABIT)) return null
  const clause = pair.target.clauses.find(({ introducer }) => introducer === token.index)
  const verb = pair.target.tokens[clause?.finite ?? -1]
  if (!verb || !isPast(verb)) return null
  const before = ahead(token, pair)
  if (before.slice(-4).some(({ text }) => AGAIN.test(text))) return null
  const others = [...before, ...behind(token, pair)].filter((each) => isFinite(each) && each !== verb)
  return others.length > 0 && others.every(isPast) ? instead(token, 'als', 'once') : null
}

export const wenn: Look = (token, pair) =>
  token.tag === 'KOUS' ? (ob(token, pair) ?? once(token, pair)) : null

export const falls: Look = (token, pair) => (token.tag === 'KOUS' ? ob(token, pair) : null)

/** What opens a clause in place of a preposition. */
const OPENERS: Readonly<Record<string, string>> = {
  wegen: 'weil',
  aufgrund: 'weil',
  angesichts: 'weil',
  dank: 'weil',
  trotz: 'obwohl',
  nach: 'nachdem',
  vor: 'bevor',
  ungeachtet: 'obwohl',
}

const NOMINATIVE = agreementMask(['nom'])

/** „Wegen das Haus voll war“, „nach er gegangen war“ */
export const preposition: Look = (token, pair) => {
  const { tokens, phrases } = pair.target
  const better = OPENERS[token.text.toLowerCase()]
  const first = tokens[token.index + 1]
  const before = tokens[token.index - 1]
  if (
    !better ||
    !first ||
    (before &&
      before.kind === 'word' &&
      before.sentence === token.sentence &&
      !/^(?:und|kurz|lange|Stunden|Tage|Wochen|Monate|Jahre)$/u.test(before.text))
  )
    return null
  const { words } = upTo(tokens, token, endsClause)
  const verbs = words.filter(isFinite)
  const last = words.at(-1)
  if (verbs.length !== 1 || verbs[0] !== last || words.length < 2) return null
  const phrase = phrases.find((each) => each.first === first.index && each.preposition === token.index)
  const isSubject =
    /^(?:ich|er|wir|es|man|du)$/u.test(first.text) ||
    (phrase !== undefined &&
      (phrase.agreement & NOMINATIVE) !== 0 &&
      phrase.determiner !== null &&
      (phrase.agreement & phrase.government) === 0)
  return isSubject ? instead(token, better, 'clause') : null
}

/** „mehr denn als im Vorjahr“ */
export const denn: Look = (token, { target: { tokens } }) => {
  const compared = tokens[token.index - 1]
  const als = tokens[token.index + 1]
  if (
    als?.text !== 'als' ||
    !compared ||
    !/^(?:mehr|weniger|\p{Ll}{3,}er(?:e[nrsm]?)?)$/u.test(compared.text)
  )
    return null
  return tokens.some(({ text, index }) => text === 'als' && index < token.index) || compared.text === 'eher'
    ? null
    : instead(token, 'als', 'than', als)
}

/** „außer wenn nicht“: unless denies already. */
export const ausser: Look = (token, { target: { tokens } }) => {
  const wenn = tokens[token.index + 1]
  const nicht = tokens[token.index + 2]
  return /^(?:wenn|falls)$/u.test(wenn?.text ?? '') && nicht?.text === 'nicht' && wenn
    ? instead(token, `außer ${wenn.text}`, 'unless', nicht)
    : null
}

/** „Trotzdem er krank war, kam er“: an adverb that opens no clause. */
export const trotzdem: Look = (token, pair) => {
  const { tokens } = pair.target
  const before = tokens[token.index - 1]
  if (before && before.sentence === token.sentence && before.text !== ',') return null
  const { words, mark } = upTo(tokens, token, endsClause)
  const last = words.at(-1)
  const verbs = words.filter(isFinite)
  if (!last || verbs.length !== 1 || verbs[0] !== last || words.length < 3) return null
  if (mark?.text === ',' ? false : before?.text !== ',') return null
  return /^(?:PPER|ART|PPOSAT|NE|PIS|PDAT|PIAT|PRF)$/u.test(words[0]?.tag ?? '')
    ? instead(token, 'obwohl', 'clause')
    : null
}
