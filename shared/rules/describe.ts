import { IntlMessageFormat } from 'intl-messageformat'
import type { Flag } from '../review/flag.ts'
import { findRule } from './registry.ts'
import type { Locale, Rule, Wording } from './rule.ts'

const formats = new Map<string, IntlMessageFormat>()

function format(message: string, locale: Locale, values: Flag['evidence']): string {
  const key = `${locale}\0${message}`
  let compiled = formats.get(key)
  if (!compiled) {
    compiled = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
    formats.set(key, compiled)
  }
  return String(compiled.format({ ...values }))
}

/** The wording of a rule that a flag asks for; its main one when the rule no longer has it. */
function wordingOf(rule: Rule, flag: Pick<Flag, 'wording'>, locale: Locale): Wording {
  return (rule.wordings[flag.wording] ?? rule.wordings.main)[locale]
}

/**
 * What is wrong and why, in the reader's language. A flag of a rule that is no more says so with its id; one that was
 * raised before the rule's wording asked for the evidence it has now is called by the rule's name.
 * @param flag needs ruleId, wording and evidence only, so that history entries can be described too
 */
export function describe(flag: Pick<Flag, 'ruleId' | 'wording' | 'evidence'>, locale: Locale): Wording {
  const rule = findRule(flag.ruleId)
  if (!rule) return { what: flag.ruleId, why: '' }
  const wording = wordingOf(rule, flag, locale)
  try {
    return {
      what: format(wording.what, locale, flag.evidence),
      why: format(wording.why, locale, flag.evidence),
    }
  } catch {
    return { what: rule.name[locale], why: '' }
  }
}

/** What is wrong and why, in a line of running text. */
export function sentence(flag: Parameters<typeof describe>[0], locale: Locale): string {
  const { what, why } = describe(flag, locale)
  return why === '' ? what : `${what}. ${why}`
}
