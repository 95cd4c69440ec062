import type { AnalysedPair, AnalysedTarget, SourceToken, TargetToken } from '../../../analysis/pair.ts'
import { upTo } from '../../../analysis/pieces.ts'
import { isFinite, mayBeFinite } from '../../../analysis/verbs.ts'
import { agreementMask } from '../../../lexicon/agreement.ts'
import { matchesAround } from '../../find.ts'
import { defineRule } from '../../rule.ts'

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

const DAS_BEHIND_COMMA = /,\s*das(?!\p{L})/u

/** What begins a subject right behind the conjunction. */
const SUBJECT = /^(?:PPER|PIS|PIAT|ART|PPOSAT|PDAT|NN|NE|CARD|PRF)$/u
const neuter = agreementMask(undefined, ['sg'], ['n'])

/** A neuter noun or a pronoun that "das" could take up. */
const mayBeTakenUp = ({ tag, text, readings }: TargetToken) =>
  (tag === 'NN' && (readings.length === 0 || readings.some(({ agreement }) => (agreement & neuter) !== 0))) ||
  /^(?:FM|XY|CARD)$/u.test(tag) ||
  /^(?:alles|etwas|nichts|vieles|manches|welches|eines|keines|einzige|nur)$/iu.test(text)

/** „das Haus“: the word is an article. Names that the source has without one take none. */
function isArticle({ source, target }: AnalysedPair, { index }: TargetToken): boolean {
  const noun = target.tokens.slice(index + 1, index + 6).find(({ tag }) => !/^(?:ADJ|ADV|CARD)/u.test(tag))
  if (!noun || !/^N[NE]$/u.test(noun.tag)) return false
  const stem = noun.lower.replace(/s$/u, '')
  const bare = noun.index === index + 1 && noun.tag === 'NE' && source?.text.toLowerCase().includes(stem)
  if (bare && source && !source.text.toLowerCase().includes(`the ${stem}`)) return false
  return noun.tag === 'NE' || mayBeTakenUp(noun)
}

/** Verbs that are completed by a clause with dass more often than by a noun that a relative clause explains. */
const WITH_CLAUSE = new Set(
  (
    'sagen glauben hoffen erklären meinen denken wissen behaupten berichten bestätigen betonen fürchten befürchten zeigen bedeuten ' +
    'vermuten annehmen argumentieren besagen suggerieren feststellen festlegen hinzufügen erwähnen bemerken anmerken verhindern ' +
    'entscheiden beschließen erfahren hören spüren ahnen träumen schwören versichern versprechen warnen fordern verlangen ' +
    'vorschlagen empfehlen erwarten beweisen belegen folgern schließen schlussfolgern schätzen spekulieren witzeln lehren lernen ' +
    'erkennen einsehen zugeben gestehen leugnen bestreiten beobachten registrieren hindeuten hinweisen nahelegen ankündigen ' +
    'mitteilen antworten erwidern erzählen scheinen ergeben offenbaren enthüllen garantieren gewährleisten sicherstellen erinnern führen ' +
    'einräumen anerkennen prognostizieren vorhersagen voraussagen vorhersehen schreiben kontern klarstellen unterstreichen ' +
    'bedauern beklagen beschweren klagen herausstellen herausfinden merken vereinbaren akzeptieren begreifen beteuern ' +
    'insistieren andeuten nachweisen veranschlagen urteilen notieren verkünden verlauten raten wünschen zusichern überzeugen einwenden kommentieren verraten aussagen vorsehen theoretisieren'
  ).split(' '),
)

/** „darauf“, „dazu“: adverbs that a clause with dass explains. „Deshalb“ and „jedoch“ are not among them. */
const POINTS = /^da(?:r?(?:auf|an|aus|in|über|um|unter)|für|gegen|hin|mit|nach|von|vor|zu|durch|bei)$/iu

/** Nouns, none of them neuter, that a clause with dass completes. */
const OPINIONS =
  /^(?:Behauptung|Angst|Gedanken?|Schluss|Tatsache|Hoffnung|Meinung|Idee|Ansicht|Auffassung|Überzeugung|Annahme|Theorie|Hypothese|Furcht|Befürchtung|Sorge|Eindruck|Vorwurf|Aussage|Warnung|Bedingung|Gefahr|Möglichkeit|Vermutung|Vorstellung|Ankündigung|Erkenntnis|Drohung|Garantie|Gerüchte)n?$/u

/** „zeigte sich, das …“, „führt dazu, das …“, „so stark, das …“: what follows completes the clause, not a noun in it. */
const wantsClause = (clause: readonly TargetToken[], before: TargetToken) =>
  OPINIONS.test(before.text) ||
  (before.tag !== 'NN' &&
    clause.some(
      ({ tag, lemma, text }) =>
        (tag.startsWith('VV') && WITH_CLAUSE.has(lemma)) || POINTS.test(text) || text === 'so',
    ))

