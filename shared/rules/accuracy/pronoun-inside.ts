import type { AnalysedPair, Clause, SourceToken, TargetToken } from '../../analysis/pair.ts'
import { isFinite, numberOfVerb } from '../../analysis/verbs.ts'
import type { Gender, GermanLexicon } from '../../lexicon/lexicon.ts'
import type { Fix } from '../../review/flag.ts'
import type { Span } from '../../text/span.ts'
import { antecedents, kindsIn } from '../antecedents.ts'
import { UNITS } from '../measure-nouns.ts'
import type { Antecedent, Kind } from '../antecedents.ts'
import { agreementMask } from '../../lexicon/agreement.ts'

import { feminineOf } from '../persons.ts'
import { defineArticleRule } from '../rule.ts'
import { isExpletive } from './pronoun-gender.ts'
import { capitalised } from '../../text/capitals.ts'
import { clauseOf } from '../../analysis/clauses.ts'

/** Pronouns and what they can stand for; with „it“ in the source „sie“ is one thing, or a plural of German. */
const FITS: Readonly<Record<string, readonly Kind[]>> = {
  er: ['sg m'],
  ihn: ['sg m'],
  sie: ['sg f', 'pl'],
  es: ['sg n'],
  ihm: ['sg m', 'sg n'],
  ihr: ['sg f'],
}

const NOMINATIVE: Readonly<Record<Gender, string>> = { m: 'er', f: 'sie', n: 'es' }
const ACCUSATIVE: Readonly<Record<Gender, string>> = { m: 'ihn', f: 'sie', n: 'es' }

const DATIVE: Readonly<Record<Gender, string>> = { m: 'ihm', f: 'ihr', n: 'ihm' }

const GERMAN = /^(?:er|sie|es|ihn|ihm|ihr|ihnen)$/iu
const OTHERS = /^(?:he|she|him|they|them|himself|herself)$/iu
/** „es gab“, „es handelt sich“, „es heißt“ */
const IMPERSONAL =
  /^(?:geben|handeln|gehen|heißen|kommen|scheinen|regnen|schneien|dauern|bedürfen|gelingen|fehlen|mangeln|gelten|sich|dämmern|brauchen|stimmen|brennen|reichen|bleiben|passieren|geschehen|ergehen|wimmeln)$/u

const PERSON =
  /(?:mann|frau|mensch|kind|mädchen|junge|sohn|tochter|vater|mutter|bruder|schwester|paar|leute|person|opfer|mitglied|kollege|zeuge|insasse|gast|herr|dame|könig|königin|baby|eltern|star|chef|boss|held|experte|\p{Ll}{3,}in|sprecher)$/iu

const isPerson = ({ lemma, tag, readings }: TargetToken, german: GermanLexicon) =>
  tag === 'NN' &&
  (feminineOf(lemma, german) !== null ||
    (PERSON.test(lemma) && !/(?:termin|benzin|magazin|ruin|medizin|kabin|vitamin)$/iu.test(lemma)) ||
    readings.some(({ pos }) => pos === 'adjective'))

const fits = (kinds: readonly Kind[], pronoun: string, isSingular = false) =>
  kinds.some((kind) => FITS[pronoun]?.includes(kind) === true && !(isSingular && kind === 'pl'))

/** "She made it easy", "found it hard": what is so comes later, or is not named. */
function isEmptyObject({ source, target, links }: AnalysedPair, index: number): boolean {
  const [verb, , next] = source?.tokens.slice(index - 1, index + 2) ?? []
  if (!/^(?:make|find|consider|think|deem|believe|keep)$/u.test(verb?.lemma ?? '')) return false
  return (
    /^(?:ADJ|ADV)$/u.test(next?.pos ?? '') ||
    (links.toTarget[index + 1] ?? []).some((said) => /^AD[JV]/u.test(target.tokens[said]?.tag ?? ''))
  )
}

