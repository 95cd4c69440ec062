import { useEffect } from 'react'
import { useRunCommand } from '../keys/commands.tsx'
import { COMMANDS } from '../keys/keymap.ts'
import type { Command } from '../keys/keymap.ts'

/** What the application menu calls things, where it does not use the window's own names. */
const MENU: Readonly<Record<string, Command>> = {
  open: 'article.import',
  import: 'article.import',
  export: 'article.export',
  undo: 'edit.undo',
  redo: 'edit.redo',
  save: 'edit.save',
  find: 'find.open',
  library: 'go.library',
  history: 'go.history',
  statistics: 'go.statistics',
  rules: 'go.rules',
  settings: 'go.settings',
  guide: 'help.guide',
  keys: 'keys.open',
  palette: 'palette.open',
  about: 'help.about',
  licences: 'help.licences',
}

const isCommand = (name: string): name is Command => name in COMMANDS

/** Runs what the editor chose in the application menu. */
export function useMenuCommands(): void {
  const { run } = useRunCommand()
  useEffect(
    () =>
      window.api.onCommand((name) => {
        const command = isCommand(name) ? name : MENU[name]
        if (command) run(command)
      }),
    [run],
  )
}
