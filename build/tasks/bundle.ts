/** Brings out/ up to date: `npm run bundle`. */
import { ensureBundle } from '../bundle/bundle.ts'
import { root } from '../setup/node.mjs'
import { reportSetupErrors } from '../setup/report.ts'

await reportSetupErrors(() => ensureBundle(root, ['programs', 'page']))
