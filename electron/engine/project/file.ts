import { gunzipSync, gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { AppError } from '../../../shared/errors.ts'
import type { Project } from '../../../shared/project/project.ts'
import { PROJECT_FORMAT, PROJECT_VERSION, projectSchema } from '../../../shared/project/project.ts'
import { fromStored } from '../files/read.ts'

/** Unpacked bytes beyond which a file is refused unread: ten times the largest article there can be. */
const LARGEST = 512 * 1024 * 1024

export const writeProject = (project: Project): Uint8Array => gzipSync(JSON.stringify(project))

function unpack(bytes: Uint8Array, file: string): string {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST }).toString('utf8')
  } catch (cause) {
    const tooLarge = cause instanceof RangeError
    throw new AppError(tooLarge ? 'too-large' : 'malformed-file', { file }, { cause })
  }
}

/** What is named must be there, and nothing twice. */
function isWhole({ segments, flags, dismissals, events, edits, notes, reviewers, files }: Project): boolean {
  const idsOf = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id))
  const [segmentIds, flagIds, dismissalIds, people] = [segments, flags, dismissals, reviewers].map(idsOf) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ]
  const live = segments.filter(({ position }) => position >= 0).map(({ position }) => position)
  const inSegment = (row: { readonly segment_id: string }) => segmentIds.has(row.segment_id)
  const byPerson = (row: { readonly reviewer_id: string }) => people.has(row.reviewer_id)
  return (
    segmentIds.size === segments.length &&
    flagIds.size === flags.length &&
    dismissalIds.size === dismissals.length &&
    people.size === reviewers.length &&
    idsOf(notes).size === notes.length &&
    new Set(files.map(({ side }) => side)).size === files.length &&
    files.some(({ side }) => side !== 'source') &&
    live.toSorted((a, b) => a - b).every((position, index) => position === index) &&
    [...edits, ...flags, ...events, ...notes].every(inSegment) &&
    [...edits, ...events, ...dismissals, ...notes].every(byPerson) &&
    [...events, ...dismissals].every((row) => flagIds.has(row.flag_id)) &&
    flags.every(
      (flag) =>
        (flag.dismissal_id === null || dismissalIds.has(flag.dismissal_id)) &&
        (flag.raised_by === null || people.has(flag.raised_by)),
    )
  )
}

/**
 * Reads a project file.
 * @param name for messages
 * @throws AppError malformed-file, too-large, project-newer, and what its article's files are refused for
 */
export function readProject(bytes: Uint8Array, name: string): Project {
  let content: unknown
  const text = unpack(bytes, name)
  try {
    content = JSON.parse(text)
  } catch (cause) {
    throw new AppError('malformed-file', { file: name }, { cause })
  }
  const kind = v.safeParse(v.object({ format: v.literal(PROJECT_FORMAT), version: v.number() }), content)
  if (kind.success && kind.output.version > PROJECT_VERSION)
    throw new AppError('project-newer', { file: name })
  const parsed = v.safeParse(projectSchema, content, { abortEarly: true })
  if (!parsed.success || !isWhole(parsed.output)) throw new AppError('malformed-file', { file: name })
  const project: Project = parsed.output
  // Each file must read as the text that its segments stand in.
  for (const { bytes: base64, skeleton, ...file } of project.files)
    try {
      fromStored({ ...file, bytes: Buffer.from(base64, 'base64'), skeleton: JSON.stringify(skeleton) })
    } catch (cause) {
      throw new AppError('malformed-file', { file: name }, { cause })
    }
  return project
}
