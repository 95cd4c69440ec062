/**
 * Learns translations that the dictionary does not list: node build/links/learn.ts PATH-TO-PE
 * From the word alignments of the post-editing corpus MLQE-PE (CC0), where the editor left the German word as it was.
 * Writes shared/analysis/data/learned-translations.tsv.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { english } from '../../electron/english-model.ts'
import { loadLexicons } from '../../electron/lexicons.ts'
import { createAnalyser } from '../../shared/analysis/analyser.ts'
import { englishClass, germanClass } from '../../shared/analysis/links/classes.ts'
import { createExplainer, type Explainer } from '../../shared/analysis/links/explain.ts'
import type { AnalysedPair, SourceToken, TargetToken } from '../../shared/analysis/pair.ts'
import { overlaps, type Span } from '../../shared/text/span.ts'
import { readAligned, type AlignedSegment } from './alignments.ts'

/** A pair must be seen so often, and make up such a share of what each of its words is linked to. */
const LEAST_COUNT = 3
const LEAST_SHARE = 0.15

/** Mistakes that the editors let through more than once. */
const MISTAKES: ReadonlySet<string> = new Set([
  'Pforte wicket',
  'schlagen pitch',
  'reichen file',
  'Sympathie sympathy',
])

const SHARED = join(import.meta.dirname, '../../shared')

export type Learned = { readonly german: string; readonly english: string; readonly count: number }

class Counter extends Map<string, number> {
  add(key: string): void {
    this.set(key, (this.get(key) ?? 0) + 1)
  }
  of(key: string): number {
    return this.get(key) ?? 0
  }
}

/** Pairs of lemmas that recur in the alignments and that nothing else explains. */
export function learn(
  segments: readonly AlignedSegment[],
  analyse: (segment: AlignedSegment) => AnalysedPair,
  { germanSide, englishSide, relatorTo }: Explainer,
): Learned[] {
  const pairs = new Counter()
  const germans = new Counter()
  const englishes = new Counter()
  const unexplained = new Set<string>()
  for (const segment of segments) {
    for (const [german, english] of alignedWords(segment, analyse(segment))) {
      const key = `${german.lemma}\t${english.lemma.toLowerCase()}`
      pairs.add(key)
      germans.add(german.lemma)
      englishes.add(english.lemma.toLowerCase())
      const side = englishSide(english)
      const evidence = relatorTo([side])(germanSide(german))(side)
      if (evidence === null || evidence === 'cognate' || evidence === 'part') unexplained.add(key)
    }
  }
  return [...unexplained].flatMap((key) => {
    const [german = '', english = ''] = key.split('\t')
    const count = pairs.of(key)
    const share = Math.min(count / germans.of(german), count / englishes.of(english))
    const mistake = MISTAKES.has(`${german} ${english}`)
    return !mistake && count >= LEAST_COUNT && share >= LEAST_SHARE ? [{ german, english, count }] : []
  })
}

/** Content words linked one to one, of the same class, that the editor did not change. Names are left out. */
function alignedWords(
  segment: AlignedSegment,
  { source, target, links }: AnalysedPair,
): [TargetToken, SourceToken][] {
  const single = (span: Span, tokens: readonly { start: number; end: number }[]) => {
    const found = tokens.filter((token) => overlaps(token, span))
    return found.length === 1 ? found[0] : undefined
  }
  return segment.links.flatMap((link): [TargetToken, SourceToken][] => {
    const english = single(link.source, source?.tokens ?? []) as SourceToken | undefined
    const german = single(link.target, target.tokens) as TargetToken | undefined
    if (english === undefined || german === undefined || german.tag === 'NE' || german.kind !== 'word')
      return []
    if (segment.changed.some((span) => overlaps(span, german)) || !german.known) return []
    const phrase = links.list.some((each) => each.evidence === 'phrase' && each.target === german.index)
    if (phrase) return []
    const shared = germanClass(german.tag)
    return shared !== null && shared === englishClass(english.pos) ? [[german, english]] : []
  })
}

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('usage: node build/links/learn.ts PATH-TO-PE')
  const lexicons = await loadLexicons({ data: join(SHARED, 'lexicon/data') })
  const taggerWeights = readFileSync(join(SHARED, 'analysis/data/german-tagger.bin'))
  const analyser = createAnalyser({
    lexicons,
    taggerWeights,
    english,
    learnedTranslations: null,
  })
  const learned = learn(
    readAligned(folder),
    ({ source, target }) => analyser.analyse({ index: 0, kind: 'text', source, target }),
    createExplainer(lexicons, null),
  )
  const lines = learned
    .toSorted((a, b) => (a.german < b.german ? -1 : a.german > b.german ? 1 : a.english < b.english ? -1 : 1))
    .map(({ german, english, count }) => `${german}\t${english}\t${count}`)
  const head =
    '# Learned from the word alignments of MLQE-PE en-de (CC0 1.0) by build/links/learn.ts: German, English, count'
  writeFileSync(join(SHARED, 'analysis/data/learned-translations.tsv'), [head, ...lines, ''].join('\n'))
  console.log(`wrote ${lines.length} pairs`)
}

if (import.meta.main) await main(process.argv[2])
