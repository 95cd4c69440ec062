import { SINGULAR, agreementMask, features } from '../../shared/lexicon/agreement.ts'
import { ADJECTIVE_ENDINGS, adjectiveMask } from '../../shared/lexicon/adjective-endings.ts'
import type { Gender, Reading } from '../../shared/lexicon/lexicon.ts'
import { dativePlural, declineByRule, declineLikeHead, paradigm, pluralMask } from './declension.ts'
import type { Paradigm, Spell } from './declension.ts'
import type { FormCollector } from './form-collector.ts'
import { NEWS_NAMES } from './names.ts'
import type { DingNouns } from './nouns-ding.ts'
import { gendersByFlags, pluralsByFlags, properNames } from './spelling-entries.ts'
import type { SpellingEntry } from './spelling-entries.ts'

/** Shortest modifier and head for "declined like its head": Landkreis, Ölpreis. */
const SHORTEST_MODIFIER = 2
const SHORTEST_HEAD = 3

/** Puts all nouns together: the dictionary's forms first, Ding's by the pattern of their head or by rule. */
export function addNouns(
  forms: FormCollector,
  dictionary: readonly Paradigm[],
  ding: DingNouns,
  spelled: readonly SpellingEntry[],
  spell: Spell,
): void {
  const known = new Map<string, Paradigm>()
  const key = (lemma: string, gender: string) => `${lemma} ${gender}`
  const remember = (noun: Paradigm) => {
    for (const gender of noun.genders) known.set(key(noun.lemma, gender), noun)
    for (const [form, mask] of noun.forms) forms.add(form, noun.lemma, 'noun', mask)
  }
  for (const noun of dictionary) remember(noun)

  const byLength = [...ding.nouns].sort((a, b) => a.lemma.length - b.lemma.length)
  for (const { lemma, gender, plural } of byLength) {
    const own = known.get(key(lemma, gender))
    if (own) {
      if (plural !== null && plural !== own.plural) addPlural(forms, lemma, gender, plural)
      continue
    }
    const head = headOf(lemma, gender, plural, known)
    remember(head ? declineLikeHead(lemma, head) : declineByRule(lemma, gender, plural, spell))
  }
  for (const { stem } of ding.nominalised) addNominalised(forms, stem)
  addSpelledNouns(known, remember, spelled, forms)
  addMissingPlurals(forms, [...known.values()], spelled, spell)
  for (const plural of ding.plurals) if (!hasPlural(forms, plural)) addPluralOnly(forms, plural)
  addFeminines(forms, [...known.values()], spell)
}

function headOf(
  lemma: string,
  gender: Gender,
  plural: string | null,
  known: ReadonlyMap<string, Paradigm>,
): Paradigm | null {
  for (let start = SHORTEST_MODIFIER; start <= lemma.length - SHORTEST_HEAD; start++) {
    const rest = lemma.slice(start)
    const head = known.get(`${rest.charAt(0).toUpperCase()}${rest.slice(1)} ${gender}`)
    if (!head) continue
    const fitting = declineLikeHead(lemma, head)
    if (plural === null || fitting.plural === plural || fitting.forms.has(plural)) return head
  }
  return null
}

function addPlural(forms: FormCollector, lemma: string, gender: Gender, plural: string): void {
  forms.add(plural, lemma, 'noun', pluralMask([gender], 'nom', 'gen', 'acc'))
  forms.add(dativePlural(plural), lemma, 'noun', pluralMask([gender], 'dat'))
}

function hasPlural(forms: FormCollector, form: string): boolean {
  return (
    forms.forms.get(form)?.some(({ pos, agreement }) => pos === 'noun' && (agreement & ANY_PLURAL) !== 0) ??
    false
  )
}

/** Nouns that only the spelling dictionary has: declined like a known head, else by its flags. */
function addSpelledNouns(
  known: ReadonlyMap<string, Paradigm>,
  remember: (noun: Paradigm) => void,
  spelled: readonly SpellingEntry[],
  forms: FormCollector,
): void {
  for (const entry of spelled) {
    const { word, flags } = entry
    if (!/^\p{Lu}\p{Ll}+$/u.test(word) || !/[mETPNRQ]/.test(flags) || /[hod]/.test(flags)) continue
    if (forms.hasReading(word, 'noun') || flags === 'Sm') continue
    const plurals = pluralsByFlags(entry)
    const head = (['m', 'f', 'n'] as const)
      .map((gender) => headOf(word, gender, plurals[0] ?? null, known))
      .find(Boolean)
    if (head) remember(declineLikeHead(word, head))
    else if (flags !== 'm' || gendersByFlags(entry).length === 1) remember(declineByFlags(entry, plurals))
  }
}

function declineByFlags(entry: SpellingEntry, plurals: readonly string[]): Paradigm {
  const { word, flags } = entry
  const build = paradigm(word, gendersByFlags(entry))
  const weak = flags.includes('P') && flags.includes('F') && !flags.includes('S')
  build.singular(word, 'nom', ...(weak ? [] : (['dat', 'acc'] as const)))
  if (weak) build.singular(`${word}en`, 'gen', 'dat', 'acc')
  else if (!/[STQ]/.test(flags)) build.singular(word, 'gen')
  if (flags.includes('S')) build.singular(`${word}s`, 'gen')
  if (flags.includes('T')) build.singular(`${word}es`, 'gen')
  if (flags.includes('Q')) build.singular(`${word}ses`, 'gen')
  for (const plural of plurals) build.plural(plural)
  return build.done()
}

