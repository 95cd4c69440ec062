import type { AnalysedPair, TargetToken } from '../../../analysis/pair.ts'
import type { Lexicons } from '../../../lexicon/lexicon.ts'
import { feminineOf } from '../../persons.ts'
import { defineRule } from '../../rule.ts'
import { hyphenated } from './compound/attributive.ts'
import { compassName } from './compound/compass.ts'
import { pairOf, splitOf } from './compound/glued.ts'
import { FREE, hasNoun, inSource, isNoun } from './compound/nouns.ts'

/** „in Texas Leute treffen“: the place ends the phrase. */
const isPlace = (before: TargetToken | undefined, first: TargetToken) =>
  first.tag === 'NE' && before !== undefined && /^(?:in|aus|nach)$/iu.test(before.text)

/** Word for word as in the source, or part of a name that is: „Knowsley Safari Park“. */
function isCopied(pair: AnalysedPair, first: TargetToken, second: TargetToken, lexicons: Lexicons): boolean {
  if (pair.source?.text.includes(`${first.text} ${second.text}`)) return true
  // „Leeds United Manager Tony Miller“: what somebody is belongs to no name.
  if (feminineOf(second.lemma, lexicons.german) !== null) return false
  const { tokens } = pair.target
  const isCopy = (name: TargetToken | undefined, next: TargetToken, last: TargetToken | undefined) =>
    name?.copied === true &&
    last !== undefined &&
    /^\p{Lu}/u.test(name.text) &&
    /^\p{Lu}/u.test(last.text) &&
    !hasNoun(name.readings) &&
    inSource(pair, `${name.text} ${next.text} ${last.text}`)
  return isCopy(tokens[first.index - 1], first, second) || isCopy(first, second, tokens[second.index + 1])
}

export const openCompound = defineRule({
  id: 'open-compound',
  version: 6,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'pair',
  prior: { '': 0.6, split: 0.7, pair: 0.8 },
  name: { de: 'Getrennt geschriebene Zusammensetzung', en: 'Open compound' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ ist wie im Englischen getrennt geschrieben',
        why: 'Das Original hat „{source}“; im Deutschen schreibt man {fix}.',
      },
      en: {
        what: '“{text}” is written apart as in English',
        why: 'The source has “{source}”; German writes {fix}.',
      },
    },
  },
  examples: {
    bad: [
      { source: 'Two «golf resorts» closed.', target: 'Zwei «Golf Resorts» schlossen.', fix: 'Golf-Resorts' },
      {
        source: 'The «Clinton years» are over.',
        target: 'Die «Clinton Jahre» sind vorbei.',
        fix: 'Clinton-Jahre',
      },
      {
        source: 'The Royal «Walden study» ended.',
        target: 'Die Royal «Walden Studie» endete.',
        fix: 'Royal-Walden-Studie',
      },
      {
        source: 'She met Hindi and «Urdu poets».',
        target: 'Sie traf Hindi und «Urdu Dichter».',
        fix: 'Hindi- und Urdu-Dichter',
      },
      { source: '19 «US servicemen» came.', target: 'Es kamen 19 «US Soldaten».', fix: 'US-Soldaten' },
      { source: 'The «EF4 tornado» was strong.', target: 'Der «EF4 Tornado» war stark.', fix: 'EF4-Tornado' },
      {
        source: 'In May «KKK vigilantes» came.',
        target: 'Im Mai kamen «KKK Wachleute».',
        fix: 'KKK-Wachleute',
      },
      {
        source: 'Many «fatalities» were found.',
        target: 'Viele «Todes Opfer» wurden gefunden.',
        fix: 'Todesopfer',
      },
      {
        source: 'They broke the «truce».',
        target: 'Sie brachen den «Waffen Stillstand».',
        fix: 'Waffenstillstand',
      },
      {
        source: 'They deliver hot meals and «phone chargers».',
        target: 'Sie liefern warmes Essen und «Handy Ladegeräte».',
        fix: 'Handyladegeräte',
      },
      { source: 'It rained in «South Wales».', target: 'In «Süd Wales» hat es geregnet.', fix: 'Südwales' },
      {
        source: 'He is from «central Florida».',
        target: 'Er ist aus «Zentral Florida».',
        fix: 'Zentralflorida',
      },
    ],
    good: [
      { source: 'The drug selenium helps.', target: 'Das Medikament Selenium hilft.' },
      { source: 'A glass of water, please.', target: 'Ein Glas Wasser, bitte.' },
      { source: 'Women have rights.', target: 'Er sagt, dass Frauen Rechte haben.' },
      { source: 'Clinton officials met.', target: 'Clintons Beamte trafen sich.' },
      { source: 'The Google office closed.', target: 'Google schloss das Büro.' },
      {
        source: 'They heard of Brandt seeking support.',
        target: 'Sie hörten, dass Brandt Unterstützung suchte.',
      },
      {
        source: 'The apes at Wilbury safari park escaped.',
        target: 'Die Affen im Wilbury Safari Park entkamen.',
      },
      { source: 'They saw the son of God.', target: 'Sie sahen Gottes Sohn.' },
      { source: 'She lives in West Virginia.', target: 'Sie lebt in West Virginia.' },
      {
        source: 'He went from north to south in Germany.',
        target: 'Er reiste von Nord nach Süd Deutschland ab.',
      },
      { source: 'He met August guests.', target: 'Er traf im August Gäste.' },
    ],
  },
  *check(pair, { lexicons }) {
    const { tokens } = pair.target
    for (const first of tokens) {
      const second = tokens[first.index + 1]
      if (!second || !second.spaced || first.sentence !== second.sentence) continue
      const named = compassName(pair, first, second)
      if (named === null) {
        if (!isNoun(first) || !isNoun(second) || FREE.has(first.text)) continue
        if (isPlace(tokens[first.index - 1], first) || isCopied(pair, first, second, lexicons)) continue
      }
      const found =
        named ??
        splitOf(pair, first, second, lexicons) ??
        pairOf(pair, first, second, lexicons) ??
        hyphenated(pair, first, second, lexicons)
      if (!found) continue
      const { source, fixes, strength } = found
      yield { target: [{ start: first.start, end: second.end }], source: [source], fixes, strength }
    }
  },
})
