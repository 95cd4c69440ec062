import type { AnalysedSource, TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { SAYS, SAYS_IN_ENGLISH } from '../../saying.ts'
import { defineRule } from '../../rule.ts'

const reports = (source: AnalysedSource) =>
  source.tokens.filter(({ lemma }) => SAYS_IN_ENGLISH.has(lemma)).length

/** „, sagte er“ behind what is said, up to the mark that follows. */
type Inserted = { readonly comma: TargetToken; readonly verb: TargetToken; readonly mark: TargetToken }

const MARK = /^[,.:;]$/u
/** So many words at most name who speaks. */
const LONGEST = 6

function insertedAt(tokens: readonly TargetToken[], verb: TargetToken): Inserted | null {
  const comma = tokens[verb.index - 1]
  if (comma?.text !== ',' || !SAYS.has(verb.lemma) || !isFinite(verb)) return null
  const behind = tokens.slice(verb.index + 1, verb.index + 2 + LONGEST)
  const mark = behind.find(({ text }) => MARK.test(text))
  const speaker = behind.slice(0, mark && behind.indexOf(mark))
  if (!mark || speaker.length === 0) return null
  return speaker.every(({ tag }) => /^(?:PPER|ART|N[NE]|ADJA|PPOSAT|APPR|APPRART)$/u.test(tag))
    ? { comma, verb, mark }
    : null
}

/** „Es sei, sagte er, kalt, sagte er.“: what English reports once. */
export const saidTwice = defineRule({
  id: 'said-twice',
  version: 1,
  category: 'style/awkward',
  severity: 'minor',
  needs: 'pair',
  prior: 0.85,
  name: { de: 'Redebegleitung doppelt', en: 'Reporting phrase said twice' },
  wordings: {
    main: {
      de: {
        what: 'Wer spricht, steht in diesem Satz schon',
        why: 'Im Original ist nur einmal gesagt, von wem das stammt.',
      },
      en: {
        what: 'The sentence says already who is speaking',
        why: 'The original says only once whose words these are.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'In June, he said, it would be warm.',
        target: 'Im Juni, sagte er, werde es warm«, sagte er».',
        fix: '',
      },
      {
        source: 'The cook said the bread was cold.',
        target: 'Der Koch sagte, das Brot sei kalt«, sagte er».',
        fix: '',
      },
    ],
    good: [
      {
        source: '"It is cold," she said, "and he said so."',
        target: '„Es ist kalt“, sagte sie, „und das sagte er auch“, sagte sie.',
      },
      { source: 'It was cold, she said.', target: 'Es sei kalt, sagte sie. Sie sagte es oft.' },
      { source: 'He said: I say no.', target: 'Ich sage Nein, sagte er.' },
    ],
  },
  *check({ source, target: { tokens, text } }) {
    if (!source || !text.includes(',')) return
    for (const second of tokens) {
      const inserted = insertedAt(tokens, second)
      if (!inserted) continue
      const first = tokens.find(
        ({ text, sentence, index }) =>
          text === second.text && sentence === second.sentence && index < second.index,
      )
      if (!first || reports(source) > 1) continue
      const last = tokens[inserted.mark.index - 1]
      const at = { start: inserted.comma.start, end: last?.end ?? second.end }
      yield { target: [at], fixes: inserted.mark.text === '.' ? [{ at, text: '' }] : [] }
    }
  },
})
