/** Every rule's own examples are its tests: bad gives exactly the marked spans, the fix silences it, good is silent. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe as suite, expect, test } from 'vitest'
import type { Flag } from '../../../shared/review/flag.ts'
import { createChecker } from '../../../shared/rules/check.ts'
import { describe } from '../../../shared/rules/describe.ts'
import { rules } from '../../../shared/rules/registry.ts'
import type { BadExample, GoodExample, Rule } from '../../../shared/rules/rule.ts'
import { compileTaught } from '../../../shared/taught/compile.ts'
import { NOTHING_TAUGHT } from '../../../shared/taught/taught.ts'
import { hull } from '../../../shared/text/span.ts'
import { readMarks } from '../../support/marks.ts'
import { TagNotation } from '../../support/tags.ts'
import { loadAnalysis } from '../../support/analysis.ts'

const { analyse, lexicons } = await loadAnalysis()

type Plain = { source: string | null; target: string }

/** Tags of the examples: ⟨b⟩ and the like stand for the characters that the app has there. */
const notation = new TagNotation()

/** Flags of one rule alone, per segment. */
function run(rule: Rule, segments: readonly Plain[]): Flag[][] {
  const taught = compileTaught((rule.scope === 'segment' && rule.taught) || NOTHING_TAUGHT, analyse)
  const checker = createChecker(analyse, [rule], { lexicons, taught })
  const flags: Flag[][] = segments.map(() => [])
  const input = segments.map((segment, index) => ({
    ...segment,
    index,
    kind: 'text' as const,
    tags: notation.of(segment.source, segment.target),
  }))
  for (const checked of checker.check(input, { rules: new Set([rule.id]) }))
    flags[checked.index] = [...checked.flags]
  return flags
}

function applyFirstFixes(target: string, flags: readonly Flag[]): string {
  const fixes = flags.flatMap((flag) => flag.fixes.slice(0, 1)).sort((a, b) => b.at.start - a.at.start)
  return fixes.reduce((text, fix) => text.slice(0, fix.at.start) + fix.text + text.slice(fix.at.end), target)
}

function testBad(rule: Rule, examples: readonly BadExample[]) {
  const marked = examples.map((example) => ({
    example,
    target: readMarks(notation.write(example.target)),
    source: example.source === undefined ? null : readMarks(notation.write(example.source)),
  }))
  const plain = marked.map(({ target, source }) => ({ target: target.text, source: source?.text ?? null }))
  const flags = run(rule, plain)
  for (const [index, { example, target, source }] of marked.entries()) {
    const found = flags[index] ?? []
    const words = (spans: readonly { start: number; end: number }[], text: string) =>
      spans.map(({ start, end }) => `${start}:${text.slice(start, end)}`)
    expect(
      words(
        found.flatMap((flag) => flag.target),
        target.text,
      ),
    ).toEqual(words(target.spans, target.text))
    if (source && source.spans.length > 0)
      expect(
        words(
          found.flatMap((flag) => flag.source),
          source.text,
        ),
      ).toEqual(words(source.spans, source.text))
    if (example.fix !== undefined) {
      const fix = found[0]?.fixes[0]?.text
      expect(fix === undefined ? null : notation.read(fix)).toBe(example.fix)
    }
    for (const flag of found) {
      for (const locale of ['de', 'en'] as const) {
        const { what, why } = describe(flag, locale)
        expect(`${what} ${why}`).not.toMatch(/[{}]|undefined/)
        expect(what.length).toBeGreaterThan(3)
      }
      for (const fix of flag.fixes) expect(fix.at.end).toBeLessThanOrEqual(target.text.length)
      expect(hull(flag.target).end).toBeLessThanOrEqual(target.text.length)
    }
  }
  const everyFlagHasFix = flags.flat().every((flag) => flag.fixes.length > 0)
  if (everyFlagHasFix) {
    const mended = plain.map((segment, index) => ({
      ...segment,
      target: applyFirstFixes(segment.target, flags[index] ?? []),
    }))
    expect(
      run(rule, mended)
        .flat()
        .map((flag) => flag.evidence['text']),
    ).toEqual([])
  }
}

function testGood(rule: Rule, examples: readonly GoodExample[]) {
  const flags = run(
    rule,
    examples.map((example) => ({
      source: example.source === undefined ? null : notation.write(example.source),
      target: notation.write(example.target),
    })),
  )
  expect(flags.flat().map((flag) => flag.evidence['text'])).toEqual([])
}

for (const rule of rules) {
  suite(rule.id, () => {
    if (rule.scope === 'segment') {
      for (const bad of rule.examples.bad) test(`flags ${bad.target}`, () => testBad(rule, [bad]))
      for (const good of rule.examples.good) test(`accepts ${good.target}`, () => testGood(rule, [good]))
    } else {
      for (const bad of rule.examples.bad)
        test(`flags ${bad.map((e) => e.target).join(' | ')}`, () => testBad(rule, bad))
      for (const good of rule.examples.good)
        test(`accepts ${good.map((e) => e.target).join(' | ')}`, () => testGood(rule, good))
    }
    test('has bad and good examples', () => {
      expect(rule.examples.bad.length).toBeGreaterThan(0)
      expect(rule.examples.good.length).toBeGreaterThan(0)
    })
  })
}

test('ids are unique', () => {
  const ids = rules.map((rule) => rule.id)
  expect(ids.length).toBe(new Set(ids).size)
})

test('every rule file is registered', () => {
  const root = new URL('../../../shared/rules/', import.meta.url)
  const isRule = (file: string) =>
    /^export const \w+ = define(?:Article)?Rule\b/mu.test(readFileSync(new URL(file, root), 'utf8'))
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && isRule(name))
    .map((name) => basename(name))
  const ids = new Set(rules.map((rule) => `${rule.id}.ts`))
  expect(files.length).toBe(rules.length)
  expect(files.filter((name) => !ids.has(name))).toEqual([])
})
