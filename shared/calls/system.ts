/** What the window asks the main process itself, not the engine: about the app, its licences. */
import * as v from 'valibot'

/** The app and where it keeps things. */
export type About = {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  /** Folders as the system names them. */
  readonly dataFolder: string
  readonly logFolder: string
  /** Where a new version would be looked for, null for an app that was not installed from a release. */
  readonly updatesFrom: string | null
}

export const COMPONENT_GROUPS = ['app', 'data', 'fonts', 'code', 'runtime'] as const
export type ComponentGroup = (typeof COMPONENT_GROUPS)[number]

/** A part of what is shipped that somebody holds rights in. */
export type Component = {
  readonly name: string
  /** Empty where it has none. */
  readonly version: string
  readonly group: ComponentGroup
  /** SPDX expression; empty where only the text says it. */
  readonly licence: string
  /** Where it comes from, empty when it does not say. */
  readonly link: string
}

/** With what it wants to be read: copyright, credit, licence. */
export type ComponentNotice = Component & { readonly text: string }

export type SystemCalls = {
  about: { input: Record<never, never>; output: About }
  listComponents: { input: Record<never, never>; output: readonly Component[] }
  /** The notice of the component at that place in the list. */
  readNotice: { input: { component: number }; output: string }
  /** Keys that the menu prints beside its commands, as Electron writes them; the page goes on answering them itself. */
  printKeys: { input: { keys: Readonly<Record<string, string>> }; output: null }
}

export type SystemCallName = keyof SystemCalls

const nothing = v.strictObject({})

/** What Electron takes for an accelerator; it throws at anything else. */
const accelerator = v.pipe(
  v.string(),
  v.regex(
    /^(?:(?:CmdOrCtrl|Shift|Alt)\+){0,3}(?:[A-Z0-9,./;=-]|F(?:[1-9]|1\d|2[0-4])|Enter|Delete|Backspace|Home|End|PageUp|PageDown|Up|Down|Left|Right)$/u,
  ),
)

export const systemInputs = {
  about: nothing,
  listComponents: nothing,
  printKeys: v.strictObject({ keys: v.record(v.pipe(v.string(), v.maxLength(30)), accelerator) }),
  readNotice: v.strictObject({ component: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
} satisfies { [Name in SystemCallName]: v.GenericSchema<unknown, SystemCalls[Name]['input']> }

export const systemCalls = Object.keys(systemInputs) as readonly SystemCallName[]
