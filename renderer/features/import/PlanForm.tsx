import { useState } from 'react'
import type { ImportPlan } from '../../../shared/calls.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { useSystems } from '../../api/articles.ts'
import classes from './import.module.css'
import { ImportProgress } from './ImportProgress.tsx'

type PlanFormProps = {
  readonly plan: ImportPlan
  /** What the article is called unless the editor says otherwise. */
  readonly title: string
  /** Under which the import runs that was begun; null before. */
  readonly ticket: string | null
  readonly onAgain: () => void
  /** The columns of a table were taken for the wrong thing. */
  readonly onColumns: () => void
  /** While it is imported: stops that. */
  readonly onCancel: () => void
  readonly onImport: (title: string, system: string) => void
}

/** What would be imported: sides, sizes, what to know; the title can be changed. */
export function PlanForm(props: PlanFormProps) {
  const { plan, title: given, ticket, onAgain, onColumns, onCancel, onImport } = props
  const t = useText()
  const [title, setTitle] = useState(given)
  const systems = useSystems()
  const [chosenSystem, setSystem] = useState<string | null>(null)
  // What the newest article was translated by, until the editor says otherwise.
  const system = chosenSystem ?? systems[0] ?? ''
  // That the sides were told apart is as it should be; a colour is for what needs a look.
  const warnings = plan.notes.filter((note) => note !== 'swapped')
  const side = (file: { name: string; words: number; encoding: string } | null) =>
    file ? (
      <>
        {file.name}{' '}
        <small>
          {t('import.words', { n: file.words })} · {file.encoding.toUpperCase()}
        </small>
      </>
    ) : (
      t('import.none')
    )
  return (
    <form
      className={classes.plan}
      onSubmit={(event) => {
        event.preventDefault()
        if (ticket === null) onImport(title.trim() || given, system.trim())
      }}
    >
      <TextField label={t('import.titleField')} value={title} onChange={setTitle} autoFocus lang="de" />
      <TextField
        label={t('import.system')}
        value={system}
        onChange={setSystem}
        suggestions={systems.filter(Boolean)}
      />
      <dl className={classes.sidesList}>
        {plan.bilingual ? (
          <>
            <dt>{t('import.both')}</dt>
            <dd>
              {plan.target.name}{' '}
              <small>
                {t('import.segments', { n: plan.segments ?? 0 })} · {formatName(plan)}
              </small>
            </dd>
          </>
        ) : (
          <>
            <dt>{t('import.target')}</dt>
            <dd>{side(plan.target)}</dd>
            <dt>{t('import.source')}</dt>
            <dd>{side(plan.source)}</dd>
          </>
        )}
        {plan.columns && (
          <>
            <dt>{t('import.columns')}</dt>
            <dd>
              {[plan.columns.choice.source, plan.columns.choice.target]
                .flatMap((at) => (at === null ? [] : [plan.columns?.question.names[at] || String(at + 1)]))
                .join(' → ')}
              <Button look="quiet" onPress={onColumns}>
                {t('import.columnsChange')}
              </Button>
            </dd>
          </>
        )}
      </dl>
      {plan.swapped && <p className={classes.aside}>{t('import.note.swapped')}</p>}
      {warnings.length > 0 && (
        <ul className={classes.notes}>
          {warnings.map((note) => (
            <li key={note}>{t(`import.note.${note}`)}</li>
          ))}
        </ul>
      )}
      {ticket !== null && <ImportProgress ticket={ticket} />}
      <div className={classes.foot}>
        {ticket !== null ? (
          <Button onPress={onCancel}>{t('common.cancel')}</Button>
        ) : (
          <Button onPress={onAgain}>{t('import.again')}</Button>
        )}
        <Button look="primary" type="submit" busy={ticket !== null}>
          {t('import.go')}
        </Button>
      </div>
    </form>
  )
}

/** What the format is called: of tables, which have one reader, what the file's name ends in. */
const formatName = ({ format, target }: ImportPlan): string =>
  (format === 'delimited' ? (target.name.split('.').at(-1) ?? format) : format).toUpperCase()
