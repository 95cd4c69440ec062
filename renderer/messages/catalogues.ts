import { agreement as agreementDe } from './de/agreement.ts'
import { alignment as alignmentDe } from './de/alignment.ts'
import { app as appDe } from './de/app.ts'
import { backups as backupsDe } from './de/backups.ts'
import { commands as commandsDe } from './de/commands.ts'
import { help as helpDe } from './de/help.ts'
import { history as historyDe } from './de/history.ts'
import { house as houseDe } from './de/house.ts'
import { learning as learningDe } from './de/learning.ts'
import { library as libraryDe } from './de/library.ts'
import { lists as listsDe } from './de/lists.ts'
import { preferences as preferencesDe } from './de/preferences.ts'
import { projects as projectsDe } from './de/projects.ts'
import { review as reviewDe } from './de/review.ts'
import { rows as rowsDe } from './de/rows.ts'
import { settings as settingsDe } from './de/settings.ts'
import { statistics as statisticsDe } from './de/statistics.ts'
import { terms as termsDe } from './de/terms.ts'
import { workbench as workbenchDe } from './de/workbench.ts'
import { agreement as agreementEn } from './en/agreement.ts'
import { alignment as alignmentEn } from './en/alignment.ts'
import { app as appEn } from './en/app.ts'
import { backups as backupsEn } from './en/backups.ts'
import { commands as commandsEn } from './en/commands.ts'
import { help as helpEn } from './en/help.ts'
import { history as historyEn } from './en/history.ts'
import { house as houseEn } from './en/house.ts'
import { learning as learningEn } from './en/learning.ts'
import { library as libraryEn } from './en/library.ts'
import { lists as listsEn } from './en/lists.ts'
import { preferences as preferencesEn } from './en/preferences.ts'
import { projects as projectsEn } from './en/projects.ts'
import { review as reviewEn } from './en/review.ts'
import { rows as rowsEn } from './en/rows.ts'
import { settings as settingsEn } from './en/settings.ts'
import { statistics as statisticsEn } from './en/statistics.ts'
import { terms as termsEn } from './en/terms.ts'
import { workbench as workbenchEn } from './en/workbench.ts'

const de = {
  ...agreementDe,
  ...alignmentDe,
  ...appDe,
  ...backupsDe,
  ...commandsDe,
  ...helpDe,
  ...historyDe,
  ...houseDe,
  ...learningDe,
  ...libraryDe,
  ...listsDe,
  ...preferencesDe,
  ...projectsDe,
  ...reviewDe,
  ...rowsDe,
  ...settingsDe,
  ...statisticsDe,
  ...termsDe,
  ...workbenchDe,
}

/** Every word the window says; the German catalogue is the one the keys come from. */
export type MessageKey = keyof typeof de

const en: Readonly<Record<MessageKey, string>> = {
  ...agreementEn,
  ...alignmentEn,
  ...appEn,
  ...backupsEn,
  ...commandsEn,
  ...helpEn,
  ...historyEn,
  ...houseEn,
  ...learningEn,
  ...libraryEn,
  ...listsEn,
  ...preferencesEn,
  ...projectsEn,
  ...reviewEn,
  ...rowsEn,
  ...settingsEn,
  ...statisticsEn,
  ...termsEn,
  ...workbenchEn,
}

export const catalogues: Readonly<Record<'de' | 'en', Readonly<Record<MessageKey, string>>>> = { de, en }
