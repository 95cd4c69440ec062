import { useFormat, useText } from '../../../messages/text.tsx'
import classes from './filter.module.css'
import type { Gap } from './lines.ts'

type GapLineProps = {
  readonly gap: Gap
  /** It borders on the active row: there it can be reached with the tabulator. */
  readonly beside: boolean
  readonly onOpen: (gap: Gap) => void
}

/** A thin line for the segments that a filter leaves out at this place; a click shows them. */
export function GapLine({ gap, beside, onOpen }: GapLineProps) {
  const t = useText()
  const format = useFormat()
  const n = gap.until - gap.from
  const where = t('rows.gapAt', { from: format.number(gap.from + 1), until: format.number(gap.until), n })
  return (
    <button
      type="button"
      className={classes.gap}
      tabIndex={beside ? 0 : -1}
      aria-expanded={false}
      aria-label={`${t('rows.gap', { n })}, ${where}`}
      title={where}
      onClick={() => onOpen(gap)}
    >
      <span>{t('rows.gap', { n })}</span>
    </button>
  )
}
