/** Pronouns and possessives of another gender, relative pronouns in another form, and conjunctions. */
import type { TargetToken } from '../../../shared/analysis/pair.ts'
import { endsClause, upTo } from '../../../shared/analysis/pieces.ts'
import { isFinite, verbCells } from '../../../shared/analysis/verbs.ts'
import { VERB, agreementMask, features } from '../../../shared/lexicon/agreement.ts'
import { prepositions } from '../../../shared/lexicon/closed-class.ts'
import { ORGANISATION } from '../../../shared/rules/organisations.ts'
import { byPattern, corruptor, spanOf } from './corruptor.ts'
import type { Change, Corruptor, Damage, Sample, Tools } from './corruptor.ts'

/** The subject that opens a sentence: an article and a thing of one gender, known as nominative by its form and place. */
function openingThing(
  { pair, source }: Sample,
  { lexicons: { german } }: Tools,
): { noun: TargetToken; gender: 'm' | 'f' | 'n' } | null {
  const { tokens, phrases, sentences } = pair().target
  const phrase = phrases.find(({ first, preposition }) => first === 0 && preposition === null)
  const noun = tokens[phrase?.noun ?? -1]
  const [gender, second] = german.genders(noun?.lemma ?? '')
  if (
    !phrase ||
    phrase.determiner === null ||
    !noun ||
    !gender ||
    second !== undefined ||
    sentences.length > 1
  )
    return null
  if (!/FIN$/u.test(tokens[noun.index + 1]?.tag ?? '') || noun.text !== noun.lemma || noun.tag !== 'NN')
    return null
  if (features(phrase.agreement & agreementMask(['nom'])).numbers.join() !== 'sg') return null
  const isPerson =
    /(?:in|er|or|ist|ent|ant|eur|e)$/u.test(noun.text) ||
    /mann|frau|kind|sohn|vater|mutter|mädchen|person/iu.test(noun.text)
  return isPerson ||
    !/^(?:The|A|This) /u.test(source) ||
    /\b(?:it|he|she|they|his|her|their)\b/iu.test(source)
    ? null
    : { noun, gender }
}

const NEXT: readonly (readonly [source: string, rest: string])[] = [
  ['It drew a lot of criticism.', 'zog viel Kritik auf sich.'],
  ['It was sold after the war.', 'wurde nach dem Krieg verkauft.'],
]

/** A second sentence in the same segment, with a pronoun that no noun before it has the gender of. */
const pronounInside: Corruptor = {
  id: 'pronoun of another gender further on in the segment',
  rules: ['pronoun-inside'],
  damage(sample, tools): Damage | null {
    const thing = openingThing(sample, tools)
    const nouns = sample.pair().target.tokens.filter(({ tag }) => /^(?:N[NE]|PPER|PIS|FM)$/u.test(tag))
    const taken = new Set(nouns.flatMap(({ lemma }) => tools.lexicons.german.genders(lemma)))
    const isClear = nouns.every(({ tag, known }) => tag === 'NN' && known)
    const others = (['m', 'f', 'n'] as const).filter((gender) => !taken.has(gender))
    const other = tools.random.pick(others)
    const [source = '', rest = ''] = tools.random.pick(NEXT) ?? []
    if (!thing || !isClear || !other || !/[.]$/u.test(sample.target)) return null
    const forms = { m: 'Er', f: 'Sie', n: 'Es' }
    const segment = (form: string) => ({
      source: `${sample.source} ${source}`,
      target: `${sample.target} ${form} ${rest}`,
    })
    const start = sample.target.length + 1
    return {
      article: [segment(forms[other])],
      good: [segment(forms[thing.gender])],
      at: 0,
      places: [{ start, end: start + forms[other].length }],
    }
  },
}

/** A next segment that begins with what a body owns, with the possessive of another gender. */
const openingPossessive: Corruptor = {
  id: 'possessive of another gender at the start of the next segment',
  rules: ['opening-possessive'],
  damage(sample, tools): Damage | null {
    const { source, target } = sample
    const thing = openingThing(sample, tools)
    if (!thing || !ORGANISATION.test(thing.noun.lemma)) return null
    const next = (form: string) => ({
      source: 'Its shareholders were silent.',
      target: `${form} Aktionäre schwiegen.`,
    })
    const [right, wrong] = thing.gender === 'f' ? ['Ihre', 'Seine'] : ['Seine', 'Ihre']
    return {
      article: [{ source, target }, next(wrong)],
      good: [{ source, target }, next(right)],
      at: 1,
      places: [{ start: 0, end: wrong.length }],
    }
  },
}

