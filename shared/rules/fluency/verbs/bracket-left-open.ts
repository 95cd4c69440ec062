import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../analysis/pieces.ts'
import { ACCUSATIVE, GENITIVE, VERB, agreementMask } from '../../../lexicon/agreement.ts'
import { defineRule } from '../../rule.ts'

/** Verbs whose second part, an infinitive or a participle, ends the clause. */
const opens = ({ tag }: TargetToken) => tag === 'VAFIN' || tag === 'VMFIN'
/** A time or a measure may stand behind: „ist gestorben letzten Montag“, „ist gewachsen um 3 Prozent“. */
const TIME =
  /(?:Jahre?s?|Tage?s?|Wochen?|Monate?|Stunden?|Minuten?|Mal|Meter|Kilometer|Abend|Morgen|Nacht|Prozent|tag|Mittwoch|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter|Ende|Anfang|Mitte)$/u
const PLURAL = agreementMask(['acc'], ['pl'])
const INTRODUCER = /^(?:KOU[SI]|PREL|PW|KOKOM)/u
/** Participles that are adjectives by now: „ist bekannt“, „ist überzeugt“. */
const ADJECTIVE =
  /^(?:bekannt|bereit|gewohnt|gerecht|wert|leid|satt|los|voll|gewachsen|gewidmet|verpflichtet|gelegen|willkommen)$/u

const isInfinitive = ({ readings }: TargetToken) =>
  readings.some(({ verb }) => (verb & VERB.infinitive) !== 0)

/** An infinitive or a participle, also where the tagger took it for an adjective or a finite verb. */
function isSecondPart(token: TargetToken, opener: TargetToken): boolean {
  const { tag, readings, text } = token
  if (opener.lemma === 'sein' && ADJECTIVE.test(text)) return false
  if (opener.tag === 'VMFIN' || opener.lemma === 'werden') {
    if (/^V(?:.INF|VFIN)$/u.test(tag) && isInfinitive(token)) return true
    if (opener.tag === 'VMFIN') return false
  }
  if (/^V.PP$/u.test(tag)) return true
  return /^(?:ADJD|VVFIN)$/u.test(tag) && readings.some(({ verb }) => (verb & VERB.participle) !== 0)
}

/** „hat verpflichtet den Stürmer“: what belongs between the two parts of the verb stands behind them. */
export const bracketLeftOpen = defineRule({
  id: 'bracket-left-open',
  version: 2,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { object: 0.75, far: 0.7, phrase: 0.7 },
  name: { de: 'Zweiter Teil des Verbs zu weit vorn', en: 'Second part of the verb too early' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ steht zu weit vorn',
        why: 'Zusammen mit „{opener}“ bildet es das Verb und gehört ans Ende des Satzes, hinter „{behind}“.',
      },
      en: {
        what: '“{text}” comes too early',
        why: 'Together with “{opener}” it makes the verb and goes to the end of the clause, behind “{behind}”.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Der Verein hat «verpflichtet» einen Stürmer.', fix: 'einen Stürmer verpflichtet' },
      { target: 'Sie könnte «gewinnen» das Rennen.', fix: 'das Rennen gewinnen' },
      { target: 'Er konnte «sagen» nicht.', fix: 'nicht sagen' },
      { target: 'Die Stadt hat gegen den Bund «eingelegt» Berufung.', fix: 'Berufung eingelegt' },
      { target: 'Die Halle wird «zeigen» im Mai Bilder von Frauen.', fix: 'im Mai Bilder von Frauen zeigen' },
      {
        target: 'Der Mann hatte «vergraben» den Schatz, der seiner Frau gehörte, in einem Wald.',
        fix: 'den Schatz vergraben',
      },
      { target: 'Ich will nicht zu «halten» den Ball.', fix: 'den Ball halten' },
    ],
    good: [
      { target: 'Der Verein hat einen Stürmer verpflichtet.' },
      { target: 'Er ist gestorben im Alter von neunzig Jahren.' },
      { target: 'Gefunden hat die Frau das Geld nicht.' },
      { target: 'Das Haus ist gebaut worden und die Straße auch.' },
      { target: 'Sie ist bekannt als Sängerin und wurde geboren am dritten Mai.' },
      { target: 'Die Zahl ist gestiegen nicht nur im Norden.' },
      { target: 'Er hat die Kinder gehen lassen, obwohl das Wetter schlecht war.' },
      { target: 'Dass sie gewonnen hat, freut das Land.' },
      { target: 'Er ist verschwunden letzten Montag.' },
      { target: 'Der Hof ist gepflastert mit Granit Platten.' },
      { target: 'Das alte Haus hatte neu gestaltet Fenster.' },
    ],
  },
  *check({ target, kind }) {
    if (kind === 'heading') return
    const { tokens, text } = target
    for (const opener of tokens) {
      if (!opens(opener)) continue
      const { words } = upTo(
        tokens,
        opener,
        (token) => endsClause(token) || token.sentence !== opener.sentence,
      )
      const second = words.find((token) => isSecondPart(token, opener))
      const last = words.at(-1)
      if (!second || !last || second === last) continue
      const behind = words.slice(words.indexOf(second) + 1)
      // Another verb, a clause or a second sentence begins there, or the comma before it is missing.
      if (
        behind.some(
          (token) => token.tag.startsWith('V') || token.tag === 'PTKVZ' || INTRODUCER.test(token.tag),
        )
      )
        continue
      if (behind.some(({ kind }) => kind === 'punctuation')) continue
      if (
        isSubordinate(tokens, opener) ||
        words.slice(0, words.indexOf(second)).some(({ tag }) => tag === 'KON')
      )
        continue
      if (mayBeAttribute(tokens, opener, second)) continue
      const adjacent = second.index === opener.index + 1
      const strength = isMisplaced(target, second.index + 1)
        ? adjacent
          ? 'object'
          : 'far'
        : adjacent && opener.lemma !== 'sein' && isBehindPhrase(target, behind)
          ? 'phrase'
          : null
      if (!strength) continue
      // „will nicht zu halten den Ball“: the zu goes as well.
      const before = tokens[second.index - 1]
      const at = { start: before?.tag === 'PTKZU' ? before.start : second.start, end: last.end }
      const rest = text.slice(second.end, last.end).trimStart()
      yield {
        target: [{ start: second.start, end: second.end }],
        fixes: [{ at, text: `${rest} ${second.text}` }],
        evidence: { opener: opener.text, behind: rest },
        strength,
      }
    }
  },
})

