import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../analysis/pieces.ts'
import { isFinite, numberOfVerb } from '../../../analysis/verbs.ts'
import { adjectiveMask } from '../../../lexicon/adjective-endings.ts'
import { GENITIVE, agreementMask } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import { spanOf } from '../../../text/span.ts'
import type { Span } from '../../../text/span.ts'
import { nounMaskOf } from '../../noun-cells.ts'
import { isAdjectival } from '../../noun-form.ts'
import { defineRule } from '../../rule.ts'

type Words = readonly TargetToken[]
type Found = { readonly at: Span; readonly fixes: readonly Fix[]; readonly strength: string }

const NOMINATIVE_PLURAL = agreementMask(['nom'], ['pl'])

/** Behind these the plural ends in -en: die Betroffenen. */
const WEAK_ARTICLE = /^(?:Die|Diese|Jene|Keine|Alle|Meine|Deine|Seine|Ihre|Unsere|Beide)$/u
/** Behind these it is strong: viele Betroffene. */
const STRONG_ARTICLE = /^(?:viele|einige|mehrere|wenige|etliche|zahlreiche)$/iu

/** Betroffene, Angestellten: every reading is the adjective used as a noun. */
function isAdjectivalNoun({ tag, text, readings }: TargetToken, german: GermanLexicon): boolean {
  const strong = text.replace(/en?$/u, 'er')
  const lemmas = readings.filter(({ pos }) => pos === 'noun').map(({ lemma }) => lemma)
  return (
    tag === 'NN' &&
    lemmas.includes(strong) &&
    lemmas.every((lemma) => lemma === strong || `${lemma}r` === strong) &&
    isAdjectival(strong, german)
  )
}

const isPluralVerb = (token: TargetToken) => isFinite(token) && numberOfVerb(token) === 'pl'

/** Where the genitives and names that belong to a noun end: „Die Angestellte (der Stadt) wurden“. */
function behindGenitive({ tokens, phrases }: AnalysedTarget, at: number): TargetToken | undefined {
  const phrase = phrases.find(({ first, preposition }) => first === at && preposition === null)
  const isGenitive = phrase && phrase.determiner !== null && (phrase.agreement & GENITIVE) !== 0
  return tokens[isGenitive ? phrase.last + 1 : at]
}

/** „Die Betroffene würden informiert“: the verb shows that several are meant. */
function* weakPlurals(target: AnalysedTarget, german: GermanLexicon): Iterable<Found> {
  for (const article of target.tokens) {
    const noun = target.tokens[article.index + 1]
    if (noun?.tag !== 'NN' || !noun.text.endsWith('e') || !WEAK_ARTICLE.test(article.text)) continue
    const verb = behindGenitive(target, noun.index + 1)
    if (!verb || !isAdjectivalNoun(noun, german) || !isPluralVerb(verb)) continue
    // „Die Angestellte haben sie gefragt“
    if (/^(?:sie|wir|Sie)$/u.test(target.tokens[verb.index + 1]?.text ?? '')) continue
    yield {
      at: spanOf(article, noun),
      fixes: [{ at: spanOf(noun), text: `${noun.text}n` }],
      strength: 'noun',
    }
  }
}

/** „viele Angestellten“ */
function* strongNouns({ tokens, text }: AnalysedTarget, german: GermanLexicon): Iterable<Found> {
  if (!/(?:viel|einig|mehrer|wenig|etlich|zahlreich)e/iu.test(text)) return
  for (const article of tokens) {
    const noun = tokens[article.index + 1]
    if (noun?.tag !== 'NN' || !noun.text.endsWith('en')) continue
    const before = tokens[article.index - 1]?.text ?? ''
    // „die vielen“, „diese wenigen“ and „so viele der Verletzten“ are others.
    if (!STRONG_ARTICLE.test(article.text) || /^(?:die|diese|alle|keine|ihre|seine)$/iu.test(before)) continue
    // „viele Humanoiden“ and „viele Variablen“ decline like nouns as well.
    if (/(?:oid|abl)en$/u.test(noun.text) || !isAdjectivalNoun(noun, german)) continue
    yield {
      at: spanOf(article, noun),
      fixes: [{ at: spanOf(noun), text: noun.text.replace(/n$/u, '') }],
      strength: 'strong',
    }
  }
}

/** The first word behind „In der vergangenen Woche“ or „Am Montag“, or the first of all. */
function afterPlace({ tokens, phrases }: AnalysedTarget, first: TargetToken): number | null {
  if (!/^APPR/u.test(first.tag)) return first.index
  const phrase = phrases.find(({ preposition }) => preposition === first.index)
  if (!phrase) return null
  let next = phrase.last + 1
  while (/^(?:NE|CARD)$/u.test(tokens[next]?.tag ?? '')) next++
  return next
}

