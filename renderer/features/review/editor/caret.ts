/** Where the caret was in an article, for the next time it is opened. Kept in this window. */
export type Caret = {
  readonly segmentId: string
  readonly at: number
  /** The segment was being edited when it was left. */
  readonly editing: boolean
}

const key = (articleId: string) => `caret.${articleId}`

export function keepCaret(articleId: string, caret: Caret): void {
  localStorage.setItem(key(articleId), JSON.stringify(caret))
}

/** null when there is none, or what is kept is not one. */
export function keptCaret(articleId: string): Caret | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(articleId)) ?? 'null')
    return isCaret(kept) ? kept : null
  } catch {
    return null
  }
}

function isCaret(value: unknown): value is Caret {
  return (
    typeof value === 'object' &&
    value !== null &&
    'segmentId' in value &&
    typeof value.segmentId === 'string' &&
    'at' in value &&
    typeof value.at === 'number' &&
    'editing' in value &&
    typeof value.editing === 'boolean'
  )
}
