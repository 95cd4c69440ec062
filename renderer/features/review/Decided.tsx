import type { FlagView, SegmentView } from '../../../shared/calls.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import classes from './inspector.module.css'

type DecidedProps = {
  readonly segment: SegmentView
  readonly onReopen: (flag: FlagView) => void
}

/** What was dismissed in this segment and can be opened again. */
export function Decided({ segment, onReopen }: DecidedProps) {
  const t = useText()
  const decided = segment.flags.filter((flag) => flag.state === 'dismissed')
  if (decided.length === 0) return null
  return (
    <div className={classes.decided}>
      <h3>{t('inspector.decided')}</h3>
      <ul>
        {decided.map((flag) => (
          <li key={flag.id}>
            <span>
              <q>{flag.text || '‸'}</q>
            </span>
            <Button
              look="quiet"
              label={t('inspector.reopenOf', { text: flag.text })}
              onPress={() => onReopen(flag)}
            >
              {t('inspector.reopen')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