/** A plural verb takes no singular, so nothing behind it is its subject unless it may be plural or joined. */
function mayHaveSubject(words: Words, german: GermanLexicon): boolean {
  return words.some(
    (word) =>
      /^(?:KON|NE|FM|PIS)$/u.test(word.tag) ||
      /^(?:sie|wir|die|diese|Sie)$/u.test(word.text) ||
      (word.tag === 'NN' && (nounMaskOf(word, german) & NOMINATIVE_PLURAL) !== 0),
  )
}

/** „Neuen Zahlen zeigen, …“, „Am Montag vorgelegten Zahlen zeigen, …“: without an article the plural ends in -e. */
function* bareSubjects(target: AnalysedTarget, german: GermanLexicon): Iterable<Found> {
  const { tokens } = target
  for (const first of tokens) {
    if (tokens[first.index - 1]?.sentence === first.sentence || !/^\p{Lu}/u.test(first.text)) continue
    const at = afterPlace(target, first)
    if (at === null) continue
    let next = at
    while (tokens[next]?.tag === 'ADJA' && /\p{Ll}en$/u.test(tokens[next]?.text ?? '')) next++
    const [adjectives, noun, verb] = [tokens.slice(at, next), tokens[next], tokens[next + 1]]
    const [adjective] = adjectives
    if (!adjective || noun?.tag !== 'NN' || !verb || !isPluralVerb(verb)) continue
    const mask = nounMaskOf(noun, german)
    if ((mask & NOMINATIVE_PLURAL) === 0) continue
    // „Älteren Menschen haben wir geholfen“: what is right as a dative needs to be the subject.
    const isRight = (mask & adjectiveMask('en', 'strong')) !== 0
    if (isRight && mayHaveSubject(upTo(tokens, verb, endsClause).words, german)) continue
    yield {
      at: spanOf(adjective, noun),
      fixes: [
        {
          at: spanOf(adjective, adjectives.at(-1)),
          text: target.text.slice(adjective.start, adjectives.at(-1)?.end).replaceAll(/en\b/gu, 'e'),
        },
      ],
      strength: isRight ? 'subject' : 'bare',
    }
  }
}

/** „Die Betroffene würden“, „viele Angestellten“, „Neuen Zahlen zeigen“: the plural's ending follows from what stands before. */
export const pluralEnding = defineRule({
  id: 'plural-ending',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { noun: 0.85, strong: 0.75, bare: 0.8, subject: 0.75 },
  name: { de: 'Falsche Endung im Plural', en: 'Wrong ending of a plural' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ hat im Plural die falsche Endung',
        why: 'Nach „die“ endet der Plural auf -en (die neuen Angestellten), ohne Artikel und nach „viele“ auf -e (neue Angestellte).',
      },
      en: {
        what: '“{text}” has the wrong ending for the plural',
        why: 'After “die” the plural ends in -en (die neuen Angestellten), without an article and after “viele” in -e (neue Angestellte).',
      },
    },
  },
  examples: {
    bad: [
      { target: '«Die Kranke» wurden verlegt.', fix: 'Kranken' },
      { target: '«Die Angestellte» der Stadt haben frei.', fix: 'Angestellten' },
      { target: 'Dort sind «viele Angestellten» krank.', fix: 'Angestellte' },
      { target: '«Neuen Berichte» zeigen das.', fix: 'Neue' },
      { target: 'Am Montag «vorgelegten Zahlen» sind besser.', fix: 'vorgelegte' },
    ],
    good: [
      { target: 'Die Kranke wurde verlegt, die Kranken wurden besucht.' },
      { target: 'Das sind Männer, die Angestellte haben. Die Angestellte haben sie gefragt.' },
      { target: 'Seine Feste gefielen, viele Variablen fehlen.' },
      { target: 'Viele Frauen und viele der Angestellten sind krank. Mit vielen Kranken reden sie.' },
      { target: 'Älteren Menschen haben wir geholfen. Jungen Familien fehlen Plätze.' },
      { target: 'Nach dem Sieg feierten Gäste. Die am Montag vorgelegten Zahlen sind gut.' },
    ],
  },
  *check({ target }, { lexicons: { german } }) {
    for (const find of [weakPlurals, strongNouns, bareSubjects])
      for (const { at, fixes, strength } of find(target, german)) yield { target: [at], fixes, strength }
  },
})
