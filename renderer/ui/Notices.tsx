import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useState } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../messages/text.tsx'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import classes from './notices.module.css'
import hearing from './spoken.module.css'
import { isHarmless, useErrorText } from './errors.ts'

type Notice = {
  readonly kind: 'done' | 'error'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Its button takes the last decision back: it goes with the next decision, which is then the last, and with its article. */
  readonly reverts?: true
  /** Nobody asked for it: it waits until what the editor just did has been said. */
  readonly patient?: true
}

type Said = { readonly shown: Notice | null; readonly waiting: Notice | null }

/** What is said when a notice comes, when the one that is shown goes (null), or when something else was decided. */
function follow(said: Said, next: Notice | null | 'decided'): Said {
  const { shown, waiting } = said
  if (next === 'decided') return shown?.reverts ? { shown: waiting, waiting: null } : said
  if (!next) return { shown: waiting, waiting: null }
  if (next.patient) return shown && !shown.patient ? { shown, waiting: next } : { shown: next, waiting: null }
  return { shown: next, waiting: shown?.patient ? shown : waiting }
}

type Notices = {
  /** Shows a notice until the next one, or until it has been there long enough to read: at the bottom, or above a dialog. */
  readonly show: (notice: Notice) => void
  readonly showError: (error: unknown) => void
  /** Something was decided or taken back, or what was decided is out of sight. */
  readonly decided: () => void
  /** Tells screen readers only. */
  readonly say: (text: string) => void
}

const NoticesContext = createContext<Notices | null>(null)

/** Long enough to read two lines and reach for the button. */
const READING_MS = 9000

export function useNotices(): Notices {
  const notices = useContext(NoticesContext)
  if (!notices) throw new Error('outside NoticesProvider')
  return notices
}

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const errorText = useErrorText()
  const [{ shown: notice }, setNotice] = useReducer(follow, { shown: null, waiting: null })
  const [spoken, setSpoken] = useState('')

  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => setNotice(null), READING_MS)
    return () => clearTimeout(timer)
  }, [notice])

  const showError = useCallback(
    (error: unknown) => setNotice({ kind: isHarmless(error) ? 'done' : 'error', text: errorText(error) }),
    [errorText],
  )
  // A trailing no-break space makes the same words new, so that they are read out again.
  const say = useCallback((text: string) => setSpoken((last) => (last === text ? `${text}\u00a0` : text)), [])
  const decided = useCallback(() => setNotice('decided'), [])
  const value = useMemo(() => ({ show: setNotice, showError, say, decided }), [showError, say, decided])

  return (
    <NoticesContext value={value}>
      {children}
      <div className={hearing.spoken} role="status" aria-live="polite">
        {spoken}
      </div>
      <div className={classes.region} role={notice?.kind === 'error' ? 'alert' : 'status'}>
        {notice && (
          <div className={classes.notice} data-kind={notice.kind}>
            {notice.kind === 'error' && <Icon name="warning" />}
            <span>{notice.text}</span>
            {notice.action && (
              <Button
                onPress={() => {
                  setNotice(null)
                  notice.action?.run()
                }}
              >
                {notice.action.label}
              </Button>
            )}
            <Button look="quiet" icon label={t('common.close')} onPress={() => setNotice(null)}>
              <Icon name="close" />
            </Button>
          </div>
        )}
      </div>
    </NoticesContext>
  )
}
