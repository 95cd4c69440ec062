import { agreementMask } from '../../shared/lexicon/agreement.ts'
import { ADJECTIVE_ENDINGS, adjectiveMask } from '../../shared/lexicon/adjective-endings.ts'
import type { Gender } from '../../shared/lexicon/lexicon.ts'
import { dativePlural, declineByRule, declineLikeHead, pluralMask } from './declension.ts'
import type { Paradigm, Spell } from './declension.ts'
import type { FormCollector } from './form-collector.ts'
import type { DingNouns } from './nouns-ding.ts'

/** Shortest modifier and head for "declined like its head": Landkreis, Ölpreis. */
const SHORTEST_MODIFIER = 2
const SHORTEST_HEAD = 3

/** Puts all nouns together: the dictionary's forms first, Ding's by the pattern of their head or by rule. */
export function addNouns(
  forms: FormCollector,
  dictionary: readonly Paradigm[],
  ding: DingNouns,
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
      if (plural !== null && plural !== own.plural && !own.forms.has(plural))
        addPlural(forms, lemma, gender, plural)
      continue
    }
    const head = headOf(lemma, gender, plural, known)
    remember(head ? declineLikeHead(lemma, head) : declineByRule(lemma, gender, plural, spell))
  }
  for (const { stem } of ding.nominalised) addNominalised(forms, stem)
  for (const plural of ding.plurals) if (!forms.hasReading(plural, 'noun')) addPluralOnly(forms, plural)
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

/** Leute, Eltern, Kosten: no gender shows, so all plural bits are set. */
function addPluralOnly(forms: FormCollector, plural: string): void {
  forms.add(plural, plural, 'noun', agreementMask(['nom', 'gen', 'acc'], ['pl']))
  forms.add(dativePlural(plural), plural, 'noun', agreementMask(['dat'], ['pl']))
}

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
export function addNames(forms: FormCollector, ding: DingNouns): void {
  for (const { lemma, gender } of ding.names) {
    const genitive = gender === 'f' || /[sxzß]$/.test(lemma)
    const bare = agreementMask(['nom', 'gen', 'dat', 'acc'], ['sg'], [gender])
    forms.add(lemma, lemma, 'name', bare)
    if (!genitive) forms.add(`${lemma}s`, lemma, 'name', agreementMask(['gen'], ['sg'], [gender]))
  }
}
