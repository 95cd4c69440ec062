import type { AnalysedPair, AnalysedSource, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { endsClause, upTo } from '../../../analysis/pieces.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { FINITE } from '../../../lexicon/agreement.ts'
import { defineRule } from '../../rule.ts'
import { hangingZu, mains, ownPieces, predicates, subordinates } from './verbless/clauses.ts'
import { beforeInfinitive, beforeOpener, besideFinite } from './verbless/joined.ts'
import { bareRelatives, relatives } from './verbless/relatives.ts'

/** Shorter sentences are called out more often than forgotten: „Ein Fest für alle.“ */
const LEAST_WORDS = 5

const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should|['’](?:s|re|ll|ve|d))$/iu

/** Entries of a list of books and the like have no verb in any language. */
const IS_ENTRY =
  /["“„()[\]«»]|\b(?:eds?|vol|pp|Hrsg|Diss)\.|\b(?:abgerufen|herausgegeben)\b|, \d{1,3},|\.{2}|…/u

/** Words of these classes have verbs of the same spelling (wegen, aber) and carry nothing. */
const CLOSED = /^(?:AP|ART|CARD|KO|P|TRUNC|ADV$)/u

/** A verb, an unknown word that may be one, or anything else that can carry the statement. */
const mayCarry = (token: TargetToken) =>
  isFinite(token) ||
  /^V(?:[AMV]IMP|M)/u.test(token.tag) ||
  (!CLOSED.test(token.tag) && token.readings.some(({ verb }) => (verb & FINITE) !== 0)) ||
  (!token.known && !token.copied && /^\p{Ll}+(?:t|te|ten|en)$/u.test(token.text))

/** A form that only a finite verb has: walked, walks, took; participles of their own (taken, known) and -ing are none. */
const isFiniteForm = ({ text, lemma }: SourceToken) =>
  text.toLowerCase() !== lemma && !/(?:ing|en|wn|ne|ung|orn)$/u.test(text)

/** The verb of an English statement: an auxiliary, or a finite form behind its subject; no participle that describes it. */
function statementOf({ tokens }: AnalysedSource): SourceToken | null {
  const subject = tokens.findIndex(({ pos }) => /^(?:NOUN|PROPN|PRON)$/u.test(pos))
  if (subject < 0) return null
  const verb = tokens.slice(subject + 1).find(({ pos }) => pos === 'VERB' || pos === 'AUX')
  if (!verb) return null
  if (AUXILIARY.test(verb.text)) return verb
  const before = tokens[verb.index - 1]
  const behind = tokens[verb.index + 1]
  const isBehindSubject = /^(?:NOUN|PROPN|PRON|ADV)$/u.test(before?.pos ?? '')
  // „…, a stew cooked with juice“: in an apposition it describes the noun.
  const comma = tokens.findLastIndex(({ index, text }) => index < verb.index && text === ',')
  const inApposition = comma >= 0 && tokens.slice(comma, verb.index).some(({ text }) => /^an?$/u.test(text))
  const isParticiple =
    inApposition || /^(?:by|to|as|[,.;)])$/u.test(behind?.text ?? '.') || behind?.pos === 'VERB'
  return isFiniteForm(verb) && isBehindSubject && !isParticiple ? verb : null
}

/** Nothing before the verb opens a subordinate clause: it is the one of the main clause. */
const isMain = ({ tokens }: AnalysedSource, { index }: SourceToken) =>
  !tokens
    .slice(0, index)
    .some(({ text }) =>
      /^(?:that|which|who|whom|whose|because|when|while|if|although|though|as|after|before|since|until|where|what|how|whether|[:;])$/iu.test(
        text,
      ),
    )

/** The first piece belongs to the main clause, with a subject of its own. */
const startsMain = ([words]: readonly (readonly TargetToken[])[], tokens: readonly TargetToken[]) =>
  words !== undefined &&
  words[0] === tokens[0] &&
  !/^(?:KO|ADV|P(?:W|AV|ROAV))/u.test(words[0]?.tag ?? '') &&
  words.some(({ tag }) => /^(?:N[NE]|PPER)$/u.test(tag))

/** „Mehrere Künstler abgesagt Auftritte in Israel.“: where the verb of the source became something else, or nothing. */
function* inSentence(pair: AnalysedPair): Iterable<{ at: TargetToken; verb: SourceToken; strength: string }> {
  const { source, target, links, kind } = pair
  if (!source || kind === 'heading' || source.sentences.length !== 1 || target.sentences.length !== 1) return
  const { tokens, text } = target
  if (!/[.!]$/u.test(text.trim()) || IS_ENTRY.test(text)) return
  const own = ownPieces(tokens)
  if (own.some((words) => words.some(mayCarry))) return
  const isComplex = tokens.some(isFinite)
  if (tokens.filter((token) => token.kind === 'word').length < LEAST_WORDS) return
  const verb = statementOf(source)
  if (!verb || (isComplex && !isMain(source, verb))) return
  const linked = tokens[links.toTarget[verb.index]?.[0] ?? -1]
  const at =
    linked ?? tokens.find(({ tag }) => tag === 'VVPP') ?? tokens.find(({ tag }) => tag.startsWith('VV'))
  // Without any, the place is behind the subject, which nobody can tell: the first word that stands for one of the source.
  const first =
    at ?? tokens.findLast(({ index }) => (links.toSource[index] ?? []).some((from) => from < verb.index))
  if (first && !(isComplex && (isFinite(first) || !startsMain(own, tokens))))
    yield { at: first, verb, strength: isComplex ? 'complex' : 'sentence' }
}

/** Conjunctions whose clause has a verb of its own; others only before a pronoun („wenn gewünscht“, but „wenn er …“). */
const NEEDS_VERB = /^(?:nachdem|dass|weil|obwohl|während|bevor|sobald|damit|indem)$/iu
/** Participles that are no finite forms as well, as beendet and verkauft are. */
const PARTICIPLE = /^(?:\p{Ll}*ge\p{Ll}+t|\p{Ll}+en)$/u

/** Wordings of the ways to know it that the main one does not fit. */
const WORDING_OF: Readonly<Record<string, string>> = {
  clause: 'clause',
  relative: 'clause',
  bare: 'bare',
  zu: 'zu',
  predicate: 'predicate',
  passive: 'predicate',
  perfect: 'predicate',
}

/** „nachdem die Feier beendet,“: a participle at the end of a clause, and no auxiliary behind it. */
function* inClause({ target }: AnalysedPair): Iterable<{ at: TargetToken }> {
  const { tokens } = target
  for (const opener of tokens) {
    if (opener.tag !== 'KOUS') continue
    if (!NEEDS_VERB.test(opener.text) && tokens[opener.index + 1]?.tag !== 'PPER') continue
    const { words, mark, next } = upTo(tokens, opener, endsClause)
    const last = words.at(-1)
    if (
      !last ||
      last.tag !== 'VVPP' ||
      !PARTICIPLE.test(last.text) ||
      words.length < 3 ||
      words.some(mayCarry)
    )
      continue
    const goesOn = mark?.text === ',' && !(next && (isFinite(next) || next.tag === 'KOUS'))
    if (!goesOn && words.some(({ tag }) => /^(?:N|PPER)/u.test(tag))) yield { at: last }
  }
}

const FINDERS = [
  relatives,
  bareRelatives,
  subordinates,
  hangingZu,
  predicates,
  mains,
  beforeOpener,
  beforeInfinitive,
  besideFinite,
]

export const missingVerb = defineRule({
  id: 'missing-verb',
  version: 3,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: {
    sentence: 0.7,
    clause: 0.7,
    relative: 0.7,
    bare: 0.85,
    complex: 0.7,
    predicate: 0.7,
    passive: 0.7,
    perfect: 0.7,
    main: 0.7,
  },
  name: { de: 'Fehlendes Verb', en: 'Missing verb' },
  wordings: {
    main: {
      de: {
        what: 'Dem Satz fehlt ein gebeugtes Verb',
        why: 'Im Original steht „{source}“; hier sagt kein Wort aus, was geschieht.',
      },
      en: {
        what: 'The sentence lacks a finite verb',
        why: 'The original has “{source}”; no word here says what happens.',
      },
    },
    clause: {
      de: {
        what: 'Hinter „{text}“ fehlt ein Verb',
        why: 'Der Nebensatz endet mit dem Partizip, ohne „hat“, „ist“ oder „wurde“.',
      },
      en: {
        what: 'A verb is missing behind “{text}”',
        why: 'The clause ends with the participle, without “hat”, “ist” or “wurde”.',
      },
    },
    bare: {
      de: {
        what: 'Hinter „{text}“ fehlt ein Verb',
        why: 'Der Nebensatz hat keins; im Deutschen steht es an seinem Ende.',
      },
      en: {
        what: 'A verb is missing behind “{text}”',
        why: 'The clause has none; in German it stands at the end.',
      },
    },
    zu: {
      de: {
        what: 'Hinter „zu“ fehlt ein Verb',
        why: '„zu“ steht hier vor einem Infinitiv; der fehlt.',
      },
      en: {
        what: 'A verb is missing behind “zu”',
        why: 'Here “zu” stands before an infinitive, which is missing.',
      },
    },
    predicate: {
      de: {
        what: 'Hinter „{text}“ fehlt ein Verb',
        why: 'Im Original steht „{source}“; dafür steht hier nichts.',
      },
      en: {
        what: 'A verb is missing behind “{text}”',
        why: 'The original has “{source}”; nothing here stands for it.',
      },
    },
  },
  examples: {
    bad: [
      {
        source: 'Several artists «cancelled» their concerts in Rome.',
        target: 'Mehrere Künstler «abgesagt» ihre Konzerte in Rom.',
        fix: null,
      },
      { target: 'Nachdem die letzten Gäste «gegangen», wurde es still.', fix: null },
      { target: 'Die Frauen, die im Lager «geschlafen», sind müde.', fix: null },
      {
        source: 'The men, who were «evacuated» on Monday, are fine.',
        target: 'Die Männer, die am Montag «evakuiert», sind gesund.',
        fix: null,
      },
      { target: 'Das ist das Haus, das einem «Bäcker».', fix: null },
      { target: 'Sie fuhr nach Bonn, um den Minister «zu».', fix: null },
      { target: 'Er hofft, bald eine Wohnung «zu».', fix: null },
      { target: 'Sie kam, um das Auto zu waschen und «zu».', fix: null },
      { target: 'Sie glaubt, dass die Klinik einen neuen «Arzt».', fix: null },
      { target: 'Er meint, dass die Miete nicht gezahlt «worden» und dass niemand da sei.', fix: null },
      { target: 'Er meint, dass es den Gästen «frei», das Hotel zu wechseln.', fix: null },
      { target: 'Sie floh, weil der Hund ein Huhn «gebissen» und drei Schafe jagte.', fix: null },
      {
        source: 'The guests «invited» by the mayor had come.',
        target: 'Die Gäste, die vom Bürgermeister «eingeladen», waren gekommen.',
        fix: null,
      },
      { target: 'Wenn der Sommer in die «Berge», wird es warm.', fix: null },
      {
        source: 'The guard could not «prevent» the theft.',
        target: 'Der Wächter konnte den Diebstahl «nicht».',
        fix: null,
      },
      {
        source: 'The town has to «demolish» the old bridge because it is rotten.',
        target: 'Die Stadt muss die alte «Brücke», weil sie morsch ist.',
        fix: null,
      },
      {
        source: 'So far, pupils «have» to carry the books themselves.',
        target: 'Bisher «»Schüler die Bücher selbst tragen.',
        fix: null,
      },
    ],
    good: [
      { source: 'Several artists cancelled their concerts.', target: 'Mehrere Künstler sagten Konzerte ab.' },
      { source: 'The band toured Greece in May.', target: 'Im Mai tourte die Band durch ganz Griechenland.' },
      { source: 'A dish, a stew cooked with juice.', target: 'Ein Gericht, ein Eintopf mit Saft gekocht.' },
      { source: 'It is a feast for all who came.', target: 'Ein Fest für alle.' },
      {
        source: 'The paper, published by the board, in full.',
        target: 'Das Papier in voller Länge, veröffentlicht vom Vorstand.',
      },
      {
        target:
          'Die Frauen, die geschlagen, dann befreit wurden, leben, und der Mann, der sie befreit, schweigt.',
      },
      { target: 'Sie sagt, dass die Klinik, die in Bonn steht, schließt, und ob der Arzt kommt.' },
      {
        source: 'She has to travel to the hospital, and he cannot speak French.',
        target: 'Sie muss ins Krankenhaus, und er kann kein Französisch.',
      },
      {
        source: 'He wants to donate the money that he has earned.',
        target: 'Er will das Geld, das er verdient hat, spenden.',
      },
      { target: 'Sie kam, auf das Haus zu, ab und zu, und er stimmte dem Plan zu.' },
      { source: 'Nothing could be done about it.', target: 'Dagegen konnte man nichts.' },
      { target: 'Er weiß, dass sie gekommen, geblieben und gegangen ist.' },
      { target: 'Er meint, dass sie gekommen und dass er gegangen sei.' },
      { target: 'Er meint, dass es den Gästen freisteht, das Hotel zu wechseln.' },
      {
        target:
          'Sie floh, weil der Hund verletzt und ohne Wasser war und drei Schafe gejagt und ein Huhn gebissen hatte.',
      },
      { target: 'Wenn von den Gästen gewünscht, gibt es Musik.' },
      {
        source: 'Smith, J. (ed.), Letters, retrieved in May 2004.',
        target: 'Smith, J. (Hrsg.), Briefe, abgerufen im Mai 2004.',
      },
    ],
  },
  *check(pair) {
    for (const { at, verb, strength } of inSentence(pair))
      yield {
        target: [{ start: at.start, end: at.end }],
        source: [{ start: verb.start, end: verb.end }],
        strength,
      }
    for (const { at } of inClause(pair))
      yield { target: [{ start: at.start, end: at.end }], strength: 'clause', wording: 'clause' }
    for (const find of FINDERS)
      for (const { at, verb, strength } of find(pair))
        yield {
          target: [{ start: at.start, end: at.end }],
          ...(verb && { source: [{ start: verb.start, end: verb.end }] }),
          strength,
          wording: WORDING_OF[strength] ?? 'main',
        }
  },
})
