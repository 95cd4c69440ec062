import type { MemoryEntry } from '../../../../shared/calls/memory.ts'
import type { useText } from '../../../messages/text.tsx'

/** Where a translation comes from, in words. */
export function origin({ origin: from }: MemoryEntry, t: ReturnType<typeof useText>): string {
  return from.kind === 'file'
    ? from.name
    : t('memory.place', { title: from.articleTitle, n: from.segmentIndex + 1 })
}
