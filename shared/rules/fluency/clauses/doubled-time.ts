import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** Two "seit" for one span of time, or "bereits … schon". Inside one clause only. */
const TWICE =
  /(?<!\p{L})([Ss]eit\s(?!dem\s)[^.,;:!?]{3,80}?\s)(seit\s(?:langem|Langem|Jahren|Jahrzehnten|Monaten|Wochen|Tagen|längerem)|seitdem)(?!\p{L})/gu
const ALREADY =
  /(?<!\p{L})([Bb]ereits\s[^.,;:!?]{0,40}?)(schon)(?!\p{L})|(?<!\p{L})([Ss]chon\s[^.,;:!?]{0,40}?)(bereits)(?!\p{L})/gu

export const doubledTime = defineRule({
  id: 'doubled-time',
  version: 1,
  category: 'style/awkward',
  severity: 'minor',
  needs: 'target',
  prior: 0.7,
  name: { de: 'Doppelte Zeitangabe', en: 'Doubled expression of time' },
  wordings: {
    main: {
      de: {
        what: '„{word}“ sagt noch einmal, was schon dasteht',
        why: 'Eine der beiden Zeitangaben genügt.',
      },
      en: { what: '“{word}” repeats what was said', why: 'One of the two expressions of time is enough.' },
    },
  },
  examples: {
    bad: [
      { target: 'Seit 1998 streiten die Nachbarn «seit Jahren» um den Zaun.', fix: null },
      { target: 'Sie hat bereits am Montag «schon» gewählt.', fix: null },
    ],
    good: [
      { target: 'Seit Montag warten sie, seit Jahren hoffen sie.' },
      { target: 'Bereits 1998 war er da, schon damals mit Hut.' },
    ],
  },
  *check({ target }) {
    for (const pattern of [TWICE, ALREADY])
      for (const { end, groups } of matches(target.text, pattern)) {
        const word = groups[1] || groups[3] || ''
        yield { target: [{ start: end - word.length, end }], evidence: { word } }
      }
  },
})
