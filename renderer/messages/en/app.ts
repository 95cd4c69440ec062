import type { app as german } from '../de/app.ts'

export const app: Readonly<Record<keyof typeof german, string>> = {
  'app.name': 'Gegenlesen',
  'nav.label': 'Main areas',
  'nav.library': 'Library',
  'nav.history': 'History',
  'nav.rules': 'Rules',
  'nav.settings': 'Settings',
  'nav.articles': 'Articles',
  'nav.hide': 'Hide the list of articles',
  'nav.show': 'Show the list of articles',
  'view.label': 'View',
  'view.review': 'Review',
  'view.read': 'Read',
  'view.changes': 'Changes',
  'view.history': 'History',
  'split.list': 'Width of the list of articles',
  'split.inspector': 'Width of the flag column',

  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.undo': 'Undo',
  'common.loading': 'One moment …',
  'common.retry': 'Try again',
  'common.more': 'Load more',

  'engine.restarting': 'The checker is restarting. Everything saved is safe; you can go on in a moment.',
  'engine.stopped':
    'The checker stopped several times. Everything saved is safe. Please quit Gegenlesen and start it again.',
  'engine.damaged':
    'The database was damaged. It is kept unchanged as {file}; Gegenlesen has begun a new one.',

  'fatal.title': 'Gegenlesen cannot go on here',
  'fatal.crash': 'This area ran into an error. What was saved is safe.',
  'fatal.reload': 'Open this area again',

  'error.internal': 'That did not work. What was saved is safe. Please try again.',
  'error.bad-call': 'Gegenlesen cannot work with this input. Nothing was changed.',
  'error.not-found': 'This is no longer there. It may have been deleted.',
  'error.engine-stopped': 'The checker stopped and is restarting. What was saved is safe.',
  'error.cancelled': 'Cancelled. Nothing was changed.',
  'error.empty-file': 'The file is empty. Choose a file with text.',
  'error.binary-file': 'This is no text file and no format that Gegenlesen knows.',
  'error.unknown-format': 'Gegenlesen does not know this format.',
  'error.malformed-file': 'The file is damaged and cannot be read.',
  'error.wrong-format': 'What is in the file does not match its name.',
  'error.damaged-archive': 'The document is damaged or incomplete. Nothing was taken over.',
  'error.encrypted-file': 'The document is protected by a password. Save it without one and open it again.',
  'error.unsafe-archive':
    'The document is packed as no word processor would do it. To be safe it is not opened.',
  'error.unsafe-markup': 'The file refers to something outside of itself. To be safe it is not opened.',
  'error.too-deep': 'The file is nested too deeply.',
  'error.too-many-segments': 'The file has more segments than an article can have.',
  'error.duplicate-unit':
    'Two units of the file have the same identifier. They could not be told apart when saving.',
  'error.no-target-language': 'The file does not say which language it is translated into.',
  'error.several-targets':
    'The file has several target languages. One file for each target language is needed.',
  'error.wrong-languages': 'The file is no translation from English into German.',
  'error.no-segments': 'There is nothing to translate in the file.',
  'error.columns-needed': 'Which column is the original, which one the translation?',
  'error.both-in-one': 'This file already has both languages. Open it alone.',
  'error.inFile': 'File: {file}',
  'error.atLine': 'line {line}',
  'error.atUnit': 'unit {unit}',
  'error.too-large':
    'With {size, number} MB the file is too large for one article. At most {limit, number} MB are read.',
  'error.same-language':
    'Both texts are in the same language. The German translation and its English original are needed.',
  'error.third-language': 'One of the texts is neither German nor English.',
  'error.no-german': 'The German text is missing. An original alone cannot be reviewed.',
  'error.too-many-files': 'More than two files. An article is one translation and at most one original.',
  'error.cannot-read': 'The file cannot be read. It may have been moved or locked.',
  'error.cannot-print':
    'The report could not be set as a PDF. Try again, or take the HTML page; your work is saved.',
  'error.cannot-write': 'Cannot write there. Choose another place; your work is saved.',
  'error.disk-full': 'The disk is full. Make some room and try again.',
  'error.database-newer':
    'The database belongs to a newer version of Gegenlesen. It was not touched. Please update the app.',
  'error.project-newer': 'This file comes from a newer version of Gegenlesen. Nothing was changed.',
  'error.backup-damaged': 'This back-up is damaged. Nothing was changed; choose another one.',
  'error.database-damaged':
    'The database is damaged. It was not changed. The last backup is in the same folder.',
  'error.database-busy': 'Another program is holding the database. Try again in a moment.',
  'error.data-read-only':
    'Gegenlesen may not write to its data folder. What is in it is unchanged. Make the folder writable and try again.',
  'error.disk-error':
    'The disk reports an error. What was saved is unchanged. Check the disk before you go on.',
  'error.settings-damaged':
    'Some settings could not be read and are back to where they began. Articles and history are untouched.',
  'error.clock-back':
    'The clock of this computer is slow: the history already reaches to {last, date, medium}, {last, time, short}. Please set it. Nothing is lost, but new entries appear below older ones.',
  'error.engine-hung': 'The checker did not answer any more and was started again. What was saved is safe.',
  'error.engine-memory':
    'The checker probably ran out of memory and was started again. What was saved is safe. Close other programs or split very long articles.',
  'error.check-stopped':
    'A check did not come to its end and was broken off. What was saved is safe. It is checked again when you open the article or go on writing.',
  'error.nothing-to-undo': 'There is nothing left to undo here.',
  'error.nothing-to-redo': 'There is nothing left to redo here.',
  'error.stale': 'The text has changed meanwhile. The flag was checked again.',
  'error.bad-pattern': 'This pattern is incomplete or has a mistake in it ({reason}).',
  'error.slow-pattern':
    'This pattern takes too long and was stopped. It often helps to avoid repetitions inside repetitions, as in (a+)+.',
  'error.align-nothing': 'There is nothing to realign here.',
  'error.align-no-neighbour': 'There is no row beside it that it could belong to.',
  'error.align-paragraphs':
    'The translation stands in two paragraphs here, and they stay apart. Merge the source alone.',
  'error.align-no-source': 'This article has no source to align with.',
  'error.align-given': 'This file already says what belongs together.',

  'palette.title': 'What would you like to do?',
  'palette.input': 'Command, article, rule or segment number',
  'palette.none': 'Nothing found.',
  'palette.commands': 'Commands',
  'palette.people': 'Review as',
  'palette.asReviewer': 'Review as {name}',
  'reviewer.switch': 'Who is reviewing?',
  'palette.articles': 'Articles',
  'palette.rules': 'Rules',
  'palette.segment': 'Go to segment {n}',
  'palette.segments': 'Segment',
  'palette.open': 'Commands',

  'keys.title': 'Keys',
  'keys.preset': 'Preset: {name}',
  'keys.editing': 'while writing',
  'keys.group.flags': 'Flags',
  'keys.group.segments': 'Segments',
  'keys.group.editing': 'Writing',
  'keys.group.alignment': 'Alignment',
  'keys.group.views': 'Views',
  'keys.group.app': 'General',
}
