import { features } from './agreement.ts'
import { cached } from './cache.ts'
import { closedClass } from './closed-class.ts'
import { compoundSplitter, withLemmas } from './compounds.ts'
import type { Split } from './compounds.ts'
import type { Container } from './container.ts'
import { openDerivations } from './form-table.ts'
import type { DerivationTable } from './form-table.ts'
import type { Frequencies } from './frequency.ts'
import { isMisspelling } from './misspellings.ts'
import { nominalised } from './nominalised.ts'
import { compoundParts } from './parts.ts'
import { productiveReadings } from './productive.ts'
import type { Gender, GermanLexicon, LexPos, Reading } from './lexicon.ts'
import type { Spelling } from './spelling.ts'
import { capitalised } from '../text/capitals.ts'

/** Longer strings are no German words; the longest in use has 79 letters. */
const LONGEST_WORD = 100

/** Parts of an unlisted compound that the spelling dictionary does not confirm need this many letters. */
const SHORTEST_SURE = 4
/** An unlisted string this common (Zipf) is a name. */
const NAME_LIKE = 3

export type GermanParts = {
  readonly file: Container
  /** Its table of forms. */
  readonly forms: DerivationTable
  readonly frequencies: Frequencies
  readonly spelling: Spelling
  /** Headwords of the translations are words, too. */
  isHeadword(form: string): boolean
}

/** The German lexicon over its compiled file. Readings and verdicts are remembered per form. */
export function openGerman({ file, forms, frequencies, spelling, isHeadword }: GermanParts): GermanLexicon {
  const lemmas = openDerivations(file, 'lemmas')
  const first = openDerivations(file, 'first')
  const zipf = cached((form) => frequencies.zipf(form))

  /** Listed readings, and those of adjectives used as nouns; no compounds. */
  const simple = cached((form): readonly Reading[] => {
    const closed = closedClass.get(form) ?? []
    const listed = [...closed, ...forms.derive(form)]
    return listed.some(({ pos }) => pos === 'noun')
      ? listed
      : [...listed, ...nominalised(form, (f) => forms.derive(f))]
  })

  const splitter = compoundSplitter({ readings: simple, zipf, modifier: (text) => modifierOf(first, text) })
  const split = cached((form) => {
    const found = splitter(form)
    return found && (simple(form).length > 0 || likely(form, found)) ? found : null
  })
  /** Hutton is no hat: names fall apart into short words, and nobody lists them. */
  const likely = (form: string, { attested, offset, head }: Split): boolean =>
    form.includes('-') ||
    spelling.check(form) ||
    (attested && offset >= SHORTEST_SURE && head.length >= SHORTEST_SURE && zipf(form) < NAME_LIKE) ||
    (attested && /^(?:süd|nord|ost|west|inner|außer|un|über)\p{Ll}{6,}$/u.test(form))

  const readings = cached((form): readonly Reading[] => {
    if (form.length > LONGEST_WORD || isMisspelling(form)) return []
    const listed = simple(form)
    if (listed.length > 0) return listed
    const compound = split(form)
    if (compound) return withLemmas(compound.readings, form.slice(0, compound.offset))
    return productiveReadings(form, simple)
  })

  const isPart = (part: string): boolean => {
    if (part === '' || /^\d+$/.test(part)) return true
    if (simple(part).length > 0 || isHeadword(part) || spelling.check(part)) return true
    return trusted(split(part)) || productiveReadings(part, simple).length > 0
  }
  const isWord = cached((form): boolean => {
    if (form === '' || form.length > LONGEST_WORD || !/^[\p{L}\p{M}\d][\p{L}\p{M}\d'’.-]*$/u.test(form))
      return false
    if (isMisspelling(form)) return false
    if (isPart(form)) return true
    return form.includes('-') && /\p{L}/u.test(form) && form.split('-').every(isPart)
  })

  const derivedForms = (
    lemma: string,
    pos: LexPos,
    fits: (reading: Reading) => boolean,
  ): readonly string[] => {
    const listed = lemmas.derive(lemma).filter((entry) => entry.pos === pos)
    const compound = listed.length === 0 ? split(lemma) : null
    const before = compound ? lemma.slice(0, compound.offset) : ''
    const own = compound
      ? compound.readings
          .filter((reading) => reading.pos === pos)
          .flatMap(({ lemma: head }) => lemmas.derive(head).filter((entry) => entry.pos === pos))
      : listed
    const found = own.filter(fits).map(({ lemma: form }) => form)
    const usual = [...new Set(found)].sort((a, b) => zipf(b) - zipf(a))
    return before === '' ? usual : withLemmas(usual.map(asReading), before).map(({ lemma: form }) => form)
  }

  return {
    readings,
    isWord,
    zipf,
    inflect: (lemma, pos, agreement) =>
      derivedForms(lemma, pos, (reading) => (reading.agreement & agreement) !== 0),
    conjugate: (lemma, verb) => derivedForms(lemma, 'verb', (reading) => (reading.verb & verb) !== 0),
    genders: cached((lemma) => gendersOf(lemma, readings)),
    parts: cached(compoundParts({ simple, split, zipf })),
    suggest: cached((form) => (form.length > LONGEST_WORD ? [] : spelling.suggest(form))),
  }
}

function asReading(form: string): Reading {
  return { lemma: form, pos: 'noun', agreement: 0, verb: 0 }
}

/** The spelling dictionary knows most compounds; of the others only those count whose first parts were seen as such. */
function trusted(compound: Split | null): boolean {
  return compound !== null && compound.attested && compound.head.length > 3
}

function modifierOf(table: DerivationTable, text: string): { lemma: string; count: number } | null {
  const found = table.derive(text)[0]
  if (!found) return null
  const noun = found.pos === 'noun' || found.pos === 'name'
  return { lemma: noun ? capitalised(found.lemma) : found.lemma, count: found.verb }
}

function gendersOf(lemma: string, readings: (form: string) => readonly Reading[]): readonly Gender[] {
  const nouns = readings(lemma).filter(
    (reading) => reading.lemma === lemma && (reading.pos === 'noun' || reading.pos === 'name'),
  )
  const singular = nouns.reduce((mask, { agreement }) => mask | (agreement & SINGULAR), 0)
  return features(singular).genders
}

/** Singular bits of all four cases. */
const SINGULAR = 0b000111_000111_000111_000111