/** What cannot stand behind the second part of the verb: a noun that no preposition holds, or nicht. */
function isMisplaced({ tokens, phrases }: AnalysedTarget, at: number): boolean {
  const [token, next] = tokens.slice(at, at + 2)
  if (!token || !next) return false
  if (token.tag === 'PTKNEG') return !/^(?:nur|als|mehr|zuletzt|einmal|aber|sondern|zu|um)$/u.test(next.text)
  if (isBareObject(token)) return endsClause(next) || /^APPR/u.test(next.tag)
  const phrase = phrases.find(({ first, preposition }) => first === at && preposition === null)
  const noun = tokens[phrase?.noun ?? -1]
  // „hat gesagt Das Boot“ may be a title.
  return phrase !== undefined && noun !== undefined && !TIME.test(noun.text) && /^\p{Ll}/u.test(token.text)
}

/** A noun without anything before it that can be an object: „Berufung“, „Bilder“. */
const isBareObject = (token: TargetToken | undefined) =>
  token?.tag === 'NN' &&
  !TIME.test(token.text) &&
  token.readings.some(({ pos, agreement }) => pos === 'noun' && (agreement & ACCUSATIVE) !== 0)

/** „wird zeigen im Mai Bilder“: behind a prepositional phrase stands the object. */
function isBehindPhrase({ phrases }: AnalysedTarget, behind: readonly TargetToken[]): boolean {
  if (!/^APPR/u.test(behind[0]?.tag ?? '')) return false
  let at = 1
  while (/^(?:ART|PPOSAT|PDAT|PIAT|ADJA|CARD|APPR)$/u.test(behind[at]?.tag ?? '')) at++
  if (!/^N[NE]$/u.test(behind[at]?.tag ?? '')) return false
  const object = behind[at + 1]
  if (isBareObject(object))
    return object?.readings.some(({ agreement }) => (agreement & PLURAL) !== 0) === true
  const phrase = phrases.find(({ first, preposition }) => first === object?.index && preposition === null)
  const noun = behind.find(({ index }) => index === phrase?.noun)
  if (!phrase || !noun || phrase.determiner === null || TIME.test(noun.text)) return false
  return (phrase.agreement & ACCUSATIVE) !== 0 && (phrase.agreement & GENITIVE) === 0
}

/** „hatte neu gestaltet Fenster“: a participle with its adverb before a noun lacks its ending rather than its place. */
const mayBeAttribute = (
  tokens: readonly TargetToken[],
  opener: TargetToken,
  { index, tag }: TargetToken,
): boolean =>
  opener.lemma === 'haben' &&
  tag === 'VVPP' &&
  index - opener.index > 1 &&
  tokens[index - 1]?.tag === 'ADJD' &&
  isBareObject(tokens[index + 1])

/** The verb belongs to a clause that a conjunction or a relative pronoun opens. */
function isSubordinate(tokens: readonly TargetToken[], verb: TargetToken): boolean {
  for (let at = verb.index - 1; at >= 0; at--) {
    const token = tokens[at] as TargetToken
    if (endsClause(token) || token.sentence !== verb.sentence) return false
    if (INTRODUCER.test(token.tag)) return true
  }
  return false
}
