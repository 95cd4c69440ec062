import type { Evidence } from './evidence.ts'

/** For each number of consumed source sentences (0…n), the numbers of consumed target sentences looked at. */
export type Windows = { readonly from: Int32Array; readonly to: Int32Array }

/** Up to this many cells every combination is looked at. */
const SMALL = 400_000
/** Half width of the band around a sure anchor, and the most a stretch between two anchors may add. */
const MARGIN = 20
const WIDEST = 250
/** Half width of the band around a path that was found: paragraphs move a border by a few sentences. */
const NEAR = 10
/** Cells looked at in all; in a very long document the band gets narrower. */
const MOST_CELLS = 5_000_000
/** Words that stand in more sentences than this anchor nothing. */
const RAREST = 3

/** All of it for articles; for long documents a band around a chain of words that are rare on both sides. */
export function windowsFor(evidence: Evidence): Windows {
  const n = evidence.source.length
  const m = evidence.target.length
  const from = new Int32Array(n + 1)
  const to = new Int32Array(n + 1).fill(m)
  if (n * m <= SMALL) return { from, to }
  const points = samePlaces(evidence) ?? anchors(evidence)
  const chain = [[0, 0], ...points, [n, m]] as [number, number][]
  from.fill(m)
  to.fill(0)
  const widest = Math.min(WIDEST, Math.max(MARGIN, Math.floor(MOST_CELLS / (2 * n))))
  for (let k = 0; k + 1 < chain.length; k++) {
    widen(from, to, chain[k] ?? [0, 0], chain[k + 1] ?? [n, m], m, widest)
  }
  return { from, to: smooth(from, to, m) }
}

/** Windows of a second pass: a band around the path of the first. */
export function windowsAround(path: readonly { i: number; j: number }[], n: number, m: number): Windows {
  const from = new Int32Array(n + 1).fill(m)
  const to = new Int32Array(n + 1)
  for (const { i, j } of [...path, { i: n, j: m }]) {
    from[i] = Math.min(from[i] ?? m, Math.max(0, j - NEAR))
    to[i] = Math.max(to[i] ?? 0, Math.min(m, j + NEAR))
  }
  from[0] = 0
  return { from, to: smooth(from, to, m) }
}

/** Opens the windows between two anchors: a band around the straight line, wider where the line is uncertain. */
function widen(
  from: Int32Array,
  to: Int32Array,
  [i0, j0]: [number, number],
  [i1, j1]: [number, number],
  m: number,
  widest: number,
): void {
  const gap = Math.min(
    widest,
    MARGIN + Math.ceil(Math.min(i1 - i0, j1 - j0) / 2) + Math.abs(i1 - i0 - (j1 - j0)),
  )
  for (let i = i0; i <= i1; i++) {
    const line = i1 === i0 ? j0 : j0 + ((j1 - j0) * (i - i0)) / (i1 - i0)
    const low = Math.max(0, Math.floor(i1 === i0 ? j0 : line) - gap)
    const high = Math.min(m, Math.ceil(i1 === i0 ? j1 : line) + gap)
    from[i] = Math.min(from[i] ?? m, low)
    to[i] = Math.max(to[i] ?? 0, high)
  }
}

/** Neighbouring windows overlap and never go back, so that a path always gets through. */
function smooth(from: Int32Array, to: Int32Array, m: number): Int32Array {
  for (let i = from.length - 2; i >= 0; i--) from[i] = Math.min(from[i] ?? 0, from[i + 1] ?? m)
  for (let i = 1; i < to.length; i++) {
    to[i] = Math.max(to[i] ?? 0, to[i - 1] ?? 0)
    from[i] = Math.min(from[i] ?? 0, to[i - 1] ?? 0)
  }
  return to
}

/** Paragraphs whose lengths differ by more than this, as a ratio, from what is usual in the document are no pair. */
const UNLIKE = 2
/** Share of the paragraphs that may be unlike each other, of those long enough to say something. */
const MOST_UNLIKE = 0.05
const TELLING = 60

/**
 * Where each paragraph begins on both sides, if both have as many and these are alike in length, as in what a machine translated
 * line by line; null otherwise. What is shifted by some paragraphs is still inside the band around them.
 */
function samePlaces({ source, target }: Evidence): [number, number][] | null {
  const [here, there] = [blocksOf(source), blocksOf(target)]
  if (here.length !== there.length) return null
  const sum = (blocks: readonly Block[]) => blocks.reduce((total, { length }) => total + length, 0)
  const usual = sum(there) / Math.max(1, sum(here))
  const telling = here.flatMap(({ length }, at) =>
    length < TELLING ? [] : [(there[at]?.length ?? 0) / length / usual],
  )
  const unlike = telling.filter((ratio) => ratio > UNLIKE || ratio < 1 / UNLIKE)
  if (unlike.length > MOST_UNLIKE * telling.length) return null
  return here.map(({ start }, at) => [start, there[at]?.start ?? 0])
}

/** A paragraph: its first sentence, and its length in code units. */
type Block = { readonly start: number; length: number }

function blocksOf(sentences: Evidence['source']): Block[] {
  const blocks: Block[] = []
  sentences.forEach(({ block, length }, start) => {
    const last = blocks.at(-1)
    if (last && sentences[start - 1]?.block === block) last.length += length
    else blocks.push({ start, length })
  })
  return blocks
}

/** Sentence pairs that share several rare words, as the longest chain that rises on both sides. */
function anchors(evidence: Evidence): [number, number][] {
  const sourceOf = places(evidence.source.map((sentence) => sentence.words))
  const targetOf = places(evidence.target.map((sentence) => sentence.words))
  const votes = new Map<number, number>()
  const m = evidence.target.length
  evidence.toTarget.forEach((links, word) => {
    const here = sourceOf.get(word)
    if (here === undefined) return
    const there = links.flatMap((link) => targetOf.get(link) ?? [m, m, m, m])
    if (there.length === 0 || there.length > RAREST || there.includes(m)) return
    for (const i of here)
      for (const j of there)
        votes.set(i * m + j, (votes.get(i * m + j) ?? 0) + 1 / (here.length * there.length))
  })
  const points = [...votes]
    .filter(([, vote]) => vote >= 1)
    .map(([at]): [number, number] => [Math.floor(at / m), at % m])
  return agreeing(longestChain(points.sort((a, b) => a[0] - b[0] || b[1] - a[1])))
}

/** Sentences of the words that stand in few. */
function places(sentences: readonly Int32Array[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  sentences.forEach((words, index) => {
    for (const word of new Set(words)) {
      const list = found.get(word)
      if (list === undefined) found.set(word, [index])
      else if (list.length <= RAREST) list.push(index)
    }
  })
  for (const [word, list] of found) if (list.length > RAREST) found.delete(word)
  return found
}

/** Longest strictly rising subsequence (patience sorting). */
function longestChain(points: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const previous = new Int32Array(points.length).fill(-1)
  points.forEach(([, j], index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((points[tails[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  })
  const chain: [number, number][] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) chain.push(points[at] ?? [0, 0])
  return chain.reverse()
}

/** Drops anchors that jump away from their neighbours and come back: chance, not alignment. */
function agreeing(chain: readonly [number, number][]): [number, number][] {
  return chain.filter(([i, j], k) => {
    const [a, b] = chain[k - 1] ?? [i, j]
    const [c, d] = chain[k + 1] ?? [i, j]
    const jump = j - b - (i - a)
    const back = d - j - (c - i)
    return Math.abs(jump) < MARGIN || Math.abs(back) < MARGIN || Math.sign(jump) === Math.sign(back)
  })
}