/** Latin and Greek endings whose plural replaces them. */
const LEARNED: readonly (readonly [RegExp, string])[] = [
  [/ium$/, 'ien'],
  [/um$/, 'en'],
  [/um$/, 'a'],
  [/us$/, 'en'],
  [/us$/, 'i'],
  [/on$/, 'a'],
  [/is$/, 'en'],
  [/a$/, 'en'],
  [/or$/, 'oren'],
  [/o$/, 'en'],
]

/** Plurals the sources leave out, where the spelling dictionary has them. */
function addMissingPlurals(
  forms: FormCollector,
  nouns: readonly Paradigm[],
  spelled: readonly SpellingEntry[],
  spell: Spell,
): void {
  const entries = new Map(spelled.map((entry) => [entry.word, entry]))
  for (const { lemma, genders, plural } of nouns) {
    if (plural !== null || genders.length > 1) continue
    const entry = entries.get(lemma)
    const byFlags = entry ? pluralsByFlags(entry) : []
    const learned = LEARNED.filter(([ending]) => ending.test(lemma))
      .map(([ending, replaced]) => lemma.replace(ending, replaced))
      .filter((form) => spell(form) && !forms.has(form))
      .slice(0, 1)
    for (const gender of genders)
      for (const form of byFlags.length > 0 ? byFlags : learned) addPlural(forms, lemma, gender, form)
  }
}

const ANY_PLURAL = agreementMask(undefined, ['pl'])

/** Leute, Eltern, Kosten: no gender shows, so all plural bits are set. */
function addPluralOnly(forms: FormCollector, plural: string): void {
  const head = pluralHead(forms, plural)
  if (head) {
    for (const { lemma, agreement } of head.readings)
      addPlural(forms, head.before + lemma.toLowerCase(), features(agreement).genders[0] ?? 'n', plural)
    return
  }
  forms.add(plural, plural, 'noun', agreementMask(['nom', 'gen', 'acc'], ['pl']))
  forms.add(dativePlural(plural), plural, 'noun', agreementMask(['dat'], ['pl']))
}

/** Kampfflugzeuge is the plural of a Kampfflugzeug, even if only the plural is listed. */
function pluralHead(
  forms: FormCollector,
  plural: string,
): { before: string; readings: readonly Reading[] } | null {
  if (plural.includes('-')) return null
  for (let start = SHORTEST_MODIFIER; start <= plural.length - SHORTEST_PLURAL_HEAD; start++) {
    const head = plural.charAt(start).toUpperCase() + plural.slice(start + 1)
    const readings = (forms.forms.get(head) ?? []).filter(
      ({ pos, agreement }) => pos === 'noun' && (agreement & agreementMask(['nom'], ['pl'])) !== 0,
    )
    // "Leute" has no singular and no gender, and neither have its compounds.
    if (
      readings.some(({ lemma }) => lemma === head) &&
      !readings.some(({ agreement }) => agreement & SINGULAR)
    )
      return null
    const own = readings.filter(
      ({ agreement, lemma }) => features(agreement).genders.length === 1 && lemma !== head,
    )
    if (own.length > 0) return { before: plural.slice(0, start), readings: own }
  }
  return null
}

const SHORTEST_PLURAL_HEAD = 5

/** Der Beamte, ein Beamter, die Vertriebenen; the lemma is the strong masculine, as Ding lists it. */
function addNominalised(forms: FormCollector, stem: string): void {
  const persons = agreementMask(undefined, ['sg'], ['m', 'f']) | agreementMask(undefined, ['pl'])
  for (const ending of ADJECTIVE_ENDINGS) {
    const mask = adjectiveMask(ending) & persons
    if (mask !== 0) forms.add(stem + ending, `${stem}er`, 'noun', mask)
  }
}

/** Feminines of persons that the sources leave out: Vermittlerin, Demonstrantin. */
function addFeminines(forms: FormCollector, nouns: readonly Paradigm[], spell: Spell): void {
  const persons = /(?:er|ist|ent|ant|or|oge|eur|at|ot|it|är|af|iker)$/
  for (const { lemma, genders } of nouns) {
    if (!genders.includes('m') || !persons.test(lemma)) continue
    const feminine = `${lemma.replace(/e$/, '')}in`
    if (forms.has(feminine) || !spell(feminine) || !spell(`${feminine}nen`)) continue
    forms.add(feminine, feminine, 'noun', agreementMask(undefined, ['sg'], ['f']))
    forms.add(`${feminine}nen`, feminine, 'noun', agreementMask(undefined, ['pl'], ['f']))
  }
}

/** Places: Libanon, des Libanons; Berlin, Berlins. */
export function addNames(forms: FormCollector, ding: DingNouns, spelled: readonly SpellingEntry[]): void {
  for (const { lemma, gender } of ding.names) {
    const genitive = gender === 'f' || /[sxzß]$/.test(lemma)
    const bare = agreementMask(['nom', 'gen', 'dat', 'acc'], ['sg'], [gender])
    forms.add(lemma, lemma, 'name', bare)
    if (!genitive) forms.add(`${lemma}s`, lemma, 'name', agreementMask(['gen'], ['sg'], [gender]))
  }
  const any = agreementMask(undefined, ['sg'])
  for (const name of [...properNames(spelled), ...NEWS_NAMES]) {
    if (forms.has(name) || !/\p{Ll}/u.test(name)) continue
    forms.add(name, name, 'name', any)
    if (!/[sxzß]$/.test(name) && !forms.has(`${name}s`))
      forms.add(`${name}s`, name, 'name', agreementMask(['gen'], ['sg']))
  }
}
