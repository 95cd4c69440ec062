/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions --
   a click does what a key of the review does for the rows beside it (keys/keymap.ts) */
import { useFormat, useText } from '../../../messages/text.tsx'
import classes from './filter.module.css'
import type { Gap } from './lines.ts'

type GapLineProps = {
  readonly gap: Gap
  /** It borders on the active row: only there Tab stops, on the way from the row to the inspector. */
  readonly beside: boolean
  readonly onOpen: (gap: Gap) => void
}

/** A thin line for the segments that a filter leaves out at this place; a click shows them. */
export function GapLine({ gap, beside, onOpen }: GapLineProps) {
  const t = useText()
  const format = useFormat()
  const n = gap.until - gap.from
  const line = {
    className: classes.gap,
    'data-gap': n,
    title: t('rows.gapAt', { from: format.number(gap.from + 1), until: format.number(gap.until), n }),
    // Whoever writes goes on writing.
    onMouseDown: (event: React.MouseEvent) => event.preventDefault(),
    onClick: () => onOpen(gap),
  }
  const words = <span>{t('rows.gap', { n })}</span>
  return beside ? (
    <button type="button" {...line} aria-expanded={false}>
      {words}
    </button>
  ) : (
    <div {...line}>{words}</div>
  )
}
