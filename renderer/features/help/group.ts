import { COMPONENT_GROUPS } from '../../../shared/calls/system.ts'
import type { Component, ComponentGroup } from '../../../shared/calls/system.ts'

/** A component and its place in the whole list, by which its notice is asked for. */
export type PlacedComponent = Component & { readonly place: number }

export type GroupedComponents = {
  readonly group: ComponentGroup
  readonly components: readonly PlacedComponent[]
}

/** Components whose name or licence has the words, by group; groups without any are left out. */
export function groupComponents(
  components: readonly Component[],
  query: string,
): readonly GroupedComponents[] {
  const words = query.toLowerCase().split(/\s+/)
  const found = components
    .map((component, place) => ({ ...component, place }))
    .filter(({ name, licence }) => words.every((word) => `${name} ${licence}`.toLowerCase().includes(word)))
  return COMPONENT_GROUPS.map((group) => ({
    group,
    components: found.filter((component) => component.group === group),
  })).filter((grouped) => grouped.components.length > 0)
}
