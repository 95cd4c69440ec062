import { useEffect, useRef } from 'react'
import type { ArticleView } from '../../../shared/calls.ts'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { blocksOf } from './blocks.ts'
import classes from './reading.module.css'

/** Words a German reader takes in per minute, silently (Brysbaert 2019 gives 179–260 for various texts). */
const WORDS_PER_MINUTE = 210

type ReadingScreenProps = {
  readonly view: ArticleView
  readonly onCopy: () => void
}

/** The corrected German alone, set to be read. */
export function ReadingScreen({ view, onCopy }: ReadingScreenProps) {
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
          <span>
            {t('reading.words', { n: words })} ·{' '}
            {t('reading.minutes', { n: format.number(Math.max(1, Math.round(words / WORDS_PER_MINUTE))) })}
          </span>
          <Button command="article.copy" onPress={onCopy}>
            {t('reading.copy')}
          </Button>
        </footer>
      </article>
    </div>
  )
}

function Heading({ first, text }: { readonly first: boolean; readonly text: string }) {
  return first ? <h1>{text}</h1> : <h2>{text}</h2>
}
