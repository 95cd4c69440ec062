import { describe, expect, it } from 'vitest'
import { createTagger } from '../../../shared/analysis/tagger/tagger.ts'
import { isTag, TAGS } from '../../../shared/analysis/tagger/tags.ts'
import { readWeights, writeWeights } from '../../../shared/analysis/tagger/weights.ts'
import { lexicons, taggerWeights } from './resources.ts'

describe('weights file', () => {
  it('reads what was written', () => {
    const weights = readWeights(
      writeWeights([
        { feature: 17, weights: [[0, 3]] },
        {
          feature: -5,
          weights: [
            [1, -127],
            [52, 9],
          ],
        },
      ]),
    )
    expect(weights.row(99)).toBe(-1)
    expect(weights.values[weights.row(17) * TAGS.length]).toBe(3)
    expect(weights.values[weights.row(-5) * TAGS.length + 1]).toBe(-127)
    expect(weights.values[weights.row(-5) * TAGS.length + 52]).toBe(9)
  })

  it('refuses other bytes', () => {
    expect(() => readWeights(new Uint8Array(40))).toThrow(RangeError)
    expect(() => readWeights(new Uint8Array())).toThrow(RangeError)
  })

  it('is small', () => {
    expect(taggerWeights.byteLength).toBeLessThan(400_000)
  })
})

describe('tagger', () => {
  const tagger = createTagger(lexicons.german, taggerWeights)

  it('gives each form one tag of the tagset', () => {
    const forms = ['Wer', 'das', 'xyzzy', '—', '12', '', 'a'.repeat(500)]
    const tags = tagger.tag(forms)
    expect(tags).toHaveLength(forms.length)
    expect(tags.every(isTag)).toBe(true)
    expect(tagger.tag([])).toEqual([])
  })

  it('tells infinitive and finite verb by the clause', () => {
    expect(tagger.tag(['Wir', 'wollen', 'schlafen', '.']).at(2)).toBe('VVINF')
    expect(tagger.tag(['Ich', 'weiß', ',', 'dass', 'wir', 'schlafen', '.']).at(5)).toBe('VVFIN')
  })
})
