/** Marks, spaces and characters. */
import { quotesIn } from '../../../shared/text/quotes.ts'
import { byPattern, corruptor, damaged, inSecondSegment } from './corruptor.ts'
import type { Corruptor, Damage, Sample } from './corruptor.ts'

/** Both marks of the first quotation, set anew. */
function requoted({ source, target }: Sample, open: string, close: string): Damage | null {
  const quotation = quotesIn(target).quotations.find(({ style }) => style === 'german')
  if (!quotation) return null
  const inner = target.slice(quotation.open.end, quotation.close.start)
  const text =
    target.slice(0, quotation.open.start) + open + inner + close + target.slice(quotation.close.end)
  const start = quotation.open.start
  const end = start + open.length + inner.length
  const places = [
    { start, end: start + open.length },
    { start: end, end: end + close.length },
  ].filter((place) => place.end >= place.start)
  return { article: [{ source, target: text }], good: [{ source, target }], at: 0, places }
}

const quoted = (id: string, rule: string, open: string, close: string): Corruptor => ({
  id,
  rules: [rule],
  damage: (sample) => requoted(sample, open, close),
})

/** The same behind two sentences with proper quotations. */
const amongQuoted = (id: string, rule: string, open: string, close: string): Corruptor => ({
  id,
  rules: [rule],
  damage(sample, { samples, random }) {
    const others = samples.filter((each) => each !== sample && /„[^“]+“/u.test(each.target))
    const two = [random.pick(others), random.pick(others)].flatMap((each) => (each ? [each] : []))
    const damage = requoted(sample, open, close)
    if (!damage || two.length < 2) return null
    return { ...damage, article: [...two, ...damage.article], good: [...two, ...damage.good], at: 2 }
  },
})

/** Two sentences in one segment. */
const joined = (one: Sample, two: Sample) => ({
  source: `${one.source} ${two.source}`,
  target: `${one.target} ${two.target}`,
})

const isSentence = ({ target }: Sample) => /^\p{Lu}.*\p{Ll}{2}\.$/u.test(target)

/** UTF-8 read as Windows-1252. */
const GARBLED: Readonly<Record<string, string>> = {
  ä: 'Ã¤',
  ö: 'Ã¶',
  ü: 'Ã¼',
  Ä: 'Ã„',
  Ö: 'Ã–',
  Ü: 'Ãœ',
  ß: 'ÃŸ',
  '„': 'â€ž',
  '“': 'â€œ',
  '–': 'â€“',
  é: 'Ã©',
}

/** „Nach dem Spiel gab er …“ with a comma where English has one: behind the last noun before the verb. */
const englishComma = corruptor('comma after the opening phrase', 'fronted-comma', ({ pair }) => {
  const { tokens } = pair().target
  const verb = tokens.findIndex(({ tag }) => /^V.FIN$/u.test(tag))
  const word = tokens[verb - 1]
  const isPhrase = tokens.slice(1, verb).every(({ tag }) => !/^(?:V|KO|PREL|PW|\$)/u.test(tag))
  if (!/^APPR/u.test(tokens[0]?.tag ?? '') || !isPhrase || !word || !/^N[NE]$/u.test(word.tag)) return []
  return [{ at: { start: word.end, end: word.end }, text: ',' }]
})

