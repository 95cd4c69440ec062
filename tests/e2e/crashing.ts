import Database from 'better-sqlite3'
import path from 'node:path'
import type { ArticleView } from '../../shared/calls.ts'
import type { FlagState } from '../../shared/review/flag.ts'
import type { LaunchedApp } from './harness.ts'

/** Decisions that were answered, by what they are about: they have to be found again. */
export type Answered = {
  readonly flags: Map<string, FlagState>
  readonly texts: Map<string, string>
  readonly confirmed: Set<string>
}

/** The file as the killed processes left it: what it complains of, and the state of each flag. */
export function look(folder: string): { complaints: unknown[]; states: ReadonlyMap<string, string> } {
  const db = new Database(path.join(folder, 'gegenlesen.sqlite'))
  try {
    const check = db.pragma('integrity_check', { simple: true })
    const complaints = [...(check === 'ok' ? [] : [check]), ...(db.pragma('foreign_key_check') as unknown[])]
    const rows = db.prepare('SELECT id, state FROM flags').all() as { id: string; state: string }[]
    return { complaints, states: new Map(rows.map(({ id, state }) => [id, state])) }
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
        if (done?.ok) answered(['flag', flag.id, open ? 'dismissed' : 'open'])
      }
      const write = async (id: string, target: string) => {
        const written = await api['setTarget']?.({ segmentId: id, target, took: 1 })
        if (written?.ok) answered(['text', id, target])
        const confirmed = await api['confirmSegment']?.({ segmentId: id, confirmed: true, took: 1 })
        if (confirmed?.ok) answered(['confirmed', id])
      }
      const run = async () => {
        for (let round = 0; ; round++) {
          const view = await api['openArticle']?.({ articleId })
          const segments = (view?.value.segments ?? []).filter(({ id }) => id !== sparedId)
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
  const answered: Answered = { flags: new Map(), texts: new Map(), confirmed: new Set() }
  app.window.on('console', (message) => {
    if (!message.text().startsWith(ACK)) return
    const [kind, id, what] = JSON.parse(message.text().slice(ACK.length)) as [string, string, string]
    if (kind === 'flag') answered.flags.set(id, what as FlagState)
    else if (kind === 'text') {
      answered.texts.set(id, what)
      answered.confirmed.delete(id)
    } else answered.confirmed.add(id)
  })
  await decideAll(app, view, spared)
  return answered
}

/**
 * Decisions that are not in the file. A flag that was opened again may be gone since, when a check no longer found it; the
 * call under way as the app died may be ahead of its answer.
 */
export function undecided(flags: Answered['flags'], states: ReadonlyMap<string, string>): string[] {
  return [...flags]
    .map(([id, decided]) => `${decided}, now ${states.get(id)}`)
    .filter(
      (what) =>
        !['dismissed, now dismissed', 'open, now open', 'open, now gone', 'open, now corrected'].includes(
          what,
        ),
    )
}

/** Segments that do not say what was answered. The call under way as the app died may be ahead of its answer in one. */
export function lostSegments(view: ArticleView, { texts, confirmed }: Answered): string[] {
  const now = new Map(view.segments.map((segment) => [segment.id, segment]))
  const lost = new Map<string, string>()
  for (const id of confirmed)
    if (now.get(id)?.status !== 'confirmed') lost.set(id, `${id} is ${now.get(id)?.status}, not confirmed`)
  for (const [id, text] of texts)
    if (now.get(id)?.target !== text) lost.set(id, `${id} says ${now.get(id)?.target}, not ${text}`)
  return [...lost.values()]
}

/** Ends the engine's process alone, as the system does when memory runs out. Answers whether there was one. */
export const killEngine = ({ electron }: LaunchedApp): Promise<boolean> =>
  electron.evaluate(({ app }) => {
    const engine = app.getAppMetrics().find((metric) => metric.serviceName === 'node.mojom.NodeService')
    if (engine) process.kill(engine.pid, 'SIGKILL')
    return engine !== undefined
  })
