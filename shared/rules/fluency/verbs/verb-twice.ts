import { RELATIVE_FORMS } from '../../relative-forms.ts'
import type { TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import type { Stretch } from '../../brackets.ts'
import { stretchesOf } from '../../brackets.ts'
import { defineRule } from '../../rule.ts'

/** „werden gebaut werden“ is the future of the passive. */
const MAY_RETURN = /^(?:werden|ist|sind)$/iu

/** Particles of separable verbs: „nahm an der Feier teilnahm“. */
const PARTICLE =
  /^(?:ab|an|auf|aus|bei|ein|los|mit|nach|vor|zu|zurück|teil|statt|weg|her|hin|fest|frei|dar|heraus|hinaus|herein|hinein|hervor|zusammen|weiter)$/u

/** The same form, the particle verb of the same form, or the infinitive of the same auxiliary behind a verb form. */
function isAgain(first: TargetToken, last: TargetToken, words: readonly TargetToken[]): boolean {
  const text = first.lower
  if (text === last.text) return true
  if (first.tag === 'VVFIN' && last.tag === 'VVFIN' && last.text.endsWith(text))
    return first.particle === null && PARTICLE.test(last.text.slice(0, -text.length))
  const before = words.at(-2)
  const isBehindVerb = /^VV(?:PP|INF)$/u.test(before?.tag ?? '')
  return (
    isBehindVerb &&
    /^V[AM]INF$/u.test(last.tag) &&
    first.lemma === last.lemma &&
    /^(?:haben|sein|können|müssen|sollen|wollen|dürfen)$/u.test(last.lemma)
  )
}

/** „hat Freunde in Rom die ihre Kinder gesehen haben“: an article before another one opens a clause whose comma is missing. */
const hasRelative = (words: readonly TargetToken[]): boolean =>
  words.some(
    ({ text, index }, at) =>
      RELATIVE_FORMS.has(text) &&
      words[at + 1]?.index === index + 1 &&
      /^N[NE]$/u.test(words[at - 1]?.tag ?? '') &&
      /^(?:ART|PPOSAT|PPER|PDAT|PRF)$/u.test(words[at + 1]?.tag ?? ''),
  )

/** „kann zu Streit oder Unruhe führen kann“: what und joins would be a main clause with its verb at the end. */
function againBehindAnd({ mark, words }: Stretch, before: Stretch | undefined): TargetToken | null {
  const [second, last] = words.slice(-2)
  if (mark?.tag !== 'KON' || !before || before.words.at(-1)?.index !== mark.index - 1) return null
  const opensSentence = !before.mark || /^[.;:!?]$/u.test(before.mark.text)
  const isBracket = /^V[AM]FIN$/u.test(last?.tag ?? '') && /^V.(?:PP|INF)$/u.test(second?.tag ?? '')
  if (!last || !opensSentence || !isBracket || MAY_RETURN.test(last.text)) return null
  const all = [...before.words, ...words]
  if (all.some(({ tag }) => /^(?:KOU|PREL|PW)/u.test(tag)) || hasRelative(all)) return null
  const [first, ...more] = all.filter((word) => word !== last && isFinite(word))
  return first?.text.toLowerCase() === last.text && more.length === 0 ? last : null
}

/** „musste in Rom landen musste“: the finite verb in second place, and once more at the end. */
export const verbTwice = defineRule({
  id: 'verb-twice',
  version: 3,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: 0.85,
  name: { de: 'Verb steht zweimal', en: 'Verb stands twice' },
  wordings: {
    main: {
      de: { what: '„{text}“ steht zweimal', why: 'Das gebeugte Verb steht schon weiter vorn.' },
      en: { what: '“{text}” is there twice', why: 'The finite verb already stands further ahead.' },
    },
  },
  examples: {
    bad: [
      { target: 'Der Pilot musste in Rom landen «musste».', fix: '' },
      { target: 'Die Räte haben gestern beschlossen «haben», zu gehen.', fix: '' },
      { target: 'Sie nahm im Mai an der Sitzung «teilnahm».', fix: 'teil' },
      { target: 'Er hat die Tür geöffnet «haben».', fix: '' },
      { target: 'Der Streit war im Mai vorbei «war».', fix: '' },
      { target: 'Der Plan kann zu Streit oder Unruhe führen «kann».', fix: '' },
    ],
    good: [
      { target: 'Die Häuser werden im Mai gebaut werden.' },
      { target: 'Was er sagte sagte er laut, und wer kann kann.' },
      { target: 'Er kam und sie kam.' },
      {
        target:
          'Wer Geld hat und ein Haus gebaut hat, bleibt, und so mancher, der Zeit hat und gewartet hat.',
      },
      { target: 'Alle, die Geld haben, haben Zeit.' },
      { target: 'Wir haben Freunde in Rom die ihre Eltern seit Mai nicht gesehen haben.' },
    ],
  },
  *check({ target }) {
    const stretches = stretchesOf(target)
    for (const [at, stretch] of stretches.entries()) {
      const { words } = stretch
      const joined = againBehindAnd(stretch, stretches[at - 1])
      const beforeJoined = joined && target.tokens[joined.index - 1]
      if (joined && beforeJoined) {
        const { start, end } = joined
        yield { target: [{ start, end }], fixes: [{ at: { start: beforeJoined.end, end }, text: '' }] }
        continue
      }
      const last = words.at(-1)
      if (!last?.tag.startsWith('V') || words.length < 4 || MAY_RETURN.test(last.text)) continue
      const first = words.find((word) => word !== last && isFinite(word) && isAgain(word, last, words))
      if (!first || last.index - first.index < 2) continue
      const isPrefixed = last.tag === 'VVFIN' && first.lower !== last.text
      if (words.some(({ tag }) => /^(?:KOU|PREL|PW)/u.test(tag)) || hasRelative(words)) continue
      const before = target.tokens[last.index - 1]
      if (!before) continue
      yield {
        target: [{ start: last.start, end: last.end }],
        fixes: [
          isPrefixed
            ? { at: { start: last.start, end: last.end }, text: last.text.slice(0, -first.text.length) }
            : { at: { start: before.end, end: last.end }, text: '' },
        ],
      }
    }
  },
})
