/** Infinitives that want a zu and stand without one. */
import type { AnalysedPair, TargetToken } from '../analysis/pair.ts'
import type { Piece } from '../analysis/pieces.ts'
import { cut, endsClause, isPunctuation } from '../analysis/pieces.ts'
import { isFinite } from '../analysis/verbs.ts'
import { VERB } from '../lexicon/agreement.ts'
import { ALWAYS_SEIN } from './fluency/verbs/perfect.data.ts'
import { NOUNS_WITH_ZU, VERBS_WITH_ZU } from './fluency/verbs/zu-verbs.data.ts'

/**
 * An infinitive without zu, the word that wants it, and how that is known: behind um, ohne, statt (''), behind a word that
 * governs zu (governed), in one clause with such a verb (bracket), behind a word that judges it (judged), where the source has to or -ing (translated), beside
 * another that has zu (conjunct).
 */
export type BareInfinitive = {
  readonly infinitive: TargetToken
  readonly opener: TargetToken
  readonly strength: '' | 'governed' | 'carried' | 'judged' | 'bracket' | 'translated' | 'conjunct'
}

type Words = readonly TargetToken[]

const isInfinitive = ({ text, readings }: TargetToken) =>
  /^\p{Ll}/u.test(text) && readings.some(({ verb }) => (verb & VERB.infinitive) !== 0)
const hasZu = ({ tag, text }: TargetToken) => tag === 'PTKZU' || tag === 'VVIZU' || text === 'zu'

/** A clause that begins like this has a verb of its own at its end. */
const opensClause = ({ tag, text }: TargetToken) =>
  /^(?:KOU|KON|KOKOM|PREL|PDS|PW|PAV|PROAV)/u.test(tag) ||
  /^(?:denen|um|ohne|statt|anstatt|wie|als)$/iu.test(text)
const isNominal = (token: TargetToken | undefined) => /^(?:N|ADJA|CARD|TRUNC)/u.test(token?.tag ?? '')
/** A clause begins inside: behind dass, which, or an und that joins more than nouns. */
const hasClause = (words: Words) =>
  words.some(({ tag }, at) =>
    tag === 'KON'
      ? !(isNominal(words[at - 1]) && isNominal(words[at + 1]))
      : at > 0 && /^(?:KOU|PREL|PW)/u.test(tag),
  )

/** „um den sie kreisen“: a relative clause, its subject behind the pronoun. */
const isRelative = ([first, second]: Words) =>
  /^(?:d(?:er|en|as|em|ie)|was|wen)$/u.test(first?.text ?? '') && !/^(?:N|ADJ|CARD)/u.test(second?.tag ?? '')

/** At most so many words stand between the verb that governs and the comma. */
const REACH = 6
/** At most so many words stand between um and its infinitive. */
const LONGEST = 14

/** Verbs beside which an infinitive is never bare, as it is in „lernte schwimmen“. */
const ALWAYS_WITH_ZU = new Set(
  'versuchen beginnen beschließen scheinen hoffen drohen weigern versprechen planen wagen anfangen aufhören vorgeben beabsichtigen'.split(
    ' ',
  ),
)

/** Verbs beside which an infinitive may be bare, but not behind a comma and with words of its own. */
const BARE_OR_ZU = new Set(['helfen', 'lehren', 'lernen'])

const governs = ({ tag, lemma, text }: TargetToken) =>
  tag.startsWith('VV')
    ? VERBS_WITH_ZU.has(lemma)
    : (tag === 'NN' && NOUNS_WITH_ZU.has(lemma)) ||
      /^(?:dazu|davon|davor|daran|darauf|darum|dafür|darüber|bereit|bestrebt|imstande|entschlossen|gezwungen|gewillt|schuldig)$/u.test(
        text,
      )

/** „zu begleiten und …“: an und behind an infinitive begins another piece. */
const isBehindInfinitive = (token: TargetToken, before: TargetToken | undefined) =>
  token.tag === 'KON' && /^VV(?:INF|IZU)$/u.test(before?.tag ?? '')

/** The words of a text between marks that end a clause; quotation marks and brackets are passed over. */
const piecesOf = (tokens: Words): Piece[] =>
  cut(
    tokens.filter((token) => endsClause(token) || !isPunctuation(token)),
    (token, before) => endsClause(token) || isBehindInfinitive(token, before),
  )

/** A last word that is an infinitive, of a piece that has neither zu nor a finite verb. */
function bareEnd(words: Words): TargetToken | null {
  const last = words.at(-1)
  if (!last || !isInfinitive(last) || last.tag.startsWith('VM')) return null
  return words.slice(0, -1).some((word) => hasZu(word) || isFinite(word)) ? null : last
}

