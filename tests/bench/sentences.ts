import { existsSync, readFileSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { sentences } from '../../shared/text/sentences.ts'

// Sentence boundaries against a UD treebank: node tests/bench/sentences.ts FILE.conllu… [--show]
// The sentences are joined with one space; a boundary is right when it ends a sentence of the treebank.

const files = argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (files.length === 0 || !files.every((file) => existsSync(file))) {
  console.error('Usage: node tests/bench/sentences.ts FILE.conllu… (treebank files, not part of the project)')
  exit(2)
}
for (const file of files) measure(file)

function measure(file: string): void {
  const gold = [...readFileSync(file, 'utf8').matchAll(/^# text = (.*)$/gmu)].map((match) => match[1] ?? '')
  const text = gold.join(' ')
  const ends = new Set<number>()
  const closed = new Set<number>()
  let at = 0
  for (const sentence of gold) {
    at += sentence.length
    ends.add(at)
    if (/[.!?…]["'“”»«)]*$/u.test(sentence)) closed.add(at)
    at += 1
  }
  const started = performance.now()
  const found = sentences(text, 'de').map((span) => span.end)
  const seconds = (performance.now() - started) / 1000
  const right = found.filter((end) => ends.has(end)).length
  const rightClosed = found.filter((end) => closed.has(end)).length
  if (argv.includes('--show')) show(text, ends, closed, found)
  const figure = (value: number): string => value.toFixed(4)
  console.log(
    `${file.split('/').at(-1)}: ${gold.length} sentences, precision ${figure(right / found.length)}, ` +
      `recall ${figure(right / ends.size)}, recall where a mark ends the sentence ${figure(rightClosed / closed.size)}, ` +
      `${(text.length / seconds / 1e6).toFixed(1)} million characters/s`,
  )
}

function show(text: string, ends: Set<number>, closed: Set<number>, found: readonly number[]): void {
  const context = (end: number): string =>
    `${text.slice(Math.max(0, end - 40), end)} ⏐ ${text.slice(end, end + 30)}`
  for (const end of found) if (!ends.has(end)) console.log('wrong ', context(end))
  const set = new Set(found)
  for (const end of closed) if (!set.has(end)) console.log('missed', context(end))
}
