/** How what a rule found becomes a flag. */
import type { TaggedPair } from '../analysis/pair.ts'
import { withoutTags } from '../formats/tags.ts'
import { fingerprint } from '../review/fingerprint.ts'
import type { Flag } from '../review/flag.ts'
import type { Span } from '../text/span.ts'
import { slice } from '../text/span.ts'
import { confidenceOf, levelOf } from './confidence.ts'
import type { Finding, Rule } from './rule.ts'
import { placeInTagged } from './tagged.ts'

/** A flag that has no name yet: that depends on the others of its segment. */
export type Draft = Omit<Flag, 'fingerprint'>

/** What of an analysis is needed to make a flag of a finding. */
export type Texts = {
  readonly source: { readonly text: string } | null
  readonly target: { readonly text: string }
  readonly tagged?: TaggedPair
}

/** A finding as a flag: confidence from the measurements, evidence filled up with the words themselves. */
export function toFlag(rule: Rule, finding: Finding, texts: Texts): Draft {
  const confidence = confidenceOf(rule, finding.strength ?? '')
  const source = finding.source ?? []
  const words = finding.inTagged ? [] : finding.target.map((span) => slice(texts.target.text, span))
  const sourceWords = finding.inTagged ? [] : source.map((span) => slice(texts.source?.text ?? '', span))
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    category: finding.category ?? rule.category,
    severity: finding.severity ?? rule.severity,
    confidence,
    level: levelOf(confidence),
    ...placeInTagged(finding, texts.tagged),
    evidence: {
      text: words.join(' … '),
      source: sourceWords.join(' … '),
      fix: finding.fixes?.[0]?.text ?? '',
      ...finding.evidence,
    },
    strength: finding.strength ?? '',
    wording: finding.wording ?? '',
  }
}

/** The words of a stretch; of one that is nothing but tags, these. */
function wordsAt(text: string, span: Span): string {
  const found = slice(text, span)
  return withoutTags(found) || found
}

/** Names the flags of one segment; equal ones are numbered in text order. */
export function withFingerprints(flags: readonly Draft[], texts: Texts): Flag[] {
  const target = texts.tagged?.target.text ?? texts.target.text
  const source = texts.tagged?.source?.text ?? texts.source?.text ?? ''
  const seen = new Map<string, number>()
  return [...flags]
    .sort((a, b) => (a.target[0]?.start ?? 0) - (b.target[0]?.start ?? 0))
    .map((flag) => {
      const words = flag.target.map((span) => wordsAt(target, span))
      const evidence = flag.source.map((span) => wordsAt(source, span))
      const identity = { ruleId: flag.ruleId, words, evidence }
      const key = JSON.stringify(identity)
      const ordinal = seen.get(key) ?? 0
      seen.set(key, ordinal + 1)
      return { ...flag, fingerprint: fingerprint({ ...identity, ordinal }) }
    })
}
