import { useState } from 'react'
import type { HistoryFilter } from '../../../shared/calls/history.ts'
import { FLAG_EVENTS, PERSON, REASONS } from '../../../shared/review/flag.ts'
import { SEVERITIES } from '../../../shared/review/mqm.ts'
import { useArticleTitles } from '../../api/articles.ts'
import { isFiltered, useFilterValues } from '../../api/history.ts'
import { useRules } from '../../api/lists.ts'
import { useFormat, useLocale, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { MultiSelect } from '../../ui/MultiSelect.tsx'
import type { Option } from '../../ui/MultiSelect.tsx'
import classes from './filters.module.css'
import { PeriodSelect } from './PeriodSelect.tsx'
import { SavedFilters } from './SavedFilters.tsx'

type FilterBarProps = {
  readonly filter: HistoryFilter
  readonly onChange: (filter: HistoryFilter) => void
  /** The article is given by the place: it is not asked for. */
  readonly oneArticle?: boolean
}

/** Conditions of a filter that hold lists of values. */
type ListName = {
  [Key in keyof HistoryFilter]-?: NonNullable<HistoryFilter[Key]> extends readonly string[] ? Key : never
}[keyof HistoryFilter]

/** What an editor narrows by every day; the rest is folded away until it is wanted. */
const ALWAYS = ['kinds', 'rules', 'categories'] as const satisfies readonly ListName[]
const FOLDED = ['severities', 'reasons', 'reviewers', 'systems'] as const satisfies readonly ListName[]

/** The filter without what is empty, so that equal filters look equal. */
function tidy(filter: HistoryFilter): HistoryFilter {
  const kept = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept)
}

/** What history and pictures are narrowed by: words, dates, and many values of many kinds, saved under a name. */
export function FilterBar({ filter, onChange, oneArticle = false }: FilterBarProps) {
  const t = useText()
  const options = useOptions()
  const folded = [...FOLDED, ...(oneArticle ? [] : (['articles'] as const))]
  const [open, setOpen] = useState(() => folded.some((name) => (filter[name]?.length ?? 0) > 0))
  const set = (patch: HistoryFilter) => onChange(tidy({ ...filter, ...patch }))
  const select = (name: ListName) => (
    <MultiSelect
      key={name}
      label={t(`filter.${name}`)}
      values={filter[name] ?? []}
      options={options[name]}
      // The options come from the same lists that the filter's types do.
      onChange={(values) => set({ [name]: values } as HistoryFilter)}
    />
  )
  return (
    <div className={classes.bar}>
      <div className={classes.fields}>
        <SearchField label={t('history.text')} value={filter.text ?? ''} onChange={(text) => set({ text })} />
        {ALWAYS.map(select)}
        <PeriodSelect filter={filter} onChange={set} />
        {open && folded.map(select)}
        <span className={classes.more}>
          <Button look="quiet" expanded={open} onPress={() => setOpen(!open)}>
            {t(open ? 'filter.fewer' : 'filter.more')}
          </Button>
        </span>
      </div>
      <div className={classes.foot}>
        <SavedFilters filter={filter} onChange={onChange} />
        {isFiltered(filter) && (
          <Button look="quiet" onPress={() => onChange({})}>
            {t('history.clear')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What there is to choose, with how many events have it. */
function useOptions(): Readonly<Record<ListName, readonly Option[]>> {
  const t = useText()
  const format = useFormat()
  const locale = useLocale()
  const { data: rules } = useRules()
  const articles = useArticleTitles()
  const { data: values } = useFilterValues()
  const hint = (events: number) => ({ hint: format.number(events) })
  return {
    rules: (values?.rules ?? []).map(({ value, events }) => ({
      value,
      label:
        value === PERSON ? t('own.rule') : (rules?.find((rule) => rule.id === value)?.name[locale] ?? value),
      ...hint(events),
    })),
    categories: (values?.categories ?? []).map(({ value, events }) => ({
      value,
      label: t(`category.${value}` as 'category.other'),
      ...hint(events),
    })),
    severities: SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) })),
    kinds: FLAG_EVENTS.map((value) => ({ value, label: t(`event.${value}`) })),
    reasons: REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
    reviewers: (values?.reviewers ?? []).map(({ value, label, events }) => ({
      value,
      label: label || t('history.machine'),
      ...hint(events),
    })),
    systems: (values?.systems ?? []).map(({ value, events }) => ({
      value,
      label: value || t('system.unknown'),
      ...hint(events),
    })),
    articles: (articles ?? []).map(({ id, title }) => ({ value: id, label: title })),
  }
}
