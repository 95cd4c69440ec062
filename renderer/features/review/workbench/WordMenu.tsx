import { useRef } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { useSpelling } from '../../../api/lists.ts'
import { useWords } from '../../../api/workbench.ts'
import { useText } from '../../../messages/text.tsx'
import classes from './word.module.css'

type WordMenuProps = {
  readonly word: string
  /** Where the word is drawn in the window. */
  readonly at: { readonly left: number; readonly bottom: number }
  readonly onClose: () => void
  readonly onWrite: (text: string) => void
  readonly onKnown: (known: boolean) => void
  readonly onFlag: () => void
}

/** More suggestions than this are no help. */
const MOST = 6

/** What the dictionary would write for a word, and the way into the editors' own. */
export function WordMenu({ word, at, onClose, onWrite, onKnown, onFlag }: WordMenuProps) {
  const t = useText()
  const anchor = useRef<HTMLSpanElement>(null)
  const { data: suggestions, isPending } = useSpelling(word)
  const { data: words } = useWords()
  const known = words?.some((each) => each.word === word) === true
  const offered = (suggestions ?? []).filter((each) => each !== word).slice(0, MOST)

  const act = (key: string) => {
    onClose()
    if (key === 'known') onKnown(!known)
    else if (key === 'flag') onFlag()
    else if (key.startsWith('write ')) onWrite(key.slice('write '.length))
  }

  return (
    <>
      <span ref={anchor} className={classes.anchor} style={{ left: at.left, top: at.bottom }} aria-hidden />
      <Popover
        triggerRef={anchor}
        aria-label={t('word.menu', { word })}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        className={classes.popover!}
      >
        <Menu
          aria-label={t('word.menu', { word })}
          autoFocus="first"
          className={classes.menu!}
          onAction={(key) => act(String(key))}
        >
          {isPending && (
            <MenuItem id="wait" isDisabled className={classes.item!} textValue={t('word.searching')}>
              <i>{t('word.searching')}</i>
            </MenuItem>
          )}
          {!isPending && offered.length === 0 && (
            <MenuItem id="none" isDisabled className={classes.item!} textValue={t('word.none')}>
              <i>{t('word.none')}</i>
            </MenuItem>
          )}
          {offered.map((each) => (
            <MenuItem key={each} id={`write ${each}`} textValue={each} className={classes.item!}>
              <span lang="de" className={classes.word}>
                {each}
              </span>
            </MenuItem>
          ))}
          <Separator className={classes.line!} />
          <MenuItem id="known" className={classes.item!} textValue={t('word.add', { word })}>
            {t(known ? 'word.remove' : 'word.add', { word })}
          </MenuItem>
          <MenuItem id="flag" className={classes.item!} textValue={t('command.flag.raise')}>
            {t('command.flag.raise')} …
          </MenuItem>
        </Menu>
      </Popover>
    </>
  )
}
