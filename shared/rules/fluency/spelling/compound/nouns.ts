/** Nouns that stand beside each other: which may, and which tell that they belong together. */
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import { agreementMask } from '../../../../lexicon/agreement.ts'
import type { Reading } from '../../../../lexicon/lexicon.ts'
import type { Fix } from '../../../../review/flag.ts'
import type { Span } from '../../../../text/span.ts'

/** Two nouns that are one word: where the source shows it, how to write it, and what kind of evidence that is. */
export type OpenCompound = {
  readonly source: Span
  readonly fixes: readonly Fix[]
  readonly strength: '' | 'split' | 'pair'
}

/** Nouns that stand before a name or another noun by themselves: titles, kinds, measures, times. */
export const FREE = new Set(
  (
    'Herr Herrn Frau Präsident Präsidentin Minister Ministerin Kanzler Kanzlerin Professor Doktor König Königin Prinz Papst Stadt Land Staat Firma Marke Fluss Insel ' +
    'Prozent Millionen Million Milliarden Milliarde Tonnen Liter Kilo Kilogramm Gramm Meter Kilometer Hektar Dutzend Paar Tasse Glas Flasche Stück Art Sorte Dollar Euro Pfund ' +
    'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Ende Anfang Mitte Januar Februar März April Mai Juni Juli August September Oktober November Dezember Uhr Jahr Jahre ' +
    'Minute Minuten Stunde Stunden Sekunde Sekunden Tag Tage Woche Wochen Ohm Watt Volt Bit Byte Mbit Gbit Kilowatt Megawatt Nummer Band Kapitel Artikel Typ Klasse Gruppe Liga Platz Teil Punkt'
  ).split(' '),
)

export const hasNoun = (readings: readonly Reading[]): boolean => readings.some(({ pos }) => pos === 'noun')

/** By its tag, or by its capital where the tagger took it for an adjective that no lexicon has. */
export const isNoun = ({ tag, text, readings }: TargetToken) =>
  (tag === 'NN' ||
    tag === 'NE' ||
    tag === 'FM' ||
    // „US“ and „M1911“ may be tagged as numbers.
    (tag === 'CARD' && /^\p{Lu}[\p{Lu}\d]+$/u.test(text)) ||
    (tag === 'ADJA' && !readings.some(({ pos }) => pos === 'adjective'))) &&
  /^\p{Lu}[\p{L}\d]+$/u.test(text)

/** „Gottes Sohn“: the first noun can only be a genitive. */
export const isGenitive = ({ readings }: TargetToken) =>
  readings.length > 0 &&
  readings.every(({ pos, agreement }) => pos !== 'noun' || (agreement & ~agreementMask(['gen'])) === 0)

/** The source has these words one after the other. */
export const inSource = ({ source }: AnalysedPair, words: string) =>
  source?.text.toLowerCase().includes(words.toLowerCase()) === true
