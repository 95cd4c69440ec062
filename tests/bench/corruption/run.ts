import type { CheckedSegment, Checker, CheckInput } from '../../../shared/review/checker.ts'
import type { Flag } from '../../../shared/review/flag.ts'
import type { Lexicons } from '../../../shared/lexicon/lexicon.ts'
import type { Span } from '../../../shared/text/span.ts'
import type { Corruptor, Damage, Sample, Sentence } from './corruptor.ts'
import { randomFrom } from './random.ts'

/** A damaged sentence and the new flags at the damaged place. */
export type Trial = {
  readonly damage: Damage
  /** Of the rules that should see it, running alone. */
  readonly own: readonly Flag[]
  /** Of any rule, as the editor sees them. */
  readonly any: readonly Flag[]
}

/** Units beside a place that a flag may be off. */
const SLACK = 1

const touches = (flag: Flag, places: readonly Span[]) =>
  flag.target.some((span) =>
    places.some((place) => span.start <= place.end + SLACK && place.start <= span.end + SLACK),
  )

/** Flags of one segment of an article. */
export function flagsAt(
  checker: Checker,
  article: readonly Sentence[],
  at: number,
  rules: ReadonlySet<string>,
): readonly Flag[] {
  const input = article.map(({ source, target }, index): CheckInput => ({
    index,
    kind: 'text',
    source,
    target,
  }))
  let last: CheckedSegment | undefined
  for (const checked of checker.check(input, { rules })) if (checked.index === at) last = checked
  return last?.flags ?? []
}

export type Bench = {
  readonly checker: Checker
  readonly lexicons: Lexicons
  readonly samples: readonly Sample[]
  /** Ids of all rules that run. */
  readonly rules: ReadonlySet<string>
}

/** Damages at most so many samples. Flags that the undamaged sentence has too do not count. */
export function trials(corruptor: Corruptor, bench: Bench, most: number): Trial[] {
  const random = randomFrom(corruptor.id)
  const samples = random.shuffled(bench.samples)
  const found: Trial[] = []
  const rules = new Set(corruptor.rules)
  for (const [index, sample] of samples.entries()) {
    if (found.length === most) break
    let step = 0
    const other = () => samples[(index + ++step * 7) % samples.length] ?? sample
    const damage = corruptor.damage(sample, {
      random,
      lexicons: bench.lexicons,
      other,
      samples: bench.samples,
    })
    if (!damage) continue
    const at = damage.good.length > damage.at ? damage.at : damage.good.length - 1
    const before = new Set(
      flagsAt(bench.checker, damage.good, at, bench.rules).map(({ fingerprint }) => fingerprint),
    )
    const alone = new Set(
      flagsAt(bench.checker, damage.good, at, rules).map(({ fingerprint }) => fingerprint),
    )
    const fresh = (flags: readonly Flag[], old: ReadonlySet<string>) =>
      flags.filter((flag) => !old.has(flag.fingerprint) && touches(flag, damage.places))
    found.push({
      damage,
      own: fresh(flagsAt(bench.checker, damage.article, damage.at, rules), alone),
      any: fresh(flagsAt(bench.checker, damage.article, damage.at, bench.rules), before),
    })
  }
  return found
}
