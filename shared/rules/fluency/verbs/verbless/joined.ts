/** Clauses without their finite verb that are joined to another one, which has its own. */
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../../analysis/pieces.ts'
import { isFinite, verbCells } from '../../../../analysis/verbs.ts'
import { FINITE, VERB } from '../../../../lexicon/agreement.ts'
import type { Verbless } from './clauses.ts'
import { isVerbal, pieceAfter } from './clauses.ts'

type Words = readonly TargetToken[]

const OPENS = /^(?:dass|weil|ob|nachdem|obwohl|bevor|während|damit|wenn|da|als)$/iu

const isNominal = ({ tag }: TargetToken) => /^(?:N[NE]|PPER|PIS)$/u.test(tag)

/** A participle that can be no finite form: getötet, worden. */
const isBareParticiple = ({ tag, text, readings }: TargetToken) =>
  text === 'worden' ||
  (tag === 'VVPP' && readings.length > 0 && readings.every(({ verb }) => (verb & FINITE) === 0))

/** „…, dass die Löhne nicht gezahlt worden und dass …“: the next clause opens anew, so nothing is shared. */
export function* beforeOpener({ target }: AnalysedPair): Iterable<Verbless> {
  const { tokens } = target
  for (const opener of tokens) {
    if (opener.tag !== 'KOUS' || !OPENS.test(opener.text)) continue
    const { words } = pieceAfter(target, opener)
    const at = words.findIndex(({ tag }, index) => tag === 'KON' && words[index + 1]?.tag === 'KOUS')
    const last = words[at - 1]
    if (!last || !isBareParticiple(last) || words.slice(0, at).some(isFinite)) continue
    const [participle, finite] = words.slice(-2)
    // „dass er gekommen und dass er geblieben sei“ shares its auxiliary, if solemnly.
    const isShared = finite?.tag === 'VAFIN' && participle && /^V.PP$/u.test(participle.tag)
    if (!isShared && words.slice(0, at).some(isNominal)) yield { at: last, strength: 'clause' }
  }
}

/** „…, dass es den Mietern frei, jederzeit zu kündigen“: a pronoun, an infinitive clause up to the end, and no verb between. */
export function* beforeInfinitive({ target, kind }: AnalysedPair): Iterable<Verbless> {
  if (kind === 'heading') return
  const { tokens } = target
  for (const opener of tokens) {
    if (opener.tag !== 'KOUS' || !OPENS.test(opener.text)) continue
    const { words, mark } = pieceAfter(target, opener)
    const last = words.at(-1)
    const isClause = words[0]?.tag === 'PPER' && words.length > 2
    if (
      !last ||
      !isClause ||
      mark?.text !== ',' ||
      words.some((word) => word.tag !== 'PTKVZ' && isVerbal(word))
    )
      continue
    const rest = upTo(tokens, mark, ({ text, sentence }) => text === ',' || sentence !== opener.sentence)
    const end = rest.words.findLast(({ kind: each }) => each !== 'punctuation')
    const isInfinitive = rest.words.some(({ tag }) => tag === 'PTKZU' || tag === 'VVIZU')
    if (isInfinitive && end && /^V.(?:INF|IZU)$/u.test(end.tag) && rest.mark?.text !== ',')
      yield { at: last, strength: 'bare' }
  }
}

/** Verbs that a participle goes with as an adjective does: „verletzt und hilflos blieb“. */
const DESCRIBES =
  /^(?:bleiben|scheinen|wirken|aussehen|gelten|fühlen|liegen|sitzen|stehen|kommen|zurückkommen|zurückkehren|gehen|finden|halten|zeigen|geben|sehen|nennen|werden|sein|haben|machen|lassen)$/u

/** „…, nachdem ein Auto drei Menschen getötet und viele verletzte“: the participle has no auxiliary, the other verb needs none. */
export function* besideFinite({
  target,
  source,
  links,
}: AnalysedPair): Iterable<Verbless & { participle: TargetToken }> {
  const { tokens } = target
  for (const opener of tokens) {
    if (opener.tag !== 'KOUS' && opener.tag !== 'PRELS') continue
    const { words } = upTo(tokens, opener, (token) => endsClause(token) || token.sentence !== opener.sentence)
    const at = words.findIndex(
      (word, index) =>
        index > 0 &&
        /^(?:und|oder|sowie)$/u.test(word.text) &&
        isBareParticiple(words[index - 1] as TargetToken),
    )
    const participle = words[at - 1]
    const finite = words.at(-1)
    if (!participle || !finite || !hasOwnObject(words, at) || words.filter(isFinite).length !== 1) continue
    const isFullVerb =
      finite.tag === 'VVFIN' && (verbCells(finite) & (VERB.infinitive | VERB.participle)) === 0
    if (!isFullVerb || DESCRIBES.test(finite.lemma)) continue
    const verb = source?.tokens[links.toSource[participle.index]?.[0] ?? -1]
    if (!source || verb?.pos === 'VERB')
      yield { at: finite, strength: 'joined', ...(verb && { verb }), participle }
  }
}

/** What is done to whom is said on both sides: „drei Menschen getötet und viele verletzte“. */
function hasOwnObject(words: Words, at: number): boolean {
  const before = words.slice(0, at - 1).filter(isNominal)
  const behind = words.slice(at + 1, -1)
  return isNominal(words[at - 2] ?? (words[at] as TargetToken)) && before.length > 0 && behind.some(isNominal)
}