/** "showed that the …": the source's verb for one of the clause's is completed by a clause, not by a pronoun. */
function saysThat({ source, links }: AnalysedPair, clause: readonly TargetToken[]): boolean {
  if (!source) return false
  const opens = (verb: SourceToken) => {
    const that = source.tokens.slice(verb.index + 1, verb.index + 5).find(({ text }) => text === 'that')
    const next = source.tokens[(that?.index ?? 0) + 1]
    return that !== undefined && next !== undefined && !/^(?:VERB|AUX|PUNCT)$/u.test(next.pos)
  }
  return clause.some(
    ({ tag, index }) =>
      tag.startsWith('VV') &&
      (links.toSource[index] ?? []).some((at) => {
        const verb = source.tokens[at]
        return verb?.pos === 'VERB' && opens(verb)
      }),
  )
}

/** "cells that could help": in the source the noun has a relative clause, of which the pronoun is the subject. */
const isRelativeInSource = ({ source, links }: AnalysedPair, { index }: TargetToken): boolean =>
  (links.toSource[index] ?? []).some((at) => {
    const [pronoun, verb] = source?.tokens.slice(at + 1).filter(({ text }) => text !== ',') ?? []
    return /^(?:that|which|who)$/iu.test(pronoun?.text ?? '') && /^(?:VERB|AUX)$/u.test(verb?.pos ?? '')
  })

/** Words of the sentence up to the comma that a pronoun behind it can take up: those of its own clause, with what it encloses. */
function clauseBefore(tokens: readonly TargetToken[], comma: TargetToken): TargetToken[] {
  const sentence = tokens.filter(({ index, sentence: own }) => index < comma.index && own === comma.sentence)
  const verb = sentence.findLast(isFinite)
  const from = sentence.findLast(({ text, index }) => /^[,;:]$/u.test(text) && index < (verb?.index ?? 0))
  return sentence.filter(({ index }) => index > (from?.index ?? -1))
}

/** The first piece that ends in a finite verb has no other before it, and more than a subject in front of it. */
function isVerbFinal(tokens: readonly TargetToken[], das: TargetToken): boolean {
  for (const token of tokens.slice(das.index + 1)) {
    if (token.sentence !== das.sentence) return false
    const next = tokens[token.index + 1]
    if (!isFinite(token) && !(mayBeFinite(token) && next !== undefined && isMark(next))) continue
    return token.index - das.index >= 2 && next !== undefined && isMark(next)
  }
  return false
}

