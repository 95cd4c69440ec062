import * as v from 'valibot'
import { WEIGHT_NAMES } from '../review/weights.ts'

/** A key and when it works (renderer/keys/keymap.ts). */
export type KeyBinding = { readonly chord: string; readonly when: 'always' | 'idle' | 'editing' }

export type OwnKeys = Readonly<Record<string, readonly KeyBinding[]>>

const binding = v.strictObject({
  chord: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  when: v.picklist(['always', 'idle', 'editing']),
})

const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

/** Schemas of the settings that concern looks, keys and score. */
export const lookInputs = {
  lineHeight: v.pipe(v.number(), v.minValue(1.2), v.maxValue(2.2)),
  contrast: v.picklist(['system', 'high']),
  motion: v.picklist(['system', 'reduced']),
  ownKeys: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.array(binding), v.maxLength(6))),
    v.maxEntries(500),
  ),
  weights: v.strictObject(v.entriesFromList(WEIGHT_NAMES, weight)),
}
