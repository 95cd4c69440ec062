import type { Mend } from '../../../../shared/align/change.ts'
import type { Command } from '../../../keys/keymap.ts'

/** Changes of the alignment that need nothing but a key. */
export const MENDS = {
  'align.merge': { kind: 'merge', side: 'both' },
  'align.mergeSource': { kind: 'merge', side: 'source' },
  'align.mergeTarget': { kind: 'merge', side: 'target' },
  'align.targetDown': { kind: 'shift', side: 'target', direction: 'down' },
  'align.targetUp': { kind: 'shift', side: 'target', direction: 'up' },
  'align.sourceDown': { kind: 'shift', side: 'source', direction: 'down' },
  'align.sourceUp': { kind: 'shift', side: 'source', direction: 'up' },
  'align.unlink': { kind: 'unlink' },
  'align.link': { kind: 'link' },
} as const satisfies { readonly [Name in Command]?: Mend }

export type MendCommand = keyof typeof MENDS

/** The menu of a row, in groups. */
export const MENU: readonly (readonly Command[])[] = [
  ['align.merge', 'align.mergeSource', 'align.mergeTarget', 'align.split'],
  ['align.targetDown', 'align.targetUp', 'align.sourceDown', 'align.sourceUp'],
  ['align.unlink', 'align.link'],
  ['align.again', 'align.againAll', 'align.nextWeak'],
]
