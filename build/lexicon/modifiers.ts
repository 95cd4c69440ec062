import type { Reading } from '../../shared/lexicon/lexicon.ts'

/** First parts of compounds, in lower case with their linking element: regierungs → Regierung, seen in 120 nouns. */
export type Modifier = {
  readonly text: string
  readonly lemma: string
  readonly pos: Reading['pos']
  readonly count: number
}

/** Shortest head counted, and the Zipf value below which a head must have 5 letters. */
const SHORTEST_HEAD = 3
const COMMON = 3.5
const SURE_LENGTH = 5

/** What standing in a list of first parts counts for. */
const LISTED = 8

/** A first part is left out when the same with -s is so many times as frequent. */
const MOSTLY = 5

type Find = (form: string) => readonly Reading[]

/**
 * Learns which first parts, with which linking elements, the listed compounds have. That "Regierungs" is one and
 * "Regierung" is not tells Regierungschef from Regierungchef.
 */
export function learnModifiers(
  nouns: Iterable<string>,
  listed: readonly string[],
  readings: Find,
  verbStems: ReadonlyMap<string, string>,
  zipf: (form: string) => number,
): Modifier[] {
  const counts = new Map<string, number>()
  for (const noun of nouns) {
    if (noun.includes('-')) continue
    const text = noun.toLowerCase()
    for (let i = 2; i <= text.length - SHORTEST_HEAD; i++) {
      const head = capital(text.slice(i))
      if (!readings(head).some(({ pos, lemma }) => pos === 'noun' && lemma === head)) continue
      if (head.length < SURE_LENGTH && zipf(head) < COMMON) continue
      const modifier = text.slice(0, i)
      counts.set(modifier, (counts.get(modifier) ?? 0) + 1)
    }
  }
  for (const text of [...listed, ...PARTICLES]) counts.set(text, Math.max(LISTED, counts.get(text) ?? 0))
  const given = new Set(listed)
  const found: Modifier[] = []
  for (const [text, count] of counts) {
    const meaning = meaningOf(text, readings, verbStems, zipf)
    // "Regierung" + "Suche" comes from Regierungs + Uche: where -s is the rule, the bare noun is an accident.
    const linked = counts.get(`${text}s`) ?? 0
    if (given.has(text) || PARTICLES.includes(text)) {
      if (meaning) found.push({ text, count, ...meaning })
      continue
    }
    if (/(?:ung|heit|keit|schaft|ion|tät|ling|tum)$/.test(text) || linked > MOSTLY * count) continue
    if (meaning && (count > 1 || text.length >= 4)) found.push({ text, count, ...meaning })
  }
  return found
}

const PARTICLES =
  'ab an auf aus bei ein gegen hinter in mit nach neben ober unter über um vor wider wieder zu zwischen zurück sonder ex vize haupt innen außen rück früh spät anti pro super mega mini mikro makro multi inter post prä ultra semi bio öko auto tele video audio elektro thermo hydro aero astro geo neo pseudo quasi kontra konter ko selbst allein gemein einzel doppel dreifach mehrfach nicht fehl miss un ur erz zweit dritt viert fünft sechst siebt acht neunt zehnt erst letzt mindest höchst vorder hinter mittel innen binnen allgemein zentral general spezial extra euro ost west nord süd'.split(
    ' ',
  )

/** Ent + Scheidung is no duck. */
const PREFIXES = [
  'be',
  'emp',
  'ent',
  'er',
  'ge',
  'ver',
  'zer',
  're',
  'de',
  'dis',
  'in',
  'kon',
  'kom',
  'per',
  'sub',
]

function meaningOf(
  text: string,
  readings: Find,
  verbStems: ReadonlyMap<string, string>,
  zipf: (form: string) => number,
): { lemma: string; pos: Reading['pos'] } | null {
  if (PARTICLES.includes(text)) return { lemma: text, pos: 'other' }
  if (PREFIXES.includes(text)) return null
  const form = capital(text)
  const options: { lemma: string; pos: Reading['pos']; rank: number }[] = []
  const offer = (candidate: string, rank: number) => {
    for (const { lemma, pos } of readings(candidate))
      if (pos === 'noun' || pos === 'name')
        options.push({ lemma, pos, rank: rank + zipf(lemma) + (lemma === candidate ? 2 : 0) })
  }
  offer(form, 8)
  if (/(?:ung|heit|keit|schaft|ion|tät|[^s])s$/.test(form)) offer(form.slice(0, -1), 7)
  if (/e[sn]$/.test(form)) offer(form.slice(0, -2), 4)
  if (form.length >= 3) offer(`${form}e`, 3)
  const adjective = readings(text).find(({ pos, lemma }) => pos === 'adjective' && lemma === text)
  if (adjective) options.push({ lemma: text, pos: 'adjective', rank: 6 + zipf(text) })
  const verb = verbStems.get(text)
  if (verb !== undefined) options.push({ lemma: verb, pos: 'verb', rank: 5 + zipf(verb) })
  return options.sort((a, b) => b.rank - a.rank || (a.lemma < b.lemma ? -1 : 1))[0] ?? null
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
