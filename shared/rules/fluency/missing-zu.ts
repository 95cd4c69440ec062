import type { AnalysedTarget, TargetToken } from '../../analysis/pair.ts'
import { isFinite } from '../../analysis/verbs.ts'
import { VERB } from '../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../lexicon/lexicon.ts'
import { defineRule } from '../rule.ts'
import { NOUNS_WITH_ZU, VERBS_WITH_ZU } from './zu-verbs.data.ts'

const isInfinitive = ({ text, readings }: TargetToken) =>
  /^\p{Ll}/u.test(text) && readings.some(({ verb }) => (verb & VERB.infinitive) !== 0)
const isEnd = (token: TargetToken) => token.kind === 'punctuation' && /^[,.;:!?–—]$/u.test(token.text)

/** zu feiern, but abzulenken. */
function withZu({ text }: TargetToken, german: GermanLexicon): string {
  return german.conjugate(text, VERB.zuInfinitive)[0] ?? `zu ${text}`
}

/** „um den sie kreisen“: a relative clause, its subject behind the pronoun. */
const isRelative = ([first, second]: readonly TargetToken[]) =>
  /^(?:d(?:er|en|as|em|ie)|was|wen)$/u.test(first?.text ?? '') && !/^(?:N|ADJ|CARD)/u.test(second?.tag ?? '')

const opensSentence = (tokens: readonly TargetToken[], { index, sentence, text }: TargetToken) =>
  /^(?:Um|Ohne|Statt|Anstatt)$/u.test(text) && tokens[index - 1]?.sentence !== sentence

const hasZu = ({ tag, text }: TargetToken) => tag === 'PTKZU' || tag === 'VVIZU' || text === 'zu'
/** A clause that begins like this has a verb of its own at its end. */
const opensClause = ({ tag, text }: TargetToken) =>
  /^(?:KOU|KON|KOKOM|PREL|PDS|PW|PAV|PROAV)/u.test(tag) ||
  /^(?:denen|um|ohne|statt|anstatt|wie|als)$/iu.test(text)
/** At most so many words stand between the verb that governs and the comma. */
const REACH = 6

type Governed = { readonly infinitive: TargetToken; readonly opener: TargetToken; readonly strength: string }

const governs = ({ tag, lemma, text }: TargetToken) =>
  tag.startsWith('VV')
    ? VERBS_WITH_ZU.has(lemma)
    : (tag === 'NN' && NOUNS_WITH_ZU.has(lemma)) ||
      /^(?:dazu|davon|daran|bereit|bestrebt|imstande|entschlossen|gezwungen)$/u.test(text)

/** Pieces between punctuation marks, with the mark in front. */
function pieces(tokens: readonly TargetToken[]): { mark: TargetToken | null; words: TargetToken[] }[] {
  const found: { mark: TargetToken | null; words: TargetToken[] }[] = [{ mark: null, words: [] }]
  for (const token of tokens) {
    const last = found.at(-1)
    if (isEnd(token)) found.push({ mark: token, words: [] })
    else if (token.kind !== 'punctuation') last?.words.push(token)
  }
  return found
}

/** „versuchte, den Fluss reinigen“: a piece without a verb of its own, behind a word that wants zu. */
function afterComma(before: readonly TargetToken[], words: readonly TargetToken[]): Governed | null {
  const [first] = words
  const infinitive = words.at(-1)
  if (
    !first ||
    !infinitive ||
    words.length < 2 ||
    !isInfinitive(infinitive) ||
    infinitive.tag.startsWith('VM')
  )
    return null
  const pronoun = /^d(?:er|ie|as|em|en)$/u.test(first.text) && /^P(?:PER|RF)$/u.test(words[1]?.tag ?? '')
  if (opensClause(first) || pronoun || words.some(opensSubordinate)) return null
  if (words.slice(0, -1).some((word) => hasZu(word) || isFinite(word))) return null
  if (before.some(({ tag }) => tag === 'VMFIN') || !before.some(isFinite)) return null
  const opener = before.slice(-REACH).findLast((word) => word.tag.startsWith('VV') || governs(word))
  if (!opener || !governs(opener) || opener.text === infinitive.text) return null
  // A noun or an adverb governs only what stands right behind it.
  return !opener.tag.startsWith('VV') && opener !== before.at(-1)
    ? null
    : { infinitive, opener, strength: 'governed' }
}

/** „begann im Mai in einer Halle trainieren“: the only other verb of a main clause, at its end. */
function inBracket(words: readonly TargetToken[]): Governed | null {
  const verbs = words.filter(({ tag }) => /^(?:V|PTKVZ|PTKZU)/u.test(tag))
  const [opener, infinitive] = verbs
  if (!opener || !infinitive || verbs.length !== 2 || infinitive !== words.at(-1)) return null
  const isPlain = opener.tag === 'VVFIN' && infinitive.tag === 'VVINF' && isInfinitive(infinitive)
  if (!isPlain || !VERBS_WITH_ZU.has(opener.lemma) || words.some(hasZu)) return null
  if (words.slice(words.indexOf(opener)).some(opensSubordinate)) return null
  return infinitive.index - opener.index > 1 ? { infinitive, opener, strength: 'bracket' } : null
}

