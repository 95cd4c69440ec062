import type {
  AnalysedPair,
  AnalysedSource,
  AnalysedTarget,
  SourceToken,
  TargetToken,
} from '../../analysis/pair.ts'
import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'
import { sourceDenials, standsFor, targetDenials, targetStretch } from '../negation.ts'

/** German words that carry a denial inside: un…, …los, verweigern, mangelnd …; for mere denials see negation.ts. */
const DENIES_INSIDE =
  /^(?:ohne\p{L}*|kaum|selten|statt|anstatt|außer|trotz|mangel\p{L}*|miss\p{L}+|fehl\p{L}*|un(?!d|ter|s|gefähr|iv|ion|i\p{L}|o)\p{L}{3,}|in(?:akzept|kompet|stab|tol|disk|exist|eff)\p{L}+|a\p{L}*los\p{L}*|\p{L}+(?:los|frei|leer|widrig)(?:e[mnrs]?)?|verweiger\p{L}*|ablehn\p{L}*|abgelehnt\p{L}*|lehn\p{L}*|weiger\p{L}*|verhinder\p{L}*|verbiet\p{L}*|verbot\p{L}*|leugne\p{L}*|bestreit\p{L}*|bestritt\p{L}*|vermeid\p{L}*|vermied\p{L}*|entgeh\p{L}*|scheiter\p{L}*|gescheitert|nein|jenseits|fern|bevor|erst|nur|noch|sonst|warn\p{L}*|gewarnt|hüt(?:en|e|et|ete|eten)|vergeb(?:lich|ens)\p{L}*|hinder\p{L}*|abgeraten|abzuraten|allerdings|kontra|gegen|null|mitnichten|keinesfalls|keineswegs|Nicht\p{L}+|versäum\p{L}*|verfehl\p{L}*|verpass\p{L}*|verzicht\p{L}*|lieber|anders|weniger|schwer\p{L}*|verschwind\p{L}*|verschwund\p{L}*|entzieh\p{L}*|ausblieb\p{L}*|ausbleib\p{L}*|ausgeschlossen|aus|offen|dahin|weg|fehl(?:t|te|ten|en)|verlor\p{L}*|abhanden|abgesehen|egal|gleichgültig|bloß|oder|ob)$/u

