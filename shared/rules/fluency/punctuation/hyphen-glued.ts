import type { Lexicons } from '../../../lexicon/lexicon.ts'
import { matchesAround } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** A compound whose hyphen has a space on one side: „Trump -Regierung“, „Trump- Regierung“. */
const BEFORE = /([\p{L}\p{N}]+["“”»«)]?)[  ]-(\p{L}{2,})/gu
const AFTER = /(\p{L}{2,})-[  ](\p{L}{2,})/gu
/** Each with what is enough to look at; a small word behind a hyphen and a space makes an ellipsis. */
const PATTERNS = [
  { pattern: BEFORE, part: / -\p{L}/u },
  { pattern: AFTER, part: /- \p{Lu}/u },
]
/** After these a hyphen is an ellipsis: Vor- und Nachteile. */
const ELLIPSIS =
  /^(?:und|oder|bzw|bis|sowie|noch|als|statt|wie|aber|sondern|wenn|ja|respektive|beziehungsweise|nicht|auch|u|o|ober|über|unter|vor|nach)$/iu

/** „US- Open“: the source has both as words of a name, the second of which is no German noun. */
function isName(source: string, left: string, right: string, { german }: Lexicons): boolean {
  if (!/^[\p{L}\p{N}]+$/u.test(left)) return false
  if (german.readings(right).some(({ pos }) => pos === 'noun')) return false
  const first = /^\p{Lu}+$/u.test(left) ? [...left].map((letter) => `${letter}\\.?`).join('') : left
  return new RegExp(`(?<!\\p{L})${first} ${right}(?!\\p{L})`, 'u').test(source)
}

export const hyphenGlued = defineRule({
  id: 'hyphen-glued',
  version: 2,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.6,
  name: { de: 'Leerzeichen am Bindestrich', en: 'Space beside a hyphen' },
  wordings: {
    main: {
      de: {
        what: 'Am Bindestrich steht ein Leerzeichen zu viel',
        why: 'Die Zusammensetzung schreibt man {fix}.',
      },
      en: { what: 'There is a space too many beside the hyphen', why: 'The compound is written {fix}.' },
    },
    name: {
      de: { what: 'In diesem Namen steht ein Bindestrich zu viel', why: 'Der Name ist {fix}.' },
      en: { what: 'There is a hyphen too many in this name', why: 'The name is {fix}.' },
    },
  },
  examples: {
    bad: [
      { target: 'Die «Kohl -Regierung» trat zurück.', fix: 'Kohl-Regierung' },
      { target: 'Der «UN- Gesandte» reiste ab.', fix: 'UN-Gesandte' },
      {
        source: 'She runs the U.K. Giving fund.',
        target: 'Sie leitet den Fonds «UK- Giving».',
        fix: 'UK Giving',
      },
    ],
    good: [
      { target: 'Vor- und Nachteile, Ein- oder Ausgang, Haupt- statt Nebenrolle.' },
      { target: 'Journalisten, Lehrer und -mitarbeiter kamen.' },
      { target: 'Er kam - und ging.' },
      { target: 'Man nutzt Wind-, Wasser- und Sonnenkraft.' },
    ],
  },
  *check({ source, target }, { lexicons }) {
    for (const { pattern, part } of PATTERNS)
      for (const { start, end, text, groups } of matchesAround(part, target.text, pattern)) {
        const [left = '', right = ''] = groups
        if (source?.text.includes(text)) continue
        const ellipsis =
          pattern === AFTER ? ELLIPSIS.test(right) || !/^\p{Lu}/u.test(right) : ELLIPSIS.test(left)
        if (ellipsis) continue
        const at = { start, end }
        if (source && isName(source.text, left, right, lexicons))
          yield { target: [at], fixes: [{ at, text: `${left} ${right}` }], wording: 'name' }
        else yield { target: [at], fixes: [{ at, text: `${left}-${right}` }] }
      }
  },
})
