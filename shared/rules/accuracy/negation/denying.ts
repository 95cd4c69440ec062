/** Whether anything in the target denies what the source denies. */
import type { AnalysedPair, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { standsFor, targetDenials, targetStretch } from '../../negation.ts'

/** German words that carry a denial inside: un…, …los, verweigern, mangelnd …; for mere denials see negation.ts. */
export const DENIES_INSIDE =
  /^(?:ohne\p{L}*|kaum|selten|statt|anstatt|außer|trotz|mangel\p{L}*|miss\p{L}+|fehl\p{L}*|un(?!d|ter|s|gefähr|iv|ion|i\p{L}|o)\p{L}{3,}|in(?:akzept|kompet|stab|tol|disk|exist|eff)\p{L}+|a\p{L}*los\p{L}*|\p{L}+(?:los|frei|leer|widrig)(?:e[mnrs]?)?|verweiger\p{L}*|ablehn\p{L}*|abgelehnt\p{L}*|lehn\p{L}*|weiger\p{L}*|verhinder\p{L}*|verbiet\p{L}*|verbot\p{L}*|leugne\p{L}*|bestreit\p{L}*|bestritt\p{L}*|vermeid\p{L}*|vermied\p{L}*|entgeh\p{L}*|scheiter\p{L}*|gescheitert|nein|jenseits|fern|bevor|erst|nur|noch|sonst|warn\p{L}*|gewarnt|hüt(?:en|e|et|ete|eten)|vergeb(?:lich|ens)\p{L}*|hinder\p{L}*|abgeraten|abzuraten|allerdings|kontra|gegen|null|mitnichten|keinesfalls|keineswegs|Nicht\p{L}+|versäum\p{L}*|verfehl\p{L}*|verpass\p{L}*|verzicht\p{L}*|lieber|anders|weniger|schwer\p{L}*|verschwind\p{L}*|verschwund\p{L}*|entzieh\p{L}*|ausblieb\p{L}*|ausbleib\p{L}*|ausgeschlossen|aus|offen|dahin|weg|fehl(?:t|te|ten|en)|verlor\p{L}*|abhanden|abgesehen|egal|gleichgültig|bloß|oder|ob)$/u

/** The same at the beginning of a sentence. */
export const deniesInside = ({ text }: TargetToken): boolean =>
  DENIES_INSIDE.test(text) || DENIES_INSIDE.test(text.toLowerCase())

/** Words behind the denial among which the denied one is looked for. */
export const REACH = 5

/** "Could not prevent": the verb itself denies, and its translation along with it. */
const DENIES_ITSELF =
  /^(?:prevent|hinder|deter|deny|refuse|reject|avoid|forbid|ban|prohibit|fail|miss|lose)$/u

/** Words of either language that deny by how they begin. */
const BEGINS_WITH_DENIAL =
  /^(?:un(?!d|ter|s|iv|ion|i\p{L}|o|der|til|it)|in(?=ab|ac|ad|cap|comp|eff|suf|vis)|dis|mis|non)\p{L}{3,}/iu

/** „Unwahrheit“ beside "untruth": each side has its own. */
export const isOwnOpposite = ({ source }: AnalysedPair, { text }: TargetToken, said: SourceToken): boolean =>
  BEGINS_WITH_DENIAL.test(text) &&
  source?.tokens.some((token) => token !== said && BEGINS_WITH_DENIAL.test(token.text)) === true

/** Can a word of the target carry the denial? One that stands for another word of the source cannot. */
function carries(pair: AnalysedPair, word: TargetToken, denial: SourceToken, said: SourceToken): boolean {
  if (!deniesInside(word)) return false
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
export const NEAR_ONLY = /^(?:oder|ob|aus|gegen)$/u
/** Something in the target that denies what the source denies: some words in the same statement, others anywhere. */
export function isDenied(
  pair: AnalysedPair,
  became: TargetToken,
  denial: SourceToken,
  said: SourceToken,
): boolean {
  const mere = new Set(targetDenials(pair.target.tokens))
  const near = new Set(targetStretch(pair, became))
  return pair.target.tokens.some((word) =>
    mere.has(word)
      ? near.has(word)
      : (!NEAR_ONLY.test(word.text) || near.has(word)) && carries(pair, word, denial, said),
  )
}