/** not only, not until, not to mention, why not …: German says it without a negation of its own. */
const IDIOMS =
  /\b(?:not (?:only|just|until|till|to mention|least|unlike|quite|so much)|why (?:not|don['’]t)|nothing (?:but|less|short)|can['’]?t (?:help|wait|but)|could ?n['’]t (?:help|be (?:more|happier|better))|whether or not|or not|no (?:longer|matter|wonder|doubt)|never(?:theless| mind| before)|does ?n['’]t have to|if not|not even|none (?:other|the)|second to none|isn['’]t it|don['’]t you|cannot but|without (?:doubt|question))\b/giu

/** Words behind the denial among which the denied one is looked for. */
const REACH = 5

/** "Did not wish to see": what is denied is said behind them. */
const WANTS = /^(?:wish|want|intend|seem|appear|plan|expect)$/u

/** "Could not, however, prevent": what a denial may have behind it between commas. */
const ASIDE = /^(?:however|therefore|though|of|course|indeed|thus|then)$/iu

/** Words behind a denial up to the next mark; one aside between commas is passed over. */
function wordsBehind(tokens: readonly SourceToken[], { index }: SourceToken): SourceToken[] {
  let from = index + 1
  if (tokens[from]?.text === ',') {
    const end = tokens.findIndex(({ text, index: at }) => at > from && !ASIDE.test(text))
    if (tokens[end]?.text === ',') from = end + 1
  }
  const behind = tokens.slice(from, from + REACH)
  const mark = behind.findIndex(({ kind }) => kind === 'punctuation')
  return mark < 0 ? behind : behind.slice(0, mark)
}

/** What the source denies, on both sides: without it the sentence may be missing or said quite differently. */
function deniedWord(
  { source, target, links }: AnalysedPair,
  denial: SourceToken,
): { said: SourceToken; became: TargetToken } | null {
  for (const said of wordsBehind(source?.tokens ?? [], denial)) {
    if (!/^(?:VERB|ADJ|NOUN)$/u.test(said.pos)) continue
    const became = target.tokens[links.toTarget[said.index]?.[0] ?? -1]
    if (became) return became.copied ? null : { said, became }
    // "no known experience" denies the noun, "did not wish to see" the seeing.
    const goesOn = (denial.text === 'no' && said.pos === 'ADJ') || WANTS.test(said.lemma)
    if (!goesOn) return null
  }
  return null
}

const isIdiom = ({ text }: AnalysedSource, { start, end }: SourceToken) =>
  [...matches(text, IDIOMS)].some((idiom) => idiom.start < end && start < idiom.end)

/** "A no contest", which German took over as it is: „ein No Contest“. */
const isTakenOver = ({ target }: AnalysedPair, { text }: SourceToken) =>
  /^no$/iu.test(text) && target.tokens.some((word) => /^no(?:-|$)/iu.test(word.text))

/** "Could not prevent": the verb itself denies, and its translation along with it. */
const DENIES_ITSELF =
  /^(?:prevent|hinder|deter|deny|refuse|reject|avoid|forbid|ban|prohibit|fail|miss|lose)$/u

/** Words of either language that deny by how they begin. */
const BEGINS_WITH_DENIAL =
  /^(?:un(?!d|ter|s|iv|ion|i\p{L}|o|der|til|it)|in(?=ab|ac|ad|cap|comp|eff|suf|vis)|dis|mis|non)\p{L}{3,}/iu

/** „Unwahrheit“ beside "untruth": each side has its own. */
const isOwnOpposite = ({ source }: AnalysedPair, { text }: TargetToken, said: SourceToken): boolean =>
  BEGINS_WITH_DENIAL.test(text) &&
  source?.tokens.some((token) => token !== said && BEGINS_WITH_DENIAL.test(token.text)) === true

/** Can a word of the target carry the denial? One that stands for another word of the source cannot. */
function carries(pair: AnalysedPair, word: TargetToken, denial: SourceToken, said: SourceToken): boolean {
  if (!DENIES_INSIDE.test(word.text) && !DENIES_INSIDE.test(word.text.toLowerCase())) return false
  // „aus Rom“, „das Haus oder der Hof“
  if (word.text === 'aus' && /^APPR/u.test(word.tag)) return false
  if (word.text === 'oder' && pair.source?.tokens.some(({ text }) => text === 'or')) return false
  const original = standsFor(pair, word)
  if (original === null) return !isOwnOpposite(pair, word, said)
  if (original === said.index && DENIES_ITSELF.test(said.lemma)) return false
  // "warned them not to travel"
  const reach = pair.source?.tokens[denial.index + 1]?.text === 'to' ? REACH : 1
  return original >= denial.index - reach && original <= said.index
}

/** Words that deny something only beside what is denied. */
const NEAR_ONLY = /^(?:oder|ob|aus|gegen)$/u
/** The same beside a modal verb. */
const LINKS_ONLY = /^(?:oder|ob|allerdings|noch|erst|nur|aus|offen|weg|anders|lieber)$/u

/** Something in the target that denies what the source denies: some words in the same statement, others anywhere. */
function isDenied(pair: AnalysedPair, became: TargetToken, denial: SourceToken, said: SourceToken): boolean {
  const mere = new Set(targetDenials(pair.target.tokens))
  const near = new Set(targetStretch(pair, became))
  return pair.target.tokens.some((word) =>
    mere.has(word)
      ? near.has(word)
      : (!NEAR_ONLY.test(word.text) || near.has(word)) && carries(pair, word, denial, said),
  )
}

/** "No longer" that became „noch“, in a sentence where nothing denies: the opposite. */
function opposite({ source, target }: AnalysedPair): { no: SourceToken; still: TargetToken } | null {
  const no = source?.tokens.find(
    ({ text, index }) => /^no$/iu.test(text) && source.tokens[index + 1]?.text === 'longer',
  )
  const still = no && target.tokens.find(({ text }) => /^(?:noch|weiterhin|länger)$/u.test(text))
  if (!still || targetDenials(target.tokens).length > 0) return null
  const denies = target.tokens.some(
    (word) =>
      word !== still && (DENIES_INSIDE.test(word.text) || DENIES_INSIDE.test(word.text.toLowerCase())),
  )
  return denies ? null : { no, still }
}

/** Modal verbs of either language that stand for one another, with "have to" among the English. */
const MODALS: readonly (readonly [english: RegExp, german: RegExp])[] = [
  [/^(?:can|ca|could|cannot|may|might|must|allowed|permitted|able)$/iu, /^(?:können|dürfen)$/u],
  [/^(?:must|should|shall|have|need|may)$/iu, /^(?:müssen|sollen|dürfen|brauchen)$/u],
]

/** Not to lower one's guard is to stay alert: to go on is said for not stopping. */
const GOES_ON =
  /^(?:weiter(?!verm|verk|verb|g[aei]b|leit|reich|sag|erz|entw)\p{L}*|bleib\p{L}*|blieb\p{L}*|geblieben|\p{L}*(?:behalt|behält|behielt)\p{L}*)$/iu

/**
 * "They could not answer" that became „Sie konnten abwehren“: whatever the verb became, the modal verb stands there, as do all
 * others of the sentence, and nothing near it denies.
 */
function allowedInstead(pair: AnalysedPair, denial: SourceToken): TargetToken | null {
  const { source, target } = pair
  const english = source?.tokens.filter((token) => isModal(token) || hasToDo(source.tokens, token)) ?? []
  const german = target.tokens.filter(({ tag }) => tag.startsWith('VM'))
  if (english.length !== german.length) return null
  const at = english.findIndex(({ index }) => Math.abs(index - denial.index) <= 1)
  const [modal, became] = [english[at], german[at]]
  if (!modal || !became || !MODALS.some(([own, other]) => own.test(modal.text) && other.test(became.lemma)))
    return null
  const denies = targetStretch(pair, became).some(
    (word) =>
      (GOES_ON.test(word.text) && standsFor(pair, word) === null) ||
      (!LINKS_ONLY.test(word.text) &&
        (DENIES_INSIDE.test(word.text) || DENIES_INSIDE.test(word.text.toLowerCase())) &&
        !isOwnOpposite(pair, word, denial)),
  )
  return denies || targetDenials(target.tokens).length > 0 ? null : became
}

const ARTICLE = /^eine?[nmrs]?$/iu
const ENGLISH_ONE = /^(?:an?|one|1|another|each|every|per|some|any)$/iu

/** The article before a noun, over its adjectives and an opening quotation mark. */
function articleBefore(tokens: readonly TargetToken[], noun: TargetToken): TargetToken | null {
  let at = noun.index - 1
  while (/^(?:ADJA|ADV|\$\()$/u.test(tokens[at]?.tag ?? '')) at--
  return tokens[at]?.tag === 'ART' ? (tokens[at] as TargetToken) : null
}

/** "No runs" that became „ein Lauf“, "none of the guests" that became „einer der Gäste“: one instead of none. */
function oneInstead(pair: AnalysedPair, denial: SourceToken): TargetToken | null {
  const { source, target, links } = pair
  if (!source || targetDenials(target.tokens).length > 0) return null
  const articles = target.tokens.filter(({ text }) => ARTICLE.test(text))
  if (articles.length <= source.tokens.filter(({ text }) => ENGLISH_ONE.test(text)).length) return null
  const next = source.tokens[denial.index + 1]
  if (/^none$/iu.test(denial.text))
    return (
      articles.find(({ index }) =>
        /^(?:der|dieser|seiner|ihrer|unserer|von)$/u.test(target.tokens[index + 1]?.text ?? ''),
      ) ?? null
    )
  const said = source.tokens.slice(denial.index + 1, denial.index + REACH).find(({ pos }) => pos === 'NOUN')
  const link = links.list.find(
    (each) => each.source === said?.index && (said === next || each.evidence !== 'place'),
  )
  const noun = target.tokens[link?.target ?? -1]
  const article = noun && said ? articleBefore(target.tokens, noun) : null
  return article && ARTICLE.test(article.text) && noun && said && !isDenied(pair, noun, denial, said)
    ? article
    : null
}

/** „Sie lasen Briefe, sondern Bücher“: only behind a denial. */
function butInstead({ tokens }: AnalysedTarget): TargetToken | null {
  const but = tokens.find(({ text }) => text === 'sondern')
  const denies = tokens.some(
    (word) => DENIES_INSIDE.test(word.text) && !NEAR_ONLY.test(word.text) && word.sentence === but?.sentence,
  )
  return but && !denies ? but : null
}

const isModal = ({ text, pos }: SourceToken) =>
  (pos === 'AUX' || /^(?:cannot|must)$/iu.test(text)) && MODALS.some(([english]) => english.test(text))

/** "have to" and "need to", "allowed to" and "able to". */
const hasToDo = (tokens: readonly SourceToken[], { text, index }: SourceToken) =>
  /^(?:have|need|allowed|permitted|able)$/iu.test(text) && tokens[index + 1]?.text === 'to'

/** German is the longer one; in so much less text whole statements are missing, and who knows which. */
const LEAST_LENGTH = 0.9
const isCutShort = ({ source, target }: AnalysedPair): boolean =>
  source !== null && source.sentences.length > 2 && target.text.length < LEAST_LENGTH * source.text.length

/** The source denies something, and the clause of the target that says it does not. */
export const negationLost = defineRule({
  id: 'negation-lost',
  version: 9,
  category: 'accuracy/mistranslation',
  severity: 'critical',
  needs: 'pair',
  missing: true,
  prior: { '': 0.55, opposite: 0.8, modal: 0.6, but: 0.8, one: 0.8 },
  name: { de: 'Verneinung fehlt', en: 'Negation lost' },
  wordings: {
    main: {
      de: {
        what: 'Die Verneinung fehlt',
        why: 'Im Original steht „{source}“, auf Deutsch verneint hier nichts.',
      },
      en: {
        what: 'The negation is missing',
        why: 'The original says “{source}”; nothing denies it in German.',
      },
    },
  },
  examples: {
    bad: [
      { source: 'The plant has «no» permit.', target: 'Das Werk hat eine «Genehmigung».', fix: null },
      { source: 'He was «not» allowed to leave.', target: 'Er «durfte» ausreisen.', fix: null },
      { source: 'They could «not» cope.', target: 'Sie «konnten» das abwehren.', fix: null },
      { source: 'They could «not» stay.', target: 'Sie konnten «bleiben».', fix: null },
      { source: 'They «no longer» live here.', target: 'Sie wohnen «noch» hier.', fix: null },
      {
        source: 'They did «not» read letters but books.',
        target: 'Sie lasen Briefe, «sondern» Bücher.',
        fix: null,
      },
      { source: 'It did «not» help boys or girls.', target: 'Es «half» Jungen oder Mädchen.', fix: null },
      { source: 'He has «no» known debts.', target: 'Er hat bekanntlich eine «Schulden».', fix: null },
      { source: 'They did «not» want to see Rome.', target: 'Sie hatten vor, Rom zu «sehen».', fix: null },
      {
        source: 'Tenants must «not» sublet rooms.',
        target: 'Mieter «dürfen» Zimmer weitervermieten.',
        fix: null,
      },
      { source: '«None» of the guests slept.', target: 'Die «Gäste» schliefen.', fix: null },
      {
        source: 'He would «not» tolerate lies or untruth.',
        target: 'Er würde Lügen oder Unwahrheit «dulden».',
        fix: null,
      },
      {
        source: 'She made two passes, a catch, and «no» interceptions.',
        target: 'Sie machte zwei Pässe, einen Fang und «eine» Abwehr.',
        fix: null,
      },
      { source: '«None» of his wickets fell.', target: '«Eine» seiner Pforten fiel.', fix: null },
      {
        source: 'They left so as «not» to stir emotions.',
        target: 'Sie gingen, um «eine» Emotionen zu wecken.',
        fix: null,
      },
      { source: 'He did «not» sign the agreement.', target: 'Er «unterzeichnete» das Abkommen.', fix: null },
    ],
    good: [
      { source: 'She is no longer here, no doubt.', target: 'Sie ist weg.' },
      { source: 'Not only the mayor came.', target: 'Auch die Bürgermeisterin kam.' },
      {
        source: 'They warned the guests not to travel to Rome.',
        target: 'Sie warnten die Gäste, nach Rom zu reisen.',
      },
      { source: 'He does not expect news until May.', target: 'Er erwartet, dass erst im Mai Neues kommt.' },
      { source: 'In May, Master of None premiered.', target: 'Im Mai feierte Master of None Premiere.' },
      { source: 'There was no song, a pity.', target: 'Ein Lied fehlte, ein Jammer.' },
      {
        source: 'None of it was a surprise to a friend.',
        target: 'Das alles überraschte einen Freund kaum.',
      },
      { source: 'He did not succeed.', target: 'Er scheiterte.' },
      { source: 'Now it has no lid.', target: 'Jetzt ist der Deckel weg.' },
      { source: 'They could not be reached.', target: 'Sie waren unerreichbar.' },
      { source: 'The fight ended in a no contest.', target: 'Der Kampf endete mit einem No Contest.' },
      { source: 'We should not let down our guard.', target: 'Wir sollten wachsam bleiben.' },
      { source: 'Isn’t it late?', target: 'Ist es spät?' },
    ],
  },
  *check(pair) {
    const { source, target } = pair
    if (!source || target.text.trim() === '' || source.text.includes('?') || isCutShort(pair)) return
    const turned = opposite(pair)
    if (turned)
      yield {
        target: [{ start: turned.still.start, end: turned.still.end }],
        source: [{ start: turned.no.start, end: source.tokens[turned.no.index + 1]?.end ?? turned.no.end }],
        strength: 'opposite',
      }
    const denials = sourceDenials(source.tokens)
    // As many denials as in the source: none is lost, wherever they stand.
    if (denials.length === 0 || targetDenials(target.tokens).length >= denials.length) return
    const but = targetDenials(target.tokens).length === 0 ? butInstead(target) : null
    const [first] = denials
    if (but && first) {
      yield {
        target: [{ start: but.start, end: but.end }],
        source: [{ start: first.start, end: first.end }],
        strength: 'but',
      }
      return
    }
    for (const denial of denials) {
      if (isIdiom(source, denial) || isTakenOver(pair, denial)) continue
      const at = { source: [{ start: denial.start, end: denial.end }] }
      const denied = deniedWord(pair, denial)
      if (denied && !isDenied(pair, denied.became, denial, denied.said)) {
        yield { ...at, target: [{ start: denied.became.start, end: denied.became.end }] }
        continue
      }
      const modal = allowedInstead(pair, denial)
      if (modal) yield { ...at, target: [{ start: modal.start, end: modal.end }], strength: 'modal' }
      const one = modal ? null : oneInstead(pair, denial)
      if (one) yield { ...at, target: [{ start: one.start, end: one.end }], strength: 'one' }
    }
  },
})
