/**
 * Every key of the window, in one place. What is printed on buttons, in the palette and on the key sheet comes from here.
 * Chords are written Ctrl+Shift+Alt+Key with the names of KeyboardEvent.key; letters are capitals. Ctrl is Command on a Mac.
 */
export type Preset = 'matecat' | 'omegat'

/** When a chord works: at any time, while the editor reads and decides, or while he types in a segment. */
export type When = 'always' | 'idle' | 'editing'

export type Binding = { readonly chord: string; readonly when: When }

/** The preset that was chosen, and the keys that an editor changed, by command. */
export type KeyChoice = {
  readonly preset: Preset
  readonly own: Readonly<Record<string, readonly Binding[]>>
}

export const GROUPS = ['flags', 'segments', 'editing', 'alignment', 'views', 'app'] as const
export type Group = (typeof GROUPS)[number]

const always = (...chords: string[]): readonly Binding[] => chords.map((chord) => ({ chord, when: 'always' }))
const idle = (...chords: string[]): readonly Binding[] => chords.map((chord) => ({ chord, when: 'idle' }))
const editing = (...chords: string[]): readonly Binding[] =>
  chords.map((chord) => ({ chord, when: 'editing' }))

const fix = (n: number) => ({ group: 'flags', keys: [...idle(`${n}`), ...always(`Ctrl+${n}`)] }) as const

