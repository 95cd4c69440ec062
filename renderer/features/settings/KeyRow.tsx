import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { chordOf, printChord } from '../../keys/chord.ts'
import { keysOf } from '../../keys/keymap.ts'
import type { Binding, Command, KeyChoice } from '../../keys/keymap.ts'
import {
  bindingFor,
  conflictOf,
  isHeld,
  isReserved,
  withKey,
  withoutKey,
  withPreset,
} from '../../keys/remap.ts'
import { useLocale, useText } from '../../messages/text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import classes from './keys.module.css'

type KeyRowProps = {
  readonly command: Command
  readonly keys: KeyChoice
  /** The next key that is pressed is meant for this command. */
  readonly isListening: boolean
  readonly onListen: (on: boolean) => void
  readonly onChange: (own: KeyChoice['own']) => void
}

/** A command with its keys: each can be taken away, another can be pressed. */
export function KeyRow({ command, keys, isListening, onListen, onChange }: KeyRowProps) {
  const t = useText()
  const locale = useLocale()
  const [wanted, setWanted] = useState<Binding | null>(null)
  const row = useRef<HTMLDivElement>(null)
  const name = t(`command.${command}`)
  const bindings = keysOf(command, keys)
  const owner = wanted && conflictOf(wanted, command, keys)
  const backToRow = () => row.current?.querySelector<HTMLElement>('[data-add]')?.focus()
  // At once: a key pressed in a frame without focus, Esc above all, would reach nobody.
  const leave = () => {
    flushSync(() => {
      setWanted(null)
      onListen(false)
    })
    backToRow()
  }
  const give = (binding: Binding) => {
    onChange(withKey(binding, command, keys))
    leave()
  }
  const change = (own: KeyChoice['own']) => {
    backToRow()
    onChange(own)
  }
  return (
    <div className={classes.row} ref={row}>
      <span>{name}</span>
      <span className={classes.keys}>
        {bindings.length === 0 && !isListening && <small>{t('keys.none')}</small>}
        {bindings.map(({ chord, when }) => {
          const printed = printChord(chord, locale)
          return (
            <span
              key={chord}
              className={classes.key}
              title={when === 'always' ? undefined : t(`keys.${when}`)}
            >
              <kbd>{printed}</kbd>
              <button
                type="button"
                aria-label={t('keys.remove', { chord: printed, command: name })}
                onClick={() => change(withoutKey(chord, command, keys))}
              >
                <Icon name="close" size={10} />
              </button>
            </span>
          )
        })}
        {isListening ? (
          <Listener
            label={t('keys.press')}
            onLeave={leave}
            onChord={(chord) => {
              const binding = bindingFor(chord, command)
              if (isReserved(chord) || conflictOf(binding, command, keys)) setWanted(binding)
              else give(binding)
            }}
          />
        ) : (
          <button
            type="button"
            data-add
            className={classes.add}
            aria-label={t('keys.add', { command: name })}
            onClick={() => onListen(true)}
          >
            +
          </button>
        )}
        {keys.own[command] && !isListening && (
          <Button
            look="quiet"
            label={t('keys.reset', { command: name })}
            onPress={() => change(withPreset(command, keys))}
          >
            {t('keys.resetShort')}
          </Button>
        )}
      </span>
      {wanted && isListening && (
        <p className={classes.taken} role="alert">
          {isReserved(wanted.chord)
            ? t('keys.reserved', { chord: printChord(wanted.chord, locale) })
            : t('keys.taken', {
                chord: printChord(wanted.chord, locale),
                command: owner ? t(`command.${owner}`) : '',
              })}
          {!isReserved(wanted.chord) && <Button onPress={() => give(wanted)}>{t('keys.take')}</Button>}
          <Button onPress={leave}>{t('keys.leave')}</Button>
        </p>
      )}
    </div>
  )
}

type ListenerProps = {
  readonly label: string
  readonly onChord: (chord: string) => void
  readonly onLeave: () => void
}

/** Waits for a key, whatever it means elsewhere. Esc and Tab leave it. */
function Listener({ label, onChord, onLeave }: ListenerProps) {
  const t = useText()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isHeld(event.key) || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onLeave()
    else onChord(chordOf(event.nativeEvent))
  }
  return (
    <button
      ref={button}
      type="button"
      className={classes.listener}
      onKeyDown={onKeyDown}
      // Space and Enter are keys like all others here.
      onKeyUp={(event) => event.preventDefault()}
    >
      {label} <small>{t('keys.pressHint')}</small>
    </button>
  )
}
