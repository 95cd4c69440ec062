/** Where a clause or a contrast begins with no comma in front of it: one class of evidence for each way it is known. */
import type { AnalysedPair, TargetToken } from '../../../../analysis/pair.ts'
import { backTo, endsClause, isPunctuation, upTo } from '../../../../analysis/pieces.ts'
import { isFinite, mayBeFinite } from '../../../../analysis/verbs.ts'
import { VERB } from '../../../../lexicon/agreement.ts'
import { NOUNS_WITH_ZU, VERBS_WITH_ZU } from '../../verbs/zu-verbs.data.ts'

/** The comma belongs between `word` and `opener`. */
export type Unseparated = {
  readonly word: TargetToken
  readonly opener: TargetToken
  readonly strength: string
}

/** The opener, the word before it, and the pieces on both sides up to the next mark. */
type Place = {
  readonly word: TargetToken
  readonly opener: TargetToken
  /** All words of the sentence before the opener. */
  readonly sentence: readonly TargetToken[]
  readonly before: readonly TargetToken[]
  readonly after: readonly TargetToken[]
}

/** Conjunctions that follow a verb only where a clause of their own begins. */
const CONJUNCTIONS = new Set('bevor nachdem wenn ob falls obgleich sobald solange damit'.split(' '))
const OPENERS = new Set([...CONJUNCTIONS, 'bis', 'um', 'aber'])

/** „Zwei Tage nachdem sie kam“: the time belongs to the clause. */
const TIME =
  /^(?:Jahr|Tag|Woche|Monat|Stunde|Minute|Sekunde|Moment|Augenblick|Zeit|Mal|Abend|Morgen|Nacht|Jahrzehnt|Jahrhundert|Spiel|Runde|Meter|Kilometer)(?:e|en|n|s|er)?$/u
/** „kurz nachdem“, „nicht wenn“, „egal ob“: the word belongs to the conjunction, and the comma, if any, comes before both. */
const TOGETHER = new Set(
  (
    'und oder aber sowie als wie auch selbst sogar nur erst nicht noch schon kurz kürzlich lange lang bald sofort unmittelbar direkt gleich ' +
    'gerade eben immer außer besonders insbesondere je egal gleichgültig allein bloß vor bis ohne statt vielmehr sondern denn doch dann ' +
    'unabhängig dass weil was ob wenn später früher einmal erstmals manchmal meist meistens oft vielleicht etwa beispielsweise allem so ' +
    'darüber darauf davon daran vorausgesetzt jedesmal stets überhaupt rund mindestens genau knapp fast beziehungsweise bzw'
  ).split(' '),
)
/** What ends a clause as the second part of its verb; the tagger may take it for a preposition or an article. */
const PARTICLE =
  /^(?:ab|an|auf|aus|bei|ein|fort|her|hin|los|nach|vor|weg|weiter|zu|zurück|zusammen|mit|durch|über|unter|um|heraus|hinaus|herum|hervor|fest|frei|bekannt|statt|teil|vorbei|voran|herein|hinein|davon)$/u
/** Verbs and nouns that take „um“ themselves: sich um etwas zu kümmern, der Kampf um das Recht zu wählen. */
const ABOUT =
  /(?:kümmern|bemühen|bewerben|handeln|kämpfen|streiten|bitten|gehen|sorgen|ringen|drehen|werben|beten|trauern|spielen|feilschen|wetten|beneiden|bringen|brechen)$/u
const ABOUT_NOUN =
  /(?:Kampf|Streit|Sorge|Debatte|Diskussion|Wettbewerb|Ringen|Rennen|Wettlauf|Kontroverse|Bitte|Krieg|Schlacht|Konflikt|Wirbel|Hype|Gebiet|Gegend|Region|Umgebung)(?:e[nrs]?|n|s)?$/u

const isMark = (token: TargetToken) => endsClause(token) || token.text === '('
const endsAsVerb = (token: TargetToken) => isFinite(token) || mayBeFinite(token)
const isWord = (token: TargetToken) => !isPunctuation(token)
/** Opens a clause whose verb comes last. */
const subordinates = ({ tag, text }: TargetToken) =>
  /^(?:KOU|PREL|PW)/u.test(tag) || CONJUNCTIONS.has(text) || /^(?:dass|weil|obwohl)$/u.test(text)
