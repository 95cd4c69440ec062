import { ANY } from '../../shared/lexicon/agreement.ts'
import { ADJECTIVE_ENDINGS, adjectiveMask } from '../../shared/lexicon/adjective-endings.ts'
import { closedClass } from '../../shared/lexicon/closed-class.ts'
import type { DingEntry } from './ding.ts'
import type { Spell } from './declension.ts'
import type { FormCollector } from './form-collector.ts'
import type { Sources } from './sources.ts'
import type { SpellingEntry } from './spelling-entries.ts'
import type { Reform } from './spelling-reform.ts'

/** Adjectives whose degrees do not follow from the positive: stem of the comparative, stem of the superlative. */
const IRREGULAR: Readonly<Record<string, readonly [comparative: string, superlative: string]>> = {
  gut: ['besser', 'best'],
  hoch: ['höher', 'höchst'],
  nah: ['näher', 'nächst'],
  nahe: ['näher', 'nächst'],
  groß: ['größer', 'größt'],
  viel: ['mehr', 'meist'],
  wenig: ['weniger', 'wenigst'],
  gern: ['lieber', 'liebst'],
}

/** Used without endings before a noun. */
const INDECLINABLE =
  'rosa lila orange beige oliv türkis creme khaki prima super klasse extra sexy fit öko bio online offline live pink happy spitze uni ocker mini maxi'.split(
    ' ',
  )

/** Ordinals and others that only occur with an ending: der erste, die zweite, mehrere. */
const STEMS_ONLY =
  'erst zweit dritt viert fünft sechst siebt siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst dreißigst hundertst tausendst letzt vorletzt drittletzt zweitgrößt drittgrößt zweithöchst ander nächst übernächst best meist mittler inner äußer ober unter vorder hinter hiesig dortig heutig gestrig morgig einzig übrig derartig solchig damalig jetzig ehemalig vormalig nachmalig sonstig besonder hauptsächlich völlig obig letzter erster niedrigst'.split(
    ' ',
  )

/** Endings that make an adjective which certainly inflects. */
const PRODUCTIVE =
  /(?:ig|isch|lich|bar|sam|haft|los|voll|reich|arm|frei|fähig|mäßig|artig|förmig|ell|al|ar|är|iv|ös|ant|ent|end|t|weit|fest|sicher|eigen|orientiert|fach|werte?|nah|freundlich|feindlich|wertig|seitig|jährig|stündig|tägig|köpfig|prozentig)$/

/** Endings of adjectives with regular degrees. */
const GRADED = /[a-zäöüß]{2}(?:ig|lich|bar|sam|reich)$/

/** All inflected forms of one adjective. Bare forms get agreement 0, as they stand before no noun. */
export function inflectAdjective(forms: FormCollector, lemma: string, stem: string): void {
  for (const ending of ADJECTIVE_ENDINGS) {
    const form = stem.endsWith('e') ? stem + ending.slice(1) : stem + ending
    forms.add(form, lemma, 'adjective', adjectiveMask(ending))
  }
}

export function addAdjectives(
  forms: FormCollector,
  dictionary: Sources['adjectives'],
  ding: readonly DingEntry[],
  spelled: readonly SpellingEntry[],
  reform: Reform,
  spell: Spell,
): void {
  for (const [listed, cells] of Object.entries(dictionary)) {
    const inflected = cells['NOM']?.DEF.M
    const dative = cells['DAT']?.SOL.M
    const lemma = reform(listed)
    if (inflected === undefined || !/^[\p{L}\d-]+$/u.test(lemma)) continue
    if (inflected === listed && (dative === listed || dative === undefined)) {
      forms.add(lemma, lemma, 'adjective', ANY)
      continue
    }
    addAdjective(forms, lemma, reform(inflected).replace(/e$/, ''), spell)
  }
  for (const stem of STEMS_ONLY) inflectAdjective(forms, ORDINAL_LEMMAS[stem] ?? stem, stem)
  for (const lemma of dingAdjectives(ding)) {
    if (forms.hasReading(lemma, 'adjective') || closedClass.has(lemma)) continue
    if (INDECLINABLE.includes(lemma)) forms.add(lemma, lemma, 'adjective', ANY)
    else if (PRODUCTIVE.test(lemma) || spell(`${stemOf(lemma)}en`))
      addAdjective(forms, lemma, stemOf(lemma), spell)
    else forms.add(lemma, lemma, 'adjective', 0)
  }
  for (const { word, flags } of spelled)
    if (
      flags.includes('A') &&
      /^\p{Ll}+$/u.test(word) &&
      !/[od]/.test(flags) &&
      !forms.hasReading(word, 'adjective')
    )
      addAdjective(forms, word, stemOf(word), spell)
  for (const lemma of INDECLINABLE) forms.add(lemma, lemma, 'adjective', ANY)
}

