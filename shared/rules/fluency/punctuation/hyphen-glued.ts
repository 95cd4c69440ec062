import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** A compound whose hyphen has a space on one side: „Trump -Regierung“, „Trump- Regierung“. */
const BEFORE = /([\p{L}\p{N}]+["“”»«)]?)[  ]-(\p{L}{2,})/gu
const AFTER = /(\p{L}{2,})-[  ](\p{L}{2,})/gu
/** After these a hyphen is an ellipsis: Vor- und Nachteile. */
const ELLIPSIS =
  /^(?:und|oder|bzw|bis|sowie|noch|als|statt|wie|aber|sondern|wenn|ja|respektive|beziehungsweise|nicht|auch|u|o|ober|über|unter|vor|nach)$/iu

export const hyphenGlued = defineRule({
  id: 'hyphen-glued',
  version: 1,
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
  },
  examples: {
    bad: [
      { target: 'Die «Kohl -Regierung» trat zurück.', fix: 'Kohl-Regierung' },
      { target: 'Der «UN- Gesandte» reiste ab.', fix: 'UN-Gesandte' },
    ],
    good: [
      { target: 'Vor- und Nachteile, Ein- oder Ausgang, Haupt- statt Nebenrolle.' },
      { target: 'Journalisten, Lehrer und -mitarbeiter kamen.' },
      { target: 'Er kam - und ging.' },
      { target: 'Man nutzt Wind-, Wasser- und Sonnenkraft.' },
    ],
  },
  *check({ source, target }) {
    for (const pattern of [BEFORE, AFTER])
      for (const { start, end, text, groups } of matches(target.text, pattern)) {
        const [left = '', right = ''] = groups
        if (source?.text.includes(text)) continue
        const ellipsis =
          pattern === AFTER ? ELLIPSIS.test(right) || !/^\p{Lu}/u.test(right) : ELLIPSIS.test(left)
        if (ellipsis) continue
        yield { target: [{ start, end }], fixes: [{ at: { start, end }, text: `${left}-${right}` }] }
      }
  },
})
