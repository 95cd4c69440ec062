import type { AnalysedPair, SourceToken, TargetToken } from '../../analysis/pair.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import type { Fix } from '../../review/flag.ts'
import type { Span } from '../../text/span.ts'
import { agreementMask } from '../../lexicon/agreement.ts'
import { feminineOf } from '../persons.ts'
import { defineRule } from '../rule.ts'

/** Nouns that stand before a name or another noun by themselves: titles, kinds, measures, times. */
const FREE = new Set(
  (
    'Herr Herrn Frau Präsident Präsidentin Minister Ministerin Kanzler Kanzlerin Professor Doktor König Königin Prinz Papst Stadt Land Staat Firma Marke Fluss Insel ' +
    'Prozent Millionen Million Milliarden Milliarde Tonnen Liter Kilo Kilogramm Gramm Meter Kilometer Hektar Dutzend Paar Tasse Glas Flasche Stück Art Sorte Dollar Euro Pfund ' +
    'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Ende Anfang Mitte Januar Februar März April Mai Juni Juli August September Oktober November Dezember Uhr Jahr Jahre ' +
    'Minute Minuten Stunde Stunden Sekunde Sekunden Tag Tage Woche Wochen Ohm Watt Volt Bit Byte Mbit Gbit Kilowatt Megawatt Nummer Band Kapitel Artikel Typ Klasse Gruppe Liga Platz Teil Punkt'
  ).split(' '),
)

/** By its tag, or by its capital where the tagger took it for an adjective that no lexicon has. */
const isNoun = ({ tag, text, readings }: TargetToken) =>
  /^\p{Lu}\p{L}+$/u.test(text) &&
  (/^(?:NN|NE|FM)$/u.test(tag) || (tag === 'ADJA' && !readings.some(({ pos }) => pos === 'adjective')))

/** `next`, at token `at`: what stands behind the first word in the source; `name`: the first word is a name there, too. */
type Evidence = { readonly span: Span; readonly next: string; readonly at: number; readonly name: boolean }

/** Taken over whole from English, and in use so: First Lady, Drag Queen. */
function isLoan(first: TargetToken, second: TargetToken, evidence: Evidence, { german }: Lexicons): boolean {
  const copied = second.text.toLowerCase() === evidence.next.toLowerCase()
  if (evidence.name && german.readings(second.text).some(({ pos }) => pos === 'noun')) return false
  return copied && !german.readings(first.text).some(({ pos }) => pos === 'noun')
}

/** „in Texas Leute treffen“: the place ends the phrase. */
const isPlace = (before: TargetToken | undefined, first: TargetToken) =>
  first.tag === 'NE' && before !== undefined && /^(?:in|aus|nach)$/iu.test(before.text)

/** The source has these words one after the other. */
const inSource = ({ source }: AnalysedPair, words: string) =>
  source?.text.toLowerCase().includes(words.toLowerCase()) === true

/** All of the name before the noun is joined with hyphens, as the spelling rules ask for: New-York-Times-Studie. */
function firstOfName(pair: AnalysedPair, first: TargetToken): TargetToken {
  const before = pair.target.tokens[first.index - 1]
  if (!before || !first.spaced || !isNoun(before) || FREE.has(before.text)) return first
  if (before.sentence !== first.sentence || !inSource(pair, `${before.text} ${first.text}`)) return first
  return firstOfName(pair, before)
}

/** „Hindi und Urdu Dichter“: the first of the pair gets a hyphen as well. */
function firstOfPair(pair: AnalysedPair, first: TargetToken): TargetToken | null {
  const and = pair.target.tokens[first.index - 1]
  const other = pair.target.tokens[first.index - 2]
  if (and?.text !== 'und' || !other || !isNoun(other)) return null
  // Names only: in „Sänger und YouTube Star“ the singer belongs to nothing.
  return pair.source?.text.includes(`${other.text} and ${first.text}`) ? other : null
}

/** „Knowsley Safari Park“: behind a name, and word for word as in the source, it belongs to the name. */
function inCopiedName(
  pair: AnalysedPair,
  first: TargetToken,
  second: TargetToken,
  lexicons: Lexicons,
): boolean {
  // „Leeds United Manager Tony Miller“: what somebody is belongs to no name.
  if (feminineOf(second.lemma, lexicons.german) !== null) return false
  const { tokens } = pair.target
  const isCopy = (name: TargetToken | undefined, next: TargetToken, last: TargetToken | undefined) =>
    name?.copied === true &&
    last !== undefined &&
    /^\p{Lu}/u.test(name.text) &&
    /^\p{Lu}/u.test(last.text) &&
    !name.readings.some(({ pos }) => pos === 'noun') &&
    inSource(pair, `${name.text} ${next.text} ${last.text}`)
  return isCopy(tokens[first.index - 1], first, second) || isCopy(first, second, tokens[second.index + 1])
}

