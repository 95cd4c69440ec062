import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import type { Case } from '../../../lexicon/agreement.ts'
import { agreementMask, features } from '../../../lexicon/agreement.ts'
import { prepositions } from '../../../lexicon/closed-class.ts'
import type { Gender, GermanLexicon } from '../../../lexicon/lexicon.ts'
import { nounMaskOf } from '../../noun-cells.ts'
import { feminineOf } from '../../persons.ts'
import type { Finding } from '../../rule.ts'
import { defineRule } from '../../rule.ts'

const PRONOUN = /^((?:irgend)?ein|kein|jed|welch)(e[mnrs]?)$/iu
const OF_PLURAL = new Set('der dieser jener meiner deiner seiner ihrer unserer eurer'.split(' '))
/** Between determiner and noun: „keiner der beiden alten Standorte“. */
const BETWEEN = /^(?:ADJA|CARD|PIAT|PIDAT|PIS)$/u

/** Genders of which some case has the ending; „einer“ is „von einer der Frauen“ as well as „einer der Männer“. */
const FITS: Readonly<Record<string, readonly Gender[]>> = {
  e: ['f'],
  em: ['m', 'n'],
  en: ['m'],
  er: ['m', 'f'],
  es: ['m', 'n'],
}

/** The endings of the same case for a noun of another gender, the likeliest first. */
const ENDINGS: Readonly<Record<string, Readonly<Record<Gender, readonly string[]>>>> = {
  e: { m: ['er', 'en'], f: [], n: ['es'] },
  em: { m: [], f: ['er'], n: [] },
  en: { m: [], f: ['e'], n: ['es'] },
  er: { m: [], f: [], n: ['es', 'em'] },
  es: { m: [], f: ['e', 'er'], n: [] },
}

/** Bandit, Pate, Kollege: masculines in -en beyond the nominative are persons or animals. */
const isWeak = (lemma: string, german: GermanLexicon) => {
  const accusative = german.inflect(lemma, 'noun', agreementMask(['acc'], ['sg']))
  return accusative.length > 0 && !accusative.includes(lemma)
}

/** Genders of a plural noun; null where they are unknown or the noun may name persons, whose sex decides. */
function gendersOf(noun: TargetToken, german: GermanLexicon): readonly Gender[] | null {
  if (noun.tag !== 'NN' || !noun.known || noun.copied) return null
  const lemmas = [...new Set(noun.readings.filter(({ pos }) => pos === 'noun').map(({ lemma }) => lemma))]
  const isPerson = lemmas.some((lemma) => feminineOf(lemma, german) !== null || isWeak(lemma, german))
  const nominalised = noun.readings.some(({ pos }) => pos === 'adjective')
  const mask = nounMaskOf(noun, german) & agreementMask(['gen'], ['pl'])
  if (lemmas.length === 0 || isPerson || nominalised || mask === 0) return null
  const own = lemmas.flatMap((lemma) => german.genders(lemma))
  return [...new Set([...features(mask).genders, ...own])]
}

/** The cases that a preposition straight before the pronoun asks for; null without one, or where it may be a conjunction. */
function casesBefore({ tokens }: AnalysedTarget, { index }: TargetToken): readonly Case[] | null {
  const before = tokens[index - 1]
  const word = before?.lower ?? ''
  if (before?.tag !== 'APPR' || /^(?:während|seit|bis|statt|anstatt|außer|trotz|wegen)$/u.test(word))
    return null
  return prepositions[word] ?? null
}

/** Endings of a case: „nach einem der Wege“. */
const ENDING: Readonly<Record<Case, Readonly<Record<Gender, string>>>> = {
  nom: { m: 'er', f: 'e', n: 'es' },
  acc: { m: 'en', f: 'e', n: 'es' },
  dat: { m: 'em', f: 'er', n: 'em' },
  gen: { m: 'es', f: 'er', n: 'es' },
}

