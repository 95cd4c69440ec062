/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions --
   a click does what the keys of the review do (keys/keymap.ts); they work wherever the focus is */
import { memo } from 'react'
import type { ReactNode } from 'react'
import type { FlagView, SegmentView } from '../../../shared/calls.ts'
import { withoutTags } from '../../../shared/formats/tags.ts'
import type { Span } from '../../../shared/text/span.ts'
import { useText } from '../../messages/text.tsx'
import type { Text } from '../../messages/text.tsx'
import { Icon } from '../../ui/Icon.tsx'
import hearing from '../../ui/spoken.module.css'
import { LinkSign, useLinkWords } from './align/LinkSign.tsx'
import type { MenuPlace } from './align/useAlignment.ts'
import { Diff } from './Diff.tsx'
import type { DiffLook } from './Diff.tsx'
import { SourceText, TargetText } from './MarkedText.tsx'
import classes from './rows.module.css'

const TRANSLATION = '[data-side=target], [data-segment-editor]'
const NO_SPANS: readonly Span[] = []

export type RowProps = {
  readonly segment: SegmentView
  readonly flags: readonly FlagView[]
  readonly active: boolean
  /** Shown to be read: a filter leaves it out. */
  readonly context: boolean
  readonly activeFlag: FlagView | null
  readonly alone: boolean
  /** How the change against the machine is shown below; null when it is not. */
  readonly diff: DiffLook | null
  /** Stands in for the translation while it is edited. */
  readonly editor: ReactNode | null
  /** Stands in for both texts while the row is split. */
  readonly split: ReactNode | null
  /** Words that are looked for; '' when none are. */
  readonly found: string
  readonly onFlag: (flag: FlagView) => void
  readonly onSegment: (segment: SegmentView) => void
  readonly onEdit: (segment: SegmentView) => void
  readonly onMenu: (segment: SegmentView, at: MenuPlace) => void
}

/** One segment: original on the left, translation on the right, on one line of sight. */
export const Row = memo(function Row(props: RowProps) {
  const { segment, flags, active, context, activeFlag, alone, diff, editor, split, found } = props
  const { onFlag, onSegment, onEdit, onMenu } = props
  const t = useText()
  const link = useLinkWords(segment, alone)
  const confirmed = segment.status === 'confirmed'
  const Target = segment.kind === 'heading' ? 'h2' : 'p'
  return (
    <div
      id={`segment-${segment.id}`}
      className={classes.row}
      data-kind={segment.kind}
      data-active={active || undefined}
      data-confirmed={confirmed || undefined}
      data-alone={alone || undefined}
      data-context={context || undefined}
      tabIndex={active && !editor ? 0 : -1}
      role="group"
      aria-label={nameOf(segment, t) + link + (context ? `, ${t('rows.context')}` : '')}
      aria-current={active ? 'true' : undefined}
      onClick={() => onSegment(segment)}
      onDoubleClick={() => onEdit(segment)}
      onContextMenu={(event) => {
        // On the translation the word under the pointer has a menu of its own.
        if (event.target instanceof Element && event.target.closest(TRANSLATION)) return
        event.preventDefault()
        onMenu(segment, { x: event.clientX, y: event.clientY })
      }}
    >
      {segment.notes.length > 0 && (
        <span className={classes.note} title={notesOf(segment)}>
          <Icon name="note" size={12} />
        </span>
      )}
      {confirmed && (
        <span className={classes.check}>
          <Icon name="check" size={12} />
        </span>
      )}
      {split ?? (
        <>
          <p className={classes.source} lang="en" data-side="source">
            {segment.source === '' && !alone ? (
              <span className={classes.missing} data-length={0}>
                {t('review.noSource')}
              </span>
            ) : (
              <SourceText
                text={segment.source}
                tags={segment.tags.source}
                evidence={activeFlag?.source ?? NO_SPANS}
                found={found}
              />
            )}
          </p>
          <div className={classes.translation}>
            {!alone && <LinkSign segment={segment} />}
            {editor ?? (
              <Target className={classes.target} lang="de" data-side="target">
                {segment.target === '' && (
                  <span className={classes.missing} data-length={0}>
                    {t('review.noTarget')}
                  </span>
                )}
                <TargetText
                  text={segment.target}
                  tags={segment.tags.target}
                  flags={flags}
                  activeFlag={activeFlag?.id ?? null}
                  found={found}
                  onFlag={onFlag}
                />
              </Target>
            )}
            {diff && (
              <div className={classes.diff} data-look={diff}>
                <span className={hearing.spoken}>{t('review.machineWas')}: </span>
                {segment.machine === segment.target ? (
                  <i>{t('review.unchanged')}</i>
                ) : withoutTags(segment.machine) === withoutTags(segment.target) ? (
                  <i>{t('review.onlyTags')}</i>
                ) : (
                  <Diff before={segment.machine} after={segment.target} look={diff} />
                )}
              </div>
            )}
          </div>
        </>
      )}
    </div>
  )
})

const nameOf = ({ index, status, notes }: SegmentView, t: Text): string => {
  const name = t(status === 'confirmed' ? 'review.segmentConfirmed' : 'review.segment', { n: index + 1 })
  return notes.length === 0 ? name : `${name}, ${t('notes.sign', { n: notes.length })}`
}

const notesOf = ({ notes }: SegmentView): string =>
  notes.map((note) => `${note.author}: ${note.text}`).join('\n')
