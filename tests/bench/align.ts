/**
 * Sentence alignment: `node tests/bench/align.ts DATA [--halves] [--links FILE]`. DATA is a folder with mqm/align-dev.jsonl,
 * mqm/score_align.mjs and pe/*.jsonl (not part of the project); --halves prints the documents tuned on (even) and the
 * others (odd) apart, --links writes the links for the scorer. Without pe there is no long document.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit, memoryUsage } from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AlignedPair } from '../../shared/review/article.ts'
import { loadLexicons } from '../../electron/lexicons.ts'
import { alignDocuments } from '../../shared/align/align.ts'
import { alignmentLexicon } from '../../shared/align/lexicon.ts'
import { WEAK_BELOW } from '../../shared/align/margin.ts'
import { readPlainText } from '../../shared/formats/plain-text.ts'
import type { Span } from '../../shared/text/span.ts'

type Row = {
  readonly id: string
  readonly src: string
  readonly tgt: string
  /** What belongs together, as spans of both sides. */
  readonly beads: readonly Record<'s' | 't', readonly [number, number][]>[]
}
type Links = { readonly id: string; readonly links: readonly { s: number[] | null; t: number[] | null }[] }
type Scorer = { scoreAlign(bench: readonly Row[], links: readonly Links[]): object }

const [data] = argv.slice(2)
const bench = join(data ?? '', 'mqm', 'align-dev.jsonl')
if (data === undefined || !existsSync(bench)) {
  console.error(
    `Usage: node tests/bench/align.ts DATA (no ${bench}; the documents are not part of the project)`,
  )
  exit(2)
}

const folder = fileURLToPath(new URL('../../shared/lexicon/data', import.meta.url))
const lexicon = alignmentLexicon(await loadLexicons({ data: folder }))
const { scoreAlign } = (await import(pathToFileURL(join(data, 'mqm', 'score_align.mjs')).href)) as Scorer

const rows = readRows(bench)
const started = performance.now()
const links = rows.map(({ id, src, tgt }) => ({ id, links: align(src, tgt).map(toLink) }))
console.log(`${rows.length} documents in ${seconds(started)} s`)
console.log('all ', JSON.stringify(scoreAlign(rows, links)))
if (argv.includes('--halves')) {
  for (const half of [0, 1]) {
    const part = rows.filter((_, index) => index % 2 === half)
    console.log(half === 0 ? 'even' : 'odd ', JSON.stringify(scoreAlign(part, links)))
  }
}
console.log(weakLinks())
const output = argv[argv.indexOf('--links') + 1]
if (argv.includes('--links') && output !== undefined) {
  writeFileSync(output, links.map((line) => `${JSON.stringify(line)}\n`).join(''))
}
for (const size of [1000, 10_000]) long(size)

/** How well low confidence tells wrong links: those whose two sides do not stand for the same beads. */
function weakLinks(): string {
  const all = rows.flatMap((row) =>
    align(row.src, row.tgt).map(({ source, target, confidence }) => ({
      weak: confidence < WEAK_BELOW,
      wrong: !isRight(row, source, target),
    })),
  )
  const weak = all.filter((link) => link.weak)
  const count = (links: typeof all) => links.filter((link) => link.wrong).length
  return `weak: ${weak.length} of ${all.length} links, ${count(weak)} of them wrong; ${count(all)} wrong in all`
}

function isRight({ beads }: Row, source: Span | null, target: Span | null): boolean {
  const of = (side: 's' | 't', span: Span | null) =>
    beads.flatMap((bead, index) => {
      const shared = bead[side].reduce((sum, [from, to]) => {
        const common = span ? Math.min(to, span.end) - Math.max(from, span.start) : 0
        return sum + Math.max(0, common)
      }, 0)
      return span && shared > 0.1 * (span.end - span.start) ? [index] : []
    })
  const [here, there] = [of('s', source), of('t', target)]
  if (source && target) return here.join() === there.join()
  return source
    ? here.every((index) => beads[index]?.t.length === 0)
    : there.every((index) => beads[index]?.s.length === 0)
}

/** A document of that many source sentences, of which one in fifty is missing, one in fifty new. */
function long(size: number): void {
  const files = ['pe/pe-train.jsonl', 'pe/pe-dev.jsonl', 'mqm/mqm-dev.jsonl'].map((name) =>
    join(data ?? '', name),
  )
  const seen = new Set<string>()
  const pairs = files
    .filter((file) => existsSync(file))
    .flatMap(readRows)
    .filter(({ src, tgt }) => !/[.!?]\s/u.test(src + tgt) && seen.size !== seen.add(src).size)
  if (pairs.length < 100) return console.log('no long document: pe/*.jsonl is missing')
  const random = generator(7)
  const source: string[] = []
  const target: string[] = []
  let right = 0
  const expected = new Map<string, string>()
  for (let n = 0; n < size; n++) {
    const pair = pairs[n % pairs.length]
    if (pair === undefined) break
    const lap = n >= pairs.length ? ` ${Math.floor(n / pairs.length)}${n}` : ''
    const src = pair.src + lap
    const tgt = pair.tgt + lap
    const chance = random()
    if (chance < 0.98) source.push(src)
    if (chance >= 0.02) target.push(tgt)
    if (chance >= 0.02 && chance < 0.98) expected.set(src, tgt)
  }
  const src = source.join('\n')
  const tgt = target.join('\n')
  globalThis.gc?.()
  const before = memoryUsage().rss
  const begin = performance.now()
  const aligned = align(src, tgt)
  const took = seconds(begin)
  const used = Math.round((memoryUsage().rss - before) / 1e6)
  for (const pair of aligned) {
    if (pair.source === null || pair.target === null) continue
    const wanted = expected.get(src.slice(pair.source.start, pair.source.end))
    if (wanted === tgt.slice(pair.target.start, pair.target.end)) right++
  }
  const share = ((100 * right) / expected.size).toFixed(1)
  console.log(
    `${source.length} × ${target.length} sentences: ${took} s, ${used} MB more, ${share} % of the pairs found`,
  )
}

function align(src: string, tgt: string): AlignedPair[] {
  return alignDocuments(readPlainText(src), readPlainText(tgt), lexicon)
}

function toLink({ source, target }: AlignedPair): { s: number[] | null; t: number[] | null } {
  return {
    s: source === null ? null : [source.start, source.end],
    t: target === null ? null : [target.start, target.end],
  }
}

function readRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}

/** Small linear congruential generator (Numerical Recipes), so that every run is the same. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
