/** Articles, adjectives, pronouns and verbs in the wrong form. */
import { isFinite, numberOfVerb } from '../../../shared/analysis/verbs.ts'
import type { NounPhrase, TargetToken } from '../../../shared/analysis/pair.ts'
import { ADJECTIVE_ENDINGS, adjectiveMask } from '../../../shared/lexicon/adjective-endings.ts'
import { FINITE, agreementMask, features, verbCell } from '../../../shared/lexicon/agreement.ts'
import type { GrammaticalNumber } from '../../../shared/lexicon/agreement.ts'
import { determiners, prepositions } from '../../../shared/lexicon/closed-class.ts'
import type { GermanLexicon } from '../../../shared/lexicon/lexicon.ts'
import { feminineOf, titleOf } from '../../../shared/rules/persons.ts'
import { MEN, WOMEN } from '../../../shared/rules/fluency/agreement/given-names.data.ts'
import { corruptor, spanOf } from './corruptor.ts'
import type { Change, Corruptor, Sample } from './corruptor.ts'

/** Determiners of the same word (der → das, einer → einem) that stand in none of these cells, but in one of those. */
function otherForms(determiner: TargetToken, none: number, some = ~0): string[] {
  const lower = determiner.text.toLowerCase()
  const lemmas = new Set(determiners.filter(({ form }) => form === lower).map(({ lemma }) => lemma))
  const masks = new Map<string, number>()
  for (const { form, lemma, agreement } of determiners)
    if (lemmas.has(lemma)) masks.set(form, (masks.get(form) ?? 0) | agreement)
  return [...masks].flatMap(([form, mask]) => {
    if (form === lower || (mask & none) !== 0 || (mask & some) === 0) return []
    return [lower === determiner.text ? form : form.charAt(0).toUpperCase() + form.slice(1)]
  })
}

const maskOf = ({ readings }: TargetToken) =>
  readings.reduce((mask, { pos, agreement }) => (pos === 'noun' ? mask | agreement : mask), 0)

type Parts = {
  phrase: NounPhrase
  determiner: TargetToken
  noun: TargetToken
  tokens: readonly TargetToken[]
}

/** Phrases with an article and a known noun, in order as they are. */
function phrases({ pair }: Sample): Parts[] {
  const { tokens, phrases: all } = pair().target
  return all.flatMap((phrase) => {
    const determiner = tokens[phrase.determiner ?? -1]
    const noun = tokens[phrase.noun]
    // Behind a comma a pronoun may stand there; a name behind the noun may be what the article belongs to.
    const before = tokens[phrase.first - 1]?.text ?? ''
    const after = tokens[phrase.noun + 1]
    if (/^[,–-]$/u.test(before) || (after?.spaced && /^(?:N[NE]|FM)$/u.test(after.tag))) return []
    if (!determiner || !noun || noun.tag !== 'NN' || maskOf(noun) === 0 || phrase.agreement === 0) return []
    return determiners.some(({ form }) => form === determiner.text.toLowerCase())
      ? [{ phrase, determiner, noun, tokens }]
      : []
  })
}

/** An article that agrees with the noun in no case. */
const wrongArticle = corruptor('article of another gender', 'article-noun', (sample, { random }) =>
  phrases(sample).flatMap(({ determiner, noun }): Change[] => {
    const text = random.pick(otherForms(determiner, maskOf(noun)))
    return text ? [{ at: spanOf(determiner), text }] : []
  }),
)

