/** What a flag says of a text, read as an editor reads it. */
import { expect, test } from 'vitest'
import { createChecker } from '../../../shared/rules/check.ts'
import { sentence } from '../../../shared/rules/describe.ts'
import { rules } from '../../../shared/rules/registry.ts'
import { compileTaught } from '../../../shared/taught/compile.ts'
import { NOTHING_TAUGHT } from '../../../shared/taught/taught.ts'
import { loadAnalysis } from '../../support/analysis.ts'
import { TagNotation } from '../../support/tags.ts'

const { analyse, lexicons } = await loadAnalysis()

function said(source: string | null, target: string): readonly string[] {
  const taught = compileTaught(NOTHING_TAUGHT, analyse)
  const checker = createChecker(analyse, rules, { lexicons, taught })
  const tags = new TagNotation().of(source, target)
  const checked = checker.check([{ index: 0, kind: 'text', source, target, tags }], {
    rules: new Set(rules.map(({ id }) => id)),
  })
  return [...checked].flatMap(({ flags }) => flags.map((flag) => sentence(flag, 'de')))
}

test('a title that is the same for women and men is named with its article', () => {
  expect(said(null, 'Das sagte der Vorsitzende Emma Hayes.')).toEqual([
    '„der Vorsitzende“ passt nicht zu „Emma“. Vor diesem Vornamen heißt es „die Vorsitzende“.',
  ])
})

test('a magnitude is only put down to “billion” where the source has it', () => {
  expect(said('It has four million listeners.', 'Es hat vier Milliarden Hörer.')).toEqual([
    '„vier Milliarden“ steht nicht im Original. Im Original steht four million.',
  ])
})
