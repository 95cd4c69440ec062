import { ANY, agreementMask } from './agreement.ts'
import type { Case } from './agreement.ts'
import { ADJECTIVE_ENDINGS, adjectiveMask } from './adjective-endings.ts'
import type { Reading } from './lexicon.ts'

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

const SINGULAR = agreementMask(undefined, ['sg'])
const PLURAL = agreementMask(undefined, ['pl'])

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
    'derartige',
    'paar',
  ].map((form): Determiner => ({
    form,
    lemma: form,
    agreement: ANY,
    kind: 'quantifier',
    declension: 'strong',
  })),
]

/** Case of each personal, reflexive and other pronoun that stands for a noun phrase of its own. */
const PRONOUNS: readonly (readonly [form: string, lemma: string, agreement: number])[] = [
  ['ich', 'ich', sg(['nom'], 'm', 'f', 'n')],
  ['mich', 'ich', sg(['acc'], 'm', 'f', 'n')],
  ['mir', 'ich', sg(['dat'], 'm', 'f', 'n')],
  ['meiner', 'ich', sg(['gen'], 'm', 'f', 'n')],
  ['du', 'du', sg(['nom'], 'm', 'f', 'n')],
  ['dich', 'du', sg(['acc'], 'm', 'f', 'n')],
  ['dir', 'du', sg(['dat'], 'm', 'f', 'n')],
  ['er', 'er', sg(['nom'], 'm')],
  ['ihn', 'er', sg(['acc'], 'm')],
  ['ihm', 'er', sg(['dat'], 'm')],
  ['ihm', 'es', sg(['dat'], 'n')],
  ['seiner', 'er', sg(['gen'], 'm', 'n')],
  ['sie', 'sie', sg(['nom', 'acc'], 'f') | pl('nom', 'acc')],
  ['ihr', 'sie', sg(['dat'], 'f')],
  ['ihr', 'ihr', pl('nom')],
  ['ihrer', 'sie', sg(['gen'], 'f') | pl('gen')],
  ['ihnen', 'sie', pl('dat')],
  ['es', 'es', sg(['nom', 'acc'], 'n')],
  ['wir', 'wir', pl('nom')],
  ['uns', 'wir', pl('dat', 'acc')],
  ['euch', 'ihr', pl('dat', 'acc')],
  ['Sie', 'Sie', pl('nom', 'acc')],
  ['Ihnen', 'Sie', pl('dat')],
  ['sich', 'sich', agreementMask(['dat', 'acc'])],
  ['einander', 'einander', pl('dat', 'acc')],
  ['man', 'man', sg(['nom'], 'm')],
  ['wer', 'wer', sg(['nom'], 'm')],
  ['wen', 'wer', sg(['acc'], 'm')],
  ['wem', 'wer', sg(['dat'], 'm')],
  ['wessen', 'wer', sg(['gen'], 'm')],
  ['was', 'was', sg(['nom', 'acc'], 'n')],
  ['dessen', 'der', sg(['gen'], 'm', 'n')],
  ['deren', 'der', sg(['gen'], 'f') | pl('gen')],
  ['derer', 'der', sg(['gen'], 'f') | pl('gen')],
  ['denen', 'der', pl('dat')],
  ['jemand', 'jemand', sg(['nom', 'dat', 'acc'], 'm')],
  ['jemanden', 'jemand', sg(['acc'], 'm')],
  ['jemandem', 'jemand', sg(['dat'], 'm')],
  ['jemandes', 'jemand', sg(['gen'], 'm')],
  ['niemand', 'niemand', sg(['nom', 'dat', 'acc'], 'm')],
  ['niemanden', 'niemand', sg(['acc'], 'm')],
  ['niemandem', 'niemand', sg(['dat'], 'm')],
  ['niemandes', 'niemand', sg(['gen'], 'm')],
  ['jedermann', 'jedermann', sg(['nom', 'dat', 'acc'], 'm')],
  ['jedermanns', 'jedermann', sg(['gen'], 'm')],
  ['etwas', 'etwas', sg(['nom', 'dat', 'acc'], 'n')],
  ['nichts', 'nichts', sg(['nom', 'dat', 'acc'], 'n')],
  ['alles', 'all', sg(['nom', 'acc'], 'n')],
  ['einer', 'ein', sg(['nom'], 'm')],
  ['eines', 'ein', sg(['nom', 'acc'], 'n')],
  ['eins', 'ein', sg(['nom', 'acc'], 'n')],
  ['keiner', 'kein', sg(['nom'], 'm')],
  ['keines', 'kein', sg(['nom', 'acc'], 'n')],
  ['keins', 'kein', sg(['nom', 'acc'], 'n')],
  ['selbst', 'selbst', ANY],
  ['selber', 'selber', ANY],
  ['irgendwer', 'irgendwer', sg(['nom'], 'm')],
  ['irgendwen', 'irgendwer', sg(['acc'], 'm')],
  ['irgendwem', 'irgendwer', sg(['dat'], 'm')],
  ['irgendetwas', 'irgendetwas', sg(['nom', 'dat', 'acc'], 'n')],
  ['irgendwas', 'irgendwas', sg(['nom', 'dat', 'acc'], 'n')],
  ['irgendjemand', 'irgendjemand', sg(['nom', 'dat', 'acc'], 'm')],
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
    'angesichts anhand anlässlich anstelle aufgrund bezüglich diesseits jenseits hinsichtlich infolge inmitten kraft oberhalb unterhalb seitens unbeschadet ungeachtet unweit vermöge zeit zwecks zugunsten zuungunsten zulasten mithilfe vonseiten beiderseits links rechts nördlich südlich östlich westlich nordöstlich nordwestlich südöstlich südwestlich eingedenk betreffs namens halber um…willen abseits vorbehaltlich hinsichts gelegentlich rücksichtlich minus plus',
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

const PARTICLES =
  'nicht auch nur noch schon sehr so zu hier da dort dann nun jetzt heute gestern morgen bereits immer wieder mehr etwa fast kaum sogar ganz gar eben gerade allerdings dabei dafür dagegen daher damit danach daneben daran darauf daraufhin daraus darin darüber darum darunter davon davor dazu dazwischen dadurch dahin dahinter hierfür hiermit hierzu hierbei hieran hierauf hieraus hierin hierüber hiervon hiergegen hierdurch hierher hierhin also außerdem bald bisher bislang bloß deshalb deswegen demnach derzeit doch dennoch ebenfalls ebenso einmal einst endlich erst erstens zweitens drittens freilich früher genauso gleichzeitig gleichwohl häufig hingegen hinzu immerhin indes indessen inzwischen irgendwann irgendwie irgendwo ja je jedenfalls jedoch jemals keinesfalls keineswegs künftig lediglich leider längst manchmal maximal mindestens mittlerweile möglicherweise nachher nebenbei nein nie niemals nirgends nirgendwo nochmals nämlich oben oft oftmals rund rückwärts vorwärts schließlich seither selten sonst soeben sofort sogleich somit sowieso später stets teils teilweise trotzdem umso unten unterdessen ungefähr vielleicht vielmehr voraus vorher vorhin vorn vorne wann warum weg weiterhin wenigstens weshalb wie wieso wo wobei wodurch wofür wogegen woher wohin wohl womit wonach woran worauf woraus worin worüber worum worunter wovon wovor wozu zuerst zuletzt zumindest zunächst zurück zusammen zuvor zwar überall überdies überhaupt übrigens abends morgens mittags nachts vormittags nachmittags montags dienstags mittwochs donnerstags freitags samstags sonntags tags anfangs ansonsten anderswo andernfalls andererseits einerseits beinahe binnen dergestalt desto draußen drinnen drüben droben ebendort ehedem eher einigermaßen ehemals erneut fortan geradezu größtenteils halbwegs hauptsächlich heutzutage her heraus herein herüber hin hinaus hinein hinauf hinunter herab herauf herunter hinab hinüber insbesondere insgesamt jahrelang monatelang wochenlang tagelang stundenlang kürzlich letztlich meistens mitunter mithin nacheinander nebeneinander miteinander aneinander aufeinander auseinander beieinander durcheinander füreinander gegeneinander ineinander untereinander voneinander voreinander zueinander quasi rundum seinerzeit seinerseits ihrerseits meinerseits unsererseits umher vergebens vermutlich vorab vorbei vorerst weitaus weiters zeitweise zudem zugleich zumeist ziemlich zeitlebens zwecks ab an auf aus bei durch ein fest fort heim los mit nach nieder um unter vor wider zu empor entgegen entlang entzwei gegenüber hervor herbei hinweg umhin vorüber zugrunde zugute zunichte zurecht zustande zutage zuteil bitte danke hallo ach oh aha na nanu tja okay plus minus mal pro samt inklusive meist am besten ebensowenig genug vielerorts allerorten allein anders auswärts beizeiten bergab bergauf beiseite dabeisein demnächst dereinst desgleichen ebensoviel einmal zweimal dreimal viermal fünfmal zehnmal hundertmal jedesmal diesmal nochmal keinmal vielmal mehrmals erstmals letztmals damals abermals vormals niemals jederzeit allzu allemal allenfalls allenthalben alsbald alsdann alternativ apropos beispielsweise bekanntlich bestenfalls schlimmstenfalls bestimmt dahingehend dementsprechend demgegenüber demgemäß demzufolge diesbezüglich dorthin dorther ferner folglich gegebenenfalls gleichfalls glücklicherweise unglücklicherweise gottlob hoffentlich höchstens infolgedessen insofern insoweit irgend jedweils jeweils kurzerhand keinerlei merkwürdigerweise seltsamerweise natürlich nichtsdestotrotz nichtsdestoweniger notfalls ohnedies ohnehin ohneweiters paarweise schrittweise stattdessen schätzungsweise sicherlich sozusagen unlängst unversehens unverzüglich vorderhand vornehmlich wahrlich währenddessen wahrscheinlich weithin werktags zeitig zuallererst zuhauf zuhause zuweilen zweifellos zweifelsohne möglichst mindestens spätestens frühestens wenigstens meistens bestens schnellstens strengstens'.split(
    ' ',
  )

const NUMERALS =
  'null eins zwei zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert einhundert zweihundert dreihundert vierhundert fünfhundert sechshundert siebenhundert achthundert neunhundert tausend eintausend zweitausend dreitausend viertausend fünftausend zehntausend hunderttausend beider zweier dreier zweien dreien vieren fünfen dutzend anderthalb eineinhalb zweieinhalb dreieinhalb viereinhalb'.split(
    ' ',
  )

const ABBREVIATIONS =
  'z. d. h. u. a. bzw. ca. etc. usw. Dr. Prof. St. Nr. vgl. evtl. ggf. inkl. sog. Mio. Mrd. Mr. Mrs. Ms.'.split(
    ' ',
  )

/** Number words below a thousand that stand before a plural noun. */
export const numerals: ReadonlySet<string> = new Set(NUMERALS)

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
  for (const word of Object.keys(prepositions)) if (!word.includes('…')) add(word, word, 0)
  for (const word of [...subordinators, ...coordinators, ...PARTICLES, ...ABBREVIATIONS]) add(word, word, 0)
  return all
}