/** An ending that the adjective has after this article before this noun in no case. */
const wrongEnding = corruptor('wrong ending of an adjective', 'article-noun', (sample, { random }) =>
  phrases(sample).flatMap(({ phrase, determiner, noun, tokens }): Change[] => {
    const entries = determiners.filter(({ form }) => form === determiner.text.toLowerCase())
    const adjective = tokens[phrase.adjectives[0] ?? -1]
    const stem = adjective && /^(\p{Ll}{3,})e[nrms]?$/u.exec(adjective.text)?.[1]
    if (!adjective || !stem) return []
    const wrong = ADJECTIVE_ENDINGS.filter((ending) =>
      entries.every(
        ({ agreement, declension }) => (adjectiveMask(ending, declension) & agreement & maskOf(noun)) === 0,
      ),
    )
    const ending = random.pick(wrong)
    return ending === undefined ? [] : [{ at: spanOf(adjective), text: stem + ending }]
  }),
)

/** „Sprecherin John Smith“, „Sprecher Anna Smith“. What stands for two people („die Forscher John Smith und Max Hill“) is left. */
const otherTitle = corruptor(
  'title of the other gender',
  'title-gender',
  ({ pair }, { lexicons: { german } }) => {
    const { tokens } = pair().target
    return tokens.flatMap((token): Change[] => {
      const [given, , joint, next] = tokens.slice(token.index + 1, token.index + 5)
      const title = token.text === token.lemma ? titleOf(token, german) : null
      const isForTwo = joint?.tag === 'KON' && next?.tag === 'NE'
      const isOwn = (title?.gender === 'm' ? MEN : WOMEN).has(given?.text ?? '')
      return title && isOwn && !isForTwo ? [{ at: spanOf(token), text: title.other }] : []
    })
  },
)

/** „Anna Smith, ein Sprecher …“, „John Smith, Sprecherin …“. */
const otherApposition = corruptor(
  'apposition of the other gender',
  'apposition-gender',
  ({ pair }, { lexicons: { german } }) => {
    const { tokens } = pair().target
    return tokens.flatMap((token): Change[] => {
      const [given, , comma, article, noun] = tokens.slice(token.index, token.index + 5)
      const isWoman = WOMEN.has(given?.text ?? '')
      if (!(isWoman || MEN.has(given?.text ?? '')) || comma?.text !== ',' || noun?.tag !== 'NN') return []
      const other = titleOf(noun, german)?.other
      const wrong = isWoman ? { eine: 'ein', die: 'der' } : { ein: 'eine', der: 'die' }
      const text = (wrong as Readonly<Record<string, string>>)[article?.text ?? '']
      return other === undefined || text === undefined || !article
        ? []
        : [{ at: { start: article.start, end: noun.end }, text: `${text} ${other}` }]
    })
  },
)

/** „Die Verletzte wurden“: an adjectival noun in the plural without its -n. */
const pluralWithoutN = corruptor(
  'plural of an adjectival noun without -n',
  'plural-ending',
  ({ pair }, { lexicons }) => {
    const { tokens } = pair().target
    return tokens.flatMap((token): Change[] => {
      const noun = tokens[token.index + 1]
      const strong = noun?.text.replace(/en$/u, 'er') ?? ''
      const isAdjectival =
        noun !== undefined &&
        lexicons.german.readings(strong).length > 0 &&
        noun.readings.every(({ pos, lemma }) => pos !== 'noun' || lemma === strong)
      const verb = tokens[token.index + 2]
      return token.text === 'Die' &&
        noun?.tag === 'NN' &&
        noun.text !== strong &&
        isAdjectival &&
        verb &&
        isFinite(verb)
        ? [{ at: spanOf(noun), text: noun.text.replace(/n$/u, '') }]
        : []
    })
  },
)

/** „nannte ihn ein Helden“: what somebody is called, with the article of the nominative. */
const namedInNominative = corruptor(
  'nominative after nennen',
  ['naming-accusative', 'article-noun'],
  ({ pair }) =>
    pair().target.tokens.flatMap((token): Change[] => {
      const { tokens } = pair().target
      const isNaming = tokens.some(({ lemma, sentence }) => lemma === 'nennen' && sentence === token.sentence)
      const before = tokens[token.index - 1]
      return isNaming && token.text === 'einen' && !/^APPR/u.test(before?.tag ?? '')
        ? [{ at: spanOf(token), text: 'ein' }]
        : []
    }),
)

