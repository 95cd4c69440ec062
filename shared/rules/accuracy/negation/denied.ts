/** What the source denies, and how the target says it. */
import type { AnalysedPair, AnalysedSource, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { matches } from '../../find.ts'
import { REACH } from './denying.ts'

/** not only, not until, not to mention, why not …: German says it without a negation of its own. */
const IDIOMS =
  /\b(?:not (?:only|just|until|till|to mention|least|unlike|quite|so much)|why (?:not|don['’]t)|nothing (?:but|less|short)|can['’]?t (?:help|wait|but)|could ?n['’]t (?:help|be (?:more|happier|better))|whether or not|or not|no (?:longer|matter|wonder|doubt)|never(?:theless| mind| before)|does ?n['’]t have to|if not|not even|none (?:other|the)|second to none|isn['’]t it|don['’]t you|cannot but|without (?:doubt|question))\b/giu

/** "Did not wish to see": what is denied is said behind them. */
const WANTS = /^(?:wish|want|intend|seem|appear|plan|expect)$/u

/** "Could not, however, prevent": what a denial may have behind it between commas. */
const ASIDE = /^(?:however|therefore|though|of|course|indeed|thus|then)$/iu

/** Words behind a denial up to the next mark; one aside between commas is passed over. */
function wordsBehind(tokens: readonly SourceToken[], { index }: SourceToken): SourceToken[] {
  let from = index + 1
  if (tokens[from]?.text === ',') {
    const end = tokens.findIndex(({ text, index: at }) => at > from && !ASIDE.test(text))
    if (tokens[end]?.text === ',') from = end + 1
  }
  const behind = tokens.slice(from, from + REACH)
  const mark = behind.findIndex(({ kind }) => kind === 'punctuation')
  return mark < 0 ? behind : behind.slice(0, mark)
}

/** What the source denies, on both sides: without it the sentence may be missing or said quite differently. */
export function deniedWord(
  { source, target, links }: AnalysedPair,
  denial: SourceToken,
): { said: SourceToken; became: TargetToken } | null {
  for (const said of wordsBehind(source?.tokens ?? [], denial)) {
    if (!/^(?:VERB|ADJ|NOUN)$/u.test(said.pos)) continue
    const became = target.tokens[links.toTarget[said.index]?.[0] ?? -1]
    if (became) return became.copied ? null : { said, became }
    // "no known experience" denies the noun, "did not wish to see" the seeing.
    const goesOn = (denial.text === 'no' && said.pos === 'ADJ') || WANTS.test(said.lemma)
    if (!goesOn) return null
  }
  return null
}

export const isIdiom = ({ text }: AnalysedSource, { start, end }: SourceToken) =>
  [...matches(text, IDIOMS)].some((idiom) => idiom.start < end && start < idiom.end)

/** "A no contest", which German took over as it is: „ein No Contest“. */
export const isTakenOver = ({ target }: AnalysedPair, { text }: SourceToken) =>
  /^no$/iu.test(text) && target.tokens.some((word) => /^no(?:-|$)/iu.test(word.text))
