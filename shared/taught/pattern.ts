/**
 * Regular expressions of editors. They run on RE2 (re2js), whose time grows with the text alone: there is no pattern that
 * hangs the check. What RE2 cannot do (looking around, repeating a group's words) is refused with its reason.
 */
import { RE2JS, RE2JSException } from 're2js'
import { AppError } from '../errors.ts'

export type CompiledPattern = RE2JS

/** Matches of one pattern in one text that are looked at. */
const MOST_MATCHES = 100

export type PatternMatch = {
  readonly start: number
  readonly end: number
  /** The whole match, then its groups; '' where a group took no part. */
  readonly groups: readonly string[]
}

/** @throws AppError bad-pattern (reason) */
export function compilePattern(pattern: string, ignoreCase: boolean): CompiledPattern {
  try {
    return RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0)
  } catch (error) {
    if (error instanceof RE2JSException)
      throw new AppError('bad-pattern', { reason: error.message }, { cause: error })
    throw error
  }
}

/** Non-empty matches in text order. */
export function matchesOf(pattern: CompiledPattern, text: string): PatternMatch[] {
  const matcher = pattern.matcher(text)
  const found: PatternMatch[] = []
  while (found.length < MOST_MATCHES && matcher.find()) {
    const start = matcher.start()
    const end = matcher.end()
    if (end === start) continue
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, n) => matcher.group(n) ?? '')
    found.push({ start, end, groups })
  }
  return found
}

/** The replacement with $0 to $9 filled in; $$ is a dollar sign. */
export function expand(better: string, groups: readonly string[]): string {
  return better.replace(/\$(\$|\d)/gu, (_, which: string) =>
    which === '$' ? '$' : (groups[Number(which)] ?? ''),
  )
}
