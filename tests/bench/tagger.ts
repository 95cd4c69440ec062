/**
 * Speed of the German tagger, and its agreement with a treebank it was not trained on: node tests/bench/tagger.ts PATH-TO-UD
 * The treebank is UD_German-PUD, which has universal tags only: a tag counts as right when the universal tag is one it can
 * stand for. Accuracy on held-out GSD is printed by build/tagger/train.ts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConllu } from '../../build/tagger/conllu.ts'
import { loadLexicons } from '../../electron/lexicons.ts'
import { createTagger, firstWord } from '../../shared/analysis/tagger/tagger.ts'

const SHARED = join(import.meta.dirname, '../../shared')
const ROUNDS = 5

/** Universal tags that each STTS tag can stand for, by its beginning; the first that fits counts. */
const UNIVERSAL: readonly (readonly [beginning: string, universal: string])[] = [
  ['$', 'PUNCT SYM'],
  ['NN', 'NOUN PROPN SYM'],
  ['NE', 'PROPN NOUN X'],
  ['ADJA', 'ADJ NUM DET'],
  ['ADJD', 'ADJ ADV'],
  ['ADV', 'ADV ADJ DET'],
  ['VVPP', 'VERB AUX ADJ'],
  ['V', 'VERB AUX'],
  ['CARD', 'NUM PRON DET'],
  ['ART', 'DET'],
  ['APP', 'ADP'],
  ['APZR', 'ADP'],
  ['KOUS', 'SCONJ'],
  ['KOUI', 'SCONJ ADP'],
  ['KOKOM', 'ADP CCONJ SCONJ'],
  ['KON', 'CCONJ'],
  ['PAV', 'ADV PRON ADP'],
  ['PTKVZ', 'ADP ADV ADJ NOUN'],
  ['PTK', 'PART ADP ADV INTJ'],
  ['PWAV', 'ADV SCONJ'],
  ['P', 'PRON DET'],
  ['', 'X PROPN NOUN ADJ INTJ ADV'],
]

function fits(tag: string, universal: string): boolean {
  const entry = UNIVERSAL.find(([beginning]) => tag.startsWith(beginning))
  return entry?.[1].split(' ').includes(universal) ?? false
}

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('usage: node tests/bench/tagger.ts PATH-TO-UD')
  const { german } = await loadLexicons({ data: join(SHARED, 'lexicon/data') })
  const weights = readFileSync(join(SHARED, 'analysis/data/german-tagger.bin'))
  const tagger = createTagger(german, weights)
  const sentences = readConllu(join(folder, 'de_pud-ud-test.conllu'), 3)
  const pairs = sentences.flatMap(({ forms, tags }) =>
    tagger.tag(forms).map((tag, at) => [tag, tags[at] ?? ''] as const),
  )
  const right = pairs.filter(([tag, universal]) => fits(tag, universal)).length
  console.log(
    `PUD: ${((100 * right) / pairs.length).toFixed(2)} % of ${pairs.length} tags fit the universal tag`,
  )
  // As in the analysis, which remembers words.
  const described = sentences.map(({ forms }) => {
    const first = firstWord(forms)
    return forms.map((form, at) => tagger.describe(form, at <= first))
  })
  const before = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++) for (const words of described) tagger.tagWords(words)
  const seconds = process.cpuUsage(before).user / 1e6
  const rate = Math.round((ROUNDS * pairs.length) / seconds).toLocaleString('en')
  console.log(`${rate} tokens/s of processor time, ${weights.byteLength} bytes of weights`)
}

await main(process.argv[2])
