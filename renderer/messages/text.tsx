import { createContext, useCallback, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider, useIntl } from 'react-intl'
import type { Settings } from '../../shared/calls.ts'
import { catalogues } from './catalogues.ts'
import type { MessageKey } from './catalogues.ts'

export type Locale = 'de' | 'en'
export type Values = Readonly<Record<string, string | number>>

const LocaleContext = createContext<Locale>('de')

/** The language of the window: the one chosen, else the system's when we have it, else English. */
export function chooseLocale(setting: Settings['locale'], systemLanguages: readonly string[]): Locale {
  if (setting !== 'system') return setting
  const first = systemLanguages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'de' || tag === 'en')
  return first === 'de' ? 'de' : 'en'
}

/** Dates and numbers follow the language: 18,4 and 12.11.2026, or 18.4 and 12/11/2026. */
const REGION: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-GB' }

export function TextProvider({
  locale,
  children,
}: {
  readonly locale: Locale
  readonly children: ReactNode
}) {
  return (
    <LocaleContext value={locale}>
      <I18nProvider locale={REGION[locale]}>
        <IntlProvider locale={REGION[locale]} messages={catalogues[locale]}>
          {children}
        </IntlProvider>
      </I18nProvider>
    </LocaleContext>
  )
}

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

export type Text = (key: MessageKey, values?: Values) => string

/** Words of the window by typed key. */
export function useText(): Text {
  const intl = useIntl()
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl])
}

/** A message in which <b>…</b> is set in bold. */
export function Rich({ id, values }: { readonly id: MessageKey; readonly values?: Values }) {
  const intl = useIntl()
  const bold = (chunks: ReactNode) => <b>{chunks}</b>
  return <>{intl.formatMessage({ id }, { ...values, b: bold as never })}</>
}

/** Numbers, dates and durations as the language writes them. */
export function useFormat() {
  const intl = useIntl()
  return useMemo(
    () => ({
      number: (value: number, digits = 0) =>
        intl.formatNumber(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
      /** On a scale: no more digits than it has. */
      tick: (value: number) => intl.formatNumber(value, { maximumFractionDigits: 2 }),
      percent: (share: number, digits = 0) =>
        intl.formatNumber(share, {
          style: 'percent',
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }),
      time: (at: number) => intl.formatTime(at, { hour: '2-digit', minute: '2-digit' }),
      date: (at: number) => intl.formatDate(at, { day: 'numeric', month: 'short', year: 'numeric' }),
      shortDate: (at: number) => intl.formatDate(at, { day: 'numeric', month: 'short' }),
      monthDate: (at: number) => intl.formatDate(at, { day: 'numeric', month: 'short', year: '2-digit' }),
      minutes: (ms: number) =>
        intl.formatNumber(ms < 60_000 ? Math.round(ms / 1000) : Math.round(ms / 60_000), {
          style: 'unit',
          unit: ms < 60_000 ? 'second' : 'minute',
          unitDisplay: 'short',
        }),
      seconds: (ms: number) =>
        intl.formatNumber(ms / 1000, {
          style: 'unit',
          unit: 'second',
          unitDisplay: 'short',
          maximumFractionDigits: 1,
        }),
    }),
    [intl],
  )
}
