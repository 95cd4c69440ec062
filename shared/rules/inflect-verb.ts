/** Puts another verb in the place of one, in its form; what that is the clause says where the form alone does not. */
import type { AnalysedTarget, Clause, TargetToken } from '../analysis/pair.ts'
import { FINITE, VERB, verbCell } from '../lexicon/agreement.ts'
import type { GermanLexicon } from '../lexicon/lexicon.ts'
import type { Fix } from '../review/flag.ts'

import { casedLike } from '../text/capitals.ts'
import { clauseOf } from '../analysis/clauses.ts'
import { verbCells } from '../analysis/verbs.ts'

export type VerbRole = 'finite' | 'participle' | 'infinitive' | 'zu'

const CELLS: Readonly<Record<VerbRole, number>> = {
  finite: FINITE,
  participle: VERB.participle,
  infinitive: VERB.infinitive,
  zu: VERB.zuInfinitive,
}

/** Cells of the old form. Of a verb that nobody knows (gejailt) its ending and tag tell them. */
function cellsOfForm(token: TargetToken, lemma: string): number {
  const verbs = token.readings.filter(({ pos }) => pos === 'verb')
  const base = verbs.filter((reading) => reading.lemma === lemma)
  // „riefen … an“ is the past of anrufen and no form of riefen.
  const called = token.lemma === lemma ? verbs.filter((reading) => isPartOf(reading.lemma, token)) : []
  const own = (base.length > 0 ? base : called).reduce((sum, reading) => sum | reading.verb, 0)
  if (own !== 0 || verbs.length > 0) return own
  const { text, tag } = token
  if (tag === 'ADJD' && /t$/u.test(text)) return VERB.participle
  if (!tag.startsWith('VV')) return 0
  const isParticiple = /^\p{Ll}*ge\p{Ll}{3,}(?:t|en)$|iert$/u.test(text)
  if (tag === 'VVPP' || tag === 'VVINF') {
    if (isParticiple) return VERB.participle
    return /n$/u.test(text) ? VERB.infinitive : VERB.participle
  }
  if (tag !== 'VVFIN') return 0
  if (/ten$/u.test(text)) return verbCell('past', 3, 'pl')
  if (/te$/u.test(text)) return verbCell('past', 3, 'sg')
  if (/t$/u.test(text)) return verbCell('present', 3, 'sg')
  return /n$/u.test(text) ? verbCell('present', 3, 'pl') : 0
}

const isPartOf = (lemma: string, token: TargetToken) => token.particle === null || token.lemma.endsWith(lemma)

const AUXILIARIES = new Set(['haben', 'sein', 'werden'])
const isAuxiliary = ({ tag, lemma }: TargetToken) => tag.startsWith('VA') || AUXILIARIES.has(lemma)

/** The finite verb of the clause that is not this one. */
function otherFinite(token: TargetToken, { tokens }: AnalysedTarget, clause: Clause | undefined) {
  const parts = clause?.parts ?? [[0, tokens.length - 1] as const]
  return parts
    .flatMap(([first, last]) => tokens.slice(first, last + 1))
    .find(
      (each) =>
        each.index !== token.index &&
        each.sentence === token.sentence &&
        (/^V[AM]FIN$/u.test(each.tag) || (each.tag === 'VVFIN' && token.tag !== 'VVFIN')),
    )
}

/** „der das Lied wiederholt,“: the last word behind a relative pronoun or a conjunction, whatever it is taken for. */
export function endsSubordinate({ tokens }: AnalysedTarget, { index, sentence }: TargetToken): boolean {
  const next = tokens[index + 1]
  if (next && next.sentence === sentence && next.kind !== 'punctuation') return false
  const comma = tokens.findLastIndex((each) => each.index < index && each.tag === '$,')
  if (tokens[comma]?.sentence !== sentence) return false
  const opens = [tokens[comma + 1], tokens[comma + 2]].some((each) => /^(?:PREL|KOUS)/u.test(each?.tag ?? ''))
  return opens && !tokens.slice(comma, index).some(({ tag }) => /^V.FIN$/u.test(tag))
}