/** The source has to before the word, or -ing at its end. */
function isTranslatedSo({ source, links }: AnalysedPair, { index }: TargetToken): boolean {
  return (links.toSource[index] ?? []).some((at) => {
    const word = source?.tokens[at]
    const before = source?.tokens.slice(Math.max(0, at - 2), at) ?? []
    return word?.pos === 'VERB' && (/ing$/u.test(word.text) || before.some(({ text }) => text === 'to'))
  })
}

/** The source has to before the word. */
const hasTo = ({ source, links }: AnalysedPair, { index }: TargetToken) =>
  (links.toSource[index] ?? []).some((at) => source?.tokens[at - 1]?.text === 'to')

/** The source has to behind what the opener translates: refused to, the chance to. */
const toBehind = ({ source, links }: AnalysedPair, { index }: TargetToken) =>
  (links.toSource[index] ?? []).some((at) =>
    source?.tokens.slice(at + 1, at + 3).some(({ text }) => text === 'to'),
  )

/** Does what comes before the comma let a bare infinitive follow: "wollen sie pflanzen, ernten", "ließ ihn". */
const licenses = ({ tag, lemma }: TargetToken) =>
  tag.startsWith('VM') ||
  /^(?:werden|lassen|sehen|hören|fühlen|helfen|lehren|lernen|heißen|bleiben)$/u.test(lemma)

/** Behind a noun these may as well begin a relative clause. */
const isArticle = ({ text }: TargetToken) => /^d(?:er|ie|as)$/u.test(text)

/** „gelobte, die …“, „bot an, die …“: an object begins there; a relative clause stands behind a noun. */
const isObject = (before: Words, first: TargetToken) =>
  first.tag.startsWith('PREL') &&
  /^(?:VVFIN|PTKVZ|PPER)$/u.test(before.at(-1)?.tag ?? '') &&
  !before.some(({ tag }) => /^(?:KOU|PREL|PW)/u.test(tag))

/** „den Fehler macht, …“, „davon überzeugt, …“: nothing but verbs stands between the noun or adverb and the comma. */
function carried(before: Words): TargetToken | undefined {
  const at = before.findLastIndex((word) => !word.tag.startsWith('VV') && governs(word))
  const rest = before.slice(at + 1)
  const isVerbal = rest.every(({ tag }) => /^(?:V|PTKVZ|PTKNEG|ADV|PRF|PPER)/u.test(tag))
  return at >= 0 && rest.length > 0 && isVerbal ? before[at] : undefined
}

/** „versuchte, den Fluss reinigen“: a piece without a verb of its own, behind a word that wants zu. */
function afterComma(pair: AnalysedPair, before: Words, words: Words): BareInfinitive | null {
  const [first] = words
  const infinitive = bareEnd(words)
  if (!first || !infinitive || words.length < 2) return null
  const pronoun = /^d(?:er|ie|as|em|en)$/u.test(first.text) && /^P(?:PER|RF)$/u.test(words[1]?.tag ?? '')
  if ((opensClause(first) && !isObject(before, first)) || pronoun || hasClause(words)) return null
  const near = before.slice(-REACH)
  const judge = before.at(-1)
  if (judge && isJudged(before) && infinitive.tag === 'VVINF')
    return { infinitive, opener: judge, strength: 'judged' }
  const carrier = before.some(isFinite) ? carried(near) : undefined
  const opener = carrier ?? near.findLast((word) => word.tag.startsWith('VV') || governs(word))
  if (!opener || opener.text === infinitive.text) return null
  // Behind a noun it may as well be a relative clause, unless the source has to.
  if (isArticle(first) && isNominal(before.at(-1)) && !hasTo(pair, infinitive) && !toBehind(pair, opener))
    return null
  if (carrier) return { infinitive, opener, strength: 'carried' }
  if (before.some(({ tag }) => tag === 'VMFIN')) return null
  if (BARE_OR_ZU.has(opener.lemma) && words.length > 2 && before.some(isFinite))
    return { infinitive, opener, strength: 'governed' }
  // A noun or an adverb governs only what stands right behind it.
  const isGoverned =
    governs(opener) &&
    (opener.tag.startsWith('VV')
      ? before.some(isFinite)
      : opener === before.at(-1) && (before.some(isFinite) || before[0]?.tag === 'APPR'))
  return isGoverned ? { infinitive, opener, strength: 'governed' } : null
}

/** The main clause has its verb already, and no clause waits for one: „dass Männer, die krank sind, lange leben“. */
const isMainOver = (pieces: readonly Piece[]) =>
  pieces.some(
    ({ words: [first, ...rest] }) => first && !opensClause(first) && [first, ...rest].some(isFinite),
  ) &&
  !pieces.some(({ words }) => words.some(({ tag }) => /^(?:KOU|PREL|PW)/u.test(tag)) && !words.some(isFinite))

