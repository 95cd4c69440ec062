import type { TargetToken } from '../../analysis/pair.ts'
import { agreementMask, FINITE } from '../../lexicon/agreement.ts'
import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

/** Verbs whose object is a clause; their comma, then "das" and a pronoun that can only be the subject of that clause. */
const SAYING =
  'sagte|sagen|sagt|gesagt|glaubte|glaubt|glauben|glaube|hofft|hoffte|hoffen|erklärte|erklärt|meinte|meint|denkt|dachte|denken|denke|weiß|wusste|wissen|' +
  'behauptete|behauptet|berichtete|berichtet|bestätigte|bestätigt|betonte|betont|fürchtet|fürchtete|findet|fand|zeigt|zeigte|bedeutet|bedeutete|' +
  'heißt|hieß|sicher|klar|möglich|wahrscheinlich|überzeugt|hinzu|fest|wichtig|davon|dafür|darauf|damit|daran|darüber'
const THAT = new RegExp(
  `(?<!\\p{L})(?:${SAYING}),[\\s\u00a0](das)[\\s\u00a0](?=(?:er|wir|ich|man|du|es|dies|diese|jeder|niemand|der|die)\\s(?!\\p{L}+[,.]))`,
  'gu',
)
/** "dass" straight after a neuter pronoun that only a relative clause can explain. */
const WHICH =
  /(?<!\p{L})(?:das Einzige|alles|etwas|nichts|vieles|manches),[\s ](dass)(?=[\s ](?:er|sie|wir|ich|man|du|es)\s(?:\p{L}+\s)?(?:hat|haben|habe|hatte|hatten|will|wollen|kann|können|braucht|brauchen|tut|tun|sagt|sagte)[,.])/gu

/** What begins a subject right behind the conjunction. */
const SUBJECT = /^(?:PPER|PIS|PIAT|ART|PPOSAT|PDAT|NN|NE|CARD|PRF)$/u
const neuter = agreementMask(undefined, ['sg'], ['n'])

/** A neuter noun or a pronoun that "das" could take up. */
const mayBeTakenUp = ({ tag, text, readings }: TargetToken) =>
  (tag === 'NN' && (readings.length === 0 || readings.some(({ agreement }) => (agreement & neuter) !== 0))) ||
  /^(?:FM|XY|CARD)$/u.test(tag) ||
  /^(?:alles|etwas|nichts|vieles|manches|welches|eines|keines|einzige|nur)$/iu.test(text)

/** „das Haus“: the word is an article. */
function isArticle(tokens: readonly TargetToken[], { index }: TargetToken): boolean {
  const noun = tokens.slice(index + 1, index + 6).find(({ tag }) => !/^(?:ADJ|ADV|CARD)/u.test(tag))
  return noun !== undefined && /^N[NE]$/u.test(noun.tag) && (noun.tag === 'NE' || mayBeTakenUp(noun))
}

/** Verbs that are completed by a clause with dass more often than by a noun that a relative clause explains. */
const WITH_CLAUSE = new Set(
  (
    'sagen glauben hoffen erklären meinen denken wissen behaupten berichten bestätigen betonen fürchten befürchten zeigen bedeuten ' +
    'vermuten annehmen argumentieren besagen suggerieren feststellen festlegen hinzufügen erwähnen bemerken anmerken verhindern ' +
    'entscheiden beschließen erfahren hören spüren ahnen träumen schwören versichern versprechen warnen fordern verlangen ' +
    'vorschlagen empfehlen erwarten beweisen belegen folgern schließen schlussfolgern schätzen spekulieren witzeln lehren lernen ' +
    'erkennen einsehen zugeben gestehen leugnen bestreiten beobachten registrieren hindeuten hinweisen nahelegen ankündigen ' +
    'mitteilen antworten erwidern erzählen scheinen ergeben offenbaren enthüllen garantieren gewährleisten sicherstellen erinnern führen'
  ).split(' '),
)

/** „zeigte sich, das …“, „führt dazu, das …“, „so stark, das …“: what follows completes the clause, not a noun in it. */
const wantsClause = (clause: readonly TargetToken[], before: TargetToken) =>
  before.tag !== 'NN' &&
  (/^P(?:RO)?AV$/u.test(before.tag) ||
    clause.some(({ tag, lemma, text }) => (tag.startsWith('VV') && WITH_CLAUSE.has(lemma)) || text === 'so'))

