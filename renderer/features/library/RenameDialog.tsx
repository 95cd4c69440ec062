import { useEffect, useRef, useState } from 'react'
import { LONGEST_TITLE } from '../../../shared/calls/article-lists.ts'
import { useRenameArticle } from '../../api/articles.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import classes from './library.module.css'

type RenameDialogProps = {
  readonly article: { readonly id: string; readonly title: string }
  readonly onClose: () => void
}

/** What an article is called. */
export function RenameDialog({ article, onClose }: RenameDialogProps) {
  const t = useText()
  const notices = useNotices()
  const [title, setTitle] = useState(article.title)
  const rename = useRenameArticle()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const wanted = title.trim().slice(0, LONGEST_TITLE)
  const save = () => {
    if (wanted === '' || rename.isPending) return
    if (wanted === article.title) {
      onClose()
      return
    }
    rename.mutate(
      { articleId: article.id, title: wanted },
      { onSuccess: onClose, onError: notices.showError },
    )
  }
  return (
    <Dialog title={t('library.rename')} onClose={onClose}>
      <form
        className={classes.rename}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={t('import.titleField')}
          value={title}
          onChange={setTitle}
          autoFocus
          lang="de"
          inputRef={field}
        />
        <div>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={wanted === ''} busy={rename.isPending}>
            {t('library.rename')} <kbd aria-hidden>↵</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
