import path from 'node:path'
import { blockOf } from '../../shared/formats/prose.ts'
import { countWords } from '../../shared/review/words.ts'
import type { Severity } from '../../shared/review/mqm.ts'
import type { Locale } from '../../shared/rules/rule.ts'
import { createChecker } from '../../shared/rules/check.ts'
import { rules } from '../../shared/rules/registry.ts'
import { toWmtTsv } from '../../shared/review/wmt-tsv.ts'
import type { WmtRow } from '../../shared/review/wmt-tsv.ts'
import { openAnalysis } from '../analysis.ts'
import { readArticle } from './articles.ts'
import type { LooseArticle } from './articles.ts'
import { CLEAN, FINDINGS } from './exit.ts'
import { levelsShown, placeFlags, reaches, runChecker, scoreOf, toJson } from './findings.ts'
import type { PlacedFlag } from './findings.ts'
import { textReport } from './text-report.ts'

export type CheckFileOptions = {
  readonly target: string
  readonly source: string | undefined
  readonly format: 'text' | 'json' | 'tsv'
  readonly hints: boolean
  /** Findings this bad or worse make the exit status 1; `never` none. */
  readonly failOn: Severity | 'never'
  readonly locale: Locale
}

function tsv(name: string, article: LooseArticle, flags: readonly (readonly PlacedFlag[])[]): string {
  const rows = article.segments.flatMap((segment, index): WmtRow[] => {
    const base = {
      system: 'machine',
      doc: name,
      docId: index + 1,
      segId: index + 1,
      rater: 'gegenlesen',
      source: segment.source,
      target: segment.machine,
    }
    const found = flags[index] ?? []
    if (found.length === 0) return [{ ...base, sourceSpans: [], targetSpans: [], error: null }]
    return found.map(({ flag }) => ({
      ...base,
      sourceSpans: flag.source,
      targetSpans: flag.target,
      error: { category: flag.category, severity: flag.severity },
    }))
  })
  return toWmtTsv(rows)
}

/** Checks one article from loose files and writes the findings to standard output; answers the exit status. */
export async function checkFile(options: CheckFileOptions, write: (text: string) => void): Promise<number> {
  const { analyse, lexicons } = await openAnalysis()
  const article = await readArticle(options.target, options.source, lexicons)
  const hasSource = article.sides.source !== null
  const input = article.segments.map((segment) => ({
    index: segment.index,
    kind: segment.kind,
    source: hasSource ? segment.source : null,
    target: segment.machine,
    tags: segment.tags,
  }))
  const levels = levelsShown(options.hints)
  const flags = runChecker(createChecker(analyse, rules, { lexicons }, undefined, 0), input)
  const placed = article.segments.map((segment, index) => placeFlags(flags[index] ?? [], segment, levels))
  const texts = {
    source: article.sides.source?.document.text ?? '',
    target: article.sides.target.document.text,
  }
  const score = scoreOf(flags.flat(), levels, countWords(texts.target))
  const name = path.basename(options.target)
  const { blocks } = article.sides.target.document
  const unitAt = (at: number) => blocks[blockOf(blocks, at)]?.unit
  switch (options.format) {
    case 'json': {
      const found = article.segments.flatMap((segment, index) =>
        (placed[index] ?? []).map((flag) =>
          toJson(flag, texts, segment.targetSpan.start, options.locale, unitAt(segment.targetSpan.start)),
        ),
      )
      write(`${JSON.stringify({ flags: found, score }, null, 2)}\n`)
      break
    }
    case 'tsv':
      write(tsv(name, article, placed))
      break
    case 'text':
      write(textReport({ name, texts, flags: placed.flat(), unitAt, score, locale: options.locale }))
      break
    default:
      options.format satisfies never
  }
  const { failOn } = options
  const failed = failOn !== 'never' && placed.flat().some(({ flag }) => reaches(flag.severity, failOn))
  return failed ? FINDINGS : CLEAN
}