/** Rarer compounds (Zipf) may stand apart by chance: what the dictionary lists but nobody writes. */
const LEAST_ZIPF = 1.5

/** „Gottes Sohn“: the first noun can only be a genitive. */
const isGenitive = ({ readings }: TargetToken) =>
  readings.length > 0 &&
  readings.every(({ pos, agreement }) => pos !== 'noun' || (agreement & ~agreementMask(['gen'])) === 0)

/** „Waffen Stillstand“ beside "truce": written as one word it is what the dictionary gives for a word of the source. */
function splitOf(
  { source }: AnalysedPair,
  first: TargetToken,
  second: TargetToken,
  { german, translations }: Lexicons,
): { text: string; span: Span } | null {
  if (!source || !/^\p{Lu}\p{Ll}+$/u.test(first.text) || !/^\p{Lu}\p{Ll}+$/u.test(second.text)) return null
  const text = first.text + second.text.toLowerCase()
  if ((first.copied && second.copied) || isGenitive(first)) return null
  const lemmas = german.readings(text).flatMap(({ pos, lemma }) => (pos === 'noun' ? [lemma] : []))
  const lower = source.text.toLowerCase()
  for (const lemma of lemmas) {
    if (german.zipf(lemma) < LEAST_ZIPF && german.zipf(text) < LEAST_ZIPF) continue
    const found = source.tokens.find((token) => translations.linked(lemma, token.lemma))
    if (found) return { text, span: { start: found.start, end: found.end } }
    const phrase = translations
      .toEnglish(lemma)
      .find((english) => / /u.test(english) && lower.includes(english.toLowerCase()))
    const start = phrase === undefined ? -1 : lower.indexOf(phrase.toLowerCase())
    if (phrase !== undefined && start >= 0) return { text, span: { start, end: start + phrase.length } }
  }
  return null
}

/** The compound with its hyphens. */
function joined(pair: AnalysedPair, first: TargetToken, second: TargetToken): Fix {
  const start = firstOfName(pair, first)
  const other = firstOfPair(pair, start)
  const words = pair.target.tokens.slice(start.index, second.index + 1).map(({ text }) => text)
  const at = { start: (other ?? start).start, end: second.end }
  return { at, text: `${other ? `${other.text}- und ` : ''}${words.join('-')}` }
}

/** The second word says something else than the source's noun: „dass Trump Hilfe erbat“ beside "Trump seeking help". */
function saysAnother({ links }: AnalysedPair, second: TargetToken, next: SourceToken): boolean {
  const own = links.toSource[second.index] ?? []
  return own.length > 0 && !own.includes(next.index)
}

/** The noun that the first word stands before in the source: the next word, or one further on that the second word translates. */
function nounBehind({ source, links }: AnalysedPair, at: number, second: TargetToken): SourceToken | null {
  const linked = links.toSource[second.index] ?? []
  const [next, further] = [source?.tokens[at + 1], source?.tokens[at + 2]]
  if (!next?.spaced) return null
  const isTranslated = (token: SourceToken | undefined) =>
    token !== undefined && /^\p{L}{3,}$/u.test(token.text) && !second.copied && linked.includes(token.index)
  if (/^\p{Ll}{3,}$/u.test(next.text) || isTranslated(next)) return next
  return next.kind === 'word' && further && isTranslated(further) ? further : null
}

/** The source has the first word directly before a common noun: golf resorts, the Clinton years. */
function attributive(pair: AnalysedPair, first: TargetToken, second: TargetToken): Evidence | null {
  for (const token of pair.source?.tokens ?? []) {
    if (token.text.toLowerCase() !== first.text.toLowerCase()) continue
    // Names that stand before a noun are often taken for adjectives: the Kadava chieftain.
    if (token.pos === 'ADJ' && !/^\p{Lu}/u.test(token.text)) continue
    const next = nounBehind(pair, token.index, second)
    if (!next || saysAnother(pair, second, next)) continue
    if (!/^(?:NOUN|PROPN)$/u.test(next.pos) && !/ing$/u.test(next.text)) continue
    return {
      span: { start: token.start, end: next.end },
      next: next.text,
      at: next.index,
      name: token.pos === 'PROPN' || (token.index > 0 && /^\p{Lu}/u.test(token.text)),
    }
  }
  return null
}