/** The second part of a verb: nothing of its clause follows it. */
const isVerbEnd = ({ tag, text }: TargetToken) =>
  /^(?:PTKVZ|V[VAM]PP|V[VAM]INF|VVIZU)$/u.test(tag) ||
  (/^(?:APPR|ART|ADV)$/u.test(tag) && PARTICLE.test(text))

const isAuxiliary = ({ tag }: TargetToken) => /^V[AM]FIN$/u.test(tag)

function placesIn(tokens: readonly TargetToken[]): Place[] {
  return tokens.flatMap((opener): Place[] => {
    if (!OPENERS.has(opener.text)) return []
    const ends = (token: TargetToken) => isMark(token) || token.sentence !== opener.sentence
    const before = backTo(tokens, opener, ends).filter(isWord)
    const after = upTo(tokens, opener, ends).words.filter(isWord)
    const word = before.at(-1)
    const sentence = tokens
      .slice(0, opener.index)
      .filter((token) => isWord(token) && token.sentence === opener.sentence)
    return word && after.length > 0 ? [{ word, opener, sentence, before, after }] : []
  })
}

/** „kamen bevor der Zug ging“: a word that may end a clause, a conjunction, and a verb at the end. */
function clause({ word, opener, after }: Place): string | null {
  const last = after.at(-1)
  const ends = /^(?:V|PTKVZ|N[NE]|PPER|PRF)/u.test(word.tag) && !TIME.test(word.text)
  return ends && opener.tag === 'KOUS' && last && after.length > 1 && endsAsVerb(last) ? 'clause' : null
}

/** „wohnte hier bevor er umzog“: a main clause with its verb, and one with its verb at the end, up to the mark or „und“. */
function subordinate({ word, opener, before, after }: Place): string | null {
  // „von Mai bis September“
  if (opener.text === 'bis' && opener.tag !== 'KOUS') return null
  if (opener.text === 'damit' || TOGETHER.has(word.lower) || TIME.test(word.text)) return null
  if (opener.text === 'wenn' && after[0]?.text === 'auch') return 'concession'
  const joint = after.findIndex(({ tag }) => tag === 'KON')
  const last = after.slice(0, joint < 0 ? after.length : joint).at(-1)
  const verbs = before.filter(isFinite)
  if (verbs.length === 0 || before.some(subordinates) || !last || after.length < 2) return null
  if (/^(?:APPR|ART|ADJA|KO|P(?:POSAT|DAT|IAT))/u.test(word.tag) && !PARTICLE.test(word.text)) return null
  return endsAsVerb(last) || (endsAsVerb(after.at(-1) ?? last) && !after.some(({ tag }) => tag === 'KON'))
    ? 'subordinate'
    : null
}

/** „um mit“, „um nicht“, „um dem“: the preposition um stands before an accusative only. */
const cannotFollowPreposition = ({ tag, text }: TargetToken) =>
  /^(?:APPR|APPRART|PTKNEG|PRF|PTKZU)$/u.test(tag) ||
  /^(?:ihm|ihnen|(?:d|ein|sein|ihr|dies|jed|kein)em)$/u.test(text)

/** What takes an infinitive with zu by itself, so that „um“ may belong inside of it: „begann im Wald um das Haus zu üben“. */
const governsZu = ({ tag, lemma, text }: TargetToken) =>
  (tag.startsWith('V') &&
    (VERBS_WITH_ZU.has(lemma) || ABOUT.test(lemma) || /^(?:schein|schien|pfleg|droh|brauch)/u.test(text))) ||
  (tag === 'NN' && (NOUNS_WITH_ZU.has(lemma) || ABOUT_NOUN.test(text))) ||
  /^(?:dazu|daran|bereit|geht|ging|bat|baten)$/u.test(text)

