import { ANY, PLURAL, SINGULAR, agreementMask } from './agreement.ts'
import type { Case } from './agreement.ts'
import { ADJECTIVE_ENDINGS, adjectiveMask } from './adjective-endings.ts'
import type { Reading } from './lexicon.ts'
import { ABBREVIATIONS, NUMERALS, PARTICLES } from './particles.ts'
import { PRONOUNS } from './pronouns.ts'

/**
 * The closed classes of German, written down by hand: articles, pronouns, numerals and the words that do not inflect.
 * All readings here are `other`. A determiner's agreement says which nouns it may stand before; `declension` says what
 * ending it asks of an adjective that follows.
 */
export type Determiner = {
  readonly form: string
  readonly lemma: string
  readonly agreement: number
  readonly kind:
    'definite' | 'indefinite' | 'negative' | 'possessive' | 'demonstrative' | 'quantifier' | 'question'
  /** Declension of a following adjective: der gute (weak), ein guter (mixed), viele gute (strong). */
  readonly declension: 'weak' | 'mixed' | 'strong'
}

type G = 'm' | 'f' | 'n'
const sg = (cases: readonly Case[], ...genders: readonly G[]) => agreementMask(cases, ['sg'], genders)
const pl = (...cases: readonly Case[]) => agreementMask(cases, ['pl'])

/** der, die, das as article (the demonstrative and relative pronoun has further forms: dessen, deren, denen). */
const ARTICLE: Readonly<Record<string, number>> = {
  der: sg(['nom'], 'm') | sg(['gen', 'dat'], 'f') | pl('gen'),
  die: sg(['nom', 'acc'], 'f') | pl('nom', 'acc'),
  das: sg(['nom', 'acc'], 'n'),
  des: sg(['gen'], 'm', 'n'),
  dem: sg(['dat'], 'm', 'n'),
  den: sg(['acc'], 'm') | pl('dat'),
}

/** Endings of dieser, jener, welcher … */
const DER_ENDINGS: Readonly<Record<string, number>> = {
  er: ARTICLE['der'] ?? 0,
  e: ARTICLE['die'] ?? 0,
  es: sg(['nom', 'acc'], 'n') | sg(['gen'], 'm', 'n'),
  em: ARTICLE['dem'] ?? 0,
  en: ARTICLE['den'] ?? 0,
}

/** Endings of ein, kein, mein … before a noun. */
const EIN_ENDINGS: Readonly<Record<string, number>> = {
  '': sg(['nom'], 'm') | sg(['nom', 'acc'], 'n'),
  e: ARTICLE['die'] ?? 0,
  es: sg(['gen'], 'm', 'n'),
  em: ARTICLE['dem'] ?? 0,
  en: ARTICLE['den'] ?? 0,
  er: sg(['gen', 'dat'], 'f') | pl('gen'),
}

const POSSESSIVES: readonly (readonly [stem: string, inflected: string, lemma: string])[] = [
  ['mein', 'mein', 'mein'],
  ['dein', 'dein', 'dein'],
  ['sein', 'sein', 'sein'],
  ['ihr', 'ihr', 'ihr'],
  ['Ihr', 'Ihr', 'Ihr'],
  ['unser', 'unser', 'unser'],
  ['unser', 'unsr', 'unser'],
  ['euer', 'eur', 'euer'],
  ['Euer', 'Eur', 'Euer'],
]

function declined(
  stem: string,
  endings: Readonly<Record<string, number>>,
  lemma: string,
  kind: Determiner['kind'],
  declension: Determiner['declension'],
  within = ANY,
): Determiner[] {
  return Object.entries(endings).map(([ending, agreement]) => ({
    form: stem + ending,
    lemma,
    agreement: agreement & within,
    kind,
    declension,
  }))
}

/** After ein, kein, mein the adjective is weak where the determiner has an ending, mixed (eines guten, ein guter) else. */
function einWord(
  bare: string,
  stem: string,
  lemma: string,
  kind: Determiner['kind'],
  within = ANY,
): Determiner[] {
  const { '': none = 0, ...rest } = EIN_ENDINGS
  return [
    { form: bare, lemma, agreement: none & within, kind, declension: 'mixed' },
    ...declined(stem, rest, lemma, kind, 'mixed', within),
  ]
}

function adjectival(stem: string, lemma: string, within = ANY): Determiner[] {
  return ADJECTIVE_ENDINGS.map((ending) => ({
    form: stem + ending,
    lemma,
    agreement: adjectiveMask(ending) & within,
    kind: 'quantifier',
    declension: 'strong',
  }))
}