/** The „it“ a German pronoun stands for; null where it may stand for something else. */
function itOf(pronoun: TargetToken, pair: AnalysedPair): SourceToken | null {
  const { source, target } = pair
  if (!source) return null
  const all = source.tokens.filter(
    ({ text, index }) =>
      /^it$/iu.test(text) ||
      OTHERS.test(text) ||
      (/^her$/iu.test(text) && !/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(source.tokens[index + 1]?.pos ?? '')),
  )
  // „of it“ is „davon“.
  let adverbs = target.tokens.filter(({ tag }) => tag === 'PAV' || tag === 'PROAV').length
  const its = all.filter(
    ({ text, index }) =>
      /^it$/iu.test(text) &&
      !isEmptyObject(pair, index) &&
      !(source.tokens[index - 1]?.pos === 'ADP' && adverbs > 0 && adverbs-- > 0),
  )
  if (its.length === 0) return null
  const english = all.filter((each) => its.includes(each) || !/^it$/iu.test(each.text))
  const german = target.tokens.filter(({ text, tag }) => GERMAN.test(text) && tag === 'PPER')
  const said = pronoun.text.toLowerCase()
  const meant = its.filter((it) => !isExpletive(pair, it))
  if (english.length === its.length) {
    const named = german.filter(({ text }) => !/^es$/iu.test(text))
    if (said === 'es') {
      if (meant.length !== its.length || german.length !== its.length) return null
      return its[german.indexOf(pronoun)] ?? null
    }
    return named.length <= its.length
      ? (its[german.length === its.length ? german.indexOf(pronoun) : named.indexOf(pronoun)] ?? null)
      : null
  }
  // Others are spoken of as well: pronoun stands for pronoun, in their order.
  if (english.length !== german.length) return null
  const it = english[german.indexOf(pronoun)]
  const inOrder = german.every((each, at) => each === pronoun || agrees(english[at], each))
  return it && its.includes(it) && inOrder && (said !== 'es' || meant.includes(it)) ? it : null
}

const AGREES: Readonly<Record<string, RegExp>> = {
  he: /^er$/iu,
  himself: /^sich$/iu,
  him: /^ih[nm]$/iu,
  she: /^sie$/iu,
  her: /^(?:sie|ihr)$/iu,
  they: /^sie$/iu,
  them: /^(?:sie|ihnen)$/iu,
}

const agrees = (english: SourceToken | undefined, { text }: TargetToken) =>
  AGREES[english?.text.toLowerCase() ?? '']?.test(text) === true

/** Subject of the sentence, or an object: „sie“ and „es“ do not show it. */
function isSubject(pronoun: TargetToken, pair: AnalysedPair): boolean {
  const { tokens } = pair.target
  if (/^er$/iu.test(pronoun.text)) return true
  if (/^ih[nmr]$/iu.test(pronoun.text)) return false
  const clause = clauseOf(pair.target, pronoun.index)
  if (clause?.subject === pronoun.index) return true
  if (clause?.subject != null && clause.subjectIsSure) return false
  const before = tokens[pronoun.index - 1]
  const after = tokens[pronoun.index + 1]
  if (!before || before.sentence !== pronoun.sentence || before.tag === 'KOUS') return true
  if (before.tag === 'KON' || before.text === ',') return after !== undefined && isFinite(after)
  return isFinite(before) && clause?.subject == null
}

/** „an Wert“, „in Kraft“: nothing is said of it later. */
const isBare = ({ index }: TargetToken, { target: { phrases } }: AnalysedPair) =>
  phrases.some(
    ({ noun, preposition, determiner, adjectives, agreement }) =>
      noun === index &&
      preposition !== null &&
      determiner === null &&
      adjectives.length === 0 &&
      (agreement & agreementMask(undefined, ['sg'])) !== 0,
  )

type Suspect = {
  readonly at: Span
  readonly it: Span
  readonly said: string
  readonly fixes: readonly Fix[]
  readonly better: string
  readonly antecedent: string
  readonly strength: string
}

/** A thing, no person, that is named before the pronoun. */
type Thing = { readonly token: TargetToken; readonly gender: Gender; readonly isSubject: boolean }

