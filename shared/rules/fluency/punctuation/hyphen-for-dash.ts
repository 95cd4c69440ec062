import { matches } from '../../find.ts'
import { defineArticleRule } from '../../rule.ts'

const SPACED_HYPHEN = /(?<=[\p{L}\p{N}.,;:!?"“”»«)%])[  ]-[  ](?=\S)/gu

/** Once an article: a writer who uses the hyphen uses it throughout, and one note is enough. */
export const hyphenForDash = defineArticleRule({
  id: 'hyphen-for-dash',
  version: 1,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: { dash: 0.6, hyphen: 0.4 },
  name: { de: 'Bindestrich als Gedankenstrich', en: 'Hyphen for a dash' },
  wordings: {
    main: {
      de: {
        what: 'Ein Bindestrich steht für einen Gedankenstrich',
        why: 'Zwischen Leerzeichen gehört ein Halbgeviertstrich (–){count, plural, =1 {} other {; so im Text {count}-mal}}.',
      },
      en: {
        what: 'A hyphen stands for a dash',
        why: 'Between spaces German print uses an en dash (–){count, plural, =1 {} other {; {count} times in this text}}.',
      },
    },
  },
  examples: {
    bad: [[{ target: 'Das Ergebnis« - »drei zu null.', fix: ' – ' }]],
    good: [
      [{ target: 'Vor- und Nachteile, das An- und Ausschalten.' }],
      [{ target: 'Das Ergebnis – drei zu null.' }],
    ],
  },
  gather({ source, target }) {
    const places = [...matches(target.text, SPACED_HYPHEN)]
    const [first] = places
    if (!first) return null
    const at = { start: first.start, end: first.end }
    return { count: places.length, at, hasDash: /[–—]/u.test(source?.text ?? '') }
  },
  *check(gathered) {
    const segment = gathered.findIndex((found) => found !== null)
    const found = gathered[segment]
    if (!found) return
    yield {
      segment,
      target: [found.at],
      fixes: [{ at: found.at, text: ' – ' }],
      evidence: { count: gathered.reduce((sum, each) => sum + (each?.count ?? 0), 0) },
      strength: found.hasDash ? 'dash' : 'hyphen',
    }
  },
})
