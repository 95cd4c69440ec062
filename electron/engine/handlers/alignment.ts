import { mend } from '../../../shared/align/mend.ts'
import type { Handlers } from '../../../shared/calls.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { Inspector } from '../checking/inspector.ts'
import type { Context } from '../context.ts'
import { segmentsWithIds } from '../database/queries/segments.ts'
import { orderOf, spansOf } from '../database/queries/structure.ts'
import { transaction } from '../database/sql.ts'
import { pack, unpack } from '../packed.ts'
import { decide } from '../review/journal.ts'
import { fixedLinks, linkOf, realignSteps } from '../review/realign.ts'
import { structureStep } from '../review/structure.ts'
import { createCarryOut, findSegment } from './deciding.ts'

type AlignmentCalls = 'mendAlignment' | 'realign'

/** Which sentences belong together: mended by hand, or found anew around what was mended. */
export function alignmentHandlers(
  context: Context,
  inspector: Inspector,
  analyst: Analyst,
): Pick<Handlers, AlignmentCalls> {
  const { db } = context
  const carryOut = createCarryOut(context, inspector)

  return {
    async mendAlignment({ segmentId, change }) {
      const { documentsOf } = await import('../files/documents.ts')
      const segment = findSegment(context, segmentId)
      const { articleId } = segment
      const documents = documentsOf(db, articleId)
      return carryOut(articleId, () => {
        const spans = spansOf(db, articleId, segment.index - 1, segment.index + 2)
        const rows = segmentsWithIds(
          db,
          spans.map((row) => row.id),
        )
        const links = rows.map((row, index) => linkOf(row, spans[index]!))
        const here = rows.findIndex((row) => row.id === segmentId)
        const result = mend(links, here, change, documents)
        const made = result.links.map((link) => ({ kept: null, link, manual: true, alignment: 1 }) as const)
        const old = rows.slice(result.from, result.from + result.count)
        const steps = [structureStep(context, old, made, documents)]
        return decide(context, { articleId, segmentId, kind: 'aligned', steps, took: null })
      })
    },

    /** Typing may go on while the alignment is made; when rows were changed meanwhile it is of no use any more. */
    async realign({ articleId, from }) {
      const { documentsOf } = await import('../files/documents.ts')
      const documents = documentsOf(db, articleId)
      const { source, target, shared } = documents
      if (!source) throw new AppError('align-no-source')
      if (shared) throw new AppError('align-given')
      const before = orderOf(db, articleId)
      const start = from === null ? 0 : before.indexOf(from)
      if (start < 0) throw new AppError('stale')
      const fixed = fixedLinks(
        spansOf(db, articleId),
        (row, index) => index < start || row.manual === 1 || row.written === 1,
      )
      const pairs = unpack(await analyst.align(pack({ source, target }), fixed))
      return transaction(db, () => {
        const now = orderOf(db, articleId)
        if (now.length !== before.length || now.some((id, index) => id !== before[index]))
          throw new AppError('stale')
        return carryOut(articleId, () => {
          const steps = realignSteps(context, articleId, documents, pairs)
          const segmentId = from ?? before[0] ?? ''
          return decide(context, { articleId, segmentId, kind: 'aligned', steps, took: null })
        })
      })
    },
  }
}
