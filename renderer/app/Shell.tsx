import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { Sidebar } from '../features/library/Sidebar.tsx'
import { Key } from '../keys/Key.tsx'
import type { Command } from '../keys/keymap.ts'
import { useCommands } from '../keys/commands.tsx'
import { useText } from '../messages/text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Split, useKept, useKeptSwitch } from '../ui/Split.tsx'
import classes from './app.module.css'
import { EngineBanner } from './EngineBanner.tsx'
import { Header } from './Header.tsx'
import type { Place } from './place.ts'

const LIST_WIDTH = { initial: 232, min: 180, max: 400 }

const AREAS = [
  { screen: 'library', icon: 'books', command: 'go.library' },
  { screen: 'history', icon: 'clock', command: 'go.history' },
  { screen: 'statistics', icon: 'chart', command: 'go.statistics' },
  { screen: 'rules', icon: 'rules', command: 'go.rules' },
  { screen: 'house', icon: 'house', command: 'go.house' },
  { screen: 'settings', icon: 'gear', command: 'go.settings' },
] as const satisfies readonly { screen: Place['screen']; icon: string; command: Command }[]

/** Below these widths the list lies over the text and goes away again: two columns of text need their room. */
const NARROW = window.matchMedia('(max-width: 860px)')
const NARROW_FOR_TEXT = window.matchMedia('(max-width: 1180px)')

function useMedia(media: MediaQueryList): boolean {
  return useSyncExternalStore(
    (listener) => {
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => media.matches,
  )
}

type ShellProps = {
  readonly place: Place
  readonly onGo: (place: Place) => void
  readonly children: ReactNode
}

/** The frame: header, list of articles, the screen. */
export function Shell({ place, onGo, children }: ShellProps) {
  const t = useText()
  const [width, setWidth] = useKept('list.width', LIST_WIDTH.initial)
  const [kept, toggleKept] = useKeptSwitch('list.shown')
  const narrow = useMedia(NARROW)
  const narrowForText = useMedia(NARROW_FOR_TEXT)
  const lies = narrow || (narrowForText && place.screen === 'article')
  const [over, setOver] = useState(false)
  const shown = lies ? over : kept
  useCommands({
    'panel.list': () => (lies ? setOver(!over) : toggleKept()),
  })
  const goAndClose = (next: Place) => {
    setOver(false)
    onGo(next)
  }
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    // What had the focus may have gone with the last screen; the new one takes it, unless it gave it to a part of itself.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [place])
  const style = { '--list': `${width}px` } as CSSProperties

  return (
    <div className={classes.shell} data-list={!shown ? 'hidden' : lies ? 'over' : 'beside'} style={style}>
      <Header
        place={place}
        listShown={shown}
        onView={(view) => place.screen === 'article' && onGo({ ...place, view, segmentId: null })}
      />
      <EngineBanner />
      {shown && (
        <div className={classes.list}>
          <Sidebar
            openArticle={place.screen === 'article' ? place.articleId : null}
            onOpen={(articleId) =>
              goAndClose({ screen: 'article', articleId, view: 'review', segmentId: null })
            }
            onLibrary={() => goAndClose({ screen: 'library' })}
          />
          <nav className={classes.areas} aria-label={t('nav.label')}>
            {AREAS.map((area) => (
              <button
                key={area.screen}
                type="button"
                aria-current={place.screen === area.screen ? 'page' : undefined}
                onClick={() => goAndClose({ screen: area.screen })}
              >
                <Icon name={area.icon} />
                <span>{t(`nav.${area.screen}`)}</span>
                <Key command={area.command} />
              </button>
            ))}
          </nav>
        </div>
      )}
      <main ref={main} className={classes.main} tabIndex={-1}>
        {shown && !lies && (
          <div className={classes.handle}>
            <Split
              label={t('split.list')}
              value={width}
              min={LIST_WIDTH.min}
              max={LIST_WIDTH.max}
              column="left"
              onChange={setWidth}
            />
          </div>
        )}
        {children}
      </main>
    </div>
  )
}