export const PUNCTUATION: readonly Corruptor[] = [
  englishComma,
  byPattern('space before the closing quote', 'space-in-quotes', /(?<=\p{L})“(?=[.,;])/gu, () => ' “'),
  byPattern(
    'no space after an ordinal',
    'missing-space',
    /(?<=(?<!\d)\d{1,2}\.) (?=\p{Lu}\p{Ll}{2})/gu,
    () => '',
  ),
  {
    id: 'no space after a full stop',
    rules: ['missing-space'],
    damage(sample, tools) {
      const next = tools.other()
      if (!isSentence(sample) || !isSentence(next)) return null
      const start = sample.target.length
      return damaged(joined(sample, next), { at: { start, end: start + 1 }, text: '' })
    },
  },
  byPattern('no space after a comma', 'missing-space', /(?<=\p{L}), (?=\p{L})/gu, () => ','),
  byPattern(
    'space before a mark',
    'space-before-punctuation',
    /(?<=\p{L})[,;!?.](?=\s|$)/gu,
    ({ text }) => ` ${text}`,
  ),
  byPattern('two spaces', 'double-space', /(?<=\p{L}) (?=\p{L})/gu, () => '  '),
  byPattern('runaway full stops', 'runaway-punctuation', /(?<=\p{L})\.$/gu, (_m, _s, { random }) =>
    '.'.repeat(2 + Math.floor(random.next() * 9)),
  ),
  byPattern(
    'doubled comma',
    'runaway-punctuation',
    /(?<=\p{L}),(?= )/gu,
    (_m, _s, { random }) => random.pick([',,', ',.', ', ,']) ?? '',
  ),
  inSecondSegment(byPattern('full stop gone', 'end-punctuation', /(?<=\p{L})\.$/gu, () => '')),
  byPattern('question ends with a full stop', 'end-punctuation', /\?$/gu, () => '.'),
  byPattern('hyphen for a dash', 'hyphen-for-dash', / – /gu, () => ' - '),
  byPattern('two hyphens for a dash', 'double-hyphen', / – /gu, () => ' -- '),
  byPattern(
    'space at a hyphen',
    'hyphen-glued',
    /(?<=\p{L}{2})-(?=\p{Lu}\p{L}{2})/gu,
    (_m, _s, { random }) => (random.next() < 0.5 ? ' -' : '- '),
  ),
  quoted('straight quotes', 'straight-quotes', '"', '"'),
  quoted('English quotes', 'english-quotes', '“', '”'),
  quoted('closing quote gone', 'unbalanced-quotes', '„', ''),
  quoted('opening quote gone', 'unbalanced-quotes', '', '“'),
  amongQuoted('two kinds of quotes', 'inconsistent-quotes', '»', '«'),
  amongQuoted('straight mark closes', 'mixed-quotes', '„', '"'),
  amongQuoted('English mark closes', 'mixed-quotes', '„', '”'),
  amongQuoted('closing mark opens', 'mixed-quotes', '“', '“'),
  byPattern(
    'no comma after a quotation',
    'quote-comma',
    /(?<=“),(?= (?:sagt|schr|erkl|mein|ruf|frag))/gu,
    () => '',
  ),
  byPattern('comma inside the quotation', 'quote-comma', /(?<=\p{L})“,(?= \p{Ll})/gu, () => ',“'),
  {
    id: 'bracket gone',
    rules: ['unmatched-brackets'],
    damage({ source, target }, { random }) {
      const [open, close] = [target.indexOf('('), target.indexOf(')')]
      const balanced = (text: string) => text.split('(').length === text.split(')').length
      if (open < 0 || close < open || !balanced(source) || !balanced(target)) return null
      const first = random.next() < 0.5
      const damage = damaged(
        { source, target },
        { at: first ? { start: open, end: open + 1 } : { start: close, end: close + 1 }, text: '' },
      )
      const partner = first ? close - 1 : open
      return damage && { ...damage, places: [...damage.places, { start: partner, end: partner + 1 }] }
    },
  },
  byPattern('garbled character', 'character-debris', /[äöüÄÖÜß„“–é]/gu, ({ text }) => GARBLED[text] ?? null),
  byPattern('umlaut in two pieces', 'decomposed-letters', /[äöüÄÖÜé]/gu, ({ text }) => text.normalize('NFD')),
  corruptor('invisible character', 'invisible-characters', ({ target }, { random }) => {
    const start = 1 + Math.floor(random.next() * (target.length - 2))
    return [{ at: { start, end: start }, text: random.pick(['\u200b', '\u200e', '\ufeff', '\u0007']) ?? '' }]
  }),
  byPattern(
    'sentence in lower case',
    'sentence-capital',
    /^(?:Der|Die|Das|Ein|Eine|In|Er|Sie|Es|Am|Im|Nach|Als)(?= )/gu,
    ({ text }) => text.toLowerCase(),
  ),
  byPattern(
    'no comma before a conjunction',
    'missing-comma',
    /, (?=(?:dass|weil|obwohl|wobei|sondern) )/gu,
    () => ' ',
  ),
  byPattern(
    'no comma before another clause',
    'missing-comma',
    /, (?=(?:wenn|ob|bevor|nachdem|falls|sobald|solange) )/gu,
    () => ' ',
  ),
  byPattern(
    'no comma before um … zu',
    'missing-comma',
    /, (?=um (?:\p{L}+ ){1,12}(?:zu |\p{L}+zu\p{L}+en[,.]))/gu,
    () => ' ',
  ),
  byPattern('no comma before aber', 'missing-comma', /, (?=aber )/gu, () => ' '),
]
