import { useExportStep } from '../../api/events.ts'
import type { ExportStep } from '../../api/events.ts'
import { useText } from '../../messages/text.tsx'
import { Meter } from '../../ui/Meter.tsx'
import classes from './export.module.css'

/** How much of the whole is behind when a step begins, and when it ends, as long as they take with a long article. */
const BEHIND: Readonly<Record<ExportStep['step'], readonly [number, number]>> = {
  making: [0.1, 0.2],
  printing: [0.2, 1],
  writing: [0.9, 1],
}

/** How far a long export has come; nothing while the system asks where to. */
export function ExportProgress({ ticket }: { readonly ticket: string }) {
  const t = useText()
  const at = useExportStep(ticket)
  if (!at) return null
  const [begin, end] = BEHIND[at.step]
  return (
    <div className={classes.busy}>
      <Meter label={t('export.title')} share={begin + at.share * (end - begin)} />
      <p role="status">{t(`export.step.${at.step}`)}</p>
    </div>
  )
}
