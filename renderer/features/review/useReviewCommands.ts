import { useCommands } from '../../keys/commands.tsx'
import { useText } from '../../messages/text.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { copyOfSource } from '../../../shared/formats/tags.ts'
import type { ArticleView } from '../../../shared/calls.ts'
import type { Actions } from './useActions.ts'
import type { Command } from '../../keys/keymap.ts'
import type { Typing } from './editor/typing.ts'
import type { Choices } from './useChoices.ts'
import type { Place } from './useCursor.ts'

type Panels = {
  readonly edit: () => void
  readonly leaveEditor: () => void
  readonly openDismiss: () => void
  readonly openFind: () => void
}

export const FIXES = [
  'fix.1',
  'fix.2',
  'fix.3',
  'fix.4',
  'fix.5',
  'fix.6',
  'fix.7',
  'fix.8',
  'fix.9',
] as const satisfies readonly Command[]

/** The keys of the review. */
export function useReviewCommands(
  choices: Choices,
  view: ArticleView,
  place: Place,
  actions: Actions,
  typing: Typing,
  panels: Panels,
): void {
  const t = useText()
  const { say } = useNotices()
  const { order, quiet } = place
  const last = view.segments.length
  const save = () => {
    typing.flush()
    say(t('review.saved'))
  }
  const changeOrder = () => {
    const next = order === 'position' ? 'weight' : 'position'
    place.setOrder(next)
    say(t(`say.order.${next}`))
  }
  const toggleQuiet = () => {
    quiet.show(!quiet.isShown)
    say(t(quiet.isShown ? 'say.quiet.hidden' : 'say.quiet.shown'))
  }
  useCommands({
    'flag.next': () => actions.step(1),
    'flag.previous': () => actions.step(-1),
    'flag.accept': () =>
      place.flag?.fixes.length ? actions.apply(0) : place.flag ? panels.edit() : actions.step(1),
    ...Object.fromEntries(
      FIXES.slice(0, choices.fixes.length).map((command, fix) => [command, () => actions.apply(fix)]),
    ),
    'flag.dismiss': () => actions.dismiss('here', 'unspecified'),
    'flag.dismissAs': () => place.flag && panels.openDismiss(),
    'queue.order': changeOrder,
    ...(quiet.rules > 0 ? { 'flag.quiet': toggleQuiet } : {}),
    'segment.confirmNext': () => actions.confirm('following'),
    'segment.confirmNextOpen': () => actions.confirm('unconfirmed'),
    'segment.confirm': actions.toggleConfirmed,
    'segment.next': () => actions.goBy(1),
    'segment.previous': () => actions.goBy(-1),
    'segment.first': () => actions.goBy(-last),
    'segment.last': () => actions.goBy(last),
    'segment.nextOpen': actions.goToUnconfirmed,
    'segment.edit': panels.edit,
    'segment.done': panels.leaveEditor,
    'segment.copySource': () =>
      place.segment.source && actions.write(copyOfSource(place.segment.source, place.segment.tags)),
    'segment.restoreMachine': () => actions.write(place.segment.machine),
    'edit.undo': actions.undo,
    'edit.redo': actions.redo,
    'edit.save': save,
    'find.open': panels.openFind,
  })
}
