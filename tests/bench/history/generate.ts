import { NO_TAGS } from '../../../shared/formats/tags.ts'
import { countEdits } from '../../../shared/review/edit-distance.ts'
import type { FlagEventKind, FlagState, Reason, Scope } from '../../../shared/review/flag.ts'
import { REASONS } from '../../../shared/review/flag.ts'
import { countWords, editUnits } from '../../../shared/review/words.ts'
import { rules } from '../../../shared/rules/registry.ts'
import type { Rule } from '../../../shared/rules/rule.ts'
import type { Correction } from '../../../shared/taught/corrections.ts'
import { insertArticle, insertFile } from '../../../electron/engine/database/queries/articles.ts'
import { setCorrections } from '../../../electron/engine/database/queries/corrections.ts'
import { insertDismissal } from '../../../electron/engine/database/queries/dismissals.ts'
import { insertEvent, MACHINE } from '../../../electron/engine/database/queries/events.ts'
import { insertFlag, setFlagState } from '../../../electron/engine/database/queries/flag-changes.ts'
import type { StoredFlag } from '../../../electron/engine/database/queries/flags.ts'
import { addPair } from '../../../electron/engine/database/queries/memory.ts'
import { insertSegment, setTarget } from '../../../electron/engine/database/queries/segments.ts'
import { insertReviewer } from '../../../electron/engine/database/queries/settings.ts'
import type { Db } from '../../../electron/engine/database/sql.ts'
import { run } from '../../../electron/engine/database/sql.ts'
import { createChance } from './chance.ts'
import { createWriter } from './sentences.ts'

const SEGMENTS = 20
const DAY = 86_400_000
/** Two years that end here. */
const END = Date.UTC(2026, 10, 1)
const SPAN = 730 * DAY
const SYSTEMS = ['deepl', 'nmt-2024', 'llm-a', 'llm-b', '']
const SYSTEM_WEIGHTS = [40, 25, 20, 10, 5]
const REVIEWERS = [
  'Nora Feld',
  'Anton Berger',
  'Mia Lorenz',
  'Jonas Wirth',
  'Lena Koch',
  'Tom Adler',
  'Ida Sommer',
  'Paul Graf',
]
/** What became of flags: left open, taken over, corrected by hand, dismissed, gone by another edit. */
const OUTCOMES = ['open', 'accepted', 'corrected', 'dismissed', 'gone'] as const
const REASON_WEIGHTS = [25, 10, 12, 5, 48]
const OUTCOME_WEIGHTS = [12, 34, 14, 28, 12]
const SCOPES: readonly Scope[] = ['here', 'article', 'everywhere']

export type Size = { readonly events: number; readonly articles: number }

