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

/** „um den sie kreisen“: a relative clause, its subject behind the pronoun. */
const isRelative = ([first, second]: readonly TargetToken[]) =>
  /^(?:d(?:er|en|as|em|ie)|was|wen)$/u.test(first?.text ?? '') && !/^(?:N|ADJ|CARD)/u.test(second?.tag ?? '')

const opensSentence = (tokens: readonly TargetToken[], { index, sentence, text }: TargetToken) =>
  /^(?:Um|Ohne|Statt|Anstatt)$/u.test(text) && tokens[index - 1]?.sentence !== sentence

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
      { target: 'Viele spielen, um «siegen».', fix: 'zu siegen' },
      { target: 'Um sich warm «halten», lief sie.', fix: 'zu halten' },
      { target: 'Er ruft, um die Hunde «ablenken».', fix: 'abzulenken' },
    ],
    good: [
      { target: 'Er kam, um den Sieg zu feiern, ohne anzuhalten.' },
      { target: 'Es geht, um es kurz sagen zu können, um Geld.' },
      { target: 'Das ist der Stern, um den sie kreisen.' },
      { target: 'Er kämpft, um die zu retten, die nicht fliehen können.' },
    ],
  },
  *check({ target }, { lexicons }) {
    const { tokens } = target
    for (const opener of tokens) {
      if (
        !(opener.tag === 'KOUI' || /^(?:ohne|anstatt|statt)$/iu.test(opener.text)) ||
        (tokens[opener.index - 1]?.text !== ',' && !opensSentence(tokens, opener))
      )
        continue
      const end = tokens.findIndex((token) => token.index > opener.index && isEnd(token))
      const clause = tokens.slice(opener.index + 1, end < 0 ? tokens.length : end)
      const last = clause.at(-1)
      if (
        !last ||
        !isInfinitive(last) ||
        isRelative(clause) ||
        clause.length > 12 ||
        (clause.length < 2 && opener.text !== 'um')
      )
        continue
      if (
        clause
          .slice(0, -1)
          .some(
            ({ tag, text }) =>
              tag === 'PTKZU' ||
              tag === 'PRELS' ||
              /^(?:ich|du|er|wir|man)$/u.test(text) ||
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
