import { useEffect } from 'react'
import { useRunCommand } from '../keys/commands.tsx'
import { COMMANDS, keysOf } from '../keys/keymap.ts'
import type { Command, KeyChoice } from '../keys/keymap.ts'
import { useKeyChoice } from '../keys/useKeyChoice.ts'

/** What the application menu calls things, where it does not use the window's own names. */
const MENU: Readonly<Record<string, Command>> = {
  open: 'article.import',
  import: 'article.import',
  export: 'article.export',
  copyText: 'article.copy',
  rename: 'article.rename',
  next: 'article.next',
  previous: 'article.previous',
  undo: 'edit.undo',
  redo: 'edit.redo',
  save: 'edit.save',
  find: 'find.open',
  replace: 'find.replace',
  filter: 'rows.filter',
  library: 'go.library',
  history: 'go.history',
  statistics: 'go.statistics',
  rules: 'go.rules',
  house: 'go.house',
  settings: 'go.settings',
  guide: 'help.guide',
  keys: 'keys.open',
  palette: 'palette.open',
  about: 'help.about',
  licences: 'help.licences',
}

const isCommand = (name: string): name is Command => name in COMMANDS

/** The key of a command as a menu writes it; null where it works in some situations only, or a menu has no word for it. */
function acceleratorOf(command: Command, keys: KeyChoice): string | null {
  const chord = keysOf(command, keys).find(({ when }) => when === 'always')?.chord
  const written = chord?.replace('Ctrl', 'CmdOrCtrl').replace(/Arrow(?=\w+$)/, '')
  return written && /^(?:\w+\+)*(?:[A-Z0-9,./;]|F\d+|Page(?:Up|Down)|[A-Z][a-z]+)$/.test(written)
    ? written
    : null
}

/** Runs what the editor chose in the application menu, and has it print the keys that hold now. */
export function useMenuCommands(): void {
  const { run } = useRunCommand()
  const keys = useKeyChoice()
  useEffect(() => {
    const printed = Object.entries(MENU).flatMap(([name, command]) => {
      const accelerator = acceleratorOf(command, keys)
      return accelerator ? [[name, accelerator] as const] : []
    })
    void window.api.printKeys({ keys: Object.fromEntries(printed) })
  }, [keys])
  useEffect(
    () =>
      window.api.onCommand((name) => {
        const command = isCommand(name) ? name : MENU[name]
        if (command) run(command)
      }),
    [run],
  )
}
