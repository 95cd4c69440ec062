import { describe as group, expect, test } from 'vitest'
import { describe, sentence } from '../../../shared/rules/describe.ts'
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

  test('in a headline without a full stop, and a sentence with one between', () => {
    for (const rule of rules)
      for (const { de, en } of Object.values(rule.wordings))
        for (const { what } of [de, en]) expect(what).not.toMatch(/[.!?]$/u)
    const doubled = { ruleId: 'verb-not-last', wording: 'main', evidence: { verb: 'würde', opener: 'dass' } }
    expect(sentence(doubled, 'en')).toMatch(/[^.]\. [^.]+\.$/u)
  })

  test('by the name of a rule that is no more', () => {
    expect(describe({ ruleId: 'was-once', wording: 'main', evidence: {} }, 'de')).toEqual({
      what: 'was-once',
      why: '',
    })
  })
})
