import type { HistoryEntry } from '../../../shared/calls/history.ts'
import { PERSON } from '../../../shared/review/flag.ts'
import { describe } from '../../../shared/rules/describe.ts'
import { findWords } from '../../../shared/text/search.ts'
import { useNarrowDismissal, useRemoveDismissal, useReopenFlag } from '../../api/history.ts'
import { useFormat, useLocale, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { wordDiff } from '../../ui/wordDiff.ts'
import { Pieces, useRuleName } from './Entry.tsx'
import classes from './history.module.css'

type EntryDetailsProps = {
  readonly entry: HistoryEntry
  readonly search: string
  readonly onGoTo: (entry: HistoryEntry) => void
}

/** All there is to know of one event, and what can be done about it. */
export function EntryDetails({ entry, search, onGoTo }: EntryDetailsProps) {
  const t = useText()
  const format = useFormat()
  const { what, why } = useWording(entry)
  const facts = [
    `${format.date(entry.at)}, ${format.time(entry.at)}`,
    t(`category.${entry.category}`),
    t(`severity.${entry.severity}`),
    t('history.version', { n: entry.ruleVersion }),
    entry.system && t('history.system', { name: entry.system }),
    t('history.stateNow', { state: t(`state.${entry.state}`) }),
  ].filter(Boolean)
  return (
    <div className={classes.details}>
      <p>
        <b>{what}</b> {why}
      </p>
      <dl>
        <dt>{t('history.original')}</dt>
        <dd lang="en" className={classes.source}>
          {entry.source ? <Found text={entry.source} query={search} /> : t('history.empty')}
        </dd>
        {search && entry.machine !== entry.before && (
          <>
            <dt>{t('history.machineText')}</dt>
            <dd lang="de">
              <Found text={entry.machine} query={search} />
            </dd>
          </>
        )}
        <dt>{t(`event.${entry.kind}`)}</dt>
        <dd lang="de">
          {entry.before === entry.after ? (
            <Found text={entry.before} query={search} />
          ) : (
            <Pieces pieces={wordDiff(entry.before, entry.after)} />
          )}
        </dd>
      </dl>
      <p className={classes.facts}>{facts.join(' · ')}</p>
      <Actions entry={entry} onGoTo={onGoTo} />
    </div>
  )
}

/** What the rule said; its name where it has learned to say it otherwise since, and wants to know more than was kept. */
function useWording(entry: HistoryEntry): { readonly what: string; readonly why: string } {
  const locale = useLocale()
  const name = useRuleName(entry.ruleId)
  if (entry.ruleId === PERSON) return { what: name, why: entry.note ?? '' }
  try {
    return describe(entry, locale)
  } catch {
    return { what: name, why: '' }
  }
}

/** A text with the words that were searched for marked. */
function Found({ text, query }: { readonly text: string; readonly query: string }) {
  const spans = findWords(text, query)
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(spans[index - 1]?.end ?? 0, start)}
          <mark className={classes.found}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  )
}

function Actions({ entry, onGoTo }: Omit<EntryDetailsProps, 'search'>) {
  const t = useText()
  const notices = useNotices()
  const reopen = useReopenFlag()
  const remove = useRemoveDismissal()
  const narrow = useNarrowDismissal()
  const { dismissal, state, text } = entry
  const busy = reopen.isPending || remove.isPending || narrow.isPending
  const done = (key: 'history.reopened' | 'history.narrowed' | 'dismissals.done') => ({
    onSuccess: () => notices.show({ kind: 'done', text: t(key, { text }) }),
    onError: notices.showError,
  })
  return (
    <div className={classes.actions}>
      <Button look="primary" onPress={() => onGoTo(entry)}>
        {t('history.jump')}
      </Button>
      {state === 'dismissed' && (
        <Button busy={busy} onPress={() => reopen.mutate(entry.flagId, done('history.reopened'))}>
          {t('history.reopen')}
        </Button>
      )}
      {dismissal && dismissal.scope !== 'here' && (
        <>
          <Button busy={busy} onPress={() => narrow.mutate(dismissal.id, done('history.narrowed'))}>
            {t('history.undoScope')}
          </Button>
          <Button busy={busy} onPress={() => remove.mutate(dismissal.id, done('dismissals.done'))}>
            {t('dismissals.undo')} ({t(`scope.${dismissal.scope}`)})
          </Button>
        </>
      )}
    </div>
  )
}
