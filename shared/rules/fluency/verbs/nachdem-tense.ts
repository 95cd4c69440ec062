import type { TargetToken } from '../../../analysis/pair.ts'
import { backTo, endsClause, upTo } from '../../../analysis/pieces.ts'
import { isFinite, verbCells } from '../../../analysis/verbs.ts'
import { VERB } from '../../../lexicon/agreement.ts'
import { hasVerbForm } from '../../brackets.ts'
import { spanOf } from '../../../text/span.ts'
import { defineRule } from '../../rule.ts'

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

/** The finite verb of the clause that nachdem dates: before its comma, or behind its end. */
function mainVerb(
  tokens: readonly TargetToken[],
  nachdem: TargetToken,
  last: TargetToken,
): TargetToken | null {
  const before = backTo(tokens, nachdem, endsClause)
  const comma = tokens[nachdem.index - before.length - 1]
  if (comma?.sentence === nachdem.sentence && comma.text === ',') {
    const finite = backTo(tokens, comma, endsClause).filter(isFinite)
    return finite.at(-1) ?? null
  }
  const next = tokens[last.index + 2]
  return tokens[last.index + 1]?.text === ',' && next && isFinite(next) ? next : null
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
      { target: 'Er sagte, er werde gehen, nachdem er gegessen hat.' },
      { target: 'Sie ist in das Haus, in dem er wohnte, gezogen, nachdem er es verkauft hat.' },
      { target: 'Nachdem sie gewonnen hat, sollte sie sich freuen.' },
      { target: 'Nachdem die Tür offen ist, kam er herein.' },
    ],
  },
  *check({ target: { tokens } }) {
    for (const nachdem of tokens) {
      if (!/^nachdem$/iu.test(nachdem.text)) continue
      const auxiliary = perfectAtEnd(upTo(tokens, nachdem, endsClause).words)
      const main = auxiliary && mainVerb(tokens, nachdem, auxiliary)
      if (!main || !isPreterite(main)) continue
      const at = spanOf(auxiliary)
      yield {
        target: [at],
        fixes: [{ at, text: EARLIER[auxiliary.text] ?? '' }],
        evidence: { main: main.text },
      }
    }
  },
})
