import { useId } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { Conflict, ConflictSide } from '../../../shared/calls/projects.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { wordDiff } from '../../ui/wordDiff.ts'
import classes from './project.module.css'

type ConflictChoiceProps = {
  readonly conflict: Conflict
  readonly choice: 'ours' | 'theirs' | null
  readonly onChoose: (side: 'ours' | 'theirs') => void
}

/** What both sides made of the same thing, side by side, each against what they had in common. */
export function ConflictChoice({ conflict, choice, onChoose }: ConflictChoiceProps) {
  const t = useText()
  const heading = useId()
  const { kind, segment, source, flagged } = conflict
  const number = segment === null ? '–' : String(segment + 1)
  return (
    <>
      <h4 id={heading}>
        {kind === 'rows'
          ? t('project.rows')
          : kind === 'segment'
            ? t('project.segment', { number })
            : t('project.flag', { number, words: flagged })}
      </h4>
      {kind !== 'rows' && source !== '' && (
        <p className={classes.source} lang="en">
          {source}
        </p>
      )}
      <RadioGroup
        aria-labelledby={heading}
        className={classes.sides!}
        value={choice}
        onChange={(value) => onChoose(value as 'ours' | 'theirs')}
      >
        <Side value="ours" side={conflict.ours} conflict={conflict} />
        <Side value="theirs" side={conflict.theirs} conflict={conflict} />
      </RadioGroup>
    </>
  )
}

type SideProps = {
  readonly value: 'ours' | 'theirs'
  readonly side: ConflictSide
  readonly conflict: Conflict
}

function Side({ value, side, conflict }: SideProps) {
  const t = useText()
  const format = useFormat()
  const { text, state, rows, status, by, at } = side
  const who = [by, at !== null && `${format.date(at)}, ${format.time(at)}`].filter(Boolean).join(' · ')
  return (
    <Radio value={value} className={classes.side!}>
      <b>{t(`project.${value}`)}</b>
      {who !== '' && <small>{who}</small>}
      {text !== null && (
        <span className={classes.text} lang="de">
          {wordDiff(conflict.base, text).map((part, index) =>
            part.kind === 'removed' ? (
              <del key={index}>{part.text}</del>
            ) : part.kind === 'added' ? (
              <ins key={index}>{part.text}</ins>
            ) : (
              <span key={index}>{part.text}</span>
            ),
          )}
        </span>
      )}
      {status === 'confirmed' && <small>{t('project.confirmed')}</small>}
      {state !== null && <span>{t(`project.state.${state}`)}</span>}
      {rows !== null && <span>{t('project.rowCount', { count: rows })}</span>}
    </Radio>
  )
}
