import { useState } from 'react'
import { CallError } from '../api/bridge.ts'
import { useEngineNotice, useEngineState } from '../api/events.ts'
import { useRunCommand } from '../keys/commands.tsx'
import { useFormat, useText } from '../messages/text.tsx'
import { Button } from '../ui/Button.tsx'
import { useErrorText } from '../ui/errors.ts'
import { Icon } from '../ui/Icon.tsx'
import classes from './app.module.css'

/** One line under the header when the engine is away, or had something to tell as it started. */
export function EngineBanner() {
  const t = useText()
  const format = useFormat()
  const errorText = useErrorText()
  const { run } = useRunCommand()
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
      {typeof details['at'] === 'number' && (
        <Button onPress={() => run('backups.open')}>
          {t('backups.offer', { date: `${format.date(details['at'])}, ${format.time(details['at'])}` })}
        </Button>
      )}
      <Button look="quiet" icon label={t('common.close')} onPress={() => setRead(notice)}>
        <Icon name="close" />
      </Button>
    </p>
  )
}
