import { describe, expect, test } from 'vitest'
import { countTests, summary } from '../../build/test-summary.ts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
})

describe('the counts of a run', () => {
  test('passed, failed, and all kinds of skipped', () => {
    const testResults = [
      file('failed', 'passed', 'failed'),
      file('passed', 'passed', 'pending', 'todo', 'skipped'),
    ]
    expect(countTests({ testResults }, 1)).toEqual({ passed: 2, failed: 1, skipped: 3 })
  })

  test('a file that did not load is a failure', () => {
    expect(countTests({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
  })

  test('a run that fails without a failed test is one too', () => {
    expect(countTests(null, 1).failed).toBe(1)
    expect(countTests({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1)
    expect(countTests({ testResults: [file('passed', 'passed')] }, 0).failed).toBe(0)
  })
})

test('the last line', () => {
  expect(summary({ passed: 3, failed: 0, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped')
})
