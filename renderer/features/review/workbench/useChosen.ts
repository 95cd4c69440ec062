import { useMemo, useState } from 'react'

type Chosen = ReadonlySet<string>

/**
 * Which places are chosen: those that `initial` says until the editor says otherwise, and again when there are other places.
 * @param places what is chosen from; another object means other places
 */
export function useChosen<Places>(
  places: Places,
  initial: (places: Places) => Chosen,
): [Chosen, (chosen: Chosen) => void] {
  const [own, setOwn] = useState<{ places: Places; chosen: Chosen } | null>(null)
  const fresh = useMemo(() => initial(places), [initial, places])
  return [own !== null && own.places === places ? own.chosen : fresh, (chosen) => setOwn({ places, chosen })]
}
