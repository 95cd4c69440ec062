import type { AnalysedPair, AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { NOMINATIVE, agreementMask } from '../../../lexicon/agreement.ts'
import type { Fix } from '../../../review/flag.ts'
import { defineRule } from '../../rule.ts'
import type { Found } from './not-last/early.ts'
import { clauseAfter, early } from './not-last/early.ts'
import { behindInserted } from './not-last/inserted.ts'
import { beforeNegation } from './not-last/negated.ts'
import { relativeOrQuestion } from './not-last/related.ts'

const CONJUNCTIONS = new Set(
  'dass weil obwohl ob wenn nachdem bevor damit falls sodass indem sobald solange während da bis als ehe seitdem'.split(
    ' ',
  ),
)

/** Forms that no genitive and no dative has, as the preposition wants them. */
const opensWithSubject = ({ tag, text }: TargetToken) =>
  /^(?:PPER|PRF|NE)$/u.test(tag) ||
  /^(?:die|das|ein|eine|mein|dein|sein|ihr|unser|kein|(?:mein|sein|ihr|kein|dies|jed|all|viel|einig|mehrer)e|dieses|jedes)$/u.test(
    text,
  )

const GENITIVE_OR_DATIVE = agreementMask(['gen', 'dat'])

/** The noun that begins at a token can be a subject, and neither a genitive nor a dative. */
const isSubjectAt = ({ phrases }: AnalysedTarget, at: number): boolean =>
  phrases.some(
    ({ first, agreement }) =>
      first === at && (agreement & NOMINATIVE) !== 0 && (agreement & GENITIVE_OR_DATIVE) === 0,
  )

/**
 * Words that are prepositions or adverbs as well: „Während der Süden …“, „Seit eine Lawine …“, „Damit mehr Menschen …“, each
 * before a nominative.
 */
function opensDoubtful({ target }: AnalysedPair, opener: TargetToken): boolean {
  const { tokens } = target
  const next = tokens[opener.index + 1]
  if (!next) return false
  if (/^damit$/iu.test(opener.text))
    return isSubjectAt(target, next.index) || /^(?:PPER|PIAT|NE)$/u.test(next.tag)
  if (/^(?:Während|Seit)$/u.test(opener.text) && opener.tag !== 'KOUS' && /^ein/u.test(next.text))
    return isSubjectAt(target, next.index)
  const isPhrase = target.phrases.some(({ first }) => first === next.index)
  return isPhrase ? isSubjectAt(target, next.index) : opensWithSubject(next)
}

export const verbNotLast = defineRule({
  id: 'verb-not-last',
  version: 8,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: {
    bracket: 0.75,
    middle: 0.5,
    early: 0.5,
    asked: 0.75,
    embedded: 0.75,
    relative: 0.6,
    behind: 0.6,
    negated: 0.8,
  },
  name: { de: 'Verb nicht am Ende des Nebensatzes', en: 'Verb not at the end of the clause' },
  wordings: {
    main: {
      de: { what: '„{verb}“ steht zu weit vorn', why: 'Nach „{opener}“ gehört das gebeugte Verb ans Ende.' },
      en: { what: '“{verb}” comes too early', why: 'After “{opener}” the finite verb goes to the end.' },
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
      { target: 'Sie hört, dass die Schule «besteht» nicht mehr.', fix: 'nicht mehr besteht' },
      {
        target: 'Er sagt, dass die Leute, sollte es regnen, «würden» im Saal tanzen.',
        fix: 'im Saal tanzen würden',
      },
      {
        target: 'Sie sagt, dass die Leute, falls es regnet, «werden» im Saal tanzen.',
        fix: 'im Saal tanzen werden',
      },
      {
        source: 'He knows the man who now works on a book.',
        target: 'Er kennt den Mann, der nun «arbeitet» an einem Buch.',
        fix: 'an einem Buch arbeitet',
      },
      { target: 'Er fehlt, weil er «ist» krank.', fix: 'krank ist' },
      { target: 'Sie fragte, ob «kommt» der Zug.', fix: 'der Zug kommt' },
      { target: 'Offen ist, wann «beginnt» der Prozess.', fix: 'der Prozess beginnt' },
      { target: 'Sie erklärt, warum «hat» die Stadt gezahlt.', fix: 'die Stadt gezahlt hat' },
      {
        target: 'Während der Norden «erwartet» einen Sturm, scheint hier die Sonne.',
        fix: 'einen Sturm erwartet',
      },
      { target: 'Der Turm, der «wurde» im Mai gebaut, ist hoch.', fix: 'im Mai gebaut wurde' },
      { target: 'Die Frau, die im Mai «wird» heiraten, lebt in Bonn.', fix: 'heiraten wird' },
      {
        source: 'He talked to the woman who runs the shop.',
        target: 'Er sprach mit der Frau, die «führt» den Laden.',
        fix: 'den Laden führt',
      },
      {
        source: 'They met a patrol guarding the bridge.',
        target: 'Sie trafen eine Streife, die «bewachte» die Brücke.',
        fix: 'die Brücke bewachte',
      },
      {
        source: 'He lived in a house built in 1920.',
        target: 'Er wohnte in einem Haus, das «wurde» 1920 gebaut.',
        fix: '1920 gebaut wurde',
      },
      { target: 'Sie lacht, weil er «trat» der Partei bei.', fix: 'der Partei beitrat' },
      { target: 'Er weiß, dass ihn der Lärm fast «machte»” taub und sehr müde.', fix: null },
    ],
    good: [
      { target: 'Sie wissen, dass der Damm, der im Mai brach, nie repariert wurde und stehen blieb.' },
      { target: 'Sie wissen, dass der Mann, der im Mai kam, ging.' },
      { target: 'Sie wissen, dass die Leute, falls es regnet, hätten kommen wollen.' },
      { target: 'Ob er kommt oder nicht, ist egal, und dass er geliebt nicht wird, auch.' },
      { target: 'Er sagte, dass er hat kommen müssen und dass sie kam.' },
      { target: 'Sie bleibt, weil er größer ist als sie und weil es regnet.' },
      { target: 'Er weiß, dass sie kommt und er geht.' },
      { target: 'Er schlief während der Fahrt und während seiner Rede im Saal.' },
      { target: 'Er fragt, wie geht es dir? Wie erwartet, kam sie, wie sagt man, zu spät.' },
      { target: 'Seit dem Morgen sinkt der Pegel, damit rechnete niemand, während der Fahrt schlief er.' },
      {
        target:
          'Der Turm, der im Mai hat gebaut werden müssen, ist hoch, und die Frau, der Chef und er kamen.',
      },
      {
        source: 'She has two sons, and they live in the country.',
        target: 'Sie hat zwei Söhne, die leben auf dem Land.',
      },
      {
        source: 'She won the cup, her third title driven by hunger.',
        target: 'Sie gewann den Pokal, das war ihr dritter Titel.',
      },
      { source: 'There are people, they have no idea.', target: 'Es gibt Leute, die haben keine Ahnung.' },
      { target: 'Dass er kam, freute alle, wenn auch nicht sehr.' },
      { target: 'Er sagt, dass viele Hunde krank sein und wiederholte den Ruf nach Hilfe.' },
      { target: 'Als Lehrer kam er weit, und sie tat, als wäre er da, mehr als das Land braucht an Geld.' },
      { target: 'Die meisten, wenn nicht alle kamen zuerst in die Stadt.' },
      { target: 'Als ein Kenner der Stadt führte er uns durch die Gassen.' },
      { target: 'Als Chefin der Bahn trat sie dem Verein bei.' },
      { target: 'Die Leute, die zuständig sind für die Pflege der Wege, fehlen.' },
      { target: 'Sie weiß, ob er, wie er sagt, morgen kommt.' },
    ],
  },
  *check(pair) {
    const { target } = pair
    for (const opener of target.tokens) {
      const found = relativeOrQuestion(pair, opener) ?? subordinate(pair, opener)
      if (!found) continue
      const { verb, words, strength } = found
      yield {
        target: [{ start: verb.start, end: verb.end }],
        fixes: moved(target.text, verb, words),
        evidence: { verb: verb.text, opener: opener.text },
        strength,
      }
    }
  },
})

/** Words that the tagger takes for prepositions and adverbs where they are conjunctions. */
const DOUBTFUL: ReadonlySet<string> = new Set(['während', 'seit', 'damit'])

function subordinate(pair: AnalysedPair, opener: TargetToken): Found | null {
  const { target } = pair
  const isDoubtful = DOUBTFUL.has(opener.lower)
  if (isDoubtful) {
    const before = target.tokens[opener.index - 1]
    if (opener.tag !== 'KOUS' && before && before.sentence === opener.sentence) return null
    if (!opensDoubtful(pair, opener)) return null
  } else if (opener.tag !== 'KOUS' || !CONJUNCTIONS.has(opener.lower)) return null
  const next = target.tokens[opener.index + 1]
  // „die meisten, wenn nicht alle kamen“ is no clause.
  if (/^wenn$/iu.test(opener.text) && /^(?:nicht|auch)$/u.test(next?.text ?? '')) return null
  // „größer, als er war“, „mehr als alle kamen“: a comparison has its own order.
  if (/^als$/iu.test(opener.text) && !/^(?:PPER|ART|PPOSAT|PDAT|PIAT|PRF|NE)$/u.test(next?.tag ?? ''))
    return null
  const goesOn = behindInserted(target.tokens, opener)
  const words = goesOn ?? clauseAfter(target.tokens, opener)
  const [first] = goesOn ?? []
  if (first && words) return { verb: first, words, strength: 'bracket' }
  if (words && isRole(opener, words)) return null
  const found =
    words && (early(words) ?? atOnce(opener, words) ?? beforeNegation(opener, words, target.tokens))
  if (!found) return null
  // „Seit dem Mai sinkt die Zahl“: only where the main clause follows is it a conjunction.
  if (isDoubtful && opener.tag !== 'KOUS' && !isFollowed(target.tokens, words)) return null
  return { ...found, words }
}

const NOMINATIVE_PRONOUN = /^(?:ich|du|er|sie|es|wir|ihr|man)$/u

/** „Als Chef der Bahn trat sie zurück“: in what role, with the main clause's verb and subject behind it. */
function isRole({ text }: TargetToken, words: readonly TargetToken[]): boolean {
  const at = words.findIndex(isFinite)
  return (
    /^als$/iu.test(text) &&
    NOMINATIVE_PRONOUN.test(words[at + 1]?.text ?? '') &&
    !words.slice(0, at).some((word) => NOMINATIVE_PRONOUN.test(word.text))
  )
}

/** „ob kommt der Minister“: the verb straight behind a conjunction that is never anything else. */
function atOnce(
  { text }: TargetToken,
  words: readonly TargetToken[],
): { verb: TargetToken; strength: string } | null {
  const [verb, second] = words
  if (!verb || !second || !isFinite(verb) || !/^(?:dass|weil|obwohl|nachdem|bevor|ob)$/iu.test(text))
    return null
  if (words.filter(isFinite).length !== 1 || words.some(({ tag }) => /^(?:KO|PREL|PTKZU|VVIZU)/u.test(tag)))
    return null
  return /^(?:ART|PPER|PPOSAT)$/u.test(second.tag) && second.text !== 'es'
    ? { verb, strength: 'asked' }
    : null
}

/** Behind the clause comes the verb of the main clause. */
function isFollowed(tokens: readonly TargetToken[], words: readonly TargetToken[]): boolean {
  const end = words.at(-1)?.index ?? -3
  const verb = tokens[end + 2]
  return tokens[end + 1]?.text === ',' && verb !== undefined && isFinite(verb)
}

/** The clause with its verb at the end, from the verb on. */
function moved(text: string, verb: TargetToken, words: readonly TargetToken[]): Fix[] {
  const next = words[words.indexOf(verb) + 1]
  const last = words.at(-1)
  if (!next || !last) return []
  const at = { start: verb.start, end: last.end }
  const rest = text.slice(verb.end, last.end)
  if ((rest.match(/["“”„»«()]/gu) ?? []).length % 2 === 1) return []
  // „trat der Partei bei“: the particle comes back to its verb.
  return verb.particle === last.index
    ? [{ at, text: rest.trimStart() + verb.text }]
    : [{ at, text: `${rest.trimStart()} ${verb.text}` }]
}
