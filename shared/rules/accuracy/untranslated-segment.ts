import type { AnalysedSource, SourceToken } from '../../analysis/pair.ts'
import { defineRule } from '../rule.ts'

/** Fewer words than this may well be a name, a title or a place. */
const LEAST_WORDS = 4

/** Small words of an English title: articles, conjunctions, prepositions. All others have a capital in it. */
const SMALL_IN_TITLES = new Set(
  (
    'a an the and but or nor as at by for from in into of off on onto out over per to under up upon via vs with within ' +
    'without about above across after against along among around before behind below between beyond during near ' +
    'since through toward towards until ed eds no nos p pp vol vols s v'
  ).split(' '),
)

/** "Surname, First name" or "Surname, F." that opens an entry of a bibliography. */
const AUTHOR = /^\p{Lu}[\p{L}'’-]+, \p{Lu}(?:\p{Ll}+|\.)/u
/** … and what makes it one: a title in quotation marks, a volume, pages, a year at the end. */
const PUBLISHED = /["“”„]|\b(?:vols?|pp?|eds?|nos?)\.|\b(?:1[5-9]|20)\d\d\b\W*$/u

const ENDS_LIKE_A_SENTENCE = /[.?!,]["“”]?\W*$|["“”]\W*$/u

/** Its predicate has a subject of its own: a sentence, however it is written. */
const isPronoun = ({ pos, text }: SourceToken) =>
  pos === 'PRON' && !/^(?:its?|our|my|his|her|their|your)$/iu.test(text)

/**
 * The title of a work, or an entry of a list of works: it may stay in English. A heading looks the same but for its full
 * stop, and is no title of a work.
 */
function namesWork({ text, tokens }: AnalysedSource): boolean {
  const said = text.trim()
  if (AUTHOR.test(said) && PUBLISHED.test(said)) return true
  const words = tokens.filter(({ kind }) => kind === 'word')
  const isInTitle = ({ text: word }: SourceToken) =>
    /^[\p{Lu}\d'’]/u.test(word) || SMALL_IN_TITLES.has(word.toLowerCase())
  return ENDS_LIKE_A_SENTENCE.test(said) && words.every(isInTitle) && !words.some(isPronoun)
}

const firstWord = (text: string) => /[\p{L}\p{N}]+/u.exec(text)?.[0]
/** Letters and digits alone. */
const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** The whole segment was copied from the source. */
export const untranslatedSegment = defineRule({
  id: 'untranslated-segment',
  version: 2,
  category: 'accuracy/untranslated',
  severity: 'critical',
  needs: 'pair',
  prior: 0.95,
  name: { de: 'Nicht übersetzt', en: 'Not translated' },
  wordings: {
    main: {
      de: { what: 'Dieser Satz ist nicht übersetzt', why: 'Er steht Wort für Wort so im englischen Text.' },
      en: { what: 'This sentence was not translated', why: 'It stands in the English text word for word.' },
    },
  },
  examples: {
    bad: [
      {
        source: 'The council meets again on Monday.',
        target: '«The council meets again on Monday.»',
        fix: null,
      },
      {
        source: 'The Harbour and Its Ships at the Maritime Museum',
        target: '«The Harbour and Its Ships at the Maritime Museum»',
        fix: null,
      },
    ],
    good: [
      {
        source: 'A Short History of Lighthouses in the North Sea.',
        target: 'A Short History of Lighthouses in the North Sea.',
      },
      {
        source: 'Marlow, Edith, "On the habits of gulls", Shore Birds, vol.',
        target: 'Marlow, Edith, "On the habits of gulls", Shore Birds, vol.',
      },
      { source: 'Royal Dutch Shell', target: 'Royal Dutch Shell' },
      { source: 'Michael Turner, Reuters, New York', target: 'Michael Turner, Reuters, New York' },
    ],
  },
  *check({ source, target }) {
    if (!source || firstWord(source.text) !== firstWord(target.text)) return
    if (plain(source.text) !== plain(target.text)) return
    const words = target.tokens.filter((token) => token.kind === 'word')
    const lowerCase = words.filter((token) => token.text[0] !== token.text[0]?.toUpperCase())
    if (words.length < LEAST_WORDS || lowerCase.length < 2 || namesWork(source)) return
    const said = target.text.trim()
    const start = target.text.indexOf(said)
    yield { target: [{ start, end: start + said.length }], source: [{ start: 0, end: source.text.length }] }
  },
})
