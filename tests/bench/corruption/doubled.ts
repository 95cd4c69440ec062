/** What is said twice in a sentence, and not side by side. */
import { byPattern, corruptor, spanOf } from './corruptor.ts'
import type { Change, Corruptor } from './corruptor.ts'

/** The adverb once more, before the verb at the end of its clause. */
const adverbAgain = corruptor('adverb once more', 'adverb-twice', ({ pair }) => {
  const { tokens } = pair().target
  return tokens.flatMap((adverb): Change[] => {
    // „als auch … auch“ may be right.
    if (/^(?:als|sondern|immer)$/u.test(tokens[adverb.index - 1]?.text ?? '')) return []
    if (!/^(?:noch|nun|jetzt|schon|auch|jedoch|wieder|derzeit|dort|heute)$/iu.test(adverb.text)) return []
    const rest = tokens.slice(adverb.index + 1)
    const end = rest.findIndex(({ tag, kind }) => kind === 'punctuation' || /^(?:VVPP|VVINF|KON)$/u.test(tag))
    const verb = rest[end]
    return end > 1 && verb && /^VV/u.test(verb.tag)
      ? [{ at: { start: verb.start, end: verb.start }, text: `${adverb.text.toLowerCase()} ` }]
      : []
  })
})

/** Another adverb of its meaning beside it. */
const BESIDE: Readonly<Record<string, string>> = {
  fast: 'beinahe fast',
  nur: 'lediglich nur',
  etwa: 'ungefähr etwa',
  jedoch: 'aber jedoch',
  ebenfalls: 'auch ebenfalls',
  derzeit: 'zurzeit derzeit',
  vielleicht: 'möglicherweise vielleicht',
  sofort: 'gleich sofort',
}

export const DOUBLED: readonly Corruptor[] = [
  adverbAgain,
  corruptor('adverb of the same meaning', 'adverb-twice', ({ pair }) =>
    pair().target.tokens.flatMap((token): Change[] => {
      const text = BESIDE[token.text]
      return text === undefined ? [] : [{ at: spanOf(token), text }]
    }),
  ),
  byPattern(
    'reporting phrase again at the end',
    'said-twice',
    /(?<=(?<!\p{L})sagte(?!\p{L}).{20,})\.$/gu,
    (_match, source) => (/\bsaid\b/u.test(source) ? ', sagte er.' : null),
  ),
  byPattern(
    'the same month again',
    'doubled-time',
    /(?<=(?<!\p{L})[Ii]m (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?: \d{4})? \p{L}+ \p{L}+) (?=\p{L})/gu,
    ({ groups }) => ` im ${groups[0]} `,
  ),
]
