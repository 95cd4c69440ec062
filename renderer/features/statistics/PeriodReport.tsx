import { useMutation } from '@tanstack/react-query'
import type { HistoryFilter } from '../../../shared/calls/history.ts'
import type { ReportFormat } from '../../../shared/calls/reports.ts'
import { exportPeriod } from '../../api/statistics.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import classes from './statistics.module.css'

/** The articles of the period as a report: to print, to file, to send. */
export function PeriodReport({ filter }: { readonly filter: HistoryFilter }) {
  const t = useText()
  const notices = useNotices()
  const save = useMutation({
    mutationFn: (format: ReportFormat) => exportPeriod(filter, format, t('statistics.reportName')),
    onSuccess: (saved) => saved && notices.show({ kind: 'done', text: t('statistics.reportSaved', saved) }),
    onError: notices.showError,
  })
  return (
    <p className={classes.report}>
      <span>{t('statistics.report')}</span>
      <Button busy={save.isPending} onPress={() => save.mutate('pdf')}>
        PDF
      </Button>
      <Button busy={save.isPending} onPress={() => save.mutate('html')}>
        HTML
      </Button>
    </p>
  )
}
