import { useState } from 'react'
import { useSettings, useSetSettings } from '../../api/settings.ts'
import type { SettingsPatch } from '../../api/settings.ts'
import { LEVELS } from './levels.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Radios, Switch } from '../../ui/Field.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { Dictionary } from './Dictionary.tsx'
import { Library } from './Library.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { Looks } from './Looks.tsx'
import { Scoring } from './Scoring.tsx'
import { Stepper } from './Stepper.tsx'
import { Updates } from './Updates.tsx'
import { Reviewers } from './Reviewers.tsx'
import { Page } from '../../ui/Page.tsx'
import classes from './settings.module.css'

/** Percent; at 0 no rule goes quiet. */
const QUIET = { min: 0, max: 90, step: 5 }

/** Settings act at once; there is nothing to save. */
export function SettingsScreen({ onKeySheet }: { readonly onKeySheet: () => void }) {
  const t = useText()
  const format = useFormat()
  const notices = useNotices()
  const settings = useSettings()
  const change = useSetSettings()
  const [changesKeys, setChangesKeys] = useState(false)
  const set = (patch: SettingsPatch) => change.mutate(patch, { onError: notices.showError })

  return (
    <Page title={t('settings.title')}>
      <div className={classes.sections}>
        <Looks set={set} />

        <section>
          <h2>{t('settings.review')}</h2>
          <div role="group" aria-labelledby="levels" className={classes.levels}>
            <span id="levels">{t('settings.levels')}</span>
            {LEVELS.map((level) => (
              <Switch
                key={level}
                isSelected={settings.levels.includes(level)}
                onChange={(on) =>
                  set({
                    levels: LEVELS.filter((other) =>
                      other === level ? on : settings.levels.includes(other),
                    ),
                  })
                }
              >
                <span>
                  {t(`level.${level}`)} <small>{t(`settings.level.${level}`)}</small>
                </span>
              </Switch>
            ))}
          </div>
          <Stepper
            label={t('settings.quietBelow')}
            value={Math.round(settings.quietBelow * 100)}
            {...QUIET}
            text={format.percent(settings.quietBelow)}
            onChange={(percent) => set({ quietBelow: percent / 100 })}
          />
          <p className={classes.hint}>{t('settings.quietBelowHint')}</p>
          <Switch isSelected={settings.typographic} onChange={(typographic) => set({ typographic })}>
            {t('settings.typographic')}
          </Switch>
          <p className={classes.hint}>{t('settings.typographicHint')}</p>
        </section>

        <Scoring set={set} />

        <section>
          <h2>{t('settings.keys')}</h2>
          <Radios
            label={t('settings.preset')}
            value={settings.keys}
            onChange={(keys) => set({ keys })}
            choices={(['matecat', 'omegat'] as const).map((value) => ({
              value,
              label: t(`settings.keys.${value}`),
            }))}
          />
          <div className={classes.buttons}>
            <Button onPress={() => setChangesKeys(true)}>{t('keys.change')} …</Button>
            <Button command="keys.open" onPress={onKeySheet}>
              {t('settings.keysSheet')}
            </Button>
          </div>
          {changesKeys && (
            <KeysDialog onChange={(ownKeys) => set({ ownKeys })} onClose={() => setChangesKeys(false)} />
          )}
        </section>

        <Dictionary />
        <Reviewers reviewerId={settings.reviewerId} onChoose={(reviewerId) => set({ reviewerId })} />

        <Library />

        <Updates isOn={settings.lookForUpdates} onChange={(lookForUpdates) => set({ lookForUpdates })} />
      </div>
    </Page>
  )
}
