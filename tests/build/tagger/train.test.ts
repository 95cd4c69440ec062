import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { goldTags, readConllu } from '../../../build/tagger/conllu.ts'
import { mean, quantise, train } from '../../../build/tagger/perceptron.ts'
import { decode, plainWordScores } from '../../../shared/analysis/tagger/decoder.ts'
import { TAGS } from '../../../shared/analysis/tagger/tags.ts'
import { readWeights, writeWeights } from '../../../shared/analysis/tagger/weights.ts'
import { describeWord } from '../../../shared/analysis/tagger/word.ts'
import { lexicons } from '../../shared/analysis/resources.ts'

const folder = mkdtempSync(join(tmpdir(), 'tagger-'))
afterAll(() => rmSync(folder, { recursive: true }))

const row = (id: string, form: string, tag: string) =>
  [id, form, '_', '_', tag, '_', '_', '_', '_', '_'].join('\t')
const TREEBANK = [
  '# text = Er geht zum Haus.',
  row('1', 'Er', 'PPER'),
  row('2', 'geht', 'VVFIN'),
  row('3-4', 'zum', '_'),
  row('3', 'zu', 'APPR'),
  row('4', 'dem', 'ART'),
  row('5', 'Haus', 'NN'),
  row('6', '.', '$.'),
  '',
  '# text = Das Haus steht.',
  row('1', 'Das', 'ART'),
  row('2', 'Haus', 'NN'),
  row('3', 'steht', 'VVFIN'),
  row('4', '.', '$.'),
  '',
].join('\n')

describe('training', () => {
  const path = join(folder, 'small.conllu')
  writeFileSync(path, TREEBANK)
  const sentences = readConllu(path, 4)

  it('reads a treebank in our own tokens, contractions as one', () => {
    expect(
      sentences.map(({ forms, tags }) => forms.map((form, at) => `${form}/${tags[at]}`).join(' ')),
    ).toEqual(['Er/PPER geht/VVFIN zum/APPRART Haus/NN ./$.', 'Das/ART Haus/NN steht/VVFIN ./$.'])
  })

  it('learns the sentences it sees, the same way each time', () => {
    const examples = sentences.map((sentence) => ({
      words: sentence.forms.map((form, at) => describeWord(form, at === 0, lexicons.german)),
      tags: goldTags(sentence),
    }))
    const options = { epochs: 5, width: 3, seed: 1 }
    const bytes = () => writeWeights(quantise(mean([train(examples, options)]), 10, 1))
    expect(bytes()).toEqual(bytes())
    const weights = readWeights(bytes())
    for (const { words, tags } of examples) {
      const found = decode(words, weights, plainWordScores(weights), 3)
      expect(found.map((id) => TAGS[id])).toEqual(tags.map((id) => TAGS[id]))
    }
  })
})
