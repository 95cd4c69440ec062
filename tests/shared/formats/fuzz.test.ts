import { expect, test } from 'vitest'
import { randomFrom } from '../../bench/corruption/random.ts'
import { seeds, tryMutation } from '../../support/fuzzing.ts'

/** Of each file; `npm run bench:fuzz` does thousands. */
const MUTATIONS = 12

test.each(seeds())('$name, mutated, is read or refused with a reason', (file) => {
  const problems: unknown[] = []
  for (let seed = 0; seed < MUTATIONS; seed++) {
    try {
      tryMutation(file, randomFrom(`${file.name} ${seed}`).next)
    } catch (error) {
      problems.push([seed, error])
    }
  }
  expect(problems).toEqual([])
})
