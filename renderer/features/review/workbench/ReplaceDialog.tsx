import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { SegmentView } from '../../../../shared/calls.ts'
import type { Replaced, Rewrite } from '../../../../shared/calls/workbench.ts'
import type { Search, SearchKind } from '../../../../shared/review/search.ts'
import { SEARCH_KINDS } from '../../../../shared/review/search.ts'
import { useReplacePlan } from '../../../api/workbench.ts'
import { useText } from '../../../messages/text.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useErrorText } from '../../../ui/errors.ts'
import { Radios, Switch, TextField } from '../../../ui/Field.tsx'
import { useKeptSwitch } from '../../../ui/Split.tsx'
import classes from './dialogs.module.css'
import { Places } from './Places.tsx'
import { changesOf, countHidden, placesOf, sureOnes } from './rewriting.tsx'
import type { IsUnseen } from './rewriting.tsx'
import { useChosen } from './useChosen.ts'

type ReplaceDialogProps = {
  readonly articleId: string
  readonly segments: readonly SegmentView[]
  readonly isUnseen: IsUnseen
  /** What to look for at first. */
  readonly words: string
  readonly onClose: () => void
  readonly onReplace: (changes: readonly Rewrite[]) => void
}

/** The search begins when typing pauses this long. */
const PAUSE_MS = 200

const NO_PLACES: readonly Replaced[] = []

/** Finds and replaces in the whole German text; every place is shown first and can be taken out. */
export function ReplaceDialog(props: ReplaceDialogProps) {
  const { articleId, segments, isUnseen, words, onClose, onReplace } = props
  const t = useText()
  const errorText = useErrorText()
  const [asIs, setSearch] = useState<Search>({
    text: words,
    kind: 'text',
    matchCase: false,
    wholeWords: false,
    diacritics: true,
  })
  // A pattern says itself where words end, unless it is asked for here.
  const [wholeWords, toggleWholeWords] = useKeptSwitch('replace.wholeWords')
  const search = useMemo(() => (asIs.kind === 'text' ? { ...asIs, wholeWords } : asIs), [asIs, wholeWords])
  const [replacement, setReplacement] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // The words that were brought along go with the first letter.
  useEffect(() => field.current?.select(), [])
  const asked = useSettled(
    useMemo(() => ({ search, replacement }), [search, replacement]),
    PAUSE_MS,
  )
  const { data, error, isFetching } = useReplacePlan(articleId, asked.search, asked.replacement)
  const found = data?.places ?? NO_PLACES
  const initial = useCallback((all: readonly Replaced[]) => sureOnes(all, isUnseen), [isUnseen])
  const [chosen, setChosen] = useChosen(found, initial)
  const places = useMemo(() => placesOf(found, segments, isUnseen, t), [found, segments, isUnseen, t])
  const hidden = countHidden(found, isUnseen)
  const set = (patch: Partial<Search>) => setSearch((last) => ({ ...last, ...patch }))
  const current = asked.search === search && asked.replacement === replacement && !isFetching
  const replace = () => {
    if (current && chosen.size > 0) onReplace(changesOf(found, chosen))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    replace()
  }

  return (
    <Dialog
      title={t('replace.title')}
      onClose={onClose}
      size="wide"
      foot={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={chosen.size === 0 || !current} onPress={replace}>
            {t('replace.go', { n: chosen.size })} <kbd aria-hidden>{t('replace.key')}</kbd>
          </Button>
        </>
      }
    >
      {/* In the capture phase: a radio button in focus would keep the key to itself. */}
      <div className={classes.form} onKeyDownCapture={onKeyDown}>
        <div className={classes.fields}>
          <TextField
            label={t('replace.find')}
            value={search.text}
            onChange={(text) => set({ text })}
            autoFocus
            inputRef={field}
            lang="de"
          />
          <TextField label={t('replace.with')} value={replacement} onChange={setReplacement} lang="de" />
        </div>
        <Radios<SearchKind>
          label={t('replace.kind')}
          value={search.kind}
          onChange={(kind) => set({ kind })}
          choices={SEARCH_KINDS.map((value) => ({ value, label: t(`replace.kind.${value}`) }))}
        />
        {search.kind === 'lemma' ? (
          <p className={classes.hint}>{t('replace.lemmaHint')}</p>
        ) : (
          <div className={classes.switches}>
            <Switch isSelected={search.matchCase} onChange={(matchCase) => set({ matchCase })}>
              {t('replace.case')}
            </Switch>
            <Switch
              isSelected={search.wholeWords}
              onChange={(on) => (search.kind === 'text' ? toggleWholeWords() : set({ wholeWords: on }))}
            >
              {t('replace.words')}
            </Switch>
            {search.kind === 'text' && (
              <Switch isSelected={!search.diacritics} onChange={(on) => set({ diacritics: !on })}>
                {t('replace.diacritics')}
              </Switch>
            )}
          </div>
        )}
        {error ? (
          <p role="alert" className={classes.problem}>
            {errorText(error)}
          </p>
        ) : (
          search.text.trim() !== '' && (
            <Places
              label={t('replace.title')}
              places={places}
              chosen={chosen}
              onChoose={setChosen}
              onTake={replace}
              empty={t(current ? 'find.none' : 'common.loading')}
            />
          )
        )}
        {hidden > 0 && <p className={classes.hint}>{t('rows.notTicked', { n: hidden })}</p>}
        {data?.more && <p className={classes.hint}>{t('replace.more', { n: found.length })}</p>}
      </div>
    </Dialog>
  )
}

/** A value once it has not changed for a while. */
function useSettled<Value>(value: Value, ms: number): Value {
  const [settled, setSettled] = useState(value)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
