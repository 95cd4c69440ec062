import type { Settings } from './calls.ts'
import { GOOGLE_WEIGHTS } from './review/weights.ts'

/** What holds until an editor sets something else. */
export const DEFAULT_SETTINGS: Settings = {
  locale: 'system',
  theme: 'system',
  levels: ['sure', 'likely'],
  fontSize: 17,
  passLimit: 25,
  keys: 'matecat',
  reviewerId: '',
  quietBelow: 0.25,
  typographic: true,
  lookForUpdates: false,
  lineHeight: 1.58,
  contrast: 'system',
  motion: 'system',
  ownKeys: {},
  weights: GOOGLE_WEIGHTS,
}
