import { useState } from 'react'
import type { OwnRuleView } from '../../../shared/calls/taught.ts'
import type { OwnRuleDraft } from '../../../shared/taught/taught.ts'
import { useOwnRules, useTeaching } from '../../api/taught.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { FileButtons } from './FileButtons.tsx'
import { OwnRuleEditor } from './OwnRuleEditor.tsx'
import { useRemoving } from './useRemoving.ts'
import classes from './house.module.css'

const EMPTY: OwnRuleDraft = {
  name: '',
  note: '',
  severity: 'minor',
  test: { kind: 'forbidden', target: [], better: '' },
  examples: [{ source: '', target: '', flagged: true }],
}

type Editing = { readonly ruleId: string | null; readonly start: OwnRuleDraft }
type GoTo = (articleId: string, segmentId: string) => void

const draftOf = ({ name, note, severity, test, examples }: OwnRuleView): OwnRuleDraft => ({
  ...{ name, note, severity, test, examples },
})

/** Rules that editors made: on or off, in and out as files. */
export function OwnRules({ onGoTo }: { readonly onGoTo: GoTo }) {
  const t = useText()
  const notices = useNotices()
  const { data: rules } = useOwnRules()
  const [editing, setEditing] = useState<Editing | null>(null)
  const bring = useTeaching('importOwnRules')
  const remove = useRemoving()
  if (!rules) return null
  if (editing)
    return (
      <OwnRuleEditor
        key={editing.ruleId ?? ''}
        ruleId={editing.ruleId}
        start={editing.start}
        onDone={() => setEditing(null)}
        onGoTo={onGoTo}
      />
    )
  return (
    <>
      <p className={classes.intro}>{t('own.intro')}</p>
      <div className={classes.bar}>
        <Button look="primary" onPress={() => setEditing({ ruleId: null, start: EMPTY })}>
          {t('own.new')}
        </Button>
      </div>
      {rules.length === 0 && <p className={classes.empty}>{t('own.none')}</p>}
      <ul className={classes.terms} aria-label={t('house.rules')}>
        {rules.map((rule) => (
          <Row
            key={rule.id}
            rule={rule}
            onEdit={() => setEditing({ ruleId: rule.id, start: draftOf(rule) })}
            onRemove={() => remove.saying([rule.id], rule.name)}
          />
        ))}
      </ul>
      <FileButtons
        accept=".json"
        name={t('house.rules')}
        isEmpty={rules.length === 0}
        onFile={(file) =>
          bring.mutate(
            { file },
            {
              onError: notices.showError,
              onSuccess: ({ added }) =>
                notices.show({
                  kind: 'done',
                  text: t('own.imported', { n: added.length }),
                  action: { label: t('common.undo'), run: () => remove.quietly(added) },
                }),
            },
          )
        }
        exports={[{ what: 'rules', label: t('own.file') }]}
      />
    </>
  )
}

type RowProps = {
  readonly rule: OwnRuleView
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function Row({ rule, onEdit, onRemove }: RowProps) {
  const t = useText()
  const format = useFormat()
  const notices = useNotices()
  const turn = useTeaching('switchOwnRule')
  const { id, name, note, test, enabled } = rule
  return (
    <li className={classes.ownRule} data-off={!enabled || undefined}>
      <Switch
        label={t('own.on', { name })}
        isSelected={enabled}
        onChange={(on) => turn.mutate({ ruleId: id, enabled: on }, { onError: notices.showError })}
      />
      <div>
        <h2>{name}</h2>
        <p className={classes.hint}>
          {[
            t(`own.kind.${test.kind}`),
            note,
            t('house.by', { author: rule.author, date: format.shortDate(rule.changedAt) }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <Button look="quiet" icon label={t('house.edit', { name })} onPress={onEdit}>
        <Icon name="note" />
      </Button>
      <Button look="quiet" icon label={t('house.remove', { name })} onPress={onRemove}>
        <Icon name="trash" />
      </Button>
    </li>
  )
}
