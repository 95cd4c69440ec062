import { expect, test } from 'vitest'
import { matchFlags } from '../../../shared/review/match.ts'

const flag = (text: string, start: number, evidenceText = '') => ({
  ruleId: 'rule',
  text,
  evidenceText,
  target: [{ start, end: start + text.length }],
})

test('the same words and evidence are the same flag, wherever they stand', () => {
  const stored = flag('Landkreise', 10, 'countries')
  const found = flag('Landkreise', 40, 'countries')
  expect(matchFlags([stored], [found])).toEqual({ kept: [[stored, found]], appeared: [], vanished: [] })
})

test('other evidence is another flag', () => {
  const stored = flag('Landkreise', 10, 'countries')
  const found = flag('Landkreise', 10, 'states')
  expect(matchFlags([stored], [found])).toEqual({ kept: [], appeared: [found], vanished: [stored] })
})

test('of equal ones those at the same place, then the rest in the order given', () => {
  const [first, second, third] = [flag('das das', 0), flag('das das', 20), flag('das das', 50)]
  const [a, b] = [flag('das das', 20), flag('das das', 33)]
  const matches = matchFlags([third, first, second], [a, b])
  expect(matches.kept).toEqual([
    [second, a],
    [third, b],
  ])
  expect(matches.vanished).toEqual([first])
})
