export const backups = {
  'backups.title': 'Sicherungen',
  'backups.intro':
    'Jede Sicherung enthält alle Artikel, Entscheidungen und Einstellungen, so wie sie damals waren.',
  'backups.list': 'Vorhandene Sicherungen',
  'backups.none': 'Noch keine. Die erste entsteht eine halbe Minute nach dem Start von selbst.',
  'backups.articles': '{count, plural, one {# Artikel} other {# Artikel}}',
  'backups.damaged': 'beschädigt',
  'backups.replaced': 'Stand, bevor etwas anderes zurückgeholt wurde',
  'backups.keepsCurrent': 'Was jetzt da ist, wird vor dem Zurückholen selbst gesichert.',
  'backups.make': 'Jetzt sichern',
  'backups.restore': 'Zurückholen',
  'backups.restored': 'Die Sicherung ist zurückgeholt.',
  'backups.offer': 'Sicherung vom {date} zurückholen',
  'backups.when':
    'Jeden Tag eine; aufgehoben werden die letzten sieben und aus den vier Wochen davor je eine. Sie liegen im Ordner „backups“ neben der Datenbank.',
  'backups.show': 'Sicherungen …',
  'library.exportAll': 'Alles in eine Datei schreiben …',
  'library.importAll': 'Alles aus einer Datei lesen …',
  'library.allHint':
    'Die Datei (JSON Lines) enthält alles, was Gegenlesen weiß. Beim Lesen ersetzt sie, was da ist; das wird vorher gesichert.',
  'library.exported': 'Alles steht jetzt in {path}.',
  'library.imported':
    '{articles, plural, =0 {Keine Artikel} one {# Artikel} other {# Artikel}} aus der Datei gelesen. Was vorher da war, liegt bei den Sicherungen.',
} as const