const isMark = ({ kind, text, tag }: TargetToken) =>
  /^KO(?:N|KOM)$/u.test(tag) || (kind === 'punctuation' && /[,.;:!?–“"]/u.test(text))

/** „bat sie, das zu tun“: zu and an infinitive, and no finite verb before them. */
function opensInfinitive(tokens: readonly TargetToken[], das: TargetToken): boolean {
  const { words } = upTo(tokens, das, ({ text }) => /^[,.;:!?]$/u.test(text))
  return words.some(({ tag }) => tag === 'PTKZU' || tag === 'VVIZU') && !words.some(isFinite)
}

/** Words of a clause that a relative pronoun behind it can take up, where its verb is completed by a clause mostly. */
function objectsOf(
  clause: readonly TargetToken[],
  before: TargetToken,
  { phrases }: AnalysedTarget,
): readonly TargetToken[] {
  if (OPINIONS.test(before.text) || clause.slice(-2).some(({ text }) => POINTS.test(text))) return []
  if (isFinite(before) && !clause.some(({ tag }) => /^(?:KOUS|PREL|PW)/u.test(tag))) return []
  const inPhrase = (token: TargetToken) =>
    phrases.some(({ noun, preposition }) => noun === token.index && preposition !== null)
  const verb = clause.find(isFinite)
  const inMiddle = ({ index }: TargetToken) => verb === undefined || verb === before || index > verb.index
  return clause.filter((token) => token.tag !== 'CARD' && inMiddle(token) && !inPhrase(token))
}

/**
 * The comma follows a verb or the like, nothing neuter stands before it, and the clause has its verb at the end. Behind a
 * name ("erfuhr Anna, das …") only the source's "that" shows that nothing is taken up.
 */
function* conjunctions(pair: AnalysedPair): Iterable<{ das: TargetToken; strength: string }> {
  const { tokens, text } = pair.target
  if (!DAS_BEHIND_COMMA.test(text)) return
  for (const das of tokens) {
    if (das.text !== 'das') continue
    const comma = tokens[das.index - 1]
    const before = tokens[das.index - 2]
    if (comma?.text !== ',' || !before) continue
    if (!/^(?:V|PTKVZ|PAV|PROAV|ADV|ADJD|PRF|PPER|NN|NE|APPR|CARD)/u.test(before.tag) || isArticle(pair, das))
      continue
    // „Die Furcht, das …“: a noun that is no neuter cannot be meant, but others before it could.
    if (before.tag === 'NN' && (before.readings.length === 0 || isRelativeInSource(pair, before))) continue
    const next = tokens[das.index + 1]
    if (!next || isFinite(next) || next.text === ',' || opensInfinitive(tokens, das)) continue
    const clause = clauseBefore(tokens, comma)
    // „sagten, Gift, das …“: what the source's "that" opens has begun already.
    const verb = clause.findIndex(({ tag }) => tag.startsWith('VV'))
    const said = clause.some(({ text }, at) => text === 'dass' || (text === ',' && at > verb))
    if ((before.tag === 'CARD' || !mayBeTakenUp(before)) && !said && saysThat(pair, clause)) {
      yield { das, strength: 'that' }
      continue
    }
    if (/^(?:NE|APPR|CARD)$/u.test(before.tag)) continue
    const wants = wantsClause(clause, before)
    const taken = wants ? objectsOf(clause, before, pair.target) : clause
    if (taken.some((token) => mayBeTakenUp(token) || (!wants && token.tag === 'NE'))) continue
    if ((wants || SUBJECT.test(next.tag)) && isVerbFinal(tokens, das)) yield { das, strength: 'clause' }
  }
}

export const dassDas = defineRule({
  id: 'dass-das',
  version: 4,
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'target',
  prior: { '': 0.75, clause: 0.7, that: 0.75 },
  name: { de: 'das und dass verwechselt', en: '“das” for “dass”' },
  wordings: {
    main: {
      de: { what: 'Hier gehört „{fix}“ hin', why: '„dass“ leitet einen Satz ein, „das“ vertritt ein Wort.' },
      en: { what: 'This should be “{fix}”', why: '“dass” opens a clause, “das” stands for a word.' },
    },
  },
  examples: {
    bad: [
      { target: 'Er sagte, «das» er morgen mit dem Zug kommt.', fix: 'dass' },
      { target: 'Es ist klar, «das» die Brücke gesperrt bleibt.', fix: 'dass' },
      { target: 'Die Zeugin schwor, «das» die Tür offen stand.', fix: 'dass' },
      { target: 'Die Sorge, «das» der Fluss steigen könnte, wuchs.', fix: 'dass' },
      { target: 'Bilder zeigen, «das» sie Eisen, Zink und Blei fanden, ohne zu graben.', fix: 'dass' },
      {
        source: 'The nurse showed in 1998 that it helps.',
        target: 'Die Pflegerin zeigte 1998, «das» es hilft.',
        fix: 'dass',
      },
      { target: 'Der Eindruck, «das» er log, blieb.', fix: 'dass' },
      { target: 'Das ist alles, «dass» wir haben, leider.', fix: 'was' },
    ],
    good: [
      { target: 'Das Haus, das er morgen kauft, ist alt.' },
      { target: 'Er sagte, das sei gut, und das er nicht.' },
      { target: 'Sie weiß, das Haus ist alt.' },
      {
        source: 'It has cells that could help others.',
        target: 'Es hat Zellen, das andere heilen könnte.',
      },
      { target: 'Die Spur im Feld, das der Bauer pflügte, war alt.' },
      { target: 'Es geht darum, das alles zu behalten, und sie will ein Kind erziehen, das lange lebt.' },
      { target: 'Er hat ein Buch gelesen, das die Mutter ihm gab.' },
    ],
  },
  *check(pair) {
    const { target } = pair
    const found = new Set<number>()
    for (const { end, text, groups } of matchesAround(/,\sdas\s/u, target.text, THAT)) {
      const start = end - (text.length - text.lastIndexOf('das'))
      const at = { start, end: start + (groups[0] ?? '').length }
      found.add(start)
      yield { target: [at], fixes: [{ at, text: 'dass' }] }
    }
    for (const { das, strength } of conjunctions(pair))
      if (!found.has(das.start)) {
        const at = { start: das.start, end: das.end }
        yield { target: [at], fixes: [{ at, text: 'dass' }], strength }
      }
    for (const { end } of matchesAround(/[se],\sdass\s/u, target.text, WHICH)) {
      const at = { start: end - 4, end }
      yield { target: [at], fixes: [{ at, text: 'was' }] }
    }
  },
})
