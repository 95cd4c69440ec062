import type { Handlers } from '../../../shared/calls.ts'
import type { LessonOrigin, TaughtFile } from '../../../shared/calls/taught.ts'
import { AppError } from '../../../shared/errors.ts'
import { checkPatterns, readRules, writeRules } from '../../../shared/taught/files/rules-file.ts'
import { writeTermTable } from '../../../shared/taught/files/table.ts'
import { writeTbx } from '../../../shared/taught/files/tbx.ts'
import { readTerms } from '../../../shared/taught/files/terms-file.ts'
import { bareText, inBare } from '../../../shared/formats/bare.ts'
import { withoutTags } from '../../../shared/formats/tags.ts'
import { termOfCorrection } from '../../../shared/taught/suggest.ts'
import type { OwnRuleDraft, TermDraft } from '../../../shared/taught/taught.ts'
import type { Analyst } from '../checking/analyst.ts'
import type { Inspector } from '../checking/inspector.ts'
import type { Context } from '../context.ts'
import { answerTo, setAnswer } from '../database/queries/corrections.ts'
import { readSettings } from '../database/queries/settings.ts'
import {
  insertTaught,
  listOwnRules,
  listTerms,
  ownRuleOf,
  setTaughtRemoved,
  termOf,
  updateTaught,
} from '../database/queries/taught.ts'
import type { Db } from '../database/sql.ts'
import { transaction } from '../database/sql.ts'
import { memoryTmx } from '../files/memory-export.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import { findSegment } from './deciding.ts'
import { changeOfKey, listProposals, termOfChange } from '../review/proposals.ts'
import { tryExamples, tryLesson } from '../review/trial.ts'

type TaughtCallNames =
  | 'listTerms'
  | 'saveTerm'
  | 'importTerms'
  | 'listOwnRules'
  | 'saveOwnRule'
  | 'switchOwnRule'
  | 'importOwnRules'
  | 'removeTaught'
  | 'tryLesson'
  | 'suggestTerm'
  | 'listProposals'
  | 'answerProposal'
  | 'exportTaughtTo'

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new AppError('not-found', { id })
  return value
}

const draftOf = ({ source, preferred, forbidden, note, domain }: TermDraft): TermDraft => ({
  ...{ source, preferred, forbidden, note, domain },
})

const sameTerm = (term: TermDraft) => JSON.stringify(Object.values(draftOf(term)))

/** @throws AppError empty-term when a term says nothing */
function expectMeaning({ source, preferred, forbidden }: TermDraft): void {
  if (forbidden.length === 0 && (source === '' || preferred.length === 0)) throw new AppError('empty-term')
}

function textOf(db: Db, what: TaughtFile, at: number): string {
  switch (what) {
    case 'tbx':
      return writeTbx(listTerms(db))
    case 'tsv':
      return writeTermTable(listTerms(db))
    case 'rules':
      return writeRules(listOwnRules(db))
    case 'tmx':
      return memoryTmx(db, at)
  }
}

