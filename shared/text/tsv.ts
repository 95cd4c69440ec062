/**
 * A line of a table of ours, in a file or on a terminal; the layouts of others, which know no quoting, are in shared/review. Tabs and
 * line breaks become spaces. Spreadsheets and readers of CSV take a quotation mark, which flagged words often are, for the beginning
 * of a cell that ends with the next one, lines later: such cells are quoted.
 */
export const tsvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(cellOf).join('\t')}\n`

function cellOf(value: string | number | null): string {
  const text = String(value ?? '').replace(/[\t\r\n]+/gu, ' ')
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
}