/** A possessive in the second half of a pair (sein, ihr) behind a subject of one gender. */
const otherOwner = corruptor('sein for ihr and ihr for sein', 'possessive-owner', (sample) => {
  const { target, links, source } = sample.pair()
  return target.tokens.flatMap((token): Change[] => {
    const [, stem = '', ending = ''] = /^(sein|ihr)(e[mnrs]?)?$/u.exec(token.text) ?? []
    const noun = target.phrases.find(({ determiner }) => determiner === token.index)?.noun ?? -1
    const [linked] = links.toSource[noun] ?? []
    const english = source?.tokens[(linked ?? 0) - 1]?.text ?? ''
    const isPerson = /^(?:his|her)$/u.test(english) && (english === 'his') === (stem === 'sein')
    const none = target.tokens.some(
      ({ tag, text }) =>
        tag === 'NN' && /(?:mädchen|kind|opfer|person|figur|star|paar|mitglied)/iu.test(text),
    )
    if (token.tag !== 'PPOSAT' || !isPerson || none) return []
    return [{ at: spanOf(token), text: (stem === 'sein' ? 'ihr' : 'sein') + ending }]
  })
})

/** A relative pronoun behind a preposition in a form that no case of it has. */
const relativeCase = corruptor(
  'relative pronoun in another case behind its preposition',
  'relative-pronoun',
  ({ pair }) => {
    const { tokens } = pair().target
    return tokens.flatMap((token): Change[] => {
      const [noun, comma, preposition] = tokens.slice(Math.max(0, token.index - 3), token.index)
      const cases = prepositions[preposition?.text ?? ''] ?? []
      if (token.tag !== 'PRELS' || noun?.tag !== 'NN' || comma?.text !== ',' || cases.length !== 1) return []
      const put: Readonly<Record<string, string>> = { dem: 'den', denen: 'den', den: 'dem', die: 'denen' }
      const text = put[token.text]
      return text === undefined ? [] : [{ at: spanOf(token), text }]
    })
  },
)

/** What happens again and again, or in the present, is „wenn“ in good German. */
const AGAIN =
  /\b(?:whenever|often|usually|rarely|seldom|sometimes|always|never|every|each|would|typically|normally|generally|mostly|regularly)\b/u

/** „, wenn er 1990 starb“: once, in the past. */
const onceAsIf = corruptor('wenn for als', 'wrong-conjunction', ({ pair, source }) => {
  const { tokens } = pair().target
  if (!/\bwhen\b/u.test(source) || AGAIN.test(source)) return []
  return tokens.flatMap((als): Change[] => {
    const isClause = als.text === 'als' && tokens[als.index - 1]?.text === ','
    if (!isClause || !/^(?:der|die|das|er|sie|eine?)$/u.test(tokens[als.index + 1]?.text ?? '')) return []
    const { words } = upTo(tokens, als, endsClause)
    const verb = words.at(-1)
    const isPast = verb !== undefined && isFinite(verb) && (verbCells(verb) & VERB.past) !== 0
    return isPast && (verbCells(verb) & VERB.present) === 0 ? [{ at: spanOf(als), text: 'wenn' }] : []
  })
})

export const PRONOUNS: readonly Corruptor[] = [
  pronounInside,
  openingPossessive,
  otherOwner,
  relativeCase,
  byPattern(
    'oder for noch',
    'wrong-conjunction',
    /(?<=[Ww]eder [^,.;:]{2,60} )noch(?= [^.;:]*[.])/gu,
    () => 'oder',
  ),
  byPattern(
    'und for als auch',
    'wrong-conjunction',
    /(?<=[Ss]owohl [^,.;:]{2,60} )als auch(?= )/gu,
    () => 'und',
  ),
  byPattern('und for oder', 'wrong-conjunction', /(?<=[Ee]ntweder [^,.;:]{2,60} )oder(?= )/gu, () => 'und'),
  byPattern(
    'aber for sondern',
    'wrong-conjunction',
    /(?<=[Nn]icht nur [^.;:]{2,80}, )sondern(?= auch )/gu,
    () => 'aber',
  ),
  // What is asked, and no condition: „Sag Bescheid, falls …“ is good German for “if”, never for “whether”.
  byPattern('falls for ob', 'wrong-conjunction', /(?<=, )ob(?= )/gu, (_match, source) =>
    /\bwhether\b/u.test(source) ? 'falls' : null,
  ),
  onceAsIf,
]
