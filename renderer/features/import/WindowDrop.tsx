import { useEffect, useRef, useState } from 'react'
import { useText } from '../../messages/text.tsx'
import type { Chosen } from './files.ts'
import { chosenFrom } from './files.ts'
import classes from './import.module.css'

type WindowDropProps = {
  readonly onFiles: (files: readonly Chosen[]) => void
  /** Text was pasted where nothing else takes it. */
  readonly onText: (text: string) => void
}

/** Takes files that are dropped anywhere in the window, and says so while they hover; and what is pasted outside of fields. */
export function WindowDrop({ onFiles, onText }: WindowDropProps) {
  const t = useText()
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  const take = useRef(onFiles)
  take.current = onFiles
  const takeText = useRef(onText)
  takeText.current = onText

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth.current++
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth.current = Math.max(0, depth.current - 1)
      if (depth.current === 0) setOver(false)
    }
    // Without this the window would open a dropped file as a page (and be refused).
    const allow = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      depth.current = 0
      setOver(false)
      // A folder that cannot be read is as good as an empty one.
      void chosenFrom(event.dataTransfer)
        .catch(() => [])
        .then((files) => {
          if (files.length > 0) take.current(files)
        })
    }
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || belongsElsewhere(event.target)) return
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length > 0) take.current(files.map((file) => ({ path: file.name, file })))
      else if (text.trim() !== '') takeText.current(text)
      else return
      event.preventDefault()
    }
    document.addEventListener('paste', paste)
    document.addEventListener('dragenter', enter)
    document.addEventListener('dragleave', leave)
    document.addEventListener('dragover', allow)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('paste', paste)
      document.removeEventListener('dragenter', enter)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('dragover', allow)
      document.removeEventListener('drop', drop)
    }
  }, [])

  return over ? <div className={classes.overWindow}>{t('import.dropAnywhere')}</div> : null
}

/** Fields, the segment's editor and dialogs have their own use for what is pasted. */
const belongsElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector('[role=dialog], [role=alertdialog]') !== null ||
  (target instanceof Element && target.closest('input, textarea, select, [data-segment-editor]') !== null)
