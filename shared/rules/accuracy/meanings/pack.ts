import { POLITICS } from './fields/politics.ts'
import { WAR } from './fields/war.ts'
import { readField } from './notation.ts'
import type { Meaning } from './schema.ts'

/** All entries of the pack, in the order of their fields. Reading them takes a few milliseconds; do it once. */
export function readMeanings(): Meaning[] {
  return [...readField('politics', POLITICS), ...readField('war', WAR)]
}
