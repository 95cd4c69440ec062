import type { AnalysedPair, TargetToken } from '../../../analysis/pair.ts'
import { isFinite, mayBeFinite } from '../../../analysis/verbs.ts'
import type { GermanLexicon, Lexicons } from '../../../lexicon/lexicon.ts'
import { defineRule } from '../../rule.ts'
import {
  agrees,
  isAdjective,
  isSmall,
  isSmallInSource,
  isStrayAdjective,
  isTermOrSpecies,
} from './capital/adjective.ts'

/** Words of these classes are written with a capital at the beginning and in titles only; Sie and Ihr are another matter. */
const SMALL = /^(?:ART|APPR|APPRART|KON|KOUS|KOKOM|PRELS|PTKNEG|PTKZU|ADV)$/u
const ADDRESS = /^(?:Sie|Ihnen|Ihr\p{Ll}*|Du|Dich|Dir|Dein\p{Ll}*|Euch|Euer|Eure\p{Ll}*)$/u

/** Papers, parties and bands that have an article in their name, whatever the source calls them. */
const HAS_ARTICLE = /^(?:Linken?|Grünen?|Welt|Zeit|Spiegel|Presse|Standard|Ärzte|Hosen|Partei|Bahn|Post)$/u

/** A German noun, and no name. */
const isCommon = ({ tag, known, copied }: TargetToken) => tag === 'NN' && known && !copied

/** Words that may open a name or a title, as German ones of the same kind do. */
const OPENS_TITLE =
  /^(?:The|An?|One|In|On|Of|At|To|For|From|With|And|Or|But|Is|Are|Not|That|Les?|La|El|De[rn]?|Das|Die)$/u

/** "One Health approach", "The Sharp Edge": in the source the next word stands in or behind a name that may begin with this one. */
function isInName({ source, links }: AnalysedPair, { index }: TargetToken): boolean {
  const tokens = source?.tokens ?? []
  return (links.toSource[index + 1] ?? []).some((at) => {
    const before = tokens.slice(0, at)
    const name = before.slice(before.findLastIndex(({ text }) => !/^\p{Lu}/u.test(text)) + 1)
    return name.some(
      ({ text, index: place, sentence }) =>
        OPENS_TITLE.test(text) && tokens[place - 1]?.sentence === sentence,
    )
  })
}

/** „vorbei ist Für die nächsten …“: here the source begins a sentence, and what is missing is the full stop. */
const beginsInSource = ({ source, links }: AnalysedPair, { index }: TargetToken) =>
  source?.sentences.slice(1).some((_, before) => {
    const first = source.tokens.findIndex(({ sentence }) => sentence === before + 1)
    return [0, 1, 2].some((more) =>
      (links.toTarget[first + more] ?? []).some((at) => at >= index && at <= index + 2),
    )
  }) === true

/** „annektierte Die Sowjetunion“: the name behind an article does without. */
const beginsNoName = ({ tag }: TargetToken, next: TargetToken) =>
  tag === 'ART' && !HAS_ARTICLE.test(next.text)

/** A title in the source, or a name that begins with an article, may keep its capitals. */
const hasTitle = ({ source }: AnalysedPair) =>
  source?.tokens.some(
    ({ text, index }) => index > 0 && isSmall(source.tokens[index - 1]?.text) && OPENS_TITLE.test(text),
  ) === true

/** Pronouns that take a capital at the beginning only; Sie and Ihr may be an address, Er and Ihm God where English has it so. */
const PRONOUN = /^(?:Sich|Er|Es|Wir|Ihn|Ihm|Uns)$/u

/** "His Mercy" and „Seine Gnade“: both sides have capitals for God, on other words too. */
const meansGod = ({ source, target }: AnalysedPair, index: number) =>
  source?.tokens.some((token) => token.index > 0 && /^(?:His|Himself|Thy|Thou|Thee)$/u.test(token.text)) ===
    true &&
  target.tokens.some(
    (token) =>
      token.index > 0 && token.index !== index && /^(?:Er|Ihm|Ihn|Sein(?:e[mnrs]?)?)$/u.test(token.text),
  )

