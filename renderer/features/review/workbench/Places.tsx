import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useText } from '../../../messages/text.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { useItemKeys } from '../../../ui/useItemKeys.ts'
import classes from './places.module.css'

/** One place of a decision about many: where it is and what it would become. */
export type Place = {
  readonly id: string
  readonly where: string
  readonly content: ReactNode
  /** Nothing can be done here; shown all the same. */
  readonly disabled?: boolean
}

type PlacesProps = {
  readonly label: string
  readonly places: readonly Place[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly empty: string
  /** Enter takes what is chosen. */
  readonly onTake: () => void
  /** The list has the focus as soon as it is there. */
  readonly autoFocus?: boolean
}

const ROW_PX = 52

/** At work elsewhere in the dialog. */
const isChoosing = (element: Element | null) => element?.closest('input, [role=radiogroup]') != null

/**
 * Places to look through first: arrow keys walk, Space takes one out or in, A all of them, Enter takes them. Long lists draw
 * what is seen.
 */
export function Places(props: PlacesProps) {
  const { label, places, chosen, onChoose, empty, onTake, autoFocus = false } = props
  const t = useText()
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const isThere = places.length > 0
  useEffect(() => {
    if (autoFocus && isThere && !isChoosing(document.activeElement)) scroll.current?.focus()
  }, [autoFocus, isThere])
  const at = Math.min(active, places.length - 1)
  const getItemKey = useItemKeys(places)
  const rows = useVirtualizer({
    count: places.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    getItemKey,
    overscan: 6,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].toSorted((a, b) => a - b),
  })
  const possible = places.filter((place) => !place.disabled)
  const allChosen = possible.length > 0 && possible.every((place) => chosen.has(place.id))

  const toggle = (place: Place | undefined) => {
    if (!place || place.disabled) return
    const next = new Set(chosen)
    if (!next.delete(place.id)) next.add(place.id)
    onChoose(next)
  }
  const toggleAll = () => onChoose(new Set(allChosen ? [] : possible.map((place) => place.id)))
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(places.length - 1, index))
    setActive(next)
    rows.scrollToIndex(next, { align: 'auto' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown') goTo(at + 1)
    else if (event.key === 'ArrowUp') goTo(at - 1)
    else if (event.key === 'Home') goTo(0)
    else if (event.key === 'End') goTo(places.length - 1)
    else if (event.key === ' ') toggle(places[at])
    else if (event.key === 'Enter') onTake()
    else if (event.key === 'a' || event.key === 'A') toggleAll()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (places.length === 0) return <p className={classes.none}>{empty}</p>
  return (
    <div className={classes.frame}>
      <div className={classes.head}>
        <span role="status">{t('places.chosen', { n: chosen.size, total: places.length })}</span>
        <Button look="quiet" onPress={toggleAll}>
          {t(allChosen ? 'places.none' : 'places.all')} <kbd aria-hidden>A</kbd>
        </Button>
      </div>
      <div
        ref={scroll}
        role="listbox"
        aria-label={label}
        aria-multiselectable
        aria-activedescendant={places[at] ? `place-${places[at].id}` : undefined}
        tabIndex={0}
        className={classes.scroll}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className={classes.list} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const place = places[item.index]
            if (!place) return null
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys
              <div
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                id={`place-${place.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={chosen.has(place.id)}
                aria-disabled={place.disabled || undefined}
                data-active={item.index === at || undefined}
                className={classes.place}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => {
                  setActive(item.index)
                  toggle(place)
                }}
              >
                <span className={classes.box}>{chosen.has(place.id) && <Icon name="check" size={12} />}</span>
                <span className={classes.where}>{place.where}</span>
                <p lang="de">{place.content}</p>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
