import { useEffect, useRef } from 'react'
import { CallError } from '../api/bridge.ts'
import { useNotices } from '../ui/Notices.tsx'

/** Takes files that the system asks the app to open: double-clicked, given on the command line, from a second start. */
export function useOpenedFiles(onFiles: (files: readonly File[]) => void): void {
  const notices = useNotices()
  const take = useRef(onFiles)
  take.current = onFiles
  const { showError } = notices
  useEffect(
    () =>
      window.api.onFiles((result) => {
        if (result.ok)
          take.current(result.value.map(({ name, bytes }) => new File([new Uint8Array(bytes)], name)))
        else showError(new CallError(result.error.code, result.error.details))
      }),
    [showError],
  )
}
