import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { VERB } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Stretch } from '../../brackets.ts'
import { hasVerbForm, isOnlyInfinitive, stretchesOf } from '../../brackets.ts'
import type { Finding } from '../../rule.ts'
import { defineRule } from '../../rule.ts'

/** Forms that no dative has, so that zu is no preposition before them. Not viele, wenige: „zu viele“. */
const NO_DATIVE =
  /^(?:das|die|ein|eine|einen|ihn|es|mich|dich|diese|dieses|seine|ihre|unsere|meine|keine|jede|jedes|jeden)$/u

/** An infinitive with zu in its place. */
const withZu = ({ text }: TargetToken, german: GermanLexicon) =>
  german.conjugate(text, VERB.zuInfinitive)[0] ?? `zu ${text}`

const hasOtherZu = (words: readonly TargetToken[], zu: TargetToken) =>
  words.some((word) => word !== zu && (word.text === 'zu' || word.tag === 'VVIZU' || word.tag === 'PTKZU'))

/** „kann zu einen Streit führen“: the infinitive is the modal verb's, and zu a preposition before the wrong case. */
const takesInfinitive = ({ tag, lemma }: TargetToken) =>
  tag === 'VMFIN' || (tag === 'VAFIN' && lemma === 'werden')

/** „zu das Gebiet meiden“, „zu nicht reisen“. */
function tooEarly({ text }: AnalysedTarget, { words }: Stretch, german: GermanLexicon): Finding | null {
  const at = words.findIndex((word) => word.text === 'zu')
  const zu = words[at]
  const next = words[at + 1]
  if (!zu || !next || words.slice(at).some(isFinite) || hasOtherZu(words, zu)) return null
  const isNot = /^(?:nicht|nie)$/u.test(next.text)
  const modal = words.slice(0, at).find(takesInfinitive)
  if (!isNot && modal) return null
  if (!isNot && !(NO_DATIVE.test(next.text) && /^(?:ART|P)/u.test(next.tag))) return null
  const infinitive = isNot ? words[at + 2] : words.at(-1)
  if (!infinitive || infinitive === next || !isOnlyInfinitive(infinitive) || !/^V.INF$/u.test(infinitive.tag))
    return null
  const before = words[at - 1]
  if (before && !/^(?:N[NE]|ADV|PTKNEG|PRF|PPER|CARD|KOUI|ADJD)$/u.test(before.tag)) return null
  const span = { start: zu.start, end: infinitive.end }
  const between = text.slice(next.start, infinitive.start)
  if (modal)
    return {
      target: [span],
      fixes: [{ at: span, text: between + infinitive.text }],
      evidence: { modal: modal.text },
      strength: 'early',
      wording: 'modal',
    }
  return {
    target: [span],
    fixes: [{ at: span, text: between + withZu(infinitive, german) }],
    strength: 'early',
  }
}

/** „Kinder früh impfen zu“. */
function tooLate({ words, mark }: Stretch, german: GermanLexicon): Finding | null {
  const [infinitive, zu] = words.slice(-2)
  if (zu?.text !== 'zu' || !infinitive || !isOnlyInfinitive(infinitive) || infinitive.tag !== 'VVINF')
    return null
  if (mark?.text !== ',' || words.some(isFinite) || hasOtherZu(words, zu)) return null
  const span = { start: infinitive.start, end: zu.end }
  return { target: [span], fixes: [{ at: span, text: withZu(infinitive, german) }], strength: 'late' }
}

/** What there is to see or to do is often set in front: „…, zu sehen im Museum“. */
const FREE = /^(?:sehen|hören|lesen|finden|haben|sein|tun|erreichen|erkennen|sagen|erwähnen|zahlen)$/u

/** „…, zu verstehen besser, …“: what belongs to the infinitive stands before it. */
function verbFirst({ text, tokens }: AnalysedTarget, { words, mark }: Stretch): Finding | null {
  const [zu, infinitive, next] = words
  if (mark?.text !== ',' || zu?.text !== 'zu' || !infinitive || !next || !isOnlyInfinitive(infinitive))
    return null
  if (FREE.test(infinitive.text) || words.some(isFinite) || hasOtherZu(words, zu)) return null
  if (
    !/^(?:ADJD|ART|PPOSAT|PDAT)$/u.test(next.tag) ||
    words.slice(2).some(({ tag }) => /^(?:V|KO|PREL|PW)/u.test(tag))
  )
    return null
  const last = words.at(-1) as TargetToken
  if (!/^[,.]$/u.test(tokens[last.index + 1]?.text ?? '.')) return null
  const span = { start: zu.start, end: last.end }
  const rest = text.slice(next.start, last.end)
  return { target: [span], fixes: [{ at: span, text: `${rest} zu ${infinitive.text}` }], strength: 'first' }
}

