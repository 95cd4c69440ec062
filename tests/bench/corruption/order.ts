/** Word order and clauses as in English: verbs too early or gone, commas at the wrong places. */
import type { AnalysedPair, TargetToken } from '../../../shared/analysis/pair.ts'
import { isFinite } from '../../../shared/analysis/verbs.ts'
import { features, VERB } from '../../../shared/lexicon/agreement.ts'
import { corruptor, spanOf } from './corruptor.ts'
import type { Change, Corruptor } from './corruptor.ts'

const isMark = ({ kind }: TargetToken) => kind === 'punctuation'

/** From a token on up to the next mark. */
function clauseFrom(tokens: readonly TargetToken[], from: number): readonly TargetToken[] {
  const rest = tokens.slice(from)
  const end = rest.findIndex(isMark)
  return end < 0 ? rest : rest.slice(0, end)
}

/** The subject that begins at a token: a noun with its article that can be nominative, or a pronoun. */
function subjectAt({ target }: AnalysedPair, at: number): TargetToken | null {
  const { tokens, phrases } = target
  const token = tokens[at]
  if (token?.tag === 'PPER') return /^(?:er|wir|ich)$/u.test(token.text) ? token : null
  const phrase = phrases.find(({ first, preposition }) => first === at && preposition === null)
  const nominative = phrase && phrase.determiner !== null && features(phrase.agreement).cases.includes('nom')
  const last = tokens[phrase?.last ?? -1]
  return nominative && last && tokens[last.index + 1]?.tag !== 'NE' ? last : null
}

/** Verb and subject in the other order. */
function swapped({ target }: AnalysedPair, verb: TargetToken, subject: TargetToken): Change {
  const first = target.tokens[verb.index + 1] as TargetToken
  const text = `${target.text.slice(first.start, subject.end)} ${verb.text}`
  return { at: { start: verb.start, end: subject.end }, text }
}

/** „Am Montag der Rat stimmte …“ */
const subjectFirst = corruptor('subject before the verb, no comma', 'verb-second', ({ pair }) => {
  const { tokens, sentences } = pair().target
  const verb = tokens.find(isFinite)
  const before = tokens.slice(0, verb?.index ?? 0)
  const [first] = before
  if (!verb || !first || sentences.length !== 1 || before.length < 2 || !/^APPR/u.test(first.tag)) return []
  if (before.some((token) => isMark(token) || /^(?:KO|PREL)/u.test(token.tag))) return []
  const subject = subjectAt(pair(), verb.index + 1)
  return subject && !isMark(tokens[subject.index + 1] ?? verb) ? [swapped(pair(), verb, subject)] : []
})

/** „…, wer wird den Zaun bauen.“: the verb of an indirect question right behind the word that asks. */
const askedDirectly = corruptor(
  'direct order in an indirect question',
  'question-order',
  ({ pair, target }) => {
    const { tokens } = pair().target
    return tokens.flatMap((asks): Change[] => {
      if (!/^(?:wer|wen|wem|was)$/u.test(asks.text) || tokens[asks.index - 1]?.text !== ',') return []
      const clause = clauseFrom(tokens, asks.index + 1)
      const [main, verb] = clause.slice(-2)
      const first = clause[0]
      const isLast = verb && /^[.]$/u.test(tokens[verb.index + 1]?.text ?? '')
      if (!first || !main || !verb || !isLast || clause.length < 4) return []
      if (!/^V[AM]FIN$/u.test(verb.tag) || !/^V.(?:INF|PP)$/u.test(main.tag)) return []
      const text = `${verb.text} ${target.slice(first.start, main.end)}`
      return [{ at: { start: first.start, end: verb.end }, text }]
    })
  },
)

/** „Er sagte, der Plan sei gut und dass …“ */
const dassBehindReport = corruptor('und dass behind a clause without dass', 'dass-joined', ({ pair }) => {
  const { tokens } = pair().target
  return tokens.flatMap((dass): Change[] => {
    const joined = tokens.some(
      ({ text, index }) => index > dass.index && text === 'dass' && tokens[index - 1]?.text === 'und',
    )
    const clause = clauseFrom(tokens, dass.index + 1).slice(0, -1)
    const und = clause.findIndex(({ tag }) => tag === 'KON')
    const own = clause.slice(0, und)
    const verb = own.at(-1)
    const subject = subjectAt(pair(), dass.index + 1)
    if (dass.text !== 'dass' || !joined || und < 2 || !verb || !isFinite(verb) || !subject) return []
    const text = `${pair().target.text.slice(own[0]?.start, subject.end)} sei ${pair().target.text.slice(subject.end + 1, verb.start)}`
    return [{ at: { start: dass.start, end: verb.end }, text: text.trimEnd() }]
  })
})

