import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import { spanOf } from '../../../text/span.ts'
import type { Bracket, Stretch } from '../../brackets.ts'
import { bracketsOf, stretchesOf } from '../../brackets.ts'
import { inSameCell } from '../../inflect-verb.ts'
import { defineRule } from '../../rule.ts'
import { WITH_HABEN, WITH_SEIN } from './intransitive-passive.data.ts'

const isIntransitive = ({ lemma, tag }: TargetToken) =>
  tag === 'VVPP' && (WITH_SEIN.has(lemma) || WITH_HABEN.has(lemma))

/** The words that make the passive: „wurde“, „worden“, „werden“; null where the bracket is none. */
function passiveOf({ finite, end }: Bracket): TargetToken | null {
  const [, auxiliary, more] = end
  if (finite.lemma === 'werden' && !auxiliary) return finite
  if (auxiliary?.text === 'worden') return auxiliary
  return auxiliary?.text === 'werden' && finite.tag === 'VMFIN' && !more ? auxiliary : null
}

/** „Es wird viel gestorben“: nobody in particular, and meant so. */
const isImpersonal = ({ words }: Stretch) =>
  words.some(({ text, tag }) => tag === 'PPER' && text.toLowerCase() === 'es') ||
  !words.some(({ tag }) => /^(?:N[NE]|PPER|PIS|PDS|PRELS)$/u.test(tag))

type Passive = { readonly participle: TargetToken; readonly fixes: readonly Fix[] }

/** „…, dass sie angekommen werden“: the finite verb, which has the form of the infinitive. */
function* atTheEnd(target: AnalysedTarget): Iterable<Passive> {
  for (const stretch of stretchesOf(target)) {
    const { words } = stretch
    const [participle, last] = words.slice(-2)
    if (last?.text !== 'werden' || last.tag !== 'VAINF' || !participle || !isIntransitive(participle))
      continue
    const opensClause = words.slice(0, 2).some(({ tag }) => /^(?:KOUS|PRELS|PWAV)$/u.test(tag))
    if (!opensClause || words.some(isFinite) || isImpersonal(stretch)) continue
    const fixes = WITH_SEIN.has(participle.lemma) ? [{ at: spanOf(last), text: 'sind' }] : []
    yield { participle, fixes }
  }
}

function* inBrackets(target: AnalysedTarget, german: GermanLexicon): Iterable<Passive> {
  for (const bracket of bracketsOf(target)) {
    const participle = bracket.end[0]
    const passive = participle && isIntransitive(participle) ? passiveOf(bracket) : null
    if (participle && passive && !isImpersonal(bracket))
      yield { participle, fixes: fixesOf(bracket, passive, german) }
  }
}

/** The perfect without what made it a passive: „wurden gestrandet“, „sind gestrandet worden“. */
function fixesOf({ finite, end }: Bracket, passive: TargetToken, german: GermanLexicon): Fix[] {
  const participle = end[0]
  if (!participle || !WITH_SEIN.has(participle.lemma)) return []
  if (passive.text === 'worden') {
    const at = { start: participle.end, end: passive.end }
    return finite.lemma === 'sein' ? [{ at, text: '' }] : []
  }
  const text = passive === finite ? inSameCell(finite, 'sein', german) : null
  return text === null ? [] : [{ at: spanOf(finite), text }]
}

/** „Die Urlauber wurden gestrandet“: copied from “were stranded”; the verb has no passive. */
export const intransitivePassive = defineRule({
  id: 'intransitive-passive',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: 0.85,
  name: { de: 'Passiv eines Verbs, das keins hat', en: 'Passive of a verb that has none' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ lässt sich nicht ins Passiv setzen',
        why: 'Das Verb sagt, was von selbst geschieht; niemand kann es mit jemandem tun.',
      },
      en: {
        what: '“{text}” has no passive',
        why: 'The verb says what happens by itself; nobody can do it to somebody.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Viele Gäste wurden am Bahnhof «gestrandet».', fix: 'waren' },
      { target: 'Die Gegner wurden von der Rede nicht «geschwankt».', fix: null },
      { target: 'Drei Männer sind im See «ertrunken» worden.', fix: '' },
      { target: 'Die Abteilung müsse langsam «verhungert» werden.', fix: null },
      { target: 'Sie sagt, dass zwei Häuser «eingestürzt» wurden.', fix: 'waren' },
      { target: 'Er weiß, dass die Boote bald «gekentert» werden, wie es heißt.', fix: 'sind' },
    ],
    good: [
      { target: 'Viele Gäste waren am Bahnhof gestrandet und werden bald verschwunden sein.' },
      { target: 'Es wurde viel gestorben, und die Prüfung wurde bestanden.' },
      { target: 'Der Preis wurde gesenkt, das Schiff versenkt, der Baum gefällt.' },
      { target: 'Sie sagt, dass bald Boote versenkt werden, und fragt, ob sie gekentert sein werden.' },
      { target: 'Er wurde krank und ist gestorben.' },
    ],
  },
  *check({ target }, { lexicons: { german } }) {
    if (!target.tokens.some(isIntransitive)) return
    for (const { participle, fixes } of [...inBrackets(target, german), ...atTheEnd(target)])
      yield { target: [spanOf(participle)], fixes }
  },
})
