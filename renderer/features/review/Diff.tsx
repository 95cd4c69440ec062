import { Fragment, memo } from 'react'
import { withoutTags } from '../../../shared/formats/tags.ts'
import classes from './marks.module.css'
import { wordDiff } from '../../ui/wordDiff.ts'
import type { PlacedPiece } from '../../ui/wordDiff.ts'

type DiffProps = { readonly before: string; readonly after: string }

/** The machine's words and what became of them, in one line of text; tags are left out. */
export const Diff = memo(function Diff({ before, after }: DiffProps) {
  const pieces = wordDiff(withoutTags(before), withoutTags(after))
  return (
    <>
      {pieces.map((piece, index) => (
        <Fragment key={piece.at}>
          <Change piece={piece} follows={pieces[index - 1]?.kind === 'removed'} />
        </Fragment>
      ))}
    </>
  )
})

type ChangeProps = { readonly piece: PlacedPiece; readonly follows: boolean }

/** One piece; the white space it ends with stands behind its colour. */
function Change({ piece: { kind, text }, follows }: ChangeProps) {
  if (kind === 'same') return text
  const words = text.trimEnd()
  const space = text.slice(words.length)
  return (
    <>
      {kind === 'removed' ? (
        <del className={classes.removed}>{words}</del>
      ) : (
        <ins className={follows ? `${classes.added} ${classes.follows}` : classes.added}>{words}</ins>
      )}
      {space}
    </>
  )
}