/** Everything that can open a noun phrase. A form may be listed more than once, with different lemmas. */
export const determiners: readonly Determiner[] = [
  ...declined('', ARTICLE, 'der', 'definite', 'weak'),
  ...einWord('ein', 'ein', 'ein', 'indefinite', SINGULAR),
  ...einWord('kein', 'kein', 'kein', 'negative'),
  ...POSSESSIVES.flatMap(([bare, stem, lemma]) => einWord(bare, stem, lemma, 'possessive')),
  ...['dies', 'jen'].flatMap((stem) => declined(stem, DER_ENDINGS, `${stem}er`, 'demonstrative', 'weak')),
  {
    form: 'dies',
    lemma: 'dieser',
    agreement: sg(['nom', 'acc'], 'n'),
    kind: 'demonstrative',
    declension: 'weak',
  },
  ...['jed', 'jedwed', 'jeglich'].flatMap((stem) =>
    declined(stem, DER_ENDINGS, `${stem}er`, 'quantifier', 'weak', stem === 'jeglich' ? ANY : SINGULAR),
  ),
  ...declined('manch', DER_ENDINGS, 'mancher', 'quantifier', 'weak'),
  ...declined('welch', DER_ENDINGS, 'welcher', 'question', 'weak'),
  ...declined('solch', DER_ENDINGS, 'solcher', 'demonstrative', 'weak'),
  ...declined('all', DER_ENDINGS, 'all', 'quantifier', 'weak'),
  ...declined('sämtlich', DER_ENDINGS, 'sämtlich', 'quantifier', 'weak'),
  ...declined('beid', DER_ENDINGS, 'beide', 'quantifier', 'weak', PLURAL | sg(['nom', 'acc', 'dat'], 'n')),
  ...declined('irgendwelch', DER_ENDINGS, 'irgendwelcher', 'quantifier', 'strong'),
  ...einWord('irgendein', 'irgendein', 'irgendein', 'indefinite', SINGULAR),
  ...['dasselbe', 'derselbe', 'dieselbe'].map((form): Determiner => ({
    form,
    lemma: 'derselbe',
    agreement: (ARTICLE[form.slice(0, 3)] ?? 0) & agreementMask(['nom', 'acc'], ['sg']),
    kind: 'demonstrative',
    declension: 'weak',
  })),
  ...['der', 'die', 'des', 'dem', 'den'].flatMap((article) =>
    ['selb', 'jenig'].map((middle): Determiner => ({
      form: `${article}${middle}en`,
      lemma: `der${middle}e`,
      agreement: ARTICLE[article] ?? 0,
      kind: 'demonstrative',
      declension: 'weak',
    })),
  ),
  ...['derjenige', 'diejenige', 'dasjenige'].map((form): Determiner => ({
    form,
    lemma: 'derjenige',
    agreement: (ARTICLE[form.slice(0, 3)] ?? 0) & agreementMask(['nom', 'acc'], ['sg']),
    kind: 'demonstrative',
    declension: 'weak',
  })),
  ...adjectival('viel', 'viel'),
  ...adjectival('wenig', 'wenig'),
  ...adjectival('mehrer', 'mehrere', PLURAL),
  ...adjectival('einig', 'einige'),
  ...adjectival('etlich', 'etliche'),
  ...adjectival('verschieden', 'verschiedene'),
  ...['deren', 'dessen', 'wessen'].map((form): Determiner => ({
    form,
    lemma: form === 'wessen' ? 'wer' : 'der',
    agreement: ANY,
    kind: 'possessive',
    declension: 'strong',
  })),
  ...[
    'viel',
    'wenig',
    'mehr',
    'weniger',
    'genug',
    'etwas',
    'all',
    'manch',
    'solch',
    'welch',
    'lauter',
    'allerlei',
    'keinerlei',
    'vielerlei',
    'mancherlei',
    'zweierlei',
    'derlei',
    'dergleichen',
    'paar',
  ].map((form): Determiner => ({
    form,
    lemma: form,
    agreement: ANY,
    kind: 'quantifier',
    declension: 'strong',
  })),
]

