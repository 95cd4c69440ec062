import type { FileBytes } from '../../../shared/calls.ts'

const ENGLISH = 'The council decided on Monday that the old bridge would be closed until the autumn.'
const GERMAN = 'Der Rat beschloss am Montag, dass die alte Brücke bis zum Herbst gesperrt wird.'

const file = (name: string, lines: readonly string[]): FileBytes => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
})
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

/** Both languages in one file. @param german the translation of each segment */
export const xliffOf = (count: number, german: (at: number) => string = () => GERMAN) => [
  file('a.xlf', [
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="de" datatype="plaintext"><body>',
    ...numbers(count).map(
      (at) =>
        `<trans-unit id="${at}"><source>${at} ${ENGLISH}</source><target>${at} ${german(at)}</target></trans-unit>`,
    ),
    '</body></file></xliff>',
  ]),
]

/** A source and a translation that have to be aligned. */
export const pairOf = (count: number) => [
  file(
    'a.en.txt',
    numbers(count).map((at) => `In year ${at} ${ENGLISH.replace('The', 'the')}\n`),
  ),
  file(
    'a.de.txt',
    numbers(count).map(
      (at) => `Im Jahr ${at} beschloss der Rat, dass die alte Brücke bis zum Herbst gesperrt wird.\n`,
    ),
  ),
]

/** Every tenth segment has something to be flagged. */
export const faultyOf = (count: number) =>
  xliffOf(count, (at) => (at % 10 === 0 ? GERMAN.replace('Montag', 'Montag Montag') : GERMAN))