/** „In Prag, wo er lebt, die Stadt muss …“ */
const subjectBehindRelative = corruptor(
  'subject before the verb behind a relative clause',
  'verb-second',
  ({ pair }) => {
    const { tokens, sentences } = pair().target
    if (sentences.length !== 1 || !/^APPR/u.test(tokens[0]?.tag ?? '')) return []
    const comma = tokens.find(isMark)
    const close = tokens.find((token) => isMark(token) && token.index > (comma?.index ?? 0))
    const [opener, end, verb] = [
      (comma?.index ?? 0) + 1,
      (close?.index ?? 0) - 1,
      (close?.index ?? -2) + 1,
    ].map((at) => tokens[at])
    // Behind a semicolon the subject may come first.
    if (close?.text !== ',') return []
    if (!/^(?:PREL|PWAV)/u.test(opener?.tag ?? '') || !end || !isFinite(end)) return []
    if (!verb || !isFinite(verb)) return []
    const subject = subjectAt(pair(), verb.index + 1)
    return subject && !isMark(tokens[subject.index + 1] ?? verb) ? [swapped(pair(), verb, subject)] : []
  },
)

/** „Wenn es regnet, die Stadt muss …“ */
const subjectBehindClause = corruptor(
  'subject before the verb behind a clause',
  'verb-second',
  ({ pair }) => {
    const { tokens, sentences } = pair().target
    const [first] = tokens
    const clause = clauseFrom(tokens, 0)
    const end = clause.at(-1)
    const verb = tokens[(end?.index ?? -3) + 2]
    if (
      !/^(?:Als|Wenn|Weil|Nachdem|Während|Bevor|Obwohl|Da)$/u.test(first?.text ?? '') ||
      sentences.length !== 1
    )
      return []
    if (!end || !isFinite(end) || !verb || !isFinite(verb) || clause.filter(isFinite).length !== 1) return []
    const subject = subjectAt(pair(), verb.index + 1)
    return subject && !isMark(tokens[subject.index + 1] ?? verb) ? [swapped(pair(), verb, subject)] : []
  },
)

/** „hat verpflichtet den Stürmer“: the participle or infinitive straight behind the finite verb, before an object. */
const secondPartEarly = corruptor(
  'second part of the verb before its object',
  'bracket-left-open',
  ({ pair }) => {
    const { tokens, phrases, text } = pair().target
    return tokens.flatMap((finite): Change[] => {
      const next = tokens[finite.index + 1]
      const clause = clauseFrom(tokens, finite.index)
      const [second, other] = [clause.at(-1), clause.at(-2)]
      if (
        !/^V[AM]FIN$/u.test(finite.tag) ||
        !next ||
        !second ||
        !other ||
        !/^VV(?:PP|INF)$/u.test(second.tag)
      )
        return []
      if (
        clause.length < 4 ||
        clause.filter(({ tag }) => tag.startsWith('V')).length !== 2 ||
        clause.some(({ tag }) => tag === 'KON')
      )
        return []
      const before = tokens
        .slice(0, finite.index)
        .findLast((token) => isMark(token) || /^(?:KOU|PREL|PW)/u.test(token.tag))
      if (before && !isMark(before)) return []
      const object = phrases.find(({ first, preposition }) => first === next.index && preposition === null)
      if (!object || object.determiner === null || /^\p{Lu}/u.test(next.text)) return []
      return [
        {
          at: { start: next.start, end: second.end },
          text: `${second.text} ${text.slice(next.start, other.end)}`,
        },
      ]
    })
  },
)

/** „der wurde 2012 gebaut“ */
const relativeEarly = corruptor('verb early in a relative clause', 'verb-not-last', ({ pair, target }) => {
  const { tokens } = pair().target
  return tokens.flatMap((opener): Change[] => {
    const clause = clauseFrom(tokens, opener.index + 1)
    const [verb, other, first] = [clause.at(-1), clause.at(-2), clause[0]]
    if (opener.tag !== 'PRELS' || !/^d/u.test(opener.text) || tokens[opener.index - 1]?.text !== ',')
      return []
    if (tokens[opener.index - 2]?.tag !== 'NN' || !verb || !other || !first || clause.length < 4) return []
    if (
      !isFinite(verb) ||
      clause.filter(isFinite).length !== 1 ||
      clause.some(({ tag }) => /^(?:KO|PTKZU|VVIZU)/u.test(tag))
    )
      return []
    return [
      {
        at: { start: first.start, end: verb.end },
        text: `${verb.text} ${target.slice(first.start, other.end)}`,
      },
    ]
  })
})

