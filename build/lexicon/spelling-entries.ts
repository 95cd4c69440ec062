import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Gender } from '../../shared/lexicon/lexicon.ts'

/**
 * Words of igerman98 with their affix flags. Of the flags these say how a noun inflects: S genitive -s, T genitive -es,
 * Q genitive -ses, E plural -e, N plural -n, P plural -en, R plural -er; A an adjective; X, Y, I a verb's endings;
 * i, j first parts of compounds that stand alone only with a hyphen (Regierungs-).
 */
export type SpellingEntry = { readonly word: string; readonly flags: string }

export function readSpellingEntries(): SpellingEntry[] {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-de'))
  const lines = readFileSync(join(folder, 'index.dic'), 'utf8').split('\n').slice(1)
  return lines.flatMap((line) => {
    const [word = '', flags = ''] = line.trim().split('/')
    return /^[\p{L}-]{2,}$/u.test(word) ? [{ word, flags }] : []
  })
}

/** First parts of compounds, with their linking elements: Änderungs, Achs. */
export function firstParts(entries: readonly SpellingEntry[]): string[] {
  return entries.filter(({ flags }) => /h.*[ij]|^hke$/.test(flags)).map(({ word }) => word.toLowerCase())
}

/** Capitalised words that only take a genitive -s, if anything: names, nearly all of them. */
export function properNames(entries: readonly SpellingEntry[]): string[] {
  return entries
    .filter(({ word, flags }) => /^\p{Lu}/u.test(word) && /^[SM]*m?$/.test(flags) && flags !== 'm')
    .map(({ word }) => word)
}

/** Plural by the flags: Tumor/EPS → Tumore, Tumoren. A word with S that ends in a vowel has -s (Avocados). */
export function pluralsByFlags({ word, flags }: SpellingEntry): string[] {
  const plurals: string[] = []
  if (flags.includes('E')) plurals.push(`${word}e`)
  if (flags.includes('N') && word.endsWith('e')) plurals.push(`${word}n`)
  if (flags.includes('P') && !flags.includes('E')) plurals.push(`${word}en`)
  if (flags.includes('R')) plurals.push(`${word}er`)
  if (flags.includes('N') && /e[lr]$/.test(word)) plurals.push(word)
  if (flags.includes('S') && plurals.length === 0 && /[aiouy]$/.test(word)) plurals.push(`${word}s`)
  return plurals
}

/** Genders the inflection leaves open: a genitive -s rules out the feminine, a plural -(e)n without it the neuter. */
export function gendersByFlags({ word, flags }: SpellingEntry): readonly Gender[] {
  if (/(?:heit|keit|ung|schaft|tät|ion|ie|ik|ur|anz|enz|ei|in)$/.test(word) && !/[ST]/.test(flags))
    return ['f']
  if (/(?:chen|lein|ment|um)$/.test(word)) return ['n']
  if (/(?:ismus|ling|or|eur|ist|er|ent|ant|oge)$/.test(word) && /[SFTP]/.test(flags)) return ['m']
  if (/[STQ]/.test(flags)) return ['m', 'n']
  if (flags.includes('F')) return ['m']
  return /e$/.test(word) && flags.includes('N') ? ['f'] : ['m', 'f', 'n']
}
