import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useText } from '../../../messages/text.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { CHARACTERS, letterOf } from './characters.ts'
import classes from './dialogs.module.css'

type CharactersDialogProps = {
  readonly onClose: () => void
  readonly onInsert: (text: string) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -3, ArrowDown: 3 }

/** Characters by their names; those that one does not see have a sign in the accent colour. A letter inserts. */
export function CharactersDialog({ onClose, onInsert }: CharactersDialogProps) {
  const t = useText()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = CHARACTERS.find((_, index) => letterOf(index) === event.key.toLowerCase())
    const step = STEPS[event.key]
    if (chosen) onInsert(chosen.text)
    else if (step) {
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
      const at = buttons.findIndex((button) => button === document.activeElement)
      buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Dialog title={t('characters.title')} onClose={onClose} size="wide">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys for the buttons inside */}
      <ul ref={list} className={classes.characters} onKeyDown={onKeyDown}>
        {CHARACTERS.map((character, index) => (
          <li key={character.name}>
            <button type="button" className={classes.character} onClick={() => onInsert(character.text)}>
              <kbd aria-hidden>{letterOf(index).toUpperCase()}</kbd>
              <b aria-hidden data-invisible={'shown' in character || undefined}>
                {'shown' in character ? character.shown : character.text}
              </b>
              <span>{t(`character.${character.name}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
