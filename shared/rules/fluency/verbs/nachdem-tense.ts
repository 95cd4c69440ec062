import type { TargetToken } from '../../../analysis/pair.ts'
import { backTo, endsClause, upTo } from '../../../analysis/pieces.ts'
import { isFinite, verbCells } from '../../../analysis/verbs.ts'
import { VERB } from '../../../lexicon/agreement.ts'
import { hasVerbForm } from '../../brackets.ts'
import { spanOf } from '../../../text/span.ts'
import { defineRule } from '../../rule.ts'
import { SAYS } from '../../saying.ts'

type Tokens = readonly TargetToken[]

/** The perfect's auxiliary, and what makes it the pluperfect. */
const EARLIER: Readonly<Record<string, string>> = {
  hat: 'hatte',
  haben: 'hatten',
  ist: 'war',
  sind: 'waren',
}

/** Forms of the preterite that are wishes or conditions as well: „sollte er kommen“. */
const MAY_BE_WISH = /^(?:sollt|wollt|könn|müss|dürf|möch|würd|hätt|wär|käm|gäb)/u

const isPreterite = (verb: TargetToken) =>
  (verbCells(verb) & VERB.past) !== 0 &&
  (verbCells(verb) & VERB.present) === 0 &&
  !MAY_BE_WISH.test(verb.text)

/** „… gewonnen hat“ at the end of a clause. */
function perfectAtEnd(words: readonly TargetToken[]): TargetToken | null {
  const auxiliary = words.at(-1)
  const participle = words.at(-2)
  if (!auxiliary || EARLIER[auxiliary.text] === undefined || !participle) return null
  return /^V.PP$/u.test(participle.tag) || hasVerbForm(participle, VERB.participle) ? auxiliary : null
}

/** The finite verb straight before the comma of the clause; null where the clause opens its sentence. */
function verbBefore(tokens: Tokens, nachdem: TargetToken): TargetToken | null {
  const comma = tokens[nachdem.index - backTo(tokens, nachdem, endsClause).length - 1]
  if (comma?.sentence !== nachdem.sentence || comma.text !== ',') return null
  return backTo(tokens, comma, endsClause).findLast(isFinite) ?? null
}

/** The finite verb that follows the clause: „…, begann das Fest“. What is said may go on behind it: „…, sagte sie, gehe er“. */
function verbBehind(tokens: Tokens, last: TargetToken): TargetToken | null {
  const [comma, verb, , mark] = tokens.slice(last.index + 1, last.index + 5)
  if (comma?.text !== ',' || !verb || !isFinite(verb)) return null
  return SAYS.has(verb.lemma) && mark?.text === ',' ? null : verb
}

/** The verb that the clause dates, where it stands in the preterite; where it may be one of two, both have to. */
function preteriteMain(tokens: Tokens, nachdem: TargetToken, last: TargetToken): TargetToken | null {
  const verbs = [verbBefore(tokens, nachdem), verbBehind(tokens, last)].filter((verb) => verb !== null)
  return verbs.every(isPreterite) ? (verbs[0] ?? null) : null
}

/** „Er ging, nachdem er gegessen hat“: what came before something past stands in the pluperfect. */
export const nachdemTense = defineRule({
  id: 'nachdem-tense',
  version: 1,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: 0.8,
  name: { de: 'Zeitform nach nachdem', en: 'Tense after “nachdem”' },
  wordings: {
    main: {
      de: {
        what: 'Nach „nachdem“ steht hier das Plusquamperfekt',
        why: 'Es liegt vor „{main}“, das selbst schon vergangen ist: {fix}.',
      },
      en: {
        what: '“nachdem” takes the pluperfect here',
        why: 'It came before “{main}”, which is past itself: {fix}.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Er ging, nachdem er gegessen «hat».', fix: 'hatte' },
      { target: 'Nachdem die Gäste gekommen «sind», begann das Fest.', fix: 'waren' },
      { target: 'Der Koch kündigte, kurz nachdem das Haus verkauft worden «ist».', fix: 'war' },
    ],
    good: [
      { target: 'Er geht, nachdem er gegessen hat.' },
      { target: 'Sie sagte, nachdem er gegessen hat, geht er. Nachdem er gegessen hat, sagte sie, geht er.' },
      { target: 'Er sagte, er werde gehen, nachdem er gegessen hat.' },
      { target: 'Sie ist in das Haus, in dem er wohnte, gezogen, nachdem er es verkauft hat.' },
      { target: 'Nachdem sie gewonnen hat, sollte sie sich freuen.' },
      { target: 'Nachdem die Tür offen ist, kam er herein.' },
    ],
  },
  *check({ target: { tokens, text } }) {
    if (!/nachdem/iu.test(text)) return
    for (const nachdem of tokens) {
      if (!/^nachdem$/iu.test(nachdem.text)) continue
      const auxiliary = perfectAtEnd(upTo(tokens, nachdem, endsClause).words)
      const main = auxiliary && preteriteMain(tokens, nachdem, auxiliary)
      if (!main) continue
      const at = spanOf(auxiliary)
      yield {
        target: [at],
        fixes: [{ at, text: EARLIER[auxiliary.text] ?? '' }],
        evidence: { main: main.text },
      }
    }
  },
})
