import { isWeak } from '../../../../shared/align/margin.ts'
import type { SegmentView } from '../../../../shared/calls.ts'
import { useText } from '../../../messages/text.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import classes from './align.module.css'

/** Between source and translation: that they may not belong together, or that an editor said they do. */
export function LinkSign({ segment }: { readonly segment: SegmentView }) {
  const t = useText()
  if (segment.manual)
    return (
      <span className={classes.sign} data-link="manual" title={t('align.manual')}>
        <Icon name="link" size={13} />
      </span>
    )
  if (!isWeak(segment)) return null
  return (
    <span className={classes.sign} data-link="weak" title={t('align.weak')}>
      <span aria-hidden>?</span>
    </span>
  )
}

/** The same in words, for the name of the row. */
export function useLinkWords(segment: SegmentView, alone: boolean): string {
  const t = useText()
  if (alone) return ''
  return segment.manual ? `, ${t('align.manual')}` : isWeak(segment) ? `, ${t('align.weak')}` : ''
}
