import type { InlineTag } from '../../../shared/formats/document.ts'
import { withoutTags } from '../../../shared/formats/tags.ts'
import type { Fix } from '../../../shared/review/flag.ts'
import { useText } from '../../messages/text.tsx'
import classes from './inspector.module.css'
import { Words } from './Words.tsx'

const HAS_WORD = /[\p{L}\p{N}]/u

type FixTextProps = {
  readonly fix: Fix
  readonly target: string
  readonly tags: readonly InlineTag[]
}

/** What a fix writes. Deletions are said in words; signs are shown between the words they stand between. */
export function FixText({ fix, target, tags }: FixTextProps) {
  const t = useText()
  const { start, end } = fix.at
  if (fix.text.trim() === '' && HAS_WORD.test(target.slice(start, end))) {
    return (
      <>
        <del>{withoutTags(target.slice(start, end)).trim()}</del> <i>{t('inspector.deleteFix')}</i>
      </>
    )
  }
  if (HAS_WORD.test(fix.text)) return <Words text={fix.text} tags={tags} />
  return (
    <>
      <span className={classes.around}>
        <Words text={lastWord(target.slice(0, start))} tags={tags} />
      </span>
      <Words text={fix.text} tags={tags} />
      <span className={classes.around}>
        <Words text={firstWord(target.slice(end))} tags={tags} />
      </span>
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
