import { useSettings } from '../api/settings.ts'
import { printChord } from '../keys/chord.ts'
import { COMMAND_NAMES, COMMANDS, GROUPS, keysOf } from '../keys/keymap.ts'
import type { Command } from '../keys/keymap.ts'
import { useKeyChoice } from '../keys/useKeyChoice.ts'
import { useLocale, useText } from '../messages/text.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import classes from './keysheet.module.css'

/** All keys of the chosen preset, by what they are for. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const { keys, ownKeys } = useSettings()
  const changed = Object.keys(ownKeys).length
  return (
    <Dialog title={t('keys.title')} onClose={onClose} size="wide">
      <p className={classes.preset}>
        {t('keys.preset', { name: t(`settings.keys.${keys}`) })}
        {changed > 0 && ` · ${t('keys.own', { n: changed })}`}
      </p>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('keys.title')}>
        <div className={classes.groups}>
          {GROUPS.map((group) => (
            <section key={group}>
              <h3>{t(`keys.group.${group}`)}</h3>
              <dl>
                {COMMAND_NAMES.filter((name) => COMMANDS[name].group === group && !isLaterFix(name)).map(
                  (command) => (
                    <Entry key={command} command={command} />
                  ),
                )}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  )
}

/** One line is enough for the nine digits. */
const isLaterFix = (command: Command) =>
  command.startsWith('fix.') && command !== 'fix.1' && command !== 'fix.2'

function Entry({ command }: { readonly command: Command }) {
  const t = useText()
  const locale = useLocale()
  const keys = useKeyChoice()
  return (
    <div>
      <dt>{t(`command.${command}`)}</dt>
      <dd>
        {keysOf(command, keys).map(({ chord, when }) => (
          <span key={chord}>
            <kbd>{printChord(chord, locale)}</kbd>
            {when === 'editing' && <small> {t('keys.editing')}</small>}
          </span>
        ))}
      </dd>
    </div>
  )
}
