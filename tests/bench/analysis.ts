/**
 * How fast segments are analysed: node tests/bench/analysis.ts PATH-TO-DATA
 * PATH-TO-DATA holds pe/pe-train.jsonl. Processor time is reported beside the clock, since machines are shared.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { english } from '../../electron/english-model.ts'
import { loadLexicons } from '../../electron/lexicons.ts'
import { createAnalyser, type Analyser } from '../../shared/analysis/analyser.ts'

const SHARED = join(import.meta.dirname, '../../shared')

type Row = { readonly src: string; readonly tgt: string }

function measure(name: string, rows: readonly Row[], analyser: Analyser, withSource: boolean): void {
  const started = performance.now()
  const before = process.cpuUsage()
  let tokens = 0
  for (const [index, { src, tgt }] of rows.entries()) {
    const pair = analyser.analyse({ index, kind: 'text', source: withSource ? src : null, target: tgt })
    tokens += pair.target.tokens.length
  }
  const { user } = process.cpuUsage(before)
  const clock = (performance.now() - started) / 1000
  const rate = (seconds: number, count: number) => Math.round(count / seconds).toLocaleString('en')
  console.log(
    `${name}: ${rate(clock, rows.length)} segments/s by the clock, ${rate(user / 1e6, rows.length)} by processor time, ` +
      `${rate(user / 1e6, tokens)} German tokens/s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  )
}

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('usage: node tests/bench/analysis.ts PATH-TO-DATA')
  const rows = readFileSync(join(folder, 'pe/pe-train.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
  const analyser = createAnalyser({
    lexicons: await loadLexicons({ data: join(SHARED, 'lexicon/data') }),
    taggerWeights: readFileSync(join(SHARED, 'analysis/data/german-tagger.bin')),
    english,
    learnedTranslations: readFileSync(join(SHARED, 'analysis/data/learned-translations.tsv'), 'utf8'),
  })
  measure('cold, both sides', rows.slice(0, 2000), analyser, true)
  measure('new text, both sides', rows.slice(2000), analyser, true)
  measure('again, both sides', rows.slice(2000), analyser, true)
  measure('again, German alone', rows.slice(2000), analyser, false)
}

await main(process.argv[2])
