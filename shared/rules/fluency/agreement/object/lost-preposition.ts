/** „nahm dem Treffen teil“: a dative with a verb that has none, but a preposition. */
import type { AnalysedTarget, TargetToken } from '../../../../analysis/pair.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import type { Fix } from '../../../../review/flag.ts'
import { capitalised } from '../../../../text/capitals.ts'
import type { Phrase } from '../../../agreeing-phrase.ts'
import type { Stretch } from '../../../brackets.ts'
import { inCase } from '../../../in-case.ts'
import type { Finding } from '../../../rule.ts'
import { PREPOSITION_OF } from '../object-case.data.ts'
import type { Words } from './stretch.ts'
import { barePhrases, can, fullVerb, GOVERNS_DATIVE, isOnly, isRelative } from './stretch.ts'

const CONTRACTED: Readonly<Record<string, string>> = { 'an dem': 'am', 'von dem': 'vom' }

function withPreposition(
  target: AnalysedTarget,
  phrase: Phrase,
  preposition: string,
  german: GermanLexicon,
): Fix | null {
  const article = phrase.determiner
  const { start, end } = article
  const isCapital = /^\p{Lu}/u.test(article.text)
  // „verzichten auf“ has the accusative.
  const right =
    preposition === 'auf' ? inCase(target, phrase, 'acc', german) : { at: { start, end }, text: article.text }
  if (!right) return null
  const said = `${preposition} ${isCapital ? right.text[0]?.toLowerCase() + right.text.slice(1) : right.text}`
  const text = CONTRACTED[said] ?? said
  return { at: right.at, text: isCapital ? capitalised(text) : text }
}

/** „nahm der Sitzung teil“: straight behind the verb it is no genitive. */
const isDative = (tokens: Words, phrase: Phrase): boolean =>
  isOnly(phrase, 'dat') ||
  (can(phrase, 'dat') &&
    !can(phrase, 'nom') &&
    !can(phrase, 'acc') &&
    tokens[phrase.determiner.index - 1]?.tag === 'VVFIN')

export function* lostPreposition(
  target: AnalysedTarget,
  phrases: readonly Phrase[],
  stretch: Stretch,
  german: GermanLexicon,
): Iterable<Finding> {
  const { tokens } = target
  const verb: TargetToken | null = fullVerb(stretch.words)
  const preposition = PREPOSITION_OF[verb?.lemma ?? '']
  if (!verb || !preposition || isRelative(stretch)) return
  const has = stretch.words.some(
    ({ tag, text }) => /^(?:APPR|APPRART)$/u.test(tag) && text.toLowerCase() === preposition,
  )
  if (has || stretch.words.some(({ tag }) => tag === 'PAV' || tag === 'PROAV')) return
  for (const phrase of barePhrases(phrases, tokens, stretch)) {
    const next = tokens[phrase.noun.index + 1]
    if (!isDative(tokens, phrase) || GOVERNS_DATIVE.test(next?.text ?? '') || next?.tag === 'APPO') continue
    const fix = withPreposition(target, phrase, preposition, german)
    const particle = tokens[verb.particle ?? -1]
    yield {
      target: [
        { start: phrase.determiner.start, end: phrase.noun.end },
        ...(particle ? [{ start: particle.start, end: particle.end }] : []),
      ],
      fixes: fix ? [fix] : [],
      evidence: { verb: verb.text, preposition },
      strength: 'preposition',
      wording: 'preposition',
    }
  }
}
