import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { NOTHING_TAUGHT } from '../../../shared/taught/taught.ts'
import type { Taught } from '../../../shared/taught/taught.ts'
import { checkJsonl } from '../../../electron/cli/check-jsonl.ts'
import { chooseRules } from '../../../electron/cli/rule-choice.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-jsonl-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const WRONG = { src: 'He paid 5 percent.', tgt: 'Er zahlte  5 Prozent der der Summe.' }
const RIGHT = { src: 'The mayor opened the bridge.', tgt: 'Die Bürgermeisterin eröffnete die Brücke.' }

/** Articles of three segments each, some with mistakes. */
function rows(count: number): object[] {
  return Array.from({ length: count }, (_, at) => ({
    id: at,
    doc: Math.floor(at / 3),
    ...(at % 7 === 0 ? WRONG : RIGHT),
  }))
}

async function check(
  name: string,
  count: number,
  taught: Taught = NOTHING_TAUGHT,
): Promise<{ status: number; lines: string[] }> {
  const file = path.join(folder, name)
  writeFileSync(file, rows(count).map((row) => JSON.stringify(row)).join('\n')) // prettier-ignore
  let text = ''
  const status = await checkJsonl({ file, hints: true, failOn: 'neutral', taught }, (part) => {
    text += part
    return Promise.resolve()
  })
  return { status, lines: text.trimEnd().split('\n') }
}

test('long inputs are answered in their order, as short ones are', async () => {
  const long = await check('long.jsonl', 3_000)
  expect(long.status).toBe(1)
  expect(long.lines.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual(
    Array.from({ length: 3_000 }, (_, at) => at),
  )
  const short = await check('short.jsonl', 60)
  expect(long.lines.slice(0, 60)).toEqual(short.lines)
  const flagsOf = (line: string | undefined) => (JSON.parse(line ?? '{}') as { flags: unknown }).flags
  expect(flagsOf(long.lines[2_100])).toEqual(flagsOf(short.lines[0]))
}, 60_000)

test('terms hold in every thread', async () => {
  const bridge = {
    id: '1',
    source: 'bridge',
    preferred: ['Überführung'],
    forbidden: ['Brücke'],
    note: '',
    domain: '',
  }
  const taught = { terms: [bridge], rules: [] }
  const flagged = ({ lines }: { readonly lines: readonly string[] }) =>
    lines.filter((line) => line.includes('"ruleId":"termbase"')).length
  expect(flagged(await check('few.jsonl', 70, taught))).toBe(60)
  expect(flagged(await check('many.jsonl', 700, taught))).toBe(600)
}, 60_000)

test.each([2, 800])(
  'a line that is none ends it, once the %i before it are answered',
  async (good) => {
    const file = path.join(folder, `bad-${good}.jsonl`)
    const lines = [...rows(good).map((row) => JSON.stringify(row)), '{"id":1,"source":"a"}', '{}']
    writeFileSync(file, lines.join('\n'))
    let text = ''
    const options = { file, hints: true, failOn: 'neutral', taught: NOTHING_TAUGHT } as const
    const checking = checkJsonl(options, (part) => {
      text += part
      return Promise.resolve()
    })
    await expect(checking).rejects.toThrow(`${file}:${good + 1}: not a line`)
    await expect(checking).rejects.toThrow('("tgt" is missing)')
    expect(text.trimEnd().split('\n')).toHaveLength(good)
  },
  60_000,
)

test('rules are chosen by name, in every thread', async () => {
  const found = async (count: number, only: readonly string[], without: readonly string[]) => {
    const file = path.join(folder, `chosen-${count}.jsonl`)
    writeFileSync(file, rows(count).map((row) => JSON.stringify(row)).join('\n')) // prettier-ignore
    let text = ''
    const rules = chooseRules(only, without)
    const options = { file, hints: true, failOn: 'neutral', taught: NOTHING_TAUGHT, rules } as const
    await checkJsonl(options, async (part) => void (text += part))
    return new Set(Array.from(text.matchAll(/"ruleId":"([^"]*)"/gu), ([, id]) => id))
  }
  expect(await found(9, ['doubled-word'], [])).toEqual(new Set(['doubled-word']))
  const others = await found(700, [], ['doubled-word'])
  expect(others).not.toContain('doubled-word')
  expect(others.size).toBeGreaterThan(0)
  expect(() => chooseRules(['doubled'], [])).toThrow('There is no rule "doubled"')
  expect(chooseRules([], [])).toBeUndefined()
}, 60_000)

test('a line ends where its bytes say so, and bytes that are no UTF-8 are refused with their line', async () => {
  const file = path.join(folder, 'bytes.jsonl')
  const row = (id: number, tgt: string) => JSON.stringify({ id, src: RIGHT.src, tgt })
  const umlaut = Buffer.from(row(3, 'Die Brücke.'), 'latin1')
  // Begins with a byte order mark; U+2028 inside a text ends no line.
  const before = `\uFEFF${row(1, 'Die Brücke\u2028ist offen.')}\r\n${row(2, RIGHT.tgt)}\n`
  writeFileSync(file, Buffer.concat([Buffer.from(before), umlaut]))
  let text = ''
  const checking = checkJsonl({ file, hints: true, failOn: 'neutral', taught: NOTHING_TAUGHT }, (part) => {
    text += part
    return Promise.resolve()
  })
  await expect(checking).rejects.toThrow('bytes.jsonl:3: not UTF-8')
  const answered = text.trimEnd().split('\n')
  expect(answered.map((line) => (JSON.parse(line) as { id: number }).id)).toEqual([1, 2])
})
