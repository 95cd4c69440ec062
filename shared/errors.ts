/**
 * Errors an editor can understand: the code is a key of the message catalogue (`error.<code>`), the details fill its
 * placeholders. Everything else that is thrown is a bug: it is logged and shown as `internal`.
 */
export const ERROR_CODES = [
  'internal',
  'bad-call',
  'not-found',
  'engine-stopped',
  'cancelled',
  'empty-file',
  'binary-file',
  'unknown-format',
  'malformed-file',
  'wrong-format',
  'damaged-archive',
  'unsafe-archive',
  'encrypted-file',
  'unsafe-markup',
  'too-deep',
  'too-many-segments',
  'duplicate-unit',
  'no-target-language',
  'several-targets',
  'wrong-languages',
  'no-segments',
  'columns-needed',
  'both-in-one',
  'too-large',
  'same-language',
  'third-language',
  'no-german',
  'too-many-files',
  'cannot-read',
  'cannot-write',
  'cannot-print',
  'disk-full',
  'database-newer',
  'database-damaged',
  'backup-damaged',
  'database-busy',
  'data-read-only',
  'disk-error',
  'settings-damaged',
  'clock-back',
  'engine-hung',
  'engine-memory',
  'check-stopped',
  'project-newer',
  'nothing-to-undo',
  'nothing-to-redo',
  'stale',
  'bad-pattern',
  'slow-pattern',
  'one-language',
  'no-terms',
  'bad-terms',
  'bad-rules',
  'empty-term',
  'examples-fail',
  'align-nothing',
  'align-no-neighbour',
  'align-paragraphs',
  'align-no-source',
  'align-given',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

export type ErrorDetails = Readonly<Record<string, string | number>>

export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** What a call answers: never an exception across the bridge. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly details: ErrorDetails } }
