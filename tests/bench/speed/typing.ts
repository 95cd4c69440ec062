import type { Checker } from '../../../shared/review/checker.ts'
import { segmentsOf } from '../quality/material.ts'
import type { Row } from '../quality/material.ts'
import { quantile } from './quantile.ts'

/** Key strokes that are measured; as many before them warm the program up. */
const STROKES = 300

export type Typed = {
  readonly p50: number
  readonly p95: number
  /** 95th percentile of processor time: machines are shared. */
  readonly processor: number
}

/** Milliseconds from a key stroke in one segment until every flag it may change is known again. */
export function typing(checker: Checker, article: readonly Row[]): Typed {
  const segments = segmentsOf(article)
  Array.from(checker.check(segments))
  const times: number[] = []
  const used: number[] = []
  for (let stroke = 0; stroke < 2 * STROKES; stroke++) {
    const at = (stroke * 7) % segments.length
    const segment = segments[at]
    if (!segment) continue
    const place = (stroke * 13) % (segment.target.length + 1)
    const target = `${segment.target.slice(0, place)}e${segment.target.slice(place)}`
    const edited = segments.with(at, { ...segment, target })
    const started = performance.now()
    const before = process.cpuUsage()
    Array.from(checker.recheck(edited, [at]))
    if (stroke < STROKES) continue
    times.push(performance.now() - started)
    const { user, system } = process.cpuUsage(before)
    used.push((user + system) / 1000)
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), processor: quantile(used, 0.95) }
}
