import { useEffect, useRef, useState } from 'react'
import type { ArticleSummary, FileBytes } from '../../../shared/calls.ts'
import type { ProjectPlan } from '../../../shared/calls/projects.ts'
import { CallError } from '../../api/bridge.ts'
import { useImportProject, usePlanProject } from '../../api/projects.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useErrorText } from '../../ui/errors.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ConflictChoice } from './ConflictChoice.tsx'
import classes from './project.module.css'

type ProjectDialogProps = {
  readonly file: File
  readonly onClose: () => void
  readonly onImported: (article: ArticleSummary) => void
}

type Choices = Readonly<Record<string, 'ours' | 'theirs'>>

/** An article with its history from another machine: what it brings, and what both sides decided differently. */
export function ProjectDialog({ file, onClose, onImported }: ProjectDialogProps) {
  const t = useText()
  const errorText = useErrorText()
  const [bytes, setBytes] = useState<FileBytes | null>(null)
  const [choices, setChoices] = useState<Choices>({})
  const [readError, setReadError] = useState<unknown>(null)
  const plan = usePlanProject()
  const add = useImportProject()
  const error = readError ?? plan.error ?? add.error

  const taken = useRef<File | null>(null)
  useEffect(() => {
    if (taken.current === file) return
    taken.current = file
    file.arrayBuffer().then(
      (buffer) => {
        const read = { name: file.name, bytes: new Uint8Array(buffer) }
        setBytes(read)
        plan.mutate(read)
      },
      () => setReadError(new CallError('cannot-read', {})),
    )
  })

  const conflicts = plan.data?.conflicts ?? []
  const left = conflicts.filter(({ key }) => choices[key] === undefined).length
  const chooseAll = (side: 'ours' | 'theirs') =>
    setChoices(Object.fromEntries(conflicts.map(({ key }) => [key, side])))
  return (
    <Dialog
      title={t('project.title')}
      onClose={onClose}
      size={conflicts.length > 0 ? 'wide' : 'narrow'}
      foot={
        plan.data && (
          <>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            <Button
              look="primary"
              busy={add.isPending}
              isDisabled={left > 0}
              onPress={() => bytes && add.mutate({ file: bytes, choices }, { onSuccess: onImported })}
            >
              {t(plan.data.isNew ? 'project.add' : plan.data.nothingNew ? 'project.open' : 'project.merge')}
            </Button>
          </>
        )
      }
    >
      {error !== null && (
        <p className={classes.error} role="alert">
          <Icon name="warning" />
          <span>{errorText(error)}</span>
        </p>
      )}
      {plan.isPending && <p>{t('common.loading')}</p>}
      {plan.data && <Brings plan={plan.data} />}
      {conflicts.length > 0 && (
        <>
          <div className={classes.head}>
            <h3>{t('project.conflicts', { count: conflicts.length })}</h3>
            <span role="status">
              {left > 0 ? t('project.left', { count: left }) : t('project.allChosen')}
            </span>
            <Button look="quiet" onPress={() => chooseAll('ours')}>
              {t('project.allOurs')}
            </Button>
            <Button look="quiet" onPress={() => chooseAll('theirs')}>
              {t('project.allTheirs')}
            </Button>
          </div>
          <ol className={classes.conflicts}>
            {conflicts.map((conflict) => (
              <li key={conflict.key}>
                <ConflictChoice
                  conflict={conflict}
                  choice={choices[conflict.key] ?? null}
                  onChoose={(side) => setChoices((before) => ({ ...before, [conflict.key]: side }))}
                />
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  )
}

function Brings({ plan }: { readonly plan: ProjectPlan }) {
  const t = useText()
  const { title, people, isNew, nothingNew, edits, decisions, notes } = plan
  return (
    <>
      <p className={classes.title} lang="de">
        {title}
      </p>
      <p>
        {nothingNew
          ? t('project.nothingNew')
          : `${t(isNew ? 'project.isNew' : 'project.isKnown')} ${t('project.brings', { edits, decisions, notes })}`}
      </p>
      {people.length > 0 && (
        <p className={classes.soft}>{t('project.people', { people: people.join(', ') })}</p>
      )}
    </>
  )
}