/** „dem Student“: a noun like Mensch with its bare form behind an article of another case. */
const bareWeakNoun = corruptor('weak noun without its ending', 'article-noun', (sample, { lexicons }) =>
  phrases(sample).flatMap(({ determiner, noun }): Change[] => {
    const isOblique =
      `${noun.lemma}en`.startsWith(noun.text) && /^(?:den|einen|dem|einem|des)$/u.test(determiner.text)
    const weak = lexicons.german.inflect(noun.lemma, 'noun', agreementMask(['acc'], ['sg'], ['m']))
    return isOblique && noun.text !== noun.lemma && weak.length === 1 && weak[0] === noun.text
      ? [{ at: spanOf(noun), text: noun.lemma }]
      : []
  }),
)

/** A case that the preposition does not govern, right for the noun. */
const wrongCase = corruptor(
  'wrong case after a preposition',
  ['preposition-case', 'article-noun'],
  (sample, { random }) =>
    phrases(sample).flatMap(({ phrase, determiner, noun, tokens }): Change[] => {
      const preposition = tokens[phrase.preposition ?? -1]
      const cases = preposition && prepositions[preposition.text.toLowerCase()]
      if (!cases || cases.length !== 1 || phrase.adjectives.length > 0) return []
      const governed = agreementMask(cases)
      const text = random.pick(otherForms(determiner, governed & maskOf(noun), maskOf(noun)))
      return text ? [{ at: spanOf(determiner), text }] : []
    }),
)

/** „wegen dem Regen“ */
const dativeForGenitive = corruptor('dative for genitive', 'dative-for-genitive', (sample) =>
  phrases(sample).flatMap(({ phrase, determiner, noun, tokens }): Change[] => {
    const preposition = tokens[determiner.index - 1]
    if (!/^(?:wegen|trotz|während|innerhalb|außerhalb)$/iu.test(preposition?.text ?? '')) return []
    const article = { des: 'dem', eines: 'einem' }[determiner.text]
    return article && phrase.adjectives.length === 0
      ? [{ at: { start: determiner.start, end: noun.end }, text: `${article} ${noun.lemma}` }]
      : []
  }),
)

const GOVERNED_PRONOUNS: Readonly<Record<string, string>> = {
  ihm: 'ihn',
  ihn: 'ihm',
  ihnen: 'sie',
  mir: 'mich',
  mich: 'mir',
}

const wrongPronoun = corruptor('wrong case of a pronoun', 'preposition-case', ({ pair }) => {
  const { tokens } = pair().target
  return tokens.flatMap((token): Change[] => {
    const text = GOVERNED_PRONOUNS[token.text]
    const preposition = tokens[token.index - 1]?.text.toLowerCase() ?? ''
    return text !== undefined && /^(?:von|mit|bei|zu|nach|für|durch|gegen|ohne)$/u.test(preposition)
      ? [{ at: spanOf(token), text }]
      : []
  })
})

const TENSES = ['present', 'past'] as const
const third = (number: GrammaticalNumber) => verbCell('present', 3, number) | verbCell('past', 3, number)

/** The finite verb in the other number; null when its form shows both. */
export function otherNumber(verb: TargetToken, german: GermanLexicon): string | null {
  if (!/^V[VAM]FIN$/u.test(verb.tag)) return null
  const mask = verb.readings.reduce((sum, reading) => sum | reading.verb, 0)
  const singular = (mask & third('sg')) !== 0
  if (singular === ((mask & third('pl')) !== 0)) return null
  const number = singular ? 'pl' : 'sg'
  for (const tense of TENSES) {
    const own = verbCell(tense, 3, singular ? 'sg' : 'pl')
    const reading = verb.readings.find(({ verb: cells }) => (cells & own & FINITE) !== 0)
    const [form] = reading ? german.conjugate(reading.lemma, verbCell(tense, 3, number)) : []
    if (form !== undefined && !/\s/u.test(form)) return form
  }
  return null
}

