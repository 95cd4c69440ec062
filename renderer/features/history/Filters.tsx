import { FLAG_EVENTS } from '../../../shared/review/flag.ts'
import type { FlagEventKind } from '../../../shared/review/flag.ts'
import { useArticles } from '../../api/articles.ts'
import { useRules } from '../../api/lists.ts'
import { useLocale, useText } from '../../messages/text.tsx'
import { SearchField, Select } from '../../ui/Field.tsx'
import classes from './history.module.css'
import { PERIODS } from './period.ts'
import type { Period } from './period.ts'

export type Choice = {
  readonly articleId: string
  readonly ruleId: string
  readonly kind: FlagEventKind | ''
  readonly period: Period
  readonly text: string
}

export const NO_CHOICE: Choice = { articleId: '', ruleId: '', kind: '', period: 'all', text: '' }

/** RAC needs a non-empty key for "all". */
const ALL = '*'

type FiltersProps = { readonly choice: Choice; readonly onChange: (choice: Choice) => void }

export function Filters({ choice, onChange }: FiltersProps) {
  const t = useText()
  const locale = useLocale()
  const { data: articles } = useArticles()
  const { data: rules } = useRules()
  return (
    <div className={classes.filters}>
      <SearchField
        label={t('history.text')}
        value={choice.text}
        onChange={(text) => onChange({ ...choice, text })}
      />
      <Select
        label={t('history.article')}
        value={choice.articleId || ALL}
        onChange={(key) => onChange({ ...choice, articleId: key === ALL ? '' : key })}
        choices={[
          { value: ALL, label: t('history.allArticles') },
          ...(articles ?? []).map((article) => ({ value: article.id, label: article.title })),
        ]}
      />
      <Select
        label={t('history.rule')}
        value={choice.ruleId || ALL}
        onChange={(key) => onChange({ ...choice, ruleId: key === ALL ? '' : key })}
        choices={[
          { value: ALL, label: t('history.allRules') },
          ...(rules ?? []).map((rule) => ({ value: rule.id, label: rule.name[locale] })),
        ]}
      />
      <Select<FlagEventKind | typeof ALL>
        label={t('history.kind')}
        value={choice.kind || ALL}
        onChange={(key) => onChange({ ...choice, kind: key === ALL ? '' : key })}
        choices={[
          { value: ALL, label: t('history.allKinds') },
          ...FLAG_EVENTS.map((kind) => ({ value: kind, label: t(`event.${kind}`) })),
        ]}
      />
      <Select
        label={t('history.when')}
        value={choice.period}
        onChange={(period) => onChange({ ...choice, period })}
        choices={PERIODS.map((period) => ({ value: period, label: t(`history.when.${period}`) }))}
      />
    </div>
  )
}
