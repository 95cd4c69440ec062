import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  createSegmentReceiver,
  createSegmentSender,
} from '../../../electron/engine/checking/sent-segments.ts'
import type { CheckInput } from '../../../shared/review/checker.ts'

const segment = (index: number, target: string): CheckInput => ({ index, kind: 'text', source: null, target })

const step = fc.record({
  articleId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  texts: fc.array(fc.constantFrom('Haus', 'Hof', 'Garten'), { maxLength: 6 }),
})

test('whatever is sent in whichever order: what arrives is what was sent', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const send = createSegmentSender()
      const receive = createSegmentReceiver()
      const last = new Map<string, readonly CheckInput[]>()
      for (const { articleId, texts } of steps) {
        const before = last.get(articleId) ?? []
        const segments = texts.map((text, index) => {
          const known = before[index]
          return known?.target === text ? known : segment(index, text)
        })
        last.set(articleId, segments)
        const travelled = structuredClone(send(articleId, segments))
        expect(receive(travelled)).toEqual(segments)
      }
    }),
  )
})

test('only what changed travels, and the rest stays the same object', () => {
  const send = createSegmentSender()
  const receive = createSegmentReceiver()
  const segments = ['Haus', 'Hof', 'Garten'].map((text, index) => segment(index, text))
  const before = receive(structuredClone(send('a', segments)))
  const change = send('a', segments.with(1, segment(1, 'Höfe')))
  expect(change).toEqual({ articleId: 'a', revision: 2, length: 3, changed: [segment(1, 'Höfe')] })
  const now = receive(structuredClone(change))
  expect(now.map(({ target }) => target)).toEqual(['Haus', 'Höfe', 'Garten'])
  expect([now[0], now[2]].map((each) => before.indexOf(each as CheckInput))).toEqual([0, 2])
})

test('a change to a state that did not arrive is refused', () => {
  const send = createSegmentSender()
  send('a', [segment(0, 'Haus')])
  const second = send('a', [segment(0, 'Haus'), segment(1, 'Hof')])
  expect(() => createSegmentReceiver()(second)).toThrow(RangeError)
})
