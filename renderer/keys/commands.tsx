import { createContext, useCallback, useContext, useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { chordOf, commandFor } from './chord.ts'
import type { Command } from './keymap.ts'
import { useKeyChoice } from './useKeyChoice.ts'

/** The key that a command was called by. */
export type Press = { readonly chord: string }

/** A command from a menu, the palette or a button comes without a key. */
type Handler = (press: Press | null) => void

export type CommandHandlers = { readonly [Name in Command]?: Handler }

type Registry = {
  /** Where two offer the same command, the one mounted last has it. */
  readonly layers: Set<{ current: CommandHandlers }>
}

const RegistryContext = createContext<Registry | null>(null)

function useRegistry(): Registry {
  const registry = useContext(RegistryContext)
  if (!registry) throw new Error('outside CommandProvider')
  return registry
}

function handlerOf(registry: Registry, command: Command): Handler | null {
  for (const layer of [...registry.layers].reverse()) {
    const handler = layer.current[command]
    if (handler) return handler
  }
  return null
}

const WIDGETS =
  'button, a[href], input, select, textarea, [role=option], [role=menuitem], [role=tab], [role=radio], [role=switch], [role=separator], [role=slider]'

/** Keys that widgets need for themselves while they have the focus. */
const WIDGET_KEYS = new Set(['Enter', ' ', 'ArrowUp', 'ArrowDown', 'Home', 'End'])

/** The element with the focus; the shadow root of the segment's editor shows itself as its host. */
function targetOf(event: KeyboardEvent): Element | null {
  return event.target instanceof Element ? event.target : null
}

function isTyping(target: Element | null): boolean {
  return target?.closest('[data-segment-editor]') != null
}

/** True when the key belongs to the thing in focus: a field, a button, an open dialog. */
function belongsToWidget(target: Element | null, event: KeyboardEvent): boolean {
  if (!target || isTyping(target)) return false
  if (target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select')) {
    return !event.ctrlKey && !event.metaKey && !/^F\d/.test(event.key)
  }
  if (event.key === 'Escape' && target.closest('[data-own-escape]')) return true
  const plain = !event.ctrlKey && !event.metaKey
  if (plain && target.closest('[role=listbox], [role=menu]')) return true
  return plain && target.closest(WIDGETS) !== null && WIDGET_KEYS.has(event.key)
}

/** Listens to the keyboard for the whole window and runs the command of a key. */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const registry = useMemo<Registry>(() => ({ layers: new Set() }), [])
  const keys = useKeyChoice()

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const target = targetOf(event)
      const inDialog = document.querySelector('[role=dialog], [role=alertdialog]') !== null
      if (inDialog || belongsToWidget(target, event)) return
      const chord = chordOf(event)
      const command = commandFor(chord, isTyping(target) ? 'editing' : 'idle', keys)
      const handler = command && handlerOf(registry, command)
      if (!handler) return
      event.preventDefault()
      event.stopPropagation()
      handler({ chord })
    }
    // In the capture phase, so that the segment's editor does not take Ctrl+Z or Ctrl+Enter first.
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [registry, keys])

  return <RegistryContext value={registry}>{children}</RegistryContext>
}

/** Offers commands while the calling component is mounted. */
export function useCommands(handlers: CommandHandlers): void {
  const registry = useRegistry()
  const layer = useRef(handlers)
  layer.current = handlers
  useEffect(() => {
    registry.layers.add(layer)
    return () => {
      registry.layers.delete(layer)
    }
  }, [registry])
}

export type RunCommand = {
  readonly run: (command: Command) => void
  readonly can: (command: Command) => boolean
}

/** Runs commands by name: for menus and the palette. */
export function useRunCommand(): RunCommand {
  const registry = useRegistry()
  const run = useCallback((command: Command) => handlerOf(registry, command)?.(null), [registry])
  const can = useCallback((command: Command) => handlerOf(registry, command) !== null, [registry])
  return useMemo(() => ({ run, can }), [run, can])
}
