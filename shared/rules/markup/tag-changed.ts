import { changedSpans } from '../protected-spans.ts'
import { defineRule } from '../rule.ts'

const TAG = /<\/?[a-zA-Z][\w:-]*(?:\s[^<>]*)?\/?>/gu

/** `<br />` and `<br/>` are the same tag; values of attributes stay as they are. */
const normal = (tag: string) => tag.replace(/\s+/gu, ' ').replace(/\s?\/?>$/u, '>')

/** A tag of the source is lost, damaged or doubled. */
export const tagChanged = defineRule({
  id: 'tag-changed',
  version: 1,
  category: 'markup/tag',
  severity: 'major',
  needs: 'pair',
  prior: 0.95,
  name: { de: 'Auszeichnung verändert', en: 'Tag changed' },
  wordings: {
    main: {
      de: { what: '„{text}“ weicht ab', why: 'Im Original steht an dieser Stelle „{source}“.' },
      en: { what: '“{text}” differs', why: 'The original has “{source}” here.' },
    },
    lost: {
      de: { what: '„{source}“ fehlt', why: 'Die Auszeichnung steht im Original, hier aber nicht.' },
      en: { what: '“{source}” is missing', why: 'The tag stands in the original, but not here.' },
    },
    added: {
      de: { what: '„{text}“ ist zu viel', why: 'Im Original steht diese Auszeichnung nicht oder seltener.' },
      en: { what: '“{text}” is one too many', why: 'The original does not have this tag, or not as often.' },
    },
  },
  examples: {
    bad: [
      {
        source: '«<b>»Breaking:</b> The bridge is closed.',
        target: '«<bold>»Eilmeldung:</b> Die Brücke ist gesperrt.',
        fix: '<b>',
      },
      {
        source: '<i>The Tower«</i>» opened.',
        target: '<i>Der Turm«» wurde eröffnet.',
        fix: null,
      },
      {
        source: 'The <b>bridge</b> is closed.',
        target: 'Die <b>Brücke</b> ist gesperrt.«</b>»',
        fix: '',
      },
    ],
    good: [
      {
        source: 'The <b>old</b> bridge<br/>is <i>closed</i>.',
        target: 'Die <i>gesperrte</i><br /> Brücke ist <b>alt</b>.',
      },
      { source: 'Profits were < 5 and costs > 3.', target: 'Der Gewinn war <5 und die Kosten >3.' },
    ],
  },
  *check(pair) {
    yield* changedSpans(pair, TAG, { normal })
  },
})
