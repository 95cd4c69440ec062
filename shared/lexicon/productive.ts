import { ADJECTIVE_ENDINGS, adjectiveMask } from './adjective-endings.ts'
import { ANY } from './agreement.ts'
import type { Reading } from './lexicon.ts'

/** Words no list can hold: number words, decades, verbs with a particle, adverbs in -erweise. */

const UNITS =
  'ein|eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn'
const TENS =
  '(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)'
const BELOW_HUNDRED = `(?:${TENS}|${UNITS})`
const HUNDREDS = `(?:(?:${BELOW_HUNDRED})?hundert(?:und)?(?:${BELOW_HUNDRED})?|${BELOW_HUNDRED})`
const NUMBER = new RegExp(`^(?:(?:${HUNDREDS})?tausend(?:und)?)?(?:${HUNDREDS})?$`)

/** Particles that go with nearly any verb of movement or action. */
const PARTICLES =
  'auseinander zusammen hinterher herunter hinunter herüber hinüber entgegen hervor herauf herein heraus heran herbei herum herab hinauf hinein hinaus hinab hinweg vorbei vorüber voran voraus zurück weiter wieder kaputt raus rein runter rauf rüber rum ran weg los fort mit nach vor auf aus ab an ein um her hin zu fest frei hoch bei gleich'.split(
    ' ',
  )
/** Shortest verb form behind a particle: kam. */
const SHORTEST_VERB = 3

/** Readings made by these patterns; `listed` gives those of the lists. */
export function productiveReadings(
  form: string,
  listed: (form: string) => readonly Reading[],
): readonly Reading[] {
  if (/^\d+ern?$/.test(form)) return [{ lemma: form, pos: 'adjective', agreement: ANY, verb: 0 }]
  const measured = measuredAdjective(form)
  if (measured) return [measured]
  if (/^(?:\p{Ll}+)(?:hundert|tausend|zig|ßig)\p{Ll}*$|^(?:hundert|tausend)/u.test(form) && NUMBER.test(form))
    return [{ lemma: form, pos: 'other', agreement: 0, verb: 0 }]
  const adjective = /^(\p{Ll}+)erweise$/u.exec(form)?.[1]
  if (adjective !== undefined && listed(adjective).some(({ pos }) => pos === 'adjective'))
    return [{ lemma: form, pos: 'other', agreement: 0, verb: 0 }]
  return /^\p{Ll}{6,}$/u.test(form) ? withParticle(form, listed) : []
}

/** What a number can be put before: 21-tägig, dreiminütig, 10-fach. */
const MEASURED =
  /^(\d+(?:,\d+)?-|\p{Ll}{3,})(tägig|jährig|stündig|minütig|sekündig|wöchig|monatig|köpfig|stöckig|prozentig|teilig|seitig|gradig|stellig|spurig|bändig|silbig|malig|fach|mal|stufig|türig|sitzig|zeilig|zackig|punktig|geschossig|gliedrig|sprachig|eckig|beinig|rädrig|klassig|händig|armig)(e[nrsm]?)?$/u

function measuredAdjective(form: string): Reading | null {
  const [, count = '', unit = '', ending = ''] = MEASURED.exec(form) ?? []
  const counted =
    /^\d/.test(count) ||
    (count !== '' && NUMBER.test(count)) ||
    /^(?:mehr|viel|halb|ganz|anderthalb)$/.test(count)
  if (!counted || (unit === 'mal' && ending !== '')) return null
  const inflected = ADJECTIVE_ENDINGS.find((known) => known === ending)
  return {
    lemma: count + unit,
    pos: 'adjective',
    agreement: inflected ? adjectiveMask(inflected) : 0,
    verb: 0,
  }
}

/** wegschossen: weg + schossen; also weggeschossen and wegzuschießen. Verbs with a prefix of their own stay out. */
function withParticle(form: string, listed: (form: string) => readonly Reading[]): readonly Reading[] {
  for (const particle of PARTICLES) {
    const rest = form.slice(particle.length)
    if (!form.startsWith(particle) || rest.length < SHORTEST_VERB) continue
    const zu = rest.startsWith('zu') ? infinitives(rest.slice(2), listed) : []
    const verbs =
      zu.length > 0 ? zu : listed(rest).filter(({ pos, agreement }) => pos === 'verb' && agreement === 0)
    const simple = verbs.filter(({ lemma }) => !PREFIXED.test(lemma))
    if (simple.length > 0) return simple.map((reading) => ({ ...reading, lemma: particle + reading.lemma }))
  }
  return []
}

/** Verbs that already have a prefix rarely take a particle, and misspellings look like that. */
const PREFIXED = /^(?:be|ent|er|ge|ver|zer|miss|ab|an|auf|aus|ein|vor|zu|nach|mit|um|unter|über)\p{Ll}{4,}/u

function infinitives(form: string, listed: (form: string) => readonly Reading[]): readonly Reading[] {
  return listed(form)
    .filter(({ pos, verb }) => pos === 'verb' && (verb & 1) !== 0)
    .map((reading) => ({ ...reading, verb: 2 }))
}
