import { useState } from 'react'
import { useText } from '../../../messages/text.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Places } from './Places.tsx'
import type { Place } from './Places.tsx'
import classes from './dialogs.module.css'

type RewriteDialogProps = {
  readonly title: string
  readonly hint: string
  readonly places: readonly Place[]
  /** How many are not ticked only because a filter leaves their rows out. */
  readonly hidden: number
  /** Those that are ticked at first; all that can be when left out. */
  readonly ticked?: ReadonlySet<string>
  readonly onClose: () => void
  readonly onTake: (chosen: ReadonlySet<string>) => void
}

/** What would be written in several places; those that stay ticked are. */
export function RewriteDialog(props: RewriteDialogProps) {
  const { title, hint, places, hidden, ticked, onClose, onTake } = props
  const t = useText()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => ticked ?? new Set(places.filter((place) => !place.disabled).map((place) => place.id)),
  )
  return (
    <Dialog
      title={title}
      onClose={onClose}
      size="wide"
      foot={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={chosen.size === 0} onPress={() => onTake(chosen)}>
            {t('replace.go', { n: chosen.size })} <kbd aria-hidden>↵</kbd>
          </Button>
        </>
      }
    >
      <p className={classes.hint}>{hint}</p>
      <Places
        label={title}
        places={places}
        chosen={chosen}
        onChoose={setChosen}
        onTake={() => chosen.size > 0 && onTake(chosen)}
        autoFocus
        empty={t('places.empty')}
      />
      {hidden > 0 && <p className={classes.hint}>{t('rows.notTicked', { n: hidden })}</p>}
    </Dialog>
  )
}
