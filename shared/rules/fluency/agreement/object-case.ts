import type { AnalysedPair, AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Phrase } from '../../agreeing-phrase.ts'
import { phrasesOf } from '../../agreeing-phrase.ts'
import type { Stretch } from '../../brackets.ts'
import { stretchesOf } from '../../brackets.ts'
import { inCase } from '../../in-case.ts'
import { feminineOf } from '../../persons.ts'
import type { Finding } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { BOTH, ONLY_ACCUSATIVE, ONLY_DATIVE } from './object-case.data.ts'
import type { Wrong } from './object/stretch.ts'
import { fullVerb, barePhrases, openNouns, isRelative, NAMES } from './object/stretch.ts'
import { wantsDative, wantsDativeHere, wantsAccusative, wantsBoth } from './object/wanted.ts'
import { predicate, secondNominative, thereIs } from './object/nominative.ts'
import { isSomebody, runsOut, toldWhat } from './object/clause-object.ts'
import { lostPreposition } from './object/lost-preposition.ts'
import { barePlurals, wrongPronouns } from './object/without-article.ts'

function wrongIn(
  pair: AnalysedPair,
  phrases: readonly Phrase[],
  stretch: Stretch,
  german: GermanLexicon,
): (Wrong & { verb: TargetToken }) | null {
  const { tokens } = pair.target
  const verb = fullVerb(stretch.words)
  if (!verb && !isRelative(stretch) && stretch.words.every(({ tag }) => tag !== 'KOKOM')) {
    return predicate(tokens, barePhrases(phrases, tokens, stretch), stretch)
  }
  if (!verb || comparesBehindVerb(stretch)) return null
  const all = barePhrases(phrases, tokens, stretch)
  const bare = isRelative(stretch) ? all.filter(({ determiner }) => determiner !== stretch.words[0]) : all
  if (bare.length === 0 || isRelative(stretch)) return null
  if (verb.lemma === 'haben' && isAuxiliary(pair, verb)) return null
  const open = openNouns(tokens, phrases, stretch)
  const without =
    toldWhat(pair.target, bare, open, stretch, verb, german) ?? runsOut(tokens, bare, stretch, verb)
  if (without) return { ...without, verb }
  const somebody = (noun: TargetToken) => isSomebody(noun, german)
  const dative = wantsDativeHere(tokens, bare, stretch, verb, somebody)
  if (dative) return { ...dative, verb }
  const found = ONLY_DATIVE.has(verb.lemma)
    ? wantsDative(tokens, bare, open, stretch)
    : BOTH.has(verb.lemma)
      ? (wantsBoth(tokens, bare, open, stretch) ?? secondNominative(pair, bare, open, stretch, verb))
      : ((ONLY_ACCUSATIVE.has(verb.lemma) || verb.lemma === 'haben'
          ? wantsAccusative(tokens, bare, open, stretch)
          : null) ?? secondNominative(pair, bare, open, stretch, verb))
  return found && { ...found, verb }
}

/** „Tiere wie der Hund können ein Wolf vertreiben“ compares before the verb; what is compared behind it may be in any case. */
function comparesBehindVerb({ words }: Stretch): boolean {
  const finite = words.find(isFinite)
  return words.some(({ tag, index }) => tag === 'KOKOM' && (!finite || index > finite.index))
}

/** „hat den Kindern der Stadt, die am Fluss liegt, ein Buch geschenkt“: the participle comes behind what is put in. */
function isAuxiliary({ target }: AnalysedPair, { index, sentence }: TargetToken): boolean {
  return stretchesOf(target).some(({ words, mark }) => {
    const [first, last] = [words[0], words.at(-1)]
    if (!first || first.index < index || first.sentence !== sentence || mark?.text !== ',') return false
    return last?.tag === 'VVPP' && !words.some(isFinite)
  })
}

/** Verbs whose dative is a person; for what happened stands „zu“. */
const TO_PERSONS = /^(?:kondolieren|gratulieren)$/u

/** „kondolierte den Tod“: no dative, but another way to say it. */
const isOccasion = ({ noun }: Phrase, { lemma }: TargetToken, german: GermanLexicon): boolean =>
  TO_PERSONS.test(lemma) && feminineOf(noun.lemma, german) === null