/** Commands with their keys in the default preset (Matecat's habits where Matecat has one). */
export const COMMANDS = {
  'flag.next': { group: 'flags', keys: [...always('F8'), ...idle('J', 'N')] },
  'flag.previous': { group: 'flags', keys: [...always('Shift+F8'), ...idle('K', 'P')] },
  'flag.accept': { group: 'flags', keys: [...idle('Enter'), ...editing('Alt+Enter')] },
  'fix.1': fix(1),
  'fix.2': fix(2),
  'fix.3': fix(3),
  'fix.4': fix(4),
  'fix.5': fix(5),
  'fix.6': fix(6),
  'fix.7': fix(7),
  'fix.8': fix(8),
  'fix.9': fix(9),
  'flag.dismiss': { group: 'flags', keys: [...idle('D'), ...always('Ctrl+D')] },
  'flag.dismissAs': { group: 'flags', keys: [...idle('Shift+D'), ...always('Ctrl+Shift+D')] },
  'queue.order': { group: 'flags', keys: idle('O') },
  'flag.quiet': { group: 'flags', keys: idle('Q') },
  'flag.raise': { group: 'flags', keys: [...idle('F'), ...always('Ctrl+M')] },
  'flag.judge': { group: 'flags', keys: [...idle('S'), ...always('Ctrl+Shift+S')] },
  'flag.withdraw': { group: 'flags', keys: idle('Delete', 'Backspace') },
  'flag.alike': { group: 'flags', keys: [...idle('A'), ...always('Ctrl+Shift+A')] },

  'segment.confirmNext': { group: 'segments', keys: always('Ctrl+Enter') },
  'segment.confirmNextOpen': { group: 'segments', keys: always('Ctrl+Shift+Enter') },
  'segment.confirm': { group: 'segments', keys: idle('C') },
  'article.confirmRest': { group: 'segments', keys: idle('Shift+C') },
  'segment.next': { group: 'segments', keys: [...always('Ctrl+ArrowDown'), ...idle('ArrowDown')] },
  'segment.previous': { group: 'segments', keys: [...always('Ctrl+ArrowUp'), ...idle('ArrowUp')] },
  'segment.nextOpen': { group: 'segments', keys: idle('U') },
  'segment.first': { group: 'segments', keys: idle('Home') },
  'segment.last': { group: 'segments', keys: idle('End') },
  'segment.goTo': { group: 'segments', keys: always('Ctrl+J') },
  'term.add': { group: 'flags', keys: [...idle('T'), ...always('Ctrl+Shift+T')] },
  'term.never': { group: 'flags', keys: [...idle('X'), ...always('Ctrl+Shift+N')] },

  'memory.lookUp': { group: 'segments', keys: [...always('F3'), ...idle('L')] },
  'memory.insert': { group: 'segments', keys: [...idle('I'), ...always('Alt+I')] },

  'segment.note': { group: 'segments', keys: [...idle('M'), ...always('Ctrl+Shift+K')] },
  'segment.propagate': { group: 'segments', keys: [...idle('G'), ...always('Ctrl+Shift+G')] },

  'rows.filter': { group: 'segments', keys: [...always('F4'), ...idle('Shift+F')] },
  'rows.again': { group: 'segments', keys: always('Shift+F4') },
  'rows.all': { group: 'segments', keys: idle('Escape') },
  'rows.context': { group: 'segments', keys: idle('H') },
  'rows.fold': { group: 'segments', keys: idle('Shift+H') },

  'segment.edit': { group: 'editing', keys: [...idle('E'), ...always('F2')] },
  'segment.done': { group: 'editing', keys: editing('Escape', 'Enter') },
  'segment.copySource': { group: 'editing', keys: always('Ctrl+I') },
  'tag.insert': { group: 'editing', keys: editing('Ctrl+T') },
  'segment.restoreMachine': { group: 'editing', keys: always('Ctrl+Shift+M') },
  'edit.undo': { group: 'editing', keys: always('Ctrl+Z') },
  'edit.redo': { group: 'editing', keys: always('Ctrl+Shift+Z', 'Ctrl+Y') },
  'edit.save': { group: 'editing', keys: always('Ctrl+S') },
  'find.open': { group: 'editing', keys: [...always('Ctrl+F'), ...idle('/')] },
  'find.replace': { group: 'editing', keys: [...always('Ctrl+Shift+H'), ...idle('R')] },
  'word.menu': { group: 'editing', keys: [...always('Ctrl+.'), ...idle('W')] },
  'insert.character': { group: 'editing', keys: always('Ctrl+Shift+X') },
  'quotes.set': { group: 'editing', keys: always('Ctrl+"') },

  'align.menu': { group: 'alignment', keys: always('Alt+Z') },
  'align.nextWeak': { group: 'alignment', keys: always('Alt+W') },
  'align.merge': { group: 'alignment', keys: always('Alt+M') },
  'align.mergeSource': { group: 'alignment', keys: always('Alt+O') },
  'align.mergeTarget': { group: 'alignment', keys: always('Alt+U') },
  'align.split': { group: 'alignment', keys: always('Alt+S') },
  'align.targetDown': { group: 'alignment', keys: always('Alt+ArrowDown') },
  'align.targetUp': { group: 'alignment', keys: always('Alt+ArrowUp') },
  'align.sourceDown': { group: 'alignment', keys: always('Shift+Alt+ArrowDown') },
  'align.sourceUp': { group: 'alignment', keys: always('Shift+Alt+ArrowUp') },
  'align.unlink': { group: 'alignment', keys: always('Alt+X') },
  'align.link': { group: 'alignment', keys: always('Alt+L') },
  'align.again': { group: 'alignment', keys: always('Alt+R') },
  'align.againAll': { group: 'alignment', keys: always('Shift+Alt+R') },

  'diff.toggle': { group: 'views', keys: [...always('F7'), ...idle('V')] },
  'diff.sides': { group: 'views', keys: [...always('Shift+F7'), ...idle('Shift+V')] },
  'view.review': { group: 'views', keys: always('Alt+1') },
  'view.read': { group: 'views', keys: always('Alt+2') },
  'view.changes': { group: 'views', keys: always('Alt+3') },
  'view.history': { group: 'views', keys: always('Alt+4') },
  'panel.list': { group: 'views', keys: always('Ctrl+B') },
  'panel.inspector': { group: 'views', keys: always('Ctrl+Shift+B') },

  'article.import': { group: 'app', keys: always('Ctrl+O') },
  'article.export': { group: 'app', keys: always('Ctrl+E') },
  'article.copy': { group: 'app', keys: always('Ctrl+Shift+C') },
  'article.next': { group: 'app', keys: always('Ctrl+PageDown') },
  'article.previous': { group: 'app', keys: always('Ctrl+PageUp') },
  'article.rename': { group: 'app', keys: always('Shift+F2') },
  'article.agreement': { group: 'app', keys: always('Ctrl+Alt+A') },
  'go.library': { group: 'app', keys: always('Ctrl+L') },
  'go.history': { group: 'app', keys: always('Ctrl+H') },
  'go.statistics': { group: 'app', keys: always('Ctrl+Shift+F') },
  'go.rules': { group: 'app', keys: always('Ctrl+R') },
  'go.house': { group: 'app', keys: always('Ctrl+Shift+L') },
  'go.settings': { group: 'app', keys: always('Ctrl+,') },
  'backups.open': { group: 'app', keys: always('Ctrl+Shift+U') },
  'palette.open': { group: 'app', keys: always('Ctrl+K') },
  'keys.open': { group: 'app', keys: [...idle('?'), ...always('Ctrl+F1')] },
  'help.guide': { group: 'app', keys: always('F1') },
  'help.about': { group: 'app', keys: always('Shift+F1') },
  'help.licences': { group: 'app', keys: always('Ctrl+Shift+F1') },
} as const satisfies Record<string, { readonly group: Group; readonly keys: readonly Binding[] }>

export type Command = keyof typeof COMMANDS

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly Command[]

/** What the OmegaT preset does differently. */
const OMEGAT: { readonly [Name in Command]?: readonly Binding[] } = {
  'segment.confirmNext': [...always('Ctrl+Enter'), ...editing('Enter')],
  'segment.done': editing('Escape'),
  'segment.next': [...always('Ctrl+N', 'Ctrl+ArrowDown'), ...idle('ArrowDown')],
  'segment.previous': [...always('Ctrl+P', 'Ctrl+ArrowUp'), ...idle('ArrowUp')],
  'segment.nextOpen': [...always('Ctrl+U'), ...idle('U')],
  'segment.copySource': always('Ctrl+Shift+R'),
}

/** The keys of a command, the one to print first: those the editor chose, or those of the preset. */
export function keysOf(command: Command, { preset, own }: KeyChoice): readonly Binding[] {
  return own[command] ?? (preset === 'omegat' ? OMEGAT[command] : undefined) ?? COMMANDS[command].keys
}
