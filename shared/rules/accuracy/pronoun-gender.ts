import type { AnalysedPair, SourceToken, TargetToken } from '../../analysis/pair.ts'
import type { Gender, GermanLexicon } from '../../lexicon/lexicon.ts'
import type { Span } from '../../text/span.ts'
import { agreementMask, features } from '../../lexicon/agreement.ts'
import { defineArticleRule } from '../rule.ts'
import { casedLike } from '../../text/capitals.ts'
import { spanOf } from '../../text/span.ts'

const PRONOUN: Readonly<Record<Gender, string>> = { m: 'er', f: 'sie', n: 'es' }
const GENDER_OF: Readonly<Record<string, Gender>> = { er: 'm', sie: 'f', es: 'n' }

/** "It is clear that …", "It took years …": it stands for nothing. */
const EXPLETIVE =
  /^["“‘']?it(?:['’]s| (?:is|was|will be|would be|has been|had been|seems?|seemed|appears?|appeared|takes?|took|turns? out|turned out|remains?|remained|happens?|rain\w*|snow\w*|feels?|felt|looks?|looked|sounds?|comes?|came|became|makes? sense|may|might|could|should|can))\b/iu

/** "It was built in May": whatever was built, unless somebody says or thinks something ("it was feared"). */
const SAYS =
  /^(?:say|believe|fear|understand|think|report|know|hope|expect|claim|allege|estimate|agree|decide|announce|suggest|argue|rumou?r|note|show|find|mean|assume|suppose|speculate|confirm|reveal|recommend|propose|stress|emphasi[sz]e)$/u
const OPENS_CLAUSE = /^(?:that|to|whether|if|how|why|what|who|which|when|where)$/iu

/** „… handed to the minister“ opens none. */
const opensClause = ({ source }: AnalysedPair, { text, index }: SourceToken) =>
  OPENS_CLAUSE.test(text) &&
  !(/^to$/iu.test(text) && /^(?:DET|NOUN|PROPN|PRON|NUM)$/u.test(source?.tokens[index + 1]?.pos ?? ''))

/** "It" that may stand for nothing, whatever is said of it. */
export const isExpletive = (pair: AnalysedPair, it: SourceToken): boolean =>
  EXPLETIVE.test(pair.source?.text.slice(it.start) ?? '') && !isPassive(pair, it)

/** "It" with a passive verb that stands for a thing. */
function isPassive(pair: AnalysedPair, it: SourceToken): boolean {
  const { source } = pair
  const behind = source?.tokens.slice(it.index + 1).filter(({ pos }) => pos !== 'ADV') ?? []
  const verb = behind.findIndex(
    ({ text }) => !/^(?:is|was|has|had|be(?:en)?|will|would|can|could|must|may|might|should)$/iu.test(text),
  )
  const participle = behind[verb]
  return (
    verb > 0 &&
    participle?.pos === 'VERB' &&
    !/ing$/u.test(participle.text) &&
    /^(?:is|was|been|be)$/iu.test(behind[verb - 1]?.text ?? '') &&
    !SAYS.test(participle.lemma) &&
    !behind.slice(verb + 1).some((token) => token.index < participle.index + 3 && opensClause(pair, token))
  )
}

type Subject = { readonly lemma: string; readonly gender: Gender }

/** Subject of a segment: the noun of its first phrase that can be nominative, before the finite verb or right after it. */
function subjectOf(pair: AnalysedPair, lexicon: GermanLexicon): Subject | null {
  const { tokens, phrases } = pair.target
  const verb = tokens.findIndex((token) => /^V.FIN$/.test(token.tag))
  if (verb < 0) return null
  const nominative = agreementMask(['nom'])
  const phrase = phrases.find(
    (each) =>
      each.preposition === null && (each.agreement & nominative) !== 0 && each.noun < verb && each.noun <= 6,
  )
  const noun = phrase && tokens[phrase.noun]
  if (!noun || noun.tag !== 'NN') return null
  const allowed = features(phrase.agreement & nominative)
  if (allowed.numbers.length !== 1 || allowed.numbers[0] !== 'sg') return null
  const genders = lexicon.genders(noun.lemma).filter((gender) => allowed.genders.includes(gender))
  const [gender] = genders
  return genders.length === 1 && gender ? { lemma: noun.lemma, gender } : null
}

/** Words before the subject ("Beyond the truce, it …") that are looked over. */
const LEAD_IN = 12

/** The "it" that is the subject of the source's first clause: at its start, or after a lead-in and a comma. */
function subjectIt({ source }: AnalysedPair): SourceToken | null {
  const tokens = source?.tokens ?? []
  const first = tokens.findIndex((token) => token.kind === 'word')
  if (tokens[first]?.lower === 'it') return tokens[first] ?? null
  const comma = tokens.findIndex((token) => token.text === ',')
  const opener = tokens[first]
  if (comma < 0 || comma > LEAD_IN || !opener || (opener.pos !== 'ADP' && opener.pos !== 'ADV')) return null
  const it = tokens[comma + 1]
  return it?.text === 'it' ? it : null
}

/** "es gab", "Ziel ist es", "es handelt sich": es stands for nothing. */
const IMPERSONAL = /^(?:geben|handeln|gehen|heißen|kommen|scheinen)$/u

/** The pronoun that translates the subject "it": first personal pronoun beside the finite verb. */
function pronounOf(pair: AnalysedPair): TargetToken | null {
  const { tokens } = pair.target
  const verb = tokens.findIndex((token) => /^V.FIN$/.test(token.tag))
  if (IMPERSONAL.test(tokens[verb]?.lemma ?? '') || tokens.some((token) => token.lemma === 'geben'))
    return null
  const nominative = agreementMask(['nom'])
  const hasSubject = pair.target.phrases.some(
    (each) => each.preposition === null && (each.agreement & nominative) !== 0 && each.noun < verb,
  )
  for (const index of hasSubject ? [verb - 1] : [verb - 1, verb + 1]) {
    const token = tokens[index]
    if (token && token.lower in GENDER_OF && index <= 10) return token
  }
  return null
}

/** „Er“ and „sie“ always stand for something, whatever "it was" might be in English. */
const isPersonal = (pair: AnalysedPair) => /^(?:er|sie)$/iu.test(pronounOf(pair)?.text ?? '')

/** The "it" of a segment that must stand for something in the one before; null where there is none. */
function asksFor(pair: AnalysedPair): SourceToken | null {
  const it = subjectIt(pair)
  if (it === null) return null
  return isPersonal(pair) || !isExpletive(pair, it) ? it : null
}

/** What a segment has to do with pronouns: it names something that the next may speak of, or speaks of something itself. */
type Gathered =
  | { readonly kind: 'subject'; readonly subject: Subject }
  | {
      readonly kind: 'pronoun'
      readonly it: Span
      readonly pronoun: (Span & { readonly text: string; readonly said: Gender }) | null
    }

/** "It" at the start of a sentence became a pronoun that does not fit the subject it stands for. */
export const pronounGender = defineArticleRule({
  id: 'pronoun-gender',
  version: 3,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'pair',
  prior: { he: 0.7, other: 0.5, it: 0.35 },
  name: { de: 'Pronomen passt nicht zum Bezugswort', en: 'Pronoun does not fit what it stands for' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ müsste „{better}“ heißen',
        why: 'Gemeint ist „{antecedent}“; im Original steht „{source}“.',
      },
      en: {
        what: '“{text}” should be “{better}”',
        why: 'It stands for “{antecedent}”; the original says “{source}”.',
      },
    },
  },
  examples: {
    bad: [
      [
        { source: 'The declaration calls for talks.', target: 'Die Erklärung fordert Gespräche.' },
        { source: '«It» also calls for aid.', target: '«Er» fordert auch Hilfe.', fix: 'Sie' },
      ],
      [
        { source: 'The school has failed.', target: 'Die Schule ist durchgefallen.' },
        { source: '«It» was rated inadequate.', target: '«Es» wurde als schwach bewertet.', fix: 'Sie' },
      ],
    ],
    good: [
      [
        { source: 'The agreement calls for talks.', target: 'Der Vertrag fordert Gespräche.' },
        { source: 'It also calls for aid.', target: 'Er fordert auch Hilfe.' },
      ],
      [
        { source: 'The declaration is short.', target: 'Die Erklärung ist kurz.' },
        { source: 'It is clear that she will resign.', target: 'Es ist klar, dass sie zurücktritt.' },
      ],
      [
        { source: 'The declaration is short.', target: 'Die Erklärung ist kurz.' },
        { source: 'It was feared she would resign.', target: 'Es wurde befürchtet, sie trete zurück.' },
      ],
      [
        { source: 'The company sold the plant.', target: 'Die Firma verkaufte das Werk.' },
        { source: 'He said so on Monday.', target: 'Er sagte das am Montag.' },
      ],
    ],
  },
  gather: (pair, { lexicons }): Gathered | null => {
    const it = asksFor(pair)
    const subject = it ? null : subjectOf(pair, lexicons.german)
    if (!it) return subject && { kind: 'subject', subject }
    const pronoun = pronounOf(pair)
    const said = pronoun && GENDER_OF[pronoun.lower]
    return {
      kind: 'pronoun',
      it: spanOf(it),
      pronoun: pronoun && said ? { ...spanOf(pronoun), said, text: pronoun.text } : null,
    }
  },
  *check(gathered) {
    // What a sentence with a pronoun speaks of is the subject of the last one without.
    let antecedent: Subject | null = null
    for (const [segment, found] of gathered.entries()) {
      if (found?.kind !== 'pronoun') {
        antecedent = found?.subject ?? null
        continue
      }
      const { it, pronoun } = found
      if (!antecedent || !pronoun || pronoun.said === antecedent.gender) continue
      const better = PRONOUN[antecedent.gender]
      const text = casedLike(pronoun.text, better)
      const at = spanOf(pronoun)
      yield {
        segment,
        target: [at],
        source: [it],
        fixes: [{ at, text }],
        strength: pronoun.said === 'm' ? 'he' : pronoun.said === 'n' ? 'it' : 'other',
        evidence: { antecedent: antecedent.lemma, better: text },
      }
    }
  },
})