/** A noun of one gender with its article; subjects are taken as such. */
function thingOf({ token, kinds }: Antecedent, pair: AnalysedPair, german: GermanLexicon): Thing | null {
  if (token.tag !== 'NN' || kinds.length === 0 || isPerson(token, german)) return null
  const phrase = pair.target.phrases.find(({ noun }) => noun === token.index)
  if (!phrase || phrase.determiner === null) return null
  const clause = clauseOf(pair.target, token.index)
  const nominative = phrase.preposition === null ? kindsIn(phrase.agreement & agreementMask(['nom'])) : []
  const leads = clause?.subject === token.index || (clause?.subject == null && clause?.first === phrase.first)
  const isSubject = leads && nominative.length > 0
  const [only, second] = isSubject ? nominative : kinds
  if (only === undefined || only === 'pl' || second !== undefined) return null
  return { token, gender: only.slice('sg '.length) as Gender, isSubject }
}

/** „es regnet“, „es ist kalt“, „es ändert sich nur der Name“: es stands for nothing. */
function isImpersonal(
  es: TargetToken,
  { target: { tokens, phrases } }: AnalysedPair,
  clause: Clause,
): boolean {
  const verbs = clause.verbs.map((at) => tokens[at]?.lemma ?? '')
  if (verbs.some((lemma) => IMPERSONAL.test(lemma))) return true
  if (verbs.length < 2 && verbs.some((lemma) => /^(?:sein|werden)$/u.test(lemma))) return true
  return (
    tokens.slice(clause.first, clause.last).some(({ tag }) => tag === 'PRF') &&
    phrases.some(
      ({ first, preposition, agreement }) =>
        first > es.index &&
        first <= clause.last &&
        preposition === null &&
        (agreement & agreementMask(['nom'])) !== 0,
    )
  )
}

/** The pronoun in the same case for each of the things, the likeliest first. */
function fixesFor(pronoun: TargetToken, genders: readonly Gender[], isSubjectHere: boolean): Fix[] {
  const said = pronoun.text.toLowerCase()
  const forms = isSubjectHere ? NOMINATIVE : /^ih[mr]$/u.test(said) ? DATIVE : ACCUSATIVE
  const at = { start: pronoun.start, end: pronoun.end }
  return [...new Set(genders.map((gender) => forms[gender]))]
    .filter((form) => form !== said)
    .map((form) => ({ at, text: said === pronoun.text ? form : capitalised(form) }))
}

/** What there is to say of one pronoun. */
function suspectOf(pronoun: TargetToken, pair: AnalysedPair, german: GermanLexicon): Suspect | null {
  const { tokens } = pair.target
  const said = pronoun.text.toLowerCase()
  const it = itOf(pronoun, pair)
  // „Es wurde stärker, als es abzog“: it goes on with what was meant before.
  const goesOn = tokens
    .slice(0, pronoun.index)
    .some(({ text, tag }) => tag === 'PPER' && text.toLowerCase() === said)
  if (!it || goesOn) return null
  const isSubjectHere = isSubject(pronoun, pair)
  const clause = clauseOf(pair.target, pronoun.index)
  if (said === 'es' && (!isSubjectHere || (clause && isImpersonal(pronoun, pair, clause)))) return null
  const before = antecedents(pair.target, german, 0, pronoun.index).filter(
    ({ token }) => token.tag !== 'PPER' && !UNITS.test(token.lemma) && !isBare(token, pair),
  )
  const things = before.flatMap((each) => thingOf(each, pair, german) ?? [])
  // Nothing is said of what stands in the pronoun's own clause; behind a full stop anything can be meant.
  const lead = things.findLast((each) => each.isSubject && clauseOf(pair.target, each.token.index) !== clause)
  const isNext = things.some(({ token }) => token.sentence < pronoun.sentence)
  const first = lead ?? (isNext ? things.at(-1) : undefined)
  if (!first) return null
  const verb = tokens[clause?.finite ?? -1]
  const one = isSubjectHere && verb !== undefined && numberOfVerb(verb) === 'sg'
  const mayBe = ({ token, kinds }: Antecedent) => {
    const thing = things.find((each) => each.token === token)
    if (thing) return fits([`sg ${thing.gender}`], said)
    if (kinds.length > 0) return fits(kinds, said, one)
    // Names and unknown words: a place behind its preposition is seldom taken up.
    return !/^APPR/u.test(tokens[token.index - 1]?.tag ?? '')
  }
  if (before.some(mayBe)) return null
  const fixes = fixesFor(
    pronoun,
    [first, ...things.toReversed()].map(({ gender }) => gender),
    isSubjectHere,
  )
  const [fix] = fixes
  if (!fix) return null
  return {
    at: fix.at,
    it: { start: it.start, end: it.end },
    said,
    fixes,
    better: fix.text,
    antecedent: first.token.text,
    strength: lead === undefined ? 'object' : said === 'es' ? 'es' : 'named',
  }
}

