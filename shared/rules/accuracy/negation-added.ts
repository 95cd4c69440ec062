import type { AnalysedPair, SourceToken, TargetToken } from '../../analysis/pair.ts'
import { defineRule } from '../rule.ts'
import { became, sourceDenials, sourceStretch, targetDenials } from '../negation.ts'

const NOT = /^(?:nicht|kein(?:e[mnrs]?)?|niemals)$/iu

/** Words of English that deny, or have it inside: not, unsigned, careless, failed, lacking, refrained. */
const DENIES =
  /^(?:no|not|n['’]?t|['’]t|none|non|non-?\w*|never|nobody|nothing|nowhere|neither|nor|without|cannot|unable|lest|ambig\p{L}+|\p{L}+-un\p{L}+|un\p{L}{3,}|in(?:ability|capable|sufficient|adequate|valid|correct|accurate|visible|human|justice|experienced|eligible|active|complete|definite|effective|convenient|appropriate|dependent|significant|secure|stabil)\p{L}*|im(?:possib|patient|perfect|mature|practical|mobile)\p{L}*|ir(?:regular|relevant|responsib|reparab|respective)\p{L}*|il(?:legal|legitim)\p{L}*|dis\p{L}{3,}|mis\p{L}{3,}|\p{L}+less(?:ly)?|hardly|barely|scarcely|rarely|seldom|unless|stop\p{L}*|fail\p{L}*|refus\p{L}*|refrain\p{L}*|reject\p{L}*|den(?:y|ies|ied|ying|ial)|declin\p{L}*|lack\p{L}*|miss\p{L}*|avoid\p{L}*|prevent\p{L}*|absen\p{L}*|forbid\p{L}*|ban\p{L}*|prohibit\p{L}*|halt\p{L}*|abandon\p{L}*|abstain\p{L}*|doubt\p{L}*|zero|nil|untouched|neglect\p{L}*|omit\p{L}*|withhold\p{L}*|withheld|overlook\p{L}*|skip\p{L}*|scrap\p{L}*|cancel\p{L}*|regardless|rid|wrong\p{L}*|hesitat\p{L}*|reluctan\p{L}*|resist\p{L}*|defy\p{L}*|defied|barred|barring|escap\p{L}*|elud\p{L}*|evad\p{L}*)$/iu

/** Words that German may turn into a denial when they belong to what is denied: lacking, limits, doubt, contrast. */
const COULD_DENY =
  /^(?:less|least|fewer|few|little|only|just|merely|alone|until|till|before|but|except|despite|though|although|however|whereas|rather|instead|otherwise|too|short|free|loss|lost|lose\p{L}*|spare\p{L}*|ignor\p{L}*|exclu\p{L}*|oppos\p{L}*|against|away|off|out|beyond|far|hard|difficult\p{L}*|struggl\p{L}*|elusive|empty|vacant|any\p{L}*|ever|yet|still|even|remain\p{L}*|stay\p{L}*|former|other|else|different\p{L}*|unlike|opposite|contrary|beat|no-\p{L}+|so-called|supposed\p{L}*|whether|could|would|if|drop\p{L}*|wonder|breach\p{L}*|long|open|pending|anti\p{L}*|blind|deaf|dead|numb|stuck|abnormal|a\p{L}{0,2}typical|secret\p{L}*|private|silent|quiet|mute|keep|kept|hold|held)$/iu

/**
 * What is denied, as the source says it: the full verb of the clause, else the adjective behind the denial. Null when the
 * source has no counterpart, because then the sentence is put differently.
 */
function deniedWord({ target, links }: AnalysedPair, denial: TargetToken): number | null {
  const clause = target.clauses.find(({ parts }) =>
    parts.some(([first, last]) => denial.index >= first && denial.index <= last),
  )
  if (!clause) return null
  const verbs = clause.verbs.flatMap((index) => target.tokens[index] ?? []).filter(isFullVerb)
  const adjective = target.tokens.slice(denial.index + 1, denial.index + 4).find(({ tag }) => tag === 'ADJD')
  const said = verbs.at(-1) ?? adjective
  return said ? (links.toSource[said.index]?.[0] ?? null) : null
}

/** Questions, a denial that was torn apart, and what is yet to come. */
const PUT_OTHERWISE = /\?|n\s['’]\s?t\b|n['’]\st\b|\byet to\b/iu

/** Words behind nicht that make it anything but a denial of what is said: nicht nur, nicht selten, nicht unbekannt. */
const LITOTES =
  /^(?:nur|zuletzt|minder|umhin|allein|einmal|selten|wenige?|weit|schlecht|ohne|un(?!ter)\p{Ll}{3,})$/u

/** „Hatte sie nicht noch gewarnt“: a question that wants no answer, whatever stands at its end. */
function isRhetorical({ target: { tokens } }: AnalysedPair, { index, sentence }: TargetToken): boolean {
  const first = tokens.find((token) => token.sentence === sentence && token.kind === 'word')
  return (
    first?.tag.endsWith('FIN') === true &&
    /^(?:noch|schon|auch|einmal|gerade|eben|erst|bereits|längst|doch|vielmehr|etwa|immer)$/u.test(
      tokens[index + 1]?.text ?? '',
    )
  )
}

