/** Conjunctions of two parts: weder … noch, entweder … oder, sowohl … als auch, je … desto, nicht nur … sondern auch. */
import type { AnalysedPair, AnalysedSource, TargetToken } from '../../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../../analysis/pieces.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { agreementMask } from '../../../../lexicon/agreement.ts'
import type { Gender, GermanLexicon } from '../../../../lexicon/lexicon.ts'
import { behind } from './slip.ts'
import type { Look, LookWithForms, Slip } from './slip.ts'
import { casedLike } from '../../../../text/capitals.ts'
import { spanOf } from '../../../../text/span.ts'

/** Where what the first part joins can end. */
const ENDS = /^[.;:!?–()]$/u
const isCapital = (text: string) => /^\p{Lu}/u.test(text)

/** Words behind the first part up to where it can reach. */
function reach(words: readonly TargetToken[]): readonly TargetToken[] {
  const end = words.findIndex(({ text }) => ENDS.test(text))
  return end < 0 ? words : words.slice(0, end)
}

const partner = (first: TargetToken, at: TargetToken, fix: string, last = at): Slip => ({
  at: spanOf(at, last),
  fix,
  wording: 'partner',
  evidence: { first: first.text, better: fix },
  strength: 'partner',
})

/** “neither team”, “neither of the teams”, and no nor that it could wait for. */
const isNeitherOfTwo = ({ tokens }: AnalysedSource) =>
  !tokens.some(({ text }) => /^nor$/iu.test(text)) &&
  tokens.some(({ text, index }) => {
    const next = tokens[index + 1]
    return /^neither$/iu.test(text) && (/^(?:NOUN|PROPN)$/u.test(next?.pos ?? '') || next?.text === 'of')
  })

const NONE: Readonly<Record<Gender, string>> = { m: 'keiner', f: 'keine', n: 'keines' }

/** „weder Mannschaft traf“ for “neither team scored”: keine der beiden Mannschaften. */
function neitherOfTwo(
  weder: TargetToken,
  { source, target }: AnalysedPair,
  german: GermanLexicon,
): Slip | null {
  const noun = target.tokens[weder.index + 1]
  if (noun?.tag !== 'NN' || !source || !isNeitherOfTwo(source)) return null
  if (target.tokens.some(({ text }) => text === 'noch')) return null
  const [gender, other] = german.genders(noun.lemma)
  const [plural] = german.inflect(noun.lemma, 'noun', agreementMask(['gen'], ['pl']))
  const isClear = gender !== undefined && other === undefined && plural !== undefined
  const fix = isClear ? casedLike(weder.text, `${NONE[gender]} der beiden ${plural}`) : null
  return {
    at: spanOf(weder, noun),
    fix,
    wording: 'neither',
    evidence: { better: fix ?? 'keiner der beiden' },
    strength: 'partner',
  }
}

/** „weder Geld oder Zeit“, „weder Geld und auch keine Zeit“ */
export const weder: LookWithForms = (token, pair, german) => {
  const words = reach(behind(token, pair))
  if (behind(token, pair).some(({ text }) => text === 'noch')) return null
  const neither = neitherOfTwo(token, pair, german)
  if (neither) return neither
  const or = words.find(({ text }) => /^(?:oder|und)$/u.test(text))
  // „Weder Kinder und Eltern …“ without a noch may go on in the next sentence; with oder it never does.
  return or && (or.text === 'oder' || pair.source?.tokens.some(({ text }) => /^nor$/iu.test(text)))
    ? partner(token, or, 'noch')
    : null
}

/** „entweder heute und morgen“, „entweder heute noch morgen“ */
export const entweder: Look = (token, pair) => {
  const rest = behind(token, pair)
  if (rest.some(({ text }) => /^(?:oder|beziehungsweise|bzw|or)$/iu.test(text))) return null
  const wrong = reach(rest).find(
    ({ text, index }) => text === 'und' || (text === 'noch' && rest.some((each) => each.index === index + 1)),
  )
  return wrong && wrong.text === 'und' ? partner(token, wrong, 'oder') : null
}

/** „sowohl Kinder und Eltern“, „sowohl Kinder sondern auch Eltern“ */
export const sowohl: Look = (token, pair) => {
  const rest = behind(token, pair)
  if (rest.some(({ text }) => /^(?:als|wie)$/u.test(text))) return null
  const joins = ({ text }: TargetToken) => /^(?:und|sondern|aber)$/u.test(text)
  const first = reach(rest).find(joins)
  // What follows behind a comma or the verb joins clauses.
  const end = rest.findIndex(
    (each) => first && each.index > first.index && (each.text === ',' || isFinite(each)),
  )
  const found = reach(end < 0 ? rest : rest.slice(0, end)).findLast(joins)
  // Of several it cannot be told which joins the two.
  if (!found || found !== first) return null
  const also = pair.target.tokens[found.index + 1]
  return partner(token, found, 'als auch', also?.text === 'auch' ? also : found)
}

