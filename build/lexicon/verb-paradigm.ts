import { VERB, verbCell } from '../../shared/lexicon/agreement.ts'
import type { FormCollector } from './form-collector.ts'

const TENSES = ['present', 'past', 'subjunctive1', 'subjunctive2'] as const
type Tense = (typeof TENSES)[number]
const PERSONS = [1, 2, 3] as const
const NUMBERS = ['sg', 'pl'] as const

/** A finite form: which cell it fills. */
export type FiniteForm = { readonly form: string; readonly cell: number }

/** One verb, without its separable prefix in the finite forms. */
export type Verb = {
  readonly infinitive: string
  /** Separable prefix (an, zurück) or ''. */
  readonly prefix: string
  /** Finite forms without the prefix: komme, kamst. */
  readonly finite: readonly FiniteForm[]
  readonly imperatives: readonly FiniteForm[]
  readonly participles: readonly string[]
  readonly presentParticiple: string | null
  /** anzukommen; null for verbs without separable prefix. */
  readonly zuInfinitive: string | null
}

/** Conjugates a regular (weak) verb. `past` participle is given, as ge- depends on the stress. */
export function conjugateWeak(infinitive: string, participle: string): Verb {
  const stem = infinitive.replace(/(?:e(?=[lr]n$))?e?n$/, (end) =>
    end === 'n' || end === 'en' ? '' : end.slice(0, -1),
  )
  const liquid = /e[lr]n$/.test(infinitive)
  const base = liquid ? infinitive.slice(0, -1) : infinitive.replace(/en$/, '')
  const link = /(?:[dt]|[^aeiouäöülrh][mn])$/.test(base) && !liquid ? 'e' : ''
  const s = /(?:s|ß|z|x)$/.test(base) ? '' : 's'
  const first = liquid ? [`${base}e`, `${base.replace(/e([lr])$/, '$1')}e`] : [`${base}e`]
  const plural = infinitive
  const cells: Record<Tense, readonly (readonly string[])[]> = {
    present: [first, [`${base}${link}${s}t`], [`${base}${link}t`], [plural], [`${base}${link}t`], [plural]],
    past: endings(`${base}${link}te`),
    subjunctive1: liquid
      ? [first, [`${base}st`], first, [plural], [`${base}t`], [plural]]
      : [[`${base}e`], [`${base}est`], [`${base}e`], [plural], [`${base}et`], [plural]],
    subjunctive2: endings(`${base}${link}te`),
  }
  return {
    infinitive,
    prefix: '',
    finite: TENSES.flatMap((tense) =>
      NUMBERS.flatMap((number, n) =>
        PERSONS.flatMap((person, p) =>
          (cells[tense][n * 3 + p] ?? []).map((form) => ({ form, cell: verbCell(tense, person, number) })),
        ),
      ),
    ),
    imperatives: [
      ...first.map((form) => ({ form, cell: VERB.imperativeSingular })),
      ...(link || stem === '' ? [] : [{ form: base, cell: VERB.imperativeSingular }]),
      { form: `${base}${link}t`, cell: VERB.imperativePlural },
    ],
    participles: [participle],
    presentParticiple: `${infinitive}d`,
    zuInfinitive: null,
  }
}

function endings(past: string): string[][] {
  return [[past], [`${past}st`], [past], [`${past}n`], [`${past}t`], [`${past}n`]]
}

/** The same verb with a prefix: kommen → ankommen (separable), bekommen (not). */
export function withPrefix(
  base: Verb,
  prefix: string,
  separable: boolean,
  participles: readonly string[],
): Verb {
  const glue = (forms: readonly FiniteForm[]) =>
    forms.map(({ form, cell }) => ({ form: prefix + form, cell }))
  return {
    infinitive: prefix + base.infinitive,
    prefix: separable ? prefix : '',
    finite: separable ? base.finite : glue(base.finite),
    imperatives: separable ? [] : glue(base.imperatives),
    participles,
    presentParticiple: base.presentParticiple === null ? null : prefix + base.presentParticiple,
    zuInfinitive: separable ? `${prefix}zu${base.infinitive}` : null,
  }
}

/** Adds all forms of a verb; the finite ones of a separable verb joined, as they stand at the end of a clause. */
export function addVerb(forms: FormCollector, verb: Verb): void {
  const add = (form: string, cell: number) => forms.add(form, verb.infinitive, 'verb', 0, cell)
  add(verb.infinitive, VERB.infinitive)
  for (const { form, cell } of verb.finite) add(verb.prefix + form, cell)
  for (const { form, cell } of verb.imperatives) if (verb.prefix === '') add(form, cell)
  for (const participle of verb.participles) add(participle, VERB.participle)
  if (verb.presentParticiple !== null) add(verb.presentParticiple, VERB.presentParticiple)
  if (verb.zuInfinitive !== null) add(verb.zuInfinitive, VERB.zuInfinitive)
}
