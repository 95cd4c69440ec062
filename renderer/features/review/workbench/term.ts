import type { FlagView } from '../../../../shared/calls.ts'
import type { Span } from '../../../../shared/text/span.ts'
import type { TermDraft } from '../../../../shared/taught/taught.ts'

type Suggested = { readonly draft: TermDraft; readonly corrections: readonly TermDraft[] }
type Beginning = { readonly start: TermDraft; readonly others: readonly TermDraft[] }

type Asked = { readonly source: Span | null; readonly target: Span | null; readonly better: string | null }

/** Where nothing is marked, a term is about what the active flag is about: its suggestion instead of its words. */
export const aboutFlag = (flag: FlagView | null): Asked => ({
  source: flag?.source[0] ?? null,
  target: flag?.target[0] ?? null,
  better: flag?.fixes[0]?.text ?? null,
})

/** The correction that put the marked word there, or the only one. */
function correctionFor({ draft, corrections }: Suggested): TermDraft | undefined {
  const [marked] = draft.preferred
  const found = corrections.find(({ preferred }) => marked !== undefined && preferred.includes(marked))
  return found ?? (corrections.length === 1 || marked === undefined ? corrections[0] : undefined)
}

/**
 * What the form of a term begins with. For "never again" the word that was corrected away; where nothing was corrected, the
 * marked word itself is the unwanted one.
 */
export function beginning(title: 'term.new' | 'term.never', suggested: Suggested): Beginning {
  const { draft, corrections } = suggested
  const others = corrections.length > 1 ? corrections : []
  if (title === 'term.new') return { start: draft, others: [] }
  const corrected = correctionFor(suggested)
  return { start: corrected ?? { ...draft, preferred: [], forbidden: draft.preferred }, others }
}
