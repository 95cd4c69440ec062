import type {
  Meaning,
  MeaningField,
  MeaningKind,
  Replacement,
  SourcePart,
  SourcePattern,
  WrongPart,
  WrongPattern,
} from './schema.ts'

/** A line of a field that is an entry; empty lines and lines that start with `# ` are none. */
export function linesOf(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '))
}

/** Reads the lines of a field. Throws on a malformed line. */
export function readField(field: MeaningField, lines: string): Meaning[] {
  return linesOf(lines).map((line) => readLine(field, line))
}

/** The English of a line, without reading the rest of it. */
export const sourceOf = (line: string): SourcePattern => readSource(line.slice(0, line.indexOf(' | ')).trim())

export function readLine(field: MeaningField, line: string): Meaning {
  const columns = line.split(' | ').map((column) => column.trim())
  // The programs are bundled without the examples (build/bundle/wordings.ts).
  if (![5, 7, 9].includes(columns.length)) {
    throw new Error(`${field}: ${columns.length} columns instead of 7 or 9: ${line}`)
  }
  const [source = '', wrong = '', right = '', kindText = '', meansText = ''] = columns
  const [badSource = '', badTarget = '', goodSource, goodTarget] = columns.slice(5)
  const pattern = readSource(source)
  const wrongPatterns = list(wrong).map(readWrong)
  const replacements = list(right).map(readRight)
  const { kind, severity, sure } = readClass(kindText, line)
  const [means = '', de, en] = meansText.split(' :: ')
  const meanings = means.trim() === '-' ? [] : list(means)
  return {
    id: `${field}.${slug(sourceName(pattern))}.${slug(wrongPatterns[0]?.text ?? '')}`,
    field,
    source: pattern,
    wrong: wrongPatterns,
    right: replacements,
    kind,
    severity,
    sure,
    means: meanings,
    ...(de && en ? { reason: { de, en } } : {}),
    bad: { source: badSource, target: badTarget },
    ...(goodSource && goodTarget ? { good: { source: goodSource, target: goodTarget } } : {}),
  }
}

/** The same word can stand in several entries with different contexts. */
const sourceName = ({ text, with: [context] }: SourcePattern): string =>
  context ? `${text} with ${context[0]}` : text

const list = (text: string): string[] =>
  text
    .split(/(?<!\\),\s+/)
    .filter((item) => item !== '')
    .map((item) => item.replaceAll('\\,', ','))

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('#', 'number')
    .replaceAll('*', 'x')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const KIND_OF: Readonly<Record<string, MeaningKind>> = {
  ff: 'false-friend',
  calque: 'calque',
  idiom: 'idiom',
  sense: 'sense',
  term: 'term',
  prep: 'preposition',
  pv: 'particle-verb',
}

function readClass(text: string, line: string): Pick<Meaning, 'kind' | 'severity' | 'sure'> {
  const [code = '', ...marks] = text.split(' ')
  const kind = KIND_OF[code]
  const unknown = marks.find((mark) => mark !== 'major' && mark !== 'sure')
  if (!kind || unknown) throw new Error(`unknown class "${text}": ${line}`)
  return { kind, severity: marks.includes('major') ? 'major' : 'minor', sure: marks.includes('sure') }
}

function readSource(text: string): SourcePattern {
  const items = text.replace(/(?<=\w)(?<!one)'s\b/g, " 's").split(' ')
  const words = items.filter((item) => !/^[+-]\w/.test(item))
  const contexts = items.filter((item) => /^[+-]\w/.test(item))
  const group = (item: string): string[] =>
    item
      .slice(1)
      .split('|')
      .map((word) => word.replaceAll('_', ' '))
  return {
    text: words.join(' '),
    parts: words.flatMap(splitHyphens).map(readSourcePart),
    with: contexts.filter((item) => item.startsWith('+')).map(group),
    unless: contexts.filter((item) => item.startsWith('-')).flatMap(group),
  }
}

function splitHyphens(word: string): string[] {
  if (!word.includes('-') || /^-\??$/.test(word)) return [word]
  if (word.includes('|')) throw new Error(`alternatives may not have hyphens: "${word}"`)
  return word.split(/(-)/).filter((part) => part !== '')
}

function readSourcePart(text: string): SourcePart {
  if (text === '*') return { kind: 'gap', least: 0, most: 4 }
  if (text === '_') return { kind: 'gap', least: 1, most: 1 }
  if (text === '#') return { kind: 'number' }
  if (text === "one's") return { kind: 'possessive' }
  const optional = text.endsWith('?')
  const [spelling = '', pos] = (optional ? text.slice(0, -1) : text).split('/')
  const exact = spelling.startsWith('=') || /^[A-Z]/.test(spelling)
  const words = spelling.replace(/^=/, '').split('|')
  if (pos !== undefined && !['n', 'v', 'a', 'adv', 'p', 'd'].includes(pos))
    throw new Error(`unknown class in "${text}"`)
  return { kind: 'word', words, ...(pos ? { pos: pos as 'n' } : {}), exact, optional }
}

function readWrong(text: string): WrongPattern {
  const any = text.includes(' & ')
  return {
    text,
    parts: text.split(' & ').flatMap((piece) =>
      piece.split(' ').map((word, index, words) => {
        const base = baseForm(word, words[index + 1])
        const part = readWrongPart(base)
        return base !== word && word.endsWith('en') ? { ...part, asVerb: word } : part
      }),
    ),
    order: any ? 'any' : 'sequence',
  }
}

const FUNCTION_WORDS = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines ' +
    'unter hinter über neben aller alle diese dieser dieses seine seiner seinen seinem seines ihre ihrer ihren ihrem ihres ' +
    'gegen ohne außer zwischen wegen jede jeder jedes jeden jedem dieselbe derselben demselben denselben zugrunde'
  ).split(' '),
)