/** What those words are said by where German denies nothing; no dictionary links words like these. */
const SAID_BY: Readonly<Record<string, RegExp>> = {
  could: /^k[oö]nnt/u,
  would: /^(?:würd|wollt|sollt)/u,
  before: /^(?:vor|vorm|zuvor|vorher)$/u,
  any: /^(?:jed|jeglich|irgend)/u,
  if: /^(?:wenn|falls)$/iu,
  out: /^(?:aus|heraus|hinaus|raus)/u,
  but: /^(?:aber|doch|jedoch)$/iu,
  however: /^(?:jedoch|allerdings|aber)$/iu,
  although: /^(?:obwohl|obgleich)$/iu,
  though: /^(?:obwohl|obgleich)$/iu,
  against: /^gegen$/iu,
  still: /^(?:noch|weiterhin)$/u,
  even: /^(?:sogar|selbst|auch)$/iu,
}

/** The word became another, or German says it in its plain way. */
function isSaid(pair: AnalysedPair, word: SourceToken): boolean {
  if (became(pair, word) !== null) return true
  const said = SAID_BY[word.lower]
  return said !== undefined && pair.target.tokens.some(({ text }) => said.test(text))
}

/** Something in the source that may be why German denies it; a word that became another word is not. */
function couldDeny(pair: AnalysedPair, said: SourceToken): boolean {
  const tokens = pair.source?.tokens ?? []
  const near = new Set(sourceStretch(tokens, said))
  return tokens.some(
    (word) =>
      (DENIES.test(word.text) || (near.has(word) && COULD_DENY.test(word.text))) && !isSaid(pair, word),
  )
}

/** Nothing in all of the source denies, or could be why German does; for a verb that no dictionary links to one of the source. */
function isPlainStatement(pair: AnalysedPair, denial: TargetToken): boolean {
  const { source, target } = pair
  const next = target.tokens[denial.index + 1]
  return (
    target.sentences.length === 1 &&
    // „nicht mehr“, „nicht älter als“: more than a denial.
    !/^\p{Ll}+er$|^mehr$/u.test(next?.text ?? '') &&
    (source?.tokens ?? []).every(
      (word) => (!DENIES.test(word.text) && !COULD_DENY.test(word.text)) || isSaid(pair, word),
    )
  )
}

const isFullVerb = (token: TargetToken) => token.tag.startsWith('VV')

/** The target denies something, and nothing in that statement of the source does. */
export const negationAdded = defineRule({
  id: 'negation-added',
  version: 5,
  category: 'accuracy/mistranslation',
  severity: 'critical',
  needs: 'pair',
  prior: { '': 0.6, unlinked: 0.6 },
  name: { de: 'Verneinung zu viel', en: 'Negation added' },
  wordings: {
    main: {
      de: { what: '„{text}“ verneint zu viel', why: 'Im Original wird „{source}“ nicht verneint.' },
      en: { what: '“{text}” denies too much', why: 'The original does not deny “{source}”.' },
    },
    unlinked: {
      de: { what: '„{text}“ verneint zu viel', why: 'Im Original wird nichts verneint.' },
      en: { what: '“{text}” denies too much', why: 'The original denies nothing.' },
    },
  },
  examples: {
    bad: [
      {
        source: 'The minister «signed» the contract on Friday.',
        target: 'Der Minister unterzeichnete den Vertrag am Freitag «nicht».',
      },
      {
        source: 'The shop is clad with boards.',
        target: 'Der Laden ist mit Brettern «nicht» verblendet.',
      },
      { source: 'He could «expect» snow.', target: 'Er konnte Schnee «nicht» erwarten.' },
      { source: 'The guests were «housed» here.', target: 'Die Gäste waren hier «nicht» untergebracht.' },
    ],
    good: [
      { source: 'Some were as young as 5.', target: 'Manche waren nicht älter als 5 Jahre.' },
      {
        source: 'He hid it, lest the guests retaliate.',
        target: 'Er verbarg es, damit die Gäste nicht streiten.',
      },
      { source: 'The rules were ambiguous.', target: 'Die Regeln waren nicht eindeutig.' },
      { source: 'If only he could stay here.', target: 'Wenn er nur nicht gehen müsste.' },
      { source: 'He failed to sign the contract.', target: 'Er unterzeichnete den Vertrag nicht.' },
      { source: 'The contract is unsigned.', target: 'Der Vertrag ist nicht unterzeichnet.' },
      { source: 'Both men and women came.', target: 'Nicht nur Männer, sondern auch Frauen kamen.' },
      {
        source: 'The mayor had warned them in May.',
        target: 'Hatte der Bürgermeister sie nicht noch im Mai gewarnt.',
      },
      { source: 'The men stayed in the house.', target: 'Die Männer kamen nicht heraus.' },
    ],
  },
  *check(pair) {
    const { source, target } = pair
    if (!source || PUT_OTHERWISE.test(source.text) || /\bsondern\b/u.test(target.text)) return
    const denials = targetDenials(target.tokens)
    // As many denials as in the source: none was added, wherever they stand.
    if (denials.length <= sourceDenials(source.tokens).length) return
    for (const denial of denials) {
      if (
        !NOT.test(denial.text) ||
        isRhetorical(pair, denial) ||
        LITOTES.test(target.tokens[denial.index + 1]?.text ?? '')
      )
        continue
      const denied = deniedWord(pair, denial)
      const original = denied === null ? undefined : source.tokens[denied]
      if (original ? couldDeny(pair, original) : !isPlainStatement(pair, denial)) continue
      const blank = target.text[denial.start - 1] === ' ' && /^nicht$/u.test(denial.text)
      const at = { start: denial.start - (blank ? 1 : 0), end: denial.end }
      yield {
        target: [{ start: denial.start, end: denial.end }],
        source: original ? [{ start: original.start, end: original.end }] : [],
        ...(original ? {} : { strength: 'unlinked', wording: 'unlinked' }),
        fixes: blank ? [{ at, text: '' }] : [],
      }
    }
  },
})
