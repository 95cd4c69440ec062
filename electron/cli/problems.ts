import type { AppError, ErrorCode } from '../../shared/errors.ts'

/** What went wrong with a file, for the terminal. The window has its own wording in both languages. */
const MESSAGES: Readonly<Partial<Record<ErrorCode, string>>> = {
  'empty-file': 'The file is empty.',
  'binary-file': 'This is no text file.',
  'too-large': 'The file is too large.',
  'same-language': 'Both files are in the same language; one German and one English file are needed.',
  'third-language': 'A file is neither German nor English.',
  'no-german': 'There is no German text to check.',
  'malformed-file': 'The file is damaged.',
  'unknown-format': 'Files of this kind cannot be read.',
  'cannot-write': 'The file cannot be written.',
  'disk-full': 'The disk is full.',
  'database-newer': 'The library was written by a newer version of Gegenlesen.',
  'database-damaged': 'The library is damaged.',
  'not-found': 'There is no such article.',
}

export function explain(error: AppError): string {
  const details = Object.values(error.details).join(', ')
  const message = MESSAGES[error.code] ?? error.code
  return details === '' ? message : `${message} (${details})`
}
