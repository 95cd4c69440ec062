import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { EXPORT_FORMATS } from '../../../shared/calls.ts'
import type { ExportFormat } from '../../../shared/calls.ts'
import { cancelExport, useExport, useExportCheck } from '../../api/articles.ts'
import { isCancelled } from '../../api/bridge.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Radios } from '../../ui/Field.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { ExportProgress } from './ExportProgress.tsx'

/** Says what is unfinished, asks what to export; where to is asked by the system. */
export function ExportDialog({
  articleId,
  onClose,
}: {
  readonly articleId: string
  readonly onClose: () => void
}) {
  const t = useText()
  const notices = useNotices()
  const [format, setFormat] = useState<ExportFormat>('file')
  const { data: check } = useExportCheck(articleId)
  const save = useExport()
  const ticket = save.isPending ? save.variables.ticket : null
  const close = () => {
    if (ticket !== null) cancelExport(ticket)
    onClose()
  }
  const finished = check !== undefined && check.unconfirmed === 0 && check.openFlags === 0

  const run = () =>
    save.mutate(
      { articleId, format, ticket: crypto.randomUUID() },
      {
        onSuccess: (saved) => {
          if (!saved) return
          notices.show({ kind: 'done', text: t('export.done', { path: saved.path }) })
          onClose()
        },
        onError: (error) => !isCancelled(error) && notices.showError(error),
      },
    )

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || save.isPending) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }

  return (
    <Dialog
      title={t('export.title')}
      onClose={close}
      foot={
        <>
          {ticket !== null && <ExportProgress ticket={ticket} />}
          <Button onPress={ticket === null ? onClose : () => cancelExport(ticket)}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" onPress={run} busy={save.isPending}>
            {t(finished || !check ? 'export.go' : 'export.anyway')} <kbd aria-hidden>↵</kbd>
          </Button>
        </>
      }
    >
      {check && (
        <p role="status">
          {finished
            ? t('export.ready')
            : [
                check.unconfirmed > 0 && t('export.unconfirmed', { n: check.unconfirmed }),
                check.openFlags > 0 && t('export.openFlags', { n: check.openFlags }),
              ]
                .filter(Boolean)
                .join(' ')}
        </p>
      )}
      {/* In the capture phase: a radio button in focus would keep the key to itself. */}
      <div onKeyDownCapture={onKeyDown}>
        <Radios
          label={t('export.format')}
          value={format}
          onChange={setFormat}
          column
          autoFocus
          choices={EXPORT_FORMATS.map((value) => ({
            value,
            label: t(`export.${value}`),
            hint: t(`export.${value}Hint`),
          }))}
        />
      </div>
    </Dialog>
  )
}