const COMPARATIVE = /^(?:mehr|weniger|eher|öfter|\p{Ll}{3,}er(?:e[nrsm]?)?)$/u
const NO_COMPARATIVE =
  /^(?:aber|oder|immer|jeder|dieser|einer|keiner|unser|wieder|hier|sehr|seiner|ihrer|welcher)/u
const isComparative = ({ text, tag }: TargetToken | { text: string; tag: string }) =>
  COMPARATIVE.test(text) && !NO_COMPARATIVE.test(text) && /^(?:AD|PI|VVPP|KOKOM)/u.test(tag)

/** „je länger er wartet, je teurer wird es“, „…, die teurer wird es“, „…, teurer wird es“ */
export const je: Look = (token, pair) => {
  const rest = behind(token, pair)
  const [first] = rest
  if (!first || !isComparative(first)) return null
  if (rest.some(({ text }) => /^(?:desto|umso)$/iu.test(text))) return null
  const comma = rest.find(({ text }) => text === ',')
  const [next, second] = comma ? rest.slice(rest.indexOf(comma) + 1) : []
  if (!next || !second) return null
  if (/^(?:je|der|die|das|um so)$/u.test(next.text) && isComparative(second) && next.text !== 'um')
    return /^(?:je|das)$/u.test(next.text) || pair.target.tokens[second.index + 1]?.tag.startsWith('V')
      ? partner(token, next, 'desto')
      : null
  return isComparative(next) && second.tag.startsWith('V') && !isCapital(next.text)
    ? { ...partner(token, next, `desto ${next.text}`), evidence: { first: token.text, better: 'desto' } }
    : null
}

/** „nicht nur die Kinder, aber auch die Eltern“ */
export const nichtNur: Look = (token, pair) => {
  const rest = behind(token, pair)
  const [nur] = rest
  if (!nur || !/^(?:nur|bloß|allein)$/u.test(nur.text)) return null
  if (rest.some(({ text }) => text === 'sondern')) return null
  const comma = reach(rest).find(
    ({ text, index }) => text === ',' && /^(?:aber|doch)$/u.test(pair.target.tokens[index + 1]?.text ?? ''),
  )
  const but = pair.target.tokens[(comma?.index ?? -2) + 1]
  const also = pair.target.tokens[(but?.index ?? -2) + 1]
  if (!but || !/^(?:auch|ebenso|ebenfalls)$/u.test(also?.text ?? '')) return null
  return partner({ ...token, text: `${token.text} ${nur.text}` }, but, 'sondern')
}

const DENIES =
  /^(?:nicht|nichts|nie|niemals|niemand\p{L}*|nirgend\p{L}*|kein\p{L}*|weder|ohne|kaum|statt|anstatt|wenig\p{L}*|anstelle|selten|mitnichten|un\p{L}+)$/iu

/** „Er war arm, sondern ehrlich“: nothing was denied. */
export const sondern: Look = (token, pair) => {
  const { tokens } = pair.target
  const before = tokens.slice(0, token.index)
  if (before.some(({ text }) => DENIES.test(text)) || tokens[token.index - 1]?.text !== ',') return null
  if (
    !pair.source ||
    /\b(?:not|n['’]t|no|never|neither|without|nor|none|rather|instead)\b/iu.test(pair.source.text)
  )
    return null
  return /\b(?:but|yet)\b/iu.test(pair.source.text)
    ? { at: spanOf(token), fix: 'aber', wording: 'main', evidence: { better: 'aber' }, strength: 'but' }
    : null
}

/** „not a defeat but a victory“: no comma, and no verb of its own. */
const NOT_BUT =
  /\bnot (?:[\p{L}'’-]+ ){1,6}but (?:rather |instead )?(?:an?|the|in|on|by|for|to|with|from|because|of|as|at)\b/iu

/** „keine Niederlage, aber ein Sieg“ where English has „not … but …“ */
export const aber: Look = (token, pair) => {
  const { tokens } = pair.target
  if (tokens[token.index - 1]?.text !== ',' || !pair.source || !NOT_BUT.test(pair.source.text)) return null
  const cut = tokens.slice(0, token.index - 1).findLastIndex(endsClause)
  const before = tokens.slice(cut + 1, token.index - 1)
  const { words } = upTo(tokens, token, endsClause)
  if (!before.some(({ text }) => /^(?:nicht|kein\p{L}*)$/iu.test(text)) || words.length < 2) return null
  return words.some(({ tag }) => tag.startsWith('V') && tag !== 'VVPP')
    ? null
    : { at: spanOf(token), fix: 'sondern', wording: 'main', evidence: { better: 'sondern' }, strength: 'but' }
}
