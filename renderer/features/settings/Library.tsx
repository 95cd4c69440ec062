import { useMutation } from '@tanstack/react-query'
import { exportLibrary, importLibrary } from '../../api/backups.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { useRunCommand } from '../../keys/commands.tsx'
import classes from './settings.module.css'

/** Back-ups, and everything as one file that others can read. */
export function Library() {
  const t = useText()
  const notices = useNotices()
  const { run } = useRunCommand()
  const write = useMutation({
    mutationFn: exportLibrary,
    onSuccess: (saved) => saved && notices.show({ kind: 'done', text: t('library.exported', saved) }),
    onError: notices.showError,
  })
  const read = useMutation({
    mutationFn: importLibrary,
    onSuccess: (loaded) => loaded && notices.show({ kind: 'done', text: t('library.imported', loaded) }),
    onError: notices.showError,
  })
  return (
    <section>
      <h2>{t('backups.title')}</h2>
      <p className={classes.note}>{t('backups.when')}</p>
      <div className={classes.buttons}>
        <Button command="backups.open" onPress={() => run('backups.open')}>
          {t('backups.show')}
        </Button>
        <Button busy={write.isPending} onPress={() => write.mutate()}>
          {t('library.exportAll')}
        </Button>
        <Button busy={read.isPending} onPress={() => read.mutate()}>
          {t('library.importAll')}
        </Button>
      </div>
      <p className={classes.note}>{t('library.allHint')}</p>
    </section>
  )
}
