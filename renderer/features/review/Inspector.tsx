import { useContext } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { FlagView, SegmentView } from '../../../shared/calls.ts'
import { useRunCommand } from '../../keys/commands.tsx'
import { Key, Situation } from '../../keys/Key.tsx'
import { useLocale, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Decided } from './Decided.tsx'
import { describeFlag } from './describeFlag.ts'
import { FixText } from './FixText.tsx'
import classes from './inspector.module.css'
import { formNote } from './notes.ts'
import { Quoted } from './quoted.tsx'
import { FIXES } from './useReviewCommands.ts'
import type { Choices } from './useChoices.ts'
import { RuleRecord } from './RuleRecord.tsx'

export type InspectorActions = {
  readonly apply: (fix: number) => void
  readonly dismiss: () => void
  readonly dismissAs: () => void
  readonly edit: () => void
  readonly doneEditing: () => void
  readonly next: () => void
  readonly reopen: (flag: FlagView) => void
}

type InspectorProps = {
  readonly flag: FlagView
  readonly segment: SegmentView
  readonly choices: Choices
  /** In the queue; 0 when a filter leaves it out. */
  readonly position: number
  readonly total: number
  readonly actions: InspectorActions
}

/** Speaks about one flag: what is wrong, why, what to write instead, what to press, how often the rule was right. */
export function Inspector({ flag, segment, choices, position, total, actions }: InspectorProps) {
  const t = useText()
  const { what, why } = describeFlag(flag, t, useLocale())
  return (
    <>
      <div>
        <div className={classes.top}>
          <span className={classes.tag} data-severity={flag.severity}>
            {t(`category.${flag.category}`)} · {t(`severity.${flag.severity}`)}
          </span>
          <span>{position > 0 ? t('inspector.position', { n: position, total }) : t('rows.outside')}</span>
        </div>
        <h2 className={classes.what}>{what}</h2>
        {flag.raisedBy !== null && <p className={classes.by}>{t('own.by', { name: flag.raisedBy })}</p>}
      </div>
      {why && (
        <p className={classes.why}>
          <Quoted text={why} />
        </p>
      )}
      {flag.note !== null && flag.raisedBy === null && (
        <p className={classes.own}>
          <b>{t('own.note')}</b> {flag.note}
        </p>
      )}
      <Fixes choices={choices} segment={segment} onApply={actions.apply} />
      <FlagButtons hasFix={flag.fixes.length > 0} actions={actions} />
      <OwnButtons flag={flag} />
      <RuleRecord ruleId={flag.ruleId} />
      <Decided segment={segment} onReopen={actions.reopen} />
    </>
  )
}

/** The keys on the buttons are the ones that work now: others while the segment is edited. */
function FlagButtons({ hasFix, actions }: { readonly hasFix: boolean; readonly actions: InspectorActions }) {
  const t = useText()
  const editing = useContext(Situation) === 'editing'
  const edit = editing ? (
    <Button wide command="segment.done" onPress={actions.doneEditing}>
      {t('inspector.doneEditing')}
    </Button>
  ) : (
    <Button look={hasFix ? 'plain' : 'primary'} wide command="segment.edit" onPress={actions.edit}>
      {t('inspector.edit')}
    </Button>
  )
  return (
    <div className={classes.actions}>
      {hasFix ? (
        <Button look="primary" wide command="flag.accept" onPress={() => actions.apply(0)}>
          {t('inspector.accept')}
        </Button>
      ) : (
        edit
      )}
      <Button wide command="flag.dismiss" onPress={actions.dismiss}>
        {t('inspector.dismiss')}
      </Button>
      <Button wide command="flag.dismissAs" onPress={actions.dismissAs}>
        {t('inspector.dismissAs')}
      </Button>
      {hasFix && edit}
      <Button wide command="flag.next" onPress={actions.next}>
        {t('inspector.skip')}
      </Button>
    </div>
  )
}

/** One flag stands for all such marks of the article, and one command sets them all. */
const ABOUT_QUOTES: ReadonlySet<string> = new Set(['straight-quotes', 'english-quotes', 'mixed-quotes'])

/** What a person does with the flag itself. */
function OwnButtons({ flag }: { readonly flag: FlagView }) {
  const t = useText()
  const { run } = useRunCommand()
  return (
    <div className={classes.quiet}>
      <Button look="quiet" command="flag.judge" onPress={() => run('flag.judge')}>
        {t('own.judge')}
      </Button>
      {ABOUT_QUOTES.has(flag.ruleId) ? (
        <Button look="quiet" command="quotes.set" onPress={() => run('quotes.set')}>
          {t('own.quotes')}
        </Button>
      ) : (
        <Button look="quiet" command="flag.alike" onPress={() => run('flag.alike')}>
          {t('own.alike')}
        </Button>
      )}
      {flag.raisedBy !== null && (
        <Button look="quiet" command="flag.withdraw" onPress={() => run('flag.withdraw')}>
          {t('own.withdraw')}
        </Button>
      )}
    </div>
  )
}

/** More words from the dictionary than this are no help. */
const MOST_GUESSES = 5

type FixesProps = {
  readonly choices: Choices
  readonly segment: SegmentView
  readonly onApply: (fix: number) => void
}

function Fixes({ choices, segment, onApply }: FixesProps) {
  const t = useText()
  if (choices.fixes.length === 0) return <p className={classes.why}>{t('inspector.noFix')}</p>
  return (
    <div>
      {choices.guessed && <p className={classes.guessed}>{t('inspector.guesses')}</p>}
      <ol className={classes.fixes} aria-label={t(choices.guessed ? 'inspector.guesses' : 'inspector.fixes')}>
        {choices.fixes.slice(0, choices.guessed ? MOST_GUESSES : FIXES.length).map((fix, index) => {
          const command = FIXES[index]
          const note = formNote(t, fix.note)
          return (
            <li key={`${fix.at.start} ${fix.text}`}>
              <AriaButton
                className={classes.fix!}
                data-first={(index === 0 && !choices.guessed) || undefined}
                onPress={() => onApply(index)}
              >
                {command && <Key command={command} />}
                <span lang="de">
                  <FixText fix={fix} target={segment.target} tags={segment.tags.target} />
                </span>
                {note && <small>{note}</small>}
              </AriaButton>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
