import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { BackupInfo } from '../../../shared/calls/backups.ts'
import { useBackups, useMakeBackup, useRestoreBackup } from '../../api/backups.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import classes from './backups.module.css'

type BackupsDialogProps = { readonly onClose: () => void; readonly onRestored: () => void }

/** The copies of the library: what is in each, and back to one. */
export function BackupsDialog({ onClose, onRestored }: BackupsDialogProps) {
  const t = useText()
  const notices = useNotices()
  const { data: backups, isPending } = useBackups()
  const make = useMakeBackup()
  const restore = useRestoreBackup()
  const [chosen, setChosen] = useState<string | null>(null)
  const newest = backups?.find((copy) => copy.articles !== null)?.name ?? null
  const name = chosen ?? newest
  const isBusy = make.isPending || restore.isPending
  return (
    <Dialog
      title={t('backups.title')}
      onClose={onClose}
      foot={
        <>
          <Button
            busy={make.isPending}
            isDisabled={isBusy}
            onPress={() =>
              make.mutate(undefined, {
                onSuccess: (made) => setChosen(made.name),
                onError: notices.showError,
              })
            }
          >
            {t('backups.make')}
          </Button>
          <Button
            look="primary"
            busy={restore.isPending}
            isDisabled={isBusy || name === null}
            onPress={() =>
              name !== null &&
              restore.mutate(name, {
                onSuccess: () => {
                  notices.show({ kind: 'done', text: t('backups.restored') })
                  onRestored()
                },
                onError: notices.showError,
              })
            }
          >
            {t('backups.restore')}
          </Button>
        </>
      }
    >
      <p className={classes.intro}>{t('backups.intro')}</p>
      {backups && backups.length > 0 ? (
        <RadioGroup
          aria-label={t('backups.list')}
          className={classes.list!}
          value={name}
          onChange={setChosen}
          isDisabled={isBusy}
        >
          {backups.map((copy) => (
            <Copy key={copy.name} copy={copy} />
          ))}
        </RadioGroup>
      ) : (
        <p className={classes.none}>{t(isPending ? 'common.loading' : 'backups.none')}</p>
      )}
      <p className={classes.hint}>{t('backups.keepsCurrent')}</p>
    </Dialog>
  )
}

const MEGABYTE = 1_000_000

function Copy({ copy }: { readonly copy: BackupInfo }) {
  const t = useText()
  const format = useFormat()
  const { name, at, kind, bytes, articles } = copy
  const size = bytes / MEGABYTE
  return (
    <Radio value={name} isDisabled={articles === null} className={classes.copy!}>
      <span className={classes.date}>
        {format.date(at)}, {format.time(at)}
      </span>
      <span>{articles === null ? t('backups.damaged') : t('backups.articles', { count: articles })}</span>
      <span className={classes.size}>{`${format.number(size, size < 10 ? 1 : 0)} MB`}</span>
      {kind === 'before-restore' && <small>{t('backups.replaced')}</small>}
    </Radio>
  )
}
