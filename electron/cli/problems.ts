import type { ErrorCode } from '../../shared/errors.ts'
import { AppError } from '../../shared/errors.ts'
import { toAppError } from '../engine/faults.ts'
import { UsageError } from './exit.ts'

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
  'wrong-format': 'The content of the file does not match its name.',
  'damaged-archive': 'The document is damaged or incomplete.',
  'encrypted-file': 'The document is protected by a password.',
  'unsafe-archive': 'The document is packed in a way that could do harm.',
  'unsafe-markup': 'The file refers to something outside of itself.',
  'too-deep': 'The file is nested too deeply.',
  'too-many-segments': 'The file has too many segments.',
  'duplicate-unit': 'Two units of the file have the same identifier.',
  'no-target-language': 'The file does not name its target language.',
  'several-targets': 'The file has several target languages.',
  'wrong-languages': 'The file is no translation from English into German.',
  'no-segments': 'There is nothing to translate in the file.',
  'columns-needed': 'Say which columns hold source and target.',
  'both-in-one': 'The file has both languages and stands alone.',
  'cannot-write': 'The file cannot be written.',
  'cannot-print': 'The report could not be set as a PDF.',
  'disk-full': 'The disk is full.',
  'database-newer': 'The library was written by a newer version of Gegenlesen.',
  'database-damaged': 'The library is damaged. The app, when it is opened, offers the newest sound copy.',
  'cannot-read': 'The file cannot be read.',
  'database-busy': 'Another program is holding the library.',
  'data-read-only': 'The folder of the library cannot be written.',
  'disk-error': 'The disk reports an error.',
  'no-terms': 'There is no term with English and German in the file.',
  'bad-terms': 'An entry of the file is too long or incomplete.',
  'bad-rules': 'The file holds no own rules of Gegenlesen.',
  'bad-pattern': 'A regular expression cannot be read.',
  'not-found': 'There is no such article.',
}

export function explain(error: AppError): string {
  const details = Object.entries(error.details)
    .map(([name, value]) => {
      if (name === 'size') return `${value} MB`
      if (name === 'limit') return `at most ${value}${error.code === 'too-large' ? ' MB' : ''}`
      return name === 'line' || name === 'unit' ? `${name} ${value}` : value
    })
    .join(', ')
  const message = MESSAGES[error.code] ?? error.code
  return details === '' ? message : `${message} (${details})`
}

/** What went wrong, whatever it was: in a sentence where it is known, with its trace where it is a fault of ours. */
export function explainAny(error: unknown): string {
  if (error instanceof UsageError) return error.message
  if (error instanceof AppError) return explain(error)
  // The system's own sentence says which file it is about.
  if (error instanceof Error && 'syscall' in error) return error.message
  const fault = toAppError(error)
  if (fault.code !== 'internal') return explain(fault)
  const trace = error instanceof Error ? error.stack : String(error)
  return `Gegenlesen itself has failed; please report this:\n${trace}`
}
