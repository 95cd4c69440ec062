import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { exportTable } from '../../api/history.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import classes from './statistics.module.css'

/** A figure as it is written, and what it is put in order by. */
export type Cell = { readonly text: string; readonly value: number }
type Row = readonly (Cell | string)[]

const textOf = (cell: Cell | string) => (typeof cell === 'string' ? cell : cell.text)

type PictureProps = {
  readonly title: string
  /** One sentence: what is drawn, and how it is counted. */
  readonly about: string
  /** What the choice of the filter does to these figures; null when nothing has to be said. */
  readonly caution?: string | null
  /** The same figures; the first row is the head, the first column names the rows. */
  readonly table: readonly Row[]
  /** Nothing is there yet: the engine is counting. */
  readonly isPending: boolean
  readonly children: ReactNode
}

/** A picture, its sentence, its table and the table as a file. */
export function Picture({ title, about, caution = null, table, isPending, children }: PictureProps) {
  const t = useText()
  const notices = useNotices()
  const id = useId()
  const [view, setView] = useState<'picture' | 'table'>('picture')
  const save = useMutation({
    mutationFn: () =>
      exportTable(
        table.map((row) => row.map(textOf)),
        title,
      ),
    onSuccess: (saved) => saved && notices.show({ kind: 'done', text: t('history.exported', saved) }),
    onError: notices.showError,
  })
  const isEmpty = table.length < 2
  return (
    <section className={classes.picture} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {!isEmpty && (
          <>
            <Segmented
              label={t('statistics.view', { title })}
              value={view}
              onChange={setView}
              parts={[
                { value: 'picture', label: t('statistics.picture') },
                { value: 'table', label: t('statistics.table') },
              ]}
            />
            <Button
              look="quiet"
              busy={save.isPending}
              label={t('statistics.exportOf', { title })}
              onPress={() => save.mutate()}
            >
              {t('statistics.export')}
            </Button>
          </>
        )}
      </div>
      {!(isEmpty && isPending) && <p className={classes.about}>{about}</p>}
      {!isEmpty && caution !== null && <p className={classes.caution}>{caution}</p>}
      {isEmpty ? (
        <p className={classes.none}>{t(isPending ? 'common.loading' : 'statistics.none')}</p>
      ) : view === 'table' ? (
        <FigureTable table={table} title={title} />
      ) : (
        <div role="img" aria-label={t('statistics.asTable', { title })}>
          {children}
        </div>
      )}
    </section>
  )
}

type Order = { readonly column: number; readonly descending: boolean }

/** Names go by the alphabet, figures by their value; what has none comes last. */
function inOrder(rows: readonly Row[], { column, descending }: Order): readonly Row[] {
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [one = '', other = ''] = [a[column], b[column]]
    if (typeof one === 'string' || typeof other === 'string')
      return typeof one === typeof other
        ? sign * textOf(one).localeCompare(textOf(other), 'de')
        : typeof one === 'string'
          ? 1
          : -1
    return sign * (one.value - other.value)
  })
}

function FigureTable({ table, title }: { readonly table: readonly Row[]; readonly title: string }) {
  const [first = [], ...rows] = table
  const head = first.map(textOf)
  const [order, setOrder] = useState<Order | null>(null)
  // Figures are asked for from the largest on, names from A.
  const choose = (column: number) =>
    setOrder((now) => ({ column, descending: now?.column === column ? !now.descending : column > 0 }))
  return (
    <div className={classes.tableScroll} tabIndex={0} role="group" aria-label={title}>
      <table className={classes.table}>
        <thead>
          <tr>
            {head.map((cell, column) => {
              const direction =
                order?.column !== column ? null : order.descending ? 'descending' : 'ascending'
              return (
                <th key={cell} scope="col" aria-sort={direction ?? 'none'}>
                  <button type="button" onClick={() => choose(column)}>
                    {cell}
                    {direction && <Icon name={direction === 'descending' ? 'down' : 'up'} />}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {(order ? inOrder(rows, order) : rows).map(([name = '', ...cells], row) => (
            // Two articles may have the same title.
            <tr key={`${row} ${textOf(name)}`}>
              <th scope="row">{textOf(name)}</th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]}>{textOf(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
