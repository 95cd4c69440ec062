import type { ReadOptions } from '../format.ts'
import { detectLanguage } from '../language.ts'

/** Which column (of a table) or key (of a JSON line) holds what, counted from 0. */
export type ColumnChoice = NonNullable<ReadOptions['columns']>

/** What the editor is asked: the columns of a file with some of their cells, and what they probably are. */
export type ColumnQuestion = {
  /** Names from the header or the keys; without a header '' for each. */
  readonly names: readonly string[]
  /** The first cells of each column, for recognising them. */
  readonly samples: readonly (readonly string[])[]
  readonly guess: ColumnChoice | null
  /** It is a table, of which the first row may be its header; JSON lines name their keys in each. */
  readonly hasRows: boolean
  /** The names say it, so that nobody needs to be asked. */
  readonly certain: boolean
  /** Same for files that are laid out alike: under it the answer is remembered. */
  readonly signature: string
}

/** Names people and programs give to the English side, in order of weight; without blanks and signs. */
const SOURCE_NAMES = [
  'source',
  'src',
  'sourcetext',
  'srctext',
  'sourcesegment',
  'original',
  'en',
  'eng',
  'english',
  'englisch',
  'quelle',
  'quelltext',
  'ausgangstext',
  'enus',
  'engb',
]
/** The German side; a machine's output before a reference, which is nobody's to correct. */
const TARGET_NAMES = [
  'target',
  'tgt',
  'mt',
  'hyp',
  'hypothesis',
  'translation',
  'machinetranslation',
  'mttext',
  'targettext',
  'tgttext',
  'targetsegment',
  'output',
  'de',
  'deu',
  'ger',
  'german',
  'deutsch',
  'ziel',
  'zieltext',
  'übersetzung',
  'dede',
  'deat',
  'dech',
]

/** `translation.de`: the last part names the side. */
const plain = (name: string): string => (name.split('.').at(-1) ?? '').toLowerCase().replace(/[^\p{L}]/gu, '')

export const isKnownName = (name: string): boolean =>
  SOURCE_NAMES.includes(plain(name)) || TARGET_NAMES.includes(plain(name))

function byName(names: readonly string[], known: readonly string[]): number | null {
  for (const name of known) {
    const at = names.findIndex((each) => plain(each) === name)
    if (at >= 0) return at
  }
  return null
}

/** The column with the most running words of a language. */
function byLanguage(samples: readonly (readonly string[])[], language: 'de' | 'en'): number | null {
  let best: number | null = null
  let most = 0
  samples.forEach((cells, at) => {
    const text = cells.join('\n')
    const words = text.match(/\p{L}+/gu)?.length ?? 0
    if (words > most && words >= 2 * cells.length && detectLanguage(text).language === language) {
      best = at
      most = words
    }
  })
  return best
}

/** Layout of files whose lines name their keys. */
export const JSON_LINES = 'jsonl'

/** What the columns probably hold: their names first, then the language of their cells. */
export function questionOf(
  names: readonly string[],
  samples: readonly (readonly string[])[],
  header: boolean,
  layout: string,
): ColumnQuestion {
  const named = { source: byName(names, SOURCE_NAMES), target: byName(names, TARGET_NAMES) }
  const source = named.source ?? byLanguage(samples, 'en')
  const target = named.target ?? byLanguage(samples, 'de')
  return {
    names,
    samples,
    hasRows: layout !== JSON_LINES,
    guess: target === null || source === target ? null : { source, target, header },
    certain: named.source !== null && named.target !== null,
    signature: JSON.stringify([layout, header ? names : names.length]),
  }
}
