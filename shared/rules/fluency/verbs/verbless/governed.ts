/** Verbs of the source that an auxiliary or a modal governs, and what became of them. */
import type { AnalysedPair, SourceToken } from '../../../../analysis/pair.ts'

/** What stands before the main verb: „could not have“, „wants to“, „is likely to be“. */
const BETWEEN =
  /^(?:not|n['’]t|to|be|been|being|have|also|still|only|now|soon|never|no|longer|already|just|even|then|likely|able|expected|however|likewise|thus|therefore|,)$/iu
const MODAL =
  /^(?:can|could|ca|must|may|might|should|shall|sha|will|wo|would|cannot|['’](?:ll|d)|wants?|wanted|wish(?:es|ed)?|needs?|needed|ought|allowed|able|has|have|had|plans?|planned|intends?|intended)$/iu
const WITH_TO =
  /^(?:has|have|had|wants?|wanted|wish(?:es|ed)?|needs?|needed|ought|allowed|able|plans?|planned|intends?|intended)$/iu
const PERFECT = /^(?:has|have|had|['’](?:ve|s|d)|having)$/iu
const PASSIVE = /^(?:is|are|was|were|be|been|being|['’](?:s|re)|gets?|got)$/iu
const FUTURE = /^(?:will|wo|would|shall|['’](?:ll|d))$/iu
const WANT = /^(?:wants?|wanted|plans?|planned|intends?|intended|wish(?:es|ed)?)$/iu
/** At most so many words stand between the two. */
const REACH = 5

/** A modal of the source: could, must, has to, will. */
export const isModal = ({ text }: SourceToken) =>
  /^(?:can|could|must|may|might|should|shall|will|would|cannot|wants?|wanted|needs?|have|has|had)$/iu.test(
    text,
  )

/** How a verb is governed. */
export type Government = {
  readonly modal: boolean
  readonly perfect: boolean
  readonly passive: boolean
  readonly future: boolean
  /** As by want, plan or intend. */
  readonly want: boolean
}

/** What governs a verb of the source; null when nothing does. */
export function governmentOf(
  tokens: readonly SourceToken[],
  { index, text: form, lemma }: SourceToken,
): Government | null {
  // “Only then could the town rebuild it”: the subject stands between.
  const isPlain = form === lemma
  let [modal, perfect, passive, future, want, to] = [false, false, false, false, false, false]
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const { text, pos } = tokens[at] as SourceToken
    const word = text.toLowerCase()
    if (word === 'to') to = true
    if (MODAL.test(word) && (to || !WITH_TO.test(word))) modal = true
    if (FUTURE.test(word)) future = true
    if (to && WANT.test(word)) want = true
    if (!to && PERFECT.test(word)) perfect = true
    if (!to && PASSIVE.test(word)) passive = true
    if (BETWEEN.test(word) || /^(?:ADV|AUX)$/u.test(pos)) continue
    if (!(isPlain && !to && /^(?:DET|ADJ|NOUN|PROPN|PRON)$/u.test(pos)) || modal) break
  }
  return modal || perfect || passive ? { modal, perfect, passive, future, want } : null
}

/** Verbs that German often leaves out or puts otherwise: „will nach Hause“, „kann Deutsch“, „wird Präsident“. */
const LIGHT = new Set(
  (
    'be have do go come get make take return become turn grow travel fly drive head enter leave attend speak know understand happen see ' +
    'give put let keep continue remain stay'
  ).split(' '),
)

/** Governed verbs of the source that no word of the target stands for; behind a modal alone a noun may be alike. */
export function lostVerbs({ source, links }: AnalysedPair): { verb: SourceToken; by: Government }[] {
  if (!source) return []
  return source.tokens.flatMap((verb) => {
    if (verb.pos !== 'VERB' || LIGHT.has(verb.lemma) || (links.toTarget[verb.index]?.length ?? 0) > 0)
      return []
    const by = governmentOf(source.tokens, verb)
    if (!by) return []
    const isExplained = (links.sourceEvidence[verb.index] ?? null) !== null
    return isExplained && (by.perfect || by.passive) ? [] : [{ verb, by }]
  })
}
