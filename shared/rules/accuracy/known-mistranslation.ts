import type {
  AnalysedPair,
  AnalysedSource,
  AnalysedTarget,
  SourceToken,
  TargetToken,
} from '../../analysis/pair.ts'
import type { GrammaticalNumber } from '../../lexicon/agreement.ts'
import { once } from '../../lexicon/cache.ts'
import type { Category, Severity } from '../../review/mqm.ts'
import { hull } from '../../text/span.ts'
import { defineRule } from '../rule.ts'
import { numberOfEnglish } from '../source-number.ts'
import { alreadyRight } from './meanings/already-right.ts'
import { explain } from './meanings/explain.ts'
import { offersFor } from './meanings/fixes.ts'
import { findSource, hasWord, patternText } from './meanings/find-source.ts'
import type { PatternText } from './meanings/find-source.ts'
import { matchTarget } from './meanings/match-target.ts'
import type { TargetMatch } from './meanings/match-target.ts'
import { entriesByAnchor } from './meanings/pack.ts'
import type { Entry } from './meanings/pack.ts'
import { mayFit } from './meanings/quick-look.ts'
import type { Shelf } from './meanings/quick-look.ts'
import type { Meaning, Replacement, WrongPattern } from './meanings/schema.ts'

/** Read with the first text: whoever only lists the rules needs none. */
const entriesAt = once(entriesByAnchor)

/** Entries whose anchor stands in the source. */
function anchoredIn({ called }: PatternText): Shelf<Entry>[] {
  const entriesOf = entriesAt()
  const found: Shelf<Entry>[] = []
  for (const lemma of called) {
    const shelf = entriesOf(lemma)
    if (shelf) found.push(shelf)
  }
  return found
}

const prepared = new WeakMap<AnalysedSource, PatternText>()

/** Several translations may share their source. */
function textOf(source: AnalysedSource): PatternText {
  const text = prepared.get(source) ?? patternText(source.tokens)
  prepared.set(source, text)
  return text
}

/** Tokens [first, end) of the source. */
type SourceMatch = { readonly first: number; readonly end: number }

function placeOf({ source }: Meaning, text: PatternText): SourceMatch | null {
  const found = findSource(source, text)
  const first = text.tokens[found?.[0] ?? -1]
  const last = text.tokens[found?.[1] ?? -1]
  return first && last ? { first: first.index, end: last.index + 1 } : null
}

