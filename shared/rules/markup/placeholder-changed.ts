import { changedSpans } from '../protected-spans.ts'
import { defineRule } from '../rule.ts'

const PLACEHOLDER =
  /\{\{[^{}]+\}\}|\$\{[^{}]+\}|\{[\w.-]*\}|(?<![\d\p{L}])%(?:\d+\$)?[sd](?!\p{L})|%\(\w+\)[sd](?!\p{L})/gu

/** A placeholder, which a program fills in, is lost, translated or doubled. */
export const placeholderChanged = defineRule({
  id: 'placeholder-changed',
  version: 1,
  category: 'markup/tag',
  severity: 'major',
  needs: 'pair',
  prior: 0.95,
  name: { de: 'Platzhalter verändert', en: 'Placeholder changed' },
  wordings: {
    main: {
      de: {
        what: 'Der Platzhalter weicht ab',
        why: 'Er muss so bleiben, wie er im Original steht, damit er ausgefüllt werden kann.',
      },
      en: {
        what: 'The placeholder differs',
        why: 'It has to stay as it is in the original, so that it can be filled in.',
      },
    },
    lost: {
      de: { what: 'Ein Platzhalter fehlt', why: 'Er steht im Original und wird später ausgefüllt.' },
      en: { what: 'A placeholder is missing', why: 'It stands in the original and is filled in later.' },
    },
    added: {
      de: {
        what: 'Ein Platzhalter ist zu viel',
        why: 'Das Original hat diesen Platzhalter nicht oder seltener.',
      },
      en: {
        what: 'There is one placeholder too many',
        why: 'The original does not have it, or not as often.',
      },
    },
  },
  examples: {
    bad: [
      { source: 'Photo by «{author}».', target: 'Foto von «{autor}».', fix: '{author}' },
      { source: 'Updated «%s» ago.', target: 'Vor kurzem aktualisiert«».', fix: null },
    ],
    good: [
      { source: '%1$s wrote %2$s.', target: '%2$s wurde von %1$s geschrieben.' },
      { source: 'Prices fell by 5%.', target: 'Die Preise fielen um 5%.' },
    ],
  },
  *check(pair) {
    yield* changedSpans(pair, PLACEHOLDER)
  },
})
