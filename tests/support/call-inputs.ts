import { inputs } from '../../shared/calls.ts'
import type { CallName } from '../../shared/calls.ts'

/** As much of a valibot schema as is needed to make inputs that fit it. */
type Schema = {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly wrapped?: Schema
  readonly key?: Schema
  readonly value?: Schema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[]
}

/** Things of the library that a call may be about, by the key under which calls name them: `articleId`, `flagIds`. */
export type Known = Readonly<Record<string, readonly string[]>>

type Random = () => number
type Making = { readonly random: Random; readonly known: Known; readonly files: readonly Uint8Array[] }

const pick = <T>(items: readonly T[], random: Random): T | undefined =>
  items[Math.floor(random() * items.length)]

const TEXTS = [
  '',
  ' ',
  'Das',
  'Satz',
  'Der Rat beschloss das das am Montag.',
  'über',
  'a+b',
  '(a+)+$',
  '2026-01-01',
  'de',
]

function bound({ pipe = [] }: Schema, type: string): number | null {
  const found = pipe.find((action) => action.type === type)?.requirement
  return typeof found === 'number' ? found : null
}

function makeNumber(schema: Schema, random: Random): number {
  const low = bound(schema, 'min_value') ?? 0
  const high = Math.min(bound(schema, 'max_value') ?? low + 50, low + 1000)
  const value = low + random() * (high - low)
  return schema.pipe?.some(({ type }) => type === 'integer') ? Math.floor(value) : value
}

function makeList(item: Schema, schema: Schema, key: string, making: Making): unknown[] {
  const least = bound(schema, 'min_length') ?? 0
  const length = least + Math.floor(making.random() * 3)
  return Array.from({ length }, () => make(item, key.replace(/s$/u, ''), making))
}

/** A value that fits a schema, most of the time: what it is about is in the library where its key says so. */
function make(schema: Schema, key: string, making: Making): unknown {
  const { random, known } = making
  const { entries, item, wrapped, options = [] } = schema
  if (entries)
    return Object.fromEntries(Object.entries(entries).map(([name, each]) => [name, make(each, name, making)]))
  if (item) return makeList(item, schema, key, making)
  if (wrapped) {
    if (random() < 0.5) return make(wrapped, key, making)
    return schema.type === 'nullable' ? null : undefined
  }
  switch (schema.type) {
    case 'string':
      return pick(known[key] ?? TEXTS, random) ?? 'nowhere'
    case 'number':
      return makeNumber(schema, random)
    case 'boolean':
      return random() < 0.5
    case 'picklist':
      return pick(options, random)
    case 'literal':
      return schema.literal
    case 'variant':
    case 'union':
      return make(pick(options, random) as Schema, key, making)
    case 'instance':
      return pick(making.files, random)
    case 'record':
      return {}
    default:
      throw new Error(`no input can be made for ${schema.type}`)
  }
}

/** What a page that was taken over could send: everything that survives the way from one process to another. */
const HOSTILE: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => -1,
  () => 0.5,
  () => 10n ** 30n,
  () => new Date(Number.NaN),
  () => new Map([['a', 1]]),
  () => new Uint8Array(3),
  () => new ArrayBuffer(8),
  () => [],
  () => ({}),
  () => true,
  () => '',
  () => '\0',
  () => '\uD800',
  () => '\u202E\uFEFF\uE000',
  () => "'; DROP TABLE articles; --",
  () => '../../../../etc/passwd',
  () => '__proto__',
  () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as unknown,
  (random) => 'x'.repeat(Math.floor(random() * 1_200_000)),
  (random) => Array.from({ length: Math.floor(random() * 30_000) }, (_, at) => at),
  (random) => Array.from({ length: Math.floor(random() * 300) }).reduce((inner) => ({ inner }), null),
]

/** Puts something hostile at one place of an input, or takes something away, or adds something. */
function mutate(input: unknown, random: Random): unknown {
  if (typeof input !== 'object' || input === null || input instanceof Uint8Array || random() < 0.1)
    return pick(HOSTILE, random)?.(random)
  const keys = Object.keys(input)
  const key = pick(keys, random)
  const copy: Record<string, unknown> = { ...(input as Record<string, unknown>) }
  const chance = random()
  if (key === undefined || chance < 0.1)
    copy[pick(['extra', 'toString', 'path'], random) ?? ''] = pick(HOSTILE, random)?.(random)
  else if (chance < 0.2) delete copy[key]
  else copy[key] = mutate(copy[key], random)
  return Array.isArray(input) ? Object.values(copy) : copy
}

export type FuzzedCall = { readonly name: CallName; readonly input: unknown }

const names = Object.keys(inputs) as CallName[]

/**
 * A call with an input that fits its schema (half of them), or one that was damaged on purpose.
 * @param path where calls that name a path may write; paths are never damaged, so that nothing else is written to
 */
export function fuzzedCall(
  random: Random,
  known: Known,
  files: readonly Uint8Array[],
  path: string,
): FuzzedCall {
  const name = pick(names, random) ?? 'getSettings'
  const fitting = make(inputs[name] as unknown as Schema, '', {
    random,
    known: { ...known, path: [path] },
    files,
  })
  const input = random() < 0.5 ? fitting : mutate(fitting, random)
  const named =
    typeof input === 'object' && input !== null && 'path' in input && typeof input.path === 'string'
  return { name, input: named ? { ...input, path } : input }
}
