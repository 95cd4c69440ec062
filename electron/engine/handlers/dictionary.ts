import type { Handlers } from '../../../shared/calls.ts'
import { groupBy } from '../../../shared/review/group.ts'
import type { Step } from '../../../shared/review/undo.ts'
import type { Inspector } from '../checking/inspector.ts'
import type { Context } from '../context.ts'
import { hasWord, listWords } from '../database/queries/dictionary.ts'
import { segmentsWithIds } from '../database/queries/segments.ts'
import { readSettings } from '../database/queries/settings.ts'
import { transaction } from '../database/sql.ts'
import { decide } from '../review/journal.ts'
import { applyWord } from '../review/notes.ts'
import { createCarryOut, findSegment } from './deciding.ts'

type DictionaryCalls = 'listWords' | 'setWord'

/** The editors' own dictionary. What a word changes in any article is checked again at once. */
export function dictionaryHandlers(context: Context, inspector: Inspector): Pick<Handlers, DictionaryCalls> {
  const { db } = context
  const carryOut = createCarryOut(context, inspector)
  return {
    listWords: () => listWords(db),

    setWord({ word, known, segmentId }) {
      const step = { kind: 'word', word, before: !known, after: known } as const
      const steps: Step[] = hasWord(db, word) === known ? [] : [step]
      if (segmentId !== null) {
        const { articleId } = findSegment(context, segmentId)
        return carryOut(articleId, () =>
          decide(context, { articleId, segmentId, kind: 'dictionary', steps, took: null }),
        )
      }
      if (steps.length === 0) return null
      const cause = { reviewerId: readSettings(db).reviewerId }
      const touched = transaction(db, () => applyWord(context, step, cause))
      inspector.wordsChanged()
      for (const [articleId, segments] of groupBy(
        segmentsWithIds(db, touched),
        (segment) => segment.articleId,
      ))
        inspector.changed(
          articleId,
          segments.map(({ id }) => id),
        )
      return null
    },
  }
}
