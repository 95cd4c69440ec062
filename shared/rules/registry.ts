/** Every rule of the project, in the order they are listed to the editor: by MQM dimension, then by name. */
import { accordingToPerson } from './accuracy/according-to-person.ts'
import { dateMismatch } from './accuracy/date-mismatch.ts'
import { knownMistranslation } from './accuracy/known-mistranslation.ts'
import { lengthRatio } from './accuracy/length-ratio.ts'
import { negationLost } from './accuracy/negation-lost.ts'
import { numberMismatch } from './accuracy/number-mismatch.ts'
import { numberMissing } from './accuracy/number-missing.ts'
import { pronounGender } from './accuracy/pronoun-gender.ts'
import { sentenceAdded } from './accuracy/sentence-added.ts'
import { sentenceLeftOut } from './accuracy/sentence-left-out.ts'
import { untranslatedSegment } from './accuracy/untranslated-segment.ts'
import { untranslatedWord } from './accuracy/untranslated-word.ts'
import { wrongSense } from './accuracy/wrong-sense.ts'
import { apostropheGenitive } from './fluency/spelling/apostrophe-genitive.ts'
import { characterDebris } from './fluency/punctuation/character-debris.ts'
import { doubleHyphen } from './fluency/punctuation/double-hyphen.ts'
import { doubledTime } from './fluency/clauses/doubled-time.ts'
import { doubledWord } from './fluency/clauses/doubled-word.ts'
import { endPunctuation } from './fluency/punctuation/end-punctuation.ts'
import { hyphenForDash } from './fluency/punctuation/hyphen-for-dash.ts'
import { hyphenGlued } from './fluency/punctuation/hyphen-glued.ts'
import { decomposedLetters } from './fluency/punctuation/decomposed-letters.ts'
import { invisibleCharacters } from './fluency/punctuation/invisible-characters.ts'
import { missingSpace } from './fluency/punctuation/missing-space.ts'
import { oldSpelling } from './fluency/spelling/old-spelling.ts'
import { repeatedConjunct } from './fluency/clauses/repeated-conjunct.ts'
import { repeatedSentence } from './fluency/clauses/repeated-sentence.ts'
import { runawayPunctuation } from './fluency/punctuation/runaway-punctuation.ts'
import { seidSeit } from './fluency/spelling/seid-seit.ts'
import { sentenceCapital } from './fluency/spelling/sentence-capital.ts'
import { spaceBeforePunctuation } from './fluency/punctuation/space-before-punctuation.ts'
import { frontedComma } from './fluency/punctuation/fronted-comma.ts'
import { missingReflexive } from './fluency/verbs/missing-reflexive.ts'
import { nameCapital } from './fluency/spelling/name-capital.ts'
import { notForNo } from './fluency/clauses/not-for-no.ts'
import { openingPossessive } from './accuracy/opening-possessive.ts'
import { possessiveOwner } from './accuracy/possessive-owner.ts'
import { pronounInside } from './accuracy/pronoun-inside.ts'
import { wrongConjunction } from './fluency/clauses/wrong-conjunction.ts'
import { oneOfGender } from './fluency/agreement/one-of-gender.ts'
import { clauseOpenerMissing } from './fluency/clauses/clause-opener-missing.ts'
import { saidInsideRelative } from './fluency/clauses/said-inside-relative.ts'
import { serialComma } from './fluency/punctuation/serial-comma.ts'
import { splitVerb } from './fluency/spelling/split-verb.ts'
import { straightQuotes } from './fluency/punctuation/straight-quotes.ts'
import { unbalancedQuotes } from './fluency/punctuation/unbalanced-quotes.ts'
import { unmatchedBrackets } from './fluency/punctuation/unmatched-brackets.ts'
import { currencyFormat } from './locale/currency-format.ts'
import { dateFormat } from './locale/date-format.ts'
import { englishNumberSign } from './locale/english-number-sign.ts'
import { englishOrdinal } from './locale/english-ordinal.ts'
import { englishQuotes } from './locale/english-quotes.ts'
import { inYear } from './locale/in-year.ts'
import { numberFormat } from './locale/number-format.ts'
import { percentFormat } from './locale/percent-format.ts'
import { englishUnit } from './locale/english-unit.ts'
import { scoreFormat } from './locale/score-format.ts'
import { timeFormat } from './locale/time-format.ts'
import { unitSpace } from './locale/unit-space.ts'
import { alsWie } from './fluency/clauses/als-wie.ts'
import { dassDas } from './fluency/spelling/dass-das.ts'
import { missingComma } from './fluency/punctuation/missing-comma.ts'
import { mixedAddress } from './fluency/clauses/mixed-address.ts'
import { englishTitle } from './locale/english-title.ts'
import { articleNoun } from './fluency/agreement/article-noun.ts'
import { nameGenitive } from './fluency/agreement/name-genitive.ts'
import { nonWord } from './fluency/spelling/non-word.ts'
import { prepositionCase } from './fluency/agreement/preposition-case.ts'
import { doubledZu } from './fluency/verbs/doubled-zu.ts'
import { missingVerb } from './fluency/verbs/missing-verb.ts'
import { missingZu } from './fluency/verbs/missing-zu.ts'
import { openCompound } from './fluency/spelling/open-compound.ts'
import { relativePronoun } from './fluency/agreement/relative-pronoun.ts'
import { spaceInQuotes } from './fluency/punctuation/space-in-quotes.ts'
import { strayCapital } from './fluency/spelling/stray-capital.ts'
import { subjectVerb } from './fluency/agreement/subject-verb.ts'
import { bracketLeftOpen } from './fluency/verbs/bracket-left-open.ts'
import { intransitivePassive } from './fluency/verbs/intransitive-passive.ts'
import { verbSecond } from './fluency/verbs/verb-second.ts'
import { appositionGender } from './fluency/agreement/apposition-gender.ts'
import { namingAccusative } from './fluency/agreement/naming-accusative.ts'
import { pluralEnding } from './fluency/agreement/plural-ending.ts'
import { dassJoined } from './fluency/clauses/dass-joined.ts'
import { questionOrder } from './fluency/verbs/question-order.ts'
import { titleGender } from './fluency/agreement/title-gender.ts'
import { verbNotLast } from './fluency/verbs/verb-not-last.ts'
import { countryArticle } from './fluency/agreement/country-article.ts'
import { doubleSpace } from './fluency/punctuation/double-space.ts'
import { inconsistentQuotes } from './fluency/punctuation/inconsistent-quotes.ts'
import { quoteComma } from './fluency/punctuation/quote-comma.ts'
import { inventedCompound } from './style/invented-compound.ts'
import { longSentence } from './style/long-sentence.ts'
import { saxonGenitive } from './style/saxon-genitive.ts'
import { mustNot } from './accuracy/must-not.ts'
import { currencyChanged } from './accuracy/currency-changed.ts'
import { percentagePoints } from './accuracy/percentage-points.ts'
import { fewOrAFew } from './accuracy/few-or-a-few.ts'
import { englishInCompound } from './accuracy/english-in-compound.ts'
import { pronounChanged } from './accuracy/pronoun-changed.ts'
import { tagChanged } from './markup/tag-changed.ts'
import { placeholderChanged } from './markup/placeholder-changed.ts'
import { inlineTag } from './markup/inline-tag.ts'
import { linkChanged } from './markup/link-changed.ts'
import { emphasisChanged } from './markup/emphasis-changed.ts'
import { unitChanged } from './accuracy/unit-changed.ts'
import { negationAdded } from './accuracy/negation-added.ts'
import { comparativeLost } from './accuracy/comparative-lost.ts'
import { nameChanged } from './accuracy/name-changed.ts'
import { contentLeftOut } from './accuracy/content-left-out.ts'
import { nameInconsistent } from './terminology/name-inconsistent.ts'
import { swappedWord } from './accuracy/swapped-word.ts'
import { contentAdded } from './accuracy/content-added.ts'
import { termbase } from './terminology/termbase.ts'
import { ownRule } from './terminology/own-rule.ts'
import { passiveForm } from './fluency/verbs/passive-form.ts'
import { participleForm } from './fluency/verbs/participle-form.ts'
import { perfectAuxiliary } from './fluency/verbs/perfect-auxiliary.ts'
import { lastingPerfect } from './fluency/verbs/lasting-perfect.ts'
import { dativePassive } from './fluency/verbs/dative-passive.ts'
import { objectCase } from './fluency/agreement/object-case.ts'
import { zuInside } from './fluency/verbs/zu-inside.ts'
import { misplacedZu } from './fluency/verbs/misplaced-zu.ts'
import { superfluousZu } from './fluency/verbs/superfluous-zu.ts'
import { englishInfinitive } from './fluency/verbs/english-infinitive.ts'
import { verbTwice } from './fluency/verbs/verb-twice.ts'
import { sichTwice } from './fluency/clauses/sich-twice.ts'
import { doubleDenial } from './fluency/clauses/double-denial.ts'
import type { Rule } from './rule.ts'
import { mixedQuotes } from './fluency/punctuation/mixed-quotes.ts'
import { someNumber } from './accuracy/some-number.ts'
import { nachdemTense } from './fluency/verbs/nachdem-tense.ts'
import { dativeForGenitive } from './fluency/agreement/dative-for-genitive.ts'
import { adverbTwice } from './fluency/clauses/adverb-twice.ts'
import { saidTwice } from './fluency/clauses/said-twice.ts'

