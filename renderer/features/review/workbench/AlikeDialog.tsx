import { useCallback, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { FlagView } from '../../../../shared/calls.ts'
import type { AlikeFlag, Alikeness, BulkDecision } from '../../../../shared/calls/workbench.ts'
import type { Level } from '../../../../shared/review/flag.ts'
import { useAlike } from '../../../api/workbench.ts'
import { useText } from '../../../messages/text.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Radios } from '../../../ui/Field.tsx'
import { shownOf } from '../alike.ts'
import { InContext } from './InContext.tsx'
import { Places } from './Places.tsx'
import type { Place } from './Places.tsx'
import classes from './dialogs.module.css'
import { whereOf } from './rewriting.tsx'
import type { IsUnseen } from './rewriting.tsx'
import { useChosen } from './useChosen.ts'

type AlikeDialogProps = {
  readonly flag: FlagView
  /** Words that the flag is about, said once at the top. */
  readonly words: string
  readonly levels: readonly Level[]
  readonly isUnseen: IsUnseen
  readonly onClose: () => void
  readonly onDecide: (flagIds: readonly string[], decision: BulkDecision) => void
}

type Kind = BulkDecision['kind']

const KINDS = ['accept', 'dismiss'] as const satisfies readonly Kind[]
const MATTERS = ['subject', 'rule'] as const
const WHERES = ['article', 'everywhere'] as const

/** The same flag wherever it stands: accept its first suggestion or dismiss it, in the places that stay ticked. */
export function AlikeDialog(props: AlikeDialogProps) {
  const { flag, words, levels, isUnseen, onClose, onDecide } = props
  const t = useText()
  const [alikeness, setAlikeness] = useState<Alikeness>({ matter: 'subject', where: 'article' })
  // Without a suggestion nothing is the likely wish: Enter would dismiss unasked.
  const [kind, setKind] = useState<Kind | null>(flag.fixes.length > 0 ? 'accept' : null)
  const { data } = useAlike(flag.id, alikeness)
  const flags = useMemo(() => shownOf(data ?? [], flag, levels), [data, flag, levels])
  const isSuggested = flag.fixes.length > 0 || flags.some((each) => each.fixes.length > 0)
  const possible = useMemo(() => flags.filter((each) => isPossible(each, kind)), [flags, kind])
  const initial = useCallback(
    (all: readonly AlikeFlag[]) =>
      new Set(all.filter(({ segmentId }) => !isUnseen(segmentId)).map(({ flagId }) => flagId)),
    [isUnseen],
  )
  const [chosen, setChosen] = useChosen(possible, initial)
  const hidden = possible.filter(({ segmentId }) => isUnseen(segmentId)).length

  const places = flags.map((each): Place => {
    const fix = kind === 'accept' ? each.fixes[0] : undefined
    const at = fix?.at ?? each.target[0] ?? { start: 0, end: 0 }
    const number = whereOf(each.segmentId, each.segmentIndex, isUnseen, t)
    return {
      id: each.flagId,
      where: alikeness.where === 'everywhere' ? `${each.articleTitle} · ${number}` : number,
      content: <InContext text={each.text} at={at} becomes={fix?.text ?? null} />,
      disabled: !isPossible(each, kind),
    }
  })
  const decide = () => {
    if (kind !== null && chosen.size > 0)
      onDecide([...chosen], kind === 'accept' ? { kind, fix: 0 } : { kind, reason: 'unspecified' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    decide()
  }

  return (
    <Dialog
      title={t('alike.title')}
      onClose={onClose}
      size="wide"
      foot={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={kind === null || chosen.size === 0} onPress={decide}>
            {kind === null ? (
              t('alike.undecided')
            ) : (
              <>
                {t(`alike.${kind}`, { n: chosen.size })} <kbd aria-hidden>↵</kbd>
              </>
            )}
          </Button>
        </>
      }
    >
      <p className={classes.what}>{words}</p>
      {/* In the capture phase: a radio button in focus would keep the key to itself. */}
      <div className={classes.choices} onKeyDownCapture={onKeyDown}>
        <Radios
          label={t('alike.matter')}
          value={alikeness.matter}
          onChange={(matter) => setAlikeness((last) => ({ ...last, matter }))}
          choices={MATTERS.map((value) => ({ value, label: t(`alike.matter.${value}`) }))}
        />
        <Radios
          label={t('alike.where')}
          value={alikeness.where}
          onChange={(where) => setAlikeness((last) => ({ ...last, where }))}
          choices={WHERES.map((value) => ({ value, label: t(`scope.${value}`) }))}
        />
        <Radios
          label={t('alike.decision')}
          value={kind}
          onChange={setKind}
          autoFocus={kind === null}
          choices={KINDS.filter((value) => value === 'dismiss' || isSuggested).map((value) => ({
            value,
            label: t(`alike.decision.${value}`),
          }))}
        />
      </div>
      {kind === null && <p className={classes.hint}>{t('alike.undecidedHint')}</p>}
      <Places
        label={t('alike.title')}
        places={places}
        chosen={chosen}
        onChoose={setChosen}
        onTake={decide}
        autoFocus
        empty={t('places.empty')}
      />
      {flags.length === 1 && <p className={classes.hint}>{t('alike.single')}</p>}
      {hidden > 0 && <p className={classes.hint}>{t('rows.notTicked', { n: hidden })}</p>}
    </Dialog>
  )
}

const isPossible = (flag: AlikeFlag, kind: Kind | null) => kind !== 'accept' || flag.fixes.length > 0
