import type { Level } from '../../../shared/review/flag.ts'

/** From the most to the least trusted. */
export const LEVELS = ['sure', 'likely', 'hint'] as const satisfies readonly Level[]