export const objectCase = defineRule({
  id: 'object-case',
  version: 6,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: {
    both: 0.7,
    predicate: 0.7,
    plural: 0.7,
    number: 0.7,
    accusative: 0.75,
    two: 0.4,
    dative: 0.7,
    nominative: 0.7,
    gibt: 0.85,
    source: 0.6,
    pronoun: 0.7,
    told: 0.75,
    preposition: 0.75,
  },
  name: { de: 'Falscher Fall beim Verb', en: 'Wrong case with the verb' },
  wordings: {
    main: {
      de: { what: '„{text}“ steht im falschen Fall', why: '„{verb}“ verlangt hier den {case}.' },
      en: { what: '“{text}” is in the wrong case', why: '“{verb}” takes the {english} here.' },
    },
    preposition: {
      de: { what: 'Vor „{text}“ fehlt „{preposition}“', why: '„{verb}“ steht nicht mit dem bloßen Dativ.' },
      en: {
        what: '“{preposition}” is missing before “{text}”',
        why: '“{verb}” does not take a bare dative.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Der Arzt hilft «das Kind».', fix: 'dem Kind' },
      { target: 'Der Zeuge widersprach «den Richter».', fix: 'dem Richter' },
      { target: 'Die Nachbarn helfen «die Kinder» der Stadt.', fix: 'den Kindern' },
      { target: 'Er will «dem neuen Trainer» fragen.', fix: 'den neuen Trainer' },
      { target: 'Sie begann, «dem Minister» laut zu kritisieren.', fix: 'den Minister' },
      { target: 'Es gibt «ein guter Grund» zu bleiben.', fix: 'einen guten Grund' },
      { target: 'Der Sturm zerstörte «der Turm» der Kirche.', fix: 'den Turm' },
      {
        source: 'The company has rejected the request.',
        target: 'Die Firma hat «der Antrag» abgelehnt.',
        fix: 'den Antrag',
      },
      { target: 'Er verkaufte «der Hof» an seinen Nachbarn.', fix: 'den Hof' },
      { target: 'Er schwenkt «ein Speer» und lacht laut.', fix: 'einen Speer' },
      { target: 'Er vereitelte «jeder Versuch» der Gegner.', fix: 'jeden Versuch' },
      { target: 'Alle wollen «ihn» helfen.', fix: 'ihm' },
      { target: 'Die Hunde können «ein Wolf» nicht vertreiben.', fix: 'einen Wolf' },
      { target: 'Tiere wie die Katze können «ein Wolf» nicht vertreiben.', fix: 'einen Wolf' },
      { target: 'Die Quorxes konnten «der Angriff» nicht abwehren.', fix: 'den Angriff' },
      { target: 'Er gab «den Wirt» das Geld.', fix: 'dem Wirt' },
      { target: 'Er ist «einen guten Arzt».', fix: 'ein guter Arzt' },
      { target: 'Der Verein hilft «kranke Kinder».', fix: 'kranken Kindern' },
      { target: 'Er warf «die Firma» vor, zu viel zu verlangen.', fix: 'der Firma' },
      { target: 'Sie wirft «den Wirt» vor, dass er lügt.', fix: 'dem Wirt' },
      { target: 'Das Gesetz erlaubt «die Polizei», Wagen anzuhalten.', fix: 'der Polizei' },
      { target: 'Es heißt, dass «der Verein» das Geld ausgeht.', fix: 'dem Verein' },
      { target: 'Die Chefin nahm «dem Treffen» «teil».', fix: 'am' },
      { target: 'Der Chef kondolierte «den Verlust» der Klinik.', fix: null },
      { target: 'Die Gäste erreichten nach zwei Tagen «der Wald».', fix: 'den Wald' },
      { target: 'Die Wirte suchen und finden «ein Ausweg».', fix: 'einen Ausweg' },
      { target: 'Die Köche lehnten später «der Händler» aus der Stadt ab.', fix: 'den Händler' },
      {
        source: 'The girls reached their peak in May.',
        target: 'Die Mädchen erreichten im Mai «ihr Höhepunkt».',
        fix: 'ihren Höhepunkt',
      },
      { target: 'Die Jäger sahen «ein Hund» und einen Wolf.', fix: 'einen Hund' },
      { target: 'Er verkaufte «ein Großteil» der Ernte.', fix: 'einen Großteil' },
      { target: 'Der Sänger schloss sich «den Chor» an.', fix: 'dem Chor' },
      { target: 'Die Nachbarn glaubten «den Richter» nicht mehr.', fix: 'dem Richter' },
      { target: 'Die beiden Söhne ähneln «den Vater».', fix: 'dem Vater' },
      { target: 'Die Lehrerin sagte «den Schüler», dass er gehen darf.', fix: 'dem Schüler' },
      { target: 'Die Klinik gab «den Arzt» eine zweite Chance.', fix: 'dem Arzt' },
    ],
    good: [
      { target: 'Der Arzt hilft dem Kind, und die Eltern danken dem Arzt.' },
      { target: 'Dort lebt der Vater, und wir sind der Chef und sein Bruder.' },
      { target: 'Den ganzen Tag half die Frau dem Mann.' },
      { target: 'Es folgte eine lange Rede. Heute droht der Stadt ein Streik.' },
      { target: 'Die Mutter und der Vater helfen gern.' },
      { target: 'Der Mann, den die Frau fragte, und der Mann, dem Kritiker widersprachen.' },
      { target: 'Den Antrag hat der Rat abgelehnt, den Turm zerstörte der Sturm.' },
      { target: 'Dem Bericht zufolge besuchte er das Land.' },
      { target: 'Der Richter ist ein guter Mann, und er bleibt der Chef.' },
      { target: 'Der Mann wurde dem Richter vorgeführt.' },
      { target: 'Die dem Minister unterstellte Behörde verfolgt den Fall.' },
      { target: 'Der Turm ist einen Besuch wert und einen Meter höher. Es sind den ganzen Tag Leute da.' },
      { target: 'Er gab dem Boten das Geld und den Brief, und die Frau gab er der Polizei.' },
      { target: 'Er half als der letzte Mann wie ein Bruder.' },
      { source: 'The council rejected the request.', target: 'Die Reform lehnte der Rat ab.' },
      { target: 'Nach Worten der Ärzte haben die Spenden der Kirche geholfen.' },
      { target: 'Die Frau hat den Kindern der Stadt, die am Fluss liegt, ein Buch geschenkt.' },
      { target: 'Dem Verein zuliebe verzichtet sie, und er nahm trotz der Hitze der Woche teil.' },
      { target: 'Er schlug den Plan vor, Geld zu sparen, und empfahl die Reform, um zu sparen.' },
      { target: 'Er warf der Firma vor, zu lügen, und das Gericht erlaubte den Verkauf, ohne zu zögern.' },
      { target: 'Dem Verein geht das Geld aus, und das Licht geht aus.' },
      { target: 'Dem Bericht zufolge nahm sie an dem Treffen teil.' },
      { target: 'Dies kann ein Fehler bewirken. In Rom können ein Arzt und eine Frau wie sie helfen.' },
      {
        target:
          'Den Wirt wie den Koch kann der Gast loben, in der Stadt dürfen der Hund und die Katze spielen.',
      },
      { target: 'Heute besuchten die Gäste den Coachs Otto Maier.' },
      { target: 'Die Gäste loben der Reihe nach den Wirt, und es kamen der Koch, seine Frau und ein Kind.' },
      { target: 'Dort schätzen die Mitglieder der IS die Lage ein, und zwei der Händler kauften Brot.' },
      { target: 'Im Mai tagten die Räte und sprachen der Wirt und der Koch über den Preis.' },
      { target: 'Dort kamen Karl der Wirt und Otto an, dort haben der Arzt und seine Verbündeten Glück.' },
      { target: 'Sie gaben ihr Mut, und die Eltern gedachten der Helfer.' },
      { target: 'Sie glaubte den Arzt in Sicherheit, und der Verein schloss sich dem Bund an.' },
      { target: 'Die Chefin sagte den Termin ab, ohne zu zögern.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    const { target } = pair
    let phrases: readonly Phrase[] | null = null
    for (const stretch of stretchesOf(target)) {
      if (!stretch.words.some(({ tag }) => /^V[VA]/u.test(tag))) continue
      phrases ??= [...phrasesOf(target, german)]
      const wrong = wrongIn(pair, phrases, stretch, german)
      if (wrong) yield finding(target, wrong, german)
      else yield* barePlurals(pair, stretch, german)
      yield* lostPreposition(target, phrases, stretch, german)
      for (const missing of thereIs(target.tokens, stretch.words, phrases))
        yield finding(target, missing, german)
      for (const { pronoun, text, verb } of wrongPronouns(target.tokens, stretch)) {
        const at = { start: pronoun.start, end: pronoun.end }
        yield {
          target: [at],
          fixes: [{ at, text }],
          evidence: { verb: verb.text, ...NAMES[/m$|r$/u.test(text) ? 'dat' : 'acc'] },
          strength: 'pronoun',
        }
      }
    }
  },
})

function finding(
  target: AnalysedTarget,
  { phrase, to, strength, verb }: Wrong & { verb: TargetToken },
  german: GermanLexicon,
): Finding {
  const fix = isOccasion(phrase, verb, german) ? null : inCase(target, phrase, to, german)
  return {
    target: [{ start: phrase.determiner.start, end: phrase.noun.end }],
    fixes: fix ? [fix] : [],
    evidence: { verb: verb.text, ...NAMES[to] },
    strength,
  }
}
