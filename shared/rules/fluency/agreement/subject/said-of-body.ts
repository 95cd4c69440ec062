/** „Die Polizei sagte, sie suchten“: English speaks of the police in the plural, German does not. */
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import { mayBeFinite, numberOfVerb } from '../../../../analysis/verbs.ts'
import { verbCell } from '../../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../../lexicon/lexicon.ts'
import { FEMININE_ORGANISATION } from '../../../organisations.ts'
import { SAYS } from '../../../saying.ts'

/** What such a body does, and hardly anybody else that is spoken of. */
const OFFICIAL =
  /^(?:prüfen|überprüfen|untersuchen|ermitteln|suchen|fahnden|befragen|auswerten|beobachten|verfolgen|behandeln|erwägen|planen|begrüßen|bedauern|arbeiten|zusammenarbeiten|bemühen|vermuten|glauben|ausgehen|erwarten|rechnen|hoffen|beabsichtigen|bitten|einleiten)$/u

/** „said they“, „said it“: the one who says it is the one who does it. */
const isSameInSource = ({ source, links }: AnalysedPair, body: TargetToken, saying: TargetToken): boolean => {
  const [said] = links.toSource[saying.index] ?? []
  const [subject] = links.toSource[body.index] ?? []
  if (!source || said === undefined || subject === undefined || subject >= said) return false
  const behind = source.tokens.slice(said + 1, said + 3).map(({ text }) => text.toLowerCase())
  return /^(?:that )?(?:they|it)\b/u.test(behind.join(' '))
}

export function* saidOfBody(
  pair: AnalysedPair,
  german: GermanLexicon,
): Iterable<{ subject: TargetToken; verb: TargetToken; text: string | null }> {
  const { tokens, clauses } = pair.target
  for (const { finite, subject, kind, last } of clauses) {
    const saying = tokens[finite ?? -1]
    const body = tokens[subject ?? -1]
    if (kind !== 'main' || !saying || !body || !SAYS.has(saying.lemma) || body.index > saying.index) continue
    const [comma, next, second] = tokens.slice(last + 1, last + 4)
    const isThat = next?.text === 'dass'
    const pronoun = isThat ? second : next
    const said = clauses.find(({ finite: at, introducer }) =>
      isThat ? introducer === next.index : at !== null && at === second?.index,
    )
    const [only, more] = said?.verbs ?? []
    // The tagger takes the verb at the end for an infinitive.
    const verb = tokens[said?.finite ?? (more === undefined ? only : undefined) ?? -1]
    if (!FEMININE_ORGANISATION.test(body.lemma) || numberOfVerb(saying) !== 'sg' || comma?.text !== ',')
      continue
    if (pronoun?.text !== 'sie' || !said || !verb || !mayBeFinite(verb) || numberOfVerb(verb) !== 'pl')
      continue
    const isOfficial = said.verbs.some((at) => OFFICIAL.test(tokens[at]?.lemma ?? ''))
    if (!isOfficial || !isSameInSource(pair, body, saying)) continue
    yield { subject: pronoun, verb, text: reported(verb, german) }
  }
}

/** What somebody says stands in the first subjunctive, which the singular shows: „sie suche“. */
function reported(verb: TargetToken, german: GermanLexicon): string | null {
  const [text] = german.conjugate(verb.lemma, verbCell('subjunctive1', 3, 'sg'))
  return text === undefined || verb.particle !== null || /\s/u.test(text) ? null : text
}
