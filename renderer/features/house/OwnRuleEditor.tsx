import { useDeferredValue, useState } from 'react'
import { SEVERITIES } from '../../../shared/review/mqm.ts'
import type { Lesson } from '../../../shared/calls/taught.ts'
import type { OwnExample, OwnRuleDraft, OwnTest } from '../../../shared/taught/taught.ts'
import { useTeaching, useTrial } from '../../api/taught.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Radios, Select, Switch, TextField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { emptyTest, isComplete, KINDS, listed } from './drafts.ts'
import { Trial } from './Trial.tsx'
import { useSettled } from './useSettled.ts'
import classes from './house.module.css'

type OwnRuleEditorProps = {
  readonly ruleId: string | null
  readonly start: OwnRuleDraft
  readonly onDone: () => void
  readonly onGoTo: (articleId: string, segmentId: string) => void
}

/** What a rule flags, with its matches in all articles as they are, and the examples it has to get right. */
export function OwnRuleEditor({ ruleId, start, onDone, onGoTo }: OwnRuleEditorProps) {
  const t = useText()
  const notices = useNotices()
  const save = useTeaching('saveOwnRule')
  const [rule, setRule] = useState(start)
  const change = (part: Partial<OwnRuleDraft>) => setRule((last) => ({ ...last, ...part }))
  const settled = useSettled(useDeferredValue(rule))
  const examples = settled.examples.filter(({ target }) => target.trim() !== '')
  const lesson: Lesson | null = isComplete(settled)
    ? { kind: 'rule', rule: { ...settled, name: settled.name.trim() || '–', examples } }
    : null
  const { data: trial } = useTrial(lesson)

  const onSave = () =>
    save.mutate(
      { ruleId, rule: { ...rule, examples: rule.examples.filter(({ target }) => target.trim() !== '') } },
      { onError: notices.showError, onSuccess: onDone },
    )
  const setExample = (at: number, part: Partial<OwnExample>) =>
    change({ examples: rule.examples.map((each, index) => (index === at ? { ...each, ...part } : each)) })

  return (
    <div className={classes.editor}>
      <h2>{t(ruleId === null ? 'own.new' : 'own.change')}</h2>
      <div className={classes.pair}>
        <TextField label={t('own.name')} value={rule.name} onChange={(name) => change({ name })} autoFocus />
        <TextField label={t('own.reason')} value={rule.note} onChange={(note) => change({ note })} />
      </div>
      <Radios
        label={t('own.kind')}
        value={rule.test.kind}
        column
        onChange={(kind) => change({ test: emptyTest(kind) })}
        choices={KINDS.map((kind) => ({
          value: kind,
          label: t(`own.kind.${kind}`),
          hint: t(`own.kindHint.${kind}`),
        }))}
      />
      <TestFields key={rule.test.kind} test={rule.test} onChange={(test) => change({ test })} />
      <Select
        label={t('own.severity')}
        value={rule.severity}
        onChange={(severity) => change({ severity })}
        choices={SEVERITIES.map((severity) => ({ value: severity, label: t(`severity.${severity}`) }))}
      />
      <section>
        <h3>{t('own.examples')}</h3>
        <p className={classes.hint}>{t('own.examplesHint')}</p>
        {rule.examples.map((example, at) => {
          const place = settled.examples[at] ? examples.indexOf(settled.examples[at]) : -1
          const right = place < 0 ? undefined : trial?.examples[place]
          return (
            // oxlint-disable-next-line react/no-array-index-key -- examples have nothing else to be told apart by
            <div key={at} className={classes.example}>
              <TextField
                label={t('own.exampleSource', { n: at + 1 })}
                value={example.source}
                onChange={(source) => setExample(at, { source })}
                lang="en"
              />
              <TextField
                label={t('own.exampleTarget', { n: at + 1 })}
                value={example.target}
                onChange={(target) => setExample(at, { target })}
                lang="de"
              />
              <Button
                look="quiet"
                icon
                label={t('own.removeExample', { n: at + 1 })}
                onPress={() => change({ examples: rule.examples.filter((_, index) => index !== at) })}
              >
                <Icon name="trash" />
              </Button>
              <Radios
                label={t('own.expectation', { n: at + 1 })}
                value={example.flagged ? 'flagged' : 'silent'}
                onChange={(value) => setExample(at, { flagged: value === 'flagged' })}
                choices={[
                  { value: 'flagged', label: t('own.flagged') },
                  { value: 'silent', label: t('own.silent') },
                ]}
              />
              {right !== undefined && (
                <span className={classes.state} data-right={right} role="status">
                  {right ? '✓ ' : '✗ '}
                  {t(right ? 'own.right' : 'own.wrong')}
                </span>
              )}
            </div>
          )
        })}
        <Button
          onPress={() => change({ examples: [...rule.examples, { source: '', target: '', flagged: false }] })}
        >
          {t('own.addExample')}
        </Button>
      </section>
      <Trial lesson={lesson} onGoTo={onGoTo} />
      <div className={classes.answers}>
        <Button
          look="primary"
          busy={save.isPending}
          isDisabled={!isComplete(rule) || rule.name.trim() === ''}
          onPress={onSave}
        >
          {t('term.save')}
        </Button>
        <Button onPress={onDone}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}

type TestFieldsProps = { readonly test: OwnTest; readonly onChange: (test: OwnTest) => void }

function TestFields({ test, onChange }: TestFieldsProps) {
  const t = useText()
  if (test.kind === 'pattern')
    return (
      <div className={classes.editor}>
        <div className={classes.pair}>
          <TextField
            label={t('own.targetPattern')}
            value={test.target}
            onChange={(target) => onChange({ ...test, target })}
          />
          <TextField
            label={t('own.sourcePattern')}
            value={test.source}
            onChange={(source) => onChange({ ...test, source })}
          />
          <TextField
            label={t('own.better')}
            value={test.better}
            onChange={(better) => onChange({ ...test, better })}
            lang="de"
          />
        </div>
        <Switch isSelected={test.ignoreCase} onChange={(ignoreCase) => onChange({ ...test, ignoreCase })}>
          {t('own.ignoreCase')}
        </Switch>
        <p className={classes.hint}>{t('own.groups')}</p>
      </div>
    )
  return (
    <div className={classes.pair}>
      {test.kind !== 'forbidden' && (
        <TextField
          label={t('own.source')}
          value={test.source}
          onChange={(source) => onChange({ ...test, source })}
          lang="en"
        />
      )}
      <Words words={test.target} onChange={(target) => onChange({ ...test, target })} />
      {test.kind !== 'required' && (
        <TextField
          label={t('own.better')}
          value={test.better}
          onChange={(better) => onChange({ ...test, better })}
          lang="de"
        />
      )}
    </div>
  )
}

type WordsProps = { readonly words: readonly string[]; readonly onChange: (words: string[]) => void }

/** A list as it is typed: the comma at its end stays where it is. */
function Words({ words, onChange }: WordsProps) {
  const t = useText()
  const [text, setText] = useState(words.join(', '))
  return (
    <TextField
      label={t('own.target')}
      value={text}
      lang="de"
      onChange={(typed) => {
        setText(typed)
        onChange(listed(typed))
      }}
    />
  )
}
