import { INVISIBLE } from '../../../text/invisible.ts'
import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

export const invisibleCharacters = defineRule({
  id: 'invisible-characters',
  version: 1,
  category: 'fluency/encoding',
  severity: 'minor',
  needs: 'target',
  prior: 0.9,
  name: { de: 'Unsichtbare Zeichen', en: 'Invisible characters' },
  wordings: {
    main: {
      de: {
        what: 'Hier steckt ein unsichtbares Zeichen',
        why: 'Das Zeichen {code} stört Suche, Umbruch und Druck.',
      },
      en: {
        what: 'An invisible character is hidden here',
        why: 'The character {code} disturbs search, line breaks and print.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Das Wort«\u200b»spiel gelang.', fix: '' },
      { target: '«\ufeff»Der Anfang.', fix: '' },
    ],
    good: [{ target: 'Der Zucker\u00adrüben\u00adanbau und 10\u00a0km.' }, { target: 'Die 👩‍🚀 winkte.' }],
  },
  *check({ target }) {
    for (const { start, end, text } of matches(target.text, INVISIBLE)) {
      const code = `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
      yield { target: [{ start, end }], fixes: [{ at: { start, end }, text: '' }], evidence: { code } }
    }
  },
})