/** „für eine der Wege“, „Otto nennt es eine der Wege“: behind such a preposition, or a verb that has its subject, stands the accusative. */
function isObject({ tokens }: AnalysedTarget, { index, sentence }: TargetToken): boolean {
  const before = tokens.slice(0, index).filter((token) => token.sentence === sentence)
  const preposition = prepositions[tokens[index - 1]?.lower ?? '']
  if (preposition) return preposition.includes('acc')
  const verb = before.findLast(isFinite)
  if (!verb || /^(?:sein|werden|bleiben|heißen|gelten)$/u.test(verb.lemma) || verb.tag === 'VMFIN')
    return false
  const ahead = tokens[verb.index - 1]
  const opens = tokens[verb.index - 2]
  const isSubject =
    /^(?:NE|PPER)$/u.test(ahead?.tag ?? '') &&
    (opens === undefined || opens.sentence !== sentence || opens.kind === 'punctuation')
  return isSubject || /^(?:er|ich|wir|man|sie)$/u.test(tokens[verb.index + 1]?.text ?? '')
}

/** „keine der beiden Standorte“: the pronoun takes its gender from the noun. */
export const oneOfGender = defineRule({
  id: 'one-of-gender',
  version: 3,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: '„eine der“ im falschen Geschlecht', en: '“one of” in the wrong gender' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ passt nicht zu „{noun}“',
        why: 'Das Wort richtet sich im Geschlecht nach „{noun}“, im Fall nach dem Satz: „{fix} {determiner} …“.',
      },
      en: {
        what: '“{text}” does not go with “{noun}”',
        why: 'The word takes its gender from “{noun}” and its case from the sentence: “{fix} {determiner} …”.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Schließen wird die Firma «keine» der beiden Standorte.', fix: 'keiner' },
      { target: 'Das ist «eine» der ältesten Häuser der Stadt.', fix: 'eines' },
      { target: 'Sie tauschten «einen» ihrer besten Ideen ein.', fix: 'eine' },
      { target: 'In «einem» der Fabriken brannte es.', fix: 'einer' },
      { target: 'Otto nennt es «eine» der schönsten Wege.', fix: 'einen' },
      { target: 'Sie ruhten nach «einer» der längsten Wege.', fix: 'einem' },
      { target: 'Er sprach von «eines» der neuen Häuser.', fix: 'einem' },
      { target: 'Es war der Sieg durch «einer» der besten Züge.', fix: 'einen' },
      { target: 'Das gilt für «eine» der Wege.', fix: 'einen' },
    ],
    good: [
      { target: 'Das ist einer der Gründe und eines der Häuser.' },
      { target: 'In einer der Städte half eine der Abgeordneten.' },
      { target: 'Sie war eine der Banditen und jede der Frauen half.' },
      { target: 'Nach einer der Nächte und seit einer der Züge hielt, sprach er mit einer der Banken.' },
      { target: 'Im Ruhm eines der ältesten Staaten Europas.' },
    ],
  },
  *check({ target }, { lexicons: { german } }) {
    const { tokens } = target
    for (const pronoun of tokens) {
      const determiner = tokens[pronoun.index + 1]
      if (!determiner || !OF_PLURAL.has(determiner.text)) continue
      const [, stem = '', ending = ''] = PRONOUN.exec(pronoun.text) ?? []
      if (!stem) continue
      const noun = tokens.slice(determiner.index + 1).find(({ tag }) => !BETWEEN.test(tag))
      const genders = noun ? gendersOf(noun, german) : null
      const [gender] = genders ?? []
      if (!noun || !genders || !gender) continue
      const governed = casesBefore(target, pronoun)
      const right = governed?.flatMap((each) => genders.map((of) => ENDING[each][of]))
      if (governed && right && !right.includes(ending.toLowerCase())) {
        yield finding(pronoun, stem, [...new Set(right)], noun, determiner)
        continue
      }
      if (genders.some((each) => FITS[ending.toLowerCase()]?.includes(each))) continue
      const endings = ENDINGS[ending.toLowerCase()]?.[gender] ?? []
      const likely = isObject(target, pronoun) ? endings.toReversed() : endings
      const fixes = ending === 'e' ? likely : endings
      if (fixes.length > 0) yield finding(pronoun, stem, fixes, noun, determiner)
    }
  },
})

function finding(
  { start, end }: TargetToken,
  stem: string,
  endings: readonly string[],
  noun: TargetToken,
  determiner: TargetToken,
): Finding {
  const at = { start, end }
  return {
    target: [at],
    fixes: endings.map((ending) => ({ at, text: stem + ending })),
    evidence: { noun: noun.text, determiner: determiner.text },
  }
}
