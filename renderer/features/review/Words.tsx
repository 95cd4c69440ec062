import { memo } from 'react'
import type { InlineTag } from '../../../shared/formats/document.ts'
import { mayHaveTags } from '../../../shared/formats/tags.ts'
import type { Text } from '../../messages/text.tsx'
import { useText } from '../../messages/text.tsx'
import classes from './tags.module.css'

type WordsProps = { readonly text: string; readonly tags: readonly InlineTag[] }

/** Text in which tags are chips. */
export const Words = memo(function Words({ text, tags }: WordsProps) {
  if (tags.length === 0 || !mayHaveTags(text)) return text
  return piecesOf(text, tags).map(({ at, piece }) =>
    typeof piece === 'string' ? piece : <Chip key={at} tag={piece} />,
  )
})

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
