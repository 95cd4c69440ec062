import { RELATIVE_FORMS } from '../../relative-forms.ts'
import type { AnalysedTarget, NounPhrase, TargetToken } from '../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../analysis/pieces.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { GENITIVE, NOMINATIVE } from '../../../lexicon/agreement.ts'
import { OPENING_ADVERB } from '../../opening-adverbs.ts'
import { defineRule } from '../../rule.ts'

const SUBJECT_PRONOUN = /^(?:ich|du|er|sie|es|man|wir|ihr)$/u
/** At most so many words make a subject. */
const LONGEST = 8

type Words = readonly TargetToken[]

/** What stands in front of the verb in the wrong order, up to it. */
type Fronted = { readonly subject: Words; readonly verb: TargetToken; readonly from: number }

/** „In seinem Tagebuch“, „Abgesehen von den Toren“, „Jedoch“: one part of a sentence, without a clause inside. */
function isOnePart(words: Words): boolean {
  const [first] = words
  if (!first || !/^\p{Lu}/u.test(first.text)) return false
  const begins = /^(?:APPR|KOUI|VVPP|ADJD)/u.test(first.tag) || OPENING_ADVERB.test(first.text)
  return begins && !words.some(({ tag }) => /^(?:KOUS|PREL|PW|V.FIN|\$)/u.test(tag))
}

/** A pronoun, or a noun with what belongs to it; with und it may be the rest of a list („Mit A, B und C hat …“). */
function isSubject(words: Words): boolean {
  const [first] = words
  const last = words.at(-1)
  if (!first || !last || words.length > LONGEST) return false
  if (words.length === 1 && SUBJECT_PRONOUN.test(first.text)) return true
  const isNominal = /^(?:ART|NE|PPOSAT|NN|PDAT|PIAT|CARD|ADJA)$/u.test(first.tag) && /^N/u.test(last.tag)
  return isNominal && !words.some(({ tag }) => /^(?:KO|PREL|PW|V|\$|APPR|ADV|PTK)/u.test(tag))
}

/** „In seinem Tagebuch, Chase schrieb“ */
function behindComma(words: Words): Fronted | null {
  const at = words.findIndex(isFinite)
  const commas = words.slice(0, Math.max(at, 0)).filter(({ text }) => text === ',')
  const [comma] = commas
  const verb = words[at]
  if (!comma || !verb || commas.length > 1) return null
  const between = words.slice(words.indexOf(comma) + 1, at)
  const [first] = between
  if (!first || !isOnePart(words.slice(0, words.indexOf(comma))) || !isSubject(between)) return null
  // A clause of its own ends with its verb: „…, das Anna mietet, …“, „…, die Sonne sank, …“.
  if (
    /^[,.–—)]$/u.test(words[at + 1]?.text ?? '.') ||
    (RELATIVE_FORMS.has(first.text) && between.length === 1)
  )
    return null
  return { subject: between, verb, from: comma.start }
}

/** Prepositions that open a clause as well: „Während in der Stadt die Sonne schien, …“. */
const CONJUNCTION_TOO = /^(?:Während|Seit|Bis|Statt|Anstatt|Um|Ohne|Außer|Trotz|Als|Wie|Von|Per)$/u
/** A time in the accusative is no subject: „Am Montag vergangener Woche“, „Gestern Abend“, „Am Ende drei Tage“. */
const TIME =
  /(?:Jahre?s?|Jahren|Tage?s?|Tagen|Wochen?|Monate?n?|Stunden?|Minuten?|Sekunden?|Mal|Meter|Kilometer|Abend|Morgen|Nacht|Vormittag|Nachmittag|Mittag|Früh|Seite|Prozent|tag|Mittwoch|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter|Ende|Anfang|Mitte)$/u

const phraseAt = ({ phrases }: AnalysedTarget, at: number): NounPhrase | undefined =>
  phrases.find(({ first, preposition }) => first === at && preposition === null)

