import type { Severity } from '../../shared/review/mqm.ts'
import type { Locale } from '../../shared/rules/rule.ts'
import { describe } from '../../shared/rules/describe.ts'
import { withoutTags, wordsOf } from '../../shared/formats/tags.ts'
import { hull } from '../../shared/text/span.ts'
import type { PlacedFlag } from './findings.ts'
import { written } from './places.ts'
import type { Place } from './places.ts'

export type Report = {
  /** The file. */
  readonly shown: string
  readonly texts: { readonly source: string; readonly target: string }
  readonly flags: readonly PlacedFlag[]
  readonly placeAt: (position: number) => Place
  readonly score: number
  readonly locale: Locale
}

const WORDS: Readonly<
  Record<Locale, Readonly<Record<Severity | 'flags' | 'flag' | 'score' | 'clean', string>>>
> = {
  de: {
    critical: 'kritisch',
    major: 'schwer',
    minor: 'leicht',
    neutral: 'neutral',
    flags: 'Hinweise',
    flag: 'Hinweis',
    score: 'MQM je 1.000 Wörter',
    clean: 'Nichts gefunden.',
  },
  en: {
    critical: 'critical',
    major: 'major',
    minor: 'minor',
    neutral: 'neutral',
    flags: 'flags',
    flag: 'flag',
    score: 'MQM per 1,000 words',
    clean: 'Nothing found.',
  },
}

/** Characters of text shown on each side of the flagged words. */
const CONTEXT = 36
/** Longer flagged stretches are shortened in the middle. */
const LONGEST = 60

function shortened(words: string): string {
  if (words.length <= LONGEST) return words
  return `${words.slice(0, LONGEST / 2)} … ${words.slice(-LONGEST / 2)}`
}

/** The flagged words in [brackets] with a little of their line around them. */
function context(text: string, flag: PlacedFlag): string {
  const [first] = flag.target
  const { start, end } = first ?? hull(flag.target)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end)
  const from = Math.max(lineStart, start - CONTEXT)
  const to = Math.min(lineEnd, end + CONTEXT)
  const before = `${from > lineStart ? '…' : ''}${withoutTags(text.slice(from, start))}`
  const after = `${withoutTags(text.slice(end, to))}${to < lineEnd ? '…' : ''}`
  const words = wordsOf(text.slice(start, end), flag.tags).replace(/\s+/gu, ' ')
  return `${before}[${shortened(words)}]${after}`
}

/** The original's words where the translation has none. */
function left(source: string, { target, source: spans, tags }: PlacedFlag): string {
  const [first] = target
  const [original] = spans
  if (!original || (first && first.end > first.start)) return ''
  return ` ← ${shortened(wordsOf(source.slice(original.start, original.end), tags).replace(/\s+/gu, ' '))}`
}

/** Findings for people: place, severity, what is wrong, the rule; the words in their sentence, why, what to write instead. */
export function textReport({ shown, texts, flags, placeAt, score, locale }: Report): string {
  const words = WORDS[locale]
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const entries = flags.map((placed) => {
    const { what, why } = describe(placed.flag, locale)
    const at = placed.target[0]?.start ?? 0
    const fixes = placed.flag.fixes.map((fix) => wordsOf(fix.text, placed.tags) || '∅').join(' | ')
    return [
      `${written(shown, placeAt(at))}  ${words[placed.flag.severity]}  ${what}  ${placed.flag.ruleId}`,
      `    ${context(texts.target, placed)}${left(texts.source, placed)}`,
      ...(why === '' ? [] : [`    ${why}`]),
      ...(fixes === '' ? [] : [`    → ${fixes}`]),
    ].join('\n')
  })
  const count =
    flags.length === 0
      ? words.clean
      : `${number.format(flags.length)} ${flags.length === 1 ? words.flag : words.flags}`
  return `${[...entries, `${count} · ${words.score}: ${number.format(score)}`].join('\n\n')}\n`
}
