import { Button } from '../ui/Button.tsx'
import classes from './app.module.css'

type MessageProps = {
  readonly title: string
  readonly text?: string
  readonly quiet?: boolean
  readonly action?: string
  readonly onAction?: () => void
}

/** A screen that has only one thing to say. */
export function Message({ title, text, quiet, action, onAction }: MessageProps) {
  return (
    <div className={classes.message} role={quiet ? 'status' : 'alert'} data-quiet={quiet || undefined}>
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {action && onAction && (
        <Button look="primary" onPress={onAction}>
          {action}
        </Button>
      )}
    </div>
  )
}