/** What a verb's form is in its clause; null where that cannot be told. */
export function roleOf(target: AnalysedTarget, token: TargetToken, cells: number): VerbRole | null {
  const may = (role: VerbRole) => (cells & CELLS[role]) !== 0
  const roles = (['finite', 'participle', 'infinitive', 'zu'] as const).filter(may)
  if (roles.length < 2) return roles[0] ?? null
  if (target.tokens[token.index - 1]?.tag === 'PTKZU') return may('infinitive') ? 'infinitive' : null
  if (may('finite') && endsSubordinate(target, token)) return 'finite'
  const clause = clauseOf(target, token.index)
  const other = otherFinite(token, target, clause)
  if (!other) {
    // „Er hat gesucht und gefunden“, headlines: without a finite verb the tag is all there is.
    if (clause && may('finite')) return 'finite'
    const tagged = TAGGED[token.tag]
    return tagged && may(tagged) ? tagged : null
  }
  const either = (first: VerbRole, second: VerbRole) => (may(first) ? first : may(second) ? second : null)
  if (other.tag === 'VMFIN') {
    const next = target.tokens[token.index + 1]
    return next && /^VA/u.test(next.tag)
      ? either('participle', 'infinitive')
      : either('infinitive', 'participle')
  }
  if (!isAuxiliary(other))
    return TAGGED[token.tag] && may(TAGGED[token.tag] ?? 'finite') ? (TAGGED[token.tag] ?? null) : null
  if (other.lemma !== 'werden') return either('participle', 'infinitive')
  return token.tag === 'VVINF' ? either('infinitive', 'participle') : either('participle', 'infinitive')
}

const TAGGED: Readonly<Record<string, VerbRole>> = {
  VVFIN: 'finite',
  VVPP: 'participle',
  PTKVZ: 'participle',
  ADJD: 'participle',
  VVINF: 'infinitive',
  VVIZU: 'zu',
}

const TENSES = ['present', 'past', 'subjunctive1', 'subjunctive2'] as const

/** One cell of a finite form: third person and present first, unless the subject is another person. */
function finiteCell(target: AnalysedTarget, token: TargetToken, cells: number): number {
  const subject = target.tokens[clauseOf(target, token.index)?.subject ?? -1]?.lower
  const person = subject === 'ich' || subject === 'wir' ? 1 : subject === 'du' || subject === 'ihr' ? 2 : 3
  for (const each of [person, 3, 1, 2] as const)
    for (const tense of TENSES)
      for (const number of ['sg', 'pl'] as const) {
        const cell = verbCell(tense, each, number)
        if ((cells & cell) !== 0) return cell
      }
  return cells
}

/** Weak verbs that the lexicon conjugates like the strong ones they look like. */
const WEAK = new Set(['umringen'])

function weak(lemma: string, cell: number): string | null {
  const stem = lemma.replace(/e?n$/u, '')
  if (cell === VERB.participle) return `${stem}t`
  if (cell === verbCell('past', 3, 'pl') || cell === verbCell('past', 1, 'pl')) return `${stem}ten`
  if (cell === verbCell('past', 3, 'sg') || cell === verbCell('past', 1, 'sg')) return `${stem}te`
  return null
}

/** Words that make a separable verb with nearly any other (zunichtemachen, kleinreden), of which lexicons know few. */
const BEFORE_VERBS =
  'zunichte klein schön schlecht pleite locker ab ruhig krank quer dicht wiedergut gut schief verrückt trocken groß beiseite zugute herauf drauf tot fest frei klar still kalt lahm bloß kurz hoch weiter wieder zurück zusammen aus an auf ein vor nach hinaus heraus herunter hinunter durch hin her weg los mit bei um vorbei runter raus rüber rein herein hervor herum nieder gleich fort voran entgegen zu'.split(
    ' ',
  )

