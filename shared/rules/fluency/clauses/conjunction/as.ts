/** „wie“ where English “as” dates or gives a reason. */
import type { AnalysedPair } from '../../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../../analysis/pieces.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { SAYS, SAYS_IN_ENGLISH } from '../../../saying.ts'
import { fronted, inSource, instead, isPast } from './clauses.ts'
import type { Look } from './slip.ts'

/** What „as“ compares or reports, and does not date. */
const REPORTS =
  /^(?:sagen|berichten|melden|zeigen|erwarten|erklären|schreiben|mitteilen|heißen|beschreiben|sehen|hören|wissen|sein|werden|erwähnen|vermuten|fordern|planen|planmäßig|versprechen|vorhersagen|feststellen|betonen|scheinen|belegen|meinen|glauben|denken|wollen|sollen|können|müssen|dürfen|bekannt|darstellen|bestätigen|hervorgehen|vereinbaren|ankündigen|tun|machen|haben|vorsehen|andeuten|bemerken|nennen|beobachten|befürchten|hoffen|verlangen)$/u

/** „…, as courts have decided otherwise“: a clause of its own with a noun for its subject. */
const AS_CLAUSE =
  /, as (?!(?:if|though|well|far|soon|long|part|of|in|for|to|is|was|are|were|did|does|do|it|they|he|she|I|we|you|many|much|expected|usual)\b)/u

/** Verbs behind “as” that lack an object, which the main clause is: „as the case shows“, „as the law requires“. */
const SHOWS =
  /^(?:show|prove|demonstrate|illustrate|indicate|reveal|find|see|hear|know|learn|happen|require|demand|stipulate|provide|dictate|do|like|want|wish|use|put|call|plan|promise|tend|can|may|might|must|should|would)$/u

/** The only “as” of the source opens a clause that is whole without the main one. */
function hasAsClause({ source }: AnalysedPair): boolean {
  const [as, ...more] = source?.tokens.filter(({ text }) => /^as$/iu.test(text)) ?? []
  if (!source || !as || more.length > 0 || !AS_CLAUSE.test(source.text)) return false
  const rest = source.tokens.slice(as.index + 1)
  const verb = rest.find(({ pos }) => pos === 'VERB') ?? rest.find(({ pos }) => pos === 'AUX')
  return verb !== undefined && !SHOWS.test(verb.lemma) && !SAYS_IN_ENGLISH.has(verb.lemma)
}

/** „…, wie die Gerichte verschieden urteilen“ for a reason: the clause lacks nothing that wie could stand for. */
const because: Look = (token, pair) => {
  const { tokens } = pair.target
  if (tokens[token.index - 1]?.text !== ',' || !hasAsClause(pair)) return null
  const { words } = upTo(tokens, token, endsClause)
  const verb = words.at(-1)
  if (!verb || !isFinite(verb) || words.filter(isFinite).length !== 1) return null
  if (!/^(?:ART|N[NE]|ADJA|PPOSAT|PIAT|PDAT)$/u.test(words[0]?.tag ?? '')) return null
  const verbs = words.filter(({ tag }) => tag.startsWith('VV'))
  const nouns = words.filter(({ tag }) => /^N[NE]$/u.test(tag))
  if (nouns.length < 2 || verbs.some(({ lemma }) => REPORTS.test(lemma) || SAYS.has(lemma))) return null
  // „Er starb, wie seine Mutter gestorben war“ compares.
  const compares = tokens.some(
    ({ index, lemma }) => index < token.index && verbs.some((each) => each.lemma === lemma),
  )
  return compares ? null : instead(token, 'da', 'as')
}

/** „Wie der Zug hielt, stieg sie aus“ for English „As …“ */
export const wie: Look = (token, pair) => because(token, pair) ?? atOnce(token, pair)

const atOnce: Look = (token, pair) => {
  if (!inSource(pair, /^["“‘']?As (?!if\b|though\b|soon\b|long\b|well\b|far\b|much\b|many\b)/u)) return null
  const clause = fronted(token, pair)
  if (!clause || !isPast(clause.verb) || clause.words.length < 3) return null
  return clause.words.some(({ lemma, tag }) => tag.startsWith('V') && REPORTS.test(lemma))
    ? null
    : instead(token, 'als', 'as')
}