/** Terms, own rules, and what is proposed to become one. */
export function taughtHandlers(
  context: Context,
  inspector: Inspector,
  analyst: Analyst,
): Pick<Handlers, TaughtCallNames> {
  const { db } = context

  const signed = () => ({ reviewerId: readSettings(db).reviewerId, at: context.now() })

  const add = (
    kind: 'term' | 'rule',
    content: TermDraft | OwnRuleDraft,
    origin: LessonOrigin,
    enabled: boolean,
  ) => {
    const id = context.newId()
    insertTaught(db, { id, kind, content, enabled, origin, ...signed() })
    return id
  }

  /** What was taught is on disk, then checks go by it. */
  const teach = <T>(work: () => T): T => {
    const result = transaction(db, work)
    inspector.taughtChanged()
    return result
  }

  return {
    listTerms: () => listTerms(db),

    saveTerm({ termId, term }) {
      expectMeaning(term)
      return teach(() => {
        const id = termId ?? add('term', term, 'typed', true)
        if (termId !== null && !updateTaught(db, id, { content: term, enabled: true, ...signed() }))
          throw new AppError('not-found', { id })
        return found(termOf(db, id), id)
      })
    },

    importTerms({ file }) {
      const drafts = readTerms(file)
      return teach(() => {
        const known = new Set(listTerms(db).map(sameTerm))
        const fresh = drafts.filter((draft) => {
          const name = sameTerm(draft)
          const isNew = !known.has(name)
          known.add(name)
          return isNew
        })
        return {
          added: fresh.map((draft) => add('term', draft, 'imported', true)),
          known: drafts.length - fresh.length,
        }
      })
    },

    listOwnRules: () => listOwnRules(db),

    async saveOwnRule({ ruleId, rule }) {
      checkPatterns(rule.test)
      const before = ruleId === null ? undefined : found(ownRuleOf(db, ruleId), ruleId)
      const right = await tryExamples(
        analyst,
        { terms: [], rules: [{ ...rule, id: 'trial' }] },
        rule.examples,
      )
      const enabled = before?.enabled === true && right.every(Boolean)
      return teach(() => {
        const id = ruleId ?? add('rule', rule, 'typed', false)
        if (ruleId !== null) updateTaught(db, id, { content: rule, enabled, ...signed() })
        return found(ownRuleOf(db, id), id)
      })
    },

    async switchOwnRule({ ruleId, enabled }) {
      const { id, name, note, severity, test, examples } = found(ownRuleOf(db, ruleId), ruleId)
      const rule = { name, note, severity, test, examples }
      if (enabled) {
        const right = await tryExamples(analyst, { terms: [], rules: [{ ...rule, id }] }, examples)
        const wrong = right.filter((each) => !each).length
        if (examples.length === 0 || wrong > 0)
          throw new AppError('examples-fail', { wrong, all: examples.length })
      }
      teach(() => updateTaught(db, ruleId, { content: rule, enabled, ...signed() }))
      return null
    },

    importOwnRules({ file }) {
      const drafts = readRules(file)
      return teach(() => ({ added: drafts.map((draft) => add('rule', draft, 'imported', false)) }))
    },

    removeTaught({ ids, removed }) {
      teach(() => setTaughtRemoved(db, ids, removed ? context.now() : null))
      return null
    },

    tryLesson({ lesson }) {
      if (lesson.kind === 'rule') checkPatterns(lesson.rule.test)
      return tryLesson(context, analyst, lesson)
    },

    async suggestTerm({ segmentId, source, target, better }) {
      const segment = findSegment(context, segmentId)
      const bare = (side: 'source' | 'target') => bareText(segment[side], segment.tags[side])
      const [english, german] = [bare('source'), bare('target')]
      const { draft, corrections } = await analyst.ask('suggest', {
        texts: {
          source: segment.source === '' ? null : english.bare,
          machine: withoutTags(segment.machine),
          now: german.bare,
        },
        source: source && inBare(english, source),
        target: target && inBare(german, target),
        better: better?.trim() || null,
      })
      return { draft, corrections: corrections.map(termOfCorrection) }
    },

    listProposals: ({ refused }) => listProposals(db, refused),

    answerProposal({ key, answer }) {
      const change = changeOfKey(key)
      if (!change) throw new AppError('not-found', { id: key })
      return teach(() => {
        const before = answerTo(db, change)
        if (before?.taughtId) setTaughtRemoved(db, [before.taughtId], context.now())
        const taughtId = answer === 'yes' ? add('term', termOfChange(change), 'learned', true) : null
        setAnswer(db, change, answer === null ? null : { answer, taughtId, ...signed() })
        return { termId: taughtId }
      })
    },

    async exportTaughtTo({ what, path }) {
      await writeAtomically(path, [textOf(db, what, context.now())])
      return { path }
    },
  }
}
