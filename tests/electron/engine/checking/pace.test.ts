import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPace } from '../../../../electron/engine/checking/pace.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => vi.useRealTimers())

/** Work that takes some time and is done after some turns; answers when it was done. */
function begin({ takes, turns = 1 }: { takes: number; turns?: number }) {
  const done: number[] = []
  let left = turns
  const work = () => {
    done.push(performance.now() - start)
    vi.advanceTimersByTime(takes)
    return --left > 0
  }
  const pace = createPace(work, () => 50, 4)
  const start = performance.now()
  return { pace, done }
}

test('what comes first is done at once, what comes soon after waits, and is done together', () => {
  const { pace, done } = begin({ takes: 0 })
  pace.wake()
  vi.advanceTimersByTime(0)
  vi.advanceTimersByTime(10)
  pace.wake()
  pace.wake()
  vi.advanceTimersByTime(100)
  expect(done).toEqual([0, 50])
})

test('work that takes long is done the less often', () => {
  const { pace, done } = begin({ takes: 30 })
  pace.wake()
  vi.advanceTimersByTime(0)
  pace.wake()
  vi.advanceTimersByTime(1000)
  expect(done).toEqual([0, 150])
})

test('what is left is done as soon as others had their turn, without being asked for', () => {
  const { pace, done } = begin({ takes: 10, turns: 3 })
  pace.wake()
  vi.advanceTimersByTime(1000)
  expect(done).toEqual([0, 11, 22])
})

test('nothing is done once it was stopped', () => {
  const { pace, done } = begin({ takes: 0, turns: 3 })
  pace.wake()
  vi.advanceTimersByTime(0)
  pace.stop()
  vi.advanceTimersByTime(1000)
  expect(done).toEqual([0])
})
