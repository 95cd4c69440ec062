/** Which relative pronoun stands for what, in which case. */
import { CASES } from '../../../../lexicon/agreement.ts'
import type { Case } from '../../../../lexicon/agreement.ts'
import type { TargetToken } from '../../../../analysis/pair.ts'
import type { Kind } from '../../../antecedents.ts'

type Form = Readonly<Record<string, readonly Kind[]>>

/** What a relative pronoun can refer to in each case. */
const FORMS: Readonly<Record<Case, Form>> = {
  nom: { der: ['sg m'], die: ['sg f', 'pl'], das: ['sg n'] },
  acc: { den: ['sg m'], die: ['sg f', 'pl'], das: ['sg n'] },
  dat: { dem: ['sg m', 'sg n'], der: ['sg f'], denen: ['pl'] },
  gen: { dessen: ['sg m', 'sg n'], deren: ['sg f', 'pl'] },
}

/** The pronoun for a noun in a case. */
export const formFor = (kind: Kind, grammaticalCase: Case): string =>
  Object.entries(FORMS[grammaticalCase]).find(([, kinds]) => kinds.includes(kind))?.[0] ?? ''

/** The pronoun for another gender in the same case, of the first case that it can be. */
export function inGender(form: string, from: Kind, to: Kind): string | null {
  const found = CASES.find((each) => FORMS[each][form]?.includes(from))
  return found === undefined ? null : formFor(to, found)
}

/** What a form can refer to in some of these cases. */
export const refers = (form: string, cases: readonly Case[]): readonly Kind[] =>
  cases.flatMap((each) => FORMS[each][form] ?? [])

/** A pronoun that cannot stand where it does, what it stands for, and what it might be. */
export type Wrong = {
  readonly fixes: readonly string[]
  readonly noun: TargetToken
  readonly strength?: string
}
