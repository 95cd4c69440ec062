export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }

/** The parts of vitest's JSON report that are counted. */
type Report = {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/**
 * Counts the tests of a JSON report. A file that fails without a failed test (it did not load) counts as one failure,
 * and so does a run that failed for a reason no test tells (or left no report).
 */
export function countTests(report: unknown, status: number): Counts {
  const files = (report as Report | null)?.testResults ?? []
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const file of files) {
    const statuses = file.assertionResults.map((test) => test.status)
    counts.passed += statuses.filter((one) => one === 'passed').length
    const failed = statuses.filter((one) => one === 'failed').length
    counts.failed += failed === 0 && file.status === 'failed' ? 1 : failed
    counts.skipped += statuses.filter((one) => one !== 'passed' && one !== 'failed').length
  }
  if (status !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}

/** The last line of a test run. */
export function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
