import type { Fix } from '../../../shared/review/flag.ts'
import { useText } from '../../messages/text.tsx'
import classes from './inspector.module.css'

const HAS_WORD = /[\p{L}\p{N}]/u

/** What a fix writes. Deletions are said in words; signs are shown between the words they stand between. */
export function FixText({ fix, target }: { readonly fix: Fix; readonly target: string }) {
  const t = useText()
  const { start, end } = fix.at
  if (fix.text.trim() === '' && HAS_WORD.test(target.slice(start, end))) {
    return (
      <>
        <del>{target.slice(start, end).trim()}</del> <i>{t('inspector.deleteFix')}</i>
      </>
    )
  }
  if (HAS_WORD.test(fix.text)) return fix.text
  return (
    <>
      <span className={classes.around}>{lastWord(target.slice(0, start))}</span>
      {fix.text}
      <span className={classes.around}>{firstWord(target.slice(end))}</span>
    </>
  )
}

/** The last word of a text with what follows it. */
export function lastWord(text: string): string {
  return /\S*\s*$/u.exec(text)?.[0] ?? ''
}

/** The first word of a text with what precedes it. */
export function firstWord(text: string): string {
  return /^\s*\S*/u.exec(text)?.[0] ?? ''
}
