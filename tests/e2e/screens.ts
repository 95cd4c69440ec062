import type { Severity } from '../../shared/review/mqm.ts'
import type { Editor } from './editor.ts'
import { firstRow, openFlags } from './editor.ts'
import { workForPictures } from './pictures.ts'
import { ARTICLE } from './screens/article.ts'
import { HELP } from './screens/help.ts'
import { PLACES } from './screens/places.ts'
import { leave } from './screens/screen.ts'
import type { Screen } from './screens/screen.ts'

/** Every screen and panel of the window, each reached by keys from the one before it; the first from an open article. */
export const SCREENS: readonly Screen[] = [...ARTICLE, ...HELP, ...PLACES].map(({ name, show }) => ({
  name,
  show: async (editor) => {
    await leave(editor)
    await show(editor)
  },
}))

/** Fills the library so that no screen is empty: articles, a term, and two reviewers who decided about the one that is open. */
export async function furnish(editor: Editor): Promise<void> {
  const [colleague] = await editor.ask('listReviewers', {})
  await workForPictures(editor)
  await editor.ask('saveTerm', {
    termId: null,
    term: { source: 'reservoir', preferred: ['Stausee'], forbidden: ['Reservoir'], note: '', domain: '' },
  })
  const view = await editor.settled()
  const flags = openFlags(view).filter(({ fixes }) => fixes.length === 1)
  const [known] = flags
  const other = flags.find(({ segmentId }) => segmentId !== known?.segmentId)
  const last = view.segments.at(-1)
  if (!known || !other || !last) throw new Error('nothing for two reviewers to differ about')
  // Of one mind about one flag, but for its severity; not about the others.
  const judge = (severity: Severity) =>
    editor.ask('judgeFlag', { flagId: known.id, category: known.category, severity, took: 900 })
  await judge('critical')
  await editor.ask('setSettings', { reviewerId: colleague?.id ?? '' })
  await judge('neutral')
  await editor.ask('applyFix', { flagId: other.id, fix: 0, took: 900 })
  await editor.ask('raiseFlag', {
    segmentId: last.id,
    target: [{ start: 0, end: last.target.indexOf(' ') }],
    source: [],
    category: 'style/awkward',
    severity: 'minor',
    took: 900,
  })
  await editor.app.window.reload()
  await firstRow(editor.app).waitFor()
  await editor.settled()
}
