/** Clauses that a relative pronoun or a question word opens, with the verb too early. */
import { RELATIVE_FORMS } from '../../../relative-forms.ts'
import { hasRelative } from '../../../relative-source.ts'
import type { AnalysedPair, AnalysedTarget, TargetToken } from '../../../../analysis/pair.ts'
import { upTo } from '../../../../analysis/pieces.ts'
import { isFinite, verbCells } from '../../../../analysis/verbs.ts'
import { VERB, agreementMask } from '../../../../lexicon/agreement.ts'
import type { Found } from './early.ts'
import { clauseAfter, early, isEnd, isVerb } from './early.ts'

/** Words that ask, with a main clause before them that says who does not know. */
const ASKS =
  /^(?:wann|warum|weshalb|wieso|wie|wo|woher|wohin|inwieweit|inwiefern|womit|wodurch|wofür|woran|worauf|worum)$/u

/** „…, wann werden die Gespräche fortgesetzt.“, „…, warum die Stadt hat gezahlt“ */
function asked({ tokens }: AnalysedTarget, opener: TargetToken): Found | null {
  if (tokens[opener.index - 1]?.text !== ',') return null
  const { mark } = upTo(tokens, opener, (token) => token.sentence !== opener.sentence || isEnd(token))
  const words = clauseAfter(tokens, opener)
  const [verb, second] = words ?? []
  if (!words || !verb || !second || !/^[.,;]$/u.test(mark?.text ?? '')) return null
  const before = tokens.slice(0, opener.index).filter(({ sentence }) => sentence === opener.sentence)
  if (!before.some(isFinite)) return null
  const isQuestion = tokens.some(({ sentence, text }) => sentence === opener.sentence && text === '?')
  if (isQuestion || words.filter(isFinite).length !== 1) return null
  if (/^(?:man|es)$/u.test(second.text)) return null
  if (!isFinite(verb)) {
    const found = /^(?:wie|wo)$/u.test(opener.text) ? null : early(words)
    return found && { ...found, words }
  }
  if (!/^(?:ART|PPER|PPOSAT|PDAT|PIAT|PIS|NE|NN|ADJA|PRF)$/u.test(second.tag)) return null
  return words.some(({ tag }) => /^(?:KO|PREL|PTKZU|VVIZU)/u.test(tag))
    ? null
    : { verb, words, strength: 'asked' }
}

/** „die waren an den Vorfällen beteiligt“: behind an auxiliary the tagger may take the participle for a second finite verb. */
const isParticipleOf = (first: TargetToken, last: TargetToken) =>
  /^VAFIN$/u.test(first.tag) && isFinite(last) && (verbCells(last) & VERB.participle) !== 0

/** „das Regiment, das wurde … eingesetzt“, but „der Titel, das wäre ihr dritter“ */
const fitsNeuter = ({ phrases }: AnalysedTarget, index: number) =>
  phrases.some(({ noun, agreement }) => noun === index && agreement !== 0 && (agreement & ~NEUTER) === 0)
const NEUTER = agreementMask(undefined, ['sg'], ['n'])

