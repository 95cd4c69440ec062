import { matchQuantities } from '../quantities.ts'
import { defineRule } from '../rule.ts'

const POINTS = /^[\s-]?percentage[\s-]points?\b/iu
const PERCENT = /^\s?(?:Prozent(?!\p{L})|%)/u
const AHEAD = 24

/** Prepositions that ask for the dative plural: von 3 Prozentpunkten. */
const DATIVE = /(?:^|\s)(?:von|mit|bei|zu|nach|aus)\s$/iu

/** A difference in percentage points became one in per cent. */
export const percentagePoints = defineRule({
  id: 'percentage-points',
  version: 1,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'pair',
  prior: 0.85,
  name: { de: 'Prozentpunkte', en: 'Percentage points' },
  wordings: {
    main: {
      de: {
        what: 'Gemeint sind Prozentpunkte',
        why: 'Im Original steht „{source}“: von 40 auf 44 sind es 4 Punkte, aber 10 Prozent.',
      },
      en: {
        what: 'These are percentage points',
        why: 'The original says “{source}”: from 40 to 44 is 4 points but 10 per cent.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'Support fell by «3 percentage points».',
        target: 'Die Zustimmung sank um «3 Prozent».',
        fix: '3 Prozentpunkte',
      },
    ],
    good: [
      {
        source: 'Support fell by 3 percentage points.',
        target: 'Die Zustimmung sank um 3 Prozentpunkte.',
      },
      { source: 'Support fell by 3 percentage points.', target: 'Die Zustimmung sank um 3 Punkte.' },
      { source: 'Prices rose 3 percent.', target: 'Die Preise stiegen um 3 Prozent.' },
    ],
  },
  *check(pair) {
    const { source, target } = pair
    if (!source) return
    for (const [original, found] of matchQuantities(pair).pairs) {
      const points = POINTS.exec(source.text.slice(original.core.end, original.core.end + AHEAD))
      const percent = PERCENT.exec(target.text.slice(found.core.end, found.core.end + AHEAD))
      if (!points || !percent) continue
      const at = { start: found.core.start, end: found.core.end + percent[0].length }
      const dative = DATIVE.test(target.text.slice(0, at.start))
      const one = found.values[0] === 1
      const word = dative && !one ? 'Prozentpunkten' : one ? 'Prozentpunkt' : 'Prozentpunkte'
      const text = `${target.text.slice(at.start, found.core.end)} ${word}`
      yield {
        target: [at],
        source: [{ start: original.core.start, end: original.core.end + points[0].length }],
        fixes: [{ at, text }],
      }
    }
  },
})
