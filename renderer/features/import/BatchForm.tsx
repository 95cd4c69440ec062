import { useState } from 'react'
import type { FilePair } from '../../../shared/formats/pairs.ts'
import { pairFiles } from '../../../shared/formats/pairs.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { useErrorText } from '../../ui/errors.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Meter } from '../../ui/Meter.tsx'
import classes from './batch.module.css'
import type { Chosen } from './files.ts'
import type { BatchState } from './useBatch.ts'
import { useBatch } from './useBatch.ts'

type BatchFormProps = {
  readonly files: readonly Chosen[]
  readonly onAgain: () => void
  readonly onDone: () => void
}

/** Several articles at once: what belongs together, what is left alone and why; then how far opening them has come. */
export function BatchForm({ files, onAgain, onDone }: BatchFormProps) {
  const t = useText()
  const { pairs, alone } = pairFiles(files.map(({ path }) => path))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const batch = useBatch(files)
  const chosen = pairs.filter(({ target }) => !left.has(target))
  const finished = !batch.running && batch.total > 0

  const toggle = ({ target }: FilePair) => {
    const next = new Set(left)
    if (!next.delete(target)) next.add(target)
    setLeft(next)
  }

  return (
    <form
      className={classes.batch}
      onSubmit={(event) => {
        event.preventDefault()
        if (finished) onDone()
        else if (!batch.running && chosen.length > 0) void batch.run(chosen)
      }}
    >
      <p role="status">
        {finished
          ? t('import.batchDone', { done: batch.done, failed: batch.failed })
          : batch.running
            ? t('import.batchRunning', { n: batch.done + batch.failed + 1, total: batch.total })
            : t('import.batchFound', { n: pairs.length })}
      </p>
      {batch.total > 0 && (
        <Meter label={t('import.title')} share={(batch.done + batch.failed) / batch.total} />
      )}
      <ul className={classes.pairs} aria-label={t('import.batchList')}>
        {pairs.map((pair) => (
          <li key={pair.target} data-left={left.has(pair.target)}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(pair.target)}
                disabled={batch.total > 0}
                onChange={() => toggle(pair)}
              />
              <span>
                <b>{pair.name}</b>
                <small>{pair.source === null ? singleText(pair) : `${pair.target} ← ${pair.source}`}</small>
                <Failure state={batch.stateOf(pair)} />
              </span>
            </label>
            <Progress state={batch.stateOf(pair)} />
          </li>
        ))}
      </ul>
      {alone.length > 0 && (
        <details className={classes.alone}>
          <summary>{t('import.batchAlone', { n: alone.length })}</summary>
          <ul>
            {alone.map(({ path, reason }) => (
              <li key={path}>
                {path} <small>{t(`import.alone.${reason}`)}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={classes.foot}>
        {batch.running ? (
          <Button onPress={batch.stop}>{t('import.batchStop')}</Button>
        ) : (
          !finished && <Button onPress={onAgain}>{t('import.again')}</Button>
        )}
        <Button
          look="primary"
          type="submit"
          autoFocus
          busy={batch.running}
          isDisabled={!finished && chosen.length === 0}
        >
          {finished
            ? t('import.batchClose')
            : batch.running
              ? t('common.loading')
              : t('import.batchGo', { n: chosen.length })}
        </Button>
      </div>
    </form>
  )

  /** A file with both languages, or a German one without its original. */
  function singleText({ target }: FilePair): string {
    return /\.(?:txt|text|md|markdown|html?|xhtml|docx)$/iu.test(target)
      ? `${target} · ${t('import.withoutSource')}`
      : target
  }
}

function Progress({ state }: { readonly state: BatchState }) {
  const t = useText()
  switch (state.kind) {
    case 'waiting':
      return null
    case 'running':
      return <small className={classes.state}>{t('common.loading')}</small>
    case 'done':
      return (
        <span className={classes.state} data-kind="done" role="img" aria-label={t('import.batchOpened')}>
          <Icon name="check" />
        </span>
      )
    case 'failed':
      return (
        <span className={classes.state} data-kind="failed" role="img" aria-label={t('import.batchFailed')}>
          <Icon name="warning" />
        </span>
      )
  }
}

function Failure({ state }: { readonly state: BatchState }) {
  const errorText = useErrorText()
  return state.kind === 'failed' ? <span className={classes.failure}>{errorText(state.error)}</span> : null
}
