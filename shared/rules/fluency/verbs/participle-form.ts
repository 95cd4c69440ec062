import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { VERB } from '../../../lexicon/agreement.ts'
import type { Bracket } from '../../brackets.ts'
import { bracketsOf, hasVerbForm, isOnlyInfinitive } from '../../brackets.ts'
import { defineRule } from '../../rule.ts'
import { ALWAYS_SEIN } from './perfect.data.ts'

/** What somebody has standing or lying somewhere; and „hat gut reden“. */
const BESIDE_OBJECT =
  /^(?:\p{L}*(?:stehen|liegen|hängen|sitzen|stecken|laufen|wohnen|reden|lachen|lassen|parken))$/u

/** Behind another infinitive these stand as infinitives themselves: „hat kommen sehen“. Alone they do not. */
const isPlainInfinitive = (token: TargetToken) =>
  token.tag.startsWith('VV') && token.tag !== 'VVIZU' && isOnlyInfinitive(token)

/** „hat hart arbeiten und alles selbst machen müssen“. */
function waitsForModal(tokens: readonly TargetToken[], { index, sentence }: TargetToken): boolean {
  for (let at = index + 1; tokens[at]?.sentence === sentence; at++) {
    const token = tokens[at] as TargetToken
    if (isFinite(token)) return false
    if (token.tag === 'VMINF' || token.text === 'lassen') return true
  }
  return false
}

function found({ tokens }: AnalysedTarget, { finite, end, middle }: Bracket): TargetToken | null {
  const [infinitive, more] = end
  if (!infinitive || more || !isPlainInfinitive(infinitive) || BESIDE_OBJECT.test(infinitive.text))
    return null
  const before = tokens[infinitive.index - 1]
  if (!before || /^(?:zu|und|oder)$/u.test(before.text)) return null
  if (middle.some(({ tag }) => /^(?:V|KOUI|PTKZU)/u.test(tag))) return null
  if (waitsForModal(tokens, infinitive)) return null
  if (finite.lemma === 'haben') return infinitive
  const lemma = infinitive.readings.find(({ verb }) => (verb & VERB.infinitive) !== 0)?.lemma ?? ''
  return finite.lemma === 'sein' && ALWAYS_SEIN.has(lemma) ? infinitive : null
}

/** „hat den Vertrag unterschrieb“: a past form at the end of a main clause that has its finite verb. */
function pastForm({ tokens }: AnalysedTarget, { finite, end, words }: Bracket): TargetToken | null {
  const [past, more] = end
  if (!past || more || past.tag !== 'VVFIN' || !hasVerbForm(past, VERB.past)) return null
  if (hasVerbForm(past, VERB.participle | VERB.infinitive) || !/^(?:haben|sein|werden)$/u.test(finite.lemma))
    return null
  // „das zum Dorf erweiterte und umbenannte Gut“: an adjective.
  if (tokens[past.index + 1]?.tag === 'KON') return null
  return words.some(({ tag }) => /^(?:KO|PREL|PW|PTKZU)/u.test(tag)) ? null : past
}

export const participleForm = defineRule({
  id: 'participle-form',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { haben: 0.8, sein: 0.75, past: 0.75 },
  name: { de: 'Infinitiv statt Partizip', en: 'Infinitive for participle' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ ist die falsche Form',
        why: 'Mit „{finite}“ steht hier das Partizip.',
      },
      en: {
        what: '“{text}” is the wrong form',
        why: 'With “{finite}” it is the participle here.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Der Rat hat noch nicht «antworten».', fix: 'geantwortet' },
      { target: 'Die Stadt hatte alle Bäume «abholzen», weil sie krank waren.', fix: 'abgeholzt' },
      { target: 'Sie sagt, dass er das Geld «abheben» hat.', fix: 'abgehoben' },
      { target: 'Der Zug ist gestern nicht «ankommen».', fix: 'angekommen' },
      { target: 'Die Firma hat den Vertrag gestern «unterschrieb».', fix: 'unterschrieben' },
    ],
    good: [
      { target: 'Als sie jung war spielte sie, und was er hatte gab er.' },
      { target: 'Er hat das nicht entscheiden können, und sie hat ihn kommen sehen.' },
      { target: 'Er hat viel zu tun und nichts zu verlieren.' },
      { target: 'Sie hat den Brief erhalten, vergessen und verlassen.' },
      { target: 'Er hat ein Auto vor dem Haus stehen. Du hast gut reden.' },
      { target: 'Alle, die Hunger haben, sollen essen.' },
      { target: 'Sie haben Freude am Singen und Tanzen.' },
      { target: 'Er ist einkaufen, und sie ist schwimmen.' },
    ],
  },
  *check({ target }, { lexicons: { german } }) {
    for (const bracket of bracketsOf(target)) {
      const { finite } = bracket
      if (finite.tag !== 'VAFIN' || bracket.end.length !== 1) continue
      const infinitive = found(target, bracket)
      const wrong = infinitive ?? pastForm(target, bracket)
      if (!wrong) continue
      const lemma = wrong.readings.find(({ verb }) => verb !== 0)?.lemma ?? wrong.lemma
      const text = german.conjugate(lemma, VERB.participle)[0]
      const at = { start: wrong.start, end: wrong.end }
      yield {
        target: [at],
        fixes: text === undefined ? [] : [{ at, text }],
        evidence: { finite: finite.text },
        strength: infinitive ? finite.lemma : 'past',
      }
    }
  },
})
