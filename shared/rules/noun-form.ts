/** Forms of nouns, where the lexicon knows them and where it does not. */
import { agreementMask } from '../lexicon/agreement.ts'
import type { Gender, GermanLexicon } from '../lexicon/lexicon.ts'
import { capitalised, uncapitalised } from '../text/capitals.ts'
import type { Cell } from './noun-place.ts'

const NOMINATIVE_M = agreementMask(['nom'], ['sg'], ['m'])
const ACCUSATIVE_M = agreementMask(['acc'], ['sg'], ['m'])
const DATIVE_F = agreementMask(['dat'], ['sg'], ['f'])

/**
 * Geflüchteter, Beamter: nouns that decline like adjectives, whose form in -er is the feminine's dative but no accusative as
 * it is of der and die Leiter, or whose weak form is in use.
 */
export function isAdjectival(lemma: string, lexicon: GermanLexicon): boolean {
  if (!/\p{Ll}er$/u.test(lemma)) return false
  const isOwn = (form: string, fits: (agreement: number) => boolean) =>
    lexicon
      .readings(form)
      .some(({ pos, lemma: own, agreement }) => pos === 'noun' && own === lemma && fits(agreement))
  const weak = lemma.slice(0, -1)
  return (
    isOwn(
      lemma,
      (agreement) =>
        (agreement & NOMINATIVE_M) !== 0 && (agreement & DATIVE_F) !== 0 && (agreement & ACCUSATIVE_M) === 0,
    ) ||
    (isOwn(weak, () => true) && lexicon.zipf(weak) > 0)
  )
}

/** Shortest last part that declines a compound which the lexicon does not know. */
const SHORTEST_HEAD = 4

/** The form of a noun in one cell; null where nobody knows it. */
export function nounForm(
  lemma: string,
  cell: Cell,
  gender: Gender | null,
  lexicon: GermanLexicon,
): string | null {
  // No feminine and no neuter but das Herz changes in the singular, whatever the lexicon has of der Tor.
  const isFixed = cell.number === 'sg' && (gender === 'f' || (gender === 'n' && cell.case !== 'gen'))
  if (isFixed && !/(?:^H|h)erz$/u.test(lemma)) return lemma
  const wanted = agreementMask([cell.case], [cell.number], gender ? [gender] : undefined)
  const own = pick(lexicon.inflect(lemma, 'noun', wanted), lemma, cell)
  // The lexicon takes the Linebacker for a Bäcker.
  const isGuess = cell.number === 'pl' && /er$/u.test(lemma) && own !== null && lexicon.zipf(own) === 0
  if (isGuess && !own.startsWith(lemma)) return cell.case === 'dat' ? `${lemma}n` : lemma
  if (own !== null) return own
  const hyphen = lemma.lastIndexOf('-')
  if (hyphen > 0) {
    const head = nounForm(lemma.slice(hyphen + 1), cell, gender, lexicon)
    if (head !== null) return lemma.slice(0, hyphen + 1) + head
  }
  for (let at = 3; at <= lemma.length - SHORTEST_HEAD && !lemma.includes(' '); at++) {
    const head = capitalised(lemma.slice(at))
    if (lexicon.readings(lemma).length > 0 || (gender && !lexicon.genders(head).includes(gender))) continue
    if (gender === null && !lexicon.readings(head).some(({ pos }) => pos === 'noun')) continue
    const form = pick(lexicon.inflect(head, 'noun', wanted), head, cell)
    if (form !== null) return lemma.slice(0, at) + uncapitalised(form)
  }
  if (gender === null) return cell.case === 'dat' && !/[ns]$/u.test(lemma) ? null : lemma
  if (cell.number === 'pl') return null
  if (gender === 'f') return lemma
  // The weak masculines (Demonstrant, Kollege) have other forms.
  if (gender === 'm' && /(?:e|ent|ant|ist|at|oge|aph|om)$/u.test(lemma))
    return cell.case === 'nom' ? lemma : null
  if (cell.case !== 'gen') return lemma
  return /[szxß]$/u.test(lemma) ? null : `${lemma}s`
}

/** Of several forms the one without the old dative -e (im Haus, not im Hause). */
function pick(
  forms: readonly string[],
  lemma: string,
  { case: grammaticalCase, number }: Cell,
): string | null {
  if (number === 'sg' && grammaticalCase !== 'gen') {
    const [form] = forms
    const isOld = form === undefined || !form.startsWith(lemma) || /^s?e$/u.test(form.slice(lemma.length))
    if (forms.includes(lemma) || (forms.length > 0 && isOld)) return lemma
  }
  return forms[0] ?? null
}

/** From this frequency on (Zipf) a plural would have been seen if there were one. */
const COMMON = 2.5

/** False of Gewaltenteilung: the lexicon would make a plural, but nobody uses it. */
export function hasPlural(lemma: string, cell: Cell, gender: Gender, lexicon: GermanLexicon): boolean {
  if (lexicon.zipf(lemma) < COMMON) return true
  const form = nounForm(lemma, { ...cell, number: 'pl' }, gender, lexicon)
  return form !== null && (form === lemma || lexicon.zipf(form) > 0)
}

/** The plural in -s, where German texts have it more often than any other; Trainer and the like have none. */
export function loanPlural(
  lemma: string,
  cell: Cell,
  gender: Gender | null,
  lexicon: GermanLexicon,
): string | null {
  if (/er$/u.test(lemma)) return null
  const plural = /s$/u.test(lemma) ? lemma : `${lemma}s`
  const own = gender === null ? null : nounForm(lemma, cell, gender, lexicon)
  return lexicon.zipf(plural) > (own === null ? 0 : lexicon.zipf(own)) || own === plural ? plural : null
}
