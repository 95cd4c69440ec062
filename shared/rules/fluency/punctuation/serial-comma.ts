import type { TargetToken } from '../../../analysis/pair.ts'
import { endsClause } from '../../../analysis/pieces.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { defineRule } from '../../rule.ts'

type Tokens = readonly TargetToken[]

const JOINS = /^(?:und|oder|sowie)$/u
/** „Weber, A., und Braun, K.“: the comma sets off a name that stands behind its surname. */
const INITIALS = /^(?:\p{Lu}\.?-?)+$/u
/** At most so many words make an item of the list. */
const LONGEST = 4
/** What an item is made of; with an article it may be an apposition: „der Bürgermeister, ein Arzt, und seine Frau“. */
const ITEM = /^(?:(?:ADJA )*(?:NN|NE)(?: NE)*|ADJ[AD]|VVINF)$/u
const LONG_ITEM = /^(?:(?:ART|PPOSAT|PIAT|CARD) )?(?:ADJA )*(?:NN|NE)(?: NE)*$/u

const shapeOf = (words: Tokens) => words.map(({ tag }) => tag).join(' ')
/** Names and nouns are told apart badly, and adjectives may be more. */
const kindOf = (shape: string) =>
  shape
    .replace(/^(?:ADJA )+(?=N)/u, '')
    .replace(/^(?:N[NE])(?: N[NE])*$/u, (names) => names.split(' ').at(0) ?? '')

/** „Rom, Paris, und Wien“: English has a comma before the last item of a list, German none. */
export const serialComma = defineRule({
  id: 'serial-comma',
  version: 3,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: { list: 0.8, long: 0.75 },
  name: { de: 'Komma vor dem letzten Glied', en: 'Comma before the last item' },
  wordings: {
    main: {
      de: {
        what: 'Vor „{text}“ steht hier kein Komma',
        why: 'Im Englischen kann es das letzte Glied einer Aufzählung abtrennen, im Deutschen nicht.',
      },
      en: {
        what: 'No comma belongs before “{text}” here',
        why: 'English may set off the last item of a list; German does not.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Sie lebt von Milch, Käse«,» und Brot.', fix: '' },
      { target: 'Er sagt, dass Anna, Petra«,» und Maria im Chor singen.', fix: '' },
      { target: 'Rom, Paris«,» und Wien liegen in Europa.', fix: '' },
      { target: 'Er kaufte Brot, Käse«,» und Wein.', fix: '' },
      { target: 'Sie sah rote, grüne«,» oder blaue Fische.', fix: '' },
      {
        source: 'The town, the state, the church, and the club pay.',
        target: 'Die Stadt, das Land, die Kirche«,» und der Verein zahlen.',
        fix: '',
      },
    ],
    good: [
      { target: 'Sie wohnt in Bonn, Deutschland, und Wien.' },
      { target: 'Er sprach mit dem Chef, Bäcker, und seiner Frau.' },
      { target: 'Anna, Lehrerin, und Peter wohnen in Bonn.' },
      { target: 'Der Bürgermeister, ein Arzt, und seine Frau kamen.' },
      { target: 'Sie besuchte Rom, Paris, und Wien sah sie auch.' },
      { target: 'Das Haus, das er sah, und der Garten gefielen ihr.' },
      {
        source: 'General notes Weber, A.B., and Braun, K.',
        target: 'Allgemeine Hinweise Weber, A.B., und Braun, K.',
      },
      {
        source: 'in the hall of Otto I, Worms, and halls A and B in Trier',
        target: 'im Saal des Otto I, Worms, und Saal A und B bei Trier',
      },
      { target: 'Er weiß, dass Paris, die Stadt, und Rom weit sind.' },
      {
        source: 'In Bonn, Germany and elsewhere people met.',
        target: 'In Bonn, Deutschland, und anderswo traf man sich.',
      },
    ],
  },
  *check({ source, target: { tokens } }) {
    for (const comma of tokens) {
      const join = tokens[comma.index + 1]
      if (comma.text !== ',' || !join || !JOINS.test(join.text)) continue
      // Where the original has none, the translator set it with a purpose.
      if (source && !/[,;] (?:and|or|as well as|&) /iu.test(source.text)) continue
      const strength = listBefore(tokens, comma)
      if (!strength) continue
      yield {
        target: [{ start: comma.start, end: comma.end }],
        fixes: [{ at: { start: comma.start, end: comma.end }, text: '' }],
        evidence: { text: join.text },
        strength,
      }
    }
  },
})

/** Items of one kind on both sides of the comma; null where it may end a clause or an apposition. */
function listBefore(tokens: Tokens, comma: TargetToken): string | null {
  const items: Tokens[] = []
  let end = comma.index
  for (let at = end - 1; at >= 0 && items.length < LONGEST; at--) {
    const token = tokens[at] as TargetToken
    const isBorder = token.text === ',' && token.sentence === comma.sentence
    if (!isBorder && end - at <= LONGEST && token.sentence === comma.sentence && !endsClause(token)) continue
    if (!isBorder) break
    items.push(tokens.slice(at + 1, end))
    end = at
  }
  const [middle] = items
  if (!middle || middle.every(({ text }) => INITIALS.test(text))) return null
  const after = tokens.slice(comma.index + 2)
  const before = tokens
    .slice(0, comma.index - middle.length - 1)
    .filter(({ sentence }) => sentence === comma.sentence)
  const stop = after.findIndex((token) => endsClause(token) || token.sentence !== comma.sentence)
  const right = after.slice(0, stop < 0 ? after.length : stop)
  // „…, und Wien sah sie auch“ is a clause of its own, unless the only verb of the sentence stands there.
  const opener = before.findLastIndex(({ tag }) => /^(?:KOUS|PREL)/u.test(tag))
  const hasVerb = before.slice(opener + 1).some(isFinite)
  if (right.some(isFinite) && hasVerb) return null
  const shape = shapeOf(middle)
  const first = firstItem(before, middle)
  const last = right.slice(0, middle.length)
  const isShort = ITEM.test(shape)
  if (isShort && kindOf(shapeOf(first)) === kindOf(shape) && startsAlike(right, kindOf(shape))) return 'list'
  const others = items.map(shapeOf)
  const isLong =
    items.length >= 2 && others.every((each) => LONG_ITEM.test(each)) && LONG_ITEM.test(shapeOf(last))
  return isLong ? 'long' : null
}

/** The words before the first comma that make the first item. */
function firstItem(before: Tokens, middle: Tokens): Tokens {
  const tag = middle.at(-1)?.tag ?? ''
  const last = before.at(-1)
  if (!last || last.tag !== tag) return []
  // „in Bonn, Deutschland, und“ names a place twice; common nouns alone do not explain each other.
  if (tag === 'NN' && middle.length === 1) return [last]
  // „am Haus der Anna Weber, Bonn, und“: behind a preposition or an article it may be explained.
  const previous = before.findLast((token) => token !== last && token.tag !== 'NE')
  return previous && /^(?:APPR|APPRART|ART|PPOSAT|PDAT|PIAT)$/u.test(previous.tag) ? [] : [last]
}

const startsAlike = (right: Tokens, kind: string) => {
  const head = right.find(({ tag }) => kind.startsWith('ADJ') || tag !== 'ADJA')
  return head !== undefined && right.indexOf(head) <= 2 && head.tag === kind.split(' ').at(-1)
}
