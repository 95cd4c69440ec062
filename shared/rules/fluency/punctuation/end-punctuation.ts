import { isFinite } from '../../../analysis/verbs.ts'
import { defineRule } from '../../rule.ts'

const MARKS = '.?!:…'
/** Quotes and brackets that stand behind the mark. */
const CLOSING = '"”“„’‘‚\'»«)]'
/** Shorter ones may be headings, which need no full stop; so may those without a finite verb, up to another length. */
const LEAST_WORDS = 8
const LEAST_WORDS_WITHOUT_VERB = 12
/** What ends with a full stop of its own: Inc., U.S., a.m., etc. */
const ABBREVIATION =
  /(?:\p{Lu}\p{L}{0,3}|\.\p{L}|(?<!\p{L})(?:etc|al|approx|ca|co|vs|no|est|ed|eds|pp|vol|ft|lbs?|oz|mi|km|in|mph|sq))\.$/u

/** The mark that ends a segment, closing quotes and brackets set aside; '' where there is none. */
function markOf(text: string): string {
  const said = text.trimEnd()
  let end = said.length
  while (end > 0 && CLOSING.includes(said.charAt(end - 1))) end--
  if (said.endsWith('...', end)) return '...'
  const mark = said.charAt(end - 1)
  return MARKS.includes(mark) ? mark : ''
}

export const endPunctuation = defineRule({
  id: 'end-punctuation',
  version: 2,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'pair',
  prior: { missing: 0.7, other: 0.6 },
  name: { de: 'Satzschlusszeichen weicht ab', en: 'End punctuation differs' },
  wordings: {
    main: {
      de: { what: 'Am Ende fehlt das Satzzeichen', why: 'Das Original schließt mit „{mark}“.' },
      en: { what: 'The final punctuation mark is missing', why: 'The source ends with “{mark}”.' },
    },
    other: {
      de: { what: 'Das Satzzeichen am Ende weicht ab', why: 'Das Original schließt mit „{mark}“.' },
      en: { what: 'The final punctuation mark differs', why: 'The source ends with “{mark}”.' },
    },
  },
  examples: {
    bad: [{ source: 'Was the train late?', target: 'Kam der Zug zu «spät.»', fix: 'spät?' }],
    good: [
      { source: 'The train was late', target: 'Der Zug kam zu spät' },
      { source: 'He said: "No."', target: 'Er sagte: „Nein.“' },
      {
        source: 'The sun was low and the long way home was still before all of us tired people."',
        target: 'Die Sonne stand tief, und der lange Weg nach Hause lag noch vor uns müden Leuten.„',
      },
      { source: 'Isn’t it time to go.', target: 'Ist es nicht Zeit zu gehen?' },
      { source: 'He said no!', target: 'Er sagte nein.' },
      { source: 'Filed by Apple Inc.', target: 'Eingereicht von Apple' },
      { source: '"It was late," he said.', target: '„Es war spät“, sagte er.' },
    ],
  },
  *check({ index, kind, source, target }) {
    if (!source) return
    const expected = markOf(source.text)
    const found = markOf(target.text)
    const missing = expected !== '' && '.?'.includes(expected) && found === ''
    if (!missing && !(expected === '?' && found === '.')) return
    if (missing && (kind === 'heading' || index === 0)) return
    const hasVerb = target.tokens.some(isFinite)
    if (missing && target.tokens.length < (hasVerb ? LEAST_WORDS : LEAST_WORDS_WITHOUT_VERB)) return
    if (source.sentences.length !== 1 || target.sentences.length !== 1 || ABBREVIATION.test(source.text))
      return
    const last = target.tokens.findLast((token) => token.kind === 'word' || token.kind === 'number')
    if (!last || last.index < 3) return
    const mark = target.text.slice(last.end).match(/[.?]/u)
    const end = mark?.index === undefined ? last.end : last.end + mark.index + 1
    const at = { start: last.start, end }
    const text = target.text.slice(at.start, at.end).replace(/[.?]$/u, '') + expected
    yield {
      target: [at],
      fixes: [{ at, text }],
      evidence: { mark: expected },
      ...(found === '' ? { strength: 'missing' } : { wording: 'other', strength: 'other' }),
    }
  },
})
