import type { AnalysedPair, TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { VERB } from '../../../lexicon/agreement.ts'
import type { Bracket } from '../../brackets.ts'
import { bracketsOf, hasVerbForm, stretchesOf } from '../../brackets.ts'
import { defineRule } from '../../rule.ts'
import { NOUNS_WITH_ZU, VERBS_WITH_ZU } from './zu-verbs.data.ts'

/** „mag es zu singen“ is good German; with möchte zu is wrong as with the others. */
const isModal = ({ tag, text }: TargetToken) =>
  tag === 'VMFIN' && !/^(?:mag|magst|mögen|mögt|mochten?)$/iu.test(text)
/** Beside these the infinitive is bare; with a particle they are other verbs (hörte auf). */
const isPerception = ({ tag, lemma, particle }: TargetToken) =>
  tag === 'VVFIN' && particle === null && /^(?:lassen|hören|sehen|spüren)$/u.test(lemma)

/** What somebody sees or lets be that is to be done: „sah nichts zu tun“, „lässt zu wünschen übrig“. */
const THINGS = /^(?:nichts|etwas|viel|genug|wenig|was|mehr|keine\p{L}?|sich)$/u

/** „Gold und Silber“, „sowohl die Hunde als auch die Katzen“ */
const joinsNouns = (words: readonly TargetToken[], at: number) =>
  /^(?:N[NE]|TRUNC)$/u.test(words[at - 1]?.tag ?? '') ||
  /^(?:sowohl|als|weder|entweder)$/u.test(words[at]?.text ?? '')

/** The word that zu goes with, and where the zu begins; null when zu is right. */
function superfluous({
  finite,
  end,
  middle,
  words,
  mark,
  isVerbLast,
}: Bracket): { zu: TargetToken | null; infinitive: TargetToken } | null {
  const [infinitive, more] = end
  if (!infinitive || more) return null
  const last = middle.at(-1)
  const zu = last?.text === 'zu' && /^(?:PTKZU|APPR)$/u.test(last.tag) ? last : null
  // hinzuziehen is an infinitive without zu.
  const isInside = infinitive.tag === 'VVIZU' && !hasVerbForm(infinitive, VERB.infinitive)
  // „gelobte, so lange er könne hier zu bleiben“: it goes with the clause before.
  if (mark?.text === ',' && !isVerbLast && words.indexOf(finite) > 1) return null
  if (!isInside && !(zu && /^V.INF$/u.test(infinitive.tag))) return null
  const before = zu ? middle.slice(0, -1) : middle
  // Another verb, noun or adjective may govern it: „kann Lust zu tanzen haben“.
  if (before.some(({ tag, text }) => /^(?:V|KOUI|KOKOM|PTKVZ|PTKZU)/u.test(tag) || text === 'um')) return null
  if (before.some((word, at) => word.tag === 'KON' && !joinsNouns(before, at))) return null
  const governor = before.at(-1)
  if (
    governor &&
    (NOUNS_WITH_ZU.has(governor.lemma) || /^(?:ADJD|PAV|PROAV|APPR|PTKVZ)$/u.test(governor.tag))
  )
    return null
  if (isModal(finite)) return { zu, infinitive }
  if (!isPerception(finite) || before.some(({ text }) => THINGS.test(text))) return null
  const isLet = finite.lemma === 'lassen' && /^(?:wünschen|schaffen)$/u.test(infinitive.text)
  return isLet || before.every(({ tag }) => !/^(?:N[NE]|PPER)$/u.test(tag)) ? null : { zu, infinitive }
}

/** „kann lesen und Briefe zu schreiben“: behind a bare infinitive of the same modal. */
function* besideBare({
  target,
}: AnalysedPair): Iterable<{ finite: TargetToken; zu: TargetToken; infinitive: TargetToken }> {
  const stretches = stretchesOf(target)
  for (const [index, { mark, words }] of stretches.entries()) {
    if (mark?.tag !== 'KON' || !/^(?:und|oder|sowie)$/u.test(mark.text)) continue
    const [zu, infinitive] = words.slice(-2)
    if (zu?.tag !== 'PTKZU' || infinitive?.tag !== 'VVINF' || words.some(isFinite)) continue
    // „und um zu wechseln, möchte er …“
    if (words.some(({ tag, text }) => tag === 'KOUI' || /^(?:um|ohne|statt|anstatt)$/u.test(text))) continue
    const before = stretches[index - 1]
    const bracket = bracketsOf(target).find((each) => each.words === before?.words)
    const last = bracket?.end.at(-1)
    if (!bracket || !isModal(bracket.finite) || bracket.isVerbLast || last?.tag !== 'VVINF') continue
    if (
      bracket.end.length > 1 ||
      bracket.words.some(({ tag, lemma }) => tag === 'PTKZU' || NOUNS_WITH_ZU.has(lemma))
    )
      continue
    if (
      VERBS_WITH_ZU.has(last.lemma) ||
      words.some(({ lemma, tag }) => NOUNS_WITH_ZU.has(lemma) || /^(?:KOU|ADJD)/u.test(tag))
    )
      continue
    yield { finite: bracket.finite, zu, infinitive }
  }
}

/** „Sie wollen ihn zu gehen“ for want him to go: leaving out zu would not mend it. */
const wantsSomebody = ({ source }: AnalysedPair, { lemma }: TargetToken) =>
  /^(?:wollen|mögen)$/u.test(lemma) && /\b(?:want|like|wish)\w* (?:\S+ ){1,6}to\b/u.test(source?.text ?? '')

export const superfluousZu = defineRule({
  id: 'superfluous-zu',
  version: 2,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { modal: 0.8, perception: 0.65, conjunct: 0.7 },
  name: { de: 'Überflüssiges „zu“', en: 'Superfluous “zu”' },
  wordings: {
    main: {
      de: { what: '„zu“ ist hier zu viel', why: 'Nach „{finite}“ steht der Infinitiv ohne „zu“.' },
      en: { what: '“zu” is too much here', why: 'After “{finite}” the infinitive takes no “zu”.' },
    },
  },
  examples: {
    bad: [
      { target: 'Gäste können hier Räder «zu leihen».', fix: 'leihen' },
      { target: 'Er sagt, dass sie morgen «zu kommen» soll.', fix: 'kommen' },
      { target: 'Sie kann hier Gold und Silber «zu finden».', fix: 'finden' },
      { target: 'Sie kann gut lesen und kurze Briefe «zu schreiben».', fix: 'schreiben' },
      { target: 'Die Züge müssen heute «anzuhalten».', fix: 'anhalten' },
      { target: 'Die Nachbarn hörten den Mann «zu rufen».', fix: 'rufen' },
    ],
    good: [
      { target: 'Er kann versuchen zu kommen, und sie muss nichts zu tun haben.' },
      { target: 'Sie mag es zu singen. Wer will, hat zu arbeiten.' },
      { target: 'Er ließ nichts zu wünschen übrig. Sie sah keine Möglichkeit zu fliehen.' },
      { target: 'Die Kinder hörten auf zu singen und ließen viel zu wünschen.' },
      { target: 'Er gelobte, so lange er könne in Rom zu bleiben. Sie soll einen Arzt hinzuziehen.' },
      { target: 'Das kann zu spät sein, und es soll zu sehen sein.' },
      { target: 'Er darf zum Essen zu uns kommen, wenn er bereit ist zu gehen.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    if (!pair.target.tokens.some(({ tag, text }) => text === 'zu' || tag === 'VVIZU')) return
    for (const { finite, zu, infinitive } of besideBare(pair)) {
      const at = { start: zu.start, end: infinitive.end }
      yield {
        target: [at],
        fixes: [{ at, text: infinitive.text }],
        evidence: { finite: finite.text },
        strength: 'conjunct',
      }
    }
    for (const bracket of bracketsOf(pair.target)) {
      const { finite } = bracket
      if (finite.tag !== 'VMFIN' && !isPerception(finite)) continue
      const found = superfluous(bracket)
      if (!found || wantsSomebody(pair, finite)) continue
      const { zu, infinitive } = found
      const lemma = infinitive.readings.find(({ verb }) => (verb & VERB.zuInfinitive) !== 0)?.lemma
      const text = zu ? infinitive.text : lemma && german.conjugate(lemma, VERB.infinitive)[0]
      const at = { start: (zu ?? infinitive).start, end: infinitive.end }
      yield {
        target: [at],
        fixes: text === undefined ? [] : [{ at, text }],
        evidence: { finite: finite.text },
        strength: finite.tag === 'VMFIN' ? 'modal' : 'perception',
      }
    }
  },
})
