import { useCallback, useRef } from 'react'

type Item = { readonly id: string }

/**
 * Keys of the rows of a virtual list, as a function that stays the same while the ids do: a new one makes the virtualizer
 * lay out every row anew, which is felt from some thousand rows on.
 */
export function useItemKeys(items: readonly Item[]): (index: number) => string | number {
  const known = useRef<{ readonly items: readonly Item[]; readonly ids: readonly string[] }>({
    items: [],
    ids: [],
  })
  if (known.current.items !== items) {
    const { ids } = known.current
    known.current = { items, ids: hasIds(items, ids) ? ids : items.map((item) => item.id) }
  }
  const { ids } = known.current
  return useCallback((index: number) => ids[index] ?? index, [ids])
}

const hasIds = (items: readonly Item[], ids: readonly string[]): boolean =>
  items.length === ids.length && items.every((item, index) => item.id === ids[index])