/** Fills a new database as two years of a desk would: skewed rules, reviewers, systems and decisions, made by the app's own queries. */
export function generate(db: Db, { events, articles }: Size, report: (done: number) => void): void {
  const chance = createChance(7)
  const write = createWriter(chance)
  let lastId = 0
  const newId = (kind: string) => `${kind}${(++lastId).toString(36).padStart(24, '0')}`
  const reviewers = REVIEWERS.map((name) => ({ id: newId('r'), name }))
  const reviewerWeights = reviewers.map((_, index) => 1 / (index + 1))
  // A handful of rules raise half of the flags.
  const ruleWeights = rules.map((_, index) => 1 / (index + 1.5))
  let made = 0

  db.transaction(() => {
    for (const reviewer of reviewers) insertReviewer(db, reviewer, END - SPAN)
    for (const rule of rules) run(db, 'INSERT INTO rules (id, active) VALUES (?, 1)', rule.id)
  })()

  const event = (
    flag: StoredFlag,
    at: number,
    kind: FlagEventKind,
    who: string,
    before: string,
    after: string,
  ) => {
    made++
    const reason = REASONS[chance.weighted(REASON_WEIGHTS)] ?? 'unspecified'
    insertEvent(db, {
      ...flag,
      flagId: flag.id,
      at,
      kind,
      reason: kind === 'dismissed' ? reason : null,
      scope: kind === 'dismissed' ? 'here' : null,
      note: null,
      reviewerId: who,
      took: who === MACHINE ? null : 500 + chance.below(40_000),
      actionId: null,
      dismissalId: null,
      before,
      after,
    })
  }

  const dismiss = (flag: StoredFlag, at: number, reviewerId: string, reason: Reason) => {
    const id = newId('d')
    insertDismissal(db, {
      id,
      flagId: flag.id,
      articleId: flag.articleId,
      ruleId: flag.ruleId,
      subject: flag.subject,
      text: flag.text,
      scope: SCOPES[chance.weighted([90, 8, 2])] ?? 'here',
      reason,
      note: null,
      reviewerId,
      at,
      revokedAt: null,
    })
    return id
  }

  const flagIn = (
    segmentId: string,
    articleId: string,
    target: string,
    source: string,
    rule: Rule,
  ): StoredFlag => {
    const start = target.indexOf(' ', chance.below(Math.max(1, target.length - 20))) + 1
    const end = target.indexOf(' ', start) < 0 ? target.length - 1 : target.indexOf(' ', start)
    const text = target.slice(start, end)
    const evidenceText = source.split(' ')[1] ?? ''
    return {
      id: newId('f'),
      segmentId,
      articleId,
      ruleId: rule.id,
      ruleVersion: rule.version,
      category: rule.category,
      severity: rule.severity,
      confidence: 0.6,
      level: 'likely',
      target: [{ start, end }],
      source: [{ start: source.indexOf(' ') + 1, end: source.indexOf(' ') + 1 + evidenceText.length }],
      fixes: [{ at: { start, end }, text: 'Länder' }],
      evidence: { word: text },
      strength: '',
      wording: 'main',
      fingerprint: `${rule.id}:${text}:${start}`,
      text,
      evidenceText,
      subject: `${text.toLowerCase()}⇄${evidenceText.toLowerCase()}`,
      state: 'open',
      present: true,
      exempt: false,
      dismissalId: null,
      touchedEdit: null,
      raisedBy: null,
      note: null,
      chosen: false,
    }
  }

  /** What the editor put in the place of which word, as the miner would have noted it. */
  const replaced = (source: string, machine: string): readonly Correction[] => {
    const before = chance.pick(machine.split(' '))
    const word = chance.pick(source.split(' '))
    return [
      {
        before,
        after: 'Länder',
        source: word,
        beforeLemma: before.toLowerCase(),
        afterLemma: 'Land',
        sourceLemma: word.toLowerCase(),
      },
    ]
  }

  /** One flag's life: raised, decided, sometimes reopened and decided again. */
  const live = (flag: StoredFlag, at: number, who: string, before: string, after: string): string => {
    insertFlag(db, flag)
    event(flag, at, 'raised', MACHINE, before, before)
    const outcome = OUTCOMES[chance.weighted(OUTCOME_WEIGHTS)] ?? 'open'
    let time = at + 60_000 + chance.below(3 * DAY)
    if (outcome === 'open') return before
    if (outcome === 'dismissed' && chance.next() < 0.1) {
      event(flag, time, 'dismissed', who, before, before)
      time += chance.below(DAY)
      event(flag, time, 'reopened', who, before, before)
      time += 1000
    }
    const changes = outcome !== 'dismissed'
    event(flag, time, outcome, outcome === 'gone' ? MACHINE : who, before, changes ? after : before)
    const dismissalId =
      outcome === 'dismissed'
        ? dismiss(flag, time, who, REASONS[chance.weighted(REASON_WEIGHTS)] ?? 'unspecified')
        : null
    setFlagState(db, flag.id, outcome satisfies FlagState, dismissalId)
    return changes ? after : before
  }

  const perSegment = events / (articles * SEGMENTS * 1.92)
  const article = (index: number) => {
    const at = END - SPAN + Math.floor((index / articles) * SPAN) + chance.below(DAY)
    const id = newId('a')
    const who = reviewers[chance.weighted(reviewerWeights)]?.id ?? MACHINE
    insertArticle(db, {
      id,
      title: write('de', 5).slice(0, -1),
      system: SYSTEMS[chance.weighted(SYSTEM_WEIGHTS)] ?? '',
      digest: id,
      at,
    })
    insertFile(db, id, {
      side: 'source',
      name: 'a.txt',
      encoding: 'utf-8',
      bytes: new Uint8Array(),
      text: '',
      skeleton: '{}',
    })
    let position = 0
    for (let n = 0; n < SEGMENTS; n++) {
      const source = write('en', 12 + chance.below(14))
      const machine = write('de', 12 + chance.below(14))
      const segmentId = newId('s')
      const span = { start: position, end: position + machine.length }
      position += machine.length + 1
      insertSegment(db, {
        id: segmentId,
        articleId: id,
        index: n,
        kind: n === 0 ? 'heading' : 'text',
        paragraph: n,
        source,
        machine,
        target: machine,
        markup: [],
        tags: NO_TAGS,
        manual: false,
        alignment: 1,
        sourceSpan: span,
        targetSpan: span,
        words: countWords(machine),
        units: editUnits(machine).length,
      })
      let target = machine
      const flags = Math.floor(perSegment) + (chance.next() < perSegment % 1 ? 1 : 0)
      for (let f = 0; f < flags; f++) {
        const rule = rules[chance.weighted(ruleWeights)]!
        const flag = flagIn(segmentId, id, target, source, rule)
        const { start, end } = flag.target[0] ?? { start: 0, end: 0 }
        target = live(
          flag,
          at + chance.below(DAY),
          who,
          target,
          `${target.slice(0, start)}Länder${target.slice(end)}`,
        )
      }
      if (target !== machine) {
        setTarget(db, segmentId, target, countWords(target), countEdits(machine, target))
        setCorrections(db, { id: segmentId, source, machine, target, revision: 1 }, replaced(source, machine))
      }
    }
    addPair(
      db,
      { source: write('en', 12), target: write('de', 12), name: `${index % 40}.tmx` },
      { by: '', at: null },
      who,
      at,
    )
  }
  const AT_ONCE = 100
  for (let first = 0; first < articles; first += AT_ONCE) {
    db.transaction(() => {
      for (let index = first; index < Math.min(articles, first + AT_ONCE); index++) article(index)
    })()
    report(made)
  }
}
