import Database from 'better-sqlite3'
import path from 'node:path'
import type { ArticleView } from '../../shared/calls.ts'
import { groupBy } from '../../shared/review/group.ts'
import type { LaunchedApp } from './harness.ts'

/** Calls that were answered, by what they are about: what they did has to be found again. */
export type Answered = {
  /** What was decided on each flag, one decision after the other. */
  readonly flags: Map<string, Decision[]>
  readonly texts: Map<string, string>
  readonly confirmed: Set<string>
  /** What was decided on each flag before the review began. */
  readonly before: Decisions
}

type Decision = 'dismissed' | 'reopened'
export type Decisions = ReadonlyMap<string, readonly Decision[]>

const fileIn = (folder: string) => new Database(path.join(folder, 'gegenlesen.sqlite'))

function decisionsIn(db: Database.Database): Decisions {
  const rows = db
    .prepare(`SELECT flag_id, kind FROM flag_events WHERE kind IN ('dismissed', 'reopened') ORDER BY id`)
    .all() as { flag_id: string; kind: Decision }[]
  const decisions = groupBy(rows, (row) => row.flag_id)
  return new Map([...decisions].map(([id, events]) => [id, events.map(({ kind }) => kind)]))
}

/** The file as the killed processes left it: what it complains of, and what it knows to be decided on each flag. */
export function look(folder: string): { complaints: unknown[]; decisions: Decisions } {
  const db = fileIn(folder)
  try {
    const check = db.pragma('integrity_check', { simple: true })
    const complaints = [...(check === 'ok' ? [] : [check]), ...(db.pragma('foreign_key_check') as unknown[])]
    return { complaints, decisions: decisionsIn(db) }
  } finally {
    db.close()
  }
}

const ACK = 'answered '

/**
 * Decides on everything outside one segment, one call after the other as fast as they are answered, and says so on the
 * console: every open flag is dismissed everywhere and every dismissed one opened again; every fifth segment is written
 * and confirmed.
 */
async function decideAll({ window }: LaunchedApp, view: ArticleView, spared: string): Promise<void> {
  await window.evaluate(
    ([articleId, sparedId, ack]) => {
      type Answer = {
        ok: boolean
        value: { segments: { id: string; target: string; flags: { id: string; state: string }[] }[] }
      }
      const { api } = globalThis as unknown as { api: Record<string, (input: unknown) => Promise<Answer>> }
      const answered = (what: readonly string[]) => console.log(ack + JSON.stringify(what))
      const decide = async (flag: { id: string; state: string }) => {
        const open = flag.state === 'open'
        const done = open
          ? await api['dismissFlag']?.({ flagId: flag.id, scope: 'everywhere', reason: 'taste', took: 1 })
          : await api['reopenFlag']?.({ flagId: flag.id })
        if (done?.ok) answered(['flag', flag.id, open ? 'dismissed' : 'reopened'])
      }
      const write = async (id: string, target: string) => {
        const written = await api['setTarget']?.({ segmentId: id, target, took: 1 })
        if (written?.ok) answered(['text', id, target])
        const confirmed = await api['confirmSegment']?.({ segmentId: id, confirmed: true, took: 1 })
        if (confirmed?.ok) answered(['confirmed', id])
      }
      const run = async () => {
        for (let round = 0; ; round++) {
          const opened = await api['openArticle']?.({ articleId })
          const view = opened?.ok ? (JSON.parse(String(opened.value)) as Answer['value']) : null
          const segments = (view?.segments ?? []).filter(({ id }) => id !== sparedId)
          for (const [index, { id, flags }] of segments.entries()) {
            if (index % 5 === 0) await write(id, `Neu geschrieben: ${round}.${index}`)
            else for (const flag of flags) await decide(flag)
          }
        }
      }
      void run()
    },
    [view.article.id, spared, ACK] as const,
  )
}

/** Begins the scripted review of an article; what is answered is noted as it comes. */
export async function startReview(app: LaunchedApp, view: ArticleView, spared = ''): Promise<Answered> {
  const { decisions: before } = look(app.dataFolder)
  const answered: Answered = { flags: new Map(), texts: new Map(), confirmed: new Set(), before }
  app.window.on('console', (message) => {
    if (!message.text().startsWith(ACK)) return
    const [kind, id, what] = JSON.parse(message.text().slice(ACK.length)) as [string, string, string]
    if (kind === 'flag') answered.flags.set(id, [...(answered.flags.get(id) ?? []), what as Decision])
    else if (kind === 'text') {
      answered.texts.set(id, what)
      answered.confirmed.delete(id)
    } else answered.confirmed.add(id)
  })
  await decideAll(app, view, spared)
  return answered
}

/**
 * Decisions that were answered and are not in the file's history. It may know of more: of those that came by a dismissal of
 * a like flag, and of the last ones before a kill, whose answers did not get out.
 */
export function undecided({ flags, before }: Answered, after: Decisions): string[] {
  return [...flags].flatMap(([id, decided]) => {
    const kept = (after.get(id) ?? []).slice(before.get(id)?.length ?? 0)
    let found = 0
    for (const decision of kept) if (decision === decided[found]) found++
    return found === decided.length ? [] : [`${id}: ${decided.join(', ')}; kept: ${kept.join(', ')}`]
  })
}

/** The round of the scripted review in which a text was written; -1 where it was not. */
const roundOf = (text: string) => Number(/^Neu geschrieben: (\d+)\./.exec(text)?.[1] ?? -1)

/** Segments that do not say what was answered, nor what a later round wrote there without its answer getting out. */
export function lostSegments(view: ArticleView, { texts, confirmed }: Answered): string[] {
  const now = new Map(view.segments.map((segment) => [segment.id, segment]))
  return [...texts].flatMap(([id, text]) => {
    const { target = '', status } = now.get(id) ?? {}
    if (roundOf(target) > roundOf(text)) return []
    if (target !== text) return [`${id} says ${target}, not ${text}`]
    return confirmed.has(id) && status !== 'confirmed' ? [`${id} is ${status}, not confirmed`] : []
  })
}

/** Ends the engine's process alone, as the system does when memory runs out. Answers whether there was one. */
export const killEngine = ({ electron }: LaunchedApp): Promise<boolean> =>
  electron.evaluate(({ app }) => {
    const engine = app.getAppMetrics().find((metric) => metric.serviceName === 'node.mojom.NodeService')
    if (engine) process.kill(engine.pid, 'SIGKILL')
    return engine !== undefined
  })
