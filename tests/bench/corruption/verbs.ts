/** Verbs and their zu: gone, or in the wrong place. */
import type { TargetToken } from '../../../shared/analysis/pair.ts'
import { isFinite, numberOfVerb, verbCells } from '../../../shared/analysis/verbs.ts'
import { features, VERB, verbCell } from '../../../shared/lexicon/agreement.ts'
import { REFLEXIVE } from '../../../shared/rules/fluency/verbs/missing-reflexive.data.ts'
import { anywhere, byPattern, corruptor, damaged, spanOf } from './corruptor.ts'
import type { Change, Corruptor } from './corruptor.ts'

/** The clause after a conjunction up to the next mark, when it ends in its only finite verb. */
function verbFinal(tokens: readonly TargetToken[], opener: TargetToken): TargetToken[] | null {
  const rest = tokens.slice(opener.index + 1)
  const clause = rest.slice(
    0,
    rest.findIndex(({ kind }) => kind === 'punctuation'),
  )
  const finite = clause.filter(({ tag }) => /^V[VAM]FIN$/u.test(tag))
  return clause.length > 4 && finite.length === 1 && finite[0] === clause.at(-1) ? clause : null
}

/** The verb moved to where a main clause has it: behind the first noun or pronoun. */
const movedVerb = corruptor('verb not at the end', 'verb-not-last', ({ pair, target }) => {
  const { tokens } = pair().target
  return tokens.flatMap((opener): Change[] => {
    const clause = opener.tag === 'KOUS' ? verbFinal(tokens, opener) : null
    const verb = clause?.at(-1)
    const before = clause?.at(-2)
    const subject = clause?.find(({ tag }) => /^(?:N[NE]|PPER|PIS)$/u.test(tag))
    const next = tokens[(subject?.index ?? -1) + 1]
    // „wenn er versucht, mit ihr zu sprechen“ is a clause with another one behind it.
    if (clause?.some(({ tag }) => tag === 'PTKZU' || tag === 'VVIZU' || tag === 'KON')) return []
    if (!verb || !before || !subject || !next || next.index >= before.index || next.tag === 'NE') return []
    const text = `${verb.text} ${target.slice(next.start, before.end)}`
    return [{ at: { start: next.start, end: verb.end }, text }]
  })
})

const isInfinitive = ({ readings, text }: TargetToken) =>
  /^\p{Ll}/u.test(text) && readings.some(({ verb }) => (verb & VERB.infinitive) !== 0)

/**
 * „Er hatte einen Plan – im Amt bleiben“, „es hilft siegen“, „kann die Schwere lindern“: behind a dash, straight behind such a verb
 * and beside a modal an infinitive without zu is good German.
 */
function mayBeBare(tokens: readonly TargetToken[], zu: TargetToken): boolean {
  const mark = tokens.slice(0, zu.index).findLast(({ kind }) => kind === 'punctuation')
  const piece = tokens.slice((mark?.index ?? -1) + 1, zu.index)
  const before = piece.findLast(({ tag }) => tag !== 'ADV')
  const isBehindBare = before?.tag === 'VVFIN' && /^(?:helfen|lernen|lehren)$/u.test(before.lemma)
  const isBesideModal =
    piece.some(({ tag }) => tag === 'VMFIN') && !piece.some(({ tag }) => /^V.INF$/u.test(tag))
  return mark?.text === '–' || isBehindBare || isBesideModal
}

/** zu dropped where um, ohne or statt opened the clause, or anywhere. */
const missingZu = (id: string, opened: boolean): Corruptor =>
  corruptor(id, 'missing-zu', ({ pair, target }) => {
    const { tokens } = pair().target
    return tokens.flatMap((token): Change[] => {
      const infinitive = tokens[token.index + 1]
      const clause = target.slice(0, token.start)
      const opener = /(?<!\p{L})(?:um|ohne|statt|anstatt)(?!\p{L})[^,;:.]*$/iu.test(clause)
      if (token.tag !== 'PTKZU' || !infinitive || !isInfinitive(infinitive) || opener !== opened) return []
      // „Laut singen hilft“: an infinitive that begins the sentence needs no zu.
      if (
        !opened &&
        !/[,–]|V.FIN/u.test(
          tokens
            .slice(0, token.index)
            .filter(({ sentence }) => sentence === token.sentence)
            .map(({ text, tag }) => text + tag)
            .join(' '),
        )
      )
        return []
      return mayBeBare(tokens, token)
        ? []
        : [{ at: { start: token.start, end: infinitive.end }, text: infinitive.text }]
    })
  })

