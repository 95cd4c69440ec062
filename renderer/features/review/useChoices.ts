import { useMemo } from 'react'
import type { FlagView } from '../../../shared/calls.ts'
import type { Fix } from '../../../shared/review/flag.ts'
import { useSpelling } from '../../api/lists.ts'

export type Choices = {
  readonly fixes: readonly Fix[]
  /** The rule proposes nothing; these are words of the dictionary that look alike. */
  readonly guessed: boolean
}

/** A single word, hyphens included: what a spelling dictionary can say something about. */
const WORD = /^[\p{L}-]{2,60}$/u

/** What can be written instead of the flagged words: the rule's fixes, or the dictionary's for a misspelt word. */
export function useChoices(flag: FlagView | null): Choices {
  const at = flag?.target.length === 1 ? flag.target[0] : undefined
  const misspelt = flag !== null && at !== undefined && needsDictionary(flag)
  const { data } = useSpelling(misspelt ? flag.text : null)
  return useMemo(() => {
    if (!flag || !misspelt || !at) return { fixes: flag?.fixes ?? [], guessed: false }
    return { fixes: (data ?? []).map((text) => ({ at, text })), guessed: true }
  }, [flag, misspelt, at, data])
}

function needsDictionary(flag: FlagView): boolean {
  return flag.fixes.length === 0 && flag.category === 'fluency/spelling' && WORD.test(flag.text)
}
