/**
 * Time and memory for reading the largest files of each format, changing one word, and writing them again; and, with
 * LibreOffice and gettext on the machine, whether those programs open what we wrote:
 *   npm run bench:formats [-- only]
 * Each case runs in a process of its own, so that its peak of memory is its own.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import type { RawFile } from '../../shared/formats/format.ts'
import { readFile } from '../../shared/formats/registry.ts'

const ENGLISH = 'The council decided on Monday that the old bridge would be closed until the autumn.'
const GERMAN = 'Der Rat beschloss am Montag, dass die alte Brücke bis zum Herbst gesperrt wird.'
const MEGABYTE = 1024 * 1024

const bytes = (text: string) => new TextEncoder().encode(text)
const times = (count: number, line: (at: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, at) => line(at)).join(between)

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A document of many paragraphs, and pictures that fill it up to a size. */
function documentOf(paragraphs: number, pictures: number): Uint8Array {
  const noise = Uint8Array.from({ length: pictures }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 0xff)
  const body = times(
    paragraphs,
    (at) => `<w:p><w:r><w:t xml:space="preserve">${at} ${GERMAN}</w:t></w:r></w:p>`,
    '',
  )
  return zipSync({
    '[Content_Types].xml': bytes('<Types/>'),
    '_rels/.rels': bytes(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': bytes(`<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`),
    'word/media/image.bin': [noise, { level: 0 }],
  })
}

const xliffOf = (count: number) =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="de" datatype="plaintext"><body>${times(
    count,
    (at) =>
      `<trans-unit id="${at}"><source>${at} ${ENGLISH}</source><target>${at} ${GERMAN}</target></trans-unit>`,
  )}</body></file></xliff>`

const poOf = (count: number) =>
  `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n${times(count, (at) => `msgid "${at} ${ENGLISH}"\nmsgstr "${at} ${GERMAN}"`, '\n\n')}\n`

/** The cases by name: a file, made when it is asked for. */
const CASES: Readonly<Record<string, () => RawFile>> = {
  'text, 200 MB': () => ({ name: 'a.txt', bytes: bytes(`${GERMAN}\n\n`.repeat(2_400_000)) }),
  'text, 60 MB': () => ({ name: 'a.txt', bytes: bytes(`${GERMAN}\n\n`.repeat(760_000)) }),
  'text, one line of 1 MB': () => ({ name: 'a.txt', bytes: bytes(`${GERMAN} `.repeat(12_600)) }),
  'Markdown, 5 MB': () => ({ name: 'a.md', bytes: bytes(`${GERMAN} *Ja.*\n\n`.repeat(57_000)) }),
  'HTML, one paragraph of 1 MB': () => ({
    name: 'a.html',
    bytes: bytes(`<p>${`${GERMAN} <b>Ja.</b> `.repeat(11_000)}</p>`),
  }),
  'XLIFF, 100,000 units': () => ({ name: 'a.xlf', bytes: bytes(xliffOf(100_000)) }),
  'PO, 100,000 entries': () => ({ name: 'a.po', bytes: bytes(poOf(100_000)) }),
  'TSV, 100,000 rows': () => ({
    name: 'a.tsv',
    bytes: bytes(`src\tmt\n${times(100_000, (at) => `${at} ${ENGLISH}\t${at} ${GERMAN}`)}\n`),
  }),
  'TSV, one row of 2 MB': () => ({
    name: 'a.tsv',
    bytes: bytes(`src\tmt\n${`${ENGLISH} `.repeat(12_000)}\t${`${GERMAN} `.repeat(12_600)}\n`),
  }),
  'JSON lines, 100,000': () => ({
    name: 'a.jsonl',
    bytes: bytes(times(100_000, (at) => JSON.stringify({ id: at, src: ENGLISH, mt: `${at} ${GERMAN}` }))),
  }),
  'DOCX, 50 MB, 20,000 paragraphs': () => ({
    name: 'a.docx',
    bytes: documentOf(20_000, 50 * MEGABYTE),
  }),
  'DOCX, 100,000 paragraphs': () => ({ name: 'a.docx', bytes: documentOf(100_000, 1000) }),
}

/** One case: reads, changes a word in the middle, writes, and says what it took as JSON. */
function measure(name: string): void {
  const file = CASES[name]?.()
  if (!file) throw new Error(`no case ${name}`)
  const start = performance.now()
  const result = (() => {
    try {
      const { reading } = readFile(file)
      const read = performance.now()
      const document = reading.kind === 'bilingual' ? reading.target : reading.document
      const block = document.blocks[document.blocks.length >> 1]
      const at = document.text.indexOf('Montag', block?.start)
      const replacements = [{ span: { start: at, end: at + 6 }, text: 'Freitag' }]
      const edits = { replacements, confirmed: new Set<number>(), reviewer: '', date: '2026-01-01T00:00:00Z' }
      const { length } = reading.write(edits).bytes
      const write = performance.now()
      return { blocks: document.blocks.length, read: read - start, write: write - read, length }
    } catch (error) {
      return {
        error: error instanceof Error ? error.message : String(error),
        read: performance.now() - start,
      }
    }
  })()
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ name, size: file.bytes.length / MEGABYTE, peak, ...result }))
}

type Measured = {
  readonly name: string
  readonly size: number
  readonly peak: number
  readonly read: number
  readonly blocks?: number
  readonly write?: number
  readonly error?: string
}

function runAll(only: string): void {
  console.log('| file | MB | blocks | read, s | write, s | peak, MB |')
  console.log('|---|--:|--:|--:|--:|--:|')
  for (const name of Object.keys(CASES).filter((each) => each.includes(only))) {
    const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--case', name], {
      encoding: 'utf8',
      maxBuffer: MEGABYTE,
    })
    try {
      const { size, peak, read, blocks, write, error } = JSON.parse(stdout) as Measured
      const outcome = error ?? `${blocks}`
      const seconds = (ms: number | undefined) => (ms === undefined ? '' : (ms / 1000).toFixed(2))
      console.log(
        `| ${name} | ${size.toFixed(1)} | ${outcome} | ${seconds(read)} | ${seconds(write)} | ${peak.toFixed(0)} |`,
      )
    } catch {
      console.log(
        `| ${name} | | failed: ${stderr.split('\n').find((line) => line.includes('Error')) ?? ''} | | | |`,
      )
    }
  }
}

/** A fixture with one word changed in each of its blocks, written again. */
function changedDocument(): { readonly bytes: Uint8Array; readonly words: readonly string[] } {
  const url = new URL('../fixtures/formats/docx/bridge.de.docx', import.meta.url)
  const { reading } = readFile({ name: 'a.docx', bytes: new Uint8Array(readFileSync(url)) })
  const { text, blocks } = reading.kind === 'bilingual' ? reading.target : reading.document
  const words: string[] = []
  const replacements = blocks.flatMap(({ start, end }, at) => {
    const found = /\p{L}{3,}/u.exec(text.slice(start, end))
    if (!found) return []
    words.push(`Probe${at}x`)
    return [
      {
        span: { start: start + found.index, end: start + found.index + found[0].length },
        text: `Probe${at}x`,
      },
    ]
  })
  const edits = { replacements, confirmed: new Set<number>(), reviewer: '', date: '2026-01-01T00:00:00Z' }
  return { bytes: reading.write(edits).bytes, words }
}

/** Whether other programs open what we write: LibreOffice the document, gettext the catalogue. */
function askOthers(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-formats-'))
  const at = (name: string) => path.join(folder, name)
  try {
    const { bytes: written, words } = changedDocument()
    writeFileSync(at('a.docx'), written)
    const profile = `-env:UserInstallation=file://${at('profile')}`
    const office = (to: string) =>
      spawnSync('soffice', ['--headless', profile, '--convert-to', to, '--outdir', folder, at('a.docx')])
    if (office('fodt').error) console.log('LibreOffice is not on this machine.')
    else {
      const text = readFileSync(at('a.fodt'), 'utf8')
      const missing = words.filter((word) => !text.includes(word))
      office('pdf')
      const pdf = readFileSync(at('a.pdf')).length
      console.log(
        `LibreOffice: ${words.length - missing.length} of ${words.length} changed words are in what it read ` +
          `${missing.join(' ')}; PDF of ${pdf} bytes`,
      )
    }
    const { reading } = readFile({ name: 'a.po', bytes: bytes(poOf(1000)) })
    const document = reading.kind === 'bilingual' ? reading.target : reading.document
    const replacements = document.blocks.map(({ start, end }) => ({
      span: { start, end },
      text: 'Neu: "Zeile 1"\nZeile 2 \\ und ein langer Satz, der nicht in eine Zeile passt, sondern umbrochen wird.',
    }))
    const edits = { replacements, confirmed: new Set<number>(), reviewer: '', date: '2026-01-01T00:00:00Z' }
    writeFileSync(at('a.po'), reading.write(edits).bytes)
    const { status, stderr, error } = spawnSync('msgfmt', ['-c', '-v', '-o', at('a.mo'), at('a.po')], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    })
    console.log(error ? 'gettext is not on this machine.' : `msgfmt -c: status ${status}, ${stderr.trim()}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [first = '', second = ''] = process.argv.slice(2)
if (first === '--case') measure(second)
else if (first === 'others') askOthers()
else {
  runAll(first)
  askOthers()
}
