import type { AnalysedPair, TargetToken } from '../../analysis/pair.ts'
import { isFinite, numberOfVerb } from '../../analysis/verbs.ts'
import { agreementMask } from '../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../lexicon/lexicon.ts'
import { antecedents, kindsIn } from '../antecedents.ts'
import { UNITS } from '../measure-nouns.ts'
import type { Antecedent, Kind } from '../antecedents.ts'
import { defineArticleRule } from '../rule.ts'
import { clauseOf } from '../../analysis/clauses.ts'
import { itOf } from './pronoun/it-of.ts'
import { objectIt } from './pronoun/object-it.ts'
import { saidIt } from './pronoun/said-it.ts'
import type { Suspect } from './pronoun/things.ts'
import { FITS, fits, fixesFor, isBare, isImpersonal, thingOf } from './pronoun/things.ts'

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
  const isTaken = pair.target.phrases.some(
    ({ first, last, preposition, determiner, agreement }) =>
      first === clause?.first &&
      last < pronoun.index &&
      preposition === null &&
      determiner !== null &&
      (agreement & agreementMask(['nom'])) !== 0,
  )
  return isFinite(before) && clause?.subject == null && !isTaken
}

/** What there is to say of one pronoun. */
function suspectOf(pronoun: TargetToken, pair: AnalysedPair, german: GermanLexicon): Suspect | null {
  const { tokens } = pair.target
  const said = pronoun.lower
  // „Es wurde stärker, als es abzog“: it goes on with what was meant before.
  const goesOn = tokens
    .slice(0, pronoun.index)
    .some(({ text, tag }) => tag === 'PPER' && text.toLowerCase() === said)
  const it = goesOn ? null : itOf(pronoun, pair)
  if (!it) return null
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
  version: 3,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'pair',
  prior: { named: 0.7, es: 0.6, object: 0.55, far: 0.4, said: 0.75, direct: 0.65 },
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
      [
        {
          source: 'The provider of the cards, Nordex, said «it» had cut prices.',
          target: 'Der Anbieter der Karten, Nordex, sagte, «es» habe die Preise gesenkt.',
          fix: 'er',
        },
      ],
      [
        {
          source: 'The buyer of the palace restores «it».',
          target: 'Der Käufer des Palasts restauriert «es».',
          fix: 'ihn',
        },
      ],
    ],
    good: [
      [
        {
          source: 'The owner of the club said it had rained.',
          target: 'Der Besitzer des Vereins sagte, es habe geregnet.',
        },
      ],
      [
        {
          source: 'The operator of the works said it had hired guards.',
          target: 'Der Betreiber sagte über das Werk, es habe Wachen eingestellt.',
        },
      ],
      [
        {
          source: 'The buyer of the house restores it.',
          target: 'Der Käufer des Hauses restauriert es.',
        },
      ],
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
          if (token.tag !== 'PPER' || !(token.lower in FITS)) return []
          const suspect =
            objectIt(token, pair, german) ?? suspectOf(token, pair, german) ?? saidIt(token, pair, german)
          return suspect ? [suspect] : []
        })
      : []
    const cells = target.phrases.reduce(
      (all, { noun, agreement }) => (target.tokens[noun]?.tag === 'NN' ? all | agreement : all),
      0,
    )
    return { suspects, kinds: kindsIn(cells) }
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
