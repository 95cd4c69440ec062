import type { Migration } from '../migrate.ts'
import { first } from './0001-first.ts'
import { tags } from './0002-tags.ts'
import { workbench } from './0003-workbench.ts'
import { alignment } from './0004-alignment.ts'
import { facts } from './0005-facts.ts'
import { learning } from './0006-learning.ts'
import { taught } from './0007-taught.ts'
import { memory } from './0008-memory.ts'
import { arrivals } from './0009-arrivals.ts'
import { lookups } from './0010-lookups.ts'
import { standing } from './0011-standing.ts'
import { wordsDue } from './0012-words-due.ts'
import { factsHeld } from './0013-facts-held.ts'
import { signatures } from './0014-signatures.ts'

/** In order, without gaps; never edited once released. */
export const migrations: readonly Migration[] = [
  first,
  tags,
  workbench,
  alignment,
  facts,
  learning,
  taught,
  memory,
  arrivals,
  lookups,
  standing,
  wordsDue,
  factsHeld,
  signatures,
]