const opensSubordinate = ({ tag }: TargetToken) => /^(?:KOU|PREL|PW|KON$)/u.test(tag)

function* governed({ tokens }: AnalysedTarget): Iterable<Governed> {
  const all = pieces(tokens)
  for (const [index, { mark, words }] of all.entries()) {
    const before = all[index - 1]?.words ?? []
    const found =
      (mark?.text === ',' && before[0]?.sentence === words[0]?.sentence ? afterComma(before, words) : null) ??
      inBracket(words)
    if (found) yield found
  }
}

export const missingZu = defineRule({
  id: 'missing-zu',
  version: 2,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { '': 0.7, governed: 0.7, bracket: 0.7 },
  name: { de: 'Fehlendes „zu“', en: 'Missing “zu”' },
  wordings: {
    main: {
      de: { what: 'Vor „{text}“ fehlt „zu“.', why: 'Nach „{opener}“ steht der Infinitiv mit „zu“.' },
      en: { what: '“zu” is missing before “{text}”.', why: 'After “{opener}” the infinitive takes “zu”.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er kam, um den Sieg «feiern».', fix: 'zu feiern' },
      { target: 'Sie ging, ohne ein Wort «sagen».', fix: 'zu sagen' },
      { target: 'Viele spielen, um «siegen».', fix: 'zu siegen' },
      { target: 'Um sich warm «halten», lief sie.', fix: 'zu halten' },
      { target: 'Er ruft, um die Hunde «ablenken».', fix: 'abzulenken' },
      { target: 'Die Stadt versuchte, den Fluss «reinigen».', fix: 'zu reinigen' },
      { target: 'Sie hatten die Möglichkeit, ihn heimlich «retten».', fix: 'zu retten' },
      { target: 'Das Team begann im Mai in einer Halle «trainieren».', fix: 'zu trainieren' },
    ],
    good: [
      { target: 'Er kam, um den Sieg zu feiern, ohne anzuhalten.' },
      { target: 'Es geht, um es kurz sagen zu können, um Geld.' },
      { target: 'Das ist der Stern, um den sie kreisen.' },
      { target: 'Er kämpft, um die zu retten, die nicht fliehen können.' },
      {
        target:
          'Er versucht, was alle versuchen, und sie können, wollen und sollen versuchen, anreisen zu dürfen.',
      },
      { target: 'Die Stadt versuchte, den Fluss zu reinigen und die Ufer zu sichern.' },
      { target: 'Sie wollen beginnen, lernen und arbeiten.' },
      { target: 'Sie beschloss alles, was die anderen planten, weil diese dort lange arbeiten.' },
      { target: 'Der Plan, den sie verfolgen, gelang, und die Züge, die dort halten, fahren weiter.' },
    ],
  },
  *check({ target }, { lexicons }) {
    const { tokens } = target
    for (const { infinitive, opener, strength } of governed(target)) {
      const at = { start: infinitive.start, end: infinitive.end }
      yield {
        target: [at],
        fixes: [{ at, text: withZu(infinitive, lexicons.german) }],
        evidence: { opener: opener.text },
        strength,
      }
    }
    for (const opener of tokens) {
      if (
        !(opener.tag === 'KOUI' || /^(?:ohne|anstatt|statt)$/iu.test(opener.text)) ||
        (tokens[opener.index - 1]?.text !== ',' && !opensSentence(tokens, opener))
      )
        continue
      const end = tokens.findIndex((token) => token.index > opener.index && isEnd(token))
      const clause = tokens.slice(opener.index + 1, end < 0 ? tokens.length : end)
      const last = clause.at(-1)
      if (
        !last ||
        !isInfinitive(last) ||
        isRelative(clause) ||
        clause.length > 12 ||
        (clause.length < 2 && opener.text !== 'um')
      )
        continue
      if (
        clause
          .slice(0, -1)
          .some(
            ({ tag, text }) =>
              tag === 'PTKZU' ||
              tag === 'PRELS' ||
              /^(?:ich|du|er|wir|man)$/u.test(text) ||
              tag === 'VVIZU' ||
              text === 'zu' ||
              tag.endsWith('FIN'),
          )
      )
        continue
      const at = { start: last.start, end: last.end }
      yield {
        target: [at],
        fixes: [{ at, text: withZu(last, lexicons.german) }],
        evidence: { opener: opener.text },
      }
    }
  },
})
