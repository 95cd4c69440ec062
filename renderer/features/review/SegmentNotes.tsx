import type { SegmentView } from '../../../shared/calls.ts'
import { useRunCommand } from '../../keys/commands.tsx'
import { useFormat, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import classes from './inspector.module.css'

/** What was noted about the segment under the cursor, and the way to note more. */
export function SegmentNotes({ segment }: { readonly segment: SegmentView }) {
  const t = useText()
  const format = useFormat()
  const { run } = useRunCommand()
  return (
    <div className={classes.notes}>
      <div className={classes.notesHead}>
        <h3>{t('notes.here')}</h3>
        <Button look="quiet" command="segment.note" onPress={() => run('segment.note')}>
          {t('notes.add')}
        </Button>
      </div>
      {segment.notes.length > 0 && (
        <ul>
          {segment.notes.map((note) => (
            <li key={note.id}>
              <p>{note.text}</p>
              <small>
                {note.author}, {format.shortDate(note.at)}
              </small>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
