import type { AnalysedPair, AnalysedTarget, TargetToken } from '../../../analysis/pair.ts'
import { SINGULAR } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import { nounAgreement, replaceNoun } from '../../inflect.ts'
import { adjectivalTitle } from '../../adjectival-titles.ts'
import { titleOf } from '../../persons.ts'
import type { Title } from '../../persons.ts'
import { defineRule } from '../../rule.ts'
import { MEN, WOMEN } from './given-names.data.ts'

/** „Trainer Emma Hayes und Tom Fyfe“ are two trainers; „… und der Priester“, „… und Sängerin Eva Hill“ are others. */
function isList(tokens: readonly TargetToken[], joint: TargetToken | undefined): boolean {
  if (!/^(?:und|sowie|oder|&)$/u.test(joint?.text ?? '')) return false
  const next = tokens[(joint?.index ?? 0) + 1]
  return next !== undefined && /^\p{Lu}/u.test(next.text) && next.tag !== 'NN'
}

/** The name stands in the source: as it is, or as English has it („Karl I.“, "Charles I"). */
const isInSource = ({ source, links }: AnalysedPair, { copied, index }: TargetToken): boolean =>
  source === null ||
  copied ||
  (links.toSource[index] ?? []).some((at) => /^\p{Lu}/u.test(source.tokens[at]?.text ?? ''))

/** One person's name directly behind the title, as in the source: no list of people, no genitive („Trainer Emma Smiths“). */
function bearer(pair: AnalysedPair, { token }: Title): TargetToken | null {
  const { source, target } = pair
  const [given, second, third] = target.tokens.slice(token.index + 1, token.index + 4)
  if (!given || given.sentence !== token.sentence || !/^\p{Lu}\p{Ll}+$/u.test(given.text)) return null
  const family = second?.kind === 'word' && /^\p{Lu}/u.test(second.text) ? second : null
  if (!isInSource(pair, given) || (source && family && !family.copied && !/^[IVX]+\.?$/u.test(family.text)))
    return null
  return isList(target.tokens, family ? third : second) ? null : given
}

/** „Graf und Gräfin Alexander von Tunis“: the name is his; „Lehrer und Malerin John Hill“ is one, though. */
function isPair({ tokens }: AnalysedTarget, { token, gender }: Title, german: GermanLexicon): boolean {
  if (tokens[token.index - 1]?.tag !== 'KON') return false
  const before = tokens[token.index - 2]
  if (before?.tag !== 'NN') return before?.text !== ','
  const first = titleOf(before, german)
  return first === null || first.gender === gender || first.other === token.lemma
}

/** A title in the masculine before a woman's name, or the other way round: „Geschäftsführer Rebecca Lindqvist“. */
export const titleGender = defineRule({
  id: 'title-gender',
  version: 3,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: 0.85,
  name: { de: 'Titel im falschen Geschlecht', en: 'Title in the wrong gender' },
  wordings: {
    main: {
      de: {
        what: '„{title}“ passt nicht zu „{name}“',
        why: 'Vor diesem Vornamen heißt es „{other}“.',
      },
      en: {
        what: '“{title}” does not fit “{name}”',
        why: 'Before this given name it is “{other}”.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Das sagte «Geschäftsführer» Rebecca Lindqvist.', fix: 'Geschäftsführerin' },
      { target: '«Der Trainer» Emma Hayes ging.', fix: 'Die Trainerin' },
      { target: '«Der neue Vorsitzende» Emma Hayes ging.', fix: 'Die neue Vorsitzende' },
      { target: 'Das teilte «Sprecherin» John Kirby mit.', fix: 'Sprecher' },
      { target: 'Das sagte «Geschäftsführer» Emma Hayes und der Arzt ging.', fix: 'Geschäftsführerin' },
      { target: 'Der Lehrer und «Malerin» John Hill starb.', fix: 'Maler' },
      { source: 'Then came King George V.', target: 'Dann kam «Königin» Georg V.', fix: 'König' },
    ],
    good: [
      { target: 'Das sagte Geschäftsführerin Rebecca Lindqvist.' },
      { target: 'Das sagten die Abgeordnete Emma Hayes und der Vorsitzende John Kirby.' },
      { target: 'Die Schauspieler Emma Stone und Ryan Gosling kamen.' },
      { target: 'Der Trainer Emma Smiths kam.', source: 'The coach of Emma Smith came.' },
      { target: 'Die Sprecherin der Firma, John Kirby zufolge eine Freundin, kam.' },
      { target: 'Der König und Königin Peter Hills kamen, auch Graf und Gräfin Tom von York.' },
      {
        target: 'Die Trainer Emma Hayes und Tom Fyfe gingen. Dann sprachen Trainer Emma Hayes und Tom Fyfe.',
      },
      { target: 'Der Autor Kim Smith und Richter Andrea Manzi kamen.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    const { target } = pair
    for (const token of target.tokens) {
      const next = target.tokens[token.index + 1]
      if (!next || !(WOMEN.has(next.text) || MEN.has(next.text))) continue
      const title = titleOf(token, german) ?? adjectivalTitle(target, token, german)
      const name = title && bearer(pair, title)
      if (
        !title ||
        isPair(target, title, german) ||
        !name ||
        !(title.gender === 'm' ? WOMEN : MEN).has(name.text)
      )
        continue
      if ((nounAgreement(target, token.index) & SINGULAR) === 0) continue
      const phrase = target.phrases.find(({ noun }) => noun === token.index)
      const start = target.tokens[phrase?.first ?? token.index]?.start ?? token.start
      const fixes = title.fix
        ? [title.fix]
        : replaceNoun(target, token.index, title.other, title.gender === 'm' ? 'f' : 'm', german).slice(0, 1)
      // „Vorsitzende“ is both; only with its article does it say which.
      const isBoth = title.other === token.text
      yield {
        target: [{ start, end: token.end }],
        fixes,
        evidence: {
          title: isBoth ? target.text.slice(start, token.end) : token.text,
          name: name.text,
          other: (isBoth && fixes[0]?.text) || title.other,
        },
      }
    }
  },
})