/** „Er sagte, Er werde kommen“: the capital is not the one of a quotation or a heading. */
function isStrayPronoun(pair: AnalysedPair, { text, index, sentence }: TargetToken): boolean {
  const { source, target } = pair
  const before = target.tokens[index - 1]
  if (!PRONOUN.test(text) || before?.sentence !== sentence) return false
  if (before.kind !== 'word' && before.text !== ',') return false
  if (before.kind === 'word' && !isSmall(before.text) && before.index > 0) return false
  const next = target.tokens[index + 1]
  if (next?.kind !== 'word') return false
  // „weil viele kommen Es sind …“: a clause is over, and another begins.
  if ((before.tag.startsWith('V') || before.tag === 'PTKVZ') && isFinite(next)) return false
  if (meansGod(pair, index)) return false
  return !source?.tokens.some((token) => token.index > 0 && /^(?:He|Him|It|We|Us)$/u.test(token.text))
}

/** „Amerikanische Truppen“: English has a capital on such adjectives whatever they stand before. */
function isStrayOrigin(pair: AnalysedPair, token: TargetToken, german: GermanLexicon): boolean {
  const before = pair.target.tokens[token.index - 1]
  const next = pair.target.tokens[token.index + 1]
  if (!/^\p{Lu}\p{Ll}+isch(?:e[mnrs]?)$/u.test(token.text) || token.copied) return false
  if (before?.kind !== 'word' || before.sentence !== token.sentence || !isSmall(before.text)) return false
  if (!next || !isCommon(next) || !isAdjective(token, german)) return false
  if (isTermOrSpecies(token, next, german) || !agrees(pair, token, next)) return false
  const nouns = pair.links.toSource[next.index] ?? []
  return nouns.length > 0 && isSmallInSource(pair, next)
}

/** „dass Die Mitglieder“, „des Menschlichen Todes“: a capital in the middle of a sentence, on what is no noun. */
function isStray(pair: AnalysedPair, token: TargetToken, lexicons: Lexicons): boolean {
  const { tokens } = pair.target
  const before = tokens[token.index - 1]
  const next = tokens[token.index + 1]
  if (before?.kind !== 'word' || before.sentence !== token.sentence || !isSmall(before.text)) return false
  if (!/^\p{Lu}\p{Ll}+$/u.test(token.text) || token.copied || ADDRESS.test(token.text)) return false
  if (!next || !/^(?:word|number)$/u.test(next.kind) || next.sentence !== token.sentence) return false
  if (SMALL.test(token.tag))
    return (
      next.kind === 'word' &&
      !hasTitle(pair) &&
      !isInName(pair, token) &&
      !(mayBeFinite(before) && beginsInSource(pair, token)) &&
      (isSmall(next.text) || beginsNoName(token, next) || (isCommon(next) && isSmallInSource(pair, next)))
    )
  return isStrayAdjective(pair, token, lexicons)
}

