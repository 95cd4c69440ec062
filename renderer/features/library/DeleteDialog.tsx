import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

type DeleteDialogProps = {
  readonly title: string
  readonly onCancel: () => void
  readonly onDelete: () => void
}

export function DeleteDialog({ title, onCancel, onDelete }: DeleteDialogProps) {
  const t = useText()
  return (
    <Dialog
      role="alertdialog"
      title={t('library.deleteTitle', { title })}
      onClose={onCancel}
      foot={
        <>
          <Button onPress={onCancel} autoFocus>
            {t('common.cancel')}
          </Button>
          <Button look="danger" onPress={onDelete}>
            {t('library.delete')}
          </Button>
        </>
      }
    >
      <p>{t('library.deleteText')}</p>
    </Dialog>
  )
}
