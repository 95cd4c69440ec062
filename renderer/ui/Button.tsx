import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Key } from '../keys/Key.tsx'
import type { Command } from '../keys/keymap.ts'
import classes from './button.module.css'

type Look = 'plain' | 'primary' | 'danger' | 'quiet'

export type ButtonProps = {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly look?: Look
  readonly wide?: boolean
  /** Prints the command's key on the button. */
  readonly command?: Command
  readonly label?: string
  readonly icon?: boolean
  readonly isDisabled?: boolean
  /** At work on what was asked: keeps the focus (a disabled button would lose it), takes no second press. */
  readonly busy?: boolean
  readonly autoFocus?: boolean
  readonly type?: 'button' | 'submit'
  readonly slot?: string
  readonly expanded?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** The one button of the window. With `icon` it needs a `label`. */
export function Button(props: ButtonProps) {
  const { look = 'plain', wide, icon, command, label, children, expanded, busy, onPress, ...rest } = props
  const names = [
    classes.button,
    look !== 'plain' && classes[look],
    wide && classes.wide,
    icon && classes.icon,
  ]
  return (
    <AriaButton
      {...rest}
      {...(onPress && !busy ? { onPress } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      className={names.filter(Boolean).join(' ')}
    >
      {icon ? children : <span>{children}</span>}
      {command && <Key command={command} />}
    </AriaButton>
  )
}
