import type { AnalysedPair, TargetToken } from '../../analysis/pair.ts'
import { defineRule } from '../rule.ts'

/** Nouns that stand before a name or another noun by themselves: titles, kinds, measures, times. */
const FREE = new Set(
  (
    'Herr Herrn Frau Präsident Präsidentin Minister Ministerin Kanzler Kanzlerin Professor Doktor König Königin Prinz Papst Stadt Land Staat Firma Marke Fluss Insel ' +
    'Prozent Millionen Million Milliarden Milliarde Tonnen Liter Kilo Kilogramm Gramm Meter Kilometer Hektar Dutzend Paar Tasse Glas Flasche Stück Art Sorte Dollar Euro Pfund ' +
    'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Ende Anfang Mitte Januar Februar März April Mai Juni Juli August September Oktober November Dezember Uhr Jahr Jahre ' +
    'Nummer Band Kapitel Artikel Typ Klasse Gruppe Liga Platz Teil Punkt'
  ).split(' '),
)

const isNoun = ({ tag, text }: TargetToken) =>
  (tag === 'NN' || tag === 'NE' || tag === 'FM') && /^\p{Lu}\p{L}+$/u.test(text)

/** The source has the first word directly before a common noun: golf resorts, the Clinton years. */
function attributive({ source }: AnalysedPair, first: TargetToken): { start: number; end: number } | null {
  for (const token of source?.tokens ?? []) {
    const next = source?.tokens[token.index + 1]
    if (token.text.toLowerCase() !== first.text.toLowerCase() || !next || !next.spaced) continue
    if (/^\p{Ll}{3,}$/u.test(next.text) && next.pos === 'NOUN') return { start: token.start, end: next.end }
  }
  return null
}

export const openCompound = defineRule({
  id: 'open-compound',
  version: 1,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'pair',
  prior: 0.6,
  name: { de: 'Getrennt geschriebene Zusammensetzung', en: 'Open compound' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ ist wie im Englischen getrennt geschrieben.',
        why: 'Das Original hat „{source}“; im Deutschen schreibt man {fix}.',
      },
      en: {
        what: '“{text}” is written apart as in English.',
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
    ],
    good: [
      { source: 'Clinton officials met.', target: 'Clintons Beamte trafen sich.' },
      { source: 'The Google office closed.', target: 'Google schloss das Büro.' },
      { source: 'He met August guests.', target: 'Er traf im August Gäste.' },
    ],
  },
  *check(pair) {
    const { tokens } = pair.target
    for (const first of tokens) {
      const second = tokens[first.index + 1]
      if (!second || !second.spaced || !isNoun(first) || !isNoun(second) || second.tag === 'NE') continue
      if (FREE.has(first.text) || first.sentence !== second.sentence) continue
      const evidence = attributive(pair, first)
      if (!evidence) continue
      const at = { start: first.start, end: second.end }
      yield { target: [at], source: [evidence], fixes: [{ at, text: `${first.text}-${second.text}` }] }
    }
  },
})
