import { useEffect, useRef, useState } from 'react'
import type { ArticleSummary, FileBytes, ImportPlan } from '../../../shared/calls.ts'
import type { ColumnChoice } from '../../../shared/formats/columns/columns.ts'
import { isCancelled } from '../../api/bridge.ts'
import { cancelImport, useImportArticle, usePlanImport } from '../../api/articles.ts'
import { useText } from '../../messages/text.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useErrorText } from '../../ui/errors.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { BatchForm } from './BatchForm.tsx'
import { ColumnsForm } from './ColumnsForm.tsx'
import { DropArea } from './DropArea.tsx'
import type { Chosen } from './files.ts'
import { pastedFiles, readFiles, titleOfPasted } from './files.ts'
import classes from './import.module.css'
import { PasteForm } from './PasteForm.tsx'
import { PlanForm } from './PlanForm.tsx'

export type ImportStart = {
  readonly kind: 'files' | 'paste'
  readonly files: readonly Chosen[]
  /** What was pasted already. */
  readonly text?: string
}

type ImportDialogProps = {
  readonly start: ImportStart
  /** Files that were chosen: they may be for another dialog. */
  readonly onFiles: (files: readonly Chosen[]) => void
  readonly onClose: () => void
  readonly onImported: (article: ArticleSummary) => void
}

/** Files of one article: what they hold is looked at before anything is imported. */
const ONE_ARTICLE = 2

/** Files or pasted text, then what would come of them, then the article; a folder, then its articles. */
export function ImportDialog({ start, onFiles, onClose, onImported }: ImportDialogProps) {
  const t = useText()
  const errorText = useErrorText()
  const [way, setWay] = useState(start.kind)
  const [files, setFiles] = useState<readonly FileBytes[]>([])
  /** The files are what was pasted. */
  const [pasted, setPasted] = useState(false)
  const [columns, setColumns] = useState<ColumnChoice | undefined>()
  const [batch, setBatch] = useState<readonly Chosen[]>([])
  const [changing, setChanging] = useState(false)
  const [readError, setReadError] = useState<unknown>(null)
  const plan = usePlanImport()
  const add = useImportArticle()
  const error = readError ?? plan.error ?? (isCancelled(add.error) ? null : add.error)
  const ticket = useRef<string | null>(null)
  const cancel = () => {
    if (ticket.current !== null) cancelImport(ticket.current)
  }
  const close = () => {
    if (add.isPending) cancel()
    onClose()
  }

  const look = (bytes: readonly FileBytes[], choice?: ColumnChoice) => {
    setReadError(null)
    add.reset()
    setChanging(false)
    setFiles(bytes)
    setColumns(choice)
    plan.mutate({ files: bytes, columns: choice })
  }
  const take = async (chosen: readonly Chosen[]) => {
    again()
    setPasted(false)
    if (chosen.length === 0) return
    if (chosen.length > ONE_ARTICLE) {
      setBatch(chosen)
      return
    }
    try {
      look(await readFiles(chosen))
    } catch (failure) {
      setReadError(failure)
    }
  }

  // Files that were dropped or chosen before the dialog opened, or are dropped while it is open.
  const taken = useRef<readonly Chosen[] | null>(null)
  useEffect(() => {
    if (start.files.length === 0 || taken.current === start.files) return
    taken.current = start.files
    void take(start.files)
  })

  function again() {
    plan.reset()
    add.reset()
    setReadError(null)
    setFiles([])
    setBatch([])
    setChanging(false)
  }

  const known = files.length > 0 ? plan.data : undefined
  const planned = known?.kind === 'plan' ? known.plan : null
  const question = known?.kind === 'question' ? known.question : changing ? planned?.columns?.question : null

  return (
    <Dialog title={t('import.title')} onClose={close} size={isWide() ? 'wide' : 'narrow'}>
      {error !== null && (
        <p className={classes.error} role="alert">
          <Icon name="warning" />
          <span>{errorText(error)}</span>
        </p>
      )}
      {batch.length > 0 ? (
        <BatchForm files={batch} onAgain={again} onDone={onClose} />
      ) : question ? (
        <ColumnsForm
          question={question}
          choice={planned?.columns?.choice ?? null}
          busy={plan.isPending}
          onAgain={again}
          onChoice={(choice) => look(files, choice)}
        />
      ) : planned ? (
        <PlanForm
          plan={planned}
          title={titleOf(planned)}
          ticket={add.isPending ? (add.variables.ticket ?? '') : null}
          onAgain={again}
          onColumns={() => setChanging(true)}
          onCancel={cancel}
          onImport={(title, system) => {
            ticket.current = crypto.randomUUID()
            add.mutate({ files, title, system, columns, ticket: ticket.current }, { onSuccess: onImported })
          }}
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
            <DropArea busy={plan.isPending} onFiles={onFiles} />
          ) : (
            <PasteForm
              busy={plan.isPending}
              text={start.text ?? ''}
              onText={(german, english) => {
                setPasted(true)
                look(pastedFiles(german, english, t('import.pasted')))
              }}
            />
          )}
        </>
      )}
    </Dialog>
  )

  /** Pasted text that has no headline would be called by a file's name that nobody gave it. */
  function titleOf({ title, target }: ImportPlan): string {
    const file = pasted && `${title}.txt` === target.name && files.find(({ name }) => name === target.name)
    return file ? titleOfPasted(file) : title
  }

  function isWide(): boolean {
    return batch.length > 0 || Boolean(question) || (way === 'paste' && !planned)
  }
}