/** Where the prepositional phrase that begins at a token ends, with the names, numbers and genitives that belong to it; null if none does. */
function endOfPrepositional(target: AnalysedTarget, at: number): number | null {
  const { tokens, phrases } = target
  let next = at
  while (/^APPR/u.test(tokens[next]?.tag ?? '') && next - at < 2) next++
  const phrase = phrases.find(({ preposition }) => preposition === next - 1)
  if (next === at) return null
  if (phrase) {
    if (phrase.agreement !== 0 && (phrase.agreement & phrase.government) === 0) return null
    next = phrase.last + 1
  } else {
    // Names and numbers make no phrase: „von Zara“, „am 30. August“, „seit 1990“.
    const first = next
    while (
      /^(?:CARD|NE|ADJA)$/u.test(tokens[next]?.tag ?? '') ||
      (next > first && tokens[next]?.tag === 'NN')
    )
      next++
    if (next === first || tokens[next - 1]?.tag === 'ADJA') return null
  }
  for (;;) {
    const token = tokens[next]
    const more = phraseAt(target, next)
    if (token?.tag === 'CARD' || token?.tag === 'NE') next++
    else if (more && (more.agreement & GENITIVE) !== 0 && more.determiner !== null) next = more.last + 1
    else if (/^APPR/u.test(token?.tag ?? '')) {
      const end = endOfPrepositional(target, next)
      if (end === null) return null
      next = end
    } else return next
  }
}

/** Where the subject that begins at a token ends: nothing that may be the genitive of the noun before, or a time. */
function endOfSubject(target: AnalysedTarget, at: number, afterAdverb: boolean): number | null {
  const { tokens } = target
  const first = tokens[at]
  if (!first || /^\p{Lu}/u.test(first.text) !== /^N/u.test(first.tag)) return null
  if (/^(?:PPER|PIS)$/u.test(first.tag)) return SUBJECT_PRONOUN.test(first.text) ? at + 1 : null
  const counted = /^(?:mehr als|rund|etwa|fast|mindestens|knapp|über) \S+/u.test(
    tokens
      .slice(at, at + 3)
      .map(({ text }) => text)
      .join(' '),
  )
  if (counted) {
    const number = tokens.slice(at, at + 4).findIndex(({ kind }) => kind === 'number')
    const noun = tokens[at + number + 1]
    return number > 0 && noun?.tag === 'NN' && !TIME.test(noun.text) ? noun.index + 1 : null
  }
  const phrase = phraseAt(target, at)
  const noun = tokens[phrase?.noun ?? at]
  if (!noun || TIME.test(noun.text)) return null
  if (phrase && (phrase.determiner !== null || phrase.adjectives.length > 0)) {
    if ((phrase.agreement & NOMINATIVE) === 0 || (!afterAdverb && (phrase.agreement & GENITIVE) !== 0))
      return null
    if (phrase.determiner === null && !afterAdverb) return null
    const more = phraseAt(target, phrase.last + 1)
    return more && more.determiner !== null && (more.agreement & GENITIVE) !== 0
      ? more.last + 1
      : phrase.last + 1
  }
  if (!afterAdverb) return null
  let next = at
  const counts = tokens[at + 1]
  // „3000 v. Chr.“ and „drei Jahre“ are times.
  if (first.tag === 'CARD' && counts && /^\p{Lu}\p{Ll}{2,}/u.test(counts.text) && !TIME.test(counts.text))
    next++
  while (/^N[NE]$/u.test(tokens[next]?.tag ?? '')) next++
  return /^N/u.test(tokens[next - 1]?.tag ?? '') && next > at ? next : null
}

/** „Am Mittwoch der Senat lehnte …“: a preposition with its noun, or an adverb, then the subject, then the verb. */
function withoutComma(target: AnalysedTarget, words: Words): Fronted | null {
  const { tokens } = target
  const [first] = words
  if (!first || !/^\p{Lu}/u.test(first.text)) return null
  const isAdverb = OPENING_ADVERB.test(first.text)
  if (!isAdverb && !/^APPR/u.test(first.tag)) return null
  const start = isAdverb ? first.index + 1 : endOfPrepositional(target, first.index)
  const end = start === null ? null : endOfSubject(target, start, isAdverb)
  const verb = tokens[end ?? -1]
  const next = tokens[(end ?? -2) + 1]
  if (start === null || !verb || !isFinite(verb) || verb.sentence !== first.sentence || !next) return null
  if (next.tag.startsWith('V') || (next.text === ',' && CONJUNCTION_TOO.test(first.text))) return null
  return { subject: tokens.slice(start, verb.index), verb, from: tokens[start]?.start ?? verb.start }
}

