import { catalogues } from '../../messages/catalogues.ts'
import type { MessageKey } from '../../messages/catalogues.ts'
import type { Text } from '../../messages/text.tsx'

const isKey = (key: string): key is MessageKey => key in catalogues.de

/** The small print beside a suggestion, when the catalogue knows the key the rule gave. */
export function formNote(t: Text, note: string | undefined): string | null {
  if (!note) return null
  const key = [note, `form.${note}`].find(isKey)
  return key ? t(key) : null
}
