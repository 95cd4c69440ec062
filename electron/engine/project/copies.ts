import { AppError } from '../../../shared/errors.ts'
import { compare } from '../../../shared/project/compare.ts'
import type { Difference } from '../../../shared/project/compare.ts'
import type { Project } from '../../../shared/project/project.ts'
import { byId } from '../../../shared/review/group.ts'
import type { Context } from '../context.ts'
import { first } from '../database/sql.ts'
import { loadProject } from './load.ts'

/** Two copies of an article: the one on this machine, and one that has come from another. */
export type Copies = {
  readonly ours: Project
  readonly theirs: Project
  readonly difference: Difference
}

/** The same article, from the same files: else an id was forged. */
function isSameArticle(ours: Project, theirs: Project): boolean {
  const texts = ({ files }: Project) => files.map(({ side, text }) => `${side} ${text}`).join('\0')
  const machine = new Map(ours.segments.map((segment) => [segment.id, segment.machine]))
  return (
    texts(ours) === texts(theirs) &&
    theirs.segments.every(({ id, machine: text }) => (machine.get(id) ?? text) === text)
  )
}

/** A project beside the article here that it is a copy of; null when it is new. Throws AppError 'malformed-file'. */
export function copiesOf({ db }: Context, theirs: Project): Copies | null {
  if (!first(db, 'SELECT 1 FROM articles WHERE id = ?', theirs.article.id)) return null
  const ours = loadProject(db, theirs.article.id)
  if (!isSameArticle(ours, theirs)) throw new AppError('malformed-file')
  return { ours, theirs, difference: compare(ours, theirs) }
}

/** Whether there is anything that is not here yet. */
export function hasNews({ ours, theirs, difference }: Copies): boolean {
  const unknown = (mine: readonly { readonly id: string }[], others: readonly { readonly id: string }[]) => {
    const known = byId(mine)
    return others.some(({ id }) => !known.has(id))
  }
  const notes = byId(ours.notes)
  return (
    difference.edits.theirs.length + difference.events.theirs.length > 0 ||
    difference.rows === 'theirs' ||
    unknown(ours.segments, theirs.segments) ||
    unknown(ours.flags, theirs.flags) ||
    unknown(ours.notes, theirs.notes) ||
    theirs.notes.some(({ id, removed_at }) => removed_at !== null && notes.get(id)?.removed_at === null)
  )
}
