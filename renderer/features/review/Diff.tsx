import { memo } from 'react'
import classes from './marks.module.css'
import { wordDiff } from './words.ts'

type DiffProps = { readonly before: string; readonly after: string }

/** The machine's words and what became of them, in one line of text. */
export const Diff = memo(function Diff({ before, after }: DiffProps) {
  return (
    <>
      {wordDiff(before, after).map((piece) => {
        if (piece.kind === 'removed') {
          return (
            <del key={piece.at} className={classes.removed}>
              {piece.text}
            </del>
          )
        }
        if (piece.kind === 'added') {
          return (
            <ins key={piece.at} className={classes.added}>
              {piece.text}
            </ins>
          )
        }
        return piece.text
      })}
    </>
  )
})
