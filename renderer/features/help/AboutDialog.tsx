import { useAbout } from '../../api/system.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import classes from './help.module.css'

type AboutDialogProps = { readonly onClose: () => void; readonly onLicences: () => void }

/** What this is, which version, and where it keeps things. */
export function AboutDialog({ onClose, onLicences }: AboutDialogProps) {
  const t = useText()
  const about = useAbout()
  return (
    <Dialog
      title={t('about.title')}
      onClose={onClose}
      foot={
        <Button autoFocus onPress={onLicences}>
          {t('about.licences')}
        </Button>
      }
    >
      <div className={classes.app}>
        <img src="./icons/icon.svg" width={72} height={72} alt="" />
        <div>
          <b>{t('app.name')}</b>
          <p>{about && t('about.version', { version: about.version })}</p>
        </div>
      </div>
      <p>
        {t('about.what')} {t('about.offline')}
      </p>
      {about && (
        <dl className={classes.facts}>
          <dt>{t('about.data')}</dt>
          <dd>{about.dataFolder}</dd>
          <dt>{t('about.logs')}</dt>
          <dd>{about.logFolder}</dd>
          <dt>{t('about.runtime')}</dt>
          <dd>
            Electron {about.electron}, Chromium {about.chromium}
          </dd>
          <dt>{t('about.licence')}</dt>
          <dd>GPL-3.0-or-later</dd>
        </dl>
      )}
    </Dialog>
  )
}
