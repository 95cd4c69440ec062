import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkFile } from '../../../electron/cli/check-file.ts'
import { readTaughtFiles } from '../../../electron/cli/taught.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-taught-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

test('terms and own rules of files are checked in the terminal', async () => {
  const terms = write('begriffe.csv', 'en;de;verboten\nceasefire;Waffenruhe;Waffenstillstand\n')
  const rules = write(
    'regeln.json',
    JSON.stringify({
      format: 'gegenlesen-rules',
      version: 1,
      rules: [
        {
          name: 'Uhrzeit',
          note: '',
          severity: 'minor',
          test: {
            kind: 'pattern',
            source: '',
            target: '(\\d+):(\\d\\d) Uhr',
            ignoreCase: false,
            better: '$1.$2 Uhr',
          },
          examples: [],
        },
      ],
    }),
  )
  const target = write(
    'a.de.txt',
    'Die Partner des Waffenstillstands treffen sich um 18:30 Uhr in der Stadt.\n',
  )
  const source = write('a.en.txt', 'The partners of the ceasefire meet at 6.30 p.m. in the city.\n')
  let out = ''
  const taught = readTaughtFiles([terms, rules])
  const options = {
    target,
    source,
    format: 'json',
    hints: false,
    failOn: 'neutral',
    locale: 'de',
    taught,
  } as const
  expect(await checkFile(options, (text) => void (out += text))).toBe(1)
  const { flags } = JSON.parse(out) as {
    flags: { ruleId: string; text: string; fixes: { text: string }[] }[]
  }
  expect(flags.map(({ ruleId, text, fixes }) => [ruleId, text, fixes[0]?.text])).toEqual([
    ['termbase', 'Waffenstillstands', 'der Waffenruhe'],
    ['own-rule', '18:30 Uhr', '18.30 Uhr'],
  ])
}, 60_000)

test('files without terms, and rules that are none, are named', () => {
  expect(() => readTaughtFiles([write('leer.tsv', 'nichts\n')])).toThrow('no-terms')
  expect(() => readTaughtFiles([write('kaputt.json', '{"rules":')])).toThrow('bad-rules')
})

test('what is no such file is not taken for terms that are never found', () => {
  expect(() => readTaughtFiles([write('artikel.de.md', 'Ein Satz, der Kommas hat.\n')])).toThrow('.tbx')
  expect(() => readTaughtFiles([path.join(folder, 'nirgends.tbx')])).toThrow('cannot be read')
})
