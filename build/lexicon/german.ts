import type { Reading } from '../../shared/lexicon/lexicon.ts'
import { VERB } from '../../shared/lexicon/agreement.ts'
import { addAttestedAdjectives } from './attested-adjectives.ts'
import { addAdverbs } from './adverbs.ts'
import { addAdjectives, addPlaceAdjectives } from './adjectives.ts'
import type { Spell } from './declension.ts'
import type { DingEntry } from './ding.ts'
import { collectForms } from './form-collector.ts'
import { learnModifiers } from './modifiers.ts'
import { addNames, addNouns } from './nouns.ts'
import { dictionaryNouns } from './nouns-dictionary.ts'
import { dingNouns } from './nouns-ding.ts'
import { packDerivations } from './pack.ts'
import { addRecentNouns } from './recent-words.ts'
import type { Sources } from './sources.ts'
import { firstParts, readSpellingEntries } from './spelling-entries.ts'
import { spellingReform } from './spelling-reform.ts'
import { addFurtherVerbs, addVerbs, dictionaryVerbs } from './verbs.ts'
import type { Verb } from './verb-paradigm.ts'

export type CompiledGerman = {
  readonly readings: ReadonlyMap<string, readonly Reading[]>
  readonly sections: readonly (readonly [string, Uint8Array])[]
}

/** Builds all German forms, the way back from lemmas to forms, and the first parts of compounds. */
export function compileGerman(sources: Sources, ding: readonly DingEntry[], spell: Spell): CompiledGerman {
  const reform = spellingReform(spell)
  const forms = collectForms()
  const fromDing = dingNouns(ding)
  const spelled = readSpellingEntries()
  addNouns(forms, dictionaryNouns(sources.nouns, reform, spell), fromDing, spelled, spell)
  addRecentNouns(forms, spell)
  addAdjectives(forms, sources.adjectives, ding, spelled, reform, spell)
  addPlaceAdjectives(
    forms,
    fromDing.names.map(({ lemma }) => lemma),
    spell,
  )
  const verbs = dictionaryVerbs(sources.verbs, reform)
  addFurtherVerbs(verbs, ding, spelled, spell)
  addVerbs(forms, verbs)
  addAttestedAdjectives(forms, sources.germanZipf, spell)
  addNames(forms, fromDing, spelled)
  addAdverbs(forms, ding, spelled)

  const zipf = (form: string) => sources.germanZipf.get(form.toLowerCase().replaceAll('ß', 'ss')) ?? 0
  const find = (form: string) => forms.forms.get(form) ?? []
  const lemmas = formsByLemma(forms.forms)
  const nouns = [...lemmas]
    .filter(([, list]) => list.some(({ pos }) => pos === 'noun'))
    .map(([lemma]) => lemma)
  const modifiers = learnModifiers(nouns, firstParts(spelled), find, verbStems(verbs), zipf)
  return {
    readings: forms.forms,
    sections: [
      ...packDerivations('forms', forms.forms),
      ...packDerivations('lemmas', lemmas),
      ...packDerivations('first', asReadings(modifiers)),
    ],
  }
}

/** The same facts from the lemma's side; the lemma field holds the form. */
function formsByLemma(forms: ReadonlyMap<string, readonly Reading[]>): Map<string, Reading[]> {
  const lemmas = new Map<string, Reading[]>()
  for (const [form, readings] of forms)
    for (const { lemma, pos, agreement, verb } of readings) {
      const list = lemmas.get(lemma)
      const entry = { lemma: form, pos, agreement, verb }
      if (list) list.push(entry)
      else lemmas.set(lemma, [entry])
    }
  return lemmas
}

/** wohnen → wohn: what a verb contributes to a compound. */
function verbStems(verbs: ReadonlyMap<string, Verb>): Map<string, string> {
  const stems = new Map<string, string>()
  for (const { infinitive, finite } of verbs.values()) {
    stems.set(infinitive.replace(/e?n$/, ''), infinitive)
    for (const { form, cell } of finite)
      if ((cell & VERB.present) !== 0 && /[dgbmnlrt]e$/.test(form))
        stems.set(infinitive.replace(/n$/, ''), infinitive)
  }
  return stems
}

/** The number of compounds a first part was seen in is kept in the verb field, in powers of two. */
function asReadings(modifiers: ReturnType<typeof learnModifiers>): Map<string, Reading[]> {
  return new Map(
    modifiers.map(({ text, lemma, pos, count }) => [
      text,
      [
        {
          lemma: pos === 'noun' || pos === 'name' ? lemma.toLowerCase() : lemma,
          pos,
          agreement: 0,
          verb: Math.floor(Math.log2(count)) + 1,
        },
      ],
    ]),
  )
}
