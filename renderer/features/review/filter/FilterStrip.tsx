import { memo, useDeferredValue, useMemo } from 'react'
import type { SegmentView } from '../../../../shared/calls.ts'
import { Key } from '../../../keys/Key.tsx'
import { Rich, useFormat, useText } from '../../../messages/text.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { countStale } from './filter.ts'
import type { Condition } from './filter.ts'
import classes from './filter.module.css'
import { useConditionName } from './useConditionName.ts'
import type { Filtered } from './useFiltered.ts'

type FilterStripProps = {
  readonly segments: readonly SegmentView[]
  readonly filtered: Filtered
  /** There are rows to be read around those of the filter. */
  readonly hasContext: boolean
  readonly onOpen: () => void
  readonly onRemove: (condition: Condition) => void
  readonly onAgain: () => void
  readonly onAll: () => void
  readonly onFold: () => void
}

/** Above the text while a filter is on: what is filtered by, how much of the article that is, and the way back. */
export const FilterStrip = memo(function FilterStrip(props: FilterStripProps) {
  const { segments, filtered, hasContext, onOpen, onRemove, onAgain, onAll, onFold } = props
  const t = useText()
  const format = useFormat()
  const nameOf = useConditionName()
  const n = filtered.rows.length
  // Counted after what the editor waits for.
  const counted = useDeferredValue(segments)
  const { matcher, isHidden } = filtered
  const stale = useMemo(() => countStale(counted, matcher, isHidden), [counted, matcher, isHidden])
  return (
    <div className={classes.frame} data-row-filter>
      <div className={classes.strip} role="region" aria-label={t('rows.title')}>
        <Button look="quiet" command="rows.filter" onPress={onOpen}>
          <span className={classes.name}>
            <Icon name="filter" size={14} />
            {t('rows.title')}
          </span>
        </Button>
        <ul className={classes.chips} aria-label={t('rows.chosen')}>
          {filtered.filter.map((condition) => (
            <li key={`${condition.kind} ${condition.value}`}>
              <button
                type="button"
                className={classes.chip}
                aria-label={t('rows.remove', { name: nameOf(condition) })}
                title={t('rows.remove', { name: nameOf(condition) })}
                onClick={() => onRemove(condition)}
              >
                <span>{nameOf(condition)}</span>
                <Icon name="close" size={11} />
              </button>
            </li>
          ))}
        </ul>
        <span className={classes.count}>
          {n === 0 ? (
            t('rows.nothing')
          ) : (
            <Rich id="rows.count" values={{ n: format.number(n), total: format.number(segments.length) }} />
          )}
        </span>
        {/* What comes and goes keeps its place: the text below must not move while somebody decides. */}
        <span className={classes.ways}>
          <button
            type="button"
            className={classes.stale}
            data-off={stale === 0 || undefined}
            disabled={stale === 0}
            aria-label={t('rows.again')}
            title={t('rows.stale', { n: stale })}
            onClick={onAgain}
          >
            <Icon name="again" size={14} />
            <span>{t('rows.again')}</span> <Key command="rows.again" />
          </button>
          <span className={classes.fold} data-off={!hasContext || undefined}>
            <Button look="quiet" label={t('rows.fold')} isDisabled={!hasContext} onPress={onFold}>
              <Icon name="fold" size={14} />
              <span>{t('rows.fold')}</span>
            </Button>
          </span>
          <Button command="rows.all" onPress={onAll}>
            {t('rows.all')}
          </Button>
        </span>
      </div>
    </div>
  )
})
