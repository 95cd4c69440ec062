import type { help as german } from '../de/help.ts'

export const help: Readonly<Record<keyof typeof german, string>> = {
  'guide.title': 'Guide',
  'guide.search': 'Search the guide',
  'guide.chapters': 'Chapters',
  'guide.found': 'Sections found',
  'guide.none': 'There is nothing on that here.',
  'palette.guide': 'Guide',

  'about.title': 'About Gegenlesen',
  'about.version': 'Version {version}',
  'about.what': 'Read German against its English source before it goes out.',
  'about.offline': 'Everything runs on this computer. No text leaves it.',
  'about.data': 'Your articles and decisions',
  'about.logs': 'Log (errors only, no texts)',
  'about.runtime': 'Runs on',
  'about.licence': 'Licence',
  'about.licences': 'Licences',

  'licences.title': 'Licences',
  'licences.intro':
    'Gegenlesen is under the GPL-3.0-or-later. It contains data, fonts and programs of others: whose they are and on which terms stands here.',
  'licences.search': 'Name or licence',
  'licences.list': 'Components',
  'licences.none': 'Nothing found.',
  'licences.group.app': 'Gegenlesen',
  'licences.group.data': 'Dictionaries and language data',
  'licences.group.fonts': 'Fonts',
  'licences.group.code': 'Program parts',
  'licences.group.runtime': 'Electron and Chromium',

  'updates.title': 'New versions',
  'updates.switch': 'Look for a new version at start',
  'updates.off': 'While this is off, Gegenlesen never asks a network.',
  'updates.on':
    'Switched on, it asks {place} at every start which version is the newest. As with any page you open, the address of your connection can be seen there. Texts, names and decisions are never sent. Nothing is fetched or installed before you agree. Takes effect at the next start.',
  'updates.nowhere':
    'Gegenlesen never asks a network. This version does not come from a release, so there is no place to find a new one.',
}
