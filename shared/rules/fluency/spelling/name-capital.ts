import { defineRule } from '../../rule.ts'
import { NAMES } from './name-capital.data.ts'
import { capitalised } from '../../../text/capitals.ts'

/** The stem of each adjective by its forms, in lower case: weiße, weißen, weißer, weißes. */
const STEMS: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap(([stem]) => ['e', 'en', 'er', 'es'].map((ending) => [stem + ending, stem] as const)),
)

/** „das weiße Haus“ for the White House: the adjective of a name takes a capital. */
export const nameCapital = defineRule({
  id: 'name-capital',
  version: 1,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'pair',
  prior: 0.9,
  name: { de: 'Kleinbuchstabe in einem Namen', en: 'Small letter in a name' },
  wordings: {
    main: {
      de: { what: '„{text}“ ist ein Name', why: 'Das Adjektiv wird darin großgeschrieben: „{fix}“.' },
      en: { what: '“{text}” is a name', why: 'Its adjective takes a capital: “{fix}”.' },
    },
  },
  examples: {
    bad: [
      {
        source: 'The White House declined to comment.',
        target: 'Das «weiße Haus» wollte sich nicht äußern.',
        fix: 'Weiße Haus',
      },
      {
        source: 'The United Nations sent aid to the Middle East.',
        target: 'Die «vereinten Nationen» schickten Hilfe in den «nahen Osten».',
        fix: 'Vereinten Nationen',
      },
    ],
    good: [
      { source: 'He lives in a white house.', target: 'Er lebt in einem weißen Haus.' },
      { source: 'The White House declined.', target: 'Das Weiße Haus lehnte ab.' },
      { source: 'The European states met the EU.', target: 'Die europäischen Staaten trafen die EU.' },
    ],
  },
  *check({ source, target }) {
    if (!source) return
    for (const adjective of target.tokens) {
      const stem = STEMS.get(adjective.text)
      if (stem === undefined) continue
      const noun = target.tokens[adjective.index + 1]
      if (!noun || !/^\p{Lu}/u.test(noun.text)) continue
      if (
        !NAMES.some(
          ([name, german, english]) => name === stem && german.test(noun.text) && english.test(source.text),
        )
      )
        continue
      const at = { start: adjective.start, end: noun.end }
      const written = target.text.slice(at.start, at.end)
      yield { target: [at], fixes: [{ at, text: capitalised(written) }] }
    }
  },
})
