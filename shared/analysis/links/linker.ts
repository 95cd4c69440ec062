import { cached } from '../../lexicon/cache.ts'
import type { Lexicons } from '../../lexicon/lexicon.ts'
import type { LinkEvidence, SourceToken, TargetToken, WordLink, WordLinks } from '../pair.ts'
import { englishClass, germanClass, type WordClass } from './classes.ts'
import { createExplainer, type EnglishSide, type Explainer, type GermanSide } from './explain.ts'
import { createPhrases } from './phrases.ts'

/** How far each kind of evidence is to be trusted by itself; precision of such links on pe-train's alignments. */
const TRUST: Readonly<Record<LinkEvidence, number>> = {
  copy: 0.95,
  dictionary: 0.85,
  phrase: 0.75,
  learned: 0.8,
  part: 0.65,
  cognate: 0.6,
  place: 0.35,
}

/** What a link loses when the words are of different classes, and per tenth of the segment that they lie apart. */
const OTHER_CLASS = 0.12
const DISTANCE = 0.03
/** What it gains for each neighbour that is linked beside it. */
const NEIGHBOUR = 0.08
/** Links below this are not made. */
const LEAST = 0.3
/** Where fewer of the words are linked than this share, the two texts may not belong together: no links by place. */
const TOGETHER = 0.3
/** Longer segments are linked only near the diagonal, and those that no one wrote as one are not linked at all. */
const LONG = 300
const BAND = 60
const LONGEST = 2_000

type Word<T> = { readonly token: T; readonly class: WordClass; readonly place: number }

type Candidate = {
  readonly german: number
  readonly english: number
  readonly evidence: LinkEvidence
  score: number
}

export type Linker = {
  link(source: readonly SourceToken[], target: readonly TargetToken[]): WordLinks
  /** Why two words may be translations of each other, wherever they stand. */
  readonly explains: (german: TargetToken, english: SourceToken) => LinkEvidence | null
}

/** @param learned contents of shared/analysis/data/learned-translations.tsv; null does without */
export function createLinker(lexicons: Lexicons, learned: string | null): Linker {
  const explainer = createExplainer(lexicons, learned)
  const { germanSide, englishSide, relate } = explainer
  const phrases = createPhrases(lexicons.translations)
  const partCount = cached((lemma) => lexicons.german.parts(lemma).length)
  return {
    explains: (german, english) => relate(germanSide(german), englishSide(english)),
    link(source, target) {
      const german = contentWords(target, ({ tag }) => germanClass(tag))
      const english = contentWords(source, ({ pos }) => englishClass(pos))
      if (german.length > LONGEST || english.length > LONGEST)
        return toLinks([], [], [], source.length, target.length)
      const candidates = candidatesFor(german, english, explainer)
      addPhrases(candidates, phrases(german, source), german, english)
      const chosen = compete(candidates, german, english, (at) =>
        partCount((german[at] as Word<TargetToken>).token.lemma),
      )
      const placed = byPlace(chosen, german, english)
      return toLinks([...chosen, ...placed], german, english, source.length, target.length)
    },
  }
}

/** Adds the words of phrases where nothing else links them. */
function addPhrases(
  candidates: Candidate[],
  found: readonly { readonly german: number; readonly source: number }[],
  german: readonly Word<TargetToken>[],
  english: readonly Word<SourceToken>[],
): void {
  if (found.length === 0) return
  const places = new Map(english.map(({ token }, at) => [token.index, at]))
  for (const { german: g, source } of found) {
    const e = places.get(source)
    if (e === undefined || candidates.some((each) => each.german === g && each.english === e)) continue
    candidates.push(candidate(g, e, german, english, 'phrase'))
  }
}

function contentWords<T extends SourceToken | TargetToken>(
  tokens: readonly T[],
  classOf: (token: T) => WordClass | null,
): Word<T>[] {
  return tokens.flatMap((token, at) => {
    const found = token.kind === 'punctuation' ? null : token.kind === 'number' ? 'number' : classOf(token)
    return found === null ? [] : [{ token, class: found, place: at / Math.max(1, tokens.length - 1) }]
  })
}

function candidatesFor(
  german: readonly Word<TargetToken>[],
  english: readonly Word<SourceToken>[],
  { germanSide, englishSide, relate }: Explainer,
): Candidate[] {
  const found: Candidate[] = []
  const ours = german.map(({ token }) => germanSide(token))
  const theirs = english.map(({ token }) => englishSide(token))
  for (let g = 0; g < german.length; g++) {
    const [from, to] = band(g, german.length, english.length)
    for (let e = from; e < to; e++) {
      const evidence = relate(ours[g] as GermanSide, theirs[e] as EnglishSide)
      if (evidence !== null) found.push(candidate(g, e, german, english, evidence))
    }
  }
  return found
}

/** Positions in the English that a German word may be linked to, from and to. */
function band(g: number, german: number, english: number): [number, number] {
  if (german <= LONG && english <= LONG) return [0, english]
  const middle = Math.round((g * english) / german)
  return [Math.max(0, middle - BAND), Math.min(english, middle + BAND)]
}