/** „Das Haus, das wurde 1900 gebaut, ist …“, „…, der arbeitet bei der Bahn.“: the verb of a relative clause stands too early. */
function related({ source, target }: AnalysedPair, opener: TargetToken): Found | null {
  const { tokens } = target
  const before = tokens[opener.index - 1]
  const comma = /^APPR/u.test(before?.tag ?? '') ? tokens[opener.index - 2] : before
  if (comma?.text !== ',' || !/^N/u.test(tokens[comma.index - 1]?.tag ?? '')) return null
  const words = clauseAfter(tokens, opener)
  const last = words?.at(-1)
  if (!words || !last || words.length < 2) return null
  const verb = words.find(isFinite)
  const mark = tokens[last.index + 1]
  const next = tokens[last.index + 2]
  if (!verb || verb === last) return null
  const isPair = isParticipleOf(verb, last)
  if (words.filter(isFinite).length !== (isPair ? 2 : 1)) return null
  // „die Helfer sagten, …“, „den Schritt gingen“: an article, if it agrees with the noun behind it.
  const isArticle = target.phrases.some(
    ({ determiner, agreement }) => determiner === opener.index && agreement !== 0,
  )
  // „mit der Räumung Folgen“: an article whose noun is another's first part.
  if (isArticle || (opener.tag === 'ART' && /^N/u.test(words[0]?.tag ?? ''))) return null
  const main = tokens.slice(0, opener.index).filter(({ sentence }) => sentence === opener.sentence)
  const isEmbedded = mark?.text === ',' && next !== undefined && isFinite(next) && !main.some(isFinite)
  const isBracket = isPair || (/^V.(?:PP|INF)$/u.test(last.tag) && verb.tag !== 'VVFIN')
  const isFinal =
    source !== null &&
    /^[.,;]$/u.test(mark?.text ?? '') &&
    (main.some(isFinite) ? isBracket || hasRelative(source) : hasRelative(source))
  if (!isEmbedded && !isFinal) return null
  const after = words.slice(words.indexOf(verb) + 1)
  if (after.some(({ tag, text }) => /^(?:KO|PREL|PW|PTKZU|VVIZU)/u.test(tag) || text === 'zu')) return null
  if (
    after.every(isVerb) &&
    verb.tag !== 'VMFIN' &&
    !(after.length === 1 && /^V.(?:PP|INF)$/u.test(last.tag))
  )
    return null
  if (
    /^(?:haben?|hat|hatte[n]?|hätten?|wird|werden|würden?)$/u.test(verb.text) &&
    after.length > 1 &&
    after.every(isVerb)
  )
    return null
  // „die Gäste, die dort wohnen nicht“: the comma behind the clause is missing, and the rest belongs to the main one.
  if (!isEmbedded && (last.tag === 'PTKNEG' || (verb.tag === 'VVFIN' && /^V.(?:PP|INF)$/u.test(last.tag))))
    return null
  if (words[0]?.tag === 'ADJA') return null
  // „…, die zweite Gruppe und machen ein Zehntel aus“ goes on with the main clause; „der Titel, das wäre ihr dritter“ begins one.
  if (words[words.indexOf(verb) - 1]?.tag === 'KON') return null
  if (
    /^das$/iu.test(opener.text) &&
    verb === words[0] &&
    /^(?:sein|werden|bleiben|heißen)$/u.test(verb.lemma) &&
    !(isBracket && fitsNeuter(target, comma.index - 1))
  )
    return null
  const atOnce = verb === words[0]
  if (atOnce) return after.length > 1 ? { verb, words, strength: isEmbedded ? 'embedded' : 'relative' } : null
  if (/^V.(?:PP|INF)$/u.test(last.tag) || last.tag === 'PTKVZ')
    return { verb, words, strength: isEmbedded ? 'embedded' : 'relative' }
  // A phrase may be set behind the verb: „die begann im Mai“ is wrong only where nothing else precedes the verb.
  const isCompleted = /^ADJD/u.test(words[words.indexOf(verb) - 1]?.tag ?? '')
  if (/^APPR/u.test(after[0]?.tag ?? '') && isCompleted) return null
  if (isFinal && isOnlyAdverb(words, verb) && after.length > 1 && /^APPR(?:ART)?$/u.test(after[0]?.tag ?? ''))
    return { verb, words, strength: 'relative' }
  if (/^(?:APPR|ADV|CARD)/u.test(after[0]?.tag ?? ''))
    return isEmbedded ? { verb, words, strength: 'behind' } : null
  return { verb, words, strength: isEmbedded ? 'embedded' : 'relative' }
}

/** „…, der nun sucht nach …“: one adverb before the verb, and all the rest behind it. */
const isOnlyAdverb = ([first, second]: readonly TargetToken[], verb: TargetToken) =>
  first?.tag === 'ADV' && second === verb && verb.tag === 'VVFIN'

export function relativeOrQuestion(pair: AnalysedPair, opener: TargetToken): Found | null {
  if (RELATIVE_FORMS.has(opener.text)) return related(pair, opener)
  return ASKS.test(opener.text) ? asked(pair.target, opener) : null
}
