/** Something with a key, and the segment it stands in. */
export type Placed<Entry> = { readonly segment: number; readonly entry: Entry }

export type ArticleIndex<Gathered, Entry> = {
  /**
   * Takes what was gathered of an article as it now is. Where it is the article seen last with some segments edited, only these
   * are looked at: compared by identity, since what was gathered of a segment is kept until the segment changes.
   * @returns keys that came, went, or stand in other places than before
   */
  update(gathered: readonly (Gathered | null)[]): ReadonlySet<string>
  /** Places of each key, in the order of the article. Keys in no order that means anything. */
  readonly places: ReadonlyMap<string, readonly Placed<Entry>[]>
  /** Keys with more than one place. */
  readonly repeated: ReadonlySet<string>
}

/** Edits by one stroke, one replacement in many segments; with more of them all is read anew. */
const MOST_EDITED = 50

/**
 * Where each key of an article stands, kept up from one key stroke to the next: in an article of thousands of segments, grouping all
 * of them at each stroke is what an editor would wait for.
 * @param entriesOf keys and entries of what was gathered from a segment
 */
export function createArticleIndex<Gathered, Entry>(
  entriesOf: (gathered: Gathered) => Iterable<readonly [key: string, entry: Entry]>,
): ArticleIndex<Gathered, Entry> {
  const places = new Map<string, Placed<Entry>[]>()
  const repeated = new Set<string>()
  let last: readonly (Gathered | null)[] = []

  const put = (key: string, group: Placed<Entry>[]) => {
    if (group.length > 0) places.set(key, group)
    else places.delete(key)
    if (group.length > 1) repeated.add(key)
    else repeated.delete(key)
  }
  const addTo = (segment: number, gathered: Gathered | null, changed: Set<string>) => {
    if (gathered === null) return
    for (const [key, entry] of entriesOf(gathered)) {
      const group = places.get(key) ?? []
      const at = group.findLastIndex((other) => other.segment <= segment) + 1
      put(key, group.toSpliced(at, 0, { segment, entry }))
      changed.add(key)
    }
  }
  const takeFrom = (segment: number, gathered: Gathered | null, changed: Set<string>) => {
    if (gathered === null) return
    for (const [key] of entriesOf(gathered)) {
      if (changed.has(key)) continue
      put(
        key,
        (places.get(key) ?? []).filter((place) => place.segment !== segment),
      )
      changed.add(key)
    }
  }

  const readAnew = (gathered: readonly (Gathered | null)[]) => {
    const changed = new Set(places.keys())
    places.clear()
    repeated.clear()
    for (const [segment, one] of gathered.entries()) {
      if (one === null) continue
      for (const [key, entry] of entriesOf(one)) {
        const group = places.get(key)
        if (group === undefined) places.set(key, [{ segment, entry }])
        else {
          group.push({ segment, entry })
          repeated.add(key)
        }
        changed.add(key)
      }
    }
    return changed
  }

  /** Null when so much differs that it is another article, or segments were split or joined. */
  const edited = (gathered: readonly (Gathered | null)[]): readonly number[] | null => {
    if (gathered.length !== last.length) return null
    const found: number[] = []
    for (let segment = 0; segment < gathered.length; segment++) {
      if (gathered[segment] === last[segment]) continue
      if (found.push(segment) > MOST_EDITED) return null
    }
    return found
  }

  return {
    places,
    repeated,
    update(gathered) {
      const segments = edited(gathered)
      const before = last
      last = gathered
      if (segments === null) return readAnew(gathered)
      const changed = new Set<string>()
      for (const segment of segments) {
        const gone = new Set<string>()
        takeFrom(segment, before[segment] ?? null, gone)
        addTo(segment, gathered[segment] ?? null, changed)
        for (const key of gone) changed.add(key)
      }
      return changed
    },
  }
}
