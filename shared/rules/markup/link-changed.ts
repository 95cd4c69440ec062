import { changedSpans } from '../protected-spans.ts'
import { defineRule } from '../rule.ts'

/** Web and mail addresses, and names of accounts; the full stop behind them is the sentence's. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”„'’()[\]]*[^\s<>"“”„'’()[\].,;:!?…]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@])@[A-Za-z]\w+/gu

/** The account's name with blanks in it, or without its sign: @ bird _ watch. */
const damaged = (address: string) =>
  new RegExp(
    `(?<![\\p{L}@_])(?:@\\s?)?${address
      .replace(/^@/u, '')
      .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
      .replace(/_/gu, '\\s?_?\\s?')}(?![\\p{L}_])`,
    'giu',
  )

/** An address of the source is lost or damaged: nobody can follow it any more. */
export const linkChanged = defineRule({
  id: 'link-changed',
  version: 2,
  category: 'markup/tag',
  severity: 'major',
  needs: 'pair',
  prior: 0.85,
  name: { de: 'Adresse verändert', en: 'Address changed' },
  wordings: {
    main: {
      de: { what: 'Die Adresse „{text}“ weicht ab', why: 'Im Original steht „{source}“.' },
      en: { what: 'The address “{text}” differs', why: 'The original says “{source}”.' },
    },
    lost: {
      de: {
        what: 'Die Adresse „{source}“ fehlt',
        why: 'Sie steht im Original, so aber nicht in der Übersetzung.',
      },
      en: {
        what: 'The address “{source}” is missing',
        why: 'It stands in the original, but not like this here.',
      },
    },
    added: {
      de: { what: 'Die Adresse „{text}“ ist zu viel', why: 'Das Original hat sie nicht oder seltener.' },
      en: {
        what: 'The address “{text}” is one too many',
        why: 'The original does not have it, or not as often.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'Write to «desk@example.org».',
        target: 'Schreiben Sie an «tisch@example.org».',
        fix: 'desk@example.org',
      },
      {
        source: 'More on «www.example.org/news».',
        target: 'Mehr auf «www.example.org/nachrichten».',
        fix: 'www.example.org/news',
      },
      { source: 'The picture is by «@birdwatch».', target: 'Das Bild ist von «@Vogelbeobachtung».' },
      {
        source: 'Thanks to «@bird_watch» for it.',
        target: 'Danke an «@ bird _ watch» dafür.',
        fix: '@bird_watch',
      },
      {
        source: 'Thanks to «@bird_watch» for it.',
        target: 'Danke an «bird_watch» dafür.',
        fix: '@bird_watch',
      },
    ],
    good: [
      {
        source: 'See https://example.org/a, or write to desk@example.org.',
        target: 'Siehe https://example.org/a oder schreiben Sie an desk@example.org!',
      },
      { source: 'See the website.', target: 'Siehe www.example.org.' },
    ],
  },
  *check(pair) {
    if (!/@|:\/\/|www\./u.test(pair.source?.text ?? '')) return
    yield* changedSpans(pair, ADDRESS, { normal: (address) => address.toLowerCase(), damaged })
  },
})