/** „wann beginnt der Prozess“ */
const questionEarly = corruptor('verb early in an indirect question', 'verb-not-last', ({ pair, target }) => {
  const { tokens } = pair().target
  return tokens.flatMap((opener): Change[] => {
    const clause = clauseFrom(tokens, opener.index + 1)
    const [verb, other, first] = [clause.at(-1), clause.at(-2), clause[0]]
    if (
      !/^(?:wann|warum|wie|wo|woher|wohin|weshalb)$/u.test(opener.text) ||
      tokens[opener.index - 1]?.text !== ','
    )
      return []
    if (
      !verb ||
      !other ||
      !first ||
      clause.length < 3 ||
      !isFinite(verb) ||
      clause.filter(isFinite).length !== 1
    )
      return []
    if (
      !/^(?:ART|PPER|PPOSAT|PDAT|NE)$/u.test(first.tag) ||
      clause.some(({ tag }) => /^(?:KO|PTKZU|VVIZU)/u.test(tag))
    )
      return []
    return [
      {
        at: { start: first.start, end: verb.end },
        text: `${verb.text} ${target.slice(first.start, other.end)}`,
      },
    ]
  })
})

/** The last verb of a clause with the space before it. */
const gone = (tokens: readonly TargetToken[], token: TargetToken): Change => ({
  at: { start: tokens[token.index - 1]?.end ?? 0, end: token.end },
  text: '',
})

/** Behind the comma another infinitive of the same modal follows. */
function isShared(tokens: readonly TargetToken[], last: TargetToken): boolean {
  if (tokens[last.index + 1]?.text !== ',') return false
  const next = clauseFrom(tokens, last.index + 2)
  return (
    !next.some(({ tag }) => /^(?:KOU|PREL|PW|V.FIN|PTKZU)/u.test(tag)) &&
    next.some(({ tag }) => tag === 'VVINF')
  )
}

/** „konnte die Niederlage nicht“ */
const infinitiveGone = corruptor('infinitive behind a modal gone', 'missing-verb', ({ pair }) => {
  const { tokens } = pair().target
  return tokens.flatMap((modal): Change[] => {
    const clause = clauseFrom(tokens, modal.index)
    const last = clause.at(-1)
    if (modal.tag !== 'VMFIN' || last?.tag !== 'VVINF' || clause.length < 4) return []
    if (
      clause.filter(({ tag }) => tag.startsWith('V')).length !== 2 ||
      clause.some(({ tag }) => tag === 'KON')
    )
      return []
    // „Er will den Vertrag“, „Das Sofa konnte nicht rein“ are whole; „kann A, B formen und C bauen“ shares its modal.
    if (/^(?:wollen|mögen)$/u.test(modal.lemma) || tokens[last.index - 1]?.tag === 'PTKVZ') return []
    return isShared(tokens, last) ? [] : [gone(tokens, last)]
  })
})

/** „um die Kinder zu.“ */
const behindZuGone = corruptor('infinitive behind zu gone', 'missing-verb', ({ pair }) => {
  const { tokens } = pair().target
  return tokens.flatMap((zu): Change[] => {
    const infinitive = tokens[zu.index + 1]
    const mark = tokens[zu.index + 2]
    const before = clauseFrom(tokens, tokens.slice(0, zu.index).findLastIndex(isMark) + 1)
    if (zu.tag !== 'PTKZU' || !infinitive || !mark || !/^[,.]$/u.test(mark.text) || before.some(isFinite))
      return []
    return before.length > 3 && infinitive.readings.some(({ verb }) => (verb & VERB.infinitive) !== 0)
      ? [gone(tokens, infinitive)]
      : []
  })
})

/** „dass die Stadt die Spiele.“ */
const clauseVerbGone = corruptor('verb of a clause gone', 'missing-verb', ({ pair }) => {
  const { tokens } = pair().target
  return tokens.flatMap((opener): Change[] => {
    const clause = clauseFrom(tokens, opener.index + 1)
    const last = clause.at(-1)
    const mark = tokens[(last?.index ?? -2) + 1]
    if (
      !/^(?:KOUS|PRELS)$/u.test(opener.tag) ||
      !last ||
      last.tag !== 'VVFIN' ||
      clause.length < 4 ||
      mark?.text !== '.'
    )
      return []
    const subject = opener.tag === 'PRELS' ? opener : subjectAt(pair(), opener.index + 1)
    return subject && clause.filter(({ tag }) => tag.startsWith('V')).length === 1 ? [gone(tokens, last)] : []
  })
})

