import type { Gender } from '../../shared/lexicon/lexicon.ts'
import type { DingEntry, DingGroup } from './ding.ts'

/** A noun as Ding lists it. */
export type DingNoun = { readonly lemma: string; readonly gender: Gender; readonly plural: string | null }

export type DingNouns = {
  readonly nouns: readonly DingNoun[]
  /** Nouns listed in the plural only. */
  readonly plurals: readonly string[]
  /** Places, with their gender. */
  readonly names: readonly DingNoun[]
  /** Stems of nominalised adjectives: Beamter, Vertriebener. */
  readonly nominalised: readonly { readonly stem: string; readonly gender: Gender }[]
}

const NOUN = /^[\p{Lu}][\p{L}]*(?:-[\p{L}]+)*$/u
const GENDERS: readonly string[] = ['m', 'f', 'n']
/** Labels of words nobody should be offered, and of the spelling before 1996. */
const OUTDATED: readonly string[] = ['alt', 'obs.', 'veraltet', 'hist. Rechtschreibung']

/** Collects the nouns of Ding with their genders and plurals. */
export function dingNouns(entries: readonly DingEntry[]): DingNouns {
  const nouns = new Map<string, DingNoun>()
  const names = new Map<string, DingNoun>()
  const plurals = new Set<string>()
  const nominalised = new Map<string, { stem: string; gender: Gender }>()
  for (const entry of entries) {
    entry.forEach((column, i) => {
      const following = entry[i + 1]?.german.filter(({ classes }) => classes.includes('pl')) ?? []
      const geographic = column.german.some(({ labels }) => labels.includes('geogr.'))
      const isName = geographic && /^\p{Lu}/u.test(column.english[0]?.text ?? '')
      column.german.forEach((group, place) => {
        if (!NOUN.test(group.text) || group.labels.some((label) => OUTDATED.includes(label))) return
        if (group.classes.includes('pl')) {
          if (i === 0) plurals.add(group.text)
          return
        }
        const genders = group.classes.filter((c): c is Gender => GENDERS.includes(c))
        if (isName && following.length === 0) {
          const gender = genders[0] ?? 'n'
          if (i === 0 || genders.length > 0)
            names.set(`${group.text} ${gender}`, { lemma: group.text, gender, plural: null })
          return
        }
        // "Jugendliche {m,f}" is declined like an adjective; a weak noun has no feminine of the same form.
        if (genders.includes('m') && genders.includes('f') && group.text.endsWith('e')) {
          nominalised.set(group.text.slice(0, -1), { stem: group.text.slice(0, -1), gender: 'm' })
          return
        }
        // "Beamter {m}; Beamte {f}" is one nominalised adjective.
        if (group.text.endsWith('e') && column.german.some(({ text }) => text === `${group.text}r`)) return
        for (const gender of genders) {
          const plural = pluralOf(group.text, following, place, column.german.length)
          const stem = nominalisedStem(group.text, gender, plural)
          if (stem !== null) nominalised.set(stem, { stem, gender })
          else {
            const key = `${group.text} ${gender}`
            if (!nouns.get(key)?.plural) nouns.set(key, { lemma: group.text, gender, plural })
          }
        }
      })
    })
  }
  return {
    nouns: [...nouns.values()],
    names: [...names.values()],
    plurals: [...plurals],
    nominalised: [...nominalised.values()],
  }
}

/** Beamter | Beamte(n) {pl}: stem Beamt. An ordinary noun in -er does not change in the plural. */
function nominalisedStem(lemma: string, gender: Gender, plural: string | null): string | null {
  if (gender !== 'm' || !lemma.endsWith('er') || plural === null) return null
  const stem = lemma.slice(0, -2)
  return plural === `${stem}e` || plural === `${stem}en` ? stem : null
}

/** The plural in the next column: at the same place when the counts agree, else the one most like the singular. */
function pluralOf(lemma: string, plurals: readonly DingGroup[], place: number, count: number): string | null {
  const fits = (form: string) => NOUN.test(form) && likePlural(lemma, form)
  const same = plurals.length === count ? plurals[place] : undefined
  if (same && fits(same.text)) return same.text
  if (lemma.endsWith('in')) return plurals.find(({ text }) => text === `${lemma}nen`)?.text ?? null
  return plurals.find(({ text }) => fits(text))?.text ?? null
}

/** What a plural may end in where the singular ends: Land/Länder, Museum/Museen, Virus/Viren, Studentin/Studentinnen. */
const PLURAL_END = /^(?:e|er|n|en|nen|se|s|ses|ien|i|ae|ta|a|leute)?$/

/** Umlauts aside, a plural begins like its singular. */
function likePlural(singular: string, plural: string): boolean {
  const plain = (text: string) =>
    text.toLowerCase().replace(/[äöüß]/g, (c) => ({ ä: 'a', ö: 'o', ü: 'u', ß: 'ss' })[c] ?? c)
  const a = plain(singular)
  const b = plain(plural)
  if (/[^e]in$/.test(a) && b.startsWith(a))
    return b === a || b === `${a}nen` || b === `${a}e` || b === `${a}s`
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return shared >= Math.max(2, a.length - 3) && PLURAL_END.test(b.slice(shared))
}
