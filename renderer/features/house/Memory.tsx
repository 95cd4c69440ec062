import { useImportMemory, useMemoryFiles, useRemoveMemory } from '../../api/memory.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import { FileButtons } from './FileButtons.tsx'
import classes from './house.module.css'

/** Files whose translations are remembered; everything goes out as TMX. */
export function Memory() {
  const t = useText()
  const format = useFormat()
  const notices = useNotices()
  const { data: files } = useMemoryFiles()
  const bring = useImportMemory()
  const remove = useRemoveMemory()
  if (!files) return null
  return (
    <>
      <p className={classes.intro}>{t('memory.intro')}</p>
      {files.length === 0 && <p className={classes.empty}>{t('memory.none')}</p>}
      <ul className={classes.terms} aria-label={t('house.memory')}>
        {files.map(({ name, entries, at }) => (
          <li key={name} className={classes.memory}>
            <div>
              <h2>{name}</h2>
              <p className={classes.hint}>
                {t('memory.entries', { n: entries, date: format.shortDate(at) })}
              </p>
            </div>
            <Button
              look="quiet"
              icon
              label={t('house.remove', { name })}
              onPress={() => remove.mutate(name, { onError: notices.showError })}
            >
              <Icon name="trash" />
            </Button>
          </li>
        ))}
      </ul>
      <FileButtons
        accept=".tmx,.xlf,.xliff,.po,.tsv,.csv,.jsonl"
        name={t('house.memory')}
        isEmpty={false}
        onFile={(file) =>
          bring.mutate(file, {
            onError: notices.showError,
            onSuccess: ({ name, added, known }) =>
              notices.show({
                kind: 'done',
                text: t('house.imported', { n: added, known }),
                ...(added > 0
                  ? {
                      action: {
                        label: t('common.undo'),
                        run: () => remove.mutate(name, { onError: notices.showError }),
                      },
                    }
                  : {}),
              }),
          })
        }
        exports={[{ what: 'tmx', label: t('memory.tmx') }]}
      />
    </>
  )
}
