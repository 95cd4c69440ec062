import { useExportStep } from '../../api/events.ts'
import type { ExportStep } from '../../api/events.ts'
import { useText } from '../../messages/text.tsx'
import { Meter } from '../../ui/Meter.tsx'
import classes from './export.module.css'

/** How much of the whole is behind when a step begins, as long as they take with a long article. */
const BEHIND: Readonly<Record<ExportStep, number>> = { making: 0.1, printing: 0.4, writing: 0.9 }

/** How far a long export has come; nothing while the system asks where to. */
export function ExportProgress({ ticket }: { readonly ticket: string }) {
  const t = useText()
  const step = useExportStep(ticket)
  return (
    step && (
      <div className={classes.busy}>
        <Meter label={t('export.title')} share={BEHIND[step]} />
        <p role="status">{t(`export.step.${step}`)}</p>
      </div>
    )
  )
}
