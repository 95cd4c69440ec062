import { Fragment, memo } from 'react'
import { withoutTags } from '../../../shared/formats/tags.ts'
import { useText } from '../../messages/text.tsx'
import classes from './marks.module.css'
import { wordDiff } from '../../ui/wordDiff.ts'
import type { PlacedPiece } from '../../ui/wordDiff.ts'

/** In one line of text, or the machine's words beside those that stand there now. */
export type DiffLook = 'line' | 'sides'

type DiffProps = { readonly before: string; readonly after: string; readonly look?: DiffLook }

/** The machine's words and what became of them; tags are left out. Side by side it is two columns of a grid. */
export const Diff = memo(function Diff({ before, after, look = 'line' }: DiffProps) {
  const t = useText()
  const pieces = wordDiff(withoutTags(before), withoutTags(after))
  if (look === 'sides') {
    const side = (left: PlacedPiece['kind']) =>
      pieces
        .filter((piece) => piece.kind !== left)
        .map((piece) => (
          <Fragment key={piece.at}>
            <Change piece={piece} follows={false} />
          </Fragment>
        ))
    return (
      <>
        <p lang="de" aria-label={t('changes.machine')}>
          {side('added')}
        </p>
        <p lang="de" aria-label={t('changes.now')}>
          {side('removed')}
        </p>
      </>
    )
  }
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
