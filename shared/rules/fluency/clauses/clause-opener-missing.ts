import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { cut, endsClause } from '../../../analysis/pieces.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { NOMINATIVE } from '../../../lexicon/agreement.ts'
import { defineRule } from '../../rule.ts'

const OPENS = /^(?:KO|PREL|PW|PTKZU|VVIZU|PAV|PROAV)/u
const OPENS_SENTENCE = /^(?:was|wer|wie|wo|als|wenn|ob|so|je|desto|umso|weil|da|dass)$/iu
const QUOTED = /["“„«»()[\]–—:;]/u

/** The clause begins with its subject: „seine Großeltern“, „er“. „Die“ may be the relative pronoun itself: „…, die Forscher entdeckt haben“. */
const beginsWithSubject = ({ phrases }: AnalysedTarget, { index, tag, text }: TargetToken): boolean =>
  (tag === 'PPER' && /^(?:ich|er|sie|wir|es)$/u.test(text)) ||
  (!/^d(?:er|ie|as|en|em)$/u.test(text) &&
    phrases.some(
      ({ first, preposition, determiner, agreement }) =>
        first === index && preposition === null && determiner !== null && (agreement & NOMINATIVE) !== 0,
    ))

/** „gewohnt hatten“ */
const endsInVerbs = (verb: TargetToken, before: TargetToken | undefined): boolean =>
  before !== undefined && /^V[AM](?:FIN|INF)$/u.test(verb.tag) && /^V.(?:PP|INF)$/u.test(before.tag)

/** „Er kaufte das Haus, seine Großeltern gewohnt hatten“: the verb stands at the end, and no word opens the clause. */
export const clauseOpenerMissing = defineRule({
  id: 'clause-opener-missing',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  missing: true,
  prior: 0.7,
  name: { de: 'Nebensatz ohne einleitendes Wort', en: 'Clause without the word that opens it' },
  wordings: {
    main: {
      de: {
        what: 'Vor „{text}“ fehlt ein Wort wie „das“ oder „dass“',
        why: 'Mit „{verb}“ am Ende ist es ein Nebensatz; im Deutschen braucht er ein einleitendes Wort.',
      },
      en: {
        what: 'A word like “das” or “dass” is missing before “{text}”',
        why: 'With “{verb}” at the end it is a subordinate clause; in German a word must open it.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Sie kennt das Dorf, «ihre Eltern» gelebt haben.', fix: null },
      { target: 'Er glaubt, «ein Zug» lange gewartet hat.', fix: null },
      { target: 'Das ist ein Fehler, «er» nie zugeben wird.', fix: null },
    ],
    good: [
      { target: 'Sie kennt das Dorf, in dem ihre Eltern gelebt haben.' },
      { target: 'Es ist ein Stoff, die Forscher entdeckt haben, ein Werk, das Strom geliefert hat.' },
      { target: 'Er glaubt, der Zug hat lange gewartet.' },
      { target: 'Sie weiß, dass er, der Vater, lange gelebt hat.' },
      { target: 'Als er kam, die Stadt verlassen war und niemand half, ging sie.' },
      { target: 'Er sah die Stadt, den Fluss und das Haus, das gebaut wurde.' },
      { target: 'Weil es regnet, sagt er, die Schule geschlossen hat.' },
      { target: 'Er wird die Stadt sehen, die Leute treffen und dort gelebt haben.' },
      { target: 'Je mehr er sagt, der Vater gelitten hat.' },
    ],
  },
  *check({ target, kind }) {
    if (kind === 'heading') return
    const { tokens, text } = target
    if (!tokens.some((token) => endsInVerbs(token, tokens[token.index - 1]))) return
    for (let number = 0; number < target.sentences.length; number++) {
      const sentence = tokens.filter((token) => token.sentence === number)
      const [main, clause] = cut(sentence, endsClause).map(({ words }) => words)
      const first = clause?.[0]
      const [second, verb] = clause?.slice(-2) ?? []
      if (!main || !clause || !first || !second || !verb || clause.length < 3) continue
      if (tokens[first.index - 1]?.text !== ',' || !endsInVerbs(verb, second)) continue
      if (
        clause.slice(0, -1).some(isFinite) ||
        clause.some(({ tag, text: word }) => OPENS.test(tag) || QUOTED.test(word))
      )
        continue
      if (
        !main.some(isFinite) ||
        main.some(({ tag, text: word }) => /^(?:KOU|PREL|PW)/u.test(tag) || QUOTED.test(word))
      )
        continue
      if (OPENS_SENTENCE.test(main[0]?.text ?? '')) continue
      if (!beginsWithSubject(target, first) || isFinite(main[0] ?? first)) continue
      const phrase = target.phrases.find((each) => each.first === first.index && each.last < second.index)
      const end = tokens[phrase?.last ?? first.index]?.end ?? first.end
      yield { target: [{ start: first.start, end }], evidence: { verb: text.slice(second.start, verb.end) } }
    }
  },
})
