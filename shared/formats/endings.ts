import type { FormatId } from './document.ts'

/** Endings of file names, in lower case, the usual one first. Apart from the formats, so that the window need not load them. */
export const ENDINGS: Readonly<Record<FormatId, readonly string[]>> = {
  txt: ['txt', 'text'],
  md: ['md', 'markdown'],
  html: ['html', 'htm', 'xhtml'],
  docx: ['docx', 'docm', 'dotx'],
  xliff: ['xlf', 'xliff'],
  tmx: ['tmx'],
  po: ['po', 'pot'],
  delimited: ['tsv', 'csv', 'tab'],
  jsonl: ['jsonl', 'ndjson'],
}
