import type { AnalysedTarget, Clause, TargetToken } from '../../../analysis/pair.ts'
import { agreementMask, FINITE, verbCell } from '../../../lexicon/agreement.ts'
import type { Case } from '../../../lexicon/agreement.ts'
import { prepositions } from '../../../lexicon/closed-class.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import { kindsInPhrase } from '../../antecedents.ts'
import { DATIVE, GIVING } from './relative-pronoun.data.ts'
import type { Wrong } from './relative/forms.ts'
import { formFor, refers } from './relative/forms.ts'
import type { Relative } from './relative/relatives.ts'
import { clauseOf, isClause, nounsBefore, relatives } from './relative/relatives.ts'
import { behindMeasure, behindName } from './relative/wrong-gender.ts'
import type { Finding } from '../../rule.ts'
import { defineRule } from '../../rule.ts'

/** The clause has a subject of its own, which the pronoun is not; „als erster Deutscher“ is none. */
const hasSubject = (relative: Relative, target: AnalysedTarget): boolean => {
  const clause = clauseOf(relative, target)
  const subject = clause?.subject ?? null
  if (subject === null || subject === relative.pronoun.index || clause?.subjectIsSure !== true) return false
  const token = target.tokens[subject]
  if (token?.tag !== 'NN') return token?.tag === 'PPER' || /^man$/u.test(token?.text ?? '')
  const phrase = target.phrases.find(({ noun }) => noun === subject)
  const before = target.tokens[(phrase?.first ?? 0) - 1]
  return phrase?.determiner != null && !/^(?:als|wie|statt|außer|,|\(|–)$/u.test(before?.text ?? '')
}

/** Cases that the place asks for, the likely one first. */
function casesOf({ preposition, pronoun, ...rest }: Relative, target: AnalysedTarget): readonly Case[] {
  if (/^d(?:essen|eren)$/u.test(pronoun.text)) return ['gen']
  if (preposition) {
    const governed = prepositions[preposition.lower] ?? []
    const dative = /^(?:der|dem|denen)$/u.test(pronoun.text)
    return governed.length === 2 && governed.includes('acc')
      ? dative
        ? ['dat', 'acc']
        : ['acc', 'dat']
      : governed
  }
  if (/^(?:dem|denen)$/u.test(pronoun.text)) return ['dat', 'nom', 'acc']
  if (pronoun.text === 'den') return ['acc', 'nom', 'dat']
  return hasSubject({ preposition, pronoun, ...rest }, target) ? ['acc', 'dat', 'nom'] : ['nom', 'acc', 'dat']
}

/** No noun before has the gender and number of the pronoun. */
function ofGender(relative: Relative, target: AnalysedTarget, german: GermanLexicon): Wrong | null {
  const { pronoun, noun } = relative
  const nouns = nounsBefore(relative, target)
  if (!nouns) return null
  const cases = casesOf(relative, target)
  const [grammaticalCase] = cases
  const kinds = refers(pronoun.text, cases)
  const possible = nouns.map((each) => kindsInPhrase(each, target, german))
  if (!grammaticalCase || possible.some((each) => each.length === 0)) return null
  if (possible.some((each) => each.some((kind) => kinds.includes(kind)))) return null
  if (!isClause(target.tokens, pronoun)) return null
  // „der Koch und der Kellner, die“ are two.
  const isJoined = target.tokens
    .slice(nouns[0]?.index ?? 0, noun.index)
    .some(({ tag, text }) => tag === 'KON' || text === ',')
  if (isJoined && kinds.includes('pl')) return null
  const forms = [...possible.toReversed()].flatMap((each) =>
    each.map((kind) => formFor(kind, grammaticalCase)),
  )
  return { fixes: [...new Set(forms)].filter(Boolean).slice(0, 2), noun }
}

/** „ein Titel, der ihr erster wäre“ has two nominatives. */
const isCopula = ({ verbs }: Clause, { tokens }: AnalysedTarget) =>
  verbs.every((at) =>
    /^(?:sein|werden|bleiben|heißen|können|sollen|müssen|dürfen|mögen|wollen)$/u.test(
      tokens[at]?.lemma ?? '',
    ),
  )

const THIRD_SINGULAR =
  verbCell('present', 3, 'sg') |
  verbCell('past', 3, 'sg') |
  verbCell('subjunctive1', 3, 'sg') |
  verbCell('subjunctive2', 3, 'sg')

const isPluralOnly = ({ readings }: TargetToken) =>
  readings.some(({ verb }) => (verb & FINITE) !== 0) &&
  !readings.some(({ verb }) => (verb & THIRD_SINGULAR) !== 0)

/** „der er half“, „der damals der Wirt lobte“: what follows straight away is the subject. */
function subjectFollows(relative: Relative, target: AnalysedTarget, { subject }: Clause): boolean {
  if (!hasSubject(relative, target)) return false
  const phrase = target.phrases.find(({ noun }) => noun === subject)
  // „der die beiden Hand in Hand zeigt“: words that do not agree show no case.
  if (phrase?.agreement === 0) return false
  const first = phrase?.first ?? subject ?? 0
  return target.tokens.slice(relative.pronoun.index + 1, first).every(({ tag }) => tag === 'ADV')
}

const NOMINATIVE_PLURAL = agreementMask(['nom'], ['pl'])

/** „der Koch, der die Gäste lobten“: a form for the subject where the clause has another one. */
function asSubject(relative: Relative, target: AnalysedTarget, german: GermanLexicon): Wrong | null {
  const { pronoun, noun, preposition } = relative
  if (pronoun.text !== 'der' || preposition) return null
  const nouns = nounsBefore(relative, target)
  const clause = clauseOf(relative, target)
  const verb = target.tokens[clause?.finite ?? -1]
  if (!nouns || !verb || !clause || isCopula(clause, target)) return null
  const possible = nouns.map((each) => kindsInPhrase(each, target, german))
  if (!possible.every((each) => each.length > 0 && each.every((kind) => kind === 'sg m'))) return null
  const others = target.phrases.some(
    ({ first, last, preposition: governs, agreement }) =>
      first > pronoun.index && last < verb.index && governs === null && (agreement & NOMINATIVE_PLURAL) !== 0,
  )
  if (!(isPluralOnly(verb) && others) && !subjectFollows(relative, target, clause)) return null
  return { fixes: ['den', 'dem'], noun, strength: 'object' }
}

/** „mit den er sprach“: a form that no noun has in the case the preposition wants. */
function afterPreposition(relative: Relative, target: AnalysedTarget, german: GermanLexicon): Wrong | null {
  const { preposition, pronoun, noun } = relative
  const governed = preposition && prepositions[preposition.lower]
  if (!governed || refers(pronoun.text, governed).length > 0 || /^d(?:essen|eren)$/u.test(pronoun.text))
    return null
  if (governed.length > 1 && !governed.includes('acc')) return null
  const [grammaticalCase] = governed
  const kinds = kindsInPhrase(noun, target, german)
  if (!grammaticalCase || kinds.length === 0) return null
  return {
    fixes: [...new Set(kinds.map((kind) => formFor(kind, grammaticalCase)))].slice(0, 2),
    noun,
    strength: 'case',
  }
}

/** „die Frau, die er half“, „die Köche, die er ein Haus versprach“: the verb wants a dative. */
function forDative(relative: Relative, target: AnalysedTarget, german: GermanLexicon): Wrong | null {
  const { pronoun, noun, preposition } = relative
  if (preposition || !/^(?:die|das|den)$/u.test(pronoun.text) || !hasSubject(relative, target)) return null
  const clause = clauseOf(relative, target)
  const verb = target.tokens[clause?.verbs.find((at) => /^VV/u.test(target.tokens[at]?.tag ?? '')) ?? -1]
  if (!clause || !verb) return null
  const lemmas = [verb.lemma, ...verb.readings.flatMap(({ pos, lemma }) => (pos === 'verb' ? [lemma] : []))]
  const own = target.phrases.filter(
    ({ first, last, preposition: governs }) =>
      first > pronoun.index && last <= clause.last && governs === null,
  )
  const objects = own.filter(
    (phrase) =>
      phrase.noun !== clause.subject &&
      (phrase.agreement & agreementMask(['acc'])) !== 0 &&
      !/^(?:Jahr|Monat|Woche|Tag|Stunde|Minute|Mal|Abend|Morgen|Nacht|Sommer|Winter)$/u.test(
        target.tokens[phrase.noun]?.lemma ?? '',
      ),
  )
  const wants =
    lemmas.some((lemma) => DATIVE.has(lemma)) ||
    (objects.length === 1 && lemmas.some((lemma) => GIVING.has(lemma)))
  const between = target.tokens.slice(pronoun.index + 1, clause.last + 1)
  const hasDative =
    between.some(({ text, tag }) => tag === 'PRF' || /^(?:ihm|ihnen|mir|uns|dir|dass|zu|was)$/u.test(text)) ||
    own.some(({ agreement }) => agreement !== 0 && (agreement & ~agreementMask(['dat'])) === 0)
  // „die er versprach zu geben“, and another clause behind, have the pronoun in their own.
  if (
    !wants ||
    hasDative ||
    (target.tokens[clause.last + 1]?.text === ',' &&
      /^(?:dass|zu|um|ob)$/u.test(target.tokens[clause.last + 2]?.text ?? ''))
  )
    return null
  const kinds = kindsInPhrase(noun, target, german).filter((kind) =>
    refers(pronoun.text, ['acc']).includes(kind),
  )
  const fixes = [...new Set(kinds.map((kind) => formFor(kind, 'dat')))]
  return fixes.length > 0 ? { fixes, noun, strength: 'dative' } : null
}

export const relativePronoun = defineRule({
  id: 'relative-pronoun',
  version: 6,
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'target',
  prior: { '': 0.6, object: 0.75, case: 0.75, dative: 0.65, name: 0.75 },
  name: { de: 'Relativpronomen ohne Bezugswort', en: 'Relative pronoun without antecedent' },
  wordings: {
    main: {
      de: {
        what: '„{text}“ passt zu keinem Wort davor',
        why: 'Geschlecht und Zahl müssen zum Bezugswort passen, etwa „{noun}“.',
      },
      en: {
        what: '“{text}” fits no word before it',
        why: 'Gender and number have to match the antecedent, perhaps “{noun}”.',
      },
    },
    case: {
      de: {
        what: '„{text}“ müsste „{better}“ heißen',
        why: 'Der Satz verlangt hier einen anderen Fall des Worts, das für „{noun}“ steht.',
      },
      en: {
        what: '“{text}” should be “{better}”',
        why: 'The clause asks for another case of the word that stands for “{noun}”.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Sie las die Zeitung, «das» der Nachbar gebracht hatte.', fix: 'die' },
      { target: 'Sie trugen die Haare, «das» in Tücher gehüllt waren wie früher.', fix: 'die' },
      { target: 'Dort kniet ein weiterer Ritter, «die» wiederum eine Fahne trägt.', fix: 'der' },
      { target: 'Sie kauften Kisten, «das» je zwölf Flaschen enthalten.', fix: 'die' },
      { target: 'Das Haus, in «der» sie lebten, ist alt.', fix: 'dem' },
      { target: 'Der Wald, «deren» Bäume alt sind, brennt.', fix: 'dessen' },
      { target: 'Das Unternehmen Nordlicht, «deren» Chef ging, schließt.', fix: 'dessen' },
      { target: 'Das ist ein Plus von vier Prozent, «die» kaum möglich sei.', fix: 'das' },
      { target: 'Sie kennt den Koch, «der» die Gäste gelobt hatten.', fix: 'den' },
      { target: 'Sie kennt den Koch, mit «den» er gesprochen hatte.', fix: 'dem' },
      { target: 'Die Köchin, «die» er geholfen hatte, ging.', fix: 'der' },
      { target: 'Die Köchinnen, «die» der Wirt ein Haus versprochen hatte, gingen.', fix: 'denen' },
    ],
    good: [
      {
        target:
          'Dort stehen der Koch und der Wirt, die er kennt, und die Zahl der Köche und der Wirte, die er kennt.',
      },
      {
        target:
          'Der Koch, der als erster Deutscher den Preis gewann, und der Wirt, der dann sein Freund wurde.',
      },
      { target: 'Das Haus, in dem sie lebten, und der Wald, dessen Bäume alt sind.' },
      { target: 'Die Köchin, der er geholfen hatte, und die Köche, mit denen er sprach.' },
      { target: 'Der Koch, der die Gäste gelobt hatte, und die Köchin, die er jeden Tag sah.' },
      { target: 'Das Haus, das er der Köchin versprochen hatte, steht leer.' },
      { target: 'Er fuhr in die Stadt, in die er ziehen wollte.' },
      { target: 'Sie las die Zeitung, die der Nachbar gebracht hatte.' },
      { target: 'Das Kind des Mannes, das gestern kam, schlief.' },
      { target: 'Er fand alles, das er suchte, und das Haus, das er mochte.' },
      { target: 'Sie las die Zeitung, das Kind schlief.' },
      { target: 'Das Model Anna Maier, deren Chef ging, und die Stadt Rom, dessen Chef ging.' },
      { target: 'Das ist ein Plus von vier Prozent, die kaum zu halten sind.' },
      { target: 'Er schickte einen Brief, der die beiden Seite an Seite zeigt, und ging.' },
    ],
  },
  *check({ target }, { lexicons: { german } }) {
    if (!target.text.includes(',')) return
    for (const relative of relatives(target)) {
      const wrong =
        afterPreposition(relative, target, german) ??
        ofGender(relative, target, german) ??
        behindMeasure(relative, target, german) ??
        asSubject(relative, target, german) ??
        forDative(relative, target, german)
      if (wrong) yield finding(relative.pronoun, wrong)
    }
    for (const comma of target.tokens) {
      const pronoun = target.tokens[comma.index + 1]
      const wrong = comma.text === ',' ? behindName(comma, target, german) : null
      if (pronoun && wrong) yield finding(pronoun, wrong)
    }
  },
})

function finding({ start, end }: TargetToken, { fixes, noun, strength }: Wrong): Finding {
  const at = { start, end }
  return {
    target: [at],
    fixes: fixes.map((text) => ({ at, text })),
    evidence: { noun: noun.text, better: fixes[0] ?? '' },
    ...(strength ? { strength } : {}),
    ...(strength && strength !== 'name' ? { wording: 'case' } : {}),
  }
}
