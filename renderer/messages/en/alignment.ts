import type { alignment as de } from '../de/alignment.ts'

export const alignment: Readonly<Record<keyof typeof de, string>> = {
  'align.menu': 'Alignment',
  'align.weak': 'weak link',
  'align.weakWhy': 'These two may not belong together.',
  'align.change': 'Change',
  'align.manual': 'aligned by hand',
  'align.noWeak': 'No link in this article is weak.',
  'align.done':
    '{n, plural, =0 {The alignment stays as it is.} one {Aligned again: one row has changed.} other {Aligned again: # rows have changed.}}',
  'align.split': 'Split here',
  'align.splitHint':
    'What is blue goes into a new row. ← → one word, Ctrl ← → one sentence, Tab to the other side, ↵ splits, Esc leaves it.',
  'align.splitNothing': 'One of the two rows would be empty.',
  'align.cutSource': 'Cut in the source',
  'align.cutTarget': 'Cut in the translation',
  'align.cutBefore': 'before “{word}”',
  'align.cutEnd': 'at the end',
  'status.weak': '{n} weak',
}