/** The subject between what comes first and the verb, with a comma, as in English. */
const subjectFirst = corruptor(
  'subject before the verb, as in English',
  'verb-second',
  ({ pair, target }) => {
    const { tokens, phrases } = pair().target
    return tokens.flatMap((verb): Change[] => {
      const before = tokens.filter(({ sentence, index }) => sentence === verb.sentence && index < verb.index)
      const [first] = before
      const next = tokens[verb.index + 1]
      if (!isFinite(verb) || !first || !next || before.length < 3 || !/^APPR/u.test(first.tag)) return []
      if (before.some((token) => isFinite(token) || token.kind !== 'word' || /^(?:KO|PREL)/u.test(token.tag)))
        return []
      const phrase = phrases.find(({ first: at, preposition }) => at === next.index && preposition === null)
      const isPronoun = next.tag === 'PPER' && /^(?:er|wir|ich)$/u.test(next.text)
      const cases = phrase && phrase.determiner !== null ? features(phrase.agreement).cases : []
      if (!isPronoun && !cases.includes('nom')) return []
      const subject = isPronoun ? next : tokens[phrase?.last ?? -1]
      if (!subject || subject.tag === 'NE') return []
      const text = `, ${target.slice(next.start, subject.end)} ${verb.text}`
      return [{ at: { start: before.at(-1)?.end ?? 0, end: subject.end }, text }]
    })
  },
)

/** The only finite verb of a sentence. Where it stood is not to be seen: what comes first may have any length. */
const verbGone = anywhere(
  corruptor('finite verb of the sentence gone', 'missing-verb', ({ pair }) => {
    const { tokens, sentences } = pair().target
    const [verb, second] = tokens.filter(isFinite)
    const before = tokens[(verb?.index ?? 0) - 1]
    if (!verb || !before || second || sentences.length !== 1 || pair().source?.sentences.length !== 1)
      return []
    return [{ at: { start: before.end, end: verb.end }, text: '' }]
  }),
)

/** „nachdem er ihn besiegt“ for „besiegt hat“ has a verb still: the participle is the finite form that fits, too. */
function staysFinite(participle: TargetToken, auxiliary: TargetToken): boolean {
  const number = numberOfVerb(auxiliary)
  const third = (['present', 'past'] as const).reduce(
    (cells, tense) => cells | (number === null ? 0 : verbCell(tense, 3, number)),
    0,
  )
  return auxiliary.lemma === 'haben' && (verbCells(participle) & third) !== 0
}

/** The auxiliary behind the participle of a clause. */
const auxiliaryGone = corruptor('auxiliary at the end gone', 'missing-verb', ({ pair }) => {
  const { tokens } = pair().target
  return tokens.flatMap((opener): Change[] => {
    const clause = opener.tag === 'KOUS' ? verbFinal(tokens, opener) : null
    const [participle, auxiliary] = clause?.slice(-2) ?? []
    return participle?.tag === 'VVPP' && auxiliary?.tag === 'VAFIN' && !staysFinite(participle, auxiliary)
      ? [{ at: { start: participle.end, end: auxiliary.end }, text: '' }]
      : []
  })
})

/** „weigert sich“ without its sich: missing where it stood, and with the verb, however far away that is. */
const withoutSich: Corruptor = {
  id: 'sich gone',
  rules: ['missing-reflexive'],
  damage(sample) {
    const { tokens } = sample.pair().target
    const verb = tokens.find(({ tag, lemma }) => /^VV(?:FIN|INF|IZU)$/u.test(tag) && REFLEXIVE.has(lemma))
    const [sich, more] = tokens.filter(({ text }) => text === 'sich')
    if (!verb || !sich || more) return null
    const at = { start: sich.start - 1, end: sich.end }
    const damage = damaged(sample, { at, text: '' })
    const shift = verb.start > at.start ? at.end - at.start : 0
    const place = { start: verb.start - shift, end: verb.end - shift }
    return damage && { ...damage, places: [...damage.places, place] }
  },
}

/** „keine Pläne“ as „nicht Pläne“; „nicht Pläne, sondern …“ and „Taten, aber nicht Pläne“ would be good German. */
const notForNone = corruptor('nicht for keine', 'not-for-no', ({ pair }) => {
  const { tokens } = pair().target
  return tokens.flatMap((token): Change[] => {
    const next = tokens[token.index + 1]
    const goesOn = tokens.some(({ text, index }) => text === 'sondern' && index > token.index)
    const isContrast = /^(?:aber|und|jedoch)$/u.test(tokens[token.index - 1]?.text ?? '')
    return /^kein(?:en?)?$/u.test(token.text) && next?.tag === 'NN' && !goesOn && !isContrast
      ? [{ at: spanOf(token), text: 'nicht' }]
      : []
  })
})

const PRESENT: Readonly<Record<string, string>> = { hatte: 'hat', hatten: 'haben', war: 'ist', waren: 'sind' }

export const VERBS: readonly Corruptor[] = [
  withoutSich,
  notForNone,
  missingZu('zu gone after um, ohne, statt', true),
  missingZu('zu gone elsewhere', false),
  movedVerb,
  subjectFirst,
  verbGone,
  auxiliaryGone,
  byPattern(
    'perfect after nachdem',
    'nachdem-tense',
    /(?<=(?<!\p{L})[Nn]achdem [^.,;:]{3,120} \p{Ll}+(?:t|en) )(?:hatten?|waren?)(?=[.,])/gu,
    ({ text }) => PRESENT[text] ?? null,
  ),
]
