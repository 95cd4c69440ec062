import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../../../build/setup/node.mjs'
import type { CheckOptions } from '../../../electron/cli/check-article.ts'
import { checkFile } from '../../../electron/cli/check-file.ts'
import { checkFiles } from '../../../electron/cli/check-folder.ts'
import { written } from '../../../electron/cli/places.ts'
import { NOTHING_TAUGHT } from '../../../shared/taught/taught.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-places-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = path.join(folder, 'a b.de.txt')
writeFileSync(text, 'Eine neue Brücke\r\n\r\nDie Stadt hat eine eine neue Brücke.\r\n')
const broken = path.join(folder, 'broken.de.docx')
writeFileSync(broken, 'This is no archive.')
const fixture = (name: string) => path.join(root, 'tests/fixtures/formats', name)
const po = fixture('po/xliff2po.po')
const xliff = fixture('xliff/segmented-12.xlf')

const options = (format: CheckOptions['format']): CheckOptions => ({
  format,
  hints: false,
  failOn: 'never',
  locale: 'en',
  taught: NOTHING_TAUGHT,
})

async function said(target: string, format: CheckOptions['format']): Promise<string> {
  let out = ''
  await checkFile({ ...options(format), target, source: undefined }, (part) => void (out += part))
  return out
}

test('a finding stands at its line and column, or at the line or unit of a file with both languages', async () => {
  expect((await said(text, 'text')).split('\n')[0]).toMatch(/:3:15 {2}minor {2}.* {2}doubled-word$/u)
  expect(JSON.parse(await said(text, 'json'))).toMatchObject({
    flags: [{ ruleId: 'doubled-word', line: 3, column: 15, start: 34 }],
  })
  expect((await said(po, 'text')).split('\n')[0]).toMatch(`${po}:23  major  `)
  expect(await said(xliff, 'text')).toContain(`${xliff} [u4]  major  `)
  expect(written('a.txt', {})).toBe('a.txt')
}, 60_000)

test('a sentence that is left out is quoted', async () => {
  expect(await said(xliff, 'text')).toContain('    [] ← It rained days.\n')
}, 60_000)

test('SARIF: places, fixes where the file itself is the text, and what could not be checked', async () => {
  let out = ''
  const output = { write: (part: string) => void (out += part), say: () => {} }
  expect(await checkFiles([text, po, broken], options('sarif'), output)).toBe(2)
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  const [run, ...more] = (JSON.parse(out) as { runs: Record<string, never>[] }).runs
  expect(more).toEqual([])
  expect(run).toMatchObject({
    tool: { driver: { name: 'Gegenlesen', version } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: expect.stringContaining('broken.de.docx') },
            locations: [{ physicalLocation: { artifactLocation: { uri: expect.stringMatching(/docx$/u) } } }],
          },
        ],
      },
    ],
  })
  const results = run?.['results'] as unknown as { ruleId: string; locations: [object] }[]
  const uri = expect.stringMatching(/^file:.*\/a%20b\.de\.txt$/u)
  const region = { startLine: 3, startColumn: 15, endLine: 3, endColumn: 24 }
  const isDoubled = ({ ruleId }: { readonly ruleId: string }) => ruleId === 'doubled-word'
  expect(results.find(isDoubled)).toMatchObject({
    level: 'warning',
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    fixes: [
      { artifactChanges: [{ replacements: [{ deletedRegion: region, insertedContent: { text: 'eine' } }] }] },
    ],
  })
  const lines = results.filter((result) => !isDoubled(result)).map(({ locations }) => locations[0])
  expect(lines).toMatchObject(
    [23, 36].map((startLine) => ({
      physicalLocation: { region: { startLine } },
      logicalLocations: [{ fullyQualifiedName: `line ${startLine}` }],
    })),
  )
}, 60_000)
