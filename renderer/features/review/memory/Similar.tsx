import type { SegmentView } from '../../../../shared/calls.ts'
import { useSimilar } from '../../../api/memory.ts'
import { useCommands } from '../../../keys/commands.tsx'
import { Key } from '../../../keys/Key.tsx'
import { useText } from '../../../messages/text.tsx'
import { Button } from '../../../ui/Button.tsx'
import { origin } from './origin.ts'
import classes from './memory.module.css'

type SimilarProps = {
  readonly segment: SegmentView
  readonly onInsert: (text: string) => void
}

/** Earlier corrections of segments like the active one; the best is put in with a key. */
export function Similar({ segment, onInsert }: SimilarProps) {
  const t = useText()
  const { data } = useSimilar(segment.id)
  const offered = (data ?? []).filter(({ target }) => target !== segment.target)
  const [best] = offered
  useCommands(best ? { 'memory.insert': () => onInsert(best.target) } : {})
  if (!best) return null
  return (
    <section className={classes.similar} aria-label={t('memory.similar')}>
      <h3>{t('memory.similar')}</h3>
      <ul>
        {offered.map((entry, at) => (
          <li key={entry.target}>
            <span className={classes.score} data-full={entry.score === 100 || undefined}>
              {t('memory.score', { score: entry.score })}
            </span>
            <p lang="de">{entry.target}</p>
            <small>{origin(entry, t)}</small>
            <Button look="quiet" onPress={() => onInsert(entry.target)}>
              {t('memory.take')} {at === 0 && <Key command="memory.insert" />}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
