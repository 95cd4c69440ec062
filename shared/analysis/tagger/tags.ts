/** The Stuttgart–Tübingen tagset as the German GSD treebank uses it. The position of a tag is its id in the weights. */
export const TAGS = [
  'NN', 'NE', 'ADJA', 'ADJD', 'ADV', 'VVFIN', 'VVINF', 'VVPP', 'VVIZU', 'VVIMP', 'VAFIN', 'VAINF', 'VAPP', 'VAIMP',
  'VMFIN', 'VMINF', 'VMPP', 'CARD', 'FM', 'XY', 'TRUNC', 'ITJ', 'PTKVZ', 'ART', 'APPR', 'APPRART', 'APPO', 'APZR',
  'KON', 'KOUS', 'KOUI', 'KOKOM', 'PPER', 'PRF', 'PPOSAT', 'PPOSS', 'PDS', 'PDAT', 'PIS', 'PIAT', 'PRELS', 'PRELAT',
  'PWS', 'PWAT', 'PWAV', 'PAV', 'PTKNEG', 'PTKZU', 'PTKA', 'PTKANT', '$.', '$,', '$(',
] as const // prettier-ignore

export type Tag = (typeof TAGS)[number]

const IDS: ReadonlyMap<string, number> = new Map(TAGS.map((tag, id) => [tag, id]))

/** Id of a tag; throws RangeError for anything that is none. */
export function tagId(tag: string): number {
  const id = IDS.get(tag)
  if (id === undefined) throw new RangeError(`not an STTS tag: ${tag}`)
  return id
}

export function isTag(tag: string): tag is Tag {
  return IDS.has(tag)
}

/** Tags that new words can have. */
export const OPEN: readonly number[] = [
  'NN', 'NE', 'ADJA', 'ADJD', 'ADV', 'VVFIN', 'VVINF', 'VVPP', 'VVIZU', 'VVIMP', 'CARD', 'FM', 'XY', 'TRUNC', 'ITJ',
  'PTKVZ',
].map(tagId) // prettier-ignore

export const PUNCTUATION: readonly number[] = ['$.', '$,', '$('].map(tagId)
