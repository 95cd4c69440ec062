import type { AnalysedPair, TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { contractions } from '../../../lexicon/closed-class.ts'

import { defineRule } from '../../rule.ts'
import { capitalised } from '../../../text/capitals.ts'

/** These meet their like in good sentences: „die, die“ with its comma set, „das das“, „sie sie“, „ihr ihr“. */
const ARTICLES = new Set(
  'der die das den dem des denen deren dessen sie ihr es sich was wer uns euch'.split(' '),
)
/** Said twice for stress. */
const STRESSED = new Set(
  'sehr so viel viele ganz nie ja nein lange weit immer wieder mehr Schritt Stück Tag Jahr bla ha na'.split(
    ' ',
  ),
)

/** An article or pronoun is doubled by mistake where it follows a noun that no comma separates from it. */
function mayRepeat(before: TargetToken | undefined, word: string): boolean {
  if (STRESSED.has(word)) return true
  if (!ARTICLES.has(word.toLowerCase())) return false
  return !(before && before.kind === 'word' && /^\p{Lu}/u.test(before.text) && before.index > 0)
}

/** „von vom“, „in im“: the preposition once alone and once with its article. */
function isInContraction({ tag, text }: TargetToken, next: TargetToken): boolean {
  if (tag !== 'APPR') return false
  const short = contractions[next.text]
  return short !== undefined && short.preposition === text.toLowerCase()
}

/** „in der in der Stadt“: two words said twice, the first of them a small one. */
function twoAgain(tokens: readonly TargetToken[], index: number): TargetToken | null {
  const second = tokens[index + 1]
  const fourth = tokens[index + 3]
  if (!second || !fourth || second.text !== fourth.text || second.kind !== 'word') return null
  const [first, , third] = tokens.slice(index, index + 3)
  if (!first || !third || !/^(?:APPR|APPRART|KOUS|PPER|PPOSAT|VAFIN|VMFIN)$/u.test(first.tag)) return null
  const isSame = first.lower === third.text && first.text !== second.text
  return isSame && fourth.sentence === first.sentence ? fourth : null
}

const CONTENT_TARGET = /^(?:NN|NE|FM|ADJ|VV)/u
const CONTENT_SOURCE = /^(?:NOUN|PROPN|ADJ|VERB)$/u

/** A noun twice in a list with no more words than the source has: each stands for a word of its own there. */
function standsForTwo({ source, target }: AnalysedPair, { text, sentence }: TargetToken): boolean {
  if (!source || !/^\p{Lu}/u.test(text)) return false
  const own = target.tokens.filter((token) => token.sentence === sentence && CONTENT_TARGET.test(token.tag))
  const sentences = target.sentences.length === source.sentences.length ? [sentence] : null
  const other = source.tokens.filter(
    (token) => CONTENT_SOURCE.test(token.pos) && (sentences?.includes(token.sentence) ?? true),
  )
  const isList = !target.tokens.some((token) => token.sentence === sentence && isFinite(token))
  return isList && own.length <= other.length
}

export const doubledWord = defineRule({
  id: 'doubled-word',
  version: 3,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: 'Doppeltes Wort', en: 'Doubled word' },
  wordings: {
    main: {
      de: { what: 'Das Wort „{word}“ steht zweimal', why: 'Eines davon ist zu viel.' },
      en: { what: 'The word “{word}” is there twice', why: 'One of the two is too many.' },
    },
    alike: {
      de: {
        what: 'Das Wort „{word}“ steht zweimal',
        why: 'Im Original stehen hier vermutlich zwei verschiedene Wörter.',
      },
      en: {
        what: 'The word “{word}” is there twice',
        why: 'The original probably has two different words here.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Er ging «in in» die Stadt.', fix: 'in' },
      { target: 'Seit Beginn «der der» Messungen ist es warm.', fix: 'der' },
      { target: '«Und und» dann kam er.', fix: 'Und' },
      { target: 'Die Suche «nach nach» Gold begann.', fix: 'nach' },
      { target: 'Sie lebt «in der in der» Stadt.', fix: 'in der' },
      { target: 'Sie kam «in im» Jahr 1990 an.', fix: 'im' },
      { source: 'The town council agreed.', target: 'Der «Stadtrat Stadtrat» stimmte zu.', fix: 'Stadtrat' },
      {
        source: 'Tools: saw file chisel gimlet auger plane',
        target: 'Werkzeuge: Säge Feile Meißel «Bohrer Bohrer» Hobel',
        fix: null,
      },
    ],
    good: [
      { target: 'Das sind die, die die Regeln kennen.' },
      { target: 'Es ist klar, dass das das Ende ist.' },
      { target: 'Ob sie sie kennt, weiß sie nicht.' },
      { target: 'Das war sehr, sehr knapp, ja, sehr sehr knapp.' },
      { source: 'Duran Duran played.', target: 'Duran Duran spielten.' },
      { target: 'Wer rechnen kann, kann kommen, und wer ist, ist.' },
      { target: 'Sie kamen nach und nach.' },
    ],
  },
  *check(pair) {
    const { source, target } = pair
    for (const token of target.tokens) {
      const { index } = token
      const next = target.tokens[index + 1]
      if (!next || token.kind !== 'word') continue
      if (isInContraction(token, next) && next.spaced) {
        const at = { start: token.start, end: next.end }
        const text = isFirst(target.tokens, index) ? capitalised(next.text) : next.text
        yield { target: [at], fixes: [{ at, text }], evidence: { word: token.text } }
        continue
      }
      const again = twoAgain(target.tokens, index)
      if (again) {
        const at = { start: token.start, end: again.end }
        if (!source?.text.toLowerCase().includes(target.text.slice(at.start, at.end).toLowerCase()))
          yield {
            target: [at],
            fixes: [{ at, text: target.text.slice(token.start, next.end) }],
            evidence: { word: target.text.slice(token.start, next.end) },
          }
        continue
      }
      if (!isSameWord(token.text, next.text)) continue
      const sameCase =
        token.text === next.text || (capitalised(next.text) === token.text && isFirst(target.tokens, index))
      if (!sameCase || token.sentence !== next.sentence || !next.spaced) continue
      if (mayRepeat(target.tokens[index - 1], token.text)) continue
      const both = { start: token.start, end: next.end }
      if (source?.text.toLowerCase().includes(`${token.text} ${next.text}`.toLowerCase())) continue
      const evidence = { word: token.text }
      if (standsForTwo(pair, token)) yield { target: [both], evidence, wording: 'alike' }
      else yield { target: [both], fixes: [{ at: both, text: token.text }], evidence }
    }
  },
})

/** Lower case is asked for last: hardly any word is followed by another of its length. */
const isSameWord = (one: string, other: string) =>
  one === other || (one.length === other.length && one.toLowerCase() === other.toLowerCase())

const isFirst = (tokens: readonly TargetToken[], index: number) =>
  index === 0 || tokens[index - 1]?.sentence !== tokens[index]?.sentence
