import { describe as group, expect, test } from 'vitest'
import { describe } from '../../../shared/rules/describe.ts'
import { rules } from '../../../shared/rules/registry.ts'

group('a flag is described', () => {
  test.each(['de', 'en'] as const)('whatever evidence it has: %s', (locale) => {
    let plain = 0
    for (const rule of rules)
      for (const wording of [...Object.keys(rule.wordings), 'gone']) {
        const said = describe({ ruleId: rule.id, wording, evidence: {} }, locale)
        expect(said.what).not.toBe('')
        if (said.why === '') {
          expect(said.what).toBe(rule.name[locale])
          plain++
        }
      }
    expect(plain).toBeGreaterThan(0)
  })

  test('by the name of a rule that is no more', () => {
    expect(describe({ ruleId: 'was-once', wording: 'main', evidence: {} }, 'de')).toEqual({
      what: 'was-once',
      why: '',
    })
  })
})
