/** Load time, memory and look-ups a second: `node tests/bench/lexicon.ts`. */
import { fileURLToPath } from 'node:url'
import { loadLexicons } from '../../electron/lexicons.ts'

const data = fileURLToPath(new URL('../../shared/lexicon/data', import.meta.url))
const before = memory()
const start = performance.now()
const { german, translations } = await loadLexicons({ data })
console.log(`load ${(performance.now() - start).toFixed(0)} ms, ${(memory() - before).toFixed(0)} MB more`)

const words =
  'Die libanesischen Gesundheitsbeamten forderten den Präsidenten auf das Waffenstillstandsabkommen der Länder anzuerkennen und Raketenbeschuss einzustellen fraktischen Landkreise'.split(
    ' ',
  )
measure('readings, first time', words.length, () => words.forEach((word) => german.readings(word)))
measure('readings', 1e6, () => repeat(1e6, (word) => german.readings(word)))
measure('isWord', 1e6, () => repeat(1e6, (word) => german.isWord(word)))
measure('zipf', 1e6, () => repeat(1e6, (word) => german.zipf(word)))
measure('parts', 1e6, () => repeat(1e6, (word) => german.parts(word)))
measure('toEnglish', 1e6, () => repeat(1e6, (word) => translations.toEnglish(word)))
measure('linked', 1e6, () => repeat(1e6, (word) => translations.linked(word, 'country')))

function repeat(times: number, look: (word: string) => unknown): void {
  for (let i = 0; i < times; i++) look(words[i % words.length] ?? '')
}

function measure(what: string, count: number, run: () => void): void {
  const begin = performance.now()
  run()
  console.log(
    `${what}: ${Math.round(count / ((performance.now() - begin) / 1000)).toLocaleString('en')} a second`,
  )
}

function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1e6
}
