import { NO_LESSONS } from '../../taught/compile.ts'
import type { PatternLesson } from '../../taught/compile.ts'
import { lessonFindings } from '../../taught/findings.ts'
import { expand, matchesOf } from '../../taught/pattern.ts'
import type { AnalysedPair } from '../../analysis/pair.ts'
import type { Finding } from '../rule.ts'
import { defineRule } from '../rule.ts'

function* patternFindings(pair: AnalysedPair, lesson: PatternLesson): Iterable<Finding> {
  const sources = lesson.source ? matchesOf(lesson.source, pair.source?.text ?? '') : []
  if (lesson.source && sources.length === 0) return
  for (const match of matchesOf(lesson.target, pair.target.text)) {
    const at = { start: match.start, end: match.end }
    const better = expand(lesson.better, match.groups)
    yield {
      target: [at],
      source: sources.map(({ start, end }) => ({ start, end })),
      fixes: better === '' || better === match.groups[0] ? [] : [{ at, text: better }],
      severity: lesson.severity,
      strength: 'pattern',
      wording: better === '' ? 'never' : 'unwanted',
      evidence: {
        lesson: lesson.id,
        name: lesson.name,
        note: lesson.note === '' ? '' : ` ${lesson.note}`,
        better,
      },
    }
  }
}

/** Rules that editors made themselves (shared/taught): words, pairs of words, required words, patterns. */
export const ownRule = defineRule({
  id: 'own-rule',
  version: 1,
  category: 'other',
  severity: 'minor',
  needs: 'target',
  // Its author has seen what it would flag in all articles before it was switched on.
  prior: { word: 0.9, compound: 0.7, pattern: 0.9, missing: 0.6, unlinked: 0.4 },
  name: { de: 'Eigene Regeln', en: 'Own rules' },
  wordings: {
    main: {
      de: { what: '„{text}“: besser „{better}“', why: 'Eigene Regel „{name}“, wegen „{source}“.{note}' },
      en: { what: '“{text}”: better “{better}”', why: 'Own rule “{name}”, because of “{source}”.{note}' },
    },
    unwanted: {
      de: { what: '„{text}“: besser „{better}“', why: 'Eigene Regel „{name}“.{note}' },
      en: { what: '“{text}”: better “{better}”', why: 'Own rule “{name}”.{note}' },
    },
    never: {
      de: { what: '„{text}“ ist hier unerwünscht', why: 'Eigene Regel „{name}“.{note}' },
      en: { what: '“{text}” is not wanted here', why: 'Own rule “{name}”.{note}' },
    },
    missing: {
      de: { what: 'Für „{source}“ soll hier „{better}“ stehen', why: 'Eigene Regel „{name}“.{note}' },
      en: { what: '“{source}” should be “{better}” here', why: 'Own rule “{name}”.{note}' },
    },
  },
  taught: {
    terms: [],
    rules: [
      {
        ...{ id: 'a', name: 'Im Endeffekt', note: 'Phrase.', severity: 'minor', examples: [] },
        test: { kind: 'forbidden', target: ['schlussendlich'], better: 'schließlich' },
      },
      {
        ...{ id: 'b', name: 'Administration', note: '', severity: 'major', examples: [] },
        test: { kind: 'pair', source: 'administration', target: ['Administration'], better: 'Regierung' },
      },
      {
        ...{ id: 'c', name: 'Uhr', note: '', severity: 'minor', examples: [] },
        test: {
          kind: 'pattern',
          source: '',
          target: '(\\d{1,2}):(\\d{2}) Uhr',
          ignoreCase: false,
          better: '$1.$2 Uhr',
        },
      },
      {
        ...{ id: 'd', name: 'Kyjiw', note: '', severity: 'minor', examples: [] },
        test: { kind: 'required', source: 'Kyiv', target: ['Kyjiw'] },
      },
    ],
  },
  examples: {
    bad: [
      { target: '«Schlussendlich» kam er.', fix: 'Schließlich' },
      {
        source: 'The «administration» refuses.',
        target: 'Die «Administration» weigert sich.',
        fix: 'Regierung',
      },
      { target: 'Es beginnt um «18:30 Uhr».', fix: '18.30 Uhr' },
    ],
    good: [
      { source: 'The office refuses.', target: 'Die Administration weigert sich.' },
      { source: 'He came to Kyiv.', target: 'Er kam nach Kyjiw.' },
      { target: 'Es beginnt um 18.30 Uhr.' },
    ],
  },
  *check(pair, { lexicons, taught = NO_LESSONS }) {
    yield* lessonFindings(pair, taught, 'rule', lexicons)
    for (const lesson of taught.patterns) yield* patternFindings(pair, lesson)
  },
})
