import type { AnalysedPair, SourceToken, TargetToken } from '../../analysis/pair.ts'
import { isFinite } from '../../analysis/verbs.ts'
import { agreementMask } from '../../lexicon/agreement.ts'
import { antecedents, kindsIn } from '../antecedents.ts'
import { MEASURES } from '../measure-nouns.ts'
import type { Antecedent, Kind } from '../antecedents.ts'
import type { GermanLexicon } from '../../lexicon/lexicon.ts'
import { FEMININE_MAN, OTHER_WOMAN } from '../persons.ts'
import { defineRule } from '../rule.ts'
import { capitalised } from '../../text/capitals.ts'

const GERMAN = /^(sein|ihr)((?:e[mnrs]?)?)$/iu
const ENGLISH = /^(?:his|her|its|their)$/iu
/** Words before a noun that say whose it is. */
const OWNER = /^(?:his|her|its|their|my|your|our|whose|['’]s|['’]|the|an?|this|that|these|those)$/iu
/** Words between „his“ and its noun. */
const BETWEEN = 5
/** One of many, of both sexes: German may have a plural. */
const EVERYONE =
  /\b(?:each|every\p{L}*|any\p{L}*|no one|nobody|someone|somebody|his or her|whoever|they|them)\b/iu

/** What a possessive shows of the owner. */
const FITS: Readonly<Record<string, readonly Kind[]>> = { sein: ['sg m', 'sg n'], ihr: ['sg f', 'pl'] }

const fits = (kinds: readonly Kind[], stem: string) =>
  kinds.length === 0 || kinds.some((kind) => FITS[stem]?.includes(kind))

const POSSESSIVE = /^(?:mein|dein|sein|ihr|unser|eur)(?:e[mnrs]?)?$/iu

const isPossessive = ({ text, index }: SourceToken, _: number, tokens: readonly SourceToken[]) =>
  /^(?:his|its|their|my|your|our)$/iu.test(text) ||
  (/^her$/iu.test(text) && /^(?:NOUN|ADJ|PROPN|NUM)$/u.test(tokens[index + 1]?.pos ?? ''))

/** Whose it is in English; null where the source does not tell. */
function ownerOf(possessive: TargetToken, { target, source, links }: AnalysedPair): SourceToken | null {
  const noun =
    target.phrases.find(({ determiner }) => determiner === possessive.index)?.noun ??
    target.tokens.findIndex(({ index, tag }) => index > possessive.index && tag === 'NN')
  for (const linked of links.toSource[noun] ?? []) {
    const before = source?.tokens.slice(Math.max(0, linked - BETWEEN), linked) ?? []
    const owner = before.findLast(({ text }) => OWNER.test(text))
    if (owner && ENGLISH.test(owner.text)) return owner
    if (owner) return null
  }
  // As many in both texts: they stand for each other in their order.
  const english = source?.tokens.filter(isPossessive) ?? []
  const german = target.tokens.filter(({ text }) => POSSESSIVE.test(text))
  const same = english.length === german.length ? english[german.indexOf(possessive)] : undefined
  return same && ENGLISH.test(same.text) ? same : null
}

/** "Cutting the dose lessens its effect": what an action changes was named before; the action owns nothing. */
function isOfAction({ source }: AnalysedPair, owner: SourceToken): boolean {
  const before =
    source?.tokens.filter(({ sentence, index }) => sentence === owner.sentence && index < owner.index) ?? []
  const first = before.find(({ kind }) => kind === 'word')
  return first?.pos === 'VERB' && /ing$/iu.test(first.text) && !before.some(({ text }) => text === ',')
}

type Wrong = { readonly strength: string; readonly owner: string }

