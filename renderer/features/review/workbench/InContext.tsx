import { withoutTags } from '../../../../shared/formats/tags.ts'
import type { Span } from '../../../../shared/text/span.ts'
import classes from './places.module.css'

/** Code units of the sentence on each side: enough to see what it is about, and one line of a list. */
const AROUND = 48

type InContextProps = {
  readonly text: string
  readonly at: Span
  /** What stands there afterwards; null when only the place is shown. */
  readonly becomes: string | null
}

/** A place in its sentence, and what becomes of it. */
export function InContext({ text, at, becomes }: InContextProps) {
  const found = withoutTags(text.slice(at.start, at.end))
  return (
    <>
      <span className={classes.around}>{before(withoutTags(text.slice(0, at.start)))}</span>
      {becomes === null ? (
        <mark className={classes.marked}>{found || '‸'}</mark>
      ) : (
        <>
          {found !== '' && <del className={classes.removed}>{found}</del>}
          {becomes !== '' && <ins className={classes.added}>{withoutTags(becomes)}</ins>}
        </>
      )}
      <span className={classes.around}>{after(withoutTags(text.slice(at.end)))}</span>
    </>
  )
}

/** The end of a text, cut at a word. */
function before(text: string): string {
  return text.length <= AROUND ? text : `… ${text.slice(-AROUND).replace(/^\S*\s/u, '')}`
}

/** The beginning of a text, cut at a word. */
function after(text: string): string {
  return text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s\S*$/u, '')} …`
}
