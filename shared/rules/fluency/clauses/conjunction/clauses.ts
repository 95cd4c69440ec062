/** Conjunctions that English has one word for and German several, and prepositions that open no clause. */
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../../analysis/pieces.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { NOMINATIVE, VERB, agreementMask } from '../../../../lexicon/agreement.ts'
import { ahead, behind } from './slip.ts'
import type { Look, Slip } from './slip.ts'
import { ASKS } from './asks.data.ts'
import { casedLike } from '../../../../text/capitals.ts'
import { spanOf } from '../../../../text/span.ts'

export const instead = (token: TargetToken, word: string, strength: string, last = token): Slip => ({
  at: spanOf(token, last),
  fix: casedLike(token.text, word),
  wording: 'main',
  evidence: { better: word },
  strength,
})

export const inSource = ({ source }: AnalysedPair, pattern: RegExp) =>
  source !== null && pattern.test(source.text)
export const isPast = ({ readings }: TargetToken) =>
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
  /\b(?:if|whenever|would|could|usually|often|sometimes|always|every|each|used to|typically|rarely|never|unless|generally|mostly|normally|once|only when|even when|in (?:spring|summer|autumn|winter))\b/iu
/** „when the war began“, „when, in May, it ended“, and neither „when performing“ nor „when told“. */
const opensWhen = ({ source }: AnalysedPair) =>
  source?.tokens.some(
    ({ text, index }) =>
      text.toLowerCase() === 'when' &&
      (/^(?:DET|PRON|NOUN|PROPN|NUM)$/u.test(source.tokens[index + 1]?.pos ?? '') ||
        source.tokens[index + 1]?.text === ','),
  ) === true
const AGAIN =
  /^(?:immer|jedes|oft|manchmal|stets|meist|meistens|häufig|selten|nur|auch|selbst|erst|außer|besonders|wie|als)$/iu

/** „since last spring, when the shop closed“: a time that was but once. */
const DATED =
  /(?<!\b(?:[Ee]very|[Ee]ach|[Mm]ost|[Mm]any|[Aa]ny) )(?:\b\d{4}|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|ago)|\b(?:since|last|this) (?:the )?(?:year|month|week|night|season|spring|summer|autumn|winter)), when\b/u

/** „seit dem Frühjahr, wenn die Firma ausstieg“: whatever tense the main clause has. */
const atThatTime: Look = (token, pair) => {
  if (!inSource(pair, DATED) || (pair.source?.text.match(/\bwhen\b/giu)?.length ?? 0) > 1) return null
  const { words } = upTo(pair.target.tokens, token, endsClause)
  const verb = words.at(-1)
  const isAfterComma = pair.target.tokens[token.index - 1]?.text === ','
  return isAfterComma && verb && isPast(verb) ? instead(token, 'als', 'once') : null
}

/** The finite verb of the clause; where none is found, the one before its first mark. */
function verbOf(opener: TargetToken, { target: { clauses, tokens } }: AnalysedPair): TargetToken | undefined {
  const clause = clauses.find(({ introducer }) => introducer === opener.index)
  const found = tokens[clause?.finite ?? -1]
  if (found) return found
  const last = upTo(tokens, opener, endsClause).words.at(-1)
  return last && isFinite(last) ? last : undefined
}

/** „Wenn er 1990 starb“: once, in the past. */
const once: Look = (token, pair) => {
  if (!opensWhen(pair) || inSource(pair, HABIT)) return null
  const verb = verbOf(token, pair)
  if (!verb || !isPast(verb)) return null
  if (
    behind(token, pair)
      .slice(0, 1)
      .some(({ text }) => /^(?:Sie|man|du|ihr)$/u.test(text))
  )
    return null
  const before = ahead(token, pair)
  if (before.slice(-4).some(({ text }) => AGAIN.test(text))) return null
  const others = [...before, ...behind(token, pair)].filter((each) => isFinite(each) && each !== verb)
  return others.length > 0 && others.every(isPast) ? instead(token, 'als', 'once') : null
}

export const wenn: Look = (token, pair) =>
  token.tag === 'KOUS' ? (ob(token, pair) ?? once(token, pair) ?? atThatTime(token, pair)) : null

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

/** „Wegen das Haus voll war“, „nach er gegangen war“ */
export const preposition: Look = (token, pair) => {
  const { tokens, phrases } = pair.target
  const until = tokens[token.index - 1]?.lower === 'bis' ? tokens[token.index - 1] : undefined
  const better = until ? 'bis' : OPENERS[token.lower]
  const first = tokens[token.index + 1]
  const before = tokens[(until ?? token).index - 1]
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
  return isSubject ? instead(until ?? token, better, 'clause', token) : null
}