/** „Die Firma … seine“: nothing before it that it could belong to, or not what the sentence is about. */
function ofThing(
  possessive: TargetToken,
  stem: string,
  pair: AnalysedPair,
  owner: SourceToken,
  german: GermanLexicon,
): Wrong | null {
  const { target, source } = pair
  const { tokens } = target
  const named = source?.tokens.slice(0, owner.index).some(({ pos }) => /^(?:NOUN|PROPN)$/u.test(pos)) === true
  if (!named || isOfAction(pair, owner)) return null
  const verb = tokens.findIndex((token) => token.sentence === possessive.sentence && isFinite(token))
  const end = tokens.findLastIndex(({ sentence }) => sentence === possessive.sentence) + 1
  const own = target.phrases.find(({ determiner }) => determiner === possessive.index)?.noun
  const candidates = [
    ...antecedents(target, german, 0, possessive.index),
    // „In ihrer Rede sagte die Ministerin“: the owner follows.
    ...(verb < 0 || possessive.index < verb ? antecedents(target, german, possessive.index, end) : []),
  ].filter(({ token }) => token.index !== own)
  if (candidates.length === 0) return null
  const subject = subjectBefore(possessive, pair, candidates)
  const isSubject = ({ token }: Antecedent) => token.index === subject?.token.index
  if (candidates.every((each) => !fits((isSubject(each) ? subject : each)?.kinds ?? [], stem)))
    return { strength: 'all', owner: (subject ?? candidates[0])?.token.text ?? '' }
  if (!subject || fits(subject.kinds, stem) || subject.kinds.includes('pl')) return null
  // „Die Köchin nahm den Topf mit seinem Deckel“: what stands between them can own it as well.
  const before = tokens[possessive.index - 1]
  const joined = /^(?:KON|APPR)/u.test(before?.tag ?? '') ? possessive.index - 2 : -1
  const isGoverned = (noun: number) =>
    target.phrases.some((phrase) => phrase.noun === noun && phrase.preposition !== null)
  const mayOwn = ({ token: { index, lemma }, kinds }: Antecedent) =>
    index > subject.token.index &&
    fits(kinds, stem) &&
    !MEASURES.test(lemma) &&
    // „die Rechte ihrer Bürger“: what belongs to them does not own them.
    (index === joined || (index !== before?.index && !isGoverned(index)))
  return candidates.some(mayOwn) ? null : { strength: 'subject', owner: subject.token.text }
}

/** The subject of the clause, where it stands before the possessive. */
function subjectBefore(
  possessive: TargetToken,
  { target }: AnalysedPair,
  candidates: readonly Antecedent[],
): Antecedent | null {
  const clause = target.clauses.findLast(({ parts }) =>
    parts.some(([first, last]) => first <= possessive.index && possessive.index <= last),
  )
  if (!clause || clause.kind === 'infinitive') return null
  const within = target.phrases.filter(
    ({ first, last, preposition, agreement }) =>
      first >= clause.first &&
      last < possessive.index &&
      preposition === null &&
      (agreement & agreementMask(['nom'])) !== 0,
  )
  const opens = within.find(({ first }) => first === clause.first)
  const index = clause.subject ?? (opens ?? (within.length === 1 ? within[0] : undefined))?.noun
  const found = candidates.find(({ token }) => token.index === index && index < possessive.index)
  const phrase = target.phrases.find(({ noun }) => noun === index)
  const kinds = phrase ? kindsIn(phrase.agreement & agreementMask(['nom'])) : []
  return found && kinds.length > 0 ? { ...found, kinds } : (found ?? null)
}

