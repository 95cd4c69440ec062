import type { AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { features } from '../../../lexicon/agreement.ts'
import type { Fix } from '../../../review/flag.ts'
import { stretchesOf } from '../../brackets.ts'
import { defineRule } from '../../rule.ts'

/** Words that deny for the whole clause. Not nicht: „nicht ohne“, „nicht nichts“ may be meant. */
const FIRST = /^(?:nie|niemals|nirgends|nirgendwo|niemand(?:em|en)?|keine[rmns]?|kein|keinerlei|ohne)$/iu
const SECOND: Readonly<Record<string, string>> = {
  nichts: 'etwas',
  niemand: 'jemand',
  niemanden: 'jemanden',
  niemandem: 'jemandem',
  kein: 'ein',
  keinen: 'einen',
  keinem: 'einem',
  keiner: 'einer',
  keines: 'eines',
  keine: 'eine',
}
/** How each of them begins. */
const BEGINS_SECOND = /nichts|niemand|kein/u

function fixOf({ tokens, phrases }: AnalysedTarget, word: TargetToken): Fix {
  const at = { start: word.start, end: word.end }
  const phrase = phrases.find(({ determiner }) => determiner === word.index)
  const isPlural = phrase && !features(phrase.agreement).numbers.includes('sg')
  const next = tokens[word.index + 1]
  return isPlural && next
    ? { at: { start: word.start, end: next.start }, text: '' }
    : { at, text: SECOND[word.text] ?? '' }
}

/** „Er hat nie nichts gesagt“: German denies once. */
export const doubleDenial = defineRule({
  id: 'double-denial',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: 0.75,
  name: { de: 'Doppelte Verneinung', en: 'Double negative' },
  wordings: {
    main: {
      de: {
        what: 'Hier ist zweimal verneint',
        why: '„{first}“ verneint schon; „{text}“ hebt es wieder auf.',
      },
      en: { what: 'This is negated twice', why: '“{first}” already negates; “{text}” undoes it.' },
    },
  },
  examples: {
    bad: [
      { target: 'Sie hat nie «nichts» davon gewusst.', fix: 'etwas' },
      { target: 'Kein Nachbar hatte «keinen» Verdacht.', fix: 'einen' },
      { target: 'Er ging ohne «keinen» Mantel.', fix: 'einen' },
    ],
    good: [
      { target: 'Niemand kam, nichts geschah. Keine Arbeit und kein Geld.' },
      { target: 'Er hat nicht nichts getan, und nie war nicht nie.' },
      { target: 'Sie sagt nichts und fragt niemanden, weder ihn noch keinen.' },
      { target: 'Nie zuvor hat jemand etwas gesehen.' },
    ],
  },
  *check({ target }) {
    if (!BEGINS_SECOND.test(target.text)) return
    if (!target.tokens.some(({ text }) => FIRST.test(text))) return
    for (const { words } of stretchesOf(target)) {
      const first = words.find(({ text }) => FIRST.test(text))
      if (!first) continue
      const second = words.find(({ text, index }) => index > first.index && SECOND[text] !== undefined)
      if (!second || second.lower === first.lower) continue
      const between = words.filter(({ index }) => index > first.index && index < second.index)
      const next = target.tokens[second.index + 1]
      if (
        between.some(
          ({ tag, text }) => /^KO/u.test(tag) || /^(?:nicht|noch|als|außer|sondern|bis)$/u.test(text),
        )
      )
        continue
      if (words.some(({ text }) => /^(?:nicht|weder|noch)$/iu.test(text)) || next?.text === 'als') continue
      yield {
        target: [{ start: second.start, end: second.end }],
        fixes: [fixOf(target, second)],
        evidence: { first: first.text },
      }
    }
  },
})