/** „um den Sieg zu gefeiert“: no form but the infinitive goes with zu. */
function wrongForm({ words, mark }: Stretch, german: GermanLexicon): Finding | null {
  const [zu, verb] = words.slice(-2)
  if (zu?.text !== 'zu' || !verb || !/^VV(?:PP|FIN)$/u.test(verb.tag) || hasOtherZu(words, zu)) return null
  const isOpened = words.some(({ tag }) => tag === 'KOUI') || (mark?.text === ',' && zu.tag === 'PTKZU')
  if (
    !isOpened ||
    hasVerbForm(verb, VERB.infinitive) ||
    words.some((word) => word !== verb && isFinite(word))
  )
    return null
  const lemma = verb.readings.find((reading) => reading.verb !== 0)?.lemma
  const [infinitive] = lemma === undefined ? [] : german.conjugate(lemma, VERB.infinitive)
  if (lemma === undefined || infinitive === undefined) return null
  const span = { start: zu.start, end: verb.end }
  const text = german.conjugate(lemma, VERB.zuInfinitive)[0] ?? `zu ${infinitive}`
  return { target: [span], fixes: [{ at: span, text }], strength: 'form', wording: 'form' }
}

export const misplacedZu = defineRule({
  id: 'misplaced-zu',
  version: 2,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { early: 0.8, late: 0.8, first: 0.65, form: 0.75 },
  name: { de: '„zu“ an falscher Stelle', en: '“zu” in the wrong place' },
  wordings: {
    main: {
      de: { what: '„zu“ steht an falscher Stelle', why: 'Der Infinitiv mit „zu“ schließt ab: „{fix}“.' },
      en: { what: '“zu” is in the wrong place', why: 'The infinitive with “zu” comes last: “{fix}”.' },
    },
    modal: {
      de: {
        what: '„zu“ gehört hier nicht hin',
        why: 'Nach „{modal}“ steht der Infinitiv ohne „zu“: „{fix}“.',
      },
      en: { what: '“zu” does not belong here', why: 'After “{modal}” the infinitive has no “zu”: “{fix}”.' },
    },
    form: {
      de: { what: 'Hier heißt es „{fix}“', why: 'Mit „zu“ steht der Infinitiv.' },
      en: { what: 'It is “{fix}” here', why: 'With “zu” it is the infinitive.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er bat alle, «zu die Tür schließen».', fix: 'die Tür zu schließen' },
      { target: 'Sie riet ihm, «zu nicht gehen».', fix: 'nicht zu gehen' },
      { target: 'Die Stadt werde die Löhne im Mai «zu nicht zahlen» können.', fix: 'nicht zahlen' },
      { target: 'Es ist gut, im Winter viel «schlafen zu».', fix: 'zu schlafen' },
      { target: 'Er kam, um den Sieg «zu gefeiert».', fix: 'zu feiern' },
      { target: 'Das hilft ihnen, «zu rechnen schneller».', fix: 'schneller zu rechnen' },
    ],
    good: [
      { target: 'Er kam, zu spät informiert, und sie war, zu müde, gegangen.' },
      { target: 'Er bat alle, die Tür zu schließen und nicht zu gehen.' },
      { target: 'Sie wollte zu viele Fragen stellen und zu den Kindern gehen.' },
      { target: 'Sie will die Männer zu ihren Plänen befragen.' },
      { target: 'Er hörte ihr singen zu und sah ihr zu.' },
      { target: 'Zwei Bilder, zu sehen im Museum, fehlen.' },
      { target: 'Ab und zu die Tür schließen hilft.' },
      { target: 'Er kam, zu helfen und zu lernen.' },
      { target: 'Das kann am Ende zu einen neuen Streit führen und wird zu keine Lösung beitragen.' },
    ],
  },
  *check({ target }, { lexicons: { german } }) {
    if (!target.tokens.some(({ text }) => text === 'zu')) return
    for (const stretch of stretchesOf(target)) {
      if (!stretch.words.some(({ text }) => text === 'zu')) continue
      const found =
        tooEarly(target, stretch, german) ??
        tooLate(stretch, german) ??
        verbFirst(target, stretch) ??
        wrongForm(stretch, german)
      if (found) yield found
    }
  },
})
