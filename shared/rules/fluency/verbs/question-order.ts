import type { TargetToken } from '../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../analysis/pieces.ts'
import { isFinite, verbCells } from '../../../analysis/verbs.ts'
import { VERB } from '../../../lexicon/agreement.ts'
import { defineRule } from '../../rule.ts'

type Words = readonly TargetToken[]

/** What an indirect question begins with, behind a comma; the adverbs (wann, warum) are looked at with the conjunctions. */
const WHO = /^(?:wer|wen|wem|was|welche[rsmn]?)$/u
/** Behind a colon any of them. */
const ASKS =
  /^(?:wer|wen|wem|was|welche[rsmn]?|wann|warum|weshalb|wieso|wie|wo|woher|wohin|womit|wodurch|wofür|worum)$/u
const MANY = /^(?:viel|viele|lange|oft|hoch|groß|weit|schnell)$/u

const isSecondPart = (token: TargetToken) =>
  token.tag.startsWith('V') && (verbCells(token) & (VERB.infinitive | VERB.participle)) !== 0

/** The verb that stands where a main clause has it, and what follows it up to the verb form that it governs. */
function verbSecond(words: Words): { verb: TargetToken; rest: Words } | null {
  const at = words.findIndex(isFinite)
  const verb = words[at]
  const rest = words.slice(at + 1)
  const last = rest.at(-1)
  if (!verb || !/^V[AM]FIN$/u.test(verb.tag) || !last || !isSecondPart(last)) return null
  // „wer“ by itself, „welche Stadt“, „wie viele Leute“: nothing else stands before the verb.
  const [asks, ...between] = words.slice(0, at)
  const isNominal = /^welche/u.test(asks?.text ?? '') || MANY.test(between[0]?.text ?? '')
  const isOnePart =
    between.length === 0 ||
    (isNominal && between.every(({ tag, text }) => /^(?:N|ADJ|P)/u.test(tag) || MANY.test(text)))
  if (!isOnePart || rest.length < 2) return null
  if (rest.some((token) => isFinite(token) && !isSecondPart(token))) return null
  return rest.some(({ tag }) => /^(?:KOU|PREL|PTKZU|VVIZU)/u.test(tag)) ? null : { verb, rest }
}

/** „Die Frage ist, wer wird zahlen.“: an indirect question in the order of a direct one, without a question mark. */
export const questionOrder = defineRule({
  id: 'question-order',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: 0.8,
  name: { de: 'Wortstellung im Fragesatz', en: 'Word order in a question' },
  wordings: {
    main: {
      de: {
        what: 'Das Verb „{text}“ gehört ans Ende',
        why: 'In einer Frage, die von einem anderen Satz abhängt, steht das gebeugte Verb zuletzt; eine selbständige hat ein Fragezeichen.',
      },
      en: {
        what: 'The verb “{text}” belongs at the end',
        why: 'In a question that depends on another clause the finite verb comes last; one of its own has a question mark.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Die Frage ist, wer «wird» den Zaun bauen.', fix: 'den Zaun bauen wird' },
      {
        target: 'Sie weicht der Frage aus: wie «soll» der Zaun bezahlt werden.',
        fix: 'der Zaun bezahlt werden soll',
      },
      { target: 'Offen ist, welche Gärten «haben» Wasser bekommen.', fix: 'Wasser bekommen haben' },
    ],
    good: [
      { target: 'Die Frage ist, wer den Zaun bauen wird.' },
      { target: 'Die Frage ist, wer wird den Zaun bauen?' },
      { target: 'Sie fragt: „Wer wird den Zaun bauen?“' },
      { target: 'Er sah, was war, und wer hat, soll geben.' },
      { target: 'Wer hat, was er braucht, wird nichts kaufen.' },
      { target: 'Der Zaun, welcher Art auch immer, wird gebaut.' },
    ],
  },
  *check({ target, kind }) {
    if (kind === 'heading') return
    const { tokens, text } = target
    for (const asks of tokens) {
      const before = tokens[asks.index - 1]?.text
      if (!(before === ',' ? WHO : before === ':' ? ASKS : null)?.test(asks.text)) continue
      const { words, mark } = upTo(tokens, { index: asks.index - 1 }, endsClause)
      const isDirect = tokens.some(({ sentence, text: each }) => sentence === asks.sentence && each === '?')
      if (isDirect || mark?.text !== '.') continue
      const found = verbSecond(words)
      const end = found?.rest.at(-1)
      if (!found || !end) continue
      const { verb, rest } = found
      yield {
        target: [{ start: verb.start, end: verb.end }],
        fixes: [
          {
            at: { start: verb.start, end: end.end },
            text: `${text.slice(rest[0]?.start, end.end)} ${verb.text}`,
          },
        ],
      }
    }
  },
})
