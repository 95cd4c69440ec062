import { useRef } from 'react'
import type { TaughtFile } from '../../../shared/calls/taught.ts'
import { fileBytes, useExportTaught } from '../../api/taught.ts'
import { useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { useNotices } from '../../ui/Notices.tsx'
import classes from './house.module.css'

type FileButtonsProps = {
  readonly accept: string
  readonly name: string
  readonly onFile: (file: { name: string; bytes: Uint8Array }) => void
  readonly exports: readonly { readonly what: TaughtFile; readonly label: string }[]
  readonly isEmpty: boolean
}

/** In from a file, out to one. */
export function FileButtons({ accept, name, onFile, exports, isEmpty }: FileButtonsProps) {
  const t = useText()
  const notices = useNotices()
  const save = useExportTaught()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={classes.files}>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={t('house.import')}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) fileBytes(file).then(onFile).catch(notices.showError)
        }}
      />
      <Button onPress={() => input.current?.click()}>{t('house.import')}</Button>
      {exports.map(({ what, label }) => (
        <Button
          key={what}
          isDisabled={isEmpty}
          onPress={() =>
            save.mutate(
              { what, name },
              {
                onError: notices.showError,
                onSuccess: (saved) =>
                  saved && notices.show({ kind: 'done', text: t('house.exported', { path: saved.path }) }),
              },
            )
          }
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
