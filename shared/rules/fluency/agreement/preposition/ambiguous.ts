/** Also conjunctions, particles or words behind their noun, so their case proves nothing. */
export const AMBIGUOUS = new Set(
  'während seit nach um bis außer statt anstatt ohne ab entlang gegenüber zufolge entsprechend halber per pro binnen samt dank laut trotz zu'.split(
    ' ',
  ),
)
