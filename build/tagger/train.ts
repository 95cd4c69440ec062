/**
 * Trains the German tagger: node build/tagger/train.ts PATH-TO-UD
 * Reports accuracy on the last 300 sentences of GSD test with weights that have not seen them, then trains on
 * everything and writes shared/analysis/data/german-tagger.bin.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLexicons } from '../../electron/lexicons.ts'
import type { GermanLexicon } from '../../shared/lexicon/lexicon.ts'
import { createTagger, BEAM_WIDTH, firstWord } from '../../shared/analysis/tagger/tagger.ts'
import { describeWord } from '../../shared/analysis/tagger/word.ts'
import { writeWeights } from '../../shared/analysis/tagger/weights.ts'
import { goldTags, readConllu, type TaggedSentence } from './conllu.ts'
import { mean, quantise, train, type Example } from './perceptron.ts'

const HELD_OUT = 300
/** Chosen by ten-fold cross-validation on the training part; the mean of several orders of training gains 0.6 points. */
const OPTIONS = { epochs: 6, width: BEAM_WIDTH }
const SEEDS = [11, 22, 33, 44, 55, 66, 77, 88]
/** Steps of the whole-number weights per unit of the averaged ones. */
const SCALE = 10
/** Smaller weights are dropped: a quarter of the size for no loss on the held-out part. */
const LEAST = 8

const LEXICONS = join(import.meta.dirname, '../../shared/lexicon/data')
const OUTPUT = join(import.meta.dirname, '../../shared/analysis/data/german-tagger.bin')

function examples(sentences: readonly TaggedSentence[], lexicon: GermanLexicon): Example[] {
  return sentences.map((sentence) => {
    const first = firstWord(sentence.forms)
    return {
      words: sentence.forms.map((form, at) => describeWord(form, at <= first, lexicon)),
      tags: goldTags(sentence),
    }
  })
}

function weightsOf(sentences: readonly TaggedSentence[], lexicon: GermanLexicon): Uint8Array {
  const material = examples(sentences, lexicon)
  const runs = SEEDS.map((seed) => train(material, { ...OPTIONS, seed }))
  return writeWeights(quantise(mean(runs), SCALE, LEAST))
}

/** Share of tokens, in percent, that get their tag. */
export function accuracy(
  bytes: Uint8Array,
  sentences: readonly TaggedSentence[],
  lexicon: GermanLexicon,
): number {
  const tagger = createTagger(lexicon, bytes)
  let right = 0
  let all = 0
  for (const { forms, tags } of sentences) {
    const found = tagger.tag(forms)
    all += tags.length
    right += tags.filter((tag, at) => tag === found[at]).length
  }
  return (100 * right) / all
}

async function main(path: string | undefined): Promise<void> {
  if (path === undefined) throw new Error('usage: node build/tagger/train.ts PATH-TO-UD')
  const { german } = await loadLexicons({ data: LEXICONS })
  const sentences = ['dev', 'test'].flatMap((part) => readConllu(join(path, `de_gsd-ud-${part}.conllu`), 4))
  const heldOut = sentences.slice(-HELD_OUT)
  const measured = weightsOf(sentences.slice(0, -HELD_OUT), german)
  console.log(`held-out accuracy: ${accuracy(measured, heldOut, german).toFixed(2)} %`)
  const bytes = weightsOf(sentences, german)
  writeFileSync(OUTPUT, bytes)
  console.log(`wrote ${bytes.length} bytes: ${OUTPUT}`)
}

if (import.meta.main) await main(process.argv[2])
