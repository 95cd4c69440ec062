import { toWmtTsv } from '../../shared/review/wmt-tsv.ts'
import { openAnalysis } from '../analysis.ts'
import type { CheckOptions } from './check-article.ts'
import { asJson, asRows, asText, checkArticle, fails, nameOf } from './check-article.ts'
import { CLEAN, FINDINGS } from './exit.ts'
import { toSarif } from './sarif.ts'
import { versionOf } from './usage.ts'

export type CheckFileOptions = CheckOptions & {
  readonly target: string
  readonly source: string | undefined
}

/** Checks one article from loose files and writes the findings to standard output; answers the exit status. */
export async function checkFile(options: CheckFileOptions, write: (text: string) => void): Promise<number> {
  const { target, source, format, locale, failOn } = options
  const checked = await checkArticle({ target, source }, nameOf(target), options, await openAnalysis())
  switch (format) {
    case 'json':
      write(`${JSON.stringify(asJson(checked, locale), null, 2)}\n`)
      break
    case 'tsv':
      write(toWmtTsv(asRows(checked)))
      break
    case 'sarif':
      write(toSarif([checked], [], { version: versionOf(import.meta.dirname), locale }))
      break
    case 'text':
      write(asText(checked, locale))
      break
    default:
      format satisfies never
  }
  return fails(checked, failOn) ? FINDINGS : CLEAN
}
