/** Notes and the editors' own dictionary, as steps of a decision. */
import type { Step } from '../../../shared/review/undo.ts'
import type { Context } from '../context.ts'
import { addWord, removeWord, segmentsWithWord, setUnchecked } from '../database/queries/dictionary.ts'
import { noteOf, setRemoved } from '../database/queries/notes.ts'
import type { Cause } from './steps.ts'

/** Answers the segment of the note. */
export function applyNote(context: Context, step: Step & { kind: 'note' }): string[] {
  const note = noteOf(context.db, step.noteId)
  if (!note || (note.removedAt === null) === step.after) return []
  setRemoved(context.db, note.id, step.after ? null : context.now())
  return [note.segmentId]
}

/** Puts a word in the dictionary or takes it out. Answers the segments of all articles that have to be checked again. */
export function applyWord(
  context: Context,
  step: Step & { kind: 'word' },
  cause: Pick<Cause, 'reviewerId'>,
): string[] {
  const { db } = context
  if (step.after) addWord(db, step.word, cause.reviewerId, context.now())
  else removeWord(db, step.word)
  const ids = segmentsWithWord(db, step.word).map(({ id }) => id)
  setUnchecked(db, ids)
  return ids
}
