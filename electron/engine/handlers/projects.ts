import type { FileBytes, Handlers } from '../../../shared/calls.ts'
import type { ProjectCalls } from '../../../shared/calls/projects.ts'
import type { Inspector } from '../checking/inspector.ts'
import type { Context } from '../context.ts'
import type { Project } from '../../../shared/project/project.ts'
import { mergeProject } from '../project/merge.ts'
import { planProject } from '../project/plan.ts'
import { articleSummary } from '../views.ts'

/** Its module knows all formats, which the window shall not wait for at the start. */
async function read({ bytes, name }: FileBytes): Promise<Project> {
  const { readProject } = await import('../project/file.ts')
  return readProject(bytes, name)
}

/** Articles that come from another machine with their history. */
export function projectHandlers(context: Context, inspector: Inspector): Pick<Handlers, keyof ProjectCalls> {
  return {
    planProject: async ({ file }) => planProject(context, await read(file)),

    async importProject({ file, choices }) {
      const project = await read(file)
      const changed = mergeProject(context, project, choices)
      if (changed) {
        inspector.changed(project.article.id, changed)
        inspector.begin()
      }
      return articleSummary(context.db, project.article.id)
    },
  }
}
