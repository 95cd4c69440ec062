import type { AnalysedPair, AnalysedTarget } from '../../../analysis/pair.ts'
import { governed, phrasesOf } from '../../agreeing-phrase.ts'
import { fixesFor, nounFormFix } from '../../declined-phrase.ts'
import { STRONG_SINGULAR, WEAK_SINGULAR } from '../../noun-cells.ts'
import type { Phrase } from '../../agreeing-phrase.ts'
import { agreementMask, features } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import type { Fix } from '../../../review/flag.ts'
import { quotedPhrasesOf } from '../../quoted-phrase.ts'
import { defineRule } from '../../rule.ts'
import { isRelative, isUncertain } from './article/uncertain.ts'

/** After these adjectives are in use with both endings: alle neue(n) Wagen. */
const EITHER_ENDING =
  /^(?:beide|alle|solche|manche|viele|wenige|einige|mehrere|sämtliche|folgende|keine|welche)[rnms]?$/iu

/** Cells that would agree: the determiner's cases and numbers with the noun's gender, within what the preposition allows. */
function wanted({ determinerMask, nounMask, preposition }: Phrase): number {
  const { cases, numbers } = features(determinerMask)
  const allowed = governed(preposition) ?? ~0
  const close = agreementMask(cases, numbers) & nounMask & allowed
  return close !== 0 ? close : nounMask & allowed
}

const GENITIVE = agreementMask(['gen'], ['sg'], ['m', 'n'])
/** Names of epochs, places and institutions that may do without the ending: des Kreml, des Barock, des Devon. */
const BARE_GENITIVE =
  /^(?:Kreml|Barock|Rokoko|Biedermeier|Islam|Internet|Balkan|Irak|Iran|Libanon|Jemen|Sudan|Kongo|Kosovo|Tschad|Vatikan|Devon|Kambrium|Karbon|Perm|Jura|Silur|Ordovizium|Dativ|Genitiv|Ich|Deutsch|Englisch)$/u

/** „des Film“: the article can only be a genitive, and the noun lacks its ending. */
function bareGenitive({ determinerMask, nounMask }: Phrase): boolean {
  return (
    (determinerMask & GENITIVE) !== 0 &&
    (determinerMask & ~agreementMask(['gen'])) === 0 &&
    (determinerMask & nounMask) === 0 &&
    (nounMask & agreementMask(['nom'], ['sg'], ['m', 'n'])) !== 0
  )
}

/** The noun with its genitive ending, where the lexicon knows it. */
function withGenitive({ noun }: Phrase, german: GermanLexicon): Fix[] {
  const forms = german
    .inflect(noun.lemma, 'noun', GENITIVE)
    .filter((form) => form !== noun.text)
    .sort((a, b) => german.zipf(b) - german.zipf(a))
  return forms.slice(0, 2).map((text) => ({ at: { start: noun.start, end: noun.end }, text }))
}

/** „einen Vasall“: nouns like Mensch and Student take -en everywhere but in the nominative; the form they should have. */
function weakForm(phrase: Phrase, german: GermanLexicon): string | null {
  const { noun } = phrase
  if ((phrase.sure & ~WEAK_SINGULAR) !== 0) return null
  if (STRONG_SINGULAR.test(noun.text)) return null
  // Behind „einem“, „Zeuge“ is not the plural of Zeug.
  const nouns = noun.readings.filter(({ pos }) => pos === 'noun')
  const own = nouns.filter(({ lemma }) => lemma === noun.text)
  const isNominative = (own.length > 0 ? own : nouns).every(
    (reading) => reading.agreement === agreementMask(['nom'], ['sg'], ['m']),
  )
  if (!isNominative || nouns.length === 0) return null
  const { agreement } = phrase
  if (agreement === 0 || (agreement & ~WEAK_SINGULAR) !== 0) return null
  const lemma = own[0]?.lemma ?? noun.lemma
  const forms = german.inflect(lemma, 'noun', agreement)
  const [form] = forms
  return form !== undefined && !forms.includes(noun.text) && /^(?:e?n)$/u.test(form.slice(noun.text.length))
    ? form
    : null
}

/** „der Ort, von dem Gläubige sprechen“ */
const isPronoun = ({ determiner: { index } }: Phrase, { tokens }: AnalysedTarget) =>
  isRelative(tokens[index - 1], tokens[index - 2])

