import type { TermDraft } from '../../../../shared/taught/taught.ts'
import { useTeaching } from '../../../api/taught.ts'
import { useText } from '../../../messages/text.tsx'
import { useNotices } from '../../../ui/Notices.tsx'
import { TermDialog } from '../../../ui/TermDialog.tsx'

type TermPanelProps = {
  readonly title: 'term.new' | 'term.never'
  readonly start: TermDraft
  readonly others: readonly TermDraft[]
  readonly onClose: () => void
}

/** A term of the house, from what is marked in the article; it holds at once, and can be taken back. */
export function TermPanel({ title, start, others, onClose }: TermPanelProps) {
  const t = useText()
  const notices = useNotices()
  const save = useTeaching('saveTerm')
  const remove = useTeaching('removeTaught')
  const onSave = (term: TermDraft) =>
    save.mutate(
      { termId: null, term },
      {
        onError: notices.showError,
        onSuccess: (saved) => {
          onClose()
          notices.show({
            kind: 'done',
            text: t('house.saved', { name: saved.source || (saved.forbidden[0] ?? '') }),
            action: {
              label: t('common.undo'),
              run: () => remove.mutate({ ids: [saved.id], removed: true }, { onError: notices.showError }),
            },
          })
        },
      },
    )
  return (
    <TermDialog
      title={t(title)}
      start={start}
      others={others}
      busy={save.isPending}
      onClose={onClose}
      onSave={onSave}
    />
  )
}