type Gathered = { readonly suspects: readonly Suspect[]; readonly kinds: readonly Kind[] }

/** „Der Ofen ist neu, aber es muss repariert werden“: no noun before it has the gender of the pronoun. */
export const pronounInside = defineArticleRule({
  id: 'pronoun-inside',
  version: 2,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'pair',
  prior: { named: 0.7, es: 0.6, object: 0.55, far: 0.4 },
  name: { de: 'Pronomen ohne passendes Bezugswort', en: 'Pronoun without a word it fits' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ müsste wohl „{better}“ heißen',
        why: 'Kein Wort davor hat dieses Geschlecht; gemeint ist wohl „{antecedent}“.',
      },
      en: {
        what: '“{text}” should probably be “{better}”',
        why: 'No word before it has this gender; it probably stands for “{antecedent}”.',
      },
    },
  },
  examples: {
    bad: [
      [
        {
          source: 'The oven is new, but «it» must be repaired.',
          target: 'Der Ofen ist neu, aber «es» muss repariert werden.',
          fix: 'er',
        },
      ],
      [
        {
          source: 'The factory is closing. «It» made trucks.',
          target: 'Die Fabrik schließt. «Er» baute Lastwagen.',
          fix: 'Sie',
        },
      ],
      [
        {
          source: 'The oven was sold before anyone could clean «it».',
          target: 'Der Ofen wurde verkauft, bevor jemand «sie» putzen konnte.',
          fix: 'ihn',
        },
      ],
    ],
    good: [
      [
        {
          source: 'The oven is new, but it must be repaired.',
          target: 'Der Ofen ist neu, aber er muss repariert werden.',
        },
      ],
      [{ source: 'The oven is new, but it rains.', target: 'Der Ofen ist neu, aber es regnet.' }],
      [
        {
          source: 'The oven is new, but it was feared that he broke.',
          target: 'Der Ofen ist neu, aber es wurde befürchtet, dass er zerbricht.',
        },
      ],
      [
        {
          source: 'The house with the oven was sold before it burnt.',
          target: 'Das Haus mit dem Ofen wurde verkauft, bevor er brannte.',
        },
      ],
      [
        {
          source: 'The climb was long. The guide made it easy.',
          target: 'Die Strecke war lang. Der Führer hat es einfach gemacht.',
        },
      ],
      [
        {
          source: 'The minister said it could fall.',
          target: 'Der Minister sagte, sie könne fallen.',
        },
      ],
    ],
  },
  gather: (pair, { lexicons: { german } }): Gathered | null => {
    const { source, target } = pair
    if (!source) return null
    const suspects = /\bit\b/iu.test(source.text)
      ? target.tokens.flatMap((token): Suspect[] => {
          if (!(token.text.toLowerCase() in FITS) || token.tag !== 'PPER') return []
          const suspect = suspectOf(token, pair, german)
          return suspect ? [suspect] : []
        })
      : []
    const kinds = new Set(
      target.phrases.flatMap(({ noun, agreement }) =>
        target.tokens[noun]?.tag === 'NN' ? kindsIn(agreement) : [],
      ),
    )
    return { suspects, kinds: [...kinds] }
  },
  *check(gathered) {
    for (const [segment, found] of gathered.entries())
      for (const { at, it, said, fixes, better, antecedent, strength } of found?.suspects ?? []) {
        // What the segment before speaks of can be meant as well.
        const isFar = fits(gathered[segment - 1]?.kinds ?? [], said)
        yield {
          segment,
          target: [at],
          source: [it],
          fixes,
          strength: isFar ? 'far' : strength,
          evidence: { better, antecedent },
        }
      }
  },
})
