import type { TargetToken } from '../../analysis/pair.ts'
import { VERB } from '../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../lexicon/lexicon.ts'
import { defineRule } from '../rule.ts'

const isInfinitive = ({ text, readings }: TargetToken) =>
  /^\p{Ll}/u.test(text) && readings.some(({ verb }) => (verb & VERB.infinitive) !== 0)
const isEnd = (token: TargetToken) => token.kind === 'punctuation' && /^[,.;:!?–—]$/u.test(token.text)

/** zu feiern, but abzulenken. */
function withZu({ text }: TargetToken, german: GermanLexicon): string {
  return german.conjugate(text, VERB.zuInfinitive)[0] ?? `zu ${text}`
}

export const missingZu = defineRule({
  id: 'missing-zu',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: 0.7,
  name: { de: 'Fehlendes „zu“', en: 'Missing “zu”' },
  wordings: {
    main: {
      de: { what: 'Vor „{text}“ fehlt „zu“.', why: 'Nach „{opener}“ steht der Infinitiv mit „zu“.' },
      en: { what: '“zu” is missing before “{text}”.', why: 'After “{opener}” the infinitive takes “zu”.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er kam, um den Sieg «feiern».', fix: 'zu feiern' },
      { target: 'Sie ging, ohne ein Wort «sagen».', fix: 'zu sagen' },
      { target: 'Er ruft, um die Hunde «ablenken».', fix: 'abzulenken' },
    ],
    good: [
      { target: 'Er kam, um den Sieg zu feiern, ohne anzuhalten.' },
      { target: 'Es geht, um es kurz sagen zu können, um Geld.' },
      { target: 'Er kämpft, um die zu retten, die nicht fliehen können.' },
    ],
  },
  *check({ target }, { lexicons }) {
    const { tokens } = target
    for (const opener of tokens) {
      if (
        !(opener.tag === 'KOUI' || /^(?:ohne|anstatt|statt)$/u.test(opener.text)) ||
        tokens[opener.index - 1]?.text !== ','
      )
        continue
      const end = tokens.findIndex((token) => token.index > opener.index && isEnd(token))
      const clause = tokens.slice(opener.index + 1, end < 0 ? tokens.length : end)
      const last = clause.at(-1)
      if (!last || !isInfinitive(last) || clause.length > 12 || clause.length < 2) continue
      if (
        clause
          .slice(0, -1)
          .some(
            ({ tag, text }) =>
              tag === 'PTKZU' ||
              tag === 'PRELS' ||
              tag === 'PPER' ||
              tag === 'VVIZU' ||
              text === 'zu' ||
              tag.endsWith('FIN'),
          )
      )
        continue
      const at = { start: last.start, end: last.end }
      yield {
        target: [at],
        fixes: [{ at, text: withZu(last, lexicons.german) }],
        evidence: { opener: opener.text },
      }
    }
  },
})
