import { fileURLToPath } from 'node:url'
import { loadLexicons } from '../../../electron/lexicons.ts'

/** The committed lexicons, loaded once per test file. */
export const lexicons = await loadLexicons({
  data: fileURLToPath(new URL('../../../shared/lexicon/data', import.meta.url)),
})
