/** Words too many, or not the right ones beside the others. */
import { byPattern, corruptor, damaged, spanOf } from './corruptor.ts'
import type { Change, Corruptor, Damage } from './corruptor.ts'

const isCapital = (word: string) => /^\p{Lu}/u.test(word)
const last = (places: readonly number[]) => places.at(-1) ?? -1

/** Another word of the same form behind "und". */
const repeatedConjunct: Corruptor = corruptor('X und X', 'repeated-conjunct', ({ pair }) => {
  const { tokens } = pair().target
  return tokens.flatMap((token): Change[] => {
    const left = tokens[token.index - 1]
    const right = tokens[token.index + 1]
    if (!/^(?:und|oder|sowie)$/u.test(token.text) || !left || !right || left.text.length < 4) return []
    return left.tag === right.tag && left.tag !== 'NE' ? [{ at: spanOf(right), text: left.text }] : []
  })
})

const doubledZu = corruptor('doubled zu', 'doubled-zu', ({ pair }) => {
  const { tokens } = pair().target
  return tokens.flatMap((token): Change[] => {
    if (token.tag === 'VVIZU') return [{ at: spanOf(token), text: `zu ${token.text}` }]
    const infinitive = tokens[token.index + 1]
    const before = tokens[token.index - 1]
    if (token.tag !== 'PTKZU' || !infinitive || !before) return []
    const plain = { at: spanOf(token), text: 'zu zu' }
    return /^V[AM]INF$/u.test(infinitive.tag) && /^VV/u.test(before.tag)
      ? [
          {
            at: { start: before.start, end: infinitive.end },
            text: `zu ${before.text} zu ${infinitive.text}`,
          },
        ]
      : [plain]
  })
})

/** A sentence said twice in a row in the article. */
const repeatedSentence: Corruptor = {
  id: 'sentence twice',
  rules: ['repeated-sentence'],
  damage(sample, tools): Damage | null {
    const next = tools.other()
    const { source, target } = sample
    if (target.length < 30) return null
    const good = [{ source, target }, next]
    return {
      article: [
        { source, target },
        { source: next.source, target },
      ],
      good,
      at: 1,
      places: [{ start: 0, end: target.length }],
    }
  },
}

const FAMILIAR: Readonly<Record<string, string>> = {
  Sie: 'du',
  Ihnen: 'dir',
  Ihr: 'dein',
  Ihre: 'deine',
  Ihren: 'deinen',
  Ihrem: 'deinem',
}
const FORMAL: Readonly<Record<string, string>> = {
  du: 'Sie',
  dir: 'Ihnen',
  dein: 'Ihr',
  deine: 'Ihre',
  deinen: 'Ihren',
  dich: 'Sie',
}

/** One of several forms of address changed. */
const mixedAddress: Corruptor = corruptor('du and Sie mixed', 'mixed-address', ({ pair, source }) => {
  if (!/\byou/iu.test(source)) return []
  const inner = pair().target.tokens.filter(({ index }) => index > 0)
  const changes = (map: Readonly<Record<string, string>>) =>
    inner.flatMap((token): Change[] => {
      const text = map[token.text]
      return text === undefined ? [] : [{ at: spanOf(token), text }]
    })
  const forms = pair().target.tokens.filter(({ text }) => text in FAMILIAR || text in FORMAL || text === 'Du')
  return forms.length < 2 ? [] : [...changes(FAMILIAR), ...changes(FORMAL)]
})

const pronounGender: Corruptor = {
  id: 'pronoun of another gender in the next sentence',
  rules: ['pronoun-gender'],
  damage(sample, { random, lexicons }) {
    const { tokens, phrases } = sample.pair().target
    const phrase = phrases.find(({ first, preposition }) => first === 0 && preposition === null)
    const noun = tokens[phrase?.noun ?? -1]
    const [gender, second] = lexicons.german.genders(noun?.lemma ?? '')
    if (!phrase || phrase.determiner === null || !noun || !gender || second !== undefined) return null
    if (!/FIN$/u.test(tokens[noun.index + 1]?.tag ?? '') || noun.text !== noun.lemma) return null
    if (
      !/^(?:The|A|This|Its|Their) /u.test(sample.source) ||
      /(?:in|er|or|ist|ent|ant|e)$/u.test(noun.text) ||
      /Mann|Frau|Kind|Sohn|Vater|Mädchen/u.test(noun.text)
    )
      return null
    const [source = '', rest = ''] = random.pick(NEXT) ?? []
    const right = { m: 'Er', f: 'Sie', n: 'Es' }[gender]
    const wrong = random.pick(['Er', 'Sie', 'Es'].filter((each) => each !== right)) ?? ''
    const before = { source: sample.source, target: sample.target }
    return {
      article: [before, { source, target: `${wrong} ${rest}` }],
      good: [before, { source, target: `${right} ${rest}` }],
      at: 1,
      places: [{ start: 0, end: wrong.length }],
    }
  },
}
const NEXT: readonly (readonly [source: string, rest: string])[] = [
  ['It also drew a lot of criticism.', 'zog auch viel Kritik auf sich.'],
  ['It lost importance after the war.', 'verlor nach dem Krieg an Bedeutung.'],
  ['It has been mentioned several times since 1950.', 'wurde seit 1950 mehrmals erwähnt.'],
]

