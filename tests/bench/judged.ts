/**
 * What a reader found in flags of the checker: the share that was right, per family, level and rule.
 *   node tests/bench/judged.ts
 * Reads judged.tsv beside it and nothing else; how the flags were drawn and judged stands at that file's top.
 */
import { readFileSync } from 'node:fs'

type Verdict = 'right' | 'wrong' | 'taste'
type Judged = {
  readonly family: string
  readonly rule: string
  readonly level: string
  readonly verdict: Verdict
  readonly fix: 'right' | 'wrong' | 'none'
}

/** Standard normal quantile of a two-sided interval of 95 %. */
const Z = 1.96

/** Wilson's interval of a share, in 0…1. */
function wilson(right: number, all: number): [number, number] {
  const share = right / all
  const middle = share + (Z * Z) / (2 * all)
  const spread = Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all))
  const scale = 1 + (Z * Z) / all
  return [(middle - spread) / scale, (middle + spread) / scale]
}

function isVerdict(text: string | undefined): text is Verdict {
  return text === 'right' || text === 'wrong' || text === 'taste'
}

function isFix(text: string | undefined): text is Judged['fix'] {
  return text === 'right' || text === 'wrong' || text === 'none'
}

/** A line of the file; throws on one that is malformed, so that a slip of the reader is seen. */
function parse(line: string): Judged {
  const [family, , , rule, , level, , , verdict, fix] = line.split('\t')
  if (!family || !rule || !level || !isVerdict(verdict) || !isFix(fix))
    throw new SyntaxError(`Not a verdict: ${line}`)
  return { family, rule, level, verdict, fix }
}

const [, ...lines] = readFileSync(new URL('judged.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
const judged = lines.map(parse)

const percent = (share: number) => (100 * share).toFixed(0).padStart(3)

function report(name: string, flags: readonly Judged[]) {
  const count = (verdict: Verdict) => flags.filter((flag) => flag.verdict === verdict).length
  const right = count('right')
  const [low, high] = wilson(right, flags.length)
  const fixes = flags.filter((flag) => flag.fix !== 'none')
  const good = fixes.filter((flag) => flag.fix === 'right').length
  console.log(
    `${name.padEnd(34)} ${String(flags.length).padStart(4)} flags  right ${percent(right / flags.length)} % [${percent(low)}–${percent(high)}]  taste ${String(count('taste')).padStart(3)}  wrong ${String(count('wrong')).padStart(3)}  first fix right ${good} of ${fixes.length}`,
  )
}

function reportBy(key: (flag: Judged) => string) {
  for (const [name, flags] of [...Map.groupBy(judged, key)].sort(([a], [b]) => (a < b ? -1 : 1)))
    report(name, flags)
  console.log()
}

report('all', judged)
console.log()
reportBy((flag) => flag.level)
reportBy((flag) => flag.family)
reportBy((flag) => `${flag.family}, ${flag.level}`)
reportBy((flag) => flag.rule)