/** Case(s) a preposition asks for, the usual one first. Contracted forms carry their article. */
export const prepositions: Readonly<Record<string, readonly Case[]>> = {
  ...cases(['acc'], 'durch für gegen ohne um bis pro per wider via kontra versus'),
  ...cases(
    ['dat'],
    'aus bei mit nach seit von zu gegenüber außer entgegen samt mitsamt nebst nahe fern gemäß zufolge zuliebe zuwider ab entsprechend binnen nächst',
  ),
  ...cases(['dat', 'acc'], 'an auf hinter in neben über unter vor zwischen entlang'),
  ...cases(
    ['gen', 'dat'],
    'wegen trotz während statt anstatt dank laut mittels mangels einschließlich ausschließlich innerhalb außerhalb längs inklusive exklusive zuzüglich abzüglich',
  ),
  ...cases(
    ['gen'],
    'angesichts anhand anlässlich anstelle aufgrund bezüglich diesseits jenseits hinsichtlich infolge inmitten kraft oberhalb unterhalb seitens unbeschadet ungeachtet unweit vermöge zeit zwecks zugunsten zuungunsten zulasten mithilfe vonseiten beiderseits links rechts nördlich südlich östlich westlich nordöstlich nordwestlich südöstlich südwestlich eingedenk betreffs namens halber abseits vorbehaltlich hinsichts gelegentlich rücksichtlich minus plus',
  ),
}

function cases(which: readonly Case[], words: string): Record<string, readonly Case[]> {
  return Object.fromEntries(words.split(' ').map((word) => [word, which]))
}

const DATIVE_M_N = sg(['dat'], 'm', 'n')
const ACCUSATIVE_N = sg(['acc'], 'n')
/** Preposition and article in one word: what noun may follow. */
export const contractions: Readonly<Record<string, { preposition: string; agreement: number }>> =
  Object.fromEntries(
    (
      [
        ['am', 'an', DATIVE_M_N],
        ['beim', 'bei', DATIVE_M_N],
        ['hinterm', 'hinter', DATIVE_M_N],
        ['im', 'in', DATIVE_M_N],
        ['überm', 'über', DATIVE_M_N],
        ['unterm', 'unter', DATIVE_M_N],
        ['vom', 'von', DATIVE_M_N],
        ['vorm', 'vor', DATIVE_M_N],
        ['zum', 'zu', DATIVE_M_N],
        ['zur', 'zu', sg(['dat'], 'f')],
        ['ans', 'an', ACCUSATIVE_N],
        ['aufs', 'auf', ACCUSATIVE_N],
        ['durchs', 'durch', ACCUSATIVE_N],
        ['fürs', 'für', ACCUSATIVE_N],
        ['hinters', 'hinter', ACCUSATIVE_N],
        ['ins', 'in', ACCUSATIVE_N],
        ['übers', 'über', ACCUSATIVE_N],
        ['ums', 'um', ACCUSATIVE_N],
        ['unters', 'unter', ACCUSATIVE_N],
        ['vors', 'vor', ACCUSATIVE_N],
      ] as const
    ).map(([form, preposition, agreement]) => [form, { preposition, agreement }]),
  )

/** Words that open a subordinate clause. */
export const subordinators: readonly string[] =
  'dass weil wenn ob obwohl obgleich obschon während nachdem bevor ehe bis seit seitdem sobald solange sooft sofern soweit soviel falls indem damit als wie wobei weshalb weswegen wodurch woraufhin wonach womit wofür worauf woran worin worüber wovon wozu wogegen wohingegen wenngleich wiewohl zumal da sodass insofern insoweit anstatt statt ohne um je nachdem wo wohin woher warum wann'.split(
    ' ',
  )

export const coordinators: readonly string[] =
  'und oder aber sondern denn sowie beziehungsweise bzw. doch jedoch noch weder entweder sowohl'.split(' ')

/** All closed-class readings by form. */
export const closedClass: ReadonlyMap<string, readonly Reading[]> = collect()

function collect(): Map<string, Reading[]> {
  const all = new Map<string, Reading[]>()
  const add = (form: string, lemma: string, agreement: number) => {
    const known = all.get(form) ?? []
    const same = known.findIndex((reading) => reading.lemma === lemma)
    const reading: Reading = {
      lemma,
      pos: 'other',
      agreement: agreement | (known[same]?.agreement ?? 0),
      verb: 0,
    }
    all.set(form, same < 0 ? [...known, reading] : known.with(same, reading))
  }
  for (const { form, lemma, agreement } of determiners) add(form, lemma, agreement)
  for (const [form, lemma, agreement] of PRONOUNS) add(form, lemma, agreement)
  for (const word of NUMERALS) add(word, word, word === 'eins' ? 0 : PLURAL)
  for (const [form, { preposition }] of Object.entries(contractions)) add(form, preposition, 0)
  for (const word of Object.keys(prepositions)) add(word, word, 0)
  for (const word of [...subordinators, ...coordinators, ...PARTICLES]) add(word, word, 0)
  for (const word of ABBREVIATIONS) {
    add(word, word, 0)
    add(`${word}.`, `${word}.`, 0)
  }
  return all
}