const ORDINAL_LEMMAS: Readonly<Record<string, string>> = { best: 'gut', meist: 'viel', nächst: 'nah' }

function addAdjective(forms: FormCollector, lemma: string, stem: string, spell: Spell): void {
  forms.add(lemma, lemma, 'adjective', 0)
  inflectAdjective(forms, lemma, stem)
  // Finster: finstere and finstre; only what the spelling dictionary has.
  const contracted = /^(.+)e([lnr])$/.exec(lemma)
  for (const other of [lemma, contracted ? `${contracted[1]}${contracted[2]}` : lemma]) {
    if (other !== stem && spell(`${other}en`) && spell(`${other}em`)) inflectAdjective(forms, lemma, other)
  }
  // The spelling dictionary leaves out degrees of many an adjective that has them (gruseligste, sichtbarste).
  if (GRADED.test(lemma)) {
    forms.add(`${lemma}er`, lemma, 'adjective', 0)
    for (const degree of [`${lemma}er`, `${lemma}st`]) inflectAdjective(forms, lemma, degree)
  }
  for (const [comparative, superlative] of degrees(lemma, stem)) {
    if (spell(`${comparative}e`) && spell(`${comparative}em`)) {
      forms.add(comparative, lemma, 'adjective', 0)
      inflectAdjective(forms, lemma, comparative)
    }
    if (spell(`${superlative}e`) && spell(`${superlative}em`)) inflectAdjective(forms, lemma, superlative)
  }
}

/** Possible stems of comparative and superlative; the spelling dictionary tells which exist. */
function degrees(lemma: string, stem: string): (readonly [string, string])[] {
  const irregular = IRREGULAR[lemma]
  if (irregular) return [irregular]
  const pairs = (base: string, contracted: string): (readonly [string, string])[] => [
    [`${contracted}er`, `${base}st`],
    [`${contracted}er`, `${base}est`],
  ]
  const plain = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma
  const umlaut = (text: string) =>
    text.replace(
      /(a|o|u)([^aou]*)$/,
      (_, vowel: string, rest: string) => (({ a: 'ä', o: 'ö', u: 'ü' })[vowel] ?? vowel) + rest,
    )
  return [...pairs(plain, stem), ...pairs(umlaut(plain), umlaut(stem))]
}

function stemOf(lemma: string): string {
  if (/(?:[^aeiou]|au|eu)el$/.test(lemma)) return lemma.replace(/el$/, 'l')
  if (/(?:eu|au)er$/.test(lemma)) return lemma.replace(/er$/, 'r')
  return lemma.endsWith('e') ? lemma.slice(0, -1) : lemma
}

/** Single lower-case words that Ding marks {adj}. */
function dingAdjectives(entries: readonly DingEntry[]): Set<string> {
  const found = new Set<string>()
  for (const entry of entries)
    for (const { german } of entry)
      for (const { text, classes, labels } of german)
        if (classes.includes('adj') && !labels.includes('alt') && /^\p{Ll}[\p{Ll}-]+$/u.test(text))
          found.add(text)
  return found
}

/** Berliner, Münchner: from the names of places, before a noun without an ending. */
export function addPlaceAdjectives(forms: FormCollector, places: readonly string[], spell: Spell): void {
  for (const place of places) {
    const candidates = [
      `${place}er`,
      place.replace(/en$/, 'ner'),
      place.replace(/e$/, 'er'),
      place.replace(/en$/, 'er'),
    ]
    for (const form of candidates) {
      if (form !== place && /er$/.test(form) && (forms.has(form) || spell(form)))
        forms.add(form, form, 'adjective', ANY)
    }
  }
}
