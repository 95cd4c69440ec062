import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadLexicons } from '../../electron/lexicons.ts'
import { LexiconFormatError } from '../../shared/lexicon/container.ts'

const folder = mkdtempSync(join(tmpdir(), 'gegenlesen-lexicons-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a missing file is named', async () => {
  await expect(loadLexicons({ data: folder })).rejects.toThrow(LexiconFormatError)
  await expect(loadLexicons({ data: folder })).rejects.toThrow(/ is not a usable lexicon: .* cannot be read/)
})

test('so is one that is not compressed data', async () => {
  for (const name of ['german', 'translations', 'frequencies', 'english', 'thesaurus'])
    writeFileSync(join(folder, `${name}.bin.br`), 'not Brotli')
  await expect(loadLexicons({ data: folder })).rejects.toThrow(LexiconFormatError)
})