/** „Das Buch das die Debatte auslöste“ */
const relativeComma = corruptor('comma before a relative clause gone', 'missing-comma', ({ pair }) => {
  const { tokens } = pair().target
  return tokens.flatMap((opener): Change[] => {
    const comma = tokens[opener.index - 1]
    const next = tokens[opener.index + 1]
    if (opener.tag !== 'PRELS' || comma?.text !== ',' || tokens[opener.index - 2]?.tag !== 'NN') return []
    return /^(?:ART|PPER|APPR|PPOSAT)$/u.test(next?.tag ?? '') ? [{ at: spanOf(comma), text: '' }] : []
  })
})

/** „Wenn es regnet fällt das Spiel aus“ */
const endComma = corruptor('comma behind a clause gone', 'missing-comma', ({ pair }) => {
  const { tokens } = pair().target
  return tokens.flatMap((comma): Change[] => {
    const [verb, next] = [tokens[comma.index - 1], tokens[comma.index + 1]]
    const first = tokens.find(({ sentence }) => sentence === comma.sentence)
    if (comma.text !== ',' || !verb || !next || !isFinite(verb) || !isFinite(next) || first?.tag !== 'KOUS')
      return []
    const before = tokens.slice(first.index, comma.index)
    return before.filter(isFinite).length === 1 && !before.some(isMark)
      ? [{ at: spanOf(comma), text: '' }]
      : []
  })
})

/** „A, B, und C“ where the source has the comma. */
const serialComma = corruptor('comma before the last item', 'serial-comma', ({ pair, source }) => {
  if (!/\p{L}, (?:and|or) /u.test(source)) return []
  const { tokens } = pair().target
  return tokens.flatMap((join): Change[] => {
    const [comma, item, next] = [tokens[join.index - 2], tokens[join.index - 1], tokens[join.index + 1]]
    const first = tokens[join.index - 3]
    if (!/^(?:und|oder)$/u.test(join.text) || comma?.text !== ',' || !item || !next || !first) return []
    if (!/^N[NE]$/u.test(item.tag) || first.tag !== item.tag || next.tag !== item.tag) return []
    return [{ at: { start: item.end, end: join.start }, text: ', ' }]
  })
})

/** „Infolgedessen, stieg …“ */
const adverbComma = corruptor('comma after an opening adverb', 'fronted-comma', ({ pair }) => {
  const [first, verb] = pair().target.tokens
  const isOpening =
    /^(?:Dennoch|Danach|Später|Außerdem|Daher|Heute|Dann|Inzwischen|Schließlich|Ursprünglich|Derzeit)$/u
  if (!first || !verb || !isOpening.test(first.text) || !isFinite(verb)) return []
  return [{ at: { start: first.end, end: first.end }, text: ',' }]
})

/** „Er glaubt, ein Zug gewartet hat“ */
const openerGone = corruptor('dass or relative pronoun gone', 'clause-opener-missing', ({ pair }) => {
  const { tokens } = pair().target
  const [opener, second] = tokens.filter(({ tag }) => /^(?:KOU|PREL|PW)/u.test(tag))
  const comma = tokens[(opener?.index ?? 0) - 1]
  const next = tokens[(opener?.index ?? -2) + 1]
  if (!opener || second || comma?.text !== ',' || !next || tokens.slice(0, opener.index - 1).some(isMark))
    return []
  const clause = clauseFrom(tokens, next.index)
  const [participle, verb] = clause.slice(-2)
  if (!participle || !verb || !/^V[AM]FIN$/u.test(verb.tag) || !/^V.(?:PP|INF)$/u.test(participle.tag))
    return []
  if (clause.some(({ tag }) => /^(?:KO|PTKZU)/u.test(tag)) || /^d/u.test(next.text)) return []
  if (opener.tag !== 'PRELS' && opener.text !== 'dass') return []
  return subjectAt(pair(), next.index) ? [{ at: { start: opener.start, end: next.start }, text: '' }] : []
})

export const ORDER: readonly Corruptor[] = [
  subjectFirst,
  subjectBehindClause,
  subjectBehindRelative,
  askedDirectly,
  dassBehindReport,
  secondPartEarly,
  relativeEarly,
  questionEarly,
  infinitiveGone,
  behindZuGone,
  clauseVerbGone,
  relativeComma,
  endComma,
  serialComma,
  adverbComma,
  openerGone,
]