/** „begann, bei Regen trainieren“: behind a clause with its verb, where the source has to or -ing. */
function translated(
  pair: AnalysedPair,
  earlier: readonly Piece[],
  before: Words,
  words: Words,
): BareInfinitive | null {
  const opener = before.at(-1)
  const infinitive = bareEnd(words)
  if (!opener || !infinitive || !isTranslatedSo(pair, infinitive)) return null
  // „Sie hatten Mühe, siegen“
  if (words.length < 2 && !hasTo(pair, infinitive)) return null
  // „vertreten“ and „erhalten“ are participles as well.
  if (infinitive.tag !== 'VVINF' && !(infinitive.tag === 'VVPP' && hasTo(pair, infinitive))) return null
  // „die Leute zwingen“ may be a relative clause.
  const mayBeRelative = words
    .slice(0, 2)
    .some(({ text }) => /^(?:d(?:er|ie|as|em|en)|denen|deren|dessen)$/iu.test(text))
  const isOther = hasClause(words) || opensClause(words[0] as TargetToken) || mayBeRelative
  if (earlier.length > 1 && (!isMainOver(earlier) || earlier.some((each) => each.words.some(licenses))))
    return null
  // „Er mochte sie nicht und bat Anna, …“: the second of two clauses.
  const near = before.slice(before.findLastIndex(({ tag }) => tag === 'KON') + 1)
  const clause = near.some(isFinite) ? near : before
  return isOther || !clause.some(isFinite) || before.some(licenses) || hasClause(clause)
    ? null
    : { infinitive, opener, strength: 'translated' }
}

/** „es ist wichtig, Kinder früh impfen“: what is so is said by an infinitive with zu. */
const JUDGES =
  /^(?:wichtig|notwendig|nötig|möglich|unmöglich|schwer|schwierig|leicht|einfach|sinnvoll|besser|verboten|erlaubt|üblich|ratsam|gefährlich|ratsam|empfehlenswert|zwecklos|sinnlos|vernünftig|falsch|richtig|gelungen)$/u
const isJudged = (before: Words) =>
  JUDGES.test(before.at(-1)?.text ?? '') &&
  before.some(({ text }) => /^es$/iu.test(text)) &&
  before.some(({ lemma, tag }) => tag === 'VAFIN' && /^(?:sein|werden)$/u.test(lemma))

/** „begann im Mai in einer Halle trainieren“: the only other verb of a main clause, at its end. */
function inBracket(words: Words): BareInfinitive | null {
  const finite = words.find(isFinite)
  // „fingen an schießen“: the particle belongs to the verb.
  // „Verzweifelt versucht er fliehen“: what stands before the verb is no part of it.
  const from = finite && ALWAYS_WITH_ZU.has(finite.lemma) ? words.indexOf(finite) : 0
  const verbs = words
    .slice(from)
    .filter(({ tag, index }) => /^(?:V|PTKVZ|PTKZU)/u.test(tag) && index !== finite?.particle)
  const [opener, infinitive] = verbs
  if (!opener || !infinitive || verbs.length !== 2 || infinitive !== words.at(-1)) return null
  // „versucht sie entkommen“: no participle goes with such a verb either.
  const isForm =
    /^V[VA]INF$/u.test(infinitive.tag) || (infinitive.tag === 'VVPP' && ALWAYS_WITH_ZU.has(opener.lemma))
  const isPlain = opener.tag === 'VVFIN' && isForm && isInfinitive(infinitive)
  if (!isPlain || words.some(hasZu)) return null
  const isNeed =
    opener.lemma === 'brauchen' && words.some(({ text }) => /^(?:nicht|nur|bloß|kein\p{L}*)$/u.test(text))
  // „fingen an schießen“: before an infinitive the tagger takes the particle for a preposition.
  if (opener.lemma === 'fangen' && words.at(-2)?.text === 'an')
    return { infinitive, opener, strength: 'bracket' }
  if (!VERBS_WITH_ZU.has(opener.lemma) && opener.lemma !== 'scheinen' && !isNeed) return null
  if (hasClause(words.slice(words.indexOf(opener)))) return null
  const isApart = infinitive.index - opener.index > 1 || ALWAYS_WITH_ZU.has(opener.lemma)
  return isApart ? { infinitive, opener, strength: 'bracket' } : null
}

/** „wenn er mit ihr sprechen versucht“: straight before a finite verb that wants zu, at the end of its clause. */
function beforeFinite(words: Words): BareInfinitive | null {
  const [infinitive, opener] = words.slice(-2)
  if (!opener || !infinitive || !ALWAYS_WITH_ZU.has(opener.lemma)) return null
  // „versucht“ may be the participle for the tagger.
  const isLast =
    isFinite(opener) || (opener.tag === 'VVPP' && words[0]?.tag === 'KOUS' && !words.some(isFinite))
  if (!isLast) return null
  const isPlain = infinitive.tag === 'VVINF' && isInfinitive(infinitive)
  const verbs = words.filter(({ tag }) => /^(?:V|PTKZU)/u.test(tag))
  return isPlain && verbs.length === 2 ? { infinitive, opener, strength: 'bracket' } : null
}

