/** Looks at what editors corrected and notes which word they put in the place of which, behind everything else. */
import { withoutTags } from '../../../shared/formats/tags.ts'
import type { Analyst } from '../checking/analyst.ts'
import { createPace } from '../checking/pace.ts'
import type { Context } from '../context.ts'
import { dueSegments, setCorrections } from '../database/queries/corrections.ts'
import { transaction } from '../database/sql.ts'
import { openProposals } from './proposals.ts'

/** Segments that are looked at in one go: a few milliseconds of analysis each. */
const AT_ONCE = 20

/** Of the corrections of years it takes a tenth of a second to tell which were made again; then there is time for other things. */
const REST = 9

export type Miner = {
  /** There may be something to look at. */
  wake(): void
  stop(): void
}

export function createMiner(context: Context, analyst: Analyst): Miner {
  const { db } = context
  let working = false
  let stopped = false
  let known = new Set(openProposals(db).map(({ key }) => key))

  const step = async (): Promise<boolean> => {
    const due = dueSegments(db, AT_ONCE)
    if (due.length === 0) return false
    const found = await analyst.ask(
      'corrections',
      due.map(({ source, machine, target }) => ({
        source: source === '' ? null : withoutTags(source),
        machine: withoutTags(machine),
        now: withoutTags(target),
      })),
    )
    if (stopped) return false
    // Texts that changed meanwhile are due again and tell so at the next step.
    return transaction(
      db,
      () => due.filter((segment, at) => setCorrections(db, segment, found[at] ?? [])).length > 0,
    )
  }

  const announce = () => {
    const now = new Set(openProposals(db).map(({ key }) => key))
    const fresh = [...now].filter((key) => !known.has(key))
    const changed = fresh.length > 0 || now.size !== known.size
    known = now
    if (changed) context.emit({ kind: 'proposals', open: now.size, fresh: fresh.length })
  }

  const announcing = createPace(
    () => {
      announce()
      return false
    },
    () => 0,
    REST,
  )

  const work = async () => {
    while (!stopped && (await step()));
    if (!stopped) announcing.wake()
  }

  return {
    wake() {
      if (working || stopped) return
      working = true
      work()
        .catch((error: unknown) => {
          if (!stopped) context.log(`corrections: ${error instanceof Error ? error.message : 'failed'}`)
        })
        .finally(() => {
          working = false
        })
    },
    stop() {
      stopped = true
      announcing.stop()
    },
  }
}