function candidate(
  g: number,
  e: number,
  german: readonly Word<TargetToken>[],
  english: readonly Word<SourceToken>[],
  evidence: LinkEvidence,
): Candidate {
  const a = german[g] as Word<TargetToken>
  const b = english[e] as Word<SourceToken>
  const apart = Math.abs(a.place - b.place) * 10
  const score = TRUST[evidence] - (a.class === b.class ? 0 : OTHER_CLASS) - DISTANCE * apart
  return { german: g, english: e, evidence, score }
}

/**
 * Best first, each word once; a compound may take as many neighbouring English words as it has parts, and a phrase all
 * of its words. Neighbours that are linked side by side support each other.
 */
function compete(
  candidates: Candidate[],
  german: readonly Word<TargetToken>[],
  english: readonly Word<SourceToken>[],
  parts: (german: number) => number,
): Candidate[] {
  support(candidates)
  candidates.sort((a, b) => b.score - a.score)
  const ofGerman: number[][] = german.map(() => [])
  const ofEnglish: number[][] = english.map(() => [])
  const chosen: Candidate[] = []
  for (const each of candidates) {
    if (each.score < LEAST) break
    const mine = ofGerman[each.german] as number[]
    const theirs = ofEnglish[each.english] as number[]
    if (theirs.length > 0) continue
    const room =
      each.evidence === 'phrase'
        ? 4
        : each.evidence === 'part' || each.evidence === 'copy'
          ? parts(each.german) + 1
          : 1
    if (mine.length >= Math.max(1, room)) continue
    if (mine.length > 0 && !mine.some((other) => Math.abs(other - each.english) <= 2)) continue
    mine.push(each.english)
    theirs.push(each.german)
    chosen.push(each)
  }
  return chosen
}

function support(candidates: readonly Candidate[]): void {
  const cells = new Set(candidates.map(({ german, english }) => german * 65536 + english))
  for (const each of candidates) {
    for (const [dg, de] of [
      [-1, -1],
      [1, 1],
      [-1, 1],
      [1, -1],
    ] as const) {
      if (cells.has((each.german + dg) * 65536 + each.english + de))
        each.score += NEIGHBOUR / (dg === de ? 1 : 2)
    }
  }
}

/** Words left over on both sides that stand between the same linked neighbours and are of the same class. */
function byPlace(
  chosen: readonly Candidate[],
  german: readonly Word<TargetToken>[],
  english: readonly Word<SourceToken>[],
): Candidate[] {
  const toEnglish = new Map(chosen.map(({ german: g, english: e }) => [g, e]))
  const taken = new Set(chosen.map(({ english: e }) => e))
  const placed: Candidate[] = []
  if (chosen.length < TOGETHER * Math.min(german.length, english.length)) return placed
  for (let g = 0; g < german.length; g++) {
    if (toEnglish.has(g)) continue
    let best: Candidate | undefined
    const [from, to] = band(g, german.length, english.length)
    for (let e = from; e < to; e++) {
      if (taken.has(e) || (english[e] as Word<SourceToken>).class !== (german[g] as Word<TargetToken>).class)
        continue
      const option = placeCandidate(g, e, toEnglish, german, english)
      if (best === undefined || option.score > best.score) best = option
    }
    if (best === undefined || best.score < LEAST) continue
    placed.push(best)
    taken.add(best.english)
    toEnglish.set(g, best.english)
  }
  return placed
}

function placeCandidate(
  g: number,
  e: number,
  toEnglish: ReadonlyMap<number, number>,
  german: readonly Word<TargetToken>[],
  english: readonly Word<SourceToken>[],
): Candidate {
  const found = candidate(g, e, german, english, 'place')
  for (const step of [-1, 1]) {
    const neighbour = toEnglish.get(g + step)
    if (neighbour !== undefined && Math.abs(neighbour - e) === 1) found.score += 0.15
  }
  return found
}

function toLinks(
  chosen: readonly Candidate[],
  german: readonly Word<TargetToken>[],
  english: readonly Word<SourceToken>[],
  sourceLength: number,
  targetLength: number,
): WordLinks {
  const toSource: number[][] = Array.from({ length: targetLength }, () => [])
  const toTarget: number[][] = Array.from({ length: sourceLength }, () => [])
  const list = chosen.map(({ german: g, english: e, evidence, score }): WordLink => {
    const target = (german[g] as Word<TargetToken>).token.index
    const source = (english[e] as Word<SourceToken>).token.index
    return { source, target, evidence, score: Math.max(0, Math.min(1, score)) }
  })
  list.sort((a, b) => a.target - b.target || a.source - b.source)
  for (const { source, target, evidence } of list) {
    if (evidence === 'place') continue
    toSource[target]?.push(source)
    toTarget[source]?.push(target)
  }
  return { toSource, toTarget, list }
}