export const possessiveOwner = defineRule({
  id: 'possessive-owner',
  version: 2,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'pair',
  prior: { his: 0.7, her: 0.7, all: 0.65, subject: 0.55 },
  name: { de: '„sein“ und „ihr“ verwechselt', en: '“sein” and “ihr” confused' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ müsste „{better}“ heißen',
        why: 'Im Original steht „{source}“; gemeint ist wohl „{owner}“.',
      },
      en: {
        what: '“{text}” should be “{better}”',
        why: 'The original says “{source}”, probably of “{owner}”.',
      },
    },
    person: {
      de: { what: '„{text}“ müsste „{better}“ heißen', why: 'Im Original steht „{source}“.' },
      en: { what: '“{text}” should be “{better}”', why: 'The original says “{source}”.' },
    },
  },
  examples: {
    bad: [
      {
        source: 'The factory sold «its» trucks.',
        target: 'Die Fabrik verkaufte «seine» Lastwagen.',
        fix: 'ihre',
      },
      { source: 'The singer praised «his» mother.', target: 'Der Sänger lobte «ihre» Mutter.', fix: 'seine' },
      {
        source: 'The nurse said «her» son was ill.',
        target: 'Die Pflegerin sagte, «sein» Sohn sei krank.',
        fix: 'ihr',
      },
    ],
    good: [
      { source: 'The factory sold its trucks.', target: 'Die Fabrik verkaufte ihre Lastwagen.' },
      { source: 'In his speech the nurse praised her.', target: 'In seiner Rede lobte die Frau sie.' },
      { source: 'The girl praised her mother.', target: 'Das Mädchen lobte seine Mutter.' },
      { source: 'Every singer praised his mother.', target: 'Alle Sänger lobten ihre Mutter.' },
      { source: 'The victim praised his mother.', target: 'Die Person lobte ihre Mutter.' },
      { source: 'The singer praised his mother.', target: 'Dann lobten die Sänger ihre Mutter.' },
      {
        source: 'Lowering the temperature for an hour may shorten its course.',
        target: 'Die Senkung der Temperatur für eine Stunde kann seine Dauer verkürzen.',
      },
      { source: 'Its trucks were red.', target: 'Seine Lastwagen waren rot.' },
    ],
  },
  *check(pair, { lexicons: { german } }) {
    const { target, source } = pair
    if (!source || !/\b(?:his|her|its|their)\b/iu.test(source.text)) return
    for (const possessive of target.tokens) {
      const found = GERMAN.exec(possessive.text)
      if (!found) continue
      const [, word = '', ending = ''] = found
      if (possessive.tag !== 'PPOSAT' && ending === '') continue
      const stem = word.toLowerCase()
      const opens = target.tokens[possessive.index - 1]?.sentence !== possessive.sentence
      // „Ihr“ inside a sentence is „your“.
      if (word !== stem && !opens) continue
      const owner = ownerOf(possessive, pair)
      const english = owner?.lower
      if (!owner || !english) continue
      const other = stem === 'sein' ? 'ihr' : 'sein'
      let wrong: Wrong | null = null
      if (english === 'his' && stem === 'ihr')
        wrong =
          isMan(pair, possessive) && !isOfSeveral(pair, possessive, german)
            ? { strength: 'his', owner: '' }
            : null
      else if (english === 'her' && stem === 'sein')
        wrong = isWoman(pair, possessive) ? { strength: 'her', owner: '' } : null
      else if (english === 'its' || (english === 'their' && stem === 'sein'))
        wrong = ofThing(possessive, stem, pair, owner, german)
      if (!wrong) continue
      const at = { start: possessive.start, end: possessive.end }
      const better = (word === stem ? other : capitalised(other)) + ending
      yield {
        target: [at],
        source: [{ start: owner.start, end: owner.end }],
        fixes: [{ at, text: better }],
        strength: english === 'their' ? `their-${wrong.strength}` : wrong.strength,
        evidence: { better, owner: wrong.owner },
        ...(wrong.owner ? {} : { wording: 'person' }),
      }
    }
  },
})

/** Nouns of the text up to the end of the sentence, the one it belongs to apart. */
const others = ({ target: { tokens, phrases } }: AnalysedPair, { index, sentence }: TargetToken) => {
  const own = phrases.find(({ determiner }) => determiner === index)?.noun
  return tokens.filter((token) => token.sentence <= sentence && token.tag === 'NN' && token.index !== own)
}

/** „Die Künstler … ihre“: German speaks of several. */
const isOfSeveral = (pair: AnalysedPair, possessive: TargetToken, german: GermanLexicon) =>
  subjectBefore(possessive, pair, antecedents(pair.target, german, 0, possessive.index))?.kinds.includes(
    'pl',
  ) === true

/** Nothing but a man can be meant by „his“. */
const isMan = (pair: AnalysedPair, possessive: TargetToken) =>
  !EVERYONE.test(pair.source?.text ?? '') &&
  !others(pair, possessive).some(({ lemma }) => FEMININE_MAN.test(lemma))

const isWoman = (pair: AnalysedPair, possessive: TargetToken) =>
  !EVERYONE.test(pair.source?.text ?? '') &&
  !others(pair, possessive).some(({ lemma }) => OTHER_WOMAN.test(lemma))
