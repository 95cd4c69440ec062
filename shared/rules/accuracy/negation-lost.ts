import type { AnalysedPair, AnalysedSource, SourceToken, TargetToken } from '../../analysis/pair.ts'
import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'
import { sourceDenials, standsFor, targetDenials, targetStretch } from '../negation.ts'

/** German words that carry a denial inside: un…, …los, verweigern, mangelnd …; for mere denials see negation.ts. */
const DENIES_INSIDE =
  /^(?:ohne\p{L}*|kaum|selten|statt|anstatt|außer|trotz|mangel\p{L}*|miss\p{L}+|fehl\p{L}*|un(?!d|ter|s|gefähr|iv|ion|i\p{L}|o)\p{L}{3,}|in(?:akzept|kompet|stab|tol|disk|exist|eff)\p{L}+|a\p{L}*los\p{L}*|\p{L}+(?:los|frei|leer|widrig)(?:e[mnrs]?)?|verweiger\p{L}*|ablehn\p{L}*|abgelehnt\p{L}*|lehn\p{L}*|weiger\p{L}*|verhinder\p{L}*|verbiet\p{L}*|verbot\p{L}*|leugne\p{L}*|bestreit\p{L}*|bestritt\p{L}*|vermeid\p{L}*|vermied\p{L}*|entgeh\p{L}*|scheiter\p{L}*|gescheitert|nein|jenseits|fern|bevor|erst|nur|noch|sonst|warn\p{L}*|gewarnt|hüt(?:en|e|et|ete|eten)|vergeb(?:lich|ens)\p{L}*|hinder\p{L}*|abgeraten|abzuraten|allerdings|kontra|gegen|null|mitnichten|keinesfalls|keineswegs|Nicht\p{L}+|versäum\p{L}*|verfehl\p{L}*|verpass\p{L}*|verzicht\p{L}*|lieber|anders|weniger|schwer\p{L}*|verschwind\p{L}*|verschwund\p{L}*|entzieh\p{L}*|ausblieb\p{L}*|ausbleib\p{L}*|ausgeschlossen|aus|offen|dahin|weg|fehl(?:t|te|ten|en)|verlor\p{L}*|abhanden|abgesehen|egal|gleichgültig|bloß|oder|ob)$/u

/** not only, not until, not to mention, why not …: German says it without a negation of its own. */
const IDIOMS =
  /\b(?:not (?:only|just|until|till|to mention|least|unlike|quite|so much)|why (?:not|don['’]t)|nothing (?:but|less|short)|can['’]?t (?:help|wait|but)|could ?n['’]t (?:help|be (?:more|happier|better))|whether or not|or not|no (?:longer|matter|wonder|doubt)|never(?:theless| mind| before)|does ?n['’]t have to|if not|not even|isn['’]t it|don['’]t you|cannot but|without (?:doubt|question))\b/giu

/** Words behind the denial among which the denied one is looked for. */
const REACH = 5

/** What the source denies, on both sides: without it the sentence may be missing or said quite differently. */
function deniedWord(
  { source, target, links }: AnalysedPair,
  denial: SourceToken,
): { said: SourceToken; became: TargetToken } | null {
  const behind = source?.tokens.slice(denial.index + 1, denial.index + 1 + REACH) ?? []
  for (const said of behind) {
    if (said.kind === 'punctuation') return null
    if (!/^(?:VERB|ADJ|NOUN)$/u.test(said.pos)) continue
    const became = target.tokens[links.toTarget[said.index]?.[0] ?? -1]
    return became && !became.copied ? { said, became } : null
  }
  return null
}

const isIdiom = ({ text }: AnalysedSource, { start, end }: SourceToken) =>
  [...matches(text, IDIOMS)].some((idiom) => idiom.start < end && start < idiom.end)

/** "A no contest", which German took over as it is: „ein No Contest“. */
const isTakenOver = ({ target }: AnalysedPair, { text }: SourceToken) =>
  /^no$/iu.test(text) && target.tokens.some((word) => /^no(?:-|$)/iu.test(word.text))

/** Can a word of the target carry the denial? One that stands for another word of the source cannot. */
function carries(pair: AnalysedPair, word: TargetToken, denial: SourceToken, said: SourceToken): boolean {
  if (!DENIES_INSIDE.test(word.text) && !DENIES_INSIDE.test(word.text.toLowerCase())) return false
  const original = standsFor(pair, word)
  return original === null || (original >= denial.index - 1 && original <= said.index)
}

/** Something in the target that denies what the source denies: a mere denial in the same statement, anything else anywhere. */
function isDenied(pair: AnalysedPair, became: TargetToken, denial: SourceToken, said: SourceToken): boolean {
  const mere = new Set(targetDenials(pair.target.tokens))
  const near = new Set(targetStretch(pair, became))
  return pair.target.tokens.some((word) =>
    mere.has(word) ? near.has(word) : carries(pair, word, denial, said),
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

/** Of the words that deny something inside those that only do so beside what was denied, not beside a modal verb. */
const LINKS_ONLY = /^(?:oder|ob|allerdings|noch|erst|nur|aus|offen|weg|anders|lieber)$/u

/** Not to lower one's guard is to stay alert: to go on is said for not stopping. */
const GOES_ON = /^(?:weiter\p{L}*|bleib\p{L}*|blieb\p{L}*|geblieben|\p{L}*(?:behalt|behält|behielt)\p{L}*)$/iu

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
        (DENIES_INSIDE.test(word.text) || DENIES_INSIDE.test(word.text.toLowerCase()))),
  )
  return denies || targetDenials(target.tokens).length > 0 ? null : became
}

const isModal = ({ text, pos }: SourceToken) =>
  (pos === 'AUX' || /^(?:cannot|must)$/iu.test(text)) && MODALS.some(([english]) => english.test(text))

/** "have to" and "need to", "allowed to" and "able to". */
const hasToDo = (tokens: readonly SourceToken[], { text, index }: SourceToken) =>
  /^(?:have|need|allowed|permitted|able)$/iu.test(text) && tokens[index + 1]?.text === 'to'

/** The source denies something, and the clause of the target that says it does not. */
export const negationLost = defineRule({
  id: 'negation-lost',
  version: 7,
  category: 'accuracy/mistranslation',
  severity: 'critical',
  needs: 'pair',
  prior: { '': 0.55, opposite: 0.8, modal: 0.6 },
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
      { source: 'He did «not» sign the agreement.', target: 'Er «unterzeichnete» das Abkommen.', fix: null },
    ],
    good: [
      { source: 'She is no longer here, no doubt.', target: 'Sie ist weg.' },
      { source: 'Not only the mayor came.', target: 'Auch die Bürgermeisterin kam.' },
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
    if (!source || target.text.trim() === '' || source.text.includes('?')) return
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
    }
  },
})
