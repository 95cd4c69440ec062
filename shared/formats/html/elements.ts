import type { BlockKind } from '../document.ts'

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that begin a new stretch of prose (HTML Living Standard, 15.3: those rendered as blocks, and parts of tables). */
export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section ' +
    'summary table tbody td tfoot th thead title tr ul frameset noframes',
)

/** Blocks that hold no prose, or none that may be touched. */
export const LEFT_ALONE = names(
  'pre script style template textarea noscript noembed noframes select datalist head',
)

/** Inline elements that stand for one thing, their content (if any) included. */
export const THINGS = names(
  'area audio br canvas code embed iframe img input kbd map math meter object output picture progress samp script select ' +
    'style svg template textarea var video wbr noscript link meta base',
)

const KINDS: Readonly<Record<string, BlockKind>> = {
  title: 'heading',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'quote',
  td: 'cell',
  th: 'cell',
}

/** Kind of the prose directly inside an element; what surrounds it decides where the element does not. */
export const kindOf = (name: string, around: BlockKind): BlockKind => KINDS[name] ?? around
