/** Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code hosts show beside the lines. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { withoutTags, wordsOf } from '../../shared/formats/tags.ts'
import type { Severity } from '../../shared/review/mqm.ts'
import { sentence } from '../../shared/rules/describe.ts'
import { rules } from '../../shared/rules/registry.ts'
import type { Locale } from '../../shared/rules/rule.ts'
import type { Span } from '../../shared/text/span.ts'
import type { CheckedArticle } from './check-article.ts'
import type { PlacedFlag } from './findings.ts'
import { placesIn } from './places.ts'
import type { Place } from './places.ts'

/** An article that could not be checked, and why. */
export type Unchecked = { readonly shown: string; readonly error: string }

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  major: 'error',
  minor: 'warning',
  neutral: 'note',
}

/** What is said and what is meant by a position: relative paths stay relative, to what the host has checked out. */
function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href
  return path.normalize(file).split(path.sep).map(encodeURIComponent).join('/')
}

function regionOf(placeAt: (at: number) => Place, { start, end }: Span) {
  const [from, to] = [placeAt(start), placeAt(end)]
  if (from.line === undefined) return null
  if (from.column === undefined) return { startLine: from.line }
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
}

function resultsOf({ shown, article, flags, texts }: CheckedArticle, locale: Locale) {
  const placeAt = placesIn(article.sides.target.document)
  const artifactLocation = { uri: uriOf(shown) }
  const resultOf = ({ flag, target, tags }: PlacedFlag, base: number) => {
    const [first = { start: base, end: base }] = target
    const { unit } = placeAt(first.start)
    const region = regionOf(placeAt, first)
    const words = wordsOf(texts.target.slice(first.start, first.end), tags)
    // Only where the text is the file itself can a fix be made in the file.
    const fixes =
      unit === undefined
        ? flag.fixes.map(({ at, text }) => ({
            artifactChanges: [
              {
                artifactLocation,
                replacements: [
                  {
                    deletedRegion: regionOf(placeAt, { start: at.start + base, end: at.end + base }),
                    insertedContent: { text: withoutTags(text) },
                  },
                ],
              },
            ],
          }))
        : []
    return {
      ruleId: flag.ruleId,
      level: LEVELS[flag.severity],
      message: { text: sentence(flag, locale) },
      locations: [
        {
          physicalLocation: { artifactLocation, ...(region ? { region } : {}) },
          ...(unit === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: unit }] }),
        },
      ],
      ...(fixes.length === 0 ? {} : { fixes }),
      properties: {
        category: flag.category,
        severity: flag.severity,
        level: flag.level,
        confidence: Number(flag.confidence.toFixed(3)),
        words,
      },
    }
  }
  return article.segments.flatMap(({ targetSpan }, index) =>
    (flags[index] ?? []).map((flag) => resultOf(flag, targetSpan.start)),
  )
}

/** One run over all articles. */
export function toSarif(
  checked: readonly CheckedArticle[],
  unchecked: readonly Unchecked[],
  { version, locale }: { readonly version: string; readonly locale: Locale },
): string {
  const results = checked.flatMap((article) => resultsOf(article, locale))
  const found = new Set(results.map(({ ruleId }) => ruleId))
  const named = rules.filter(({ id }) => found.has(id))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Gegenlesen',
            version,
            language: locale,
            rules: named.map(({ id, name, category, severity }) => ({
              id,
              shortDescription: { text: name[locale] },
              defaultConfiguration: { level: LEVELS[severity] },
              properties: { tags: [category] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: unchecked.length === 0,
            toolExecutionNotifications: unchecked.map(({ shown, error }) => ({
              level: 'error',
              message: { text: error },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(shown) } } }],
            })),
          },
        ],
        results,
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
