import type {
  AnalysedSource,
  AnalysedTarget,
  SourceToken,
  TargetToken,
  WordLinks,
} from '../../analysis/pair.ts'
import { defineRule } from '../rule.ts'

/** Words that deny in English. */
const DENIES = /^(?:not|n['’]t|\p{L}+n['’]t|cannot|never|nobody|nothing|nowhere|neither|nor|without)$/iu

/** German words that deny or carry the denial inside: nicht, kein…, un…, …los, verweigern, mangelnd … */
const GERMAN_DENIES =
  /^(?:nicht|nichts|nie|niemals|niemand\p{L}*|nirgend\p{L}*|kein\p{L}*|weder|ohne\p{L}*|kaum|selten|statt|anstatt|außer|trotz|mangel\p{L}*|miss\p{L}+|fehl\p{L}*|un(?!d|ter|s|gefähr|iv|ion|i\p{L}|o)\p{L}{3,}|in(?:akzept|kompet|stab|tol|disk|exist|eff)\p{L}+|a\p{L}*los\p{L}*|\p{L}+(?:los|frei|leer|widrig)(?:e[mnrs]?)?|verweiger\p{L}*|ablehn\p{L}*|abgelehnt\p{L}*|lehn\p{L}*|weiger\p{L}*|verhinder\p{L}*|verbiet\p{L}*|verbot\p{L}*|leugne\p{L}*|bestreit\p{L}*|bestritt\p{L}*|vermeid\p{L}*|vermied\p{L}*|entgeh\p{L}*|scheiter\p{L}*|gescheitert|nein|jenseits|fern|bevor|erst|nur|noch|sonst|allerdings|kontra|gegen|null|mitnichten|keinesfalls|keineswegs|Nicht\p{L}+|versäum\p{L}*|verfehl\p{L}*|verpass\p{L}*|verzicht\p{L}*|lieber|anders|weniger|schwer\p{L}*|verschwind\p{L}*|verschwund\p{L}*|entzieh\p{L}*|ausblieb\p{L}*|ausbleib\p{L}*|ausgeschlossen|aus|offen|dahin|weg|fehl(?:t|te|ten|en)|verlor\p{L}*|abhanden|abgesehen|egal|gleichgültig|bloß|oder|ob)$/u

/** not only, not until, not to mention, why not …: German says it without a negation of its own. */
const IDIOMS =
  /\b(?:not (?:only|just|until|till|to mention|least|unlike|quite|so much)|why (?:not|don['’]t)|nothing (?:but|less|short)|can['’]?t (?:help|wait|but)|could ?n['’]t (?:help|be (?:more|happier|better))|whether or not|or not|no (?:longer|matter|wonder|doubt)|never(?:theless| mind| before)|does ?n['’]t have to|if not|not even|isn['’]t it|don['’]t you|cannot but|without (?:doubt|question))\b/iu

function denials(source: AnalysedSource) {
  return source.tokens.filter(
    (token) =>
      DENIES.test(token.text) ||
      (/^no$/iu.test(token.text) &&
        token.pos === 'DET' &&
        /^(?:NOUN|ADJ)$/u.test(source.tokens[token.index + 1]?.pos ?? '')),
  )
}

function denies(target: AnalysedTarget): boolean {
  return target.tokens.some(
    (token) => GERMAN_DENIES.test(token.text) || GERMAN_DENIES.test(token.text.toLowerCase()),
  )
}

/** Words behind the denial among which the denied one is looked for. */
const REACH = 5

/** What the source denies, in the target: without it the sentence may be missing or said quite differently. */
function deniedWord(
  tokens: readonly SourceToken[],
  denial: SourceToken,
  links: WordLinks,
  target: AnalysedTarget,
): TargetToken | null {
  for (const token of tokens.slice(denial.index + 1, denial.index + 1 + REACH)) {
    if (token.kind === 'punctuation') return null
    if (!/^(?:VERB|ADJ|NOUN)$/u.test(token.pos)) continue
    const linked = target.tokens[links.toTarget[token.index]?.[0] ?? -1]
    return linked && !linked.copied ? linked : null
  }
  return null
}

/** The source denies something, the target does not. */
export const negationLost = defineRule({
  id: 'negation-lost',
  version: 2,
  category: 'accuracy/mistranslation',
  severity: 'critical',
  needs: 'pair',
  prior: 0.55,
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
      { source: 'He did «not» sign the agreement.', target: 'Er «unterzeichnete» das Abkommen.', fix: null },
    ],
    good: [
      { source: 'She is no longer here, no doubt.', target: 'Sie ist weg.' },
      { source: 'Not only the mayor came.', target: 'Auch die Bürgermeisterin kam.' },
      { source: 'He did not succeed.', target: 'Er scheiterte.' },
      { source: 'Now it has no lid.', target: 'Jetzt ist der Deckel weg.' },
      { source: 'They could not be reached.', target: 'Sie waren unerreichbar.' },
      { source: 'Isn’t it late?', target: 'Ist es spät?' },
    ],
  },
  *check({ source, target, links }) {
    if (!source || target.text.trim() === '' || IDIOMS.test(source.text) || source.text.includes('?')) return
    const [denial] = denials(source)
    if (!denial || denials(source).length > 1 || denies(target)) return
    const verb = deniedWord(source.tokens, denial, links, target)
    if (!verb) return
    yield {
      target: [{ start: verb.start, end: verb.end }],
      source: [{ start: denial.start, end: denial.end }],
    }
  },
})