/** Conjunctions behind whose clause the verb comes first; „auch wenn es regnet, das Fest beginnt“ may be meant so. */
const CLAUSE_FIRST =
  /^(?:Als|Wenn|Weil|Da|Nachdem|Während|Bevor|Obwohl|Sobald|Solange|Falls|Seit|Seitdem|Sofern|Obgleich|Indem)$/u

/** „Wenn der Streik andauert, die Fluggesellschaft muss …“ */
function behindClause(target: AnalysedTarget, words: Words): Fronted | null {
  const { tokens } = target
  const [first] = words
  if (!first || !CLAUSE_FIRST.test(first.text)) return null
  const comma = words.find(({ kind }) => kind === 'punctuation')
  const end = tokens[(comma?.index ?? 0) - 1]
  if (comma?.text !== ',' || !end || !isFinite(end) || end.index < first.index + 2) return null
  if (
    words
      .slice(0, end.index - first.index)
      .some((token) => isFinite(token) || (token.tag === 'KOUS' && token !== first))
  )
    return null
  return subjectFirst(target, comma.index + 1)
}

/** What begins here is the subject, its verb behind it, and more follows; a short clause has but the infinitive there. */
function subjectFirst(target: AnalysedTarget, at: number, mayBeShort = false): Fronted | null {
  const { tokens } = target
  const subject = endOfSubject(target, at, true)
  const verb = tokens[subject ?? -1]
  const next = tokens[(subject ?? -2) + 1]
  if (!verb || !isFinite(verb) || verb.sentence !== tokens[at]?.sentence) return null
  const isShort = mayBeShort && /^V[AM]FIN$/u.test(verb.tag) && /^V.(?:INF|PP)$/u.test(next?.tag ?? '')
  if (next?.kind !== 'word' || (next.tag.startsWith('V') && !isShort)) return null
  return { subject: tokens.slice(at, verb.index), verb, from: tokens[at]?.start ?? verb.start }
}

/** „In Prag, wo die Firma sitzt, 300 Stellen sollen …“: a relative clause, or one that says when, parts the place from the verb. */
function behindRelative(target: AnalysedTarget, words: Words): Fronted | null {
  const { tokens } = target
  const [first] = words
  if (!first || !/^\p{Lu}/u.test(first.text) || !/^APPR/u.test(first.tag)) return null
  const comma = tokens[endOfPrepositional(target, first.index) ?? -1]
  if (comma?.text !== ',' || CONJUNCTION_TOO.test(first.text)) return null
  const { words: clause, mark } = upTo(tokens, comma, endsClause)
  const [opener, second] = clause
  const opens =
    /^(?:PREL|PWAV)/u.test(opener?.tag ?? '') ||
    /^PREL/u.test(second?.tag ?? '') ||
    /^(?:als|nachdem|bevor|während|weil)$/u.test(opener?.text ?? '')
  const last = clause.at(-1)
  if (!opens || mark?.text !== ',' || !last || !isFinite(last) || clause.filter(isFinite).length !== 1)
    return null
  return subjectFirst(target, mark.index + 1, true)
}

