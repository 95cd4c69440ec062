import type { AnalysedPair, AnalysedTarget, TargetToken } from '../../analysis/pair.ts'
import type { GermanLexicon } from '../../lexicon/lexicon.ts'
import type { Fix } from '../../review/flag.ts'
import { isPerson } from '../persons.ts'
import { defineRule } from '../rule.ts'

/** Who can say something: persons and bodies. Written for this project. */
const SPEAKERS =
  /^(?:official|officer|minister|ministry|spokes\p{L}+|police|authority|authorities|doctor|medic|witness|expert|analyst|researcher|scientist|lawyer|attorney|prosecutor|resident|activist|source|government|department|agency|organi[sz]ation|company|union|economist|diplomat|investigator|historian|president|senator|lawmaker|eyewitness|survivor|neighbou?r|relative|teacher|critic|leader|chief|director|professor|reporter|journalist|newspaper|broadcaster|embassy|commission|court|army|military|rescuer|firefighter|meteorologist|engineer|observer|insider|executive|manager)(?:e?s)?$/iu

type Said = { readonly preposition: TargetToken; readonly according: number; readonly fixes: readonly Fix[] }

/** What "nach" governs, when the source says "according to" someone there. */
function wronglyIntroduced(pair: AnalysedPair, german: GermanLexicon): Said[] {
  const { source, target, links } = pair
  if (!source) return []
  return source.tokens.flatMap((token) => {
    if (token.lower !== 'according' || source.tokens[token.index + 1]?.text !== 'to') return []
    const speaker = source.tokens
      .slice(token.index + 2, token.index + 9)
      .find(
        ({ text, pos, index }) =>
          SPEAKERS.test(text) &&
          (pos === 'NOUN' || pos === 'PROPN' || (index === token.index + 2 && /^police$/iu.test(text))),
      )
    if (!speaker) return []
    const own = links.toTarget[speaker.index] ?? []
    const phrase = target.phrases.find(
      ({ preposition, noun }) =>
        preposition !== null &&
        isNach(target.tokens[preposition]) &&
        own.includes(noun) &&
        !isReport(target, noun),
    )
    const preposition = phrase ? target.tokens[phrase.preposition ?? -1] : beforePerson(pair, own, german)
    if (!preposition) return []
    return [{ preposition, according: token.index, fixes: fixesFor(preposition, phrase?.determiner ?? null) }]
  })
}

const isNach = (token: TargetToken | undefined): boolean => token?.lower === 'nach'

/** „Nach Polizeiangaben“ */
const isReport = ({ tokens }: AnalysedTarget, noun: number): boolean =>
  /(?:angaben?|aussagen?|berichte?n?|auskunft|ansicht|meinung|einschätzung|erkenntnissen?|darstellung)$/iu.test(
    tokens[noun]?.text ?? '',
  )

/** „Nach Augenzeugen“: a bare noun for somebody that "according to" goes with, though no dictionary may link the two. */
function beforePerson(
  { target: { tokens } }: AnalysedPair,
  linked: readonly number[],
  german: GermanLexicon,
): TargetToken | undefined {
  return tokens.find((token) => {
    const noun = tokens[token.index + 1]
    if (!isNach(token) || !noun || !isPerson(noun, german)) return false
    return linked.length === 0 || linked.includes(noun.index)
  })
}

/** „nach Eastwood“: a name that was copied stands right behind the preposition, as it does behind "according to". */
function beforeName({ source, target }: AnalysedPair): { preposition: TargetToken; according: number }[] {
  const tokens = source?.tokens ?? []
  return tokens.flatMap((token) => {
    if (token.lower !== 'according' || tokens[token.index + 1]?.text !== 'to') return []
    const name = tokens[token.index + 2]
    if (name?.pos !== 'PROPN' || /gospel/iu.test(source?.text ?? '')) return []
    const copy = target.tokens.find(
      ({ text, index }) => text === name.text && /^nach$/iu.test(target.tokens[index - 1]?.text ?? ''),
    )
    const preposition = target.tokens[(copy?.index ?? 0) - 1]
    return preposition ? [{ preposition, according: token.index }] : []
  })
}

/** With "von" the case stays as it is; a phrase with an article would have to be put into the genitive. */
function fixesFor(preposition: TargetToken, determiner: number | null): Fix[] {
  if (determiner !== null) return []
  const capital = preposition.text.startsWith('N')
  const text = capital ? 'Nach Angaben von' : 'nach Angaben von'
  return [{ at: { start: preposition.start, end: preposition.end }, text }]
}

/** "according to officials" became "nach Beamten", which reads as "after officials". */
export const accordingToPerson = defineRule({
  id: 'according-to-person',
  version: 3,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'pair',
  prior: 0.75,
  name: { de: '„nach“ statt „nach Angaben“', en: '“nach” for “according to” someone' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ heißt hier „nach Angaben …“ oder „laut …“',
        why: 'Im Original steht „{source}“; vor Personen und Behörden klingt „nach“ wie „hinterher“.',
      },
      en: {
        what: '“{text}” should be “nach Angaben …” or “laut …” here',
        why: 'The original says “{source}”; before people and offices “nach” reads as “after”.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'Ten houses burned down, «according to» local officials.',
        target: 'Zehn Häuser brannten ab, «nach» örtlichen Beamten.',
        fix: 'nach Angaben von',
      },
      {
        source: '«According to» witnesses, nobody was hurt.',
        target: '«Nach» Augenzeugen wurde niemand verletzt.',
        fix: 'Nach Angaben von',
      },
      { source: '«According to» Hensley, it failed.', target: '«Nach» Hensley scheiterte es.', fix: 'Laut' },
    ],
    good: [
      {
        source: 'Ten houses burned down, according to local officials.',
        target: 'Nach Angaben örtlicher Beamter brannten zehn Häuser ab.',
      },
      {
        source: 'According to the plan, work begins in May.',
        target: 'Nach dem Plan beginnt die Arbeit im Mai.',
      },
      { source: 'According to police, he fled.', target: 'Nach Polizeiangaben floh er.' },
      { source: 'The minister spoke after the officials.', target: 'Der Minister sprach nach den Beamten.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    if (!/according/iu.test(pair.source?.text ?? '')) return
    const found = wronglyIntroduced(pair, german)
    const names = beforeName(pair)
      .filter(({ according }) => !found.some((each) => each.according === according))
      .map(({ preposition, according }) => {
        const at = { start: preposition.start, end: preposition.end }
        return {
          preposition,
          according,
          fixes: [{ at, text: preposition.text === 'Nach' ? 'Laut' : 'laut' }],
        }
      })
    for (const { preposition, according, fixes } of [...found, ...names]) {
      const from = pair.source?.tokens[according]
      const to = pair.source?.tokens[according + 1]
      if (!from || !to) continue
      yield {
        target: [{ start: preposition.start, end: preposition.end }],
        source: [{ start: from.start, end: to.end }],
        fixes,
      }
    }
  },
})
