import { useState } from 'react'
import type { RuleInfo } from '../../../shared/calls.ts'
import { useRules, useSetRule } from '../../api/lists.ts'
import { useFormat, useLocale, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { SearchField, Switch } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { Range } from '../../ui/Range.tsx'
import { dimensionsOf, matches } from './group.ts'
import { Learning } from './Learning.tsx'
import { Page } from '../../ui/Page.tsx'
import classes from './rules.module.css'

type RulesScreenProps = {
  readonly initialQuery: string
  readonly onHistory: (ruleId: string) => void
}

/** Every rule: what it is called, how often it was right, what it did here, on or off. */
export function RulesScreen({ initialQuery, onHistory }: RulesScreenProps) {
  const t = useText()
  const locale = useLocale()
  const [query, setQuery] = useState(initialQuery)
  const [onlyQuiet, setOnlyQuiet] = useState(false)
  const { data: rules } = useRules()
  if (!rules) return null
  const quiet = rules.filter((rule) => rule.learning.quiet).length
  const shown = rules.filter(
    (rule) =>
      matches(rule, query, locale, t(`category.${rule.category}`)) && (!onlyQuiet || rule.learning.quiet),
  )
  return (
    <Page
      title={t('rules.title')}
      note={t('rules.count', { on: rules.filter((rule) => rule.enabled).length, all: rules.length })}
      beside={<SearchField label={t('rules.search')} value={query} onChange={setQuery} />}
    >
      <p className={classes.intro}>
        {t('rules.intro')} {t('learning.intro')}
      </p>
      {(quiet > 0 || onlyQuiet) && (
        <p className={classes.quietCount} role="status">
          {t('learning.quietCount', { n: quiet })}
          <Button look="quiet" onPress={() => setOnlyQuiet(!onlyQuiet)}>
            {t(onlyQuiet ? 'learning.showAll' : 'learning.onlyQuiet')}
          </Button>
        </p>
      )}
      {shown.length === 0 && (
        <p className={classes.intro}>{query ? t('rules.none', { query }) : t('rules.noRules')}</p>
      )}
      {dimensionsOf(shown).map((dimension) => (
        <section key={dimension.category} className={classes.group}>
          <h2>{t(`category.${dimension.category}`)}</h2>
          <ul>
            {dimension.rules.map((rule) => (
              <Rule key={rule.id} rule={rule} onHistory={onHistory} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

function Rule({
  rule,
  onHistory,
}: {
  readonly rule: RuleInfo
  readonly onHistory: (ruleId: string) => void
}) {
  const t = useText()
  const locale = useLocale()
  const notices = useNotices()
  const setRule = useSetRule()
  const [isOpen, setIsOpen] = useState(false)
  const name = rule.name[locale]
  return (
    <li className={classes.rule} data-off={!rule.enabled || undefined}>
      <Switch
        label={t('rules.on', { name })}
        isSelected={rule.enabled}
        onChange={(enabled) => setRule.mutate({ ruleId: rule.id, enabled }, { onError: notices.showError })}
      />
      <div>
        <h3>{name}</h3>
        <p>
          {rule.learning.quiet && <em>{t('learning.quiet')} · </em>}
          {t(`severity.${rule.severity}`)}
          {rule.needsSource && ` · ${t('rules.needsSource')}`}
        </p>
      </div>
      <Precision rule={rule} />
      <Here rule={rule} />
      <Button
        look="quiet"
        icon
        label={t('learning.details', { name })}
        expanded={isOpen}
        onPress={() => setIsOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'up' : 'down'} />
      </Button>
      <Button look="quiet" icon label={t('rules.showHistory', { name })} onPress={() => onHistory(rule.id)}>
        <Icon name="clock" />
      </Button>
      {isOpen && <Learning rule={rule} />}
    </li>
  )
}

/** What is believed of a rule now, beside what was measured before anybody decided. */
function Precision({ rule }: { readonly rule: RuleInfo }) {
  const t = useText()
  const format = useFormat()
  const { prior, chance, low, high } = rule.learning
  const figures = { chance: format.percent(chance), low: format.percent(low), high: format.percent(high) }
  const measured =
    rule.measured && rule.measured.flags > 0
      ? t('rules.precisionOf', {
          share: format.percent(rule.measured.right / rule.measured.flags),
          n: format.number(rule.measured.flags),
        })
      : t('rules.unmeasured')
  return (
    <span className={classes.figure}>
      <span className={classes.line}>
        <span>{t('learning.chanceOf', figures)}</span> <small>{measured}</small>
      </span>
      <Range label={t('learning.chance')} value={chance} low={low} high={high} before={prior.mean} />
    </span>
  )
}

function Here({ rule }: { readonly rule: RuleInfo }) {
  const t = useText()
  const format = useFormat()
  const right = rule.accepted + rule.corrected
  const all = right + rule.dismissed
  const parts = [
    rule.open > 0 && t('rules.openHere', { n: format.number(rule.open) }),
    all > 0 && t('rules.rightHere', { right: format.number(right), all: format.number(all) }),
  ].filter(Boolean)
  return <span className={classes.figure}>{parts.length > 0 ? parts.join(' · ') : t('rules.notHere')}</span>
}
