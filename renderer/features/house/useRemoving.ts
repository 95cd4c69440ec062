import { useTeaching } from '../../api/taught.ts'
import { useText } from '../../messages/text.tsx'
import { useNotices } from '../../ui/Notices.tsx'

/** Removes terms or own rules, and brings them back when the editor says so. */
export function useRemoving() {
  const t = useText()
  const notices = useNotices()
  const remove = useTeaching('removeTaught')
  const quietly = (ids: readonly string[], removed = true) =>
    remove.mutate({ ids: [...ids], removed }, { onError: notices.showError })
  return {
    quietly: (ids: readonly string[]) => quietly(ids),
    saying: (ids: readonly string[], name: string) =>
      remove.mutate(
        { ids: [...ids], removed: true },
        {
          onError: notices.showError,
          onSuccess: () =>
            notices.show({
              kind: 'done',
              text: t('house.removed', { name }),
              action: { label: t('common.undo'), run: () => quietly(ids, false) },
            }),
        },
      ),
  }
}
