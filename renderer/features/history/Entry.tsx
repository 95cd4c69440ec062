import { Fragment } from 'react'
import type { HistoryEntry } from '../../../shared/calls/history.ts'
import { PERSON } from '../../../shared/review/flag.ts'
import { useRules } from '../../api/lists.ts'
import { useFormat, useLocale, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { PlacedPiece } from '../../ui/wordDiff.ts'
import { changeExcerpt } from './excerpt.ts'
import classes from './history.module.css'
import { EntryDetails } from './EntryDetails.tsx'

type EntryProps = {
  readonly entry: HistoryEntry
  readonly oneArticle: boolean
  readonly search: string
  readonly isUnfolded: boolean
  readonly onToggle: () => void
  readonly onGoTo: (entry: HistoryEntry) => void
}

/** One event: what happened to which words, what became of them, who, when and how long. */
export function Entry({ entry, oneArticle, search, isUnfolded, onToggle, onGoTo }: EntryProps) {
  const t = useText()
  const format = useFormat()
  const rule = useRuleName(entry.ruleId)
  const changed = entry.after !== entry.before
  const facts = [
    // The number stays with its word at the end of a line.
    t('review.segment', { n: entry.segmentIndex + 1 }).replace(' ', '\u00a0'),
    entry.scope && entry.scope !== 'here' ? t(`scope.${entry.scope}`) : null,
    entry.reason && entry.reason !== 'unspecified' ? t(`reason.${entry.reason}`) : null,
    entry.note,
  ].filter(Boolean)
  return (
    <div className={classes.event}>
      <div className={classes.line}>
        <button
          type="button"
          className={classes.go}
          onClick={() => onGoTo(entry)}
          aria-label={t('history.goTo', { article: entry.articleTitle, n: entry.segmentIndex + 1 })}
          aria-describedby={`event-${entry.id}`}
        />
        <time dateTime={new Date(entry.at).toISOString()}>{format.time(entry.at)}</time>
        <span className={classes.kind} data-kind={entry.kind}>
          {t(`event.${entry.kind}`)}
        </span>
        <div className={classes.words} id={`event-${entry.id}`}>
          <p lang="de">
            {changed ? (
              <Pieces pieces={changeExcerpt(entry.before, entry.after)} />
            ) : (
              <mark data-short={entry.text.length < 3 || undefined}>{entry.text || '‸'}</mark>
            )}
            {entry.evidenceText && (
              <span className={classes.evidence} lang="en">
                {entry.evidenceText}
              </span>
            )}
          </p>
          <p className={classes.facts}>
            {rule}
            {!oneArticle && (
              <>
                {'\u00a0· '}
                <span className={classes.article} title={entry.articleTitle}>
                  {entry.articleTitle}
                </span>
              </>
            )}
            {`\u00a0· ${facts.join('\u00a0· ')}`}
          </p>
        </div>
        <span className={classes.who}>
          {entry.reviewer || t('history.machine')}
          {entry.took !== null && <small>{t('history.took', { time: format.seconds(entry.took) })}</small>}
        </span>
        <span className={classes.unfold}>
          <Button
            look="quiet"
            icon
            label={t('history.details', { text: entry.text })}
            expanded={isUnfolded}
            onPress={onToggle}
          >
            <Icon name={isUnfolded ? 'up' : 'down'} />
          </Button>
        </span>
      </div>
      {isUnfolded && <EntryDetails entry={entry} search={search} onGoTo={onGoTo} />}
    </div>
  )
}

/** What a rule is called; its id when this version has no such rule. */
export function useRuleName(ruleId: string): string {
  const t = useText()
  const locale = useLocale()
  const { data: rules } = useRules()
  if (ruleId === PERSON) return t('own.rule')
  return rules?.find((candidate) => candidate.id === ruleId)?.name[locale] ?? ruleId
}

/** A word diff in one line of text; the white space a change ends with stands behind its colour. */
export function Pieces({ pieces }: { readonly pieces: readonly PlacedPiece[] }) {
  return pieces.map(({ kind, text, at }) => {
    const words = text.trimEnd()
    const Tag = kind === 'removed' ? 'del' : 'ins'
    return (
      <Fragment key={`${kind}${at}`}>
        {kind === 'same' ? text : <Tag>{words}</Tag>}
        {kind === 'removed' ? ' ' : kind === 'added' && text.slice(words.length)}
      </Fragment>
    )
  })
}
