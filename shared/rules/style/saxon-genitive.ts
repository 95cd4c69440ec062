import { defineRule } from '../rule.ts'

/** „Perus längster Fluss“ is right but English in manner; measured near chance, so off by default. */
export const saxonGenitive = defineRule({
  id: 'saxon-genitive',
  version: 1,
  category: 'style/awkward',
  severity: 'neutral',
  needs: 'pair',
  prior: 0.3,
  off: true,
  name: { de: 'Vorangestellter Genitiv wie im Englischen', en: 'Genitive in front as in English' },
  wordings: {
    main: {
      de: {
        what: 'Der Name steht im Genitiv vor dem Wort',
        why: 'Das Original hat „{source}“; im Deutschen folgt der Genitiv meist nach.',
      },
      en: {
        what: 'The name stands in the genitive before its word',
        why: 'The source has “{source}”; German mostly puts the genitive after it.',
      },
    },
  },
  examples: {
    bad: [{ source: "It is «Peru's» longest river.", target: 'Es ist «Perus längster Fluss».' }],
    good: [
      { source: "It is Peru's river.", target: 'Es ist der Fluss von Peru.' },
      { source: 'The Andes longest river.', target: 'Der längste Fluss der Anden.' },
    ],
  },
  *check({ source, target }) {
    if (!source) return
    for (const name of target.tokens) {
      const adjective = target.tokens[name.index + 1]
      const noun = target.tokens[name.index + 2]
      if (
        name.tag !== 'NE' ||
        !/\p{L}{3}s$/u.test(name.text) ||
        adjective?.tag !== 'ADJA' ||
        noun?.tag !== 'NN'
      )
        continue
      const base = name.text.slice(0, -1)
      const at = Math.max(source.text.indexOf(`${base}'s`), source.text.indexOf(`${base}’s`))
      if (at < 0) continue
      yield {
        target: [{ start: name.start, end: noun.end }],
        source: [{ start: at, end: at + base.length + 2 }],
      }
    }
  },
})
