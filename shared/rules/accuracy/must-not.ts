import type { AnalysedPair, SourceToken, TargetToken } from '../../analysis/pair.ts'

import { replaceVerb } from '../inflect-verb.ts'
import { defineRule } from '../rule.ts'
import { casedLike } from '../../text/capitals.ts'

const NOT = /^(?:not|n['’]t)$/iu
const DENIES = /^(?:nicht|nichts|nie|niemals|niemand\p{L}*|kein\p{L}*)$/iu

/** "must not", "mustn't", but not "must not have known", which is a guess. */
function prohibitions(tokens: readonly SourceToken[]): SourceToken[] {
  return tokens.filter(
    (token, at) =>
      token.lemma === 'must' &&
      NOT.test(tokens[at + 1]?.text ?? '') &&
      !/^(?:have|only|just|be\s)$/iu.test(tokens[at + 2]?.text ?? ''),
  )
}

/** "need not", "don't need to", "doesn't have to": nothing is prohibited. */
function exemptions(tokens: readonly SourceToken[]): SourceToken[] {
  return tokens.filter((token, at) => {
    const before = tokens[at - 1]?.text ?? ''
    const after = tokens[at + 1]?.text ?? ''
    if (token.lemma === 'need' && NOT.test(after)) return true
    return /^(?:need|have)$/u.test(token.text) && NOT.test(before) && after === 'to'
  })
}

/** The only form of the modal verb in the target, denied in its clause. */
function deniedModal({ target }: AnalysedPair, lemma: string): TargetToken | null {
  const modals = target.tokens.filter((token) => token.lemma === lemma && token.tag.startsWith('VM'))
  const [modal] = modals
  if (!modal || modals.length > 1) return null
  const clause = target.clauses.find((each) => modal.start >= each.span.start && modal.end <= each.span.end)
  const inside = target.tokens.filter((token) =>
    clause ? token.index >= clause.first && token.index <= clause.last : token.sentence === modal.sentence,
  )
  return inside.some((token) => DENIES.test(token.text)) ? modal : null
}

/** Other words of the source that the German modal could stand for. */
const ALSO_MUST = /^(?:must|have|has|had|need|needs|should|ought|supposed)$/iu
const ALSO_MAY = /^(?:may|can|could|might|must|allow\p{L}*|permit\p{L}*|should|ban\p{L}*|forbid\p{L}*)$/iu

/** "must not" forbids (darf nicht), "need not" does not (muss nicht): German has them the other way round. */
export const mustNot = defineRule({
  id: 'must-not',
  version: 1,
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'pair',
  prior: 0.9,
  name: { de: 'must not: darf nicht', en: 'must not: darf nicht' },
  wordings: {
    main: {
      de: {
        what: '„{text} nicht“ heißt hier „{better} nicht“',
        why: '„{source} not“ verbietet etwas; „{text} nicht“ heißt, dass es unnötig ist.',
      },
      en: {
        what: '“{text} nicht” should be “{better} nicht”',
        why: '“{source} not” forbids something; “{text} nicht” says that it is unnecessary.',
      },
    },
    need: {
      de: {
        what: '„{text} nicht“ heißt hier „{better} nicht“',
        why: 'Im Original ist etwas unnötig („{source}“); „{text} nicht“ verbietet es.',
      },
      en: {
        what: '“{text} nicht” should be “{better} nicht”',
        why: 'In the original something is unnecessary (“{source}”); “{text} nicht” forbids it.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'Visitors «must» not feed the birds.',
        target: 'Besucher «müssen» die Vögel nicht füttern.',
        fix: 'dürfen',
      },
      {
        source: 'Members do not «have» to pay.',
        target: 'Mitglieder «dürfen» nicht bezahlen.',
        fix: 'müssen',
      },
    ],
    good: [
      { source: 'He must not have known it.', target: 'Er muss es nicht gewusst haben.' },
      {
        source: 'You must pay, but you must not park here.',
        target: 'Sie müssen zahlen, aber hier nicht parken.',
      },
      { source: 'Visitors must not smoke.', target: 'Besucher dürfen nicht rauchen.' },
      { source: 'Members do not have to pay.', target: 'Mitglieder müssen nicht bezahlen.' },
    ],
  },
  *check(pair, { lexicons }) {
    const { source, target } = pair
    if (!source || !/n(?:o|['’])t/iu.test(source.text)) return
    const kinds = [
      { found: prohibitions(source.tokens), also: ALSO_MUST, wrong: 'müssen', right: 'dürfen' },
      { found: exemptions(source.tokens), also: ALSO_MAY, wrong: 'dürfen', right: 'müssen', wording: 'need' },
    ]
    for (const { found, also, wrong, right, wording } of kinds) {
      const [original] = found
      if (!original || found.length > 1) continue
      if (source.tokens.some((token) => token.index !== original.index && also.test(token.text))) continue
      const modal = deniedModal(pair, wrong)
      if (!modal) continue
      const [fix] = replaceVerb(target, modal, wrong, right, lexicons.german)
      const fixes = fix ? [{ ...fix, text: casedLike(modal.text, fix.text) }] : []
      yield {
        target: [{ start: modal.start, end: modal.end }],
        source: [{ start: original.start, end: original.end }],
        fixes,
        evidence: { better: fixes[0]?.text ?? right },
        ...(wording ? { wording } : {}),
      }
    }
  },
})
