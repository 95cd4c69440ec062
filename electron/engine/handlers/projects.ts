import type { Handlers } from '../../../shared/calls.ts'
import type { ProjectCalls } from '../../../shared/calls/projects.ts'
import type { Inspector } from '../checking/inspector.ts'
import type { Context } from '../context.ts'
import { readProject } from '../project/file.ts'
import { mergeProject } from '../project/merge.ts'
import { planProject } from '../project/plan.ts'
import { articleSummary } from '../views.ts'

/** Articles that come from another machine with their history. */
export function projectHandlers(context: Context, inspector: Inspector): Pick<Handlers, keyof ProjectCalls> {
  return {
    planProject: ({ file }) => planProject(context, readProject(file.bytes, file.name)),

    importProject({ file, choices }) {
      const project = readProject(file.bytes, file.name)
      const changed = mergeProject(context, project, choices)
      if (changed) {
        inspector.changed(project.article.id, changed)
        inspector.begin()
      }
      return articleSummary(context.db, project.article.id)
    },
  }
}
