/* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions --
   a click does what the keys of the review do (keys/keymap.ts); they work wherever the focus is */
import { memo } from 'react'
import type { FlagView } from '../../../shared/calls.ts'
import type { InlineTag } from '../../../shared/formats/document.ts'
import type { Span } from '../../../shared/text/span.ts'
import { Words } from './Words.tsx'
import { litRuns, runsOf } from './marks.ts'
import classes from './marks.module.css'

type TargetTextProps = {
  readonly text: string
  readonly tags: readonly InlineTag[]
  readonly flags: readonly FlagView[]
  readonly activeFlag: string | null
  readonly onFlag: (flag: FlagView) => void
}

/** The translation with its flags underlined; a click on a run goes to its worst flag, a second one to the next below it. */
export const TargetText = memo(function TargetText({
  text,
  tags,
  flags,
  activeFlag,
  onFlag,
}: TargetTextProps) {
  return (
    <>
      {runsOf(text, flags).map((run) => {
        const [worst] = run.flags
        if (!worst) return <Words key={run.start} text={run.text} tags={tags} />
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
            <Words text={run.text} tags={tags} />
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
}: {
  readonly text: string
  readonly tags: readonly InlineTag[]
  readonly evidence: readonly Span[]
}) {
  return (
    <>
      {litRuns(text, evidence).map((run) =>
        run.lit ? (
          <mark key={run.start} className={classes.lit}>
            <Words text={run.text} tags={tags} />
          </mark>
        ) : (
          <Words key={run.start} text={run.text} tags={tags} />
        ),
      )}
    </>
  )
})