/** „…, denn er gestern krank war“: what follows denn is a main clause. */
const dennBecause: Look = (token, pair) => {
  const { tokens } = pair.target
  if (tokens[token.index - 1]?.text !== ',') return null
  const { words } = upTo(tokens, token, endsClause)
  const [subject] = words
  const last = words.at(-1)
  if (!subject || !last || words.length < 3 || !/^(?:er|sie|es|wir|ich|man)$/u.test(subject.text)) return null
  const verbs = words.filter(isFinite)
  return verbs.length === 1 && verbs[0] === last ? instead(token, 'weil', 'clause') : null
}
/** „mehr denn als im Vorjahr“ */
export const denn: Look = (token, pair) => {
  const { tokens } = pair.target
  const compared = tokens[token.index - 1]
  const als = tokens[token.index + 1]
  if (als?.text !== 'als') return dennBecause(token, pair)
  if (!compared || !/^(?:mehr|weniger|\p{Ll}{3,}er(?:e[nrsm]?)?)$/u.test(compared.text)) return null
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

/** „obwohl des Regens“: the other way round. */
const PREPOSITIONS: Readonly<Record<string, string>> = { weil: 'wegen', obwohl: 'trotz' }

/** „Obwohl er krank war, aber er kam“ */
const although: Look = (token, pair) => {
  const { tokens } = pair.target
  const before = tokens[token.index - 1]
  if (before && before.sentence === token.sentence) return null
  const { words, mark, next } = upTo(tokens, token, endsClause)
  const last = words.at(-1)
  if (!last || !isFinite(last) || mark?.text !== ',' || !next || !/^(?:aber|doch)$/u.test(next.text))
    return null
  return {
    at: { start: next.start, end: tokens[next.index + 1]?.start ?? next.end },
    fix: '',
    wording: 'tooMany',
    evidence: { because: `${token.text} …`, word: next.text },
    strength: 'doubled',
  }
}

export const subordinator: Look = (token, pair) => {
  const better = PREPOSITIONS[token.lower]
  const { tokens, phrases } = pair.target
  const twice = better === 'trotz' ? although(token, pair) : null
  if (twice) return twice
  const first = tokens[token.index + 1]
  if (!better || !first || !/^(?:des|(?:ein|sein|ihr|dies|kein)es)$/u.test(first.text)) return null
  const phrase = phrases.find((each) => each.first === first.index)
  return phrase && phrase.agreement !== 0 && (phrase.agreement & ~agreementMask(['gen'])) === 0
    ? instead(token, better, 'clause')
    : null
}

/** The clause that a word opens: its words, when it ends in its only finite verb and the main clause follows. */
export function fronted(
  token: TargetToken,
  pair: AnalysedPair,
): { words: readonly TargetToken[]; verb: TargetToken } | null {
  const { tokens } = pair.target
  const before = tokens[token.index - 1]
  if (before && before.sentence === token.sentence) return null
  const { words, mark, next } = upTo(tokens, token, endsClause)
  const verb = words.at(-1)
  if (!verb || words.length < 2 || mark?.text !== ',' || !next || !isFinite(next)) return null
  return isFinite(verb) && words.filter(isFinite).length === 1 ? { words, verb } : null
}

/** „Wann er kam, schlief sie“: no question. */
export const wann: Look = (token, pair) => {
  const clause = fronted(token, pair)
  if (!clause || (pair.source && !inSource(pair, /\bwhen\b/iu))) return null
  const rest = behind(clause.verb, pair)
  const isQuestion = rest.some(
    ({ lemma, text }) =>
      ASKS.has(lemma) ||
      ASKS.has(text) ||
      /^(?:wissen|sagen|verraten|sehen|klar|bekannt|feststehen|sicher|sein|zeigen|bleiben|stehen|hängen|abhängen|spielen|mitteilen|vergessen|interessieren)$/u.test(
        lemma,
      ),
  )
  return isQuestion ? null : instead(token, isPast(clause.verb) ? 'als' : 'wenn', 'once')
}

/** „Einmal er da war, ging sie“: Englisch once. */
export const einmal: Look = (token, pair) => {
  const clause = fronted(token, pair)
  return clause &&
    inSource(pair, /\bonce\b/iu) &&
    /^(?:PPER|ART|NE|PPOSAT)$/u.test(clause.words[0]?.tag ?? '')
    ? instead(token, 'sobald', 'clause')
    : null
}

/** „since it is cheap“: a reason; time would stand in the past or the perfect. */
const REASON =
  /\b[Ss]ince (?:(?:the|a|an|his|her|its|their|our|this|that|these|those|many|most|all|some|no) )?(?:[\p{L}-]+ ){1,3}?(?:is|are|can|cannot|can['’]t|must|will|won['’]t|does|do|don['’]t|doesn['’]t|may|might|should|would|could|want|wants|need|needs|isn['’]t|aren['’]t)(?! been)\b/u

export const seit: Look = (token, pair) =>
  token.tag === 'KOUS' && inSource(pair, REASON) ? instead(token, 'da', 'since') : null

const OPEN =
  /^(?:wissen|sagen|verraten|sehen|klar|bekannt|feststehen|sicher|sein|zeigen|bleiben|stehen|hängen|abhängen|spielen|mitteilen|vergessen|interessieren|müssen|werden|lassen|können|dürfen)$/u

/** „Ob es regnet, fällt das Spiel aus“ for English „If …“ */
export const obIf: Look = (token, pair) => {
  const clause = inSource(pair, /^["“‘']?If\b/u) ? fronted(token, pair) : null
  if (!clause || clause.words.some(({ text }) => text === 'oder')) return null
  const rest = behind(clause.verb, pair)
  return rest.some(
    ({ lemma, text }) => ASKS.has(lemma) || ASKS.has(text) || OPEN.test(lemma) || text === 'oder',
  )
    ? null
    : instead(token, 'wenn', 'present')
}
