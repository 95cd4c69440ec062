import { useEffect, useRef, useState } from 'react'
import { useText } from '../../messages/text.tsx'
import type { Chosen } from './files.ts'
import { chosenFrom } from './files.ts'
import classes from './import.module.css'

/** Takes files that are dropped anywhere in the window, and says so while they hover. */
export function WindowDrop({ onFiles }: { readonly onFiles: (files: readonly Chosen[]) => void }) {
  const t = useText()
  const [over, setOver] = useState(false)
  const depth = useRef(0)
  const take = useRef(onFiles)
  take.current = onFiles

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
    document.addEventListener('dragenter', enter)
    document.addEventListener('dragleave', leave)
    document.addEventListener('dragover', allow)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragenter', enter)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('dragover', allow)
      document.removeEventListener('drop', drop)
    }
  }, [])

  return over ? <div className={classes.overWindow}>{t('import.dropAnywhere')}</div> : null
}
