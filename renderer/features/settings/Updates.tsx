import { useAbout } from '../../api/system.ts'
import { useText } from '../../messages/text.tsx'
import { Switch } from '../../ui/Field.tsx'
import classes from './settings.module.css'

type UpdatesProps = { readonly isOn: boolean; readonly onChange: (on: boolean) => void }

/** The one thing that would ask a network: off unless the editor says yes, who is told what it asks first. */
export function Updates({ isOn, onChange }: UpdatesProps) {
  const t = useText()
  const about = useAbout()
  const place = about?.updatesFrom ?? null
  return (
    <section>
      <h2>{t('updates.title')}</h2>
      {place === null ? (
        <p className={classes.note}>{about && t('updates.nowhere')}</p>
      ) : (
        <>
          <Switch isSelected={isOn} onChange={onChange}>
            {t('updates.switch')}
          </Switch>
          <p className={classes.note}>
            {t('updates.off')} {t('updates.on', { place })}
          </p>
        </>
      )}
    </section>
  )
}
