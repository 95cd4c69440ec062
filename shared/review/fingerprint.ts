/** What makes a flag the same flag after an edit elsewhere: the rule, the flagged words, the source's words, and which of equals. */
export type FlagIdentity = {
  readonly ruleId: string
  /** Flagged words of the target, one string a span. */
  readonly words: readonly string[]
  /** The source's words that are the evidence. */
  readonly evidence: readonly string[]
  /** Number among flags of the segment that are otherwise the same, from 0. */
  readonly ordinal: number
}

/** FNV-1a, twice with different seeds: 64 bits in 16 hexadecimal digits, without any platform's crypto. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x050c5d1f
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x01000197)
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')
}

/**
 * Stable name of a flag inside its segment: 16 hexadecimal digits. Offsets are left out on purpose, so that it survives
 * edits elsewhere in the segment, a re-check and a restart; white space and case of the words count.
 */
export function fingerprint(flag: FlagIdentity): string {
  return hash(
    [flag.ruleId, flag.words.join('\u0001'), flag.evidence.join('\u0001'), flag.ordinal].join('\u0002'),
  )
}