/** „In seinem Tagebuch, Chase schrieb“: as in English, the subject stands between what comes first and the verb. */
export const verbSecond = defineRule({
  id: 'verb-second',
  version: 3,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { '': 0.8, subject: 0.8, clause: 0.75, relative: 0.8 },
  name: { de: 'Verb nicht an zweiter Stelle', en: 'Verb not second' },
  wordings: {
    main: {
      de: {
        what: 'Das Verb „{verb}“ gehört vor „{subject}“',
        why: 'Steht ein anderer Satzteil vorn, folgt gleich das Verb, ohne Komma; das Englische stellt das Subjekt davor.',
      },
      en: {
        what: 'The verb “{verb}” belongs before “{subject}”',
        why: 'Behind another part of the sentence German puts the verb at once, without a comma; English puts the subject first.',
      },
    },
    clause: {
      de: {
        what: 'Das Verb „{verb}“ gehört vor „{subject}“',
        why: 'Steht ein Nebensatz vorn, beginnt der Hauptsatz mit dem Verb; das Englische stellt das Subjekt davor.',
      },
      en: {
        what: 'The verb “{verb}” belongs before “{subject}”',
        why: 'Behind a subordinate clause the main clause begins with its verb; English puts the subject first.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'In ihrem Brief, «Anna schrieb» davon.', fix: ' schrieb Anna' },
      { target: 'Jedoch, «er kam» zu spät.', fix: ' kam er' },
      { target: 'Abgesehen von den Kosten, «die neue Halle hat» Vorteile.', fix: ' hat die neue Halle' },
      { target: 'Am Montag «der Rat stimmte» dem Plan zu.', fix: 'stimmte der Rat' },
      { target: 'Trotzdem «Eltern warten» auf einen Platz.', fix: 'warten Eltern' },
      { target: 'Nach dem Spiel «er ging» nach Hause.', fix: 'ging er' },
      {
        target: 'Wenn der Regen anhält, «die Stadt muss» den Damm öffnen.',
        fix: 'muss die Stadt',
      },
      { target: 'Nachdem sie gewonnen hatten, «sie feierten» die ganze Nacht.', fix: 'feierten sie' },
      { target: 'Am Montag, als es regnete, «die Kinder warteten» vor dem Tor.', fix: 'warteten die Kinder' },
      { target: 'In Bern, wo die Bank sitzt, «90 Mieter müssen» gehen.', fix: 'müssen 90 Mieter' },
    ],
    good: [
      { target: 'In ihrem Brief schrieb Anna davon.' },
      { target: 'Im Haus, einer alten Villa, lebt niemand.' },
      { target: 'Nach dem Plan, den die Stadt hat, wird gebaut.' },
      { target: 'Am Ufer, die Sonne sank, saß ein Mann.' },
      { target: 'Ja, er kam zu spät.' },
      { target: 'Im Haus, das Anna mietet, wohnen viele.' },
      { target: 'Am Rand der Stadt stimmte der Rat ab.' },
      { target: 'Am Dienstag vergangene Woche begann der Prozess.' },
      { target: 'Während in der Stadt die Sonne schien, regnete es hier.' },
      { target: 'Gestern Abend begann das Fest, und bei Angaben der Kirche fehlte viel.' },
      { target: 'Am Montag, als es regnete, die Tore zu waren und niemand kam, war es still.' },
      { target: 'In Bern, wo die Bank sitzt, die Mieten hat, müssen 90 Mieter gehen.' },
      { target: 'Mit Anna, die das Haus kennt, Peter und Tom kann man reden.' },
      { target: 'Wenn der Hund die Katze sieht, die Anna hat, bellt er.' },
    ],
  },
  *check({ target, kind }) {
    for (let number = 0; number < target.sentences.length; number++) {
      const words = target.tokens.filter(({ sentence }) => sentence === number)
      const comma = behindComma(words)
      const plain = comma || kind === 'heading' ? null : withoutComma(target, words)
      const relative = comma || plain ? null : behindRelative(target, words)
      const found = comma ?? plain ?? relative ?? behindClause(target, words)
      const [first] = found?.subject ?? []
      if (!found || !first) continue
      const { verb, from } = found
      const subject = target.text.slice(first.start, found.subject.at(-1)?.end)
      const isClause = !comma && !plain && !relative
      yield {
        target: [{ start: first.start, end: verb.end }],
        fixes: [{ at: { start: from, end: verb.end }, text: `${comma ? ' ' : ''}${verb.text} ${subject}` }],
        evidence: { verb: verb.text, subject },
        strength: comma ? '' : plain ? 'subject' : relative ? 'relative' : 'clause',
        wording: isClause ? 'clause' : 'main',
      }
    }
  },
})
