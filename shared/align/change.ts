export const SIDES = ['source', 'target'] as const
export type Side = (typeof SIDES)[number]

/** A change of the alignment by hand, made at one row. */
export type Mend =
  /** With the next row; one side of it, or both. */
  | { readonly kind: 'merge'; readonly side: Side | 'both' }
  /** At these offsets of the texts as they stand; what is behind them goes into a new row. */
  | { readonly kind: 'split'; readonly source: number; readonly target: number }
  /** The last sentence of a side to the next row, or the first to the one before. */
  | { readonly kind: 'shift'; readonly side: Side; readonly direction: 'up' | 'down' }
  /** Source and target are not each other's translation: two rows. */
  | { readonly kind: 'unlink' }
  /** With a neighbour that has only the other side. */
  | { readonly kind: 'link' }
