/**
 * Precision and recall of word links between content words against the alignments of MLQE-PE's last thousand segments:
 * node tests/bench/links.ts PATH-TO-PE
 * The alignments were made by a machine and have mistakes of their own, so precision is a lower bound.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAligned, type AlignedSegment } from '../../build/links/alignments.ts'
import { english } from '../../electron/english-model.ts'
import { loadLexicons } from '../../electron/lexicons.ts'
import { createAnalyser } from '../../shared/analysis/analyser.ts'
import { englishClass, germanClass } from '../../shared/analysis/links/classes.ts'
import type { AnalysedPair } from '../../shared/analysis/pair.ts'
import { overlaps } from '../../shared/text/span.ts'

const SHARED = join(import.meta.dirname, '../../shared')
const HELD_OUT = 1_000

type Count = { made: number; right: number }

/** Aligned pairs of tokens as "source target", and those of them in which both are content words. */
function aligned(
  { links }: AlignedSegment,
  { source, target }: AnalysedPair,
): { all: Set<string>; content: Set<string> } {
  const all = new Set<string>()
  const content = new Set<string>()
  for (const link of links) {
    for (const english of source?.tokens.filter((token) => overlaps(token, link.source)) ?? []) {
      for (const german of target.tokens.filter((token) => overlaps(token, link.target))) {
        const key = `${english.index} ${german.index}`
        all.add(key)
        const meaning =
          (english.kind === 'number' || englishClass(english.pos)) &&
          (german.kind === 'number' || germanClass(german.tag))
        if (meaning) content.add(key)
      }
    }
  }
  return { all, content }
}

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('usage: node tests/bench/links.ts PATH-TO-PE')
  const analyser = createAnalyser({
    lexicons: await loadLexicons({ data: join(SHARED, 'lexicon/data') }),
    taggerWeights: readFileSync(join(SHARED, 'analysis/data/german-tagger.bin')),
    english,
    learnedTranslations: readFileSync(join(SHARED, 'analysis/data/learned-translations.tsv'), 'utf8'),
  })
  const counts = new Map<string, Count>()
  let gold = 0
  let found = 0
  let foundInWords = 0
  for (const segment of readAligned(folder).slice(-HELD_OUT)) {
    const pair = analyser.analyse({ index: 0, kind: 'text', source: segment.source, target: segment.target })
    const { all, content } = aligned(segment, pair)
    gold += content.size
    for (const { source, target, evidence } of pair.links.list) {
      const key = `${source} ${target}`
      const count = counts.get(evidence) ?? { made: 0, right: 0 }
      count.made++
      if (all.has(key)) count.right++
      counts.set(evidence, count)
      if (!content.has(key)) continue
      found++
      if (evidence !== 'place') foundInWords++
    }
  }
  report(counts, gold, found, foundInWords)
}

function report(counts: ReadonlyMap<string, Count>, gold: number, found: number, foundInWords: number): void {
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
  const sum = (entries: readonly Count[]) =>
    entries.reduce((total, each) => ({ made: total.made + each.made, right: total.right + each.right }), {
      made: 0,
      right: 0,
    })
  for (const [evidence, { made, right }] of counts)
    console.log(`${evidence}: ${made} links, ${percent(right, made)} right`)
  const inWords = sum([...counts].filter(([evidence]) => evidence !== 'place').map(([, count]) => count))
  const all = sum([...counts.values()])
  console.log(
    `without place: precision ${percent(inWords.right, inWords.made)}, recall ${percent(foundInWords, gold)}`,
  )
  console.log(`all: precision ${percent(all.right, all.made)}, recall ${percent(found, gold)}`)
}

await main(process.argv[2])
