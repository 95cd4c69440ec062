import type { backups as german } from '../de/backups.ts'

export const backups: Readonly<Record<keyof typeof german, string>> = {
  'backups.title': 'Back-ups',
  'backups.intro': 'Each back-up has all articles, decisions and settings as they were then.',
  'backups.list': 'Back-ups there are',
  'backups.none': 'None yet. The first one is made by itself half a minute after the start.',
  'backups.articles': '{count, plural, one {# article} other {# articles}}',
  'backups.damaged': 'damaged',
  'backups.replaced': 'What was there before something else was restored',
  'backups.keepsCurrent': 'What is there now is backed up itself before it is replaced.',
  'backups.make': 'Back up now',
  'backups.restore': 'Restore',
  'backups.restored': 'The back-up is restored.',
  'backups.offer': 'Restore the back-up of {date}',
  'backups.when':
    'One every day; the last seven are kept, and one of each of the four weeks before. They lie in the folder “backups” beside the database.',
  'backups.show': 'Back-ups …',
  'library.exportAll': 'Write everything to a file …',
  'library.importAll': 'Read everything from a file …',
  'library.allHint':
    'The file (JSON Lines) has everything that Gegenlesen knows. Reading it replaces what is there, which is backed up before.',
  'library.exported': 'Everything is now in {path}.',
  'library.imported':
    '{articles, plural, =0 {No articles} one {# article} other {# articles}} read from the file. What was there before is among the back-ups.',
}
