import type { AnalysedPair, SourceToken, TargetToken } from '../../analysis/pair.ts'
import { replaceAdjective, replaceNoun } from '../inflect.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import { defineRule } from '../rule.ts'
import { FAMILIES } from './swapped-word.data.ts'
import type { Member } from './swapped-word.data.ts'

/** Verbs are left out: to father, to import. */
const inSource = (member: Member, tokens: readonly SourceToken[]) =>
  tokens.filter(
    (token) =>
      token.pos !== 'VERB' &&
      (member.en.includes(token.lemma.toLowerCase()) || member.en.includes(token.lower)),
  )

type Family = (typeof FAMILIES)[number]

const FAMILY_OF = new Map(
  FAMILIES.flatMap((family) => family.flatMap(({ en }) => en.map((word) => [word, family] as const))),
)

/** Few sentences have a word of any family: the others cost one look at their tokens, not one for each member. */
function byFamily(tokens: readonly SourceToken[]): ReadonlyMap<Family, readonly SourceToken[]> {
  const found = new Map<Family, SourceToken[]>()
  const add = (family: Family | undefined, token: SourceToken) => {
    if (family) found.set(family, [...(found.get(family) ?? []), token])
  }
  for (const token of tokens) {
    if (token.pos === 'VERB') continue
    const ofLemma = FAMILY_OF.get(token.lemma.toLowerCase())
    const ofText = token.lower === token.lemma ? ofLemma : FAMILY_OF.get(token.lower)
    add(ofLemma, token)
    if (ofText !== ofLemma) add(ofText, token)
  }
  return found
}

/** The German words of a member, also as the first or last part of a compound: Nordküste, Großmutter. */
function inTarget(member: Member, tokens: readonly TargetToken[], lexicons: Lexicons): TargetToken[] {
  return tokens.filter((token) => isOne(member, token) || isInCompound(member, token, lexicons))
}

const isOne = ({ de }: Member, { kind, lemma, text }: TargetToken) =>
  kind === 'word' && (de.includes(lemma) || de.includes(text))

const isInCompound = ({ de }: Member, { kind, text }: TargetToken, { german }: Lexicons) =>
  kind === 'word' && german.parts(text).some((part) => de.includes(part))

/** Something else in the source accounts for the German word. */
function isExplained(token: TargetToken, { links, source }: AnalysedPair, original: SourceToken): boolean {
  return (links.toSource[token.index] ?? []).some(
    (index) => index !== original.index && source?.tokens[index]?.pos !== 'PUNCT',
  )
}

/** What it is linked with belongs to no other member of the family, so it is not what stands there in its place. */
function isLinkedOtherwise(
  original: SourceToken,
  right: Member,
  family: readonly Member[],
  { target, links }: AnalysedPair,
  lexicons: Lexicons,
): boolean {
  const linked = (links.toTarget[original.index] ?? []).flatMap((index) => target.tokens[index] ?? [])
  return (
    linked.length > 0 &&
    !family.some((member) => member !== right && inTarget(member, linked, lexicons).length > 0)
  )
}

function fixesFor(token: TargetToken, right: Member, wrong: Member, pair: AnalysedPair, lexicons: Lexicons) {
  const lemma = right.de[wrong.de.indexOf(token.lemma)]
  if (lemma === undefined) return []
  if (token.tag.startsWith('ADJ')) return replaceAdjective(token, lemma, lexicons.german)
  if (token.tag !== 'NN') return [{ at: { start: token.start, end: token.end }, text: lemma }]
  const [gender] = lexicons.german.genders(lemma)
  return gender ? replaceNoun(pair.target, token.index, lemma, gender, lexicons.german) : []
}

/** One word of a closed family stands for another: Süden for north, Arbeitgeber for employee, Schwester for brother. */
export const swappedWord = defineRule({
  id: 'swapped-word',
  version: 1,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'pair',
  prior: 0.8,
  name: { de: 'Gegenstück vertauscht', en: 'Counterparts swapped' },
  wordings: {
    main: {
      de: { what: '„{text}“ steht hier für „{source}“', why: '„{source}“ heißt {better}.' },
      en: { what: '“{text}” stands for “{source}”', why: '“{source}” is {better} in German.' },
    },
  },
  examples: {
    bad: [
      { source: 'They fled to the «north».', target: 'Sie flohen in den «Süden».', fix: 'Norden' },
      {
        source: 'The «employees» went on strike.',
        target: 'Die «Arbeitgeber» streikten.',
        fix: 'Arbeitnehmer',
      },
    ],
    good: [
      { source: 'They fled from the north to the south.', target: 'Sie flohen vom Norden in den Süden.' },
      { source: 'The northern border is closed.', target: 'Die Grenze im Norden ist geschlossen.' },
      { source: 'The employees went on strike.', target: 'Die Beschäftigten streikten.' },
      { source: 'His brother and siblings came.', target: 'Sein Bruder und seine Schwestern kamen.' },
    ],
  },
  *check(pair, { lexicons }) {
    const { source, target } = pair
    if (!source) return
    for (const [family, tokens] of byFamily(source.tokens)) {
      const present = family.filter((member) => inSource(member, tokens).length > 0)
      const [right] = present
      const [original, ...more] = right ? inSource(right, tokens) : []
      if (!right || !original || present.length > 1 || more.length > 0) continue
      // Mostly it is there, as a word of its own: no compound has to be taken apart for that.
      if (target.tokens.some((token) => isOne(right, token))) continue
      if (isLinkedOtherwise(original, right, family, pair, lexicons)) continue
      const found = family.filter((member) => inTarget(member, target.tokens, lexicons).length > 0)
      const [wrong] = found
      if (!wrong || wrong === right || found.length > 1) continue
      const words = inTarget(wrong, target.tokens, lexicons)
      const [token] = words
      if (!token || words.length > 1 || isExplained(token, pair, original)) continue
      if ((pair.links.toTarget[original.index] ?? []).some((index) => index !== token.index)) continue
      yield {
        target: [{ start: token.start, end: token.end }],
        source: [{ start: original.start, end: original.end }],
        fixes: fixesFor(token, right, wrong, pair, lexicons),
        evidence: { better: right.de[0] ?? '' },
      }
    }
  },
})
