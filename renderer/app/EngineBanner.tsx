import { useState } from 'react'
import { CallError } from '../api/bridge.ts'
import { useEngineNotice, useEngineState } from '../api/events.ts'
import { useText } from '../messages/text.tsx'
import { Button } from '../ui/Button.tsx'
import { useErrorText } from '../ui/errors.ts'
import { Icon } from '../ui/Icon.tsx'
import classes from './app.module.css'

/** One line under the header when the engine is away, or had something to tell as it started. */
export function EngineBanner() {
  const t = useText()
  const errorText = useErrorText()
  const state = useEngineState()
  const notice = useEngineNotice()
  const [read, setRead] = useState<unknown>(null)
  if (state !== 'ready') {
    return (
      <p className={classes.banner} role="alert">
        <Icon name="warning" />
        <span>{t(state === 'stopped' ? 'engine.stopped' : 'engine.restarting')}</span>
      </p>
    )
  }
  if (!notice || read === notice) return null
  const { code, details } = notice
  const setAside = code === 'database-damaged' && 'file' in details
  return (
    <p className={classes.banner} role="alert">
      <Icon name="warning" />
      <span>{setAside ? t('engine.damaged', details) : errorText(new CallError(code, details))}</span>
      <Button look="quiet" icon label={t('common.close')} onPress={() => setRead(notice)}>
        <Icon name="close" />
      </Button>
    </p>
  )
}