export const strayCapital = defineRule({
  id: 'stray-capital',
  version: 5,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'pair',
  prior: 0.7,
  name: { de: 'Großbuchstabe mitten im Satz', en: 'Capital letter inside a sentence' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ gehört hier klein geschrieben',
        why: 'Es ist kein Substantiv, und im Original gehört es zu keinem Namen.',
      },
      en: {
        what: '“{text}” takes a small letter here',
        why: 'It is no noun, and in the source it belongs to no name.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'He says that the members hesitate.',
        target: 'Er sagt, dass «Die» Mitglieder zögern.',
        fix: 'die',
      },
      {
        source: 'They got financial help.',
        target: 'Sie erhielten «Finanzielle» Hilfe.',
        fix: 'finanzielle',
      },
      {
        source: 'They know each other well.',
        target: 'Seit Jahren kennen «Sich» die beiden gut.',
        fix: 'sich',
      },
      {
        source: 'They wore their finest hats in other small towns.',
        target: 'Sie trugen ihre Hüte in «Anderen» kleinen Orten.',
        fix: 'anderen',
      },
      { source: 'Another 38 boats came.', target: 'Am Abend kamen «Weitere» 38 Boote.', fix: 'weitere' },
      {
        source: 'Most popular Irish dishes are cheap.',
        target: 'Teuer sind nur «Beliebte» irische Gerichte.',
        fix: 'beliebte',
      },
      {
        source: 'It ended in costly attrition.',
        target: 'Es endete in «Kostspielige» Verluste.',
        fix: 'kostspielige',
      },
      {
        source: 'French soldiers came with German tents.',
        target: 'Gestern kamen «Französische» Soldaten.',
        fix: 'französische',
      },
      {
        source: 'Throughout the battle, he slept.',
        target: 'Während der «Gesamten» Schlacht schlief er.',
        fix: 'gesamten',
      },
    ],
    good: [
      { source: 'It encouraged the sick.', target: 'Es machte den Kranken Mut.' },
      { source: 'He gave his loved ones great comfort.', target: 'Er gab seinen Angehörigen großen Trost.' },
      { source: 'The sick and young men slept.', target: 'Es schliefen Kranke und junge Männer.' },
      {
        source: 'Radicals and the suffragettes enabled new laws.',
        target: 'Radikale und die Wahlberechtigten ermöglichten neue Gesetze.',
      },
      { source: 'Her last will was short.', target: 'Er las ihren Letzten Willen.' },
      { source: 'He saw the six round contest.', target: 'Er sah die sechs Runde Wettkampf.' },
      { source: 'He reads The Times daily.', target: 'Er liest täglich Die Zeit und geht.' },
      { source: 'After the Second World War it rained.', target: 'Nach dem Zweiten Weltkrieg regnete es.' },
      { source: 'He gave his loved ones patience.', target: 'Er gab seinen Lieben Geduld.' },
      { source: 'The small one slept.', target: 'Gestern schlief die Kleine lange.' },
      { source: 'I help you and your father.', target: 'Gern helfe ich Ihnen und Ihrem Vater.' },
      { source: 'They asked the Lord whether He would come.', target: 'Sie fragten den Herrn, ob Er komme.' },
      { source: 'They saw a white dwarf.', target: 'Sie sahen einen Weißen Zwerg.' },
      {
        source: 'Fish here are European eel and pike.',
        target: 'Fische hier sind Europäischer Aal und Hecht.',
      },
      {
        source: 'She said that One Voice programme helped.',
        target: 'Sie sagte, dass Ein Programm half.',
      },
      { source: 'Many are here, laughing aloud.', target: 'Viele sind hier, die gern lachen Es wird laut.' },
      {
        source: 'The film is over. For the next hours we stay.',
        target: 'Sie wissen, dass der Film vorbei ist Für die nächsten Stunden bleiben wir.',
      },
      { source: 'You hear the locals speak.', target: 'Man hört oft, die Einheimischen Rede.' },
      {
        source: 'May the Lord in His mercy hear us.',
        target: 'Möge der Herr in Seiner Gnade hören, dass Er gebraucht wird.',
      },
      {
        source: 'He called the German Football Association.',
        target: 'Er rief beim Deutschen Fußballbund an.',
      },
      { source: 'The Berlin senate met.', target: 'Heute tagte der Berliner Senat.' },
    ],
  },
  *check(pair, { lexicons }) {
    for (const token of pair.target.tokens) {
      if (token.text === token.lower) continue
      const isWrong =
        isStray(pair, token, lexicons) ||
        isStrayPronoun(pair, token) ||
        isStrayOrigin(pair, token, lexicons.german)
      if (!isWrong) continue
      const at = { start: token.start, end: token.end }
      yield { target: [at], fixes: [{ at, text: token.lower }] }
    }
  },
})
