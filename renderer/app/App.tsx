import { CallError } from '../api/bridge.ts'
import { useEngineEvents } from '../api/events.ts'
import { useSettings, useSettingsQuery } from '../api/settings.ts'
import { CommandProvider } from '../keys/commands.tsx'
import { chooseLocale, TextProvider, useText } from '../messages/text.tsx'
import { useErrorText } from '../ui/errors.ts'
import { NoticesProvider } from '../ui/Notices.tsx'
import { Message } from './Message.tsx'
import { useAppearance } from './useAppearance.ts'
import { Window } from './Window.tsx'

/** Settings decide language, colours and keys for everything inside. */
export function App() {
  useEngineEvents()
  const settings = useSettings()
  const locale = chooseLocale(settings.locale, navigator.languages)
  useAppearance(settings, locale)
  return (
    <TextProvider locale={locale}>
      <NoticesProvider>
        <CommandProvider>
          <Gate />
        </CommandProvider>
      </NoticesProvider>
    </TextProvider>
  )
}

/** Lets nothing happen where there is no database to work on; says why. The engine tries again when it is asked again. */
function Gate() {
  const t = useText()
  const errorText = useErrorText()
  const settings = useSettingsQuery()
  const { error } = settings
  if (error instanceof CallError && error.code !== 'engine-stopped') {
    return (
      <Message
        title={t('fatal.title')}
        text={errorText(error)}
        action={t('common.retry')}
        onAction={() => void settings.refetch()}
      />
    )
  }
  if (settings.isPending) return null
  return <Window />
}
