/** Turns what was taught into something that finds it quickly: every word with its basic forms, looked up by them. */
import type { CheckInput } from '../review/checker.ts'
import type { AnalysedPair, AnalysedTarget } from '../analysis/pair.ts'
import type { Severity } from '../review/mqm.ts'
import type { PatternToken } from '../rules/accuracy/meanings/find-source.ts'
import { patternTokens } from '../rules/accuracy/meanings/find-source.ts'
import type { CompiledPattern } from './pattern.ts'
import { compilePattern } from './pattern.ts'
import type { OwnRule, Taught, Term } from './taught.ts'

/** A word of German as it was taught, with everything it can be a form of. */
export type GermanWord = {
  readonly text: string
  readonly lemma: string
  readonly lemmas: ReadonlySet<string>
  readonly kind: 'noun' | 'verb' | 'adjective' | 'other'
}

export type GermanPhrase = { readonly text: string; readonly words: readonly GermanWord[] }
export type EnglishPhrase = { readonly text: string; readonly words: readonly PatternToken[] }

/** A matter of words: a term, or an own rule that is about words. */
export type Lesson = {
  readonly id: string
  readonly origin: 'term' | 'rule'
  readonly name: string
  readonly note: string
  readonly severity: Severity | null
  /** Null when the source does not matter. */
  readonly source: EnglishPhrase | null
  readonly preferred: readonly GermanPhrase[]
  readonly forbidden: readonly GermanPhrase[]
}

/** A matter of patterns. */
export type PatternLesson = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly severity: Severity
  readonly source: CompiledPattern | null
  readonly target: CompiledPattern
  readonly better: string
}

/** What was taught, ready for use. */
export type Lessons = {
  /** Lessons by the lower-case basic forms of the first word of their source. */
  readonly bySource: ReadonlyMap<string, readonly Lesson[]>
  /** Those without a source, by the basic forms of the first words of what they forbid. */
  readonly byTarget: ReadonlyMap<string, readonly Lesson[]>
  readonly patterns: readonly PatternLesson[]
}

export const NO_LESSONS: Lessons = { bySource: new Map(), byTarget: new Map(), patterns: [] }

type Analyse = (input: CheckInput) => AnalysedPair

function kindOf(token: AnalysedTarget['tokens'][number]): GermanWord['kind'] {
  const has = (pos: string) => token.readings.some((reading) => reading.pos === pos)
  if (/^\p{Lu}/u.test(token.text) && (has('noun') || has('name') || token.readings.length === 0))
    return 'noun'
  if (has('verb') && (token.tag.startsWith('V') || !has('adjective'))) return 'verb'
  return has('adjective') ? 'adjective' : 'other'
}

function germanPhrase(text: string, analyse: Analyse): GermanPhrase {
  const { tokens } = analyse({ index: 0, kind: 'text', source: null, target: text }).target
  const words = tokens
    .filter((token) => token.kind !== 'punctuation')
    .map((token): GermanWord => {
      const kind = kindOf(token)
      const own = token.readings
        .filter(({ pos }) =>
          kind === 'noun' ? pos === 'noun' || pos === 'name' : kind === 'other' || pos === kind,
        )
        .map(({ lemma }) => lemma)
      // Taught in its basic form: of several readings the one that is the word itself.
      const lemma = own.includes(token.text)
        ? token.text
        : own.includes(token.lemma)
          ? token.lemma
          : (own[0] ?? token.text)
      return {
        text: token.text,
        lemma,
        lemmas: new Set(own.includes(token.text) ? [token.text] : [token.text, ...own]),
        kind,
      }
    })
  return { text, words }
}

function englishPhrase(text: string, analyse: Analyse): EnglishPhrase | null {
  const analysed = analyse({ index: 0, kind: 'text', source: text, target: '' }).source
  const words = patternTokens(analysed?.tokens ?? []).filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word))
  return words.length === 0 ? null : { text, words }
}

type Wanted = Pick<Lesson, 'id' | 'origin' | 'name' | 'note' | 'severity'> & {
  readonly source: string
  readonly preferred: readonly string[]
  readonly forbidden: readonly string[]
}

const ofTerm = ({ id, source, preferred, forbidden, note }: Term): Wanted => ({
  ...{ id, source, preferred, forbidden, note },
  origin: 'term',
  name: source === '' ? (forbidden[0] ?? '') : source,
  severity: null,
})

function ofRule({ id, name, note, severity, test }: OwnRule): Wanted | null {
  const base = { id, name, note, severity, origin: 'rule' } as const
  const listed = (better: string) => (better === '' ? [] : [better])
  switch (test.kind) {
    case 'forbidden':
      return { ...base, source: '', preferred: listed(test.better), forbidden: test.target }
    case 'pair':
      return { ...base, source: test.source, preferred: listed(test.better), forbidden: test.target }
    case 'required':
      return { ...base, source: test.source, preferred: test.target, forbidden: [] }
    case 'pattern':
      return null
  }
}

function patternLesson({ id, name, note, severity, test }: OwnRule): PatternLesson[] {
  if (test.kind !== 'pattern') return []
  const { ignoreCase, better } = test
  const source = test.source === '' ? null : compilePattern(test.source, ignoreCase)
  return [{ id, name, note, severity, source, target: compilePattern(test.target, ignoreCase), better }]
}

function add(index: Map<string, Lesson[]>, keys: Iterable<string>, lesson: Lesson): void {
  for (const key of new Set(keys)) {
    const known = index.get(key)
    if (!known) index.set(key, [lesson])
    else if (!known.includes(lesson)) known.push(lesson)
  }
}

/**
 * Prepares what was taught. Takes about a millisecond for twenty terms.
 * @throws AppError bad-pattern for a regular expression that is none
 */
export function compileTaught({ terms, rules }: Taught, analyse: Analyse): Lessons {
  const bySource = new Map<string, Lesson[]>()
  const byTarget = new Map<string, Lesson[]>()
  for (const wanted of [...terms.map(ofTerm), ...rules.flatMap((rule) => ofRule(rule) ?? [])]) {
    const source = wanted.source === '' ? null : englishPhrase(wanted.source, analyse)
    const phrases = (texts: readonly string[]) =>
      texts.map((text) => germanPhrase(text, analyse)).filter(({ words }) => words.length > 0)
    const lesson: Lesson = {
      ...wanted,
      source,
      preferred: phrases(wanted.preferred),
      forbidden: phrases(wanted.forbidden),
    }
    if (source) add(bySource, source.words[0]?.lemmas ?? [], lesson)
    else for (const { words } of lesson.forbidden) add(byTarget, words[0]?.lemmas ?? [], lesson)
  }
  return { bySource, byTarget, patterns: rules.flatMap(patternLesson) }
}
