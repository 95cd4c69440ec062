import { sampleFiles } from '../../e2e/editor.ts'

/** Segments of the sample, and one more for the number in front of each. */
const SAMPLE_SEGMENTS = 39

/** The sample again and again until it is long enough, each time with another number in every sentence: no two are the same. */
export function articleOf(length: number): { german: string; english: string } {
  const { german, english } = sampleFiles()
  const times = Math.ceil(length / SAMPLE_SEGMENTS)
  const repeat = (text: string, word: string) =>
    Array.from(
      { length: times },
      (_, n) => `${word} ${n + 1}\n\n${text.trim().replaceAll(/\.(?=\s|$)/gu, ` (${n + 1}).`)}`,
    ).join('\n\n')
  return { german: repeat(german, 'Teil'), english: repeat(english, 'Part') }
}
