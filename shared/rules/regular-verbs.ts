const NONE: readonly string[] = []

/** Possible infinitives of a regular form in -ed or -ing, right or not: stabbed → stabb, stabbe, stab. */
export function infinitivesOf(form: string): readonly string[] {
  if (!form.endsWith('ed') && !form.endsWith('ing')) return NONE
  const stem = /^(\w{3,}?)(?:ed|ing)$/.exec(form)?.[1]
  if (!stem) return NONE
  const short = /(.)\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return [stem, `${stem}e`, ...short, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])]
}
