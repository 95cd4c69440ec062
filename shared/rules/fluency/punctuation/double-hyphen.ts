import { matchesAround } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** „MÜNCHEN -- Die Stadt …“: how agencies set the place of a report; of such flags in news one in five was right. */
const DATELINE = /^\p{Lu}[\p{L} .,()/-]{2,40}$/u
const MOST_WORDS = 4
const isDateline = (before: string) => DATELINE.test(before) && before.split(' ').length <= MOST_WORDS

const DOUBLE = /(?<=[\p{L}\p{N}.,;:!?"“”»«)])(\s*)--(\s*)(?=[\p{L}\p{N}"„“»«(])/gu

export const doubleHyphen = defineRule({
  id: 'double-hyphen',
  version: 2,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: { dateline: 0.3, '': 0.6 },
  name: { de: 'Zwei Bindestriche als Gedankenstrich', en: 'Two hyphens for a dash' },
  wordings: {
    main: {
      de: {
        what: 'Zwei Bindestriche stehen für einen Gedankenstrich',
        why: 'Gedruckt wird ein Halbgeviertstrich (–).',
      },
      en: { what: 'Two hyphens stand for a dash', why: 'In print this is an en dash (–).' },
    },
  },
  examples: {
    bad: [
      { target: 'Das Ergebnis« -- »drei zu null.', fix: ' – ' },
      { target: 'Das Ergebnis«--»drei zu null.', fix: ' – ' },
    ],
    good: [{ target: 'Das Ergebnis – drei zu null.' }, { target: 'Der Schalter heißt --verbose.' }],
  },
  *check({ target }) {
    for (const { start, end, groups } of matchesAround(/--/u, target.text, DOUBLE)) {
      if (groups[0] !== '' && groups[1] === '') continue
      yield {
        target: [{ start, end }],
        fixes: [{ at: { start, end }, text: ' – ' }],
        strength: isDateline(target.text.slice(0, start)) ? 'dateline' : '',
      }
    }
  },
})