/** Singular or plural, as the last noun of the English words says; null where there is none. */
function numberIn({ tokens }: AnalysedSource, { first, end }: SourceMatch): GrammaticalNumber | null {
  const noun = tokens.slice(first, end).findLast(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
  return noun ? numberOfEnglish(noun) : null
}

/** Its capital says nothing there, and the tagger takes it for a name. */
const opensSentence = ({ index, sentence }: SourceToken, { tokens }: AnalysedSource) =>
  tokens[index - 1]?.sentence !== sentence && !/^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')

/** Part of a name that stays as it is: Bobcat Stadium, Rhode Island. */
function isCopiedName(match: TargetMatch, target: AnalysedTarget, source: AnalysedSource): boolean {
  return match.every((index) => {
    const token = target.tokens[index]
    if (!token?.copied || /^\p{Lu}+$/u.test(token.text)) return false
    return source.tokens.some(
      (other) => other.text === token.text && other.pos === 'PROPN' && !opensSentence(other, source),
    )
  })
}

/** Part of a compound: the rest of it stands for the word beside the one that the entry is about. */
const isPart = (pattern: WrongPattern, token: TargetToken | undefined) =>
  token !== undefined &&
  (token.text.includes('-') || pattern.parts.some(({ match }) => /^(?:first|last)$/u.test(match)))

/** The matched German says something else in the source: all its content words are linked elsewhere. */
function explainedElsewhere(
  pair: AnalysedPair,
  pattern: WrongPattern,
  match: TargetMatch,
  { first, end }: SourceMatch,
): boolean {
  const links = match.flatMap((index) => {
    const beside = isPart(pattern, pair.target.tokens[index]) ? 1 : 0
    return (pair.links.toSource[index] ?? []).map((to) => to >= first - beside && to < end + beside)
  })
  return links.length > 0 && !links.includes(true)
}

function shownAs(replacement: Replacement): string {
  switch (replacement.kind) {
    case 'noun':
    case 'verb':
    case 'adjective':
    case 'adverb':
      return replacement.lemma
    case 'first':
      return `${replacement.lemma}…`
    case 'phrase':
    case 'frame':
      return replacement.text
    default:
      return replacement satisfies never
  }
}

const CATEGORY: Readonly<Record<Meaning['kind'], Category>> = {
  'false-friend': 'accuracy/mistranslation',
  calque: 'style/awkward',
  idiom: 'accuracy/mistranslation',
  sense: 'accuracy/mistranslation',
  term: 'terminology/inappropriate',
  preposition: 'fluency/grammar',
  'particle-verb': 'accuracy/mistranslation',
}

/** The knowledge pack at work: English in the source, its well-known wrong German in the target (see meanings/schema.ts). */
export const knownMistranslation = defineRule({
  id: 'known-mistranslation',
  version: 1,
  category: 'accuracy/mistranslation',
  severity: 'minor',
  needs: 'pair',
  prior: { sure: 0.85, usual: 0.65 },
  name: { de: 'Bekannter Übersetzungsfehler', en: 'Well-known mistranslation' },
  wordings: {
    main: {
      de: { what: '„{text}“ ist hier falsch für „{source}“', why: '{reasonDe}' },
      en: { what: '“{text}” is wrong here for “{source}”', why: '{reasonEn}' },
    },
  },
  examples: {
    bad: [
      {
        source: 'Senior «administration officials» briefed reporters.',
        target: 'Hochrangige «Verwaltungsbeamte» informierten Reporter.',
      },
      {
        source: 'The team lost five «wickets» before lunch.',
        target: 'Das Team verlor vor der Pause fünf «Pforten».',
        fix: 'Wickets',
      },
      {
        source: 'The hunter bought twenty «rounds» for his rifle.',
        target: 'Der Jäger kaufte zwanzig «Runden» für sein Gewehr.',
        fix: 'Schuss',
      },
      {
        source: 'The bank «called in the auditors».',
        target: 'Die Bank «rief» die Prüfer an.',
        fix: 'zog die Prüfer hinzu',
      },
      { source: 'We are «fighting back».', target: 'Wir «kämpfen» uns zurück.', fix: 'wehren uns' },
      {
        source: 'Police «closed in on» the gang.',
        target: 'Die Polizei «schloss» in auf die Bande.',
        fix: null,
      },
      {
        source: 'A singer «reprising her old role» opened the show.',
        target: 'Eine Sängerin, die ihre alte Rolle «wiederholt», eröffnete die Show.',
        fix: 'erneut spielt',
      },
      {
        source: 'They remember the «campaign» of the Roman legions, which lasted for years.',
        target: 'Sie erinnern sich an die «Kampagne», von der römisch erzählt wird, und an die Legionen.',
        fix: null,
      },
      {
        source: 'Few «service members» knew who had given the order.',
        target: 'Nur «Dienstmitglieder» waren da, die den Befehl kannten.',
        fix: 'Soldaten',
      },
    ],
    good: [
      {
        source: 'The city hired new administrative staff.',
        target: 'Die Stadt stellte neue Verwaltungsbeamte ein.',
      },
    ],
  },
  *check({ source, target, links, index, kind }, { lexicons }) {
    if (!source) return
    const pair = { source, target, links, index, kind }
    const taken = new Set<number>()
    const text = textOf(source)
    for (const { meaning } of mayFit(anchoredIn(text), target)) {
      const place = placeOf(meaning, text)
      if (!place || meaning.means.some((phrase) => hasWord(phrase, text))) continue
      if (alreadyRight(meaning, target, lexicons.german)) continue
      for (const pattern of meaning.wrong)
        for (const match of matchTarget(pattern, target)) {
          if (match.some((each) => taken.has(each)) || isCopiedName(match, target, source)) continue
          if (!meaning.sure && explainedElsewhere(pair, pattern, match, place)) continue
          for (const each of match) taken.add(each)
          const number = numberIn(source, place)
          const offers = offersFor(meaning, pattern, match, target, number, lexicons.german)
          const english = text.tokens.filter((token) => token.index >= place.first && token.index < place.end)
          const offered = offers[0]?.replacement
          const reason = explain({ meaning, pattern, match, target, source, english, offered }, lexicons)
          yield {
            target: spansOf(match, target),
            source: [hull(source.tokens.slice(place.first, place.end))],
            fixes: offers.map(({ fix }) => fix),
            severity: meaning.severity satisfies Severity,
            category: CATEGORY[meaning.kind],
            strength: meaning.sure ? 'sure' : 'usual',
            evidence: {
              reasonDe: reason.de,
              reasonEn: reason.en,
              better: meaning.right.map(shownAs).join(', '),
              meaning: meaning.id,
            },
          }
        }
    }
  },
})

/** Neighbouring tokens are one span. */
function spansOf(match: TargetMatch, target: AnalysedTarget) {
  const spans: { start: number; end: number }[] = []
  let previous = -2
  for (const index of match) {
    const token = target.tokens[index]
    if (!token) continue
    const last = spans.at(-1)
    if (last && index === previous + 1) last.end = token.end
    else spans.push({ start: token.start, end: token.end })
    previous = index
  }
  return spans
}
