import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { tidyWhenIdle } from '../../electron/tidy.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

test('it is tidied up once nothing was done for a while, and not again within a minute', () => {
  const collect = vi.fn()
  const worked = tidyWhenIdle(collect)
  for (let time = 0; time < 5; time++) {
    worked()
    vi.advanceTimersByTime(2000)
  }
  expect(collect).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2000)
  expect(collect).toHaveBeenCalledTimes(1)

  worked()
  vi.advanceTimersByTime(10_000)
  expect(collect).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(60_000)
  expect(collect).toHaveBeenCalledTimes(2)

  vi.advanceTimersByTime(600_000)
  expect(collect).toHaveBeenCalledTimes(2)
})

test('V8’s own collector is found', async () => {
  vi.useRealTimers()
  const gone = new WeakRef({ what: 'garbage' })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const worked = tidyWhenIdle()
  worked()
  // A weak reference holds until the turn in which it was made is over.
  await Promise.resolve()
  await new Promise((resolve) => setImmediate(resolve))
  vi.advanceTimersByTime(3000)
  expect(gone.deref()).toBeUndefined()
})