/** „auf den Klippen sind Möwen sehen“: beside a form of sein, an infinitive that is no participle as well. */
function besideSein(words: Words): BareInfinitive | null {
  const [opener, infinitive, ...others] = words.filter(({ tag }) => /^(?:V|PTKVZ|PTKZU)/u.test(tag))
  if (!opener || !infinitive || others.length > 0 || infinitive !== words.at(-1)) return null
  const isPlain =
    infinitive.tag === 'VVINF' &&
    isInfinitive(infinitive) &&
    infinitive.readings.every(({ pos, verb }) => pos === 'verb' && (verb & VERB.participle) === 0)
  if (opener.tag !== 'VAFIN' || opener.lemma !== 'sein' || !isPlain || words.some(hasZu)) return null
  if (hasClause(words) || infinitive.index - opener.index < 2) return null
  // „ist gestern ankommen“: what is wrong is the participle.
  if (infinitive.readings.some(({ lemma }) => ALWAYS_SEIN.has(lemma))) return null
  return { infinitive, opener, strength: 'bracket' }
}

/** A clause that waits for its verb, on the other side of what stands between: „dass Männer, die krank sind, …“. */
const waits = (pieces: readonly Piece[]) =>
  pieces.some(({ words }) => words.length > 0 && !words.some(isFinite) && !words.some(hasZu))

/** „um den Sieg feiern“: behind a comma, at the beginning, or behind a word like nur or und. */
function behindOpener({ mark, words }: Piece, earlier: readonly Piece[]): BareInfinitive | null {
  const at = words.findIndex(({ text }) => /^(?:um|ohne|anstatt|statt)$/iu.test(text))
  const opener = words[at]
  const lead = words.slice(0, at)
  if (!opener || !lead.every(({ tag }) => /^(?:ADV|KON)$/u.test(tag))) return null
  const clause = words.slice(at + 1)
  const infinitive = bareEnd(clause)
  const [first] = clause
  if (!first || !infinitive || clause.length > LONGEST || isRelative(clause)) return null
  const isCounted = opener.tag === 'APPR' && /^(?:CARD|ADV)$/u.test(first.tag)
  const isPreposition = opener.tag === 'APPR' && !/^um$/iu.test(opener.text) && waits(earlier)
  const isShort = clause.length < 2 && !/^um$/iu.test(opener.text) && mark?.text !== ','
  const hasSubject = clause.some(({ tag, text }) => tag === 'PRELS' || /^(?:ich|du|er|wir|man)$/u.test(text))
  return isCounted || isPreposition || isShort || hasSubject ? null : { infinitive, opener, strength: '' }
}

/** „um zu sichten und ordnen“: an infinitive beside one that has zu. */
function besideZu(before: Words, words: Words): BareInfinitive | null {
  const infinitive = bareEnd(words)
  const opener = before.at(-1)
  const isZuInfinitive =
    opener?.tag === 'VVIZU' || (opener?.tag === 'VVINF' && before.slice(-2, -1).some(hasZu))
  if (!infinitive || !opener || !isZuInfinitive) return null
  const isOther = before.some(({ tag }) => tag.startsWith('VM')) || hasClause(words)
  // Behind um the tagger often says finite; elsewhere the main clause may go on.
  const isPlain =
    infinitive.tag === 'VVINF' || (words.length === 1 && before.some(({ tag }) => tag === 'KOUI'))
  return isOther || !isPlain || opensClause(words[0] as TargetToken)
    ? null
    : { infinitive, opener, strength: 'conjunct' }
}

/** Every infinitive of the target that wants a zu and has none. */
export function* bareInfinitives(pair: AnalysedPair): Iterable<BareInfinitive> {
  const all = piecesOf(pair.target.tokens)
  for (const [index, { mark, words }] of all.entries()) {
    const last = words.at(-1)
    const inside = beforeFinite(words)
    if (inside) yield inside
    if (!last || !isInfinitive(last) || inside) continue
    const before = all[index - 1]?.words ?? []
    const isNext = before[0]?.sentence === words[0]?.sentence
    const earlier = all.slice(0, index).filter(({ words: some }) => some[0]?.sentence === words[0]?.sentence)
    const found =
      behindOpener({ mark, words }, earlier) ??
      (isNext && mark?.text === ',' ? afterComma(pair, before, words) : null) ??
      (isNext && mark?.text === ',' ? translated(pair, earlier, before, words) : null) ??
      (isNext && mark?.tag === 'KON' ? besideZu(before, words) : null) ??
      inBracket(words) ??
      besideSein(words)
    if (found) yield found
  }
}
