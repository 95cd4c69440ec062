import type { FlagView, SegmentView } from '../../../shared/calls.ts'
import { Rich, useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Decided } from './Decided.tsx'
import classes from './inspector.module.css'

type CalmProps = {
  readonly segment: SegmentView
  /** In the rows that are shown: flags that are gone through, rows that are not confirmed, those of them without an open flag. */
  readonly open: number
  readonly unconfirmed: number
  readonly confirmable: number
  readonly openInAll: number
  readonly isFiltered: boolean
  /** Nothing was ever flagged in this article. */
  readonly clean: boolean
  readonly onConfirm: () => void
  readonly onToggleConfirmed: () => void
  readonly onConfirmRest: () => void
  readonly onAll: () => void
  readonly onNextFlag: () => void
  readonly onNextUnconfirmed: () => void
  readonly onEdit: () => void
  readonly onReopen: (flag: FlagView) => void
}

/** The inspector when there is nothing to say about this segment: what to do next. */
export function Calm(props: CalmProps) {
  const { segment, open, unconfirmed, confirmable, openInAll, isFiltered, clean } = props
  const t = useText()
  const format = useFormat()
  const confirmed = segment.status === 'confirmed'
  const title = clean ? 'clean.title' : isFiltered ? 'rows.done' : 'open.title'
  return (
    <>
      <div className={classes.calm}>
        <h2>{t(open > 0 ? 'inspector.nothingHere' : title)}</h2>
        {clean && <p>{t('clean.text')}</p>}
        <p>
          {open > 0 ? (
            <Rich id={isFiltered ? 'rows.nextOpen' : 'inspector.nextOpen'} values={{ n: open }} />
          ) : isFiltered ? (
            t('rows.doneText', { n: unconfirmed, flags: openInAll })
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
        ) : unconfirmed > 0 ? (
          <Button look="primary" wide command="segment.nextOpen" onPress={props.onNextUnconfirmed}>
            {t('open.next')}
          </Button>
        ) : (
          <Button look="primary" wide command="rows.all" onPress={props.onAll}>
            {t('command.rows.all')}
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
        {open === 0 && confirmable > (isFiltered ? 0 : 1) && (
          <Button wide command="article.confirmRest" onPress={props.onConfirmRest}>
            {t(isFiltered ? 'rows.confirmThese' : 'inspector.confirmRest', { n: confirmable })}
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
