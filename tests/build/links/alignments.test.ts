import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readAligned } from '../../../build/links/alignments.ts'
import { slice } from '../../../shared/text/span.ts'

const folder = mkdtempSync(join(tmpdir(), 'alignments-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('reads aligned words as spans, and leaves out what does not fit its tokens', () => {
  const rows = [
    {
      src: "The mayor's plan, 1,000 pages.",
      tgt: 'Der Plan des Bürgermeisters, 1.000 Seiten.',
      errors: [{ start: 0, end: 3 }],
    },
    { src: 'Too short.', tgt: 'Zu kurz.', errors: [] },
  ]
  writeFileSync(join(folder, 'pe-train.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'))
  writeFileSync(join(folder, 'train.src-mt.alignments'), '0-0 1-3 2-2 3-1 4-4 5-5 6-6 7-7\n0-0 1-1 9-9\n')
  const [segment, ...others] = readAligned(folder)
  expect(others).toEqual([])
  expect(segment?.changed).toEqual([{ start: 0, end: 3 }])
  const words = segment?.links.map(
    (link) => `${slice(segment.source, link.source)}=${slice(segment.target, link.target)}`,
  )
  expect(words).toEqual([
    'The=Der',
    'mayor=Bürgermeisters',
    "'s=des",
    'plan=Plan',
    ',=,',
    '1,000=1.000',
    'pages=Seiten',
    '.=.',
  ])
})
