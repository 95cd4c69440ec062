import { useState } from 'react'
import type { ColumnChoice, ColumnQuestion } from '../../../shared/formats/columns/columns.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Select, Switch } from '../../ui/Field.tsx'
import classes from './import.module.css'

type ColumnsFormProps = {
  readonly question: ColumnQuestion
  /** What is chosen so far; without it, the guess. */
  readonly choice: ColumnChoice | null
  readonly busy: boolean
  readonly onAgain: () => void
  readonly onChoice: (choice: ColumnChoice) => void
}

/** Rows of the table that are shown. */
const SHOWN = 4
const NONE = 'none'

/** The columns as they look when the first row is taken for their names, or for a row like the others. */
function withHeader(
  { names, samples }: ColumnQuestion,
  header: boolean,
): Pick<ColumnQuestion, 'names' | 'samples'> {
  const named = names.some((name) => name !== '')
  if (named === header) return { names, samples }
  if (named)
    return { names: names.map(() => ''), samples: samples.map((cells, at) => [names[at] ?? '', ...cells]) }
  return { names: samples.map(([cell = '']) => cell), samples: samples.map((cells) => cells.slice(1)) }
}

/** Which column is the original, which one the translation: asked once for files that are laid out alike. */
export function ColumnsForm({ question, choice, busy, onAgain, onChoice }: ColumnsFormProps) {
  const t = useText()
  const first = choice ?? question.guess
  const [source, setSource] = useState(first?.source ?? null)
  const [target, setTarget] = useState(first?.target ?? null)
  const isTable = question.hasRows
  const [header, setHeader] = useState(first?.header ?? question.names.some((name) => name !== ''))
  const { names, samples } = isTable ? withHeader(question, header) : question
  const nameOf = (at: number) => names[at] || t('import.column', { n: at + 1 })
  const choices = names.map((_, at) => ({ value: String(at), label: nameOf(at) }))
  const numberOf = (value: string) => (value === NONE ? null : Number(value))
  const roleOf = (at: number) => (at === target ? 'target' : at === source ? 'source' : undefined)
  return (
    <form
      className={classes.plan}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && target !== null && source !== target) onChoice({ source, target, header })
      }}
    >
      <p>{t('import.columnsQuestion')}</p>
      <div className={classes.sides}>
        <Select
          label={t('import.source')}
          autoFocus
          value={source === null ? NONE : String(source)}
          choices={[...choices, { value: NONE, label: t('import.none') }]}
          onChange={(value) => setSource(numberOf(value))}
        />
        <Select
          label={t('import.target')}
          value={target === null ? NONE : String(target)}
          choices={target === null ? [{ value: NONE, label: t('import.columnPlease') }, ...choices] : choices}
          onChange={(value) => setTarget(numberOf(value))}
        />
      </div>
      {isTable && (
        <Switch isSelected={header} onChange={setHeader}>
          {t('import.header')}
        </Switch>
      )}
      <div className={classes.table} tabIndex={0} role="region" aria-label={t('import.tablePreview')}>
        <table>
          <thead>
            <tr>
              {names.map((_, at) => (
                <th key={at} data-role={roleOf(at)} scope="col">
                  {nameOf(at)} {roleOf(at) && <small>{t(`import.${roleOf(at) ?? 'target'}`)}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: Math.min(SHOWN, samples[0]?.length ?? 0) }, (_, row) => (
              <tr key={row}>
                {samples.map((cells, at) => (
                  <td key={at} data-role={roleOf(at)}>
                    {cells[row]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.foot}>
        <Button onPress={onAgain}>{t('import.again')}</Button>
        <Button
          look="primary"
          type="submit"
          autoFocus
          busy={busy}
          isDisabled={target === null || source === target}
        >
          {busy ? t('common.loading') : t('import.columnsGo')}
        </Button>
      </div>
    </form>
  )
}
