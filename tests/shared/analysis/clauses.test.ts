import { describe, expect, it } from 'vitest'
import { analyse } from './resources.ts'

/** Clauses as "kind introducer finite: subject". */
function clauses(text: string): string[] {
  const { target } = analyse(text)
  const word = (at: number | null) => (at === null ? '–' : (target.tokens[at]?.text ?? '?'))
  return target.clauses.map(
    ({ kind, introducer, finite, subject }) =>
      `${kind} ${word(introducer)} ${word(finite)}: ${word(subject)}`,
  )
}

describe('clauses', () => {
  it.each([
    ['Der Mann lacht.', ['main – lacht: Mann']],
    ['Er sagt, dass der Zug kommt.', ['main – sagt: Er', 'subordinate dass kommt: Zug']],
    ['Der Mann, der gestern kam, lacht.', ['main – lacht: Mann', 'subordinate der kam: der']],
    ['Er kam und er ging.', ['main – kam: Er', 'main – ging: er']],
    ['Sie blieb, um den Zug zu sehen.', ['main – blieb: Sie', 'infinitive um –: –']],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected)
  })

  it('give the pieces of an interrupted clause without what interrupts it', () => {
    const { target } = analyse('Der Mann, der gestern kam, lacht.')
    expect(target.clauses[0]?.parts).toEqual([
      [0, 1],
      [7, 7],
    ])
  })

  it('list the verbs of the bracket in order', () => {
    const { target } = analyse('Sie hat den Brief gestern nicht schreiben können.')
    const words = target.clauses[0]?.verbs.map((at) => target.tokens[at]?.text)
    expect(words).toEqual(['hat', 'schreiben', 'können'])
  })

  it('are sure of a subject that can only be nominative', () => {
    const { target } = analyse('Den Brief schrieb der Mann.')
    const [clause] = target.clauses
    expect(target.tokens[clause?.subject ?? -1]?.text).toBe('Mann')
    expect(clause?.subjectIsSure).toBe(true)
  })

  it('name no subject where two could be it', () => {
    const { target } = analyse('Die Frau sah das Kind.')
    expect(target.clauses[0]?.subject).toBeNull()
  })
})
