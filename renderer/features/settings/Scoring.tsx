import { useState } from 'react'
import { schemeOf, WEIGHT_NAMES, WEIGHT_SCHEMES } from '../../../shared/review/weights.ts'
import type { WeightScheme } from '../../../shared/review/weights.ts'
import { useSettings } from '../../api/settings.ts'
import type { SettingsPatch } from '../../api/settings.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { NumberField, Radios } from '../../ui/Field.tsx'
import { Stepper } from './Stepper.tsx'
import classes from './settings.module.css'

const LIMIT = { min: 0, max: 200, step: 1 }
const CHOICES = ['google', 'mqm', 'linear', 'own'] as const satisfies readonly (WeightScheme | 'own')[]

/** What errors cost, and how much an article may cost to be printable. */
export function Scoring({ set }: { readonly set: (patch: SettingsPatch) => void }) {
  const t = useText()
  const format = useFormat()
  const { passLimit, weights } = useSettings()
  const [wantsOwn, setWantsOwn] = useState(false)
  const scheme = wantsOwn ? 'own' : (schemeOf(weights) ?? 'own')
  return (
    <section>
      <h2>{t('settings.score')}</h2>
      <Radios
        label={t('settings.weights')}
        value={scheme}
        onChange={(chosen) => {
          setWantsOwn(chosen === 'own')
          if (chosen !== 'own') set({ weights: WEIGHT_SCHEMES[chosen] })
        }}
        choices={CHOICES.map((value) => ({
          value,
          label: t(`settings.weights.${value}`),
          hint: t(`settings.weights.${value}.hint`),
        }))}
      />
      {scheme === 'own' && (
        <div className={classes.weights}>
          {WEIGHT_NAMES.map((name) => (
            <NumberField
              key={name}
              label={t(`settings.weight.${name}`)}
              value={weights[name]}
              min={0}
              max={100}
              onChange={(value) => set({ weights: { ...weights, [name]: value } })}
            />
          ))}
        </div>
      )}
      <Stepper
        label={t('settings.passLimit')}
        value={passLimit}
        {...LIMIT}
        text={format.number(passLimit)}
        onChange={(limit) => set({ passLimit: limit })}
      />
      <p className={classes.hint}>{t('settings.passLimitHint')}</p>
    </section>
  )
}
