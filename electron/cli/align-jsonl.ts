import { alignDocuments } from '../../shared/align/align.ts'
import { alignmentLexicon } from '../../shared/align/lexicon.ts'
import { readPlainText } from '../../shared/formats/plain-text.ts'
import type { Span } from '../../shared/text/span.ts'
import { loadLexicons } from '../lexicons.ts'
import { findResources } from '../resources.ts'
import { CLEAN } from './exit.ts'
import { readRows } from './lines.ts'

const pair = (span: Span | null) => (span ? [span.start, span.end] : null)

/** Aligns the sentences of document pairs, one pair of documents a line; answers the exit status. */
export async function alignJsonl(file: string, write: (text: string) => Promise<void>): Promise<number> {
  const { lexicon, dictionary } = findResources()
  const words = alignmentLexicon(await loadLexicons({ data: lexicon, dictionary }))
  for await (const row of readRows(file)) {
    const links = alignDocuments(readPlainText(row.src ?? ''), readPlainText(row.tgt), words)
    const answer = links.map((link) => ({ s: pair(link.source), t: pair(link.target) }))
    await write(`${JSON.stringify({ id: row.id, links: answer })}\n`)
  }
  return CLEAN
}