/** „kam um den Zug zu sehen“: zu and an infinitive, and no finite verb before them. */
function purpose({ word, sentence, before, after }: Place): string | null {
  const zu = after.findIndex(({ tag }) => tag === 'PTKZU' || tag === 'VVIZU')
  const infinitive = after[zu]?.tag === 'VVIZU' ? after[zu] : after[zu + 1]
  const [first] = after
  if (
    zu < 0 ||
    !first ||
    !infinitive ||
    first.kind === 'number' ||
    /^(?:jeden|Haaresbreite)$/u.test(first.text)
  )
    return null
  if (after.slice(0, zu).some((token) => isFinite(token) || subordinates(token))) return null
  if (TOGETHER.has(word.lower) || ABOUT_NOUN.test(word.text)) return null
  if (/^(?:APPR|ART|ADJA|KO|P(?:POSAT|DAT|IAT|RF))/u.test(word.tag) && !PARTICLE.test(word.text)) return null
  if (!sentence.some(isFinite)) return null
  if (cannotFollowPreposition(first)) return 'purpose'
  if (zu < 1 || ABOUT.test(infinitive.lemma) || ABOUT.test(infinitive.text)) return null
  if (/^(?:um|ohne|statt|anstatt)$/iu.test(before[0]?.text ?? '') && !isVerbEnd(word)) return null
  const ends = isVerbEnd(word) || (isFinite(word) && before.some(subordinates))
  const governing = ends ? [word] : before.some(isFinite) ? before : sentence
  return governing.some(governsZu) ? null : 'purpose'
}

/** A finite verb that is not, seen alone, a participle or an infinitive at the end of its piece. */
const isSecondVerb = (token: TargetToken, piece: readonly TargetToken[]) =>
  isFinite(token) &&
  (token !== piece.at(-1) ||
    !token.readings.some(({ verb }) => (verb & (VERB.infinitive | VERB.participle)) !== 0))

/** The clause before is over: „… gesehen aber“, „zu gewinnen aber“, „der dort wohnte aber“. */
function isOver({ word, sentence, before }: Place): boolean {
  if (before.length < 3) return false
  const [first, second] = before
  if (isFinite(word)) return [first, second].some((token) => token && subordinates(token))
  const inner =
    before.length < sentence.length && before.some(({ tag }) => tag === 'PTKZU' || tag === 'VVIZU')
  return isVerbEnd(word) && (inner || before.some(isFinite))
}

/** The source sets one thing against another without a verb of its own: "usually but not always". */
const CONTRAST =
  /\b(?:but|though|yet|albeit) (?:also|not|no|without|with|never|only|still|in|on|at|for|as|less|more)\b/iu
const AGAINST = /\b(?:but|though|yet|albeit|although)\b/iu

/** „große aber leere Häuser“, „müde aber froh“: like phrases without a verb behind „aber“. */
function contrasted({ word, before, after }: Place, source: string): boolean {
  // „wurde schließlich aber vom Gericht freigesprochen“: the clause goes on to the second part of its verb.
  if (before.some(isAuxiliary) && !before.some(isVerbEnd) && after.some(isVerbEnd)) return false
  const alike = after.find(({ tag }) => !/^(?:ADV|PTKNEG|ADJD|PIAT)$/u.test(tag))
  if (word.tag === 'ADJA') return alike?.tag === 'ADJA'
  if (after.some(isFinite) || !before.some(isFinite)) return false
  return word.tag === 'ADJD'
    ? AGAINST.test(source)
    : /^(?:N[NE]|CARD|VVPP)$/u.test(word.tag) && CONTRAST.test(source)
}

/** „aber“ between two clauses or two like phrases; as a particle („Er kam aber nicht“) it stands inside of one. */
function but(place: Place, { source }: AnalysedPair): string | null {
  const { word, opener, before, after } = place
  if (/^(?:und|oder|nun|wohl|dann|da|doch|nicht)$/iu.test(word.text)) return null
  const joint = after.findIndex(({ tag }) => tag === 'KON')
  const own = joint < 0 ? after : after.slice(0, joint)
  const main = before.some(isFinite) && !before.some(subordinates) && after[0]?.index === opener.index + 1
  if (main && own.some((token) => isSecondVerb(token, after)) && !own.some(subordinates)) return 'but-clause'
  if (isOver(place)) return 'but-end'
  return source && contrasted({ ...place, after: own }, source.text) ? 'but-phrase' : null
}

/** Every place of the target where the comma in front of um, aber or a conjunction is missing. */
export function unseparated(pair: AnalysedPair): Unseparated[] {
  return placesIn(pair.target.tokens).flatMap((place): Unseparated[] => {
    const { word, opener } = place
    const strength =
      opener.text === 'um'
        ? purpose(place)
        : opener.text === 'aber'
          ? but(place, pair)
          : (clause(place) ?? subordinate(place))
    return strength === null ? [] : [{ word, opener, strength }]
  })
}
