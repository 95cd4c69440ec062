import { useEffect, useRef, useState } from 'react'
import type { LookedUp } from '../../../../shared/calls/memory.ts'
import { useLookUp } from '../../../api/memory.ts'
import { useText } from '../../../messages/text.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SearchField } from '../../../ui/Field.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { marking } from '../../../ui/marking.ts'
import { Segmented } from '../../../ui/Segmented.tsx'
import { origin } from './origin.ts'
import classes from './memory.module.css'

type LookUpProps = {
  readonly words: string
  readonly side: 'source' | 'target'
  readonly onClose: () => void
  /** Puts a German text in the place of the active segment's. */
  readonly onInsert: (text: string) => void
}

/** How words were translated and corrected before, beside the text. */
export function LookUp({ words: start, side: startSide, onClose, onInsert }: LookUpProps) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(start)
  const [side, setSide] = useState(startSide)
  const { data, isFetching } = useLookUp(words, side)
  useEffect(() => field.current?.select(), [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes it wherever the focus is inside
    <aside
      className={classes.panel}
      aria-label={t('memory.title')}
      data-own-escape
      // Before the field sees it: Esc there would only empty it.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className={classes.head}>
        <h2>{t('memory.title')}</h2>
        <Button look="quiet" icon label={t('common.close')} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <SearchField label={t('memory.search')} value={words} onChange={setWords} inputRef={field} autoFocus />
      <Segmented
        label={t('memory.side')}
        value={side}
        onChange={setSide}
        parts={[
          { value: 'source', label: t('memory.source') },
          { value: 'target', label: t('memory.target') },
        ]}
      />
      <p className={classes.count} role="status" aria-busy={isFetching}>
        {data && words.trim() !== '' ? t('memory.found', { n: data.length }) : t('memory.hint')}
      </p>
      <ul>
        {(data ?? []).map((entry) => (
          <Found
            key={JSON.stringify(entry.origin) + entry.target}
            entry={entry}
            side={side}
            onInsert={onInsert}
          />
        ))}
      </ul>
    </aside>
  )
}

type FoundProps = {
  readonly entry: LookedUp
  readonly side: 'source' | 'target'
  readonly onInsert: (text: string) => void
}

function Found({ entry, side, onInsert }: FoundProps) {
  const t = useText()
  const { source, target, machine, marks } = entry
  const shown = (text: string, of: 'source' | 'target') =>
    of === side
      ? marking(text, marks).map(({ text: part, marked, start }) =>
          marked ? <mark key={start}>{part}</mark> : <span key={start}>{part}</span>,
        )
      : text
  return (
    <li>
      <p lang="en" className={classes.source}>
        {shown(source, 'source')}
      </p>
      <p lang="de">{shown(target, 'target')}</p>
      {machine !== null && (
        <p lang="de" className={classes.machine}>
          <s>{machine}</s>
        </p>
      )}
      <small>{origin(entry, t)}</small>
      <Button look="quiet" onPress={() => onInsert(target)}>
        {t('memory.take')}
      </Button>
    </li>
  )
}
