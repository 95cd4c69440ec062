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
}

export type SystemCallName = keyof SystemCalls

const nothing = v.strictObject({})

export const systemInputs = {
  about: nothing,
  listComponents: nothing,
  readNotice: v.strictObject({ component: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
} satisfies { [Name in SystemCallName]: v.GenericSchema<unknown, SystemCalls[Name]['input']> }

export const systemCalls = Object.keys(systemInputs) as readonly SystemCallName[]
