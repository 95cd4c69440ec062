/** What the analyst does with what was taught: checks with it, tries it out, finds what could be learned. */
import type { AnalysedPair } from '../../../shared/analysis/pair.ts'
import type { Lexicons } from '../../../shared/lexicon/lexicon.ts'
import type { CheckInput } from '../../../shared/review/checker.ts'
import type { Flag } from '../../../shared/review/flag.ts'
import type { CheckWhole } from '../../../shared/rules/check-whole.ts'
import { createWholeChecker } from '../../../shared/rules/check-whole.ts'
import { ownRule } from '../../../shared/rules/terminology/own-rule.ts'
import { termbase } from '../../../shared/rules/terminology/termbase.ts'
import type { Lessons } from '../../../shared/taught/compile.ts'
import { compileTaught, NO_LESSONS } from '../../../shared/taught/compile.ts'
import type { Correction } from '../../../shared/taught/corrections.ts'
import { correctionsOf } from '../../../shared/taught/corrections.ts'
import type { WordForms } from '../../../shared/taught/forms.ts'
import { englishForms, germanForms } from '../../../shared/taught/forms.ts'
import { suggestTerm } from '../../../shared/taught/suggest.ts'
import type { Taught, TermDraft } from '../../../shared/taught/taught.ts'
import type { Span } from '../../../shared/text/span.ts'

/** A segment before and after editors worked on it, without tags. */
export type EditedTexts = { readonly source: string | null; readonly machine: string; readonly now: string }

/** What a lesson flags in the machine's translation, and how often it still does. */
export type Tried = {
  readonly target: readonly Span[]
  readonly evidence: readonly Span[]
  readonly fix: string | null
  readonly before: number
  readonly now: number
}

/** Questions about taught matters, each with what it takes and answers. */
export type Questions = {
  try: { input: { readonly taught: Taught; readonly rows: readonly EditedTexts[] }; output: readonly Tried[] }
  corrections: { input: readonly EditedTexts[]; output: readonly (readonly Correction[])[] }
  suggest: {
    input: {
      readonly texts: EditedTexts
      readonly source: Span | null
      readonly target: Span | null
      readonly better: string | null
    }
    output: { readonly draft: TermDraft; readonly corrections: readonly Correction[] }
  }
  forms: {
    input: { readonly text: string; readonly language: 'de' | 'en' }
    output: readonly WordForms[]
  }
}
export type QuestionName = keyof Questions
export type Ask = <Name extends QuestionName>(
  name: Name,
  input: Questions[Name]['input'],
) => Promise<Questions[Name]['output']>

export type TaughtTools = {
  /** For the checker's context; changes with `set`. */
  readonly lessons: () => Lessons
  readonly set: (taught: Taught) => void
  readonly answer: <Name extends QuestionName>(
    name: Name,
    input: Questions[Name]['input'],
  ) => Questions[Name]['output']
}

type Analyse = (input: CheckInput) => AnalysedPair

function flagsOf(check: CheckWhole, source: string | null, target: string): readonly Flag[] {
  if (target.trim() === '') return []
  return [...check([[{ index: 0, kind: 'text', source, target }]])].flat(2)
}

function tried(check: CheckWhole, { source, machine, now }: EditedTexts): Tried {
  const flags = flagsOf(check, source, machine)
  const still = machine === now ? flags : flagsOf(check, source, now)
  return {
    target: flags.flatMap((flag) => flag.target),
    evidence: flags.flatMap((flag) => flag.source),
    fix: flags[0]?.fixes[0]?.text ?? null,
    before: flags.length,
    now: still.length,
  }
}

export function createTaughtTools(analyse: Analyse, lexicons: Lexicons): TaughtTools {
  let lessons = NO_LESSONS
  const answers: { [Name in QuestionName]: (input: Questions[Name]['input']) => Questions[Name]['output'] } =
    {
      try({ taught, rows }) {
        const context = { lexicons, taught: compileTaught(taught, analyse) }
        const check = createWholeChecker(analyse, [termbase, ownRule], context)
        return rows.map((row) => tried(check, row))
      },
      corrections: (rows) =>
        rows.map(({ source, machine, now }) => {
          const pair = (target: string) => analyse({ index: 0, kind: 'text', source, target })
          return correctionsOf(pair(machine), pair(now))
        }),
      suggest({ texts: { source, machine, now }, better, ...marked }) {
        const pair = analyse({ index: 0, kind: 'text', source, target: now })
        const before = analyse({ index: 0, kind: 'text', source, target: machine })
        return {
          draft: suggestTerm(pair, {
            ...marked,
            better:
              better === null ? null : analyse({ index: 0, kind: 'text', source: null, target: better }),
          }),
          corrections: source === null ? [] : correctionsOf(before, pair),
        }
      },
      forms: ({ text, language }) =>
        language === 'de' ? germanForms(text, analyse, lexicons.german) : englishForms(text, analyse),
    }
  return {
    lessons: () => lessons,
    set(taught) {
      lessons = compileTaught(taught, analyse)
    },
    answer: (name, input) => answers[name](input),
  }
}
