/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions --
   a click does what the keys of the review do (keys/keymap.ts); they work wherever the focus is */
import { memo, useMemo } from 'react'
import type { FlagView } from '../../../shared/calls.ts'
import type { InlineTag } from '../../../shared/formats/document.ts'
import type { Span } from '../../../shared/text/span.ts'
import { findSpans } from './find.ts'
import { Words } from './Words.tsx'
import { litRuns, runsOf } from './marks.ts'
import classes from './marks.module.css'

type TargetTextProps = {
  readonly text: string
  readonly tags: readonly InlineTag[]
  readonly flags: readonly FlagView[]
  readonly activeFlag: string | null
  /** Words that are looked for; '' when none are. */
  readonly found: string
  readonly onFlag: (flag: FlagView) => void
}

/** The translation with its flags underlined; a click on a run goes to its worst flag, a second one to the next below it. */
export const TargetText = memo(function TargetText({
  text,
  tags,
  flags,
  activeFlag,
  found,
  onFlag,
}: TargetTextProps) {
  const places = useMemo(() => findSpans(text, found), [text, found])
  return (
    <>
      {runsOf(text, flags).map((run) => {
        const [worst] = run.flags
        if (!worst)
          return <Part key={run.start} text={run.text} start={run.start} places={places} tags={tags} />
        const active = run.flags.findIndex((flag) => flag.id === activeFlag)
        const shown = run.flags[active] ?? worst
        return (
          <mark
            key={`${run.start}-${run.end}`}
            className={run.start === run.end ? `${classes.mark} ${classes.gap}` : classes.mark}
            data-severity={shown.severity}
            {...(active >= 0 ? { 'data-on': true } : {})}
            onClick={(event) => {
              event.stopPropagation()
              onFlag(run.flags[(active + 1) % run.flags.length] ?? worst)
            }}
          >
            <Part text={run.text} start={run.start} places={places} tags={tags} />
          </mark>
        )
      })}
    </>
  )
})

/** The original; what the active flag rests on is lit. */
export const SourceText = memo(function SourceText({
  text,
  tags,
  evidence,
  found,
}: {
  readonly text: string
  readonly tags: readonly InlineTag[]
  readonly evidence: readonly Span[]
  readonly found: string
}) {
  const places = useMemo(() => findSpans(text, found), [text, found])
  return (
    <>
      {litRuns(text, evidence).map((run) =>
        run.lit ? (
          <mark key={run.start} className={classes.lit}>
            <Part text={run.text} start={run.start} places={places} tags={tags} />
          </mark>
        ) : (
          <Part key={run.start} text={run.text} start={run.start} places={places} tags={tags} />
        ),
      )}
    </>
  )
})

type PartProps = {
  readonly text: string
  /** Where the part begins in the whole text, which the places are counted in. */
  readonly start: number
  readonly places: readonly Span[]
  readonly tags: readonly InlineTag[]
}

/** A part of a text; what was looked for and found is on a ground of its own. */
function Part({ text, start, places, tags }: PartProps) {
  if (places.length === 0) return <Words text={text} tags={tags} />
  const here = places.map((place) => ({ start: place.start - start, end: place.end - start }))
  return litRuns(text, here).map((run) =>
    run.lit ? (
      <span key={run.start} className={classes.found} data-found>
        <Words text={run.text} tags={tags} />
      </span>
    ) : (
      <Words key={run.start} text={run.text} tags={tags} />
    ),
  )
}