/** The two parts of a separable verb that the lexicon does not list. */
function apart(
  lemma: string,
  lexicon: GermanLexicon,
): { readonly particle: string; readonly verb: string } | null {
  for (const particle of BEFORE_VERBS) {
    const verb = lemma.slice(particle.length)
    if (
      lemma.startsWith(particle) &&
      lexicon.conjugate(verb, VERB.participle).length > 0 &&
      !particleOf(verb, lexicon)
    )
      return { particle, verb }
  }
  return null
}

function formOf(lemma: string, cell: number, lexicon: GermanLexicon): string | null {
  if (WEAK.has(lemma)) {
    const own = weak(lemma, cell)
    if (own !== null) return own
  }
  const [form] = lexicon.conjugate(lemma, cell)
  if (lemma === 'werden' && cell === VERB.participle) return 'geworden'
  if (form !== undefined) return /\s/u.test(form) ? null : form
  if (lexicon.conjugate(lemma, VERB.infinitive).length > 0) return null
  const parts = apart(lemma, lexicon)
  if (!parts) return null
  if (cell === VERB.zuInfinitive) return `${parts.particle}zu${parts.verb}`
  const rest = lexicon.conjugate(parts.verb, cell)[0]
  return rest === undefined ? null : parts.particle + rest
}

/** Its forms can be told. */
export const knowsVerb = (lemma: string, lexicon: GermanLexicon): boolean =>
  formOf(lemma, VERB.infinitive, lexicon) !== null

/** Prefixes that are particles in some verbs only: umringen, übernehmen, but umkehren. */
const EITHER = /^(?:über|um|unter|durch|wieder|wider|hinter|voll)$/u

const isSeparable = (lemma: string, particle: string, lexicon: GermanLexicon): boolean =>
  !EITHER.test(particle) || (lexicon.conjugate(lemma, VERB.participle)[0] ?? '').startsWith(`${particle}ge`)

/** What may stand before the zu of an infinitive, shortest first. */
function particlesIn(form: string, lemma: string): string[] {
  const found: string[] = []
  for (let zu = form.indexOf('zu', 1); zu > 0; zu = form.indexOf('zu', zu + 1))
    if (form.slice(0, zu) + form.slice(zu + 2) === lemma) found.push(form.slice(0, zu))
  return found
}

/** The particle of a separable verb: ein(zu)führen; '' of others. */
export function particleOf(lemma: string, lexicon: GermanLexicon): string {
  const listed = lexicon.conjugate(lemma, VERB.zuInfinitive)
  const isVerb = (rest: string) => lexicon.conjugate(rest, VERB.infinitive).length > 0
  for (const form of listed) {
    const found = particlesIn(form, lemma)
    // „hinzuzuziehen“ is no „hin-zuziehen“.
    const particle = found.findLast((each) => isVerb(lemma.slice(each.length))) ?? found[0]
    if (particle !== undefined) return isSeparable(lemma, particle, lexicon) ? particle : ''
  }
  if (listed.length > 0 || lexicon.conjugate(lemma, VERB.infinitive).length > 0) return ''
  return apart(lemma, lexicon)?.particle ?? ''
}

const isParticle = ({ tag, text }: TargetToken) =>
  tag === 'PTKVZ' || (/^(?:ADJD|ADV|APPR)$/u.test(tag) && PARTICLES.has(text))

const PARTICLES = new Set(
  'hoch auf an ab aus ein vor zurück zusammen durch hin weg los mit um vorbei nieder herunter heraus herum hinaus hinein runter raus'.split(
    ' ',
  ),
)

