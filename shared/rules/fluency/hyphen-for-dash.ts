import { matches } from '../find.ts'
import { defineArticleRule } from '../rule.ts'

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
        what: 'Ein Bindestrich steht für einen Gedankenstrich.',
        why: 'Zwischen Leerzeichen gehört ein Halbgeviertstrich (–){count, plural, =1 {} other {; so im Text {count}-mal}}.',
      },
      en: {
        what: 'A hyphen stands for a dash.',
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
  *check(pairs) {
    const places = pairs.flatMap((pair, segment) =>
      [...matches(pair.target.text, SPACED_HYPHEN)].map((match) => ({ ...match, segment, pair })),
    )
    const [place] = places
    if (!place) return
    const { start, end, segment, pair } = place
    yield {
      segment,
      target: [{ start, end }],
      fixes: [{ at: { start, end }, text: ' – ' }],
      evidence: { count: places.length },
      strength: /[–—]/u.test(pair.source?.text ?? '') ? 'dash' : 'hyphen',
    }
  },
})
