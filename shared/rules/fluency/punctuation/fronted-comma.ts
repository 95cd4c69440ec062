import type { TargetToken } from '../../../analysis/pair.ts'
import { isFinite } from '../../../analysis/verbs.ts'
import { OPENING_ADVERB } from '../../opening-adverbs.ts'
import type { Finding } from '../../rule.ts'
import { defineRule } from '../../rule.ts'
import { SAYS } from '../../saying.ts'

/** Words between the preposition and the comma at most: longer ones may hide a clause. */
const LONGEST = 12
/** What makes more of it than a phrase: a verb, a conjunction, a pronoun that opens a clause. */
const CLAUSE = /^(?:V|KO[US]|PREL|PW|\$)/u
/** Tokens in which the second comma follows. */
const INSERTED = 8

const opensSentence = (token: TargetToken, before: TargetToken | undefined) =>
  !before || before.sentence !== token.sentence || (before.kind !== 'word' && /^[„»"(:]$/u.test(before.text))

/** „Ein Jahr später“, „Vergangene Woche“, „Gestern Abend“ */
const TIME =
  /^(?:(?:Am|Im|In der|Ein|Eine|Einen|Zwei|Drei|Vier|Wenige|Einige|Mehrere|Nur \S+) )?(?:(?:\p{Ll}+ )?(?:Jahre?|Tage?|Wochen?|Monate?|Stunden?|Minuten) (?:später|zuvor|danach|darauf|vorher)|(?:Vergangene|Letzte|Vorige|Diese|Nächste|Kommende)[nsrm]? (?:Jahr|Tag|Woche|Monat|Sommer|Winter|Herbst|Frühjahr)|(?:Gestern|Heute|Morgen) (?:Abend|Morgen|Nacht|Vormittag|Nachmittag|Mittag))$/u
/** At most so many words of a time. */
const TIME_WORDS = 5
/** Words that English sets off inside of a sentence. */
const ASIDE =
  /^(?:jedoch|allerdings|hingegen|dagegen|indes|daher|deshalb|somit|zudem|außerdem|dennoch|trotzdem|inzwischen|unterdessen|mittlerweile|schließlich)$/u

type Tokens = readonly TargetToken[]

const isBeforeVerb = (tokens: Tokens, { index }: TargetToken) => {
  const next = tokens[index + 1]
  return next !== undefined && isFinite(next)
}

/** The word before the comma that does not belong there; null when it does. */
function opening(
  tokens: Tokens,
  first: TargetToken,
): { word: TargetToken; comma: TargetToken; strength: string } | null {
  const rest = tokens.slice(first.index + 1, first.index + 2 + LONGEST)
  const until = rest.findIndex(({ text }) => text === ',')
  const comma = rest[until]
  const word = rest[until - 1] ?? first
  if (!comma || comma.sentence !== first.sentence) return null
  const inner = rest.slice(0, until)
  if (/^APPR(?:ART)?$/u.test(first.tag))
    return until > 0 && /^(?:N[NE]|CARD|FM)$/u.test(word.tag) && !inner.some(({ tag }) => CLAUSE.test(tag))
      ? { word, comma, strength: '' }
      : null
  if (until === 0) return OPENING_ADVERB.test(first.text) ? { word, comma, strength: 'adverb' } : null
  // „Dem Bericht zufolge, stieg …“
  if (/^(?:zufolge|nach|gemäß)$/u.test(word.text) && until <= 5 && !inner.some(({ tag }) => CLAUSE.test(tag)))
    return { word, comma, strength: 'adverb' }
  const phrase = [first, ...inner].map(({ text }) => text).join(' ')
  return until < TIME_WORDS && TIME.test(phrase) ? { word, comma, strength: 'adverb' } : null
}

/** „Nach einer kurzen Pause, begann das Spiel“: English has a comma behind what comes before the subject, German never. */
export const frontedComma = defineRule({
  id: 'fronted-comma',
  version: 2,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: { '': 0.85, adverb: 0.8, aside: 0.75 },
  name: { de: 'Komma nach dem Satzanfang', en: 'Comma after the opening phrase' },
  wordings: {
    main: {
      de: {
        what: 'Nach „{text}“ steht kein Komma',
        why: 'Im Englischen trennt es, was vor dem Verb steht; im Deutschen gehört es zum Satz.',
      },
      en: {
        what: 'No comma belongs after “{text}”',
        why: 'English sets off what opens a sentence; in German it is part of the clause.',
      },
    },
    aside: {
      de: {
        what: '„{text}“ steht nicht zwischen Kommas',
        why: 'Im Englischen trennen sie ein solches Wort ab; im Deutschen gehört es zum Satz.',
      },
      en: {
        what: '“{text}” does not stand between commas',
        why: 'English sets such a word off; in German it is part of the clause.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Nach einer kurzen «Pause,» begann das Spiel von vorn.', fix: 'Pause' },
      { target: 'Er kam. Im Gegensatz zu seinem «Bruder,» hat er Zeit.', fix: 'Bruder' },
      { target: 'Im Jahr «2006,» verließ sie die Stadt.', fix: '2006' },
      { target: '«Infolgedessen,» stieg der Preis.', fix: 'Infolgedessen' },
      { target: 'Ein Jahr «später,» verließ sie die Stadt.', fix: 'später' },
      { target: 'Dem Bericht «zufolge,» sinkt die Zahl.', fix: 'zufolge' },
      { target: 'Der Plan«, jedoch,» hat Mängel.', fix: ' jedoch' },
    ],
    good: [
      { target: 'In Berlin, sagt der Minister, sei alles anders.' },
      { target: 'Nach dem Spiel, das sie verloren, ging er.' },
      { target: 'Am Montag, dem 3. Mai, begann der Prozess.' },
      { target: 'Über die Felder fliegend, sah er das Dorf.' },
      { target: 'Nein, sagte er. Gestern, sagte sie, sei alles anders gewesen.' },
      { target: 'Der Plan, jedoch, wie er sagt, nicht der beste, hat Mängel.' },
      { target: 'Mit dem Geld, hofft sie, lässt sich die Schule retten.' },
    ],
  },
  *check({ target: { tokens, text } }) {
    // Whatever is set off, a finite verb follows the comma that is wrong.
    if (!text.includes(',') || !tokens.some((token) => token.text === ',' && isBeforeVerb(tokens, token)))
      return
    for (const first of tokens) {
      const before = tokens[first.index - 1]
      if (before?.text === ',' && ASIDE.test(first.text)) {
        const aside = setOff(tokens, first)
        if (aside) yield aside
      }
      if (!opensSentence(first, before) || !/^\p{Lu}/u.test(first.text)) continue
      const found = opening(tokens, first)
      const verb = tokens[(found?.comma.index ?? -2) + 1]
      if (!found || !verb || !isFinite(verb)) continue
      const behind = tokens.slice(verb.index + 1, verb.index + 1 + INSERTED)
      if (SAYS.has(verb.lemma) && behind.some((token) => token.text === ',')) continue
      const at = { start: found.word.start, end: found.comma.end }
      const word = text.slice(found.word.start, found.word.end)
      yield { target: [at], fixes: [{ at, text: word }], evidence: { text: word }, strength: found.strength }
    }
  },
})

/** „Die Zahlen, jedoch, sind …“: the adverb between two commas, before the verb. */
function setOff(tokens: Tokens, word: TargetToken): Finding | null {
  const [noun, before] = [tokens[word.index - 2], tokens[word.index - 1]]
  const [after, verb] = [tokens[word.index + 1], tokens[word.index + 2]]
  if (before?.text !== ',' || after?.text !== ',' || !noun || !verb || !isFinite(verb)) return null
  if (!/^(?:N[NE]|PPER|PIS|CARD)$/u.test(noun.tag)) return null
  const start = tokens.slice(0, word.index).filter(({ sentence }) => sentence === word.sentence)
  if (start.some((token) => isFinite(token) || token.tag === 'KOUS')) return null
  const at = { start: before.start, end: after.end }
  return {
    target: [at],
    fixes: [{ at, text: ` ${word.text}` }],
    evidence: { text: word.text },
    strength: 'aside',
    wording: 'aside',
  }
}