/** The last token of the part of the clause in which the verb stands, where nothing but its end follows. */
function clauseEnd({ tokens }: AnalysedTarget, clause: Clause, verb: number): TargetToken | null {
  const part = clause.parts.find(([first, last]) => verb >= first && verb <= last)
  if (!part || clause.verbs.some((index) => index > verb)) return null
  const last = tokens[part[1]]
  if (last?.kind === 'punctuation') return tokens[last.index - 1] ?? null
  return last ?? null
}

/** The form that a verb takes in the place of another, and what goes with it; null where it is not known. */
export type VerbForm = { readonly role: VerbRole; readonly text: string; readonly particle: string }

export function verbFormFor(
  target: AnalysedTarget,
  token: TargetToken,
  oldLemma: string,
  lemma: string,
  lexicon: GermanLexicon,
): VerbForm | null {
  const cells = cellsOfForm(token, oldLemma)
  const role = roleOf(target, token, cells)
  if (role === null) return null
  const cell = role === 'finite' ? finiteCell(target, token, cells & FINITE) : CELLS[role]
  const particle = particleOf(lemma, lexicon)
  if (role === 'zu') {
    const text = particle === '' ? formOf(lemma, VERB.infinitive, lexicon) : formOf(lemma, cell, lexicon)
    return text === null ? null : { role, text: particle === '' ? `zu ${text}` : text, particle: '' }
  }
  const text = formOf(lemma, cell, lexicon)
  if (text === null) return null
  if (particle === '' || role !== 'finite') return { role, text, particle: '' }
  const clause = clauseOf(target, token.index)
  const end = clause && clauseEnd(target, clause, token.index)
  const isLast =
    (clause !== undefined && clause.introducer !== null && end?.index === token.index) ||
    endsSubordinate(target, token)
  if (isLast) return { role, text, particle: '' }
  return text.startsWith(particle) ? { role, text: text.slice(particle.length), particle } : null
}

/**
 * Another verb in the same form, with its particle where that belongs. Nothing where the form cannot be told.
 * @param oldLemma lemma by which the old verb was found
 */
export function replaceVerb(
  target: AnalysedTarget,
  token: TargetToken,
  oldLemma: string,
  lemma: string,
  lexicon: GermanLexicon,
): Fix[] {
  const { tokens, text } = target
  const form = verbFormFor(target, token, oldLemma, lemma, lexicon)
  if (!form) return []
  const words = casedLike(token.text, form.text)
  const zu = tokens[token.index - 1]
  if (form.role === 'infinitive' && zu?.tag === 'PTKZU' && particleOf(lemma, lexicon) !== '') {
    const joined = formOf(lemma, VERB.zuInfinitive, lexicon)
    return joined === null ? [] : [{ at: { start: zu.start, end: token.end }, text: joined }]
  }
  const old = tokens[token.particle ?? -1]
  if (old) {
    const between = text.slice(token.end, old.start)
    const rest = form.particle === '' ? between.trimEnd() : between + form.particle
    return [{ at: { start: token.start, end: old.end }, text: words + rest }]
  }
  const clause = clauseOf(target, token.index)
  const end = clause?.finite === token.index ? clauseEnd(target, clause, token.index) : null
  // „kurbelt den Druck hoch“: a particle that the analysis did not take for one.
  if (end && end.index > token.index && form.role === 'finite' && isParticle(end)) return []
  if (form.particle === '') return [{ at: { start: token.start, end: token.end }, text: words }]
  if (!end || clause?.introducer !== null) return []
  const between = end.index === token.index ? '' : text.slice(token.end, end.end)
  return [{ at: { start: token.start, end: end.end }, text: `${words}${between} ${form.particle}` }]
}

/** hat → ist, wäre → hätte: another verb in the cells of the one there; null where it has no such form. */
export function inSameCell(verb: TargetToken, lemma: string, german: GermanLexicon): string | null {
  const form = german.conjugate(lemma, verbCells(verb) & ~VERB.infinitive)[0]
  return form === undefined ? null : casedLike(verb.text, form)
}
