import { defineRule } from '../../rule.ts'

/** A word with a letter that is put together from a base letter and a mark, as macOS writes file names. */
const DECOMPOSED = /[\p{L}\p{M}]*\p{L}\p{M}+[\p{L}\p{M}]*/gu

export const decomposedLetters = defineRule({
  id: 'decomposed-letters',
  version: 1,
  category: 'fluency/encoding',
  severity: 'minor',
  needs: 'target',
  prior: 0.9,
  name: { de: 'Zerlegte Buchstaben', en: 'Decomposed letters' },
  wordings: {
    main: {
      de: {
        what: '„{word}“ besteht aus zerlegten Buchstaben',
        why: 'Suche, Silbentrennung und manche Schriften kennen nur ganze Umlaute.',
      },
      en: {
        what: '“{word}” is made of decomposed letters',
        why: 'Search, hyphenation and some fonts know whole umlauts only.',
      },
    },
  },
  examples: {
    bad: [{ target: 'Die «Bru\u0308cke» steht.', fix: 'Brücke' }],
    good: [
      { target: 'Die Brücke und der Café-Besuch, 1\u0335 und ṩ.' },
      { target: 'Das x\u0304 der Reihe.' },
    ],
  },
  *check({ target }) {
    if (!/\p{M}/u.test(target.text)) return
    const found = [...target.text.matchAll(DECOMPOSED)].filter(
      ([word]) => word.normalize('NFC').length < word.length,
    )
    const [first] = found
    if (!first) return
    // One flag for all of them: where one letter is decomposed, all are.
    const spans = found.map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
    const at = { start: first.index, end: spans.at(-1)?.end ?? 0 }
    yield {
      target: spans,
      fixes: [{ at, text: target.text.slice(at.start, at.end).normalize('NFC') }],
      evidence: { word: first[0].normalize('NFC') },
    }
  },
})