export const rules: readonly Rule[] = [
  accordingToPerson,
  dateMismatch,
  knownMistranslation,
  lengthRatio,
  negationLost,
  numberMismatch,
  numberMissing,
  pronounGender,
  sentenceAdded,
  sentenceLeftOut,
  untranslatedSegment,
  untranslatedWord,
  wrongSense,
  apostropheGenitive,
  characterDebris,
  doubleHyphen,
  doubledTime,
  doubledWord,
  adverbTwice,
  endPunctuation,
  hyphenForDash,
  hyphenGlued,
  decomposedLetters,
  invisibleCharacters,
  missingSpace,
  oldSpelling,
  repeatedConjunct,
  repeatedSentence,
  runawayPunctuation,
  seidSeit,
  sentenceCapital,
  spaceBeforePunctuation,
  splitVerb,
  frontedComma,
  serialComma,
  oneOfGender,
  missingReflexive,
  nameCapital,
  notForNo,
  wrongConjunction,
  pronounInside,
  possessiveOwner,
  openingPossessive,
  straightQuotes,
  unbalancedQuotes,
  unmatchedBrackets,
  currencyFormat,
  dateFormat,
  englishNumberSign,
  englishOrdinal,
  englishQuotes,
  inYear,
  numberFormat,
  percentFormat,
  englishUnit,
  scoreFormat,
  timeFormat,
  unitSpace,
  alsWie,
  dassDas,
  missingComma,
  mixedAddress,
  englishTitle,
  articleNoun,
  nameGenitive,
  nonWord,
  prepositionCase,
  dativeForGenitive,
  doubledZu,
  missingVerb,
  missingZu,
  openCompound,
  relativePronoun,
  spaceInQuotes,
  strayCapital,
  subjectVerb,
  titleGender,
  appositionGender,
  namingAccusative,
  pluralEnding,
  verbNotLast,
  verbSecond,
  intransitivePassive,
  questionOrder,
  dassJoined,
  bracketLeftOpen,
  clauseOpenerMissing,
  saidInsideRelative,
  saidTwice,
  countryArticle,
  doubleSpace,
  inconsistentQuotes,
  mixedQuotes,
  quoteComma,
  inventedCompound,
  longSentence,
  saxonGenitive,
  mustNot,
  currencyChanged,
  percentagePoints,
  fewOrAFew,
  someNumber,
  englishInCompound,
  pronounChanged,
  inlineTag,
  tagChanged,
  placeholderChanged,
  linkChanged,
  emphasisChanged,
  unitChanged,
  negationAdded,
  comparativeLost,
  nameChanged,
  contentLeftOut,
  nameInconsistent,
  swappedWord,
  contentAdded,
  termbase,
  ownRule,
  passiveForm,
  doubleDenial,
  sichTwice,
  verbTwice,
  englishInfinitive,
  superfluousZu,
  misplacedZu,
  zuInside,
  objectCase,
  dativePassive,
  lastingPerfect,
  nachdemTense,
  perfectAuxiliary,
  participleForm,
]

const byId = new Map(rules.map((rule) => [rule.id, rule]))

/** The rule with this id; undefined for rules of an older version that are no more. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id)
}
