/**
 * Property tests try the same examples in every run, so that what fails is what was changed. Now and again others are worth trying:
 * `FAST_CHECK_SEED=7 npm test`.
 */
import fc from 'fast-check'

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_261_130),
})
