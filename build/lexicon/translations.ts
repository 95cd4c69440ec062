import type { Reading } from '../../shared/lexicon/lexicon.ts'
import type { DingEntry, DingGroup } from './ding.ts'
import { SUPPLEMENT } from './translation-supplement.ts'
import { englishKeys, englishSingular, germanKeys } from './ding-words.ts'

/** German key → English key → weight (higher: listed more often, earlier, as an entry of its own). */
export type TranslationPairs = ReadonlyMap<string, ReadonlyMap<string, number>>

/** A sub-entry weighs less than the entry it stands under; later synonyms less than earlier ones. */
const SUB_ENTRY = 0.6
const LATER_SYNONYM = 0.3

const VERBAL: readonly string[] = ['vt', 'vi', 'vr', 'v']
const NOMINAL: readonly string[] = ['m', 'f', 'n', 'pl']
const OUTDATED: readonly string[] = ['alt', 'obs.', 'veraltet', 'archaic']

/** Gathers all pairs of lemmas and short phrases. `readings` maps plural entries to their singular. */
export function translationPairs(
  entries: readonly DingEntry[],
  readings: (form: string) => readonly Reading[],
): TranslationPairs {
  const pairs = new Map<string, Map<string, number>>()
  const link = (german: string, english: string, weight: number) => {
    const known = pairs.get(german) ?? new Map<string, number>()
    known.set(english, (known.get(english) ?? 0) + weight)
    pairs.set(german, known)
  }
  for (const [german, english] of SUPPLEMENT) for (const meaning of english) link(german, meaning, 1)
  for (const entry of entries) addEntry(entry, link, readings)
  return pairs
}

type Link = (german: string, english: string, weight: number) => void

function addEntry(entry: DingEntry, link: Link, readings: (form: string) => readonly Reading[]): void {
  const verbal = entry[0]?.german.some(({ classes }) => classes.some((c) => VERBAL.includes(c))) ?? false
  entry.forEach((column, i) => {
    // A plural under its singular says nothing new, and its English is inflected.
    const singularBefore = i > 0 && column.german.every(({ classes }) => classes.includes('pl'))
    column.german.forEach((german, g) => {
      if (german.labels.some((label) => OUTDATED.includes(label))) return
      if (i > 0 && verbal && !/ |^\p{Lu}/u.test(german.text) && !isParticiple(german, readings)) return
      if (/^(?:ich|du|er|sie|wir|ihr|es)[ /]/.test(german.text)) return
      if (singularBefore && !german.text.includes(' ')) return
      const keys = germanKeys(german.text).flatMap((key) => [key, ...singulars(key, german, readings)])
      column.english.forEach((english, e) => {
        if (english.labels.some((label) => OUTDATED.includes(label))) return
        const weight = (i === 0 ? 1 : SUB_ENTRY) / (1 + LATER_SYNONYM * g) / (1 + LATER_SYNONYM * e)
        for (const key of keys) {
          for (const meaning of englishKeys(english.text)) {
            link(key, meaning, weight)
            const singular = german.classes.some((c) => NOMINAL.includes(c)) ? englishSingular(meaning) : null
            if (singular !== null) link(key, singular, weight / 2)
          }
        }
      })
    })
  })
  if (verbal) linkPredicates(entry, link)
}

function isParticiple(group: DingGroup, readings: (form: string) => readonly Reading[]): boolean {
  return /end$|nd$/.test(group.text) || readings(group.text).some(({ verb }) => (verb & 0b1100) !== 0)
}

function singulars(key: string, group: DingGroup, readings: (form: string) => readonly Reading[]): string[] {
  if (!group.classes.some((c) => NOMINAL.includes(c)) || key.includes(' ')) return []
  const lemmas = readings(key).filter(({ pos }) => pos === 'noun')
  return lemmas.some(({ lemma }) => lemma === key) ? [] : lemmas.map(({ lemma }) => lemma)
}

/** "bereit sein :: to be willing" says what bereit means. */
function linkPredicates(entry: DingEntry, link: Link): void {
  const first = entry[0]
  for (const { text: german } of first?.german ?? []) {
    const adjective = /^(?:\S+ )?(\p{Ll}+) sein$/u.exec(germanKeys(german)[0] ?? '')?.[1]
    if (adjective === undefined) continue
    for (const { text: english } of first?.english ?? [])
      for (const key of englishKeys(english)) {
        const meaning = /^be ([a-z-]+)$/.exec(key)?.[1]
        if (meaning !== undefined) link(adjective, meaning, SUB_ENTRY)
      }
  }
}
