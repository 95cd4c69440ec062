import { useCallback } from 'react'
import { PERSON } from '../../../../shared/review/flag.ts'
import { useRules } from '../../../api/lists.ts'
import { useLocale, useText } from '../../../messages/text.tsx'
import type { Condition } from './filter.ts'

/** What a condition is called. */
export function useConditionName(): (condition: Condition) => string {
  const t = useText()
  const locale = useLocale()
  const { data: rules } = useRules()
  return useCallback(
    ({ kind, value }: Condition) => {
      switch (kind) {
        case 'mark':
          return t(`rows.mark.${value}`)
        case 'level':
          return t(`level.${value}`)
        case 'severity':
          return capital(t(`severity.${value}`))
        case 'category':
          return t(`category.${value}`)
        case 'rule':
          if (value === PERSON) return t('own.rule')
          return rules?.find(({ id }) => id === value)?.name[locale] ?? value
        case 'words':
          return t('rows.words', { words: value })
      }
    },
    [t, locale, rules],
  )
}

/** Elsewhere it stands behind another word. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
