/** Own rules as a file that newsrooms share. */
import * as v from 'valibot'
import { AppError } from '../../errors.ts'
import type { RawFile } from '../../formats/format.ts'
import { compilePattern } from '../pattern.ts'
import type { OwnRuleDraft } from '../taught.ts'
import { ownRuleSchema } from '../taught.ts'

const FORMAT = 'gegenlesen-rules'
const VERSION = 1

const fileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  rules: v.pipe(v.array(ownRuleSchema), v.minLength(1), v.maxLength(1000)),
})

export function writeRules(rules: readonly OwnRuleDraft[]): string {
  const drafts = rules.map(({ name, note, severity, test, examples }) => ({
    name,
    note,
    severity,
    test,
    examples,
  }))
  return `${JSON.stringify({ format: FORMAT, version: VERSION, rules: drafts }, null, 2)}\n`
}

function parse(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (error) {
    throw new AppError('bad-rules', { file: name, place: '' }, { cause: error })
  }
}

/** @throws AppError bad-rules (place: path to what is wrong, as in rules.0.test.target); bad-pattern */
export function readRules({ name, bytes }: RawFile): OwnRuleDraft[] {
  const parsed = v.safeParse(fileSchema, parse(name, bytes))
  if (!parsed.success) {
    const place = parsed.issues.map((issue) => v.getDotPath(issue) ?? '')[0] ?? ''
    throw new AppError('bad-rules', { file: name, place })
  }
  for (const { test } of parsed.output.rules) checkPatterns(test)
  return parsed.output.rules
}

/** @throws AppError bad-pattern when a regular expression is none */
export function checkPatterns(test: OwnRuleDraft['test']): void {
  if (test.kind !== 'pattern') return
  compilePattern(test.target, test.ignoreCase)
  if (test.source !== '') compilePattern(test.source, test.ignoreCase)
}
