import { expect, test } from 'vitest'
import * as v from 'valibot'
import { inputs } from '../../shared/calls.ts'

/** As much of a valibot schema as is needed to find what has no bound. */
type Schema = {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly wrapped?: Schema
  readonly key?: Schema
  readonly value?: Schema
  readonly options?: readonly (Schema | string)[]
  /** Of a pipe: the schema it begins with, which may be one itself, and what follows. */
  readonly pipe?: readonly Schema[]
}

const isBounded = ({ type, pipe = [] }: Schema): boolean =>
  ['max_length', 'max_entries', 'regex'].includes(type) ||
  pipe.some((each) => each.pipe !== pipe && isBounded(each))

/** Paths of all texts, lists and tables in a schema that may be as long as the caller likes, and of objects that take any key. */
function unbounded(schema: Schema, at: string): string[] {
  const { entries, item, wrapped, key, value, options = [], type } = schema
  const own = ['string', 'array', 'record'].includes(type) && !isBounded(schema) ? [at] : []
  const loose = ['object', 'loose_object', 'any', 'unknown'].includes(type) ? [`${at} takes any key`] : []
  const inner = [
    ...Object.entries(entries ?? {}).map(([name, each]) => [each, `${at}.${name}`] as const),
    ...[item, wrapped, key, value].flatMap((each) => (each ? [[each, `${at}[]`] as const] : [])),
    ...options.flatMap((each) => (typeof each === 'object' ? [[each, at] as const] : [])),
  ]
  return [...own, ...loose, ...inner.flatMap(([each, place]) => unbounded(each, place))]
}

test('no call takes a text or list without an end, or a key that nobody knows', () => {
  const found = Object.entries(inputs).flatMap(([name, schema]) =>
    unbounded(schema as unknown as Schema, name),
  )
  expect(found).toEqual([])
})

test('what is too large is refused', () => {
  const refused = (name: keyof typeof inputs, input: unknown) => !v.safeParse(inputs[name], input).success
  expect(refused('setTarget', { segmentId: 'a', target: 'x'.repeat(1_000_001), took: 0 })).toBe(true)
  expect(refused('setTarget', { segmentId: 'a'.repeat(65), target: '', took: 0 })).toBe(true)
  expect(refused('listArticles', { query: 'x'.repeat(501) })).toBe(true)
  expect(refused('setSettings', { levels: Array<string>(1000).fill('sure') })).toBe(true)
})
