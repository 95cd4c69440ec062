import { useState } from 'react'
import { useSetWord, useWords } from '../../api/workbench.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import classes from './settings.module.css'

/** The editors' own words: each can be removed, and the removal taken back. */
export function Dictionary() {
  const t = useText()
  const format = useFormat()
  const notices = useNotices()
  const [word, setWord] = useState('')
  const { data: words } = useWords()
  const set = useSetWord()
  const change = (input: { word: string; known: boolean }, onSuccess?: () => void) =>
    set.mutate(input, { onError: notices.showError, ...(onSuccess ? { onSuccess } : {}) })

  const remove = (gone: string) =>
    change({ word: gone, known: false }, () =>
      notices.show({
        kind: 'done',
        text: t('word.removed', { word: gone }),
        action: { label: t('common.undo'), run: () => change({ word: gone, known: true }) },
      }),
    )

  return (
    <section>
      <h2>{t('settings.dictionary')}</h2>
      {words?.length === 0 && <p className={classes.hint}>{t('settings.noWords')}</p>}
      {words && words.length > 0 && (
        <ul className={classes.words} aria-label={t('settings.dictionary')}>
          {words.map((each) => (
            <li key={each.word}>
              <span lang="de">{each.word}</span>
              <small>
                {each.author}, {format.shortDate(each.at)}
              </small>
              <Button
                look="quiet"
                icon
                label={t('settings.removeWord', { word: each.word })}
                onPress={() => remove(each.word)}
              >
                <Icon name="trash" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={classes.add}
        onSubmit={(event) => {
          event.preventDefault()
          if (word.trim() !== '' && !set.isPending)
            change({ word: word.trim(), known: true }, () => setWord(''))
        }}
      >
        <TextField label={t('settings.newWord')} value={word} onChange={setWord} lang="de" />
        <Button type="submit" busy={set.isPending} isDisabled={word.trim() === ''}>
          {t('settings.addWord')}
        </Button>
      </form>
      <p className={classes.hint}>{t('settings.dictionaryHint')}</p>
    </section>
  )
}
