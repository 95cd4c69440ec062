/**
 * What an editor waits for in the real window, with articles of several lengths:
 *   npm run bench:window [-- SEGMENTS…, 50 1000 5000]
 * PROFILE=FOLDER adds profiles of the window's thread. Work is processor time of that thread, which does not depend on what else
 * the machine does.
 */
import { quantile } from './speed/quantile.ts'
import { measureWindow } from './window/measure.ts'

const lengths = process.argv.slice(2).map(Number)
for (const length of lengths.length > 0 ? lengths : [50, 1000, 5000]) {
  const { segments, megabytes, steps } = await measureWindow(length)
  console.log(`\n${segments} segments, ${megabytes.toFixed(0)} MB in all processes`)
  for (const { name, times, work } of steps)
    console.log(
      `${name}: median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms, ` +
        `slowest ${Math.max(...times).toFixed(0)} ms${work === null ? '' : `; work each ${work.toFixed(1)} ms`}`,
    )
}
