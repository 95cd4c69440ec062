import { readSides } from '../../electron/engine/files/read.ts'

/** The pairs of a TMX file, English and German. */
export function readTmxPairs(bytes: Uint8Array): [string, string][] {
  const { source, target, pairs } = readSides([{ name: 'a.tmx', bytes: new Uint8Array(bytes) }])
  return (pairs ?? []).map((pair) => [
    source?.document.text.slice(pair.source?.start, pair.source?.end) ?? '',
    target.document.text.slice(pair.target?.start, pair.target?.end),
  ])
}
