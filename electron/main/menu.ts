import type { MenuItemConstructorOptions } from 'electron'
import { Menu } from 'electron'

type Locale = 'de' | 'en'

const LABELS = {
  file: { de: '&Datei', en: '&File' },
  open: { de: 'Artikel öffnen …', en: 'Open article …' },
  export: { de: 'Exportieren …', en: 'Export …' },
  copyText: { de: 'Deutschen Text kopieren', en: 'Copy the German text' },
  rename: { de: 'Titel ändern …', en: 'Change the title …' },
  quit: { de: 'Beenden', en: 'Quit' },
  edit: { de: '&Bearbeiten', en: '&Edit' },
  undo: { de: 'Rückgängig', en: 'Undo' },
  redo: { de: 'Wiederholen', en: 'Redo' },
  cut: { de: 'Ausschneiden', en: 'Cut' },
  copy: { de: 'Kopieren', en: 'Copy' },
  paste: { de: 'Einfügen', en: 'Paste' },
  selectAll: { de: 'Alles auswählen', en: 'Select all' },
  find: { de: 'Suchen', en: 'Find' },
  replace: { de: 'Suchen und ersetzen …', en: 'Find and replace …' },
  filter: { de: 'Zeilen filtern …', en: 'Filter rows …' },
  go: { de: '&Gehe zu', en: '&Go' },
  next: { de: 'Nächster unfertiger Artikel', en: 'Next unfinished article' },
  previous: { de: 'Voriger unfertiger Artikel', en: 'Previous unfinished article' },
  library: { de: 'Bibliothek', en: 'Library' },
  history: { de: 'Verlauf', en: 'History' },
  statistics: { de: 'Auswertung', en: 'Figures' },
  rules: { de: 'Regeln', en: 'Rules' },
  house: { de: 'Hausregeln', en: 'House rules' },
  settings: { de: 'Einstellungen', en: 'Settings' },
  view: { de: '&Ansicht', en: '&View' },
  zoomIn: { de: 'Vergrößern', en: 'Zoom in' },
  zoomOut: { de: 'Verkleinern', en: 'Zoom out' },
  zoomReset: { de: 'Originalgröße', en: 'Actual size' },
  fullScreen: { de: 'Vollbild', en: 'Full screen' },
  help: { de: '&Hilfe', en: '&Help' },
  guide: { de: 'Anleitung', en: 'Guide' },
  keys: { de: 'Tasten', en: 'Keys' },
  palette: { de: 'Alle Befehle', en: 'All commands' },
  licences: { de: 'Lizenzen', en: 'Licences' },
  about: { de: 'Über Gegenlesen', en: 'About Gegenlesen' },
} as const satisfies Record<string, Record<Locale, string>>

type Label = keyof typeof LABELS

/** German where the system or the editor speaks German, else English. */
export function menuLocale(chosen: 'de' | 'en' | 'system', system: string): Locale {
  if (chosen !== 'system') return chosen
  return system.toLowerCase().startsWith('de') ? 'de' : 'en'
}

/** Accelerators by the menu's names of commands. */
export type MenuKeys = Readonly<Record<string, string>>

/**
 * Commands go to the page by the name it knows them by. The menu prints the keys that the editor has for them, and leaves
 * them to the page, which knows when they mean something else.
 */
export function menuTemplate(
  locale: Locale,
  send: (command: string) => void,
  keys: MenuKeys = {},
): MenuItemConstructorOptions[] {
  const label = (name: Label) => LABELS[name][locale]
  const command = (name: Label): MenuItemConstructorOptions => ({
    label: label(name),
    click: () => send(name),
    ...(keys[name] ? { accelerator: keys[name], registerAccelerator: false } : {}),
  })
  const role = (name: Label, role: MenuItemConstructorOptions['role']): MenuItemConstructorOptions => ({
    label: label(name),
    ...(role ? { role } : {}),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const submenu = (name: Label, items: MenuItemConstructorOptions[]) => ({
    label: label(name),
    submenu: items,
  })
  return [
    submenu('file', [
      command('open'),
      command('rename'),
      line,
      command('export'),
      command('copyText'),
      line,
      role('quit', 'quit'),
    ]),
    submenu('edit', [
      command('undo'),
      command('redo'),
      line,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      role('selectAll', 'selectAll'),
      line,
      command('find'),
      command('replace'),
      command('filter'),
    ]),
    submenu('go', [
      command('next'),
      command('previous'),
      line,
      command('library'),
      command('history'),
      command('statistics'),
      command('rules'),
      command('house'),
      command('settings'),
    ]),
    submenu('view', [
      role('zoomIn', 'zoomIn'),
      role('zoomOut', 'zoomOut'),
      role('zoomReset', 'resetZoom'),
      line,
      role('fullScreen', 'togglefullscreen'),
    ]),
    submenu('help', [
      command('guide'),
      command('keys'),
      command('palette'),
      line,
      command('licences'),
      command('about'),
    ]),
  ]
}

export function setMenu(locale: Locale, send: (command: string) => void, keys: MenuKeys): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(locale, send, keys)))
}