/** Base forms that are not their stem: gerade Sätze, dunkles Pferd. */
const BASE_FORMS: Readonly<Record<string, string>> = {
  hoh: 'hoch',
  gerad: 'gerade',
  leis: 'leise',
  müd: 'müde',
  bös: 'böse',
  weis: 'weise',
  träg: 'träge',
  solid: 'solide',
  mürb: 'mürbe',
  dunkl: 'dunkel',
  edl: 'edel',
  eitl: 'eitel',
  übl: 'übel',
  flexibl: 'flexibel',
  sensibl: 'sensibel',
  rentabl: 'rentabel',

  teur: 'teuer',
  saur: 'sauer',
  ält: 'alt',
  älter: 'alt',
  ältest: 'alt',
  größ: 'groß',
  größt: 'groß',
  höh: 'hoch',
  höchst: 'hoch',
  best: 'gut',
  besser: 'gut',
}

/** An adjective before its noun stands in its base form, however the line spells it (`legaler Rat`). */
function baseForm(word: string, next: string | undefined): string {
  const adjective =
    /^[\p{Ll}-]{3,}(?:e|er|es|en|em)$/u.test(word) && next !== undefined && /^\p{L}/u.test(next)
  if (!adjective || FUNCTION_WORDS.has(word) || !/^(?:\p{Lu}|\p{Ll}+e[rsnm]?$)/u.test(next)) return word
  const stem = word.replace(/(?:er|es|en|em|e)$/, '')
  return BASE_FORMS[stem] ?? stem
}

function readWrongPart(text: string): WrongPart {
  if (text === '#') return { lemma: text, match: 'number' }
  if (text.startsWith('=')) return { lemma: text.slice(1), match: 'form' }
  if (text.startsWith('+')) return { lemma: text.slice(1), match: 'last' }
  if (text.endsWith('+')) return { lemma: text.slice(0, -1), match: 'first' }
  return { lemma: text, match: 'lemma' }
}

function readRight(text: string): Replacement {
  if (text.includes('…')) return { kind: 'frame', text }
  if (text.endsWith('+')) return { kind: 'first', lemma: text.slice(0, -1) }
  const [, words = '', gender] = /^(\S+ .*)\/(m|f|n|pl)$/u.exec(text) ?? []
  if (gender === 'm' || gender === 'f' || gender === 'n' || gender === 'pl')
    return isName(words) ? { kind: 'noun', lemma: words, gender } : { kind: 'phrase', text: words, gender }
  if (text.includes(' ')) return readPhrase(text)
  const [lemma = '', mark] = text.split('/')
  if (mark === 'm' || mark === 'f' || mark === 'n' || mark === 'pl')
    return { kind: 'noun', lemma, gender: mark }
  if (mark === 'ma') return { kind: 'noun', lemma, gender: 'm', adjectival: true }
  if (mark === 'a') return { kind: 'adjective', lemma }
  if (mark === 'adv') return { kind: 'adverb', lemma }
  if (/^\p{Lu}/u.test(lemma)) return { kind: 'phrase', text: lemma }
  if (mark === 'v' || looksLikeInfinitive(lemma)) return { kind: 'verb', lemma }
  return { kind: 'adjective', lemma }
}

/** Words that no one declines one by one: Supreme Court, Bill of Rights. */
const isName = (text: string): boolean =>
  text.split(' ').every((word) => /^(?:\p{Lu}|(?:of|de|la|the)$)/u.test(word))

/** A phrase; `/a` after its last word keeps an -en that is no infinitive (`seit langem/a`). */
function readPhrase(text: string): Replacement {
  if (text.endsWith('/a')) return { kind: 'phrase', text: text.slice(0, -2) }
  const words = text.split(' ')
  const last = words.at(-1) ?? ''
  // „stoßen auf“: the preposition that the verb asks for belongs to it.
  const head = ASKED_FOR.has(last) ? (words.at(-2) ?? '') : last
  return looksLikeInfinitive(head) && words.at(-2) !== 'am'
    ? { kind: 'phrase', text, head }
    : { kind: 'phrase', text }
}

const ASKED_FOR = new Set('an auf aus bei für gegen in mit nach über um unter von vor zu als'.split(' '))

/** They end like infinitives. */
const NO_INFINITIVES = new Set(
  (
    'einen keinen meinen deinen seinen ihren unseren diesen jenen allen beiden vielen wenigen anderen ersten zweiten ' +
    'oben unten außen innen hinten vorn neben gegen wegen eben gestern selten offen trocken eigen modern sondern zusammen'
  ).split(' '),
)

const looksLikeInfinitive = (word: string): boolean =>
  /^(?:\p{Ll}+(?:en|ern|eln)|\p{Ll}*(?:tun|sein))$/u.test(word) && !NO_INFINITIVES.has(word)
