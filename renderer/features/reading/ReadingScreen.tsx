import { useEffect, useRef } from 'react'
import type { ArticleView, SegmentView } from '../../../shared/calls.ts'
import { bareText } from '../../../shared/formats/bare.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import classes from './reading.module.css'

/** Words a German reader takes in per minute, silently (Brysbaert 2019 gives 179–260 for various texts). */
const WORDS_PER_MINUTE = 210

/** The corrected German alone, set to be read. */
export function ReadingScreen({ view }: { readonly view: ArticleView }) {
  const t = useText()
  const format = useFormat()
  const { words } = view.score
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => page.current?.focus(), [])
  return (
    <div ref={page} className={classes.scroll} tabIndex={0} role="region" aria-label={t('reading.label')}>
      <article className={classes.page} lang="de">
        {blocksOf(view.segments).map((block) =>
          block.kind === 'heading' ? (
            <Heading key={block.key} first={block.first} text={block.text} />
          ) : (
            <p key={block.key}>{block.text}</p>
          ),
        )}
        <footer>
          {t('reading.words', { n: words })} ·{' '}
          {t('reading.minutes', { n: format.number(Math.max(1, Math.round(words / WORDS_PER_MINUTE))) })}
        </footer>
      </article>
    </div>
  )
}

function Heading({ first, text }: { readonly first: boolean; readonly text: string }) {
  return first ? <h1>{text}</h1> : <h2>{text}</h2>
}

type Block = {
  readonly key: string
  readonly kind: SegmentView['kind']
  readonly first: boolean
  readonly text: string
}

/** Segments put back together into headings and paragraphs. */
export function blocksOf(segments: readonly SegmentView[]): readonly Block[] {
  const blocks: (Block & { paragraph: number })[] = []
  for (const segment of segments) {
    const text = bareText(segment.target, segment.tags.target).bare.trim()
    if (text === '') continue
    const last = blocks.at(-1)
    if (last && segment.kind === 'text' && last.kind === 'text' && last.paragraph === segment.paragraph) {
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${text}` }
    } else {
      const { id, kind, paragraph } = segment
      blocks.push({ key: id, kind, first: blocks.length === 0, text, paragraph })
    }
  }
  return blocks
}
