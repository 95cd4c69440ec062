import type { TargetToken } from '../../analysis/pair.ts'
import { isFinite } from '../../analysis/verbs.ts'
import { defineRule } from '../rule.ts'

/** Words between the preposition and the comma at most: longer ones may hide a clause. */
const LONGEST = 12
/** What makes more of it than a phrase: a verb, a conjunction, a pronoun that opens a clause. */
const CLAUSE = /^(?:V|KO[US]|PREL|PW|\$)/u
/** „In Berlin, sagt er, sei alles anders“: who says so is put between two commas. */
const SAYS =
  /^(?:sagen|glauben|meinen|denken|heißen|hoffen|schreiben|finden|wissen|scheinen|fürchten|erklären|berichten|betonen|warnen|erzählen|vermuten|schätzen|mitteilen|hinzufügen|ergänzen|behaupten|argumentieren|sein|werden)$/u
/** Tokens in which the second comma follows. */
const INSERTED = 8

const opensSentence = (token: TargetToken, before: TargetToken | undefined) =>
  !before || before.sentence !== token.sentence || /^[„»"(:]$/u.test(before.text)

/** „Nach einer kurzen Pause, begann das Spiel“: English has a comma behind what comes before the subject, German never. */
export const frontedComma = defineRule({
  id: 'fronted-comma',
  version: 1,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: 0.85,
  name: { de: 'Komma nach dem Satzanfang', en: 'Comma after the opening phrase' },
  wordings: {
    main: {
      de: {
        what: 'Nach „{text}“ steht kein Komma.',
        why: 'Im Englischen trennt es, was vor dem Verb steht; im Deutschen gehört es zum Satz.',
      },
      en: {
        what: 'No comma belongs after “{text}”.',
        why: 'English sets off what opens a sentence; in German it is part of the clause.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Nach einer kurzen «Pause,» begann das Spiel von vorn.', fix: 'Pause' },
      { target: 'Er kam. Im Gegensatz zu seinem «Bruder,» hat er Zeit.', fix: 'Bruder' },
      { target: 'Im Jahr «2006,» verließ sie die Stadt.', fix: '2006' },
    ],
    good: [
      { target: 'In Berlin, sagt der Minister, sei alles anders.' },
      { target: 'Nach dem Spiel, das sie verloren, ging er.' },
      { target: 'Am Montag, dem 3. Mai, begann der Prozess.' },
      { target: 'Über die Felder fliegend, sah er das Dorf.' },
      { target: 'Mit dem Geld, hofft sie, lässt sich die Schule retten.' },
    ],
  },
  *check({ target: { tokens } }) {
    for (const first of tokens) {
      if (!/^APPR(?:ART)?$/u.test(first.tag) || !opensSentence(first, tokens[first.index - 1])) continue
      const rest = tokens.slice(first.index + 1, first.index + 2 + LONGEST)
      const until = rest.findIndex(({ text }) => text === ',')
      const comma = rest[until]
      const word = rest[until - 1]
      const verb = tokens[(comma?.index ?? -1) + 1]
      if (!comma || !word || !/^(?:N[NE]|CARD|FM)$/u.test(word.tag) || !verb || !isFinite(verb)) continue
      if (rest.slice(0, until).some(({ tag }) => CLAUSE.test(tag))) continue
      const behind = tokens.slice(verb.index + 1, verb.index + 1 + INSERTED)
      if (SAYS.test(verb.lemma) && behind.some(({ text }) => text === ',')) continue
      const at = { start: word.start, end: comma.end }
      yield { target: [at], fixes: [{ at, text: word.text }], evidence: { text: word.text } }
    }
  },
})
