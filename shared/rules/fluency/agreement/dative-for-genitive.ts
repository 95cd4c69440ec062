import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../analysis/pieces.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { agreementMask, features } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import { phrasesOf } from '../../agreeing-phrase.ts'
import { CELLS, declinedPhrase, determinerIn } from '../../declined-phrase.ts'
import type { Phrase } from '../../agreeing-phrase.ts'
import { defineRule } from '../../rule.ts'

/** Prepositions that speech uses with the dative and print with the genitive. */
const GENITIVE = /^(?:wegen|trotz|während|statt|anstatt|innerhalb|außerhalb|mittels|mangels)$/iu
/** Between two nouns they are conjunctions, and the second is in the case of the first: „mit zwei statt einem Koch“. */
const ALSO_CONJUNCTION = /^(?:an)?statt$/iu

const CASE = { dat: agreementMask(['dat']), gen: agreementMask(['gen']) }

const opensPart = ({ index, sentence }: TargetToken, { tokens }: AnalysedTarget) => {
  const before = tokens[index - 1]
  return !before || before.sentence !== sentence || before.text === ','
}

/** The phrase in the genitive, its noun included: „dem Haus“ → „des Hauses“. */
function inGenitive(target: AnalysedTarget, phrase: Phrase, german: GermanLexicon): Fix | null {
  const { determiner, noun, agreement } = phrase
  const { numbers, genders } = features(agreement & CASE.dat)
  const cells = agreementMask(['gen'], numbers, genders)
  for (const cell of CELLS) {
    if ((cell & cells) === 0) continue
    const [form] = german.inflect(noun.lemma, 'noun', cell)
    const article = determinerIn(determiner, cell)
    if (form === undefined || article === null) continue
    const text = declinedPhrase(target, phrase, cell, article, form)
    if (text !== null) return { at: { start: determiner.start, end: noun.end }, text }
  }
  return null
}

/** „Wegen dem Regen“: said, but not printed. */
export const dativeForGenitive = defineRule({
  id: 'dative-for-genitive',
  version: 1,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: 0.8,
  name: { de: 'Dativ statt Genitiv', en: 'Dative for genitive' },
  wordings: {
    main: {
      de: {
        what: 'Nach „{preposition}“ steht im Druck der Genitiv',
        why: 'Der Dativ nach „{preposition}“ gehört der gesprochenen Sprache an.',
      },
      en: {
        what: '“{preposition}” takes the genitive in print',
        why: 'The dative after “{preposition}” belongs to spoken German.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Wegen «dem Regen» blieb er zu Hause.', fix: 'des Regens' },
      { target: 'Trotz «den lauten Warnungen» fuhr sie los.', fix: 'der lauten Warnungen' },
      { target: 'Während «dem letzten Spiel» fiel der Strom aus.', fix: 'des letzten Spiels' },
      { target: 'Statt «einem Brief» kam ein Bote.', fix: 'eines Briefes' },
    ],
    good: [
      { target: 'Wegen Geschäften und trotz allem Ärger blieb er, während dem Koch geholfen wurde.' },
      { target: 'Er kam mit zwei statt einem Koffer.' },
      { target: 'Statt dem Koch im Hof zu helfen, ging er. Wegen der Kälte fror er.' },
      { target: 'Dank dem Regen und laut dem Bericht wächst es, wegen ihm und wegen des Regens.' },
    ],
  },
  *check({ target }, { lexicons: { german } }) {
    for (const phrase of phrasesOf(target, german)) {
      const { determiner, noun } = phrase
      const preposition = target.tokens[determiner.index - 1]
      if (!preposition || !GENITIVE.test(preposition.text) || /^all/iu.test(determiner.text)) continue
      if ((phrase.agreement & CASE.dat) === 0 || (phrase.agreement & CASE.gen) !== 0) continue
      if (ALSO_CONJUNCTION.test(preposition.text) && !opensPart(preposition, target)) continue
      if (opensClause(preposition, noun, target.tokens)) continue
      const fix = inGenitive(target, phrase, german)
      yield {
        target: [{ start: determiner.start, end: noun.end }],
        fixes: fix ? [fix] : [],
        evidence: { preposition: preposition.text },
      }
    }
  },
})

/** „während dem Koch geholfen wurde“, „statt dem Koch zu helfen“ */
function opensClause(opener: TargetToken, noun: TargetToken, tokens: readonly TargetToken[]): boolean {
  const { words } = upTo(tokens, opener, endsClause)
  if (ALSO_CONJUNCTION.test(opener.text)) return words.some(({ tag }) => /^(?:PTKZU|VVIZU)$/u.test(tag))
  const finite = words.find(isFinite)
  const isVerbLast = finite !== undefined && finite === words.at(-1) && finite.index > noun.index + 1
  return /^während$/iu.test(opener.text) && isVerbLast
}
