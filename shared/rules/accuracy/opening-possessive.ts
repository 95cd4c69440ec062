import type { AnalysedPair, NounPhrase, TargetToken } from '../../analysis/pair.ts'
import { NOMINATIVE, features } from '../../lexicon/agreement.ts'
import type { Gender } from '../../lexicon/lexicon.ts'
import { capitalised } from '../../text/capitals.ts'
import type { Span } from '../../text/span.ts'
import { spanOf } from '../../text/span.ts'
import { ORGANISATION, OWNED_BY_ORGANISATION } from '../organisations.ts'
import { defineArticleRule } from '../rule.ts'
import type { ArticleFinding } from '../rule.ts'

const POSSESSIVE = /^(Sein|Ihr)((?:e[mnrs]?)?)$/u
const OWNERS: Readonly<Record<string, readonly Gender[]>> = { Sein: ['m', 'n'], Ihr: ['f'] }

type Body = { readonly name: string; readonly gender: Gender }
type Opening = Span & { readonly its: Span; readonly stem: string; readonly ending: string }

/** What a sentence is about, and the other bodies in it; or that it goes on about the same. */
type Told =
  | { readonly kind: 'about'; readonly subject: Body; readonly others: readonly Gender[] }
  | { readonly kind: 'same' }
  | { readonly kind: 'unknown' }
type Sentence = { readonly opening: Opening | null; readonly told: Told }

type Wrong = { readonly opening: Opening; readonly owner: Body }

/** What a segment leaves to those beside it. */
type Gathered = {
  /** Possessives before anything is said of what they belong to: the segment before may have it. */
  readonly waiting: readonly Opening[]
  readonly wrong: readonly Wrong[]
  /** What was spoken of last; null where it is still what it was before. */
  readonly last: Told | null
}

const isWord = ({ kind }: { readonly kind: string }) => kind === 'word'

/** The gender of a body that is a single one in these cells; null where that is open. */
function bodyIn(
  { tokens }: AnalysedPair['target'],
  { noun, agreement }: NounPhrase,
  cells: number,
): Body | null {
  const token = tokens[noun]
  if (token?.tag !== 'NN' || !ORGANISATION.test(token.lemma)) return null
  const { numbers, genders } = features(agreement & cells)
  const [gender, more] = genders
  return gender && !more && numbers.join() === 'sg' ? { name: token.text, gender } : null
}

/** „Die Bank …“, „Auch die Bank …“, „Nordlicht, eine Bank aus Bonn, …“: what the sentence begins with. */
function subjectOf(
  { target }: AnalysedPair,
  words: readonly TargetToken[],
): { body: Body; noun: number } | null {
  const { tokens, phrases } = target
  const opener = words.find(isWord)
  if (!opener) return null
  let at = opener.index
  if (/^(?:ADV|KON)$/u.test(opener.tag)) at++
  while (/^(?:NE|FM)$/u.test(tokens[at]?.tag ?? '')) at++
  const isNamed = at > opener.index && tokens[at]?.text === ','
  if (isNamed) at++
  const phrase = phrases.find(({ first, preposition }) => first === at && preposition === null)
  if (!phrase || (isNamed && !/^ein/u.test(tokens[phrase.determiner ?? -1]?.text ?? ''))) return null
  const body = bodyIn(target, phrase, NOMINATIVE)
  return body && { body, noun: phrase.noun }
}

/** „Seine Anwälte“ where the source begins with “Its”, and only a body has such. */
function openingOf(pair: AnalysedPair, words: readonly TargetToken[], sentence: number): Opening | null {
  const first = words.find(isWord)
  const [, stem, ending = ''] = POSSESSIVE.exec(first?.text ?? '') ?? []
  if (!first || !stem) return null
  const its = pair.source?.tokens.find((token) => token.sentence === sentence && isWord(token))
  const phrase = pair.target.phrases.find(({ determiner }) => determiner === first.index)
  const owned = pair.target.tokens[phrase?.noun ?? -1]
  if (its?.text !== 'Its' || !owned || !OWNED_BY_ORGANISATION.test(owned.lemma)) return null
  return { ...spanOf(first), its: spanOf(its), stem, ending }
}

function sentenceOf(pair: AnalysedPair, sentence: number): Sentence {
  const { tokens, phrases } = pair.target
  const words = tokens.filter((token) => token.sentence === sentence)
  const opening = openingOf(pair, words, sentence)
  const goesOn = opening !== null || /^(?:Er|Sie|Es)$/u.test(words.find(isWord)?.text ?? '')
  const found = subjectOf(pair, words)
  if (!found) return { opening, told: { kind: goesOn ? 'same' : 'unknown' } }
  const others = phrases.flatMap((phrase) => {
    const isOwn = phrase.noun === found.noun || tokens[phrase.noun]?.sentence !== sentence
    return isOwn ? [] : (bodyIn(pair.target, phrase, phrase.government)?.gender ?? [])
  })
  return { opening, told: { kind: 'about', subject: found.body, others } }
}

