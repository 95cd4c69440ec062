/** dass where it is one too many, and what stands for it where it is missing. */
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import { isFinite } from '../../../../analysis/verbs.ts'
import { ahead, behind } from './slip.ts'
import type { Look, Slip } from './slip.ts'
import { casedLike } from '../../../../text/capitals.ts'
import { spanOf } from '../../../../text/span.ts'

/** Conjunctions that stand without dass: „bevor dass“, „nachdem dass“. */
const WITHOUT =
  /^(?:bevor|nachdem|während|obwohl|weil|wenn|falls|seitdem|damit|sobald|solange|indem|ob|ehe)$/iu

const tooMany = (dass: TargetToken, next: TargetToken | undefined, because: string): Slip => ({
  at: { start: dass.start, end: next?.start ?? dass.end },
  fix: '',
  wording: 'tooMany',
  evidence: { because, word: dass.text },
  strength: 'doubled',
})

/** „dass, wenn er käme, dass sie gehe“: the second takes up what the first has begun. */
function doubled(dass: TargetToken, pair: AnalysedPair): Slip | null {
  const { tokens } = pair.target
  const comma = tokens[dass.index - 1]
  const end = tokens[dass.index - 2]
  if (comma?.text !== ',' || !end || !isFinite(end)) return null
  const before = ahead(end, pair)
  const opener = before.findLast(({ tag }) => tag === 'KOUS')
  if (!opener || /^(?:dass|ob|als)$/iu.test(opener.text)) return null
  if (before.some(({ index, kind }) => index > opener.index && kind === 'punctuation')) return null
  const first = tokens[opener.index - 1]?.text === ',' ? tokens[opener.index - 2] : tokens[opener.index - 1]
  return first?.text === 'dass' ? tooMany(dass, tokens[dass.index + 1], `dass, ${opener.text} …`) : null
}

/** „so groß, so dass“: the first so is enough. */
function twiceSo(dass: TargetToken, pair: AnalysedPair): Slip | null {
  const { tokens } = pair.target
  const start = dass.text === 'sodass' ? dass : tokens[dass.index - 1]
  if (!start || !/^so(?:dass)?$/u.test(start.text) || tokens[start.index - 1]?.text !== ',') return null
  const so = tokens[start.index - 3]
  const much = tokens[start.index - 2]
  if (so?.text !== 'so' || !much || !/^(?:ADJD|ADV|PIS|PIAT)$/u.test(much.tag)) return null
  if (pair.source && !/\bso\b/iu.test(pair.source.text)) return null
  return {
    at: spanOf(start, dass),
    fix: 'dass',
    wording: 'main',
    evidence: { better: 'dass', because: `so ${much.text}` },
    strength: 'so',
  }
}

/** „Er sagte, er gehe, aber dass er wiederkomme.“: what was said began without dass and goes on so. */
function goesOn(dass: TargetToken, pair: AnalysedPair): Slip | null {
  const { tokens } = pair.target
  const but = tokens[dass.index - 1]
  const comma = tokens[dass.index - 2]
  if (!but || !/^(?:aber|doch|jedoch)$/u.test(but.text) || comma?.text !== ',') return null
  const before = ahead(but, pair)
  const rest = behind(dass, pair)
  if (before.some(({ tag }) => /^(?:KOUS|KOUI|PW)/u.test(tag)) || !before.some(isFinite)) return null
  const words = rest.filter(({ kind }) => kind !== 'punctuation')
  const [subject] = words
  const verb = words.at(-1)
  // „…, aber dass er kommt, weiß ich“: a clause that stands before its own main clause.
  const inner = rest.filter(({ kind, text }) => kind === 'punctuation' && !/^[.!?“"”»)]$/u.test(text))
  if (!subject || !verb || inner.length > 0 || !isFinite(verb) || words.length < 3) return null
  const middle = pair.target.text.slice(subject.end, verb.start).trim()
  return {
    at: spanOf(but, verb),
    fix:
      subject.tag === 'PPER' && /^V[AM]FIN$/u.test(verb.tag)
        ? `${subject.text} ${verb.text} ${but.text} ${middle}`
        : null,
    wording: 'clause',
    evidence: { better: but.text },
    strength: 'goes-on',
  }
}

/** „um dass“, „wegen dass“: one word does for both. */
const WITH: Readonly<Record<string, string>> = {
  um: 'damit',
  in: 'indem',
  wegen: 'weil',
  aufgrund: 'weil',
  trotz: 'obwohl',
  nach: 'nachdem',
  vor: 'bevor',
  seit: 'seitdem',
}

/** „zu krank, dass er kommt“ needs als; „jetzt, dass er da ist“ is da. */
function otherOpener(dass: TargetToken, pair: AnalysedPair): Slip | null {
  const { tokens } = pair.target
  const comma = tokens[dass.index - 1]?.text === ',' ? 1 : 0
  const word = tokens[dass.index - 1 - comma]
  const at = spanOf(dass)
  if (/^(?:jetzt|nun)$/iu.test(word?.text ?? '') && /\bnow that\b/iu.test(pair.source?.text ?? ''))
    return { at, fix: 'da', wording: 'main', evidence: { better: 'da' }, strength: 'clause' }
  const zu = tokens[dass.index - 2 - comma]
  if (comma === 0 || !word || !/^ADJ[AD]$/u.test(word.tag) || zu?.text !== 'zu') return null
  if (pair.source && !/\btoo\b/iu.test(pair.source.text)) return null
  return { at, fix: 'als dass', wording: 'main', evidence: { better: 'als dass' }, strength: 'so' }
}

export const dass: Look = (token, pair) => {
  const before = pair.target.tokens[token.index - 1]
  const better = WITH[before?.lower ?? '']
  if (before && better)
    return {
      at: spanOf(before, token),
      fix: casedLike(before.text, better),
      wording: 'main',
      evidence: { better },
      strength: 'clause',
    }
  if (before && WITHOUT.test(before.text) && before.tag.startsWith('KO'))
    return tooMany(token, pair.target.tokens[token.index + 1], before.text)
  return otherOpener(token, pair) ?? doubled(token, pair) ?? twiceSo(token, pair) ?? goesOn(token, pair)
}

export const sodass: Look = (token, pair) => twiceSo(token, pair)
