import path from 'node:path'
import { countWords } from '../../shared/review/words.ts'
import type { Severity } from '../../shared/review/mqm.ts'
import type { WmtRow } from '../../shared/review/wmt-tsv.ts'
import { createWholeChecker } from '../../shared/rules/check-whole.ts'
import { rules } from '../../shared/rules/registry.ts'
import type { Locale } from '../../shared/rules/rule.ts'
import { compileTaught } from '../../shared/taught/compile.ts'
import type { Taught } from '../../shared/taught/taught.ts'
import type { openAnalysis } from '../analysis.ts'
import type { LooseArticle } from './articles.ts'
import { readArticle } from './articles.ts'
import type { NamedColumns } from './columns.ts'
import type { PlacedFlag } from './findings.ts'
import { levelsShown, placeFlags, reaches, scoreOf, toJson } from './findings.ts'
import type { RuleChoice } from './rule-choice.ts'
import { placesIn } from './places.ts'
import { textReport } from './text-report.ts'

export const OUTPUT_FORMATS = ['text', 'json', 'tsv', 'sarif'] as const
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

export type CheckOptions = {
  readonly format: OutputFormat
  readonly hints: boolean
  /** Findings this bad or worse make the exit status 1; `never` none. */
  readonly failOn: Severity | 'never'
  readonly locale: Locale
  /** Terms and own rules to check by. */
  readonly taught: Taught
  /** Rules that run. */
  readonly rules?: RuleChoice
  /** Of a table that does not say it itself. */
  readonly columns?: NamedColumns
}

/** What was found in an article, segment by segment. */
export type CheckedArticle = {
  /** In tables. */
  readonly name: string
  /** The file as it is found from where the program was started. */
  readonly shown: string
  readonly article: LooseArticle
  readonly flags: readonly (readonly PlacedFlag[])[]
  readonly texts: { readonly source: string; readonly target: string }
  readonly score: number
}

/** Reads and checks an article; `name` is what it is called in what is written about it. */
export async function checkArticle(
  files: { readonly target: string; readonly source: string | undefined },
  name: string,
  { hints, taught, columns, rules: chosen }: Pick<CheckOptions, 'hints' | 'taught' | 'columns' | 'rules'>,
  { analyse, lexicons }: Awaited<ReturnType<typeof openAnalysis>>,
): Promise<CheckedArticle> {
  const article = await readArticle(files.target, files.source, lexicons, columns)
  const { source, target } = article.sides
  const input = article.segments.map((segment) => ({
    index: segment.index,
    kind: segment.kind,
    source: source === null ? null : segment.source,
    target: segment.machine,
    tags: segment.tags,
  }))
  const levels = levelsShown(hints)
  const context = { lexicons, taught: compileTaught(taught, analyse) }
  const [found] = createWholeChecker(analyse, rules, context, chosen)([input])
  const flags = article.segments.map((segment, index) => placeFlags(found?.[index] ?? [], segment, levels))
  const texts = { source: source?.document.text ?? '', target: target.document.text }
  return {
    name,
    shown: files.target,
    article,
    flags,
    texts,
    score: scoreOf(found?.flat() ?? [], levels, countWords(texts.target)),
  }
}

export const nameOf = (file: string): string => path.basename(file)

/** Whether the article has a finding that makes the exit status 1. */
export function fails({ flags }: CheckedArticle, failOn: CheckOptions['failOn']): boolean {
  return failOn !== 'never' && flags.flat().some(({ flag }) => reaches(flag.severity, failOn))
}

const placesOf = ({ article }: CheckedArticle) => placesIn(article.sides.target.document)

/** The findings of an article as plain data. */
export function asJson(checked: CheckedArticle, locale: Locale) {
  const { article, flags, texts, score } = checked
  const placeAt = placesOf(checked)
  const found = article.segments.flatMap((segment, index) =>
    (flags[index] ?? []).map((flag) => toJson(flag, texts, segment.targetSpan.start, locale, placeAt)),
  )
  return { flags: found, score }
}

export function asText(checked: CheckedArticle, locale: Locale): string {
  const { shown, flags, texts, score } = checked
  return textReport({ shown, texts, flags: flags.flat(), placeAt: placesOf(checked), score, locale })
}

/** The findings of an article in rows of the WMT layout; one for a segment without any. */
export function asRows({ name, article, flags }: CheckedArticle): WmtRow[] {
  return article.segments.flatMap((segment, index): WmtRow[] => {
    const base: WmtRow = {
      system: 'machine',
      doc: name,
      docId: index + 1,
      segId: index + 1,
      rater: 'gegenlesen',
      source: segment.source,
      target: segment.machine,
      sourceSpans: [],
      targetSpans: [],
      error: null,
    }
    const found = flags[index] ?? []
    if (found.length === 0) return [base]
    return found.map(({ flag }) => ({
      ...base,
      sourceSpans: flag.source,
      targetSpans: flag.target,
      error: { category: flag.category, severity: flag.severity },
    }))
  })
}
