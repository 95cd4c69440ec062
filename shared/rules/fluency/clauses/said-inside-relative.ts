import type { AnalysedSource, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { defineRule } from '../../rule.ts'
import { SAYS } from '../../saying.ts'

/** Verbs that English pushes into a relative clause: „a step that analysts said would help“. */
const PUSHED =
  /^(?:say|believe|think|claim|hope|fear|argue|allege|suspect|insist|admit|estimate|warn|know|feel|suggest|maintain|expect|predict|acknowledge|conclude|assume|contend|assert|report|consider)$/u
const PRONOUN = /^(?:de[rmn]|die|das)$/u
/** At most so many words make the subject of the one who says so. */
const LONGEST = 6

const isVerb = ({ pos }: SourceToken) => pos === 'VERB' || pos === 'AUX'

/** „The words that she says are true“ has no more than two verbs. */
function hasTwoFinites(tokens: readonly SourceToken[]): boolean {
  const finite = tokens.filter((token) => {
    const before = tokens[token.index - 1]
    return isVerb(token) && !(before && (isVerb(before) || before.text === 'to'))
  })
  return finite.length >= 2
}

/** „analysts said would“: the verb of saying, with its subject before it and another finite verb right behind. */
function pushedIn({ tokens }: AnalysedSource): { first: SourceToken; verb: SourceToken } | null {
  for (const verb of tokens) {
    const before = tokens[verb.index - 1]
    const next = tokens[verb.index + 1]
    if (!next || !isVerb(next) || /ing$/u.test(next.text)) continue
    if (!PUSHED.test(verb.lemma) || !/^(?:NOUN|PROPN|PRON)$/u.test(before?.pos ?? '')) continue
    if (/^(?:who|that|which|it|there)$/iu.test(before?.text ?? '')) continue
    let first = before as SourceToken
    while (
      /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|PART)$/u.test(tokens[first.index - 1]?.pos ?? '') &&
      !/^(?:that|which|who|whom)$/iu.test(tokens[first.index - 1]?.text ?? '')
    )
      first = tokens[first.index - 1] as SourceToken
    const opener = tokens[first.index - 1]
    if (opener && /^(?:that|which|who|whom)$/iu.test(opener.text))
      return hasTwoFinites(tokens) ? { first, verb } : null
  }
  return null
}

/** „ein Schritt, den Analysten sagten, würde helfen“: German cannot put who says so into a relative clause like this. */
export const saidInsideRelative = defineRule({
  id: 'said-inside-relative',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'pair',
  prior: 0.8,
  name: { de: 'Eingeschobenes „sagten“ im Relativsatz', en: '“said” inside a relative clause' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ fügt sich nicht in den Relativsatz',
        why: 'Nur im Englischen lässt sich „{source}“ so einschieben; im Deutschen etwa: „nach Ansicht von …“.',
      },
      en: {
        what: '“{text}” does not fit into the relative clause',
        why: 'Only English can put “{source}” there; German says something like “nach Ansicht von …”.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'It was a plan that «experts said» would fail.',
        target: 'Es war ein Plan, «den Experten sagten», würde scheitern.',
        fix: null,
      },
      {
        source: 'The man who «the police believe» stole the car is in Rome.',
        target: 'Der Mann, «der die Polizei glaubt», das Auto gestohlen hat, ist in Rom.',
        fix: null,
      },
      {
        source: 'The letters, which «the paper says» come from Rome, are old.',
        target: 'Die Briefe, «die die Zeitung sagt», stammen aus Rom, sind alt.',
        fix: null,
      },
    ],
    good: [
      {
        source: 'It was a plan that experts said would fail.',
        target: 'Es war ein Plan, der nach Ansicht von Experten scheitern würde.',
      },
      {
        source: 'It was a plan that experts said would fail.',
        target: 'Es war ein Plan, von dem Experten sagten, er werde scheitern.',
      },
      {
        source: 'It was the man to whom the doctors said he was ill.',
        target: 'Es war der Mann, dem die Ärzte sagten, er sei krank.',
      },
      { source: 'The words that she says are true.', target: 'Die Worte, die sie sagt, sind wahr.' },
    ],
  },
  *check({ source, target: { tokens, text } }) {
    if (!/,\s*d(?:er|en|em|ie|as)/u.test(text)) return
    const pushed = source && pushedIn(source)
    if (!pushed) return
    for (const pronoun of tokens) {
      if (!PRONOUN.test(pronoun.text) || tokens[pronoun.index - 1]?.text !== ',') continue
      const verb = tokens
        .slice(pronoun.index + 1, pronoun.index + 2 + LONGEST)
        .find((token) => isFinite(token) || token.kind === 'punctuation')
      if (!verb || !isFinite(verb) || verb.index < pronoun.index + 2 || !saysSo(verb)) continue
      if (tokens[verb.index + 1]?.text !== ',') continue
      yield {
        target: [{ start: pronoun.start, end: verb.end }],
        source: [{ start: pushed.first.start, end: pushed.verb.end }],
      }
    }
  },
})

const saysSo = ({ lemma }: TargetToken) =>
  SAYS.has(lemma) || /^(?:annehmen|ausgehen|vorhersagen|verdächtigen|erwarten)$/u.test(lemma)
