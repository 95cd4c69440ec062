import { useRef } from 'react'
import { ENDINGS } from '../../../shared/formats/endings.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Chosen } from './files.ts'
import { chosenIn } from './files.ts'
import classes from './import.module.css'

const ACCEPTED = [...Object.values(ENDINGS).flat(), 'gegenlesen'].map((ending) => `.${ending}`).join(',')

type DropAreaProps = { readonly busy: boolean; readonly onFiles: (files: readonly Chosen[]) => void }

/** Where files are put. Drops are taken anywhere in the window (see WindowDrop); here they are invited. */
export function DropArea({ busy, onFiles }: DropAreaProps) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  // The fields themselves are hidden from everybody: the buttons of the same name are what is pressed.
  return (
    <div className={classes.drop}>
      <Icon name="file" size={28} />
      <b>{t('import.drop')}</b>
      <span>{t('import.dropHint')}</span>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => {
          onFiles(chosenIn(event.target.files))
          event.target.value = ''
        }}
      />
      <input
        ref={(element) => {
          folder.current = element
          element?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        hidden
        aria-label={t('import.chooseFolder')}
        onChange={(event) => {
          onFiles(chosenIn(event.target.files))
          event.target.value = ''
        }}
      />
      <div className={classes.choices}>
        <Button look="primary" autoFocus busy={busy} onPress={() => input.current?.click()}>
          {busy ? t('common.loading') : t('import.choose')}
        </Button>
        <Button isDisabled={busy} onPress={() => folder.current?.click()}>
          {t('import.chooseFolder')}
        </Button>
      </div>
    </div>
  )
}
