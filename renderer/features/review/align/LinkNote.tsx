import { isWeak } from '../../../../shared/align/margin.ts'
import type { SegmentView } from '../../../../shared/calls.ts'
import { useRunCommand } from '../../../keys/commands.tsx'
import { useText } from '../../../messages/text.tsx'
import { Button } from '../../../ui/Button.tsx'
import classes from './align.module.css'

/** In the inspector: that source and translation of this row may not belong together, and what to press. */
export function LinkNote({ segment, alone }: { readonly segment: SegmentView; readonly alone: boolean }) {
  const t = useText()
  const { run } = useRunCommand()
  if (alone || !isWeak(segment)) return null
  return (
    <div className={classes.note}>
      <p>{t('align.weakWhy')}</p>
      <Button look="quiet" command="align.menu" onPress={() => run('align.menu')}>
        {t('align.change')}
      </Button>
    </div>
  )
}
