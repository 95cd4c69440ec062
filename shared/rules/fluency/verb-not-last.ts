import type { TargetToken } from '../../analysis/pair.ts'
import { isPunctuation, upTo } from '../../analysis/pieces.ts'
import { isFinite } from '../../analysis/verbs.ts'
import type { Fix } from '../../review/flag.ts'
import { defineRule } from '../rule.ts'

const CONJUNCTIONS = new Set(
  'dass weil obwohl ob wenn nachdem bevor damit falls sodass indem sobald solange während da bis als ehe seitdem'.split(
    ' ',
  ),
)
const isEnd = (token: TargetToken) => isPunctuation(token) && !/^["“”„»«‚‘]$/u.test(token.text)
const SHORT_SUBJECT = 2
const LONG_REST = 2
const isVerb = ({ tag }: TargetToken) => /^V/u.test(tag)

/** Words of the clause up to its first punctuation mark; null when another conjunction makes that uncertain. */
function clauseAfter(tokens: readonly TargetToken[], opener: TargetToken): TargetToken[] | null {
  const { words, mark } = upTo(tokens, opener, (token) => token.sentence !== opener.sentence || isEnd(token))
  if ((mark && !isEnd(mark)) || words.some(({ tag }) => tag === 'KOUS' || tag === 'KOUI')) return null
  return words.filter((token) => !isPunctuation(token))
}

/** Finite verb that stands too early, with how sure that is; null when the clause is in order. */
function early(words: readonly TargetToken[]): { verb: TargetToken; strength: string } | null {
  const verb = words.find(isFinite)
  const last = words.at(-1)
  if (!verb || !last || words.filter(isFinite).length !== 1) return null
  const after = words.slice(words.indexOf(verb) + 1)
  if (after.length < 2 || words.indexOf(verb) < 1) return null
  // „dass er hat kommen müssen“ is in order; „dass Leute mussten gehoben werden“ is not.
  if (after.every(isVerb)) return /^VMFIN/u.test(verb.tag) ? { verb, strength: 'bracket' } : null
  // „… und wiederholte“ goes on with the main clause; „froh sei zu hören“ has an infinitive clause behind it.
  if (words[words.indexOf(verb) - 1]?.tag === 'KON' || after[0]?.tag === 'PTKZU') return null
  if (last.tag === 'VVIZU' || after.at(-2)?.tag === 'PTKZU') return null
  if (
    after[0]?.tag === 'KON' ||
    after.some(({ tag }) => tag === 'KOKOM' || tag === 'PRELS' || tag === 'PWAV')
  )
    return null
  if (/^V.(?:INF|PP)$/u.test(last.tag) && !isFinite(last)) return { verb, strength: 'bracket' }
  if (!after[0]?.tag.startsWith('APPR')) return { verb, strength: 'middle' }
  // Behind a subject alone it stands where a main clause has it; further on, a phrase may be set behind it.
  const before = words.slice(0, words.indexOf(verb))
  return isSubjectAlone(before) && after.length >= LONG_REST ? { verb, strength: 'early' } : null
}

/** One or two words, or a noun with what belongs to it: „einige ihrer Charakteristika“, „die Hälfte der Stadt“. */
function isSubjectAlone(words: readonly TargetToken[]): boolean {
  if (words.length <= SHORT_SUBJECT) return true
  const tags = words.map(({ tag }) => tag).join(' ')
  return /^(?:ART|PPOSAT|PDAT|PIAT|PIDAT|PIS|CARD)(?: CARD)?(?: ADJA)*(?: N[NE])*(?: (?:ART|PPOSAT|PDAT)(?: ADJA)* N[NE])?$/u.test(
    tags,
  )
}

/** The tagger takes „der 2019 …“ for an article. */
const opensRelative = ({ tag, text }: TargetToken) =>
  tag === 'PRELS' || tag === 'PRELAT' || /^(?:de[rmn]|die|das|deren|dessen|denen)$/u.test(text)

/**
 * „…, dass der Schutz, der 2019 beschädigt wurde, wurde nie ganz repariert“: behind a relative clause the clause goes on with its
 * finite verb as if it were a main clause. Words from that verb on; null when the clause is in order.
 */
function behindRelative(tokens: readonly TargetToken[], opener: TargetToken): TargetToken[] | null {
  const before = clauseAfter(tokens, opener)
  const comma = tokens[(before?.at(-1)?.index ?? -2) + 1]
  const relative = tokens[(comma?.index ?? -2) + 1]
  if (!before || before.some(isFinite) || comma?.text !== ',' || !relative || !opensRelative(relative))
    return null
  const inside = clauseAfter(tokens, relative)
  const end = inside?.at(-1)
  const verb = tokens[(end?.index ?? -3) + 2]
  if (!end || !isFinite(end) || !/^V[AM]FIN$/u.test(verb?.tag ?? '') || tokens[end.index + 1]?.text !== ',')
    return null
  const words = clauseAfter(tokens, tokens[end.index + 1] as TargetToken)
  const last = words?.at(-1)
  if (!words || !last || words.length < 3 || words.filter(isFinite).length > 1) return null
  return words.some(({ tag }) => /^V.(?:PP|INF)$/u.test(tag)) ? words : null
}

/** Forms that no genitive and no dative has, as the preposition wants them. */
const opensWithSubject = ({ tag, text }: TargetToken) =>
  /^(?:PPER|PRF|NE)$/u.test(tag) ||
  /^(?:die|das|ein|eine|mein|dein|sein|ihr|unser|kein|(?:mein|sein|ihr|kein|dies|jed|all|viel|einig|mehrer)e|dieses|jedes)$/u.test(
    text,
  )

export const verbNotLast = defineRule({
  id: 'verb-not-last',
  version: 4,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { bracket: 0.75, middle: 0.5, early: 0.5 },
  name: { de: 'Verb nicht am Ende des Nebensatzes', en: 'Verb not at the end of the clause' },
  wordings: {
    main: {
      de: { what: '„{verb}“ steht zu weit vorn.', why: 'Nach „{opener}“ gehört das gebeugte Verb ans Ende.' },
      en: { what: '“{verb}” comes too early.', why: 'After “{opener}” the finite verb goes to the end.' },
    },
  },
  examples: {
    bad: [
      {
        target: 'Er sagte, dass niemand «würde» am Montag in die Schule kommen.',
        fix: 'am Montag in die Schule kommen würde',
      },
      {
        target: 'Sie bleibt, weil der Zug «hat» im Norden lange gestanden.',
        fix: 'im Norden lange gestanden hat',
      },
      {
        target: 'Sie las, während sich Anna «verliebte» in eine Nachbarin.',
        fix: 'in eine Nachbarin verliebte',
      },
      {
        target: 'Es stieg so schnell, dass einige vom Dach «mussten» gehoben werden.',
        fix: 'gehoben werden mussten',
      },
      {
        target: 'Sie wissen, dass der Damm, der im Mai brach, «wurde» nie ganz repariert.',
        fix: 'nie ganz repariert wurde',
      },
    ],
    good: [
      { target: 'Sie wissen, dass der Damm, der im Mai brach, nie repariert wurde und stehen blieb.' },
      { target: 'Sie wissen, dass der Mann, der im Mai kam, ging.' },
      { target: 'Er sagte, dass er hat kommen müssen und dass sie kam.' },
      { target: 'Sie bleibt, weil er größer ist als sie und weil es regnet.' },
      { target: 'Er weiß, dass sie kommt und er geht.' },
      { target: 'Er schlief während der Fahrt und während seiner Rede im Saal.' },
      { target: 'Dass er kam, freute alle, wenn auch nicht sehr.' },
      { target: 'Er sagt, dass viele Hunde krank sein und wiederholte den Ruf nach Hilfe.' },
      { target: 'Als Lehrer kam er weit, und sie tat, als wäre er da, mehr als das Land braucht an Geld.' },
      { target: 'Die meisten, wenn nicht alle kamen zuerst in die Stadt.' },
      { target: 'Sie weiß, ob er, wie er sagt, morgen kommt.' },
    ],
  },
  *check({ target }) {
    for (const opener of target.tokens) {
      if (opener.tag !== 'KOUS' || !CONJUNCTIONS.has(opener.text.toLowerCase())) continue
      // „die meisten, wenn nicht alle kamen“ is no clause.
      if (
        /^wenn$/iu.test(opener.text) &&
        /^(?:nicht|auch)$/u.test(target.tokens[opener.index + 1]?.text ?? '')
      )
        continue
      // „Während“ is a preposition too; before a pronoun or a nominative it is none.
      const next = target.tokens[opener.index + 1]
      if (/^während$/iu.test(opener.text) && !(next && opensWithSubject(next))) continue
      // „größer, als er war“, „mehr als alle kamen“: a comparison has its own order.
      if (/^als$/iu.test(opener.text) && !/^(?:PPER|ART|PPOSAT|PDAT|PIAT|PRF|NE)$/u.test(next?.tag ?? ''))
        continue
      const goesOn = behindRelative(target.tokens, opener)
      const words = goesOn ?? clauseAfter(target.tokens, opener)
      const [first] = goesOn ?? []
      const found = first ? { verb: first, strength: 'bracket' } : words && early(words)
      if (!found || !words) continue
      const { verb, strength } = found
      yield {
        target: [{ start: verb.start, end: verb.end }],
        fixes: moved(target.text, verb, words),
        evidence: { verb: verb.text, opener: opener.text },
        strength,
      }
    }
  },
})

/** The clause with its verb at the end, from the verb on. */
function moved(text: string, verb: TargetToken, words: readonly TargetToken[]): Fix[] {
  const next = words[words.indexOf(verb) + 1]
  const last = words.at(-1)
  if (!next || !last) return []
  const at = { start: verb.start, end: last.end }
  return [{ at, text: `${text.slice(verb.end, last.end).trimStart()} ${verb.text}` }]
}
