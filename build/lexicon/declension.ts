import { agreementMask } from '../../shared/lexicon/agreement.ts'
import type { Case } from '../../shared/lexicon/agreement.ts'
import type { Gender } from '../../shared/lexicon/lexicon.ts'

/** Forms of one noun with the cells they fill. */
export type Paradigm = {
  readonly lemma: string
  readonly genders: readonly Gender[]
  readonly forms: ReadonlyMap<string, number>
  /** The nominative plural, when there is one. */
  readonly plural: string | null
}

/** Whether a form is right by the spelling dictionary, which knows both genitives of many nouns. */
export type Spell = (form: string) => boolean

export function singularMask(genders: readonly Gender[], ...cases: readonly Case[]): number {
  return agreementMask(cases, ['sg'], genders)
}
export function pluralMask(genders: readonly Gender[], ...cases: readonly Case[]): number {
  return agreementMask(cases, ['pl'], genders)
}

/** Builds a paradigm cell by cell. */
export function paradigm(lemma: string, genders: readonly Gender[]) {
  const forms = new Map<string, number>()
  let plural: string | null = null
  const put = (form: string, mask: number) => forms.set(form, (forms.get(form) ?? 0) | mask)
  return {
    singular: (form: string, ...cases: readonly Case[]) => put(form, singularMask(genders, ...cases)),
    /** A whole plural from its nominative. */
    plural(nominative: string) {
      plural ??= nominative
      put(nominative, pluralMask(genders, 'nom', 'gen', 'acc'))
      put(dativePlural(nominative), pluralMask(genders, 'dat'))
    },
    done: (): Paradigm => ({ lemma, genders, forms, plural }),
  }
}

/** Länder → Ländern; no -n after n, s or a full vowel (Autos, Kameras, Gelato → Gelati). */
export function dativePlural(nominative: string): string {
  return /(?:[^aou]e|[^e]e|e[lr])$/.test(nominative) ? `${nominative}n` : nominative
}

/** Masculines that take -(e)n in all cases but the nominative: endings of the class, and the common ones without. */
const WEAK =
  /(?:[^aeiou]e|[äöü]we|ffe|ent|ant|ist|oge|at|et|it|ot|graf|graph|soph|nom|aut|eut|urg|arch|ath|ad|mensch|herr|held|bär|prinz|fürst|hirt|narr|christ|bauer|nachbar|zar|ahn|spatz|tor|ungar|kamerad|kosak|tyrann|satyr|vasall)$/i

/** Whether -(e)n in the plural of a masculine means -(e)n in the singular as well (Präsident, but Staat, Professor). */
export function isWeak(lemma: string, plural: string | null): boolean {
  if (plural !== null && plural !== `${lemma}n` && plural !== `${lemma}en`) return false
  if (/(?:or|at)$/.test(lemma) && !/(?:[dkrt]at|nat|ldat|brat|pat)$/i.test(lemma)) return false
  if (
    /(?:staat|automat|apparat|salat|spinat|format|monat|quadrat|internat|plakat|zitat|rat|see|käse)$/i.test(
      lemma,
    )
  )
    return /(?:automat)$/i.test(lemma)
  return WEAK.test(lemma)
}

/** Genitives a masculine or neuter can have: -s, -es, or none (des Virus). */
function genitives(lemma: string, spell: Spell): string[] {
  if (/nis$/.test(lemma)) return [`${lemma}ses`]
  if (/(?:us|os|as|is|ismus|ex|ix)$/.test(lemma)) {
    const long = /(?:[^aeiouäöü][aeiouäöü]|au|ei)s$/.test(lemma)
      ? [`${lemma}es`, `${lemma}ses`]
      : [`${lemma}es`]
    return [lemma, ...long.filter(spell)]
  }
  if (/[szxß]$/.test(lemma)) return [`${lemma}es`]
  if (/(?:e[lrnm]|chen|lein|ling|ig|[aeiouäöüy])$/.test(lemma)) return [`${lemma}s`]
  const long = `${lemma}es`
  return spell(long) || oneSyllable(lemma) || /sch|[dt]$/.test(lemma) ? [`${lemma}s`, long] : [`${lemma}s`]
}

function oneSyllable(lemma: string): boolean {
  return /^[^aeiouäöüy]*[aeiouäöüy]{1,2}[^aeiouäöüy]+$/i.test(lemma)
}

/** Declines a noun that no dictionary has forms for, from its gender and (if known) its plural. */
export function declineByRule(lemma: string, gender: Gender, plural: string | null, spell: Spell): Paradigm {
  const build = paradigm(lemma, [gender])
  const nominative = plural ?? regularPlural(lemma, gender)
  if (gender === 'f') build.singular(lemma, 'nom', 'gen', 'dat', 'acc')
  else if (gender === 'm' && nominative !== null && isWeak(lemma, nominative)) {
    build.singular(lemma, 'nom')
    const oblique =
      lemma.endsWith('e') || /(?:[^h]err|bauer|nachbar|ungar)$/i.test(lemma) ? `${lemma}n` : `${lemma}en`
    build.singular(/herr$/i.test(lemma) ? `${lemma}n` : oblique, 'gen', 'dat', 'acc')
  } else {
    build.singular(lemma, 'nom', 'dat', 'acc')
    for (const form of genitives(lemma, spell)) build.singular(form, 'gen')
    if (oneSyllable(lemma) && spell(`${lemma}e`)) build.singular(`${lemma}e`, 'dat')
  }
  if (nominative !== null) build.plural(nominative)
  return build.done()
}

/** Plural that the ending of a noun leaves no doubt about. */
export function regularPlural(lemma: string, gender: Gender): string | null {
  if (gender === 'f') {
    if (/(?:ung|heit|keit|schaft|tion|sion|tät|anz|enz|ur|ei|ie)$/.test(lemma))
      return lemma + (lemma.endsWith('ie') ? 'n' : 'en')
    if (/in$/.test(lemma)) return `${lemma}nen`
    if (/e$/.test(lemma)) return `${lemma}n`
    return null
  }
  if (/(?:chen|lein)$/.test(lemma)) return lemma
  if (gender === 'm' && /er$/.test(lemma)) return lemma
  if (gender === 'm' && /(?:ling|eur|är)$/.test(lemma)) return `${lemma}e`
  if (
    gender === 'm' &&
    /[^aeiouäöüs]e$/.test(lemma) &&
    !/(?:charme|name|wille|glaube|friede|gedanke|haufe|same|funke)$/i.test(lemma)
  )
    return `${lemma}n`
  if (gender === 'm' && /(?:ent|ant|ist|oge|or)$/.test(lemma))
    return lemma + (lemma.endsWith('e') ? 'n' : 'en')
  return null
}

/** Forms of a compound from those of its head: Land → Bundesland. */
export function declineLikeHead(lemma: string, head: Paradigm): Paradigm {
  const prefix = lemma.slice(0, lemma.length - head.lemma.length)
  const glued = !prefix.endsWith('-')
  const compound = (form: string) => prefix + (glued ? form.charAt(0).toLowerCase() + form.slice(1) : form)
  return {
    lemma,
    genders: head.genders,
    forms: new Map([...head.forms].map(([form, mask]) => [compound(form), mask])),
    plural: head.plural === null ? null : compound(head.plural),
  }
}
