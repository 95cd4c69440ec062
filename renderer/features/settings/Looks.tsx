import { useSettings } from '../../api/settings.ts'
import type { SettingsPatch } from '../../api/settings.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Radios } from '../../ui/Field.tsx'
import { Stepper } from './Stepper.tsx'
import classes from './settings.module.css'

const FONT = { min: 13, max: 26, step: 0.5 }
const LEAD = { min: 1.3, max: 2.1, step: 0.02 }

/** Language, colours, contrast, motion, and how large and how wide apart the lines of the text are. */
export function Looks({ set }: { readonly set: (patch: SettingsPatch) => void }) {
  const t = useText()
  const format = useFormat()
  const settings = useSettings()
  return (
    <section>
      <h2>{t('settings.look')}</h2>
      <Radios
        label={t('settings.locale')}
        value={settings.locale}
        onChange={(locale) => set({ locale })}
        choices={(['system', 'de', 'en'] as const).map((value) => ({
          value,
          label: t(`settings.locale.${value}`),
        }))}
      />
      <Radios
        label={t('settings.theme')}
        value={settings.theme}
        onChange={(theme) => set({ theme })}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`settings.theme.${value}`),
        }))}
      />
      <Radios
        label={t('settings.contrast')}
        value={settings.contrast}
        onChange={(contrast) => set({ contrast })}
        choices={(['system', 'high'] as const).map((value) => ({
          value,
          label: t(`settings.contrast.${value}`),
        }))}
      />
      <Radios
        label={t('settings.motion')}
        value={settings.motion}
        onChange={(motion) => set({ motion })}
        choices={(['system', 'reduced'] as const).map((value) => ({
          value,
          label: t(`settings.motion.${value}`),
        }))}
      />
      <Stepper
        label={t('settings.fontSize')}
        value={settings.fontSize}
        {...FONT}
        text={`${format.number(settings.fontSize, 1)} px`}
        onChange={(fontSize) => set({ fontSize })}
      />
      <Stepper
        label={t('settings.lineHeight')}
        value={settings.lineHeight}
        {...LEAD}
        text={format.number(settings.lineHeight, 2)}
        onChange={(lineHeight) => set({ lineHeight })}
      />
      <p className={classes.sample} lang="de">
        {t('settings.sample')}
      </p>
    </section>
  )
}
