/** Brings out/ up to date: `npm run bundle`. */
import { ensureBundle } from '../bundle/bundle.ts'
import { root } from '../setup/node.mjs'

await ensureBundle(root, ['programs', 'page'])