/** Words of the sentence up to the comma that a pronoun behind it can take up: those of its own clause, with what it encloses. */
function clauseBefore(tokens: readonly TargetToken[], comma: TargetToken): TargetToken[] {
  const sentence = tokens.filter(({ index, sentence: own }) => index < comma.index && own === comma.sentence)
  const verb = sentence.findLast(({ tag }) => /^V[VAM]FIN$/u.test(tag))
  const from = sentence.findLast(({ text, index }) => /^[,;:]$/u.test(text) && index < (verb?.index ?? 0))
  return sentence.filter(({ index }) => index > (from?.index ?? -1))
}

/** The first piece that ends in a finite verb has no other before it, and more than a subject in front of it. */
function isVerbFinal(
  tokens: readonly TargetToken[],
  das: TargetToken,
  mark: (token: TargetToken) => boolean,
): boolean {
  for (const token of tokens.slice(das.index + 1)) {
    if (token.sentence !== das.sentence) return false
    const next = tokens[token.index + 1]
    const ends = token.tag.startsWith('V') && token.readings.some(({ verb }) => (verb & FINITE) !== 0)
    if (!/^V[VAM]FIN$/u.test(token.tag) && !(ends && next !== undefined && mark(next))) continue
    return token.index - das.index >= 2 && next !== undefined && mark(next)
  }
  return false
}

/** The comma follows a verb or the like, nothing neuter stands before it, and the clause has its verb at the end. */
function* conjunctions(tokens: readonly TargetToken[]): Iterable<TargetToken> {
  const mark = ({ kind, text }: TargetToken) => kind === 'punctuation' && /[,.;:!?–]/u.test(text)
  for (const das of tokens) {
    const comma = tokens[das.index - 1]
    const before = tokens[das.index - 2]
    if (das.text !== 'das' || comma?.text !== ',' || !before) continue
    if (!/^(?:V|PTKVZ|PAV|PROAV|ADV|ADJD|PRF|PPER|NN)/u.test(before.tag) || isArticle(tokens, das)) continue
    // „Die Furcht, das …“: a noun that is no neuter cannot be meant, but others before it could.
    if (before.tag === 'NN' && before.readings.length === 0) continue
    const clause = clauseBefore(tokens, comma)
    const taken = wantsClause(clause, before) ? [before] : clause
    if (taken.some(mayBeTakenUp) || !SUBJECT.test(tokens[das.index + 1]?.tag ?? '')) continue
    if (isVerbFinal(tokens, das, mark)) yield das
  }
}

export const dassDas = defineRule({
  id: 'dass-das',
  version: 2,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'target',
  prior: 0.75,
  name: { de: 'das und dass verwechselt', en: '“das” for “dass”' },
  wordings: {
    main: {
      de: { what: 'Hier gehört „{fix}“ hin.', why: '„dass“ leitet einen Satz ein, „das“ vertritt ein Wort.' },
      en: { what: 'This should be “{fix}”.', why: '“dass” opens a clause, “das” stands for a word.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er sagte, «das» er morgen mit dem Zug kommt.', fix: 'dass' },
      { target: 'Es ist klar, «das» die Brücke gesperrt bleibt.', fix: 'dass' },
      { target: 'Die Zeugin schwor, «das» die Tür offen stand.', fix: 'dass' },
      { target: 'Die Sorge, «das» der Fluss steigen könnte, wuchs.', fix: 'dass' },
      { target: 'Bilder zeigen, «das» sie Eisen, Zink und Blei fanden, ohne zu graben.', fix: 'dass' },
      { target: 'Das ist alles, «dass» wir haben, leider.', fix: 'was' },
    ],
    good: [
      { target: 'Das Haus, das er morgen kauft, ist alt.' },
      { target: 'Er sagte, das sei gut, und das er nicht.' },
      { target: 'Sie weiß, das Haus ist alt.' },
      { target: 'Die Spur im Feld, das der Bauer pflügte, war alt.' },
      { target: 'Er hat ein Buch gelesen, das die Mutter ihm gab.' },
    ],
  },
  *check({ target }) {
    const found = new Set<number>()
    for (const { end, text, groups } of matches(target.text, THAT)) {
      const start = end - (text.length - text.lastIndexOf('das'))
      const at = { start, end: start + (groups[0] ?? '').length }
      found.add(start)
      yield { target: [at], fixes: [{ at, text: 'dass' }] }
    }
    for (const { start, end } of conjunctions(target.tokens))
      if (!found.has(start)) {
        const at = { start, end }
        yield { target: [at], fixes: [{ at, text: 'dass' }], strength: 'clause' }
      }
    for (const { end } of matches(target.text, WHICH)) {
      const at = { start: end - 4, end }
      yield { target: [at], fixes: [{ at, text: 'was' }] }
    }
  },
})