/** Nouns with an article, straight before their verb at the start of a clause: nothing else can be the subject. */
function plainSubjects({ pair }: Sample): TargetToken[] {
  const { tokens, phrases: all } = pair().target
  return all.flatMap(({ preposition, determiner, first, noun, agreement }) => {
    const before = tokens[first - 1]
    const verb = tokens[noun + 1]
    const opens = !before || before.sentence !== tokens[first]?.sentence || before.tag === 'KOUS'
    const numbers = features(agreement & agreementMask(['nom'])).numbers
    const isSubject =
      preposition === null &&
      determiner !== null &&
      opens &&
      tokens[noun]?.tag === 'NN' &&
      numbers.length === 1
    return isSubject && verb ? [verb] : []
  })
}

/** Verbs straight beside a pronoun that can be nothing but their subject. */
const besidePronoun = (tokens: readonly TargetToken[]) =>
  tokens.flatMap((token) => {
    const beside = [tokens[token.index - 1], tokens[token.index + 1]]
    return /^(?:er|man|wir)$/iu.test(token.text)
      ? beside.flatMap((verb) => (verb && verb.sentence === token.sentence ? [verb] : [])).slice(0, 1)
      : []
  })

/** Beside „das“, which may be the object, these can be the subject of a plural verb: „das sie lasen“, „das Abba sangen“. */
const mayBeSubject = ({ tag }: TargetToken, before: TargetToken | undefined) =>
  /^(?:N[NE]|FM|PPER|PIS|PDS)$/u.test(tag) && !/^(?:APPR|APPRART|N[NE])$/u.test(before?.tag ?? '')

/**
 * The singular verb at the end of a relative clause whose pronoun is its only possible subject: der and das behind their noun.
 * A plural verb there was wrong before.
 */
const relativeSubjects = ({ pair }: Sample): TargetToken[] => {
  const { tokens, clauses, phrases } = pair().target
  return clauses.flatMap(({ introducer, finite, first, last }) => {
    const pronoun = tokens[introducer ?? -1]
    const behindNoun = tokens[first - 1]?.text === ',' && tokens[first - 2]?.tag === 'NN'
    const own = phrases.filter((each) => each.first > first && each.last < last)
    const others =
      own.some(
        ({ preposition, agreement }) => preposition === null && (agreement & agreementMask(['nom'])) !== 0,
      ) ||
      (pronoun?.text === 'das' &&
        tokens
          .slice(first + 1, last)
          .some(
            (token) =>
              mayBeSubject(token, tokens[token.index - 1]) &&
              !own.some((phrase) => token.index >= phrase.first && token.index <= phrase.last),
          ))
    const verb = tokens[finite ?? -1]
    const isOne = pronoun?.tag === 'PRELS' && /^(?:der|das)$/u.test(pronoun.text) && introducer === first
    return isOne && behindNoun && !others && verb?.index === last && numberOfVerb(verb) === 'sg' ? [verb] : []
  })
}

const numberOf = (id: string, verbs: (sample: Sample) => readonly TargetToken[]): Corruptor =>
  corruptor(id, 'subject-verb', (sample, { lexicons }) =>
    verbs(sample).flatMap((verb): Change[] => {
      const text = otherNumber(verb, lexicons.german)
      return text === null ? [] : [{ at: spanOf(verb), text }]
    }),
  )

/** Relative pronouns that fit a noun of this gender and number. */
const RELATIVE: Readonly<Record<string, readonly string[]>> = {
  m: ['der', 'den', 'dem', 'dessen'],
  f: ['die', 'der', 'deren'],
  n: ['das', 'dem', 'dessen'],
  pl: ['die', 'denen', 'deren'],
}