const SCALED =
  'größer|kleiner|besser|schlechter|höher|niedriger|schneller|stärker|schwächer|älter|jünger|länger|kürzer|weniger|früher|mehr|anders|schlimmer|wichtiger|tiefer|billiger'

export const WORDS: readonly Corruptor[] = [
  corruptor('doubled word', 'doubled-word', ({ pair }) =>
    pair()
      .target.tokens.filter(({ kind }) => kind === 'word')
      .map((token) => ({
        at: spanOf(token),
        text: `${token.text} ${token.index === 0 ? token.text.toLowerCase() : token.text}`,
      })),
  ),
  corruptor('two words said twice', 'doubled-word', ({ pair, target }) => {
    const { tokens } = pair().target
    return tokens.flatMap((token): Change[] => {
      const next = tokens[token.index + 1]
      if (
        !next ||
        !/^(?:APPR|VAFIN|VMFIN)$/u.test(token.tag) ||
        next.kind !== 'word' ||
        token.text === next.text
      )
        return []
      const both = target.slice(token.start, next.end)
      return [
        {
          at: { start: token.start, end: next.end },
          text: `${both} ${token.text.toLowerCase()} ${next.text}`,
        },
      ]
    })
  }),
  repeatedConjunct,
  repeatedSentence,
  doubledZu,
  mixedAddress,
  pronounGender,
  byPattern(
    'wie for als',
    'als-wie',
    new RegExp(`(?<!\\p{L})((?:${SCALED})(?:e[nrsm]?)?(?: \\p{L}+)?) als(?= )`, 'gu'),
    ({ groups }) => `${groups[0]} wie`,
  ),
  // „so weit als möglich“ is good German.
  byPattern(
    'als for wie',
    'als-wie',
    /(?<!\p{L})((?:so|ebenso|genauso) \p{Ll}{3,}) wie(?= (?!möglich))/gu,
    ({ groups }) => `${groups[0]} als`,
  ),
  byPattern(
    'bereits … schon',
    'doubled-time',
    /(?<!\p{L})[Bb]ereits \p{L}+ [\p{L}\d]+(?= )/gu,
    ({ text }) => `${text} schon`,
  ),
  byPattern(
    'seit … seit Jahren',
    'doubled-time',
    /(?<!\p{L})[Ss]eit (?:\d{4}|\p{Lu}\p{L}+|dem \p{L}+) (?:\p{L}+|\p{L}+ \p{L}+)(?=[ .])/gu,
    ({ text }) => `${text} seit Jahren`,
  ),
  // A name with an article is a text's or a treaty's („nach der Notitia“ is good); laut may have a genitive, nach never has.
  byPattern(
    'nach for according to',
    'according-to-person',
    /(?<!\p{L})(?:[Ll]aut(?! des )|[Nn]ach Angaben(?: von)?|[Nn]ach Aussagen? von)(?= )/gu,
    ({ text }, source) =>
      /according to (?!the \p{Lu})/iu.test(source) ? (isCapital(text) ? 'Nach' : 'nach') : null,
  ),
  {
    id: 'half a sentence gone',
    rules: ['length-ratio'],
    damage({ source, target, pair }) {
      const { tokens } = pair().target
      const commas = tokens
        .filter(({ text, start }) => text === ',' && start < target.length * 0.55)
        .map(({ start }) => start)
      const cut = last(commas)
      if (target.length < 80 || cut < target.length * 0.25) return null
      return damaged({ source, target }, { at: { start: cut, end: target.length }, text: '.' })
    },
  },
]
