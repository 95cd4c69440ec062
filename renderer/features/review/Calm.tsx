import type { FlagView, SegmentView } from '../../../shared/calls.ts'
import { Rich, useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Decided } from './Decided.tsx'
import classes from './inspector.module.css'

type CalmProps = {
  readonly segment: SegmentView
  readonly open: number
  readonly unconfirmed: number
  /** Nothing was ever flagged in this article. */
  readonly clean: boolean
  readonly onConfirm: () => void
  readonly onToggleConfirmed: () => void
  readonly onConfirmRest: () => void
  readonly onNextFlag: () => void
  readonly onNextUnconfirmed: () => void
  readonly onEdit: () => void
  readonly onReopen: (flag: FlagView) => void
}

/** The inspector when there is nothing to say about this segment: what to do next. */
export function Calm(props: CalmProps) {
  const { segment, open, unconfirmed, clean } = props
  const t = useText()
  const format = useFormat()
  const confirmed = segment.status === 'confirmed'
  return (
    <>
      <div className={classes.calm}>
        <h2>{t(open > 0 ? 'inspector.nothingHere' : clean ? 'clean.title' : 'open.title')}</h2>
        {clean && <p>{t('clean.text')}</p>}
        <p>
          {open > 0 ? (
            <Rich id="inspector.nextOpen" values={{ n: open }} />
          ) : (
            t('open.text', { n: unconfirmed, count: format.number(unconfirmed) })
          )}
        </p>
      </div>
      <div className={classes.column}>
        {open > 0 ? (
          <Button look="primary" wide command="flag.next" onPress={props.onNextFlag}>
            {t('command.flag.next')}
          </Button>
        ) : (
          <Button look="primary" wide command="segment.nextOpen" onPress={props.onNextUnconfirmed}>
            {t('open.next')}
          </Button>
        )}
        {confirmed ? (
          <Button wide command="segment.confirm" onPress={props.onToggleConfirmed}>
            {t('inspector.unconfirm')}
          </Button>
        ) : (
          <Button wide command="segment.confirmNext" onPress={props.onConfirm}>
            {t('inspector.confirm')}
          </Button>
        )}
        {open === 0 && unconfirmed > 1 && (
          <Button wide command="article.confirmRest" onPress={props.onConfirmRest}>
            {t('inspector.confirmRest', { n: unconfirmed })}
          </Button>
        )}
        <Button wide command="segment.edit" onPress={props.onEdit}>
          {t('inspector.edit')}
        </Button>
      </div>
      <Decided segment={segment} onReopen={props.onReopen} />
    </>
  )
}
