import type { RuleInfo } from '../../../shared/calls.ts'
import type { AlikeFlag } from '../../../shared/calls/workbench.ts'
import { NO_TALLY } from '../../../shared/review/learning.ts'
import { article } from './article.ts'

/** Two articles of a library, one of them with a flag. */
export const harbour = article([
  { target: 'Hafenstreik', kind: 'heading', status: 'confirmed' },
  { target: 'Die «Landkreise».', machine: 'Die Kreise.', flags: [{ fixes: ['Länder'] }] },
])
export const drought = article([{ target: 'Dürre.' }], { id: 'a2', title: 'Dürre im Süden' })

/** A rule that editors decided about. */
export const RULE: RuleInfo = {
  id: 'doubled-word',
  version: 1,
  name: { de: 'Doppeltes Wort', en: 'Doubled word' },
  category: 'fluency/grammar',
  severity: 'minor',
  needsSource: false,
  enabled: true,
  enabledByDefault: true,
  measured: { right: 9, flags: 12 },
  open: 1,
  learning: {
    prior: { mean: 0.7, weight: 20 },
    tally: { ...NO_TALLY, accepted: 8, corrected: 2, taste: 2 },
    chance: 0.76,
    low: 0.6,
    high: 0.88,
    quiet: false,
    awake: false,
    resetAt: null,
  },
  accepted: 8,
  corrected: 2,
  dismissed: 2,
}

/** The place of a flag among those that are like it, in segment `n` (from 1) of an article. */
export const alikePlace = (
  n: number,
  text: string,
  fix: string | null,
  at = { start: 4, end: 9 },
): AlikeFlag => ({
  flagId: `f${n}`,
  articleId: 'a1',
  articleTitle: 'Hafenstreik',
  segmentId: `a1-${n}`,
  segmentIndex: n - 1,
  text,
  target: [at],
  fixes: fix === null ? [] : [{ at, text: fix }],
  level: 'sure',
})
