import type { Gender } from '../../shared/lexicon/lexicon.ts'
import type { Fix } from '../../shared/review/flag.ts'
import type { Span } from '../../shared/text/span.ts'
import { overlaps, slice } from '../../shared/text/span.ts'
import type { Meaning } from '../../shared/rules/accuracy/meanings/schema.ts'

/** What the linter asks the rule itself and the lexicon. */
export type LintTools = {
  /** What the whole pack flags in a pair: entry and spans of the target. */
  flagged(source: string, target: string): readonly { readonly id: string; readonly spans: readonly Span[] }[]
  /** The first fix of each of these flags. */
  fixes(source: string, target: string): readonly { readonly id: string; readonly fix: Fix }[]
  genders(noun: string): readonly Gender[]
  isWord(form: string): boolean
  /** Noun phrases of a text whose words do not agree. */
  disagreements(target: string): readonly Span[]
}

/** What is wrong with an entry, one line each; empty when it is sound. */
export function problemsOf(meaning: Meaning, tools: LintTools): string[] {
  return [
    ...problemsOfExamples(meaning, tools),
    ...problemsOfReplacements(meaning, tools),
    ...problemsOfFixes(meaning, tools),
  ].map((problem) => `${meaning.id}: ${problem}`)
}

const bare = (text: string) => text.replaceAll(/[«»]/gu, '')

/** The spans between « and », in the text without these marks. */
function markedIn(text: string): Span[] {
  let marks = 0
  return Array.from(text.matchAll(/«([^»]*)»/gu), ({ index, 1: inside = '' }) => {
    const start = index - marks
    marks += 2
    return { start, end: start + inside.length }
  })
}

/**
 * The bad example is flagged where it is marked and nowhere else; another entry that says so first counts as well, since the
 * editor sees it all the same. The good example is not flagged by this entry.
 */
function* problemsOfExamples({ id, bad, good }: Meaning, { flagged }: LintTools): Generator<string> {
  const marked = markedIn(bad.target)
  if (marked.length === 0) yield 'the bad example marks nothing'
  const target = bare(bad.target)
  const found = flagged(bare(bad.source), target)
  const isMarked = (span: Span) => marked.some((mark) => overlaps(mark, span))
  if (!found.some(({ spans }) => spans.some(isMarked)))
    yield `the bad example does not fire: ${bad.source} / ${bad.target}`
  for (const { id: by, spans } of found)
    for (const span of spans)
      if (by === id && !isMarked(span))
        yield `fires on "${slice(target, span)}", which is not marked: ${bad.target}`
  if (good && flagged(bare(good.source), bare(good.target)).some((other) => other.id === id))
    yield `the good example fires: ${good.source} / ${good.target}`
}

const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? []

/** The first fix of the bad example makes good German of it, as far as a machine can see. */
function* problemsOfFixes({ id, bad, right }: Meaning, tools: LintTools): Generator<string> {
  const [source, target] = [bare(bad.source), bare(bad.target)]
  const found = tools.fixes(source, target).find((each) => each.id === id)
  if (!found) return
  const { at, text } = found.fix
  const mended = target.slice(0, at.start) + text + target.slice(at.end)
  const shown = `${target.slice(0, at.start)}[${text}]${target.slice(at.end)}`
  if (tools.flagged(source, mended).some((other) => other.id === id))
    yield `the fix does not silence it: ${shown}`
  if (/^\p{Lu}/u.test(target.slice(at.start)) && at.start === 0 && /^\p{Ll}/u.test(text))
    yield `the fix begins the sentence in lower case: ${shown}`
  const phrases = right.map((each) => ('lemma' in each ? each.lemma : each.text))
  const given = phrases.flatMap(wordsOf)
  for (const word of wordsOf(text))
    if (
      !target.includes(word) &&
      !given.some((known) => isLike(word, known) || isLike(word.slice(word.lastIndexOf('-') + 1), known)) &&
      !isKnown(word, tools)
    )
      yield `"${word}" is no word: ${shown}`
  if (/(?:^| )(\p{L}+) \1(?:$|[ .,])/iu.test(mended)) yield `the fix doubles a word: ${shown}`
  // The lexicon is wrong about these, and set phrases are no noun phrases.
  if (phrases.some((phrase) => GENDER_KNOWN.has(phrase) || text === phrase)) return
  const before = tools.disagreements(target).length
  const span = { start: at.start, end: at.start + text.length }
  if (before === 0 && tools.disagreements(mended).some((phrase) => overlaps(phrase, span)))
    yield `the words of the fix do not agree with their neighbours: ${shown}`
}

/** A form of a word that the entry has: NBA-Drafts, zunichtegemacht. */
const isLike = (word: string, known: string): boolean =>
  word.startsWith(known) || word.startsWith(known.slice(0, Math.max(5, known.length - 8)))

const isKnown = (word: string, { isWord }: LintTools): boolean =>
  isWord(word) || isWord(word.charAt(0).toLowerCase() + word.slice(1))

/** Nouns with two genders or a wrong one in the dictionary. */
const GENDER_KNOWN = new Set([
  'Band',
  'Rasen',
  'Laden',
  'Spitze',
  'Platte',
  'Runde',
  'Wagen',
  'Knoten',
  'Pauschale',
  'Filibuster',
  'Maulkorberlass',
  'Präsidialerlass',
  'Yard',
  'Blockbuster',
  'Massengrab',
  'Stammwählerschaft',
  'Schlussplädoyer',
  'Wählerschaft',
  'Lohngefälle',
  'Zahlungsausfall',
  'Hundert',
  'Landungsboot',
  'Zebrastreifen',
])

function* problemsOfReplacements({ wrong, right }: Meaning, { genders }: LintTools): Generator<string> {
  for (const replacement of right) {
    const text = 'lemma' in replacement ? replacement.lemma : replacement.text
    if (wrong.some((pattern) => pattern.text === text)) yield `"${text}" is both wrong and right`
    if (replacement.kind === 'phrase' && /^\p{Lu}\p{Ll}+$/u.test(text))
      yield `the noun "${text}" has no gender`
    if (replacement.kind !== 'noun' || replacement.gender === 'pl') continue
    const known = genders(replacement.lemma)
    if (known.length > 0 && !known.includes(replacement.gender) && !GENDER_KNOWN.has(replacement.lemma))
      yield `"${replacement.lemma}" is ${known.join(', ')} in the lexicon, not ${replacement.gender}`
  }
}
