import { memo } from 'react'
import type { ReactNode } from 'react'
import type { InlineTag } from '../../../shared/formats/document.ts'
import { mayHaveTags } from '../../../shared/formats/tags.ts'
import { INVISIBLE, invisibleName, mayHaveInvisible } from '../../../shared/text/invisible.ts'
import type { Text } from '../../messages/text.tsx'
import { useText } from '../../messages/text.tsx'
import classes from './tags.module.css'

type WordsProps = { readonly text: string; readonly tags: readonly InlineTag[] }

/** Text in which tags are chips, and characters that nobody would see are named. */
export const Words = memo(function Words({ text, tags }: WordsProps) {
  if (tags.length === 0 || !mayHaveTags(text)) return mayHaveInvisible(text) ? <Named text={text} /> : text
  return piecesOf(text, tags).map(({ at, piece }) =>
    typeof piece === 'string' ? <Named key={at} text={piece} /> : <Chip key={at} tag={piece} />,
  )
})

/** Zero-width, direction and control characters under their names. */
function Named({ text }: { readonly text: string }) {
  if (!mayHaveInvisible(text)) return text
  const parts: ReactNode[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(INVISIBLE)) {
    parts.push(text.slice(from, index))
    for (let at = 0; at < found.length; at++)
      parts.push(
        <span key={index + at} className={classes.invisible} data-length={1} role="img">
          {invisibleName(found[at] ?? '')}
        </span>,
      )
    from = index + found.length
  }
  return [...parts, text.slice(from)]
}

function Chip({ tag }: { readonly tag: InlineTag }) {
  const name = useTagName()
  return (
    <span
      className={classes.chip}
      data-kind={tag.kind}
      data-length={1}
      role="img"
      aria-label={name(tag)}
      title={hintOf(name(tag), tag)}
    >
      {tag.label}
    </span>
  )
}

/** What a tag is called: "Beginn von b", "Ende von b", "b". */
export function useTagName(): (tag: InlineTag) => string {
  const t = useText()
  return (tag) => tagName(t, tag)
}

const tagName = (t: Text, { kind, label }: InlineTag): string =>
  t(`tag.${kind}`, { label: label === '↵' ? t('tag.lineBreak') : label })

/** What is said about a tag where the mouse rests on it: its name, and how it stands in the file. */
export const hintOf = (name: string, { raw }: InlineTag): string =>
  raw === undefined || raw.trim() === '' ? name : `${name}\n${raw}`

type Piece = { readonly at: number; readonly piece: string | InlineTag }

function piecesOf(text: string, tags: readonly InlineTag[]): readonly Piece[] {
  const known = new Map(tags.map((tag) => [tag.char, tag]))
  const pieces: Piece[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const tag = known.get(text[at] ?? '')
    if (!tag) continue
    if (at > from) pieces.push({ at: from, piece: text.slice(from, at) })
    pieces.push({ at, piece: tag })
    from = at + 1
  }
  if (from < text.length) pieces.push({ at: from, piece: text.slice(from) })
  return pieces
}
