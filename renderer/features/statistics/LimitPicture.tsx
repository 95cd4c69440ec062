import type { HistoryFilter } from '../../../shared/calls/history.ts'
import { useSettings } from '../../api/settings.ts'
import { useStatistics } from '../../api/statistics.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Bars } from './Bars.tsx'
import { Picture } from './Picture.tsx'
import classes from './statistics.module.css'

/** Articles drawn; the table has more. */
const MOST_DRAWN = 12

type LimitPictureProps = {
  readonly filter: HistoryFilter
  readonly onArticle: (articleId: string) => void
}

/** Articles that are not printable yet: what their open flags cost, against the limit. */
export function LimitPicture({ filter, onArticle }: LimitPictureProps) {
  const t = useText()
  const format = useFormat()
  const { passLimit } = useSettings()
  const { data, isPending } = useStatistics('articlePenalties', filter)
  const rows = data?.above ?? []
  const score = (value: number) => format.number(value, 1)
  const drawn = rows.slice(0, MOST_DRAWN)
  const table = [
    [
      t('history.column.article'),
      t('history.column.system'),
      t('statistics.cameIn'),
      t('statistics.words'),
      t('statistics.score'),
    ],
    ...rows.map((row) => [
      row.title,
      row.system,
      { value: row.createdAt, text: format.date(row.createdAt) },
      { value: row.words, text: format.number(row.words) },
      { value: row.perThousand, text: score(row.perThousand) },
    ]),
  ]
  return (
    <>
      <Picture
        title={t('statistics.limitTitle')}
        about={t('statistics.limitAbout', {
          n: data?.countAbove ?? 0,
          all: data?.count ?? 0,
          limit: format.number(passLimit),
        })}
        table={table}
        isPending={isPending}
      >
        <Bars
          rows={drawn.map((row) => ({
            key: row.articleId,
            label: row.title,
            value: row.perThousand,
            text: score(row.perThousand),
          }))}
          format={format.number}
          mark={{ value: passLimit, label: t('statistics.limit', { limit: format.number(passLimit) }) }}
        />
      </Picture>
      {drawn.length > 0 && (
        <p className={classes.links}>
          {t('statistics.open')}
          {drawn.map((row) => (
            <button key={row.articleId} type="button" lang="de" onClick={() => onArticle(row.articleId)}>
              {row.title}
            </button>
          ))}
        </p>
      )}
    </>
  )
}
