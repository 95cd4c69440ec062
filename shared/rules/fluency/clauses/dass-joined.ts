import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { backTo, endsClause, upTo } from '../../../analysis/pieces.ts'
import { isFinite, verbCells } from '../../../analysis/verbs.ts'
import { VERB } from '../../../lexicon/agreement.ts'
import type { Fix } from '../../../review/flag.ts'
import { defineRule } from '../../rule.ts'
import { SAYS } from '../../saying.ts'

type Words = readonly TargetToken[]

/** Words behind which a dass may begin its own clause: „daran, dass“, „so, dass“, „ohne dass“, „der Glaube, dass“. */
const ANNOUNCES = /^(?:da(?:r\p{Ll}+|bei|von|für|mit|zu|durch|gegen|nach|vor)|es|so|ohne|statt|darum)$/iu

const isReported = (token: TargetToken) =>
  isFinite(token) && (verbCells(token) & (VERB.subjunctive1 | VERB.subjunctive2)) !== 0

/** Whether a word of these says something, as sagte does: then the dass may hang on it. */
const says = (words: Words) => words.some(({ tag, lemma }) => /^VV/u.test(tag) && SAYS.has(lemma))

/** „…, der Plan, den sie kenne, sei gut“: a relative clause stands between the subject and the verb. */
function goesOnBehindRelative(tokens: Words, [first]: Words): boolean {
  const comma = tokens[(first?.index ?? 0) - 1]
  if (!first || comma?.text !== ',') return false
  const relative = backTo(tokens, comma, endsClause)
  return /^PREL/u.test(relative[0]?.tag ?? '') || /^PREL/u.test(relative[1]?.tag ?? '')
}

/** „der Plan sei gut“: a clause that reports without dass, its verb second. */
function isBareReport(tokens: Words, words: Words): boolean {
  const finite = words.findIndex(isFinite)
  const verb = words[finite]
  if (
    !verb ||
    (finite === 0 && !goesOnBehindRelative(tokens, words)) ||
    finite === words.length - 1 ||
    !isReported(verb)
  )
    return false
  return !words.some(({ tag, text }) => /^(?:KOU|PREL|PW)/u.test(tag) || ANNOUNCES.test(text))
}

/** The verb of the clause behind dass put where the clause before has it: „und dass sie zahlen werde“, „und sie werde zahlen“. */
function withoutDass({ tokens, text, phrases }: AnalysedTarget, dass: TargetToken): Fix[] {
  const { words, mark } = upTo(tokens, dass, endsClause)
  const [first] = words
  const verb = words.at(-1)
  if (!first || !verb || !isFinite(verb) || mark?.text === ',' || words.filter(isFinite).length > 1) return []
  const phrase = phrases.find((each) => each.first === first.index && each.preposition === null)
  const subject = phrase ? tokens[phrase.last] : /^(?:PPER|PIS|NE|NN)$/u.test(first.tag) ? first : undefined
  const behind = tokens[(subject?.index ?? -2) + 1]
  if (!subject || !behind || behind.index >= verb.index || /^N/u.test(behind.tag)) return []
  const rest = text.slice(behind.start, tokens[verb.index - 1]?.end)
  return [
    {
      at: { start: dass.start, end: verb.end },
      text: `${text.slice(first.start, subject.end)} ${verb.text} ${rest}`,
    },
  ]
}

/** „Sie sagte, der Plan sei gut und dass sie ihn kenne“: one clause with dass joined to one without. */
export const dassJoined = defineRule({
  id: 'dass-joined',
  version: 1,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: 0.8,
  name: { de: '„und dass“ nach einem Satz ohne „dass“', en: '“und dass” behind a clause without “dass”' },
  wordings: {
    main: {
      de: {
        what: '„und dass“ knüpft an einen Satz ohne „dass“ an',
        why: 'Was vor „und“ steht, ist ohne „dass“ wiedergegeben; beide Teile brauchen dieselbe Form.',
      },
      en: {
        what: '“und dass” is joined to a clause without “dass”',
        why: 'What stands before “und” is reported without “dass”; both parts need the same form.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Sie sagte, der Plan sei gut «und dass» sie ihn kenne.', fix: 'sie kenne ihn' },
      {
        target: 'Er sagte, die Brücke sei alt «und dass» die Stadt sie bald schließen werde.',
        fix: 'die Stadt werde sie bald schließen',
      },
      {
        target: 'Sie sagte, der Plan, den alle loben, sei gut «und dass» sie ihn kenne.',
        fix: 'sie kenne ihn',
      },
    ],
    good: [
      { target: 'Sie sagte, dass der Plan gut sei und dass sie ihn kenne.' },
      { target: 'Sie sagte, der Plan sei gut, und der Rat wisse, dass sie ihn kenne.' },
      { target: 'Sie sagte, er habe davon gehört und dass sie ihn kenne.' },
      { target: 'Sie wisse, sagte sie, vom Plan und dass er gut sei.' },
      { target: 'Sie sagte, er habe gesagt, der Plan sei gut.' },
    ],
  },
  *check({ target }) {
    const { tokens } = target
    for (const dass of tokens) {
      const und = tokens[dass.index - 1]
      if (dass.text !== 'dass' || und?.text !== 'und') continue
      const before = tokens.slice(0, und.index).filter(({ sentence }) => sentence === dass.sentence)
      if (before.some(({ text }) => /^dass$/iu.test(text))) continue
      const clause = backTo(tokens, und, endsClause)
      const frame = before.slice(0, -clause.length || undefined)
      const isFrame = tokens[(clause[0]?.index ?? 0) - 1]?.text === ',' && says(frame)
      if (!isFrame || says(clause) || !isBareReport(tokens, clause)) continue
      yield { target: [{ start: und.start, end: dass.end }], fixes: withoutDass(target, dass) }
    }
  },
})
