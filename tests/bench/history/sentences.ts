import type { Chance } from './chance.ts'

const FUNCTION_WORDS = {
  de: [
    'der',
    'die',
    'und',
    'in',
    'den',
    'von',
    'zu',
    'das',
    'mit',
    'sich',
    'auf',
    'für',
    'ist',
    'im',
    'dem',
    'nicht',
  ],
  en: [
    'the',
    'of',
    'and',
    'to',
    'in',
    'a',
    'for',
    'on',
    'that',
    'is',
    'was',
    'with',
    'by',
    'at',
    'as',
    'from',
  ],
}
const SYLLABLES = {
  de: [
    'wal',
    'der',
    'ung',
    'stra',
    'ße',
    'kreis',
    'land',
    'haus',
    'zei',
    'tung',
    'ver',
    'lag',
    'schu',
    'le',
    'tag',
    'bür',
    'ger',
    'amt',
    'was',
    'ser',
    'feu',
    'er',
    'wehr',
    'rat',
  ],
  en: [
    'wa',
    'ter',
    'ing',
    'street',
    'coun',
    'ty',
    'land',
    'house',
    'news',
    'pa',
    'per',
    'school',
    'day',
    'ci',
    'ti',
    'zen',
    'of',
    'fice',
    'fi',
    're',
    'coun',
    'cil',
    'ly',
    'ment',
  ],
}
/** Words of newspapers follow Zipf's law; a vocabulary of this size covers an archive of some years. */
const VOCABULARY = 20_000

type Side = keyof typeof SYLLABLES

/** Made-up sentences whose words are as often as words are: the commonest in every second one, most in one of thousands. */
export function createWriter(chance: Chance): (side: Side, words: number) => string {
  const vocabulary = (side: Side) =>
    Array.from({ length: VOCABULARY }, (_, index) => {
      const known = FUNCTION_WORDS[side][index]
      if (known) return known
      const word = Array.from({ length: 2 + chance.below(3) }, () => chance.pick(SYLLABLES[side])).join('')
      return side === 'de' && index % 2 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word
    })
  const words = { de: vocabulary('de'), en: vocabulary('en') }
  // The inverse of a Zipf distribution's sum (log-uniform ranks).
  const rank = () => Math.floor(VOCABULARY ** chance.next()) - 1
  return (side, count) => {
    const text = Array.from({ length: count }, () => words[side][rank()]).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
}
