import type { TargetToken } from './pair.ts'
import type { FormInfo } from './forms.ts'
import { VERB } from '../lexicon/agreement.ts'

/** Particles that the tagger may take for prepositions or adverbs; at the end of a clause they belong to the verb. */
const PARTICLES: ReadonlySet<string> = new Set(
  (
    'ab an auf aus bei dar durch ein fest fort her heraus herein herum hervor hin hinaus hinein hinzu hinweg los mit nach ' +
    'nieder statt teil über um unter vor voran voraus vorbei weg weiter wieder zu zurück zusammen entgegen'
  ).split(' '),
)

const FINITE_VERB = new Set(['VVFIN', 'VVIMP', 'VAFIN'])
const CLAUSE_END = new Set(['$.', '$,', '$(', 'KON'])

type Draft = Pick<TargetToken, 'text' | 'tag' | 'lemma' | 'sentence'>

/** A finite verb and its separated particle, with the lemma of the whole. */
export type SeparatedVerb = { readonly verb: number; readonly particle: number; readonly lemma: string }

/** Finds the finite verb of each separated particle: the last before it that makes a known verb with it. */
export function separatedVerbs(tokens: readonly Draft[], forms: (form: string) => FormInfo): SeparatedVerb[] {
  const found: SeparatedVerb[] = []
  const taken = new Set<number>()
  for (const [at, token] of tokens.entries()) {
    if (!isParticle(tokens, at)) continue
    const verb = verbBefore(tokens, at, taken)
    if (verb === null) continue
    const lemma = token.text.toLowerCase() + (tokens[verb] as Draft).lemma
    if (!isInfinitive(lemma, forms)) continue
    taken.add(verb)
    found.push({ verb, particle: at, lemma })
  }
  return found
}

function isParticle(tokens: readonly Draft[], at: number): boolean {
  const { tag, text } = tokens[at] as Draft
  if (tag === 'PTKVZ') return true
  if (!['APPR', 'ADV', 'ADJD', 'PTKZU', 'APPO'].includes(tag) || !PARTICLES.has(text)) return false
  const next = tokens[at + 1]
  return next === undefined || CLAUSE_END.has(next.tag)
}

/** The nearest free finite verb before the particle in its sentence. A comma may lie between ("wies die Kritik, …, zurück"). */
function verbBefore(tokens: readonly Draft[], particle: number, taken: ReadonlySet<number>): number | null {
  const { sentence } = tokens[particle] as Draft
  for (let at = particle - 1; at >= 0; at--) {
    const token = tokens[at] as Draft
    if (token.sentence !== sentence) return null
    if (FINITE_VERB.has(token.tag)) return taken.has(at) ? null : at
  }
  return null
}

function isInfinitive(lemma: string, forms: (form: string) => FormInfo): boolean {
  const { readings, known } = forms(lemma)
  if (readings.some((reading) => reading.pos === 'verb' && (reading.verb & VERB.infinitive) !== 0))
    return true
  return known && readings.length === 0
}
