import { useMutation } from '@tanstack/react-query'
import { HISTORY_FORMATS } from '../../../shared/calls/history.ts'
import type { HistoryFilter, HistoryFormat } from '../../../shared/calls/history.ts'
import { exportHistory } from '../../api/history.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import classes from './history.module.css'

const LABELS = { tsv: 'history.exportTsv', json: 'history.exportJson' } as const

/** Saves all that passes the filter, not only what was scrolled to. */
export function ExportButtons({ filter }: { readonly filter: HistoryFilter }) {
  const t = useText()
  const notices = useNotices()
  const save = useMutation({
    mutationFn: (format: HistoryFormat) => exportHistory(filter, format, t('history.fileName')),
    onSuccess: (saved) => saved && notices.show({ kind: 'done', text: t('history.exported', saved) }),
    onError: notices.showError,
  })
  return (
    <span className={classes.exports}>
      {HISTORY_FORMATS.map((format) => (
        <Button key={format} look="quiet" busy={save.isPending} onPress={() => save.mutate(format)}>
          {t(LABELS[format])}
        </Button>
      ))}
    </span>
  )
}
