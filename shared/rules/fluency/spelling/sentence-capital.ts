import { defineRule } from '../../rule.ts'
import { capitalised } from '../../../text/capitals.ts'

/** Names that keep their small letter: eBay, iPhone; and "d. h."-like beginnings. */
const KEEPS = /^\p{Ll}{1,2}\p{Lu}|^\p{Ll}\.|^(?:de|von|van|la|le|al|el)$|@|\.\p{L}|^www/u

export const sentenceCapital = defineRule({
  id: 'sentence-capital',
  version: 1,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'pair',
  prior: 0.85,
  name: { de: 'Satzanfang kleingeschrieben', en: 'Sentence starts in lower case' },
  wordings: {
    main: {
      de: {
        what: 'Der Satz beginnt mit einem kleinen Buchstaben',
        why: 'Im Original beginnt er groß: „{source}“.',
      },
      en: {
        what: 'The sentence starts with a small letter',
        why: 'The source starts with a capital: “{source}”.',
      },
    },
  },
  examples: {
    bad: [
      { source: '«The» train was late.', target: '«der» Zug kam zu spät.', fix: 'Der' },
      { source: '"«Why»?" he asked.', target: '„«warum»?“, fragte er.', fix: 'Warum' },
    ],
    good: [
      { source: 'EBay is growing.', target: 'eBay wächst.' },
      { source: 'the train was late.', target: 'der Zug kam zu spät.' },
      { source: '... and then it rained', target: '… und dann regnete es' },
    ],
  },
  *check({ source, target }) {
    const first = target.tokens[/^["„“»]/u.test(target.text) ? 1 : 0]
    const original = source?.tokens[/^["“']/u.test(source.text) ? 1 : 0]
    if (!first || !original || first.kind !== 'word' || original.kind !== 'word') return
    if (!/^\p{Ll}/u.test(first.text) || !/^\p{Lu}/u.test(original.text)) return
    if (KEEPS.test(first.text) || first.copied) return
    const at = { start: first.start, end: first.end }
    yield {
      target: [at],
      source: [{ start: original.start, end: original.end }],
      fixes: [{ at, text: capitalised(first.text) }],
    }
  },
})