/** „Die Bank wankt. Seine Aktien fielen.“: the owner is what the sentence before is about. */
export const openingPossessive = defineArticleRule({
  id: 'opening-possessive',
  version: 1,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'pair',
  prior: 0.7,
  name: { de: '„Sein“ oder „Ihr“ am Satzanfang verwechselt', en: '“Sein” or “Ihr” confused at the start' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ müsste „{better}“ heißen',
        why: 'Im Original steht „{source}“; gemeint ist „{owner}“ im Satz davor.',
      },
      en: {
        what: '“{text}” should be “{better}”',
        why: 'The original says “{source}”; it is that of “{owner}” in the sentence before.',
      },
    },
  },
  examples: {
    bad: [
      [
        { source: 'The bank is in trouble.', target: 'Die Bank wankt.' },
        { source: '«Its» shares fell.', target: '«Seine» Aktien fielen.', fix: 'Ihre' },
      ],
      [
        {
          source: 'Nordex, a brewery, closed a plant. «Its» lawyers are silent.',
          target: 'Nordex, eine Brauerei, schloss ein Werk. «Seine» Anwälte schweigen.',
          fix: 'Ihre',
        },
      ],
      [
        { source: 'The company is in trouble.', target: 'Das Unternehmen wankt.' },
        { source: '«Its» chief resigned.', target: '«Ihr» Chef trat zurück.', fix: 'Sein' },
      ],
    ],
    good: [
      [
        { source: 'The bank is in trouble.', target: 'Die Bank wankt.' },
        { source: 'Its shares fell.', target: 'Ihre Aktien fielen.' },
      ],
      [
        { source: 'The bank built a tower.', target: 'Die Bank baute einen Turm.' },
        { source: 'Its roof is flat.', target: 'Sein Dach ist flach.' },
      ],
      [
        { source: 'The bank is suing a company.', target: 'Die Bank verklagt ein Unternehmen.' },
        { source: 'Its lawyers are silent.', target: 'Seine Anwälte schweigen.' },
      ],
      [
        { source: 'The bank is in trouble.', target: 'Die Bank wankt.' },
        { source: 'His lawyers are silent.', target: 'Seine Anwälte schweigen.' },
      ],
      [
        { source: 'The bank is in trouble.', target: 'Die Bank wankt.' },
        { source: 'Rossi won.', target: 'Rossi gewann.' },
        { source: 'Its lawyers are silent.', target: 'Seine Anwälte schweigen.' },
      ],
    ],
  },
  gather(pair): Gathered | null {
    if (pair.source?.sentences.length !== pair.target.sentences.length) return null
    const waiting: Opening[] = []
    const wrong: Wrong[] = []
    let last: Told | null = null
    for (const sentence of pair.target.sentences.keys()) {
      const { opening, told } = sentenceOf(pair, sentence)
      if (opening && last === null) waiting.push(opening)
      else if (opening) wrong.push(...ownersOf(opening, last))
      if (told.kind !== 'same') last = told
    }
    return { waiting, wrong, last }
  },
  *check(gathered) {
    let last: Told | null = null
    for (let segment = 0; segment < gathered.length; segment++) {
      const found = gathered[segment]
      for (const opening of found?.waiting ?? [])
        for (const each of ownersOf(opening, last)) yield findingOf(segment, each)
      for (const each of found?.wrong ?? []) yield findingOf(segment, each)
      if (!found) last = null
      else last = found.last ?? last
    }
  },
})

function findingOf(segment: number, { opening, owner }: Wrong): ArticleFinding {
  const at = { start: opening.start, end: opening.end }
  const better = capitalised(owner.gender === 'f' ? 'ihr' : 'sein') + opening.ending
  return {
    segment,
    target: [at],
    source: [opening.its],
    fixes: [{ at, text: better }],
    evidence: { better, owner: owner.name },
  }
}

/** The owner that a possessive does not fit: none where another body may be meant. */
const ownersOf = (opening: Opening, last: Told | null): readonly Wrong[] =>
  last?.kind === 'about' && isOtherThan(opening, last) ? [{ opening, owner: last.subject }] : []

/** Neither the subject nor another body has the gender of the possessive. */
const isOtherThan = ({ stem }: Opening, { subject, others }: Extract<Told, { kind: 'about' }>): boolean =>
  [subject.gender, ...others].every((gender) => OWNERS[stem]?.includes(gender) !== true)