/** What may stand between the parts of a compound; the rarer ones only in words that are in use. */
const LINKS = ['', 's', 'n'] as const
const RARE_LINKS = ['en', 'es', 'er'] as const

/** The first of two neighbouring words of the source that these two stand for; one of them may stand for nothing else. */
function neighbours(
  { toSource, toTarget }: AnalysedPair['links'],
  first: number,
  second: number,
): number | null {
  const before = toSource[first]?.at(-1)
  const after = toSource[second]?.[0]
  const isFree = (index: number) => toTarget[index]?.length === 0
  if (before !== undefined && after !== undefined) return after === before + 1 ? before : null
  if (after !== undefined) return isFree(after - 1) ? after - 1 : null
  return before !== undefined && isFree(before + 1) ? before : null
}

/** „Tabak Klage“ beside "tobacco lawsuit": two nouns for two neighbouring nouns of the source. */
function pairOf(
  { source, links }: AnalysedPair,
  first: TargetToken,
  second: TargetToken,
  { german }: Lexicons,
): { texts: readonly string[]; span: Span } | null {
  if (first.tag !== 'NN' || second.tag !== 'NN' || isGenitive(first) || isGenitive(second)) return null
  const isOwn = ({ readings, kind }: TargetToken) =>
    kind === 'word' && readings.some(({ pos }) => pos === 'noun')
  if (!source || !isOwn(first) || !isOwn(second)) return null
  const at = neighbours(links, first.index, second.index)
  const [before, after] = [source.tokens[at ?? -1], source.tokens[(at ?? -2) + 1]]
  if (before?.pos !== 'NOUN' || after?.pos !== 'NOUN' || !after.spaced) return null
  // Before another noun English has the singular: "loved ones patience" are two.
  if (before.lemma !== before.text.toLowerCase()) return null
  // „das Medikament Remdesivir“: what is called the same in the source is a name.
  if (second.text.toLowerCase() === after.text.toLowerCase()) return null
  const glued = (link: string) => first.text + link + second.text.toLowerCase()
  const isNoun = (text: string) => german.readings(text).some(({ pos }) => pos === 'noun')
  const closed =
    [...LINKS, ...RARE_LINKS].map(glued).find((text) => german.zipf(text) > 0) ??
    LINKS.map(glued).find(isNoun)
  const hyphened = `${first.text}-${second.text}`
  return {
    texts: closed === undefined ? [hyphened] : [closed, hyphened],
    span: { start: before.start, end: after.end },
  }
}

/** „Darfur Stämme“: the tagger takes a noun behind a name for a part of it; what translates a word of the source is none. */
function isNounBehindName({ links }: AnalysedPair, second: TargetToken, { next, at }: Evidence): boolean {
  if (second.text.toLowerCase() === next.toLowerCase()) return true
  return (
    second.readings.some(({ pos }) => pos === 'noun') &&
    links.list.some(
      ({ source, target, evidence }) => target === second.index && source === at && evidence === 'dictionary',
    )
  )
}

export const openCompound = defineRule({
  id: 'open-compound',
  version: 4,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'pair',
  prior: { '': 0.6, split: 0.7, pair: 0.8 },
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
      { source: 'He met August guests.', target: 'Er traf im August Gäste.' },
    ],
  },
  *check(pair, { lexicons }) {
    const { tokens } = pair.target
    for (const first of tokens) {
      const second = tokens[first.index + 1]
      if (!second || !second.spaced || !isNoun(first) || !isNoun(second)) continue
      if (
        pair.source?.text.includes(`${first.text} ${second.text}`) ||
        isPlace(tokens[first.index - 1], first)
      )
        continue
      if (FREE.has(first.text) || first.sentence !== second.sentence) continue
      if (inCopiedName(pair, first, second, lexicons)) continue
      const at = { start: first.start, end: second.end }
      const whole = splitOf(pair, first, second, lexicons)
      if (whole) {
        yield { target: [at], source: [whole.span], fixes: [{ at, text: whole.text }], strength: 'split' }
        continue
      }
      const two = pairOf(pair, first, second, lexicons)
      if (two) {
        const fixes = two.texts.map((text) => ({ at, text }))
        yield { target: [at], source: [two.span], fixes, strength: 'pair' }
        continue
      }
      const evidence = attributive(pair, first, second)
      if (!evidence || isLoan(first, second, evidence, lexicons)) continue
      if (second.tag === 'NE' && !isNounBehindName(pair, second, evidence)) continue
      yield { target: [at], source: [evidence.span], fixes: [joined(pair, first, second)] }
    }
  },
})
