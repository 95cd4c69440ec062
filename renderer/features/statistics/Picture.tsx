import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import type { Table } from '../../../shared/calls/history.ts'
import { exportTable } from '../../api/history.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import classes from './statistics.module.css'

type PictureProps = {
  readonly title: string
  /** One sentence: what is drawn, and how it is counted. */
  readonly about: string
  /** The same figures; the first row is the head, the first column names the rows. */
  readonly table: Table
  /** Nothing is there yet: the engine is counting. */
  readonly isPending: boolean
  readonly children: ReactNode
}

/** A picture, its sentence, its table and the table as a file. */
export function Picture({ title, about, table, isPending, children }: PictureProps) {
  const t = useText()
  const notices = useNotices()
  const id = useId()
  const [view, setView] = useState<'picture' | 'table'>('picture')
  const save = useMutation({
    mutationFn: () => exportTable(table, title),
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
      {isEmpty ? (
        <p className={classes.none}>{t(isPending ? 'common.loading' : 'statistics.none')}</p>
      ) : view === 'table' ? (
        <Figures table={table} title={title} />
      ) : (
        <div role="img" aria-label={t('statistics.asTable', { title })}>
          {children}
        </div>
      )}
    </section>
  )
}

function Figures({ table, title }: { readonly table: Table; readonly title: string }) {
  const [head = [], ...rows] = table
  return (
    <div className={classes.tableScroll} tabIndex={0} role="group" aria-label={title}>
      <table className={classes.table}>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], row) => (
            // Two articles may have the same title.
            <tr key={`${row} ${name}`}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
