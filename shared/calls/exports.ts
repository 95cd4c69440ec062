/** How an export that was begun with a ticket tells where it is, and how it is cancelled; part of calls.ts. */
import * as v from 'valibot'
import { ticketInput } from './imports.ts'

export type ExportEvent = {
  readonly kind: 'exporting'
  readonly ticket: string
  /** A PDF is made as a page and then printed; anything else is made and then written. */
  readonly step: 'making' | 'printing' | 'writing'
  /** 0…1 of the step. */
  readonly share: number
}

export type ExportCalls = {
  /** An export that was begun with this ticket ends with `cancelled`; what stood in its place stays. */
  cancelExport: { input: { ticket: string }; output: null }
}

export const exportInputs = { cancelExport: v.strictObject({ ticket: ticketInput }) }
