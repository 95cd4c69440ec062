import type { OwnRuleDraft, OwnTest } from '../../../shared/taught/taught.ts'

export const KINDS = [
  'forbidden',
  'pair',
  'required',
  'pattern',
] as const satisfies readonly OwnTest['kind'][]

/** What a kind of rule begins with. */
export function emptyTest(kind: OwnTest['kind']): OwnTest {
  switch (kind) {
    case 'forbidden':
      return { kind, target: [], better: '' }
    case 'pair':
      return { kind, source: '', target: [], better: '' }
    case 'required':
      return { kind, source: '', target: [] }
    case 'pattern':
      return { kind, source: '', target: '', ignoreCase: true, better: '' }
  }
}

/** Words divided by commas. */
export const listed = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** There is something to look for. */
export function isComplete({ test }: OwnRuleDraft): boolean {
  if (test.kind === 'pattern') return test.target !== ''
  return test.target.length > 0 && (test.kind === 'forbidden' || test.source.trim() !== '')
}