/** „Er wählte eine Weg“: what stands right behind subject and verb is an object. */
function isObject({ determiner }: Phrase, { target: { tokens, phrases } }: AnalysedPair): boolean {
  const verb = tokens[determiner.index - 1]
  const before = tokens[determiner.index - 2]
  if (verb?.tag !== 'VVFIN' || !before || /^(?:bleiben|heißen)$/u.test(verb.lemma)) return false
  if (/^(?:ich|du|er|wir|man)$/iu.test(before.text)) return true
  return phrases.some(
    ({ last, preposition, agreement }) =>
      last === before.index && preposition === null && (agreement & agreementMask(['nom'])) !== 0,
  )
}

/** Cells that the phrase may be put into, the nominative only where it can be one. */
function cellsFor(phrase: Phrase, pair: AnalysedPair, mask: number): number {
  const oblique = mask & ~agreementMask(['nom'])
  return oblique !== 0 && isObject(phrase, pair) ? oblique : mask
}

export const articleNoun = defineRule({
  id: 'article-noun',
  version: 5,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: { article: 0.6, adjective: 0.6, genitive: 0.5, weak: 0.7 },
  name: { de: 'Artikel und Substantiv passen nicht zusammen', en: 'Article and noun do not agree' },
  wordings: {
    main: {
      de: {
        what: '„{determiner}“ passt nicht zu „{noun}“',
        why: 'Artikel und Substantiv müssen in Geschlecht, Zahl und Fall übereinstimmen.',
      },
      en: {
        what: '“{determiner}” does not agree with “{noun}”',
        why: 'Article and noun have to agree in gender, number and case.',
      },
    },
    adjective: {
      de: {
        what: 'Die Endung des Adjektivs passt nicht zu „{determiner} … {noun}“',
        why: 'Das Adjektiv richtet sich nach Artikel und Substantiv.',
      },
      en: {
        what: 'The adjective’s ending does not fit “{determiner} … {noun}”',
        why: 'The adjective follows article and noun.',
      },
    },
    weak: {
      de: {
        what: '„{noun}“ fehlt hinter „{determiner}“ die Endung',
        why: 'Substantive wie Mensch oder Student enden außer im Nominativ auf -en: {fix}.',
      },
      en: {
        what: '“{noun}” lacks its ending behind “{determiner}”',
        why: 'Nouns like Mensch or Student end in -en in every case but the nominative: {fix}.',
      },
    },
    genitive: {
      de: {
        what: '„{determiner} {noun}“ fehlt die Endung des Genitivs',
        why: 'Nach „{determiner}“ steht das Substantiv im Genitiv: {fix}.',
      },
      en: {
        what: '“{determiner} {noun}” lacks the ending of the genitive',
        why: 'After “{determiner}” the noun is in the genitive: {fix}.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Sie sprach mit «dem neuen Präsident».', fix: 'Präsidenten' },
      { target: 'Er machte ihn zu einem Bauern und «einen Vasall» zum König.', fix: 'Vasallen' },
      { target: 'Der Lärm «des Motor» nahm zu.', fix: 'Motors' },
      { target: 'Er kaufte «eine Haus» am See.', fix: 'ein Haus' },
      { target: 'Sie lasen «das lange Brief» noch einmal.', fix: 'der lange Brief' },
      { target: 'Er wählte «eine kurze Weg».', fix: 'einen kurzen Weg' },
      { target: 'Der Rat «ihres altes Abteilungsleiters» half.', fix: 'ihres alten Abteilungsleiters' },
      { target: 'Das Haus «einer alte Nachbarin» brannte.', fix: 'einer alten Nachbarin' },
      { target: '«Ihre Vater» trank.', fix: 'Ihr Vater' },
      { target: 'Er traf «eine Meeresbiologe» aus Kiel.', fix: 'einen Meeresbiologen' },
      { target: 'Am Abend war «einen Kerzen-Mahnwache».', fix: 'eine Kerzen-Mahnwache' },
      { target: 'Die Farbe «die Salats» stammt vom Spinat.', fix: 'des Salats' },
      { target: 'Sie leben mit «einem Vielzahl» alter Bücher.', fix: 'einer Vielzahl' },
      { target: '«Das Begriff» Megalith ist alt.', fix: 'Der Begriff' },
      { target: 'Sie fuhren mit «dem alte Auto» ans Meer.', fix: 'dem alten Auto' },
      {
        target: 'Sie heiratete «einen „stiller und kluger Bäcker»“ aus Bonn.',
        fix: 'einen „stillen und klugen Bäcker',
      },
    ],
    good: [
      { target: 'Der Präsident sprach mit Präsident Meier, mit einem Herrn und dem Moderator.' },
      { target: 'Die Frau, die Brot kaufte, sah das Auto, das Wasser verlor.' },
      { target: 'Der Berliner Senat und das Land Hessen einigten sich.' },
      { target: 'Er stieg um die drei Prozent, am schnellsten im Mai.' },
      { target: 'Die Abgeordneten aller Parteien, ein Beamter und eine Angestellte kamen.' },
      { target: 'Der Sprecher des Kreml und das Ende des Devon.' },
      { target: 'Dem Herzen des Jungen ging es besser.' },
      { target: 'Das ist das Gehege, in dem Löwen leben.' },
      { target: 'Die Städte schlugen alle Ersatz vor.' },
      { target: 'Er ist bekannt für seine gesunden Menschenverstand lähmenden Ideen.' },
      { target: 'Die Gehälter der Frauen übertreffen die älterer Männer.' },
      { target: 'Es kommt vor, dass einem Türen geöffnet werden.' },
      { target: 'Er war ein „guter und kluger Lehrer“ der „kleiner Mann“-Schule und las die „Blaue Woche“.' },
      { target: 'Die Gäste, von denen die meisten alte Häuser haben, kamen.' },
      { target: 'Gestern gab im Haus einer neue Befehle.' },
      { target: 'In seinen Memoiren lobt er das Cover und den Output.' },
      { target: 'Die Rating Agentur Starling setzt es aus. Er sah seinen Navigator Alan.' },
      { target: 'Die Kielbootbauer rafften die Bogen, und die Krake hob ihre Tentakel.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    const { target } = pair
    for (const phrase of [...phrasesOf(target, german), ...quotedPhrasesOf(target, german)]) {
      const weak = weakForm(phrase, german)
      if (weak !== null && !phrase.noun.copied && !isPronoun(phrase, target)) {
        const at = { start: phrase.noun.start, end: phrase.noun.end }
        yield {
          target: [{ start: phrase.determiner.start, end: phrase.noun.end }],
          fixes: [{ at, text: weak }],
          evidence: { determiner: phrase.determiner.text, noun: phrase.noun.text },
          strength: 'weak',
          wording: 'weak',
        }
        continue
      }
      if (phrase.sure !== 0 || phrase.agreement !== 0 || isUncertain(phrase, pair, german)) continue
      const { determiner, noun, determinerMask, nounMask } = phrase
      if (bareGenitive(phrase)) {
        if (BARE_GENITIVE.test(noun.text)) continue
        yield {
          target: [{ start: determiner.start, end: noun.end }],
          fixes: withGenitive(phrase, german),
          evidence: { determiner: determiner.text, noun: noun.text },
          strength: 'genitive',
          wording: 'genitive',
        }
        continue
      }
      const adjective = (determinerMask & nounMask) !== 0
      const plural = agreementMask(undefined, ['pl']) & (governed(phrase.preposition) ?? ~0)
      const isPlural = (nounMask & agreementMask(undefined, ['pl'])) !== 0
      const form =
        isPlural && !adjective && noun.text !== noun.lemma ? nounFormFix(phrase, plural, german) : null
      if (adjective && EITHER_ENDING.test(determiner.text)) continue
      yield {
        target: [{ start: determiner.start, end: noun.end }],
        fixes: [
          ...(form ? [form] : []),
          ...fixesFor(
            target,
            phrase,
            cellsFor(
              phrase,
              pair,
              adjective ? determinerMask & nounMask & (governed(phrase.preposition) ?? ~0) : wanted(phrase),
            ),
            german,
          ),
        ],
        evidence: { determiner: determiner.text, noun: noun.text },
        strength: adjective ? 'adjective' : 'article',
        ...(adjective ? { wording: 'adjective' } : {}),
      }
    }
  },
})
