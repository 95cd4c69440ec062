import { Fragment, useRef } from 'react'
import { Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components'
import { useRunCommand } from '../../../keys/commands.tsx'
import { Key } from '../../../keys/Key.tsx'
import type { Command } from '../../../keys/keymap.ts'
import { useText } from '../../../messages/text.tsx'
import classes from './align.module.css'
import { MENU } from './commands.ts'
import type { MenuPlace } from './useAlignment.ts'

/** What can be done to the alignment of a row. Each has a key of its own, printed beside it. */
export function AlignMenu({ at, onClose }: { readonly at: MenuPlace; readonly onClose: () => void }) {
  const t = useText()
  const { run } = useRunCommand()
  const anchor = useRef<HTMLElement>(null)
  const act = (command: Command) => {
    onClose()
    // After the menu is gone and the focus is back on the row.
    setTimeout(() => run(command), 0)
  }
  return (
    <>
      <i ref={anchor} className={classes.anchor} style={{ left: at.x, top: at.y }} aria-hidden />
      <Popover
        isOpen
        triggerRef={anchor}
        aria-label={t('align.menu')}
        placement="bottom start"
        onOpenChange={(open) => !open && onClose()}
        className={classes.menu!}
      >
        <Menu aria-label={t('align.menu')} autoFocus="first" onAction={(key) => act(key as Command)}>
          {MENU.map((group, index) => (
            <Fragment key={group[0]}>
              {index > 0 && <Separator className={classes.separator!} />}
              <MenuSection aria-label={t('align.menu')}>
                {group.map((command) => (
                  <MenuItem
                    key={command}
                    id={command}
                    textValue={t(`command.${command}`)}
                    className={classes.item!}
                  >
                    <span>{t(`command.${command}`)}</span>
                    <Key command={command} />
                  </MenuItem>
                ))}
              </MenuSection>
            </Fragment>
          ))}
        </Menu>
      </Popover>
    </>
  )
}
