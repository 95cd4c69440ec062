import type { EngineEvent } from '../../shared/calls.ts'
import type { Rule } from '../../shared/rules/rule.ts'
import type { Db } from './database/sql.ts'

/** What every part of the engine works with. */
export type Context = {
  readonly db: Db
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  /** Every rule this version has. */
  readonly rules: readonly Rule[]
  /** Writes one line to the error log; never texts of articles. */
  readonly log: (line: string) => void
  readonly emit: (event: EngineEvent) => void
}
