import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { SegmentView } from '../../../../shared/calls.ts'
import { withoutTags } from '../../../../shared/formats/tags.ts'
import type { Span } from '../../../../shared/text/span.ts'
import { useText } from '../../../messages/text.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import hearing from '../../../ui/spoken.module.css'
import classes from './mark.module.css'
import type { Marked, Side } from './selection.ts'
import { wordSpans } from './words.ts'

type MarkDialogProps = {
  readonly segment: SegmentView
  /** Where to begin in the translation. */
  readonly near: number
  readonly onClose: () => void
  readonly onMark: (marked: Marked) => void
}

type At = { readonly side: Side; readonly anchor: number; readonly head: number }

/** Marks words with the keyboard: arrows go from word to word, with Shift over several; Tab changes the side, Enter takes them. */
export function MarkDialog({ segment, near, onClose, onMark }: MarkDialogProps) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<At>(() => startAt(segment, near))
  useEffect(() => box.current?.focus(), [])
  const words = wordSpans(segment[at.side])
  const span = spanOf(words, at)

  const move = (by: number, extend: boolean) =>
    setAt((last) => {
      const head = Math.max(0, Math.min(words.length - 1, last.head + by))
      return { ...last, head, anchor: extend ? last.anchor : head }
    })
  const changeSide = () => {
    const side = at.side === 'target' ? 'source' : 'target'
    if (wordSpans(segment[side]).length > 0) setAt({ side, anchor: 0, head: 0 })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, Home: -words.length, End: words.length }[event.key]
    if (by !== undefined) move(by, event.shiftKey)
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') changeSide()
    else if (event.key === 'Enter' && span) onMark({ segmentId: segment.id, side: at.side, span })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Dialog
      title={t('mark.title')}
      onClose={onClose}
      size="wide"
      foot={
        <Button
          look="primary"
          isDisabled={span === null}
          onPress={() => span && onMark({ segmentId: segment.id, side: at.side, span })}
        >
          {t('mark.go')} <kbd aria-hidden>↵</kbd>
        </Button>
      }
    >
      <p className={classes.hint}>
        <kbd>←</kbd> <kbd>→</kbd> {t('mark.words')} · <kbd>⇧</kbd> {t('mark.more')} · <kbd>↑</kbd>{' '}
        <kbd>↓</kbd> {t('mark.side')}
      </p>
      {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- the words are marked by keys, like a caret */}
      <div
        ref={box}
        tabIndex={0}
        role="group"
        aria-label={t('mark.title')}
        className={classes.box}
        onKeyDown={onKeyDown}
      >
        <Words text={segment.source} lang="en" span={at.side === 'source' ? span : null} />
        <Words text={segment.target} lang="de" span={at.side === 'target' ? span : null} />
      </div>
      <p className={hearing.spoken} role="status">
        {span ? withoutTags(segment[at.side].slice(span.start, span.end)) : ''}
      </p>
    </Dialog>
  )
}

function startAt(segment: SegmentView, near: number): At {
  const words = wordSpans(segment.target)
  if (words.length === 0) return { side: 'source', anchor: 0, head: 0 }
  const word = Math.max(
    0,
    words.findIndex((span) => span.end >= near),
  )
  return { side: 'target', anchor: word, head: word }
}

function spanOf(words: readonly Span[], { anchor, head }: At): Span | null {
  const first = words[Math.min(anchor, head)]
  const last = words[Math.max(anchor, head)]
  return first && last ? { start: first.start, end: last.end } : null
}

type WordsProps = { readonly text: string; readonly lang: 'de' | 'en'; readonly span: Span | null }

function Words({ text, lang, span }: WordsProps) {
  return (
    <p lang={lang} data-here={span ? true : undefined}>
      {span ? (
        <>
          {withoutTags(text.slice(0, span.start))}
          <mark>{withoutTags(text.slice(span.start, span.end))}</mark>
          {withoutTags(text.slice(span.end))}
        </>
      ) : (
        withoutTags(text)
      )}
    </p>
  )
}
