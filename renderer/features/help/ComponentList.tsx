import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useText } from '../../messages/text.tsx'
import type { GroupedComponents, PlacedComponent } from './group.ts'
import classes from './help.module.css'

/** How far the keys of a list go, from `at` in a list of `count`; null for other keys. */
function goal(key: string, at: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 12,
    PageUp: -12,
    Home: -count,
    End: count,
  }
  const step = steps[key]
  return step === undefined ? null : Math.max(0, Math.min(count - 1, at + step))
}

type ComponentListProps = {
  readonly groups: readonly GroupedComponents[]
  readonly chosen: PlacedComponent | undefined
  readonly onChoose: (place: number) => void
}

/**
 * A list to choose from. Plain elements: there are some five hundred, and a list that knows how to do everything takes a second
 * to show them.
 */
export function ComponentList({ groups, chosen, onChoose }: ComponentListProps) {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const shown = groups.flatMap((group) => group.components)
  const idOf = ({ place }: PlacedComponent) => `component-${place}`
  const current = chosen ? idOf(chosen) : undefined

  useEffect(() => {
    if (current) list.current?.querySelector(`#${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const onKeyDown = (event: KeyboardEvent) => {
    const next = shown[goal(event.key, chosen ? shown.indexOf(chosen) : -1, shown.length) ?? -1]
    if (!next) return
    event.preventDefault()
    onChoose(next.place)
  }

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={t('licences.list')}
      aria-activedescendant={current}
      tabIndex={0}
      className={classes.components}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ group, components }) => (
        <div key={group} role="group" aria-label={t(`licences.group.${group}`)}>
          <div className={classes.group} aria-hidden>
            {t(`licences.group.${group}`)}
          </div>
          {components.map((component) => (
            // Keys go to the list, which has the focus; clicking is for those who would rather.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={component.place}
              id={idOf(component)}
              role="option"
              aria-selected={component === chosen}
              className={classes.component}
              onClick={() => onChoose(component.place)}
            >
              <span>
                {component.name} <small>{component.version}</small>
              </span>
              <small>{component.licence}</small>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
