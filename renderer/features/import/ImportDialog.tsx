import { useEffect, useRef, useState } from 'react'
import type { ArticleSummary, FileBytes } from '../../../shared/calls.ts'
import { CallError } from '../../api/bridge.ts'
import { useImportArticle, usePlanImport } from '../../api/articles.ts'
import { useText } from '../../messages/text.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useErrorText } from '../../ui/errors.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { DropArea } from './DropArea.tsx'
import { pastedFiles, readFiles } from './files.ts'
import classes from './import.module.css'
import { PasteForm } from './PasteForm.tsx'
import { PlanForm } from './PlanForm.tsx'

export type ImportStart = { readonly kind: 'files' | 'paste'; readonly files: readonly File[] }

type ImportDialogProps = {
  readonly start: ImportStart
  readonly onClose: () => void
  readonly onImported: (article: ArticleSummary) => void
}

/** Files or pasted text, then what would come of them, then the article. */
export function ImportDialog({ start, onClose, onImported }: ImportDialogProps) {
  const t = useText()
  const errorText = useErrorText()
  const [way, setWay] = useState(start.kind)
  const [files, setFiles] = useState<readonly FileBytes[]>([])
  const [readError, setReadError] = useState<unknown>(null)
  const plan = usePlanImport()
  const add = useImportArticle()
  const error = readError ?? plan.error ?? add.error

  const look = (bytes: readonly FileBytes[]) => {
    setReadError(null)
    add.reset()
    setFiles(bytes)
    if (bytes.length > 2) setReadError(new CallError('too-many-files', {}))
    else plan.mutate(bytes)
  }
  const take = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return
    try {
      look(await readFiles(chosen))
    } catch {
      setReadError(new CallError('cannot-read', {}))
    }
  }

  // Files that were dropped or chosen before the dialog opened, or are dropped while it is open.
  const taken = useRef<readonly File[] | null>(null)
  useEffect(() => {
    if (start.files.length === 0 || taken.current === start.files) return
    taken.current = start.files
    void take(start.files)
  })

  const again = () => {
    plan.reset()
    add.reset()
    setReadError(null)
    setFiles([])
  }

  return (
    <Dialog
      title={t('import.title')}
      onClose={onClose}
      size={way === 'paste' && !plan.data ? 'wide' : 'narrow'}
    >
      {error !== null && (
        <p className={classes.error} role="alert">
          <Icon name="warning" />
          <span>{errorText(error)}</span>
        </p>
      )}
      {plan.data && files.length > 0 ? (
        <PlanForm
          plan={plan.data}
          busy={add.isPending}
          onAgain={again}
          onImport={(title) => add.mutate({ files, title }, { onSuccess: onImported })}
        />
      ) : (
        <>
          <div className={classes.ways}>
            <Segmented
              label={t('import.title')}
              value={way}
              onChange={setWay}
              parts={[
                { value: 'files', label: t('import.files') },
                { value: 'paste', label: t('import.paste') },
              ]}
            />
          </div>
          {way === 'files' ? (
            <DropArea busy={plan.isPending} onFiles={(chosen) => void take(chosen)} />
          ) : (
            <PasteForm
              busy={plan.isPending}
              onText={(german, english) => look(pastedFiles(german, english, t('import.pasted')))}
            />
          )}
        </>
      )}
    </Dialog>
  )
}