const wrongRelative = corruptor(
  'relative pronoun of another gender',
  'relative-pronoun',
  ({ pair }, { random, lexicons }) => {
    const { tokens } = pair().target
    return tokens.flatMap((token): Change[] => {
      const noun = tokens[token.index - 2]
      if (token.tag !== 'PRELS' || tokens[token.index - 1]?.text !== ',' || noun?.tag !== 'NN') return []
      const mask = maskOf(noun)
      const genders = lexicons.german.genders(noun.lemma)
      const plural = (mask & agreementMask(undefined, ['pl'])) !== 0
      const fitting = new Set([...genders, ...(plural ? ['pl'] : [])].flatMap((kind) => RELATIVE[kind] ?? []))
      if (genders.length === 0 || !fitting.has(token.text)) return []
      // Another noun of the sentence may be what the other form refers to: „die Bücher eines Mannes, der …“.
      const others = tokens.filter(
        ({ tag, sentence, index }) =>
          /^(?:N[NE]|PIS|PDS|FM)$/u.test(tag) && sentence === token.sentence && index < noun.index,
      )
      const taken = others.flatMap((other) => [
        ...lexicons.german.genders(other.lemma),
        ...(other.tag === 'NN' && (maskOf(other) & agreementMask(undefined, ['pl'])) === 0 ? [] : ['pl']),
        ...(other.tag === 'NN' ? [] : ['m', 'f', 'n']),
      ])
      const possible = new Set(taken.flatMap((kind) => RELATIVE[kind] ?? []))
      const text = random.pick(
        ['der', 'die', 'das', 'den', 'dem'].filter((form) => !fitting.has(form) && !possible.has(form)),
      )
      return text ? [{ at: spanOf(token), text }] : []
    })
  },
)

/** „eine der Gründe“, „einer der Häuser“: the pronoun in an ending of another gender. */
const wrongOne = corruptor('one of in another gender', 'one-of-gender', ({ pair }, { lexicons }) =>
  pair().target.tokens.flatMap((token): Change[] => {
    const [, stem = '', ending = ''] = /^((?:k?ein|jed))(er|en|es|e)$/iu.exec(token.text) ?? []
    const [next, ...rest] = pair().target.tokens.slice(token.index + 1)
    const noun = rest.find(({ tag }) => !/^(?:ADJA|CARD|PIAT|PIS)$/u.test(tag))
    if (!stem || !/^(?:der|dieser|seiner|ihrer)$/u.test(next?.text ?? '') || noun?.tag !== 'NN') return []
    const { genders, numbers } = features(maskOf(noun))
    // „eine der Banditen“ can be a woman.
    const mayBeWoman = feminineOf(noun.lemma, lexicons.german) !== null
    if (genders.length !== 1 || !numbers.includes('pl') || ending === 'en' || mayBeWoman) return []
    const text = stem + (ending === 'e' ? 'es' : genders[0] === 'f' ? 'es' : 'e')
    return [{ at: spanOf(token), text }]
  }),
)

export const AGREEMENT: readonly Corruptor[] = [
  wrongOne,
  otherTitle,
  otherApposition,
  namedInNominative,
  pluralWithoutN,
  corruptor('genitive of a name gone', 'name-genitive', ({ pair, source }) =>
    pair().target.tokens.flatMap((token): Change[] => {
      const name = /^(\p{Lu}\p{L}+[^szxß])s$/u.exec(token.text)?.[1]
      const isOwner = name !== undefined && new RegExp(`\\b${name}['’]s\\b`, 'u').test(source)
      return isOwner ? [{ at: spanOf(token), text: name }] : []
    }),
  ),
  wrongArticle,
  wrongEnding,
  bareWeakNoun,
  wrongCase,
  dativeForGenitive,
  wrongPronoun,
  numberOf('verb in the other number, plain subject', plainSubjects),
  numberOf('verb in the other number in a relative clause', relativeSubjects),
  numberOf('verb in the other number beside er, man or wir', ({ pair }) =>
    besidePronoun(pair().target.tokens),
  ),
  wrongRelative,
]
