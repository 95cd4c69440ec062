import type { TargetToken } from '../../analysis/pair.ts'
import { agreementMask } from '../../lexicon/agreement.ts'
import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

/** Verbs whose object is a clause; their comma, then "das" and a pronoun that can only be the subject of that clause. */
const SAYING =
  'sagte|sagen|sagt|gesagt|glaubte|glaubt|glauben|glaube|hofft|hoffte|hoffen|erklärte|erklärt|meinte|meint|denkt|dachte|denken|denke|weiß|wusste|wissen|' +
  'behauptete|behauptet|berichtete|berichtet|bestätigte|bestätigt|betonte|betont|fürchtet|fürchtete|findet|fand|zeigt|zeigte|bedeutet|bedeutete|' +
  'heißt|hieß|sicher|klar|möglich|wahrscheinlich|überzeugt|hinzu|fest|wichtig|davon|dafür|darauf|damit|daran|darüber'
const THAT = new RegExp(
  `(?<!\\p{L})(?:${SAYING}),[\\s\u00a0](das)[\\s\u00a0](?=(?:er|wir|ich|man|du|es|dies|diese|jeder|niemand|der|die)\\s(?!\\p{L}+[,.]))`,
  'gu',
)
/** "dass" straight after a neuter pronoun that only a relative clause can explain. */
const WHICH =
  /(?<!\p{L})(?:das Einzige|alles|etwas|nichts|vieles|manches),[\s ](dass)(?=[\s ](?:er|sie|wir|ich|man|du|es)\s(?:\p{L}+\s)?(?:hat|haben|habe|hatte|hatten|will|wollen|kann|können|braucht|brauchen|tut|tun|sagt|sagte)[,.])/gu

/** What begins a subject right behind the conjunction. */
const SUBJECT = /^(?:PPER|PIS|PIAT|ART|PPOSAT|PDAT|NN|NE|CARD|PRF)$/u
const neuter = agreementMask(undefined, ['sg'], ['n'])

/** A neuter noun or a pronoun that "das" could take up. */
const mayBeTakenUp = ({ tag, text, readings }: TargetToken) =>
  (tag === 'NN' && (readings.length === 0 || readings.some(({ agreement }) => (agreement & neuter) !== 0))) ||
  /^(?:FM|XY|CARD)$/u.test(tag) ||
  /^(?:alles|etwas|nichts|vieles|manches|welches|eines|keines|einzige|nur)$/iu.test(text)

/** „das Haus“: the word is an article. */
function isArticle(tokens: readonly TargetToken[], { index }: TargetToken): boolean {
  const noun = tokens.slice(index + 1, index + 6).find(({ tag }) => !/^(?:ADJ|ADV|CARD)/u.test(tag))
  return noun !== undefined && /^N[NE]$/u.test(noun.tag) && (noun.tag === 'NE' || mayBeTakenUp(noun))
}

/** The comma follows a verb or the like, nothing neuter stands before it, and the clause has its verb at the end. */
function* conjunctions(tokens: readonly TargetToken[]): Iterable<TargetToken> {
  const mark = ({ kind, text }: TargetToken) => kind === 'punctuation' && /[,.;:!?–]/u.test(text)
  for (const das of tokens) {
    const comma = tokens[das.index - 1]
    const before = tokens[das.index - 2]
    if (das.text !== 'das' || comma?.text !== ',' || !before) continue
    if (!/^(?:V|PTKVZ|PAV|PROAV|ADV|ADJD|PRF|PPER)/u.test(before.tag) || isArticle(tokens, das)) continue
    const sentence = tokens.filter(({ index, sentence: own }) => index < comma.index && own === das.sentence)
    if (sentence.some(mayBeTakenUp) || !SUBJECT.test(tokens[das.index + 1]?.tag ?? '')) continue
    const end = tokens.findIndex((token) => token.index > das.index && mark(token))
    const last = tokens[end - 1]
    if (last && end - das.index >= 3 && /^V[VAM]FIN$/u.test(last.tag)) yield das
  }
}

export const dassDas = defineRule({
  id: 'dass-das',
  version: 1,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: 'das und dass verwechselt', en: '“das” for “dass”' },
  wordings: {
    main: {
      de: { what: 'Hier gehört „{fix}“ hin.', why: '„dass“ leitet einen Satz ein, „das“ vertritt ein Wort.' },
      en: { what: 'This should be “{fix}”.', why: '“dass” opens a clause, “das” stands for a word.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er sagte, «das» er morgen mit dem Zug kommt.', fix: 'dass' },
      { target: 'Es ist klar, «das» die Brücke gesperrt bleibt.', fix: 'dass' },
      { target: 'Die Zeugin schwor, «das» die Tür offen stand.', fix: 'dass' },
      { target: 'Das ist alles, «dass» wir haben, leider.', fix: 'was' },
    ],
    good: [
      { target: 'Das Haus, das er morgen kauft, ist alt.' },
      { target: 'Er sagte, das sei gut, und das er nicht.' },
      { target: 'Sie weiß, das Haus ist alt.' },
      { target: 'Er hat ein Buch gelesen, das die Mutter ihm gab.' },
    ],
  },
  *check({ target }) {
    const found = new Set<number>()
    for (const { end, text, groups } of matches(target.text, THAT)) {
      const start = end - (text.length - text.lastIndexOf('das'))
      const at = { start, end: start + (groups[0] ?? '').length }
      found.add(start)
      yield { target: [at], fixes: [{ at, text: 'dass' }] }
    }
    for (const { start, end } of conjunctions(target.tokens))
      if (!found.has(start)) {
        const at = { start, end }
        yield { target: [at], fixes: [{ at, text: 'dass' }], strength: 'clause' }
      }
    for (const { end } of matches(target.text, WHICH)) {
      const at = { start: end - 4, end }
      yield { target: [at], fixes: [{ at, text: 'was' }] }
    }
  },
})
