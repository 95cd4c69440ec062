import { useImportProgress } from '../../api/events.ts'
import { useText } from '../../messages/text.tsx'
import { Meter } from '../../ui/Meter.tsx'
import classes from './import.module.css'

/** Where each step begins and ends in the whole, as long as they take with a long article. */
const STEPS = { reading: [0.05, 0.4], aligning: [0.4, 0.7], storing: [0.7, 1] } as const

/** How far a long import has come. */
export function ImportProgress({ ticket }: { readonly ticket: string }) {
  const t = useText()
  const progress = useImportProgress(ticket)
  const step = progress?.step ?? 'reading'
  const [from, to] = STEPS[step]
  return (
    <div className={classes.busy}>
      <Meter label={t('import.title')} share={from + (to - from) * (progress?.share ?? 0)} />
      <p role="status">{t(`import.step.${step}`)}</p>
    </div>
  )
}
