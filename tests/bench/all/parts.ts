/** What the table of speeds is made of; each part can be run alone. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { withLibrary } from '../history/library.ts'
import { measure } from '../history/measure.ts'
import { measureChecking, measureStarts, measureTyping, speedRows } from '../speed/checking.ts'
import { measureLanguageTool } from '../speed/languagetool.ts'
import { quantile } from '../speed/quantile.ts'
import { measureWindow } from '../window/measure.ts'
import { measureStart } from '../window/start.ts'
import type { Row } from './row.ts'
import { atMost, rounded, times } from './row.ts'

const SEGMENTS = 9000

export type Options = {
  readonly data: string
  /** Folder with LanguageTool's jars. */
  readonly languageTool: string | undefined
  /** Folder in which the long histories stay, so that they are made once. */
  readonly keep: string | undefined
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gegenlesen-all-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function checking({ data, languageTool }: Options): Promise<Row[]> {
  const rows = speedRows(data, SEGMENTS)
  const { single, threads, pofilter } = await withFolder((work) => measureChecking(rows, work))
  const peer = languageTool === undefined ? null : await measureLanguageTool(languageTool, rows)
  const ours = rows.length / threads.seconds
  const told: Row[] = [
    { what: 'checked with all rules, all threads', value: `${rounded(ours)} segments/s` },
    { what: 'one thread', value: `${rounded(rows.length / single.seconds)} segments/s` },
  ]
  if (pofilter) {
    const theirs = rows.length / pofilter.seconds
    told.push({
      what: 'beside pofilter (one thread)',
      value: `${rounded(theirs)} segments/s`,
      ratio: times(ours, theirs),
      target: '≥ 3×',
      verdict: ours >= 3 * theirs ? 'reached' : `missed, ${(ours / theirs / 3).toFixed(2)} of it`,
    })
  } else told.push({ what: 'beside pofilter', value: 'translate-toolkit is not installed' })
  if (!peer) told.push({ what: 'beside LanguageTool', value: 'not there: --languagetool DIR' })
  else
    for (const [what, { segments, seconds }] of [
      ['beside LanguageTool, warm server, German rules', peer.german],
      [
        'beside LanguageTool, warm server, German and bitext rules, which it makes anew for each pair',
        peer.pairs,
      ],
    ] as const)
      told.push({
        what,
        value: `${rounded(segments / seconds)} segments/s`,
        ratio: times(ours, segments / seconds),
      })
  return told
}

async function typing({ data }: Options): Promise<Row[]> {
  const rows = speedRows(data, SEGMENTS)
  const starts = await withFolder((work) => measureStarts(rows, work))
  const told = (await measureTyping(rows)).map(({ size, p50, p95, processor }) => ({
    what: `segment checked again after a key, article of ${size}, p95`,
    value: `${rounded(p95)} ms (p50 ${rounded(p50)}, processor ${rounded(processor)})`,
    ...atMost(p95, 16, ' ms'),
  }))
  const start = quantile(starts, 0.5)
  return [
    ...told,
    {
      what: 'terminal, start to the first answer',
      value: `${rounded(start)} ms`,
      ...atMost(start, 1500, ' ms'),
    },
  ]
}

async function start(): Promise<Row[]> {
  const { bare, app } = await measureStart()
  const middle = (starts: typeof bare, key: 'ms' | 'megabytes') =>
    quantile(
      starts.map((each) => each[key]),
      0.5,
    )
  const compare = (what: string, key: 'ms' | 'megabytes', unit: string, limit: number): Row => {
    const [ours, theirs] = [middle(app, key), middle(bare, key)]
    return {
      what,
      value: `${rounded(ours)} ${unit}, bare ${rounded(theirs)} ${unit}`,
      ratio: times(ours, theirs),
      ...atMost(ours / theirs, limit, '×'),
    }
  }
  return [
    compare("start to the first row, bare Electron's to ready-to-show", 'ms', 'ms', 2),
    compare('memory of all processes with the sample open', 'megabytes', 'MB', 1.6),
  ]
}

const window = (length: number) => async (): Promise<Row[]> => {
  const { segments, megabytes, steps } = await measureWindow(length)
  const targets: Readonly<Record<string, number>> =
    length === 20_000 ? { 'import, to the first row': 4000, 'import, to all flags': 15_000 } : {}
  return [
    { what: `${segments} segments, memory of all processes`, value: `${rounded(megabytes)} MB` },
    ...steps.map(({ name, times: each, work }) => {
      const several = each.length > 1
      const target = targets[name]
      return {
        what: name,
        value:
          `${rounded(quantile(each, 0.5))} ms` +
          (several ? `, p95 ${rounded(quantile(each, 0.95))}` : '') +
          (work === null ? '' : `; work ${rounded(work)}`),
        ...(target === undefined ? {} : atMost(each[0] ?? 0, target, ' ms')),
      }
    }),
  ]
}

const history =
  (events: number) =>
  async ({ keep }: Options): Promise<Row[]> =>
    withLibrary(events, keep && path.join(keep, String(events)), ({ db }) =>
      measure(db).map(({ title, p50, p95, processor, limit }) => ({
        what: `${title}, p95`,
        value: `${rounded(p95)} ms (p50 ${rounded(p50)}, processor ${rounded(processor)})`,
        ...atMost(p95, limit, ' ms'),
      })),
    )

export const PARTS: Readonly<Record<string, (options: Options) => Promise<Row[]>>> = {
  checking,
  typing,
  start,
  'window-1000': window(1000),
  'window-5000': window(5000),
  'window-20000': window(20_000),
  'history-10000': history(10_000),
  'history-100000': history(100_000),
  'history-1000000': history(1_000_000),
}
