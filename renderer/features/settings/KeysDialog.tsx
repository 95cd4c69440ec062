import { useState } from 'react'
import { COMMAND_NAMES, COMMANDS, GROUPS } from '../../keys/keymap.ts'
import type { Command, KeyChoice } from '../../keys/keymap.ts'
import { useKeyChoice } from '../../keys/useKeyChoice.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SearchField } from '../../ui/Field.tsx'
import classes from './keys.module.css'
import { KeyRow } from './KeyRow.tsx'

type KeysDialogProps = {
  readonly onChange: (own: KeyChoice['own']) => void
  readonly onClose: () => void
}

/** Every command with its keys, to be changed one by one; what changes holds at once. */
export function KeysDialog({ onChange, onClose }: KeysDialogProps) {
  const t = useText()
  const keys = useKeyChoice()
  const [query, setQuery] = useState('')
  const [listening, setListening] = useState<Command | null>(null)
  const changed = Object.keys(keys.own).length
  const wanted = query.trim().toLowerCase()
  const isWanted = (command: Command) => t(`command.${command}`).toLowerCase().includes(wanted)
  const groups = GROUPS.map((group) => ({
    group,
    commands: COMMAND_NAMES.filter((command) => COMMANDS[command].group === group && isWanted(command)),
  })).filter(({ commands }) => commands.length > 0)
  return (
    <Dialog
      title={t('keys.changeTitle')}
      onClose={onClose}
      size="wide"
      foot={
        <>
          {changed > 0 && <span className={classes.changed}>{t('keys.own', { n: changed })}</span>}
          <Button isDisabled={changed === 0} onPress={() => onChange({})}>
            {t('keys.resetAll')}
          </Button>
          <Button look="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <SearchField label={t('keys.find')} value={query} onChange={setQuery} autoFocus />
      <div className={classes.list}>
        {groups.length === 0 && <p className={classes.none}>{t('keys.noMatch')}</p>}
        {groups.map(({ group, commands }) => (
          <section key={group} aria-label={t(`keys.group.${group}`)}>
            <h3>{t(`keys.group.${group}`)}</h3>
            {commands.map((command) => (
              <KeyRow
                key={command}
                command={command}
                keys={keys}
                isListening={listening === command}
                onListen={(on) => setListening(on ? command : null)}
                onChange={onChange}
              />
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  )
}
