import type { TargetToken } from '../../analysis/pair.ts'
import { isFinite } from '../../analysis/verbs.ts'
import { defineRule } from '../rule.ts'

/** Adverbs that begin a sentence and take no comma; ja, nein, nun and the like do. */
const ADVERB =
  /^(?:Allerdings|Anschließend|Außerdem|Bald|Daher|Danach|Dann|Dennoch|Derzeit|Deshalb|Dort|Folglich|Gelegentlich|Heute|Hier|Historisch|Inzwischen|Jedoch|Manchmal|Schließlich|Somit|Später|Traditionell|Typischerweise|Unterdessen|Ursprünglich|Zudem|Zunächst|Zusätzlich|Zuvor)$/u

const SUBJECT_PRONOUN = /^(?:ich|du|er|sie|es|man|wir|ihr)$/u
const RELATIVE = /^(?:d(?:er|ie|as|en|em)|dessen|deren|denen)$/u
/** At most so many words make a subject. */
const LONGEST = 8

type Words = readonly TargetToken[]

/** „In seinem Tagebuch“, „Abgesehen von den Toren“, „Jedoch“: one part of a sentence, without a clause inside. */
function isOnePart(words: Words): boolean {
  const [first] = words
  if (!first || !/^\p{Lu}/u.test(first.text)) return false
  const begins = /^(?:APPR|KOUI|VVPP|ADJD)/u.test(first.tag) || ADVERB.test(first.text)
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

/** „In seinem Tagebuch, Chase schrieb“: as in English, the subject stands between what comes first and the verb. */
export const verbSecond = defineRule({
  id: 'verb-second',
  version: 1,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: 0.8,
  name: { de: 'Verb nicht an zweiter Stelle', en: 'Verb not second' },
  wordings: {
    main: {
      de: {
        what: 'Das Verb „{verb}“ gehört vor „{subject}“.',
        why: 'Steht ein anderer Satzteil vorn, folgt gleich das Verb, ohne Komma; das Englische stellt das Subjekt davor.',
      },
      en: {
        what: 'The verb “{verb}” belongs before “{subject}”.',
        why: 'Behind another part of the sentence German puts the verb at once, without a comma; English puts the subject first.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'In ihrem Brief, «Anna schrieb» davon.', fix: ' schrieb Anna' },
      { target: 'Jedoch, «er kam» zu spät.', fix: ' kam er' },
      { target: 'Abgesehen von den Kosten, «die neue Halle hat» Vorteile.', fix: ' hat die neue Halle' },
    ],
    good: [
      { target: 'In ihrem Brief schrieb Anna davon.' },
      { target: 'Im Haus, einer alten Villa, lebt niemand.' },
      { target: 'Nach dem Plan, den die Stadt hat, wird gebaut.' },
      { target: 'Am Ufer, die Sonne sank, saß ein Mann.' },
      { target: 'Ja, er kam zu spät.' },
      { target: 'Im Haus, das Anna mietet, wohnen viele.' },
    ],
  },
  *check({ target }) {
    for (let number = 0; number < target.sentences.length; number++) {
      const words = target.tokens.filter(({ sentence }) => sentence === number)
      const at = words.findIndex(isFinite)
      const commas = words.slice(0, Math.max(at, 0)).filter(({ text }) => text === ',')
      const [comma] = commas
      const verb = words[at]
      if (!comma || !verb || commas.length > 1) continue
      const between = words.slice(words.indexOf(comma) + 1, at)
      const [first] = between
      if (!first || !isOnePart(words.slice(0, words.indexOf(comma))) || !isSubject(between)) continue
      // A clause of its own ends with its verb: „…, das Anna mietet, …“, „…, die Sonne sank, …“.
      if (
        /^[,.–—)]$/u.test(words[at + 1]?.text ?? '.') ||
        (RELATIVE.test(first.text) && between.length === 1)
      )
        continue
      const subject = target.text.slice(first.start, between.at(-1)?.end)
      yield {
        target: [{ start: first.start, end: verb.end }],
        fixes: [{ at: { start: comma.start, end: verb.end }, text: ` ${verb.text} ${subject}` }],
        evidence: { verb: verb.text, subject },
      }
    }
  },
})
