import type { AnalysedPair, TargetToken } from '../../analysis/pair.ts'
import { defineRule } from '../rule.ts'

const NOT = /^(?:nicht|kein(?:e[mnrs]?)?|niemals)$/iu

/** Anything in English that German may put as nicht or kein: denials, failing, lacking, limits, doubt, contrast. */
const COULD_DENY =
  /\b(?:not?|none|non-?\w*|never|nobody|nothing|nowhere|neither|nor|without|cannot|unable|un\p{L}{3,}|in(?:ability|capable|sufficient|adequate|valid|correct|accurate|visible|human|justice|experienced|eligible|active|complete|definite|effective|convenient|appropriate|dependent|significant|effective|secure|stabil)\p{L}*|im(?:possible|patient|perfect|mature|practical|mobile)\p{L}*|ir(?:regular|relevant|responsib|reparab|respective)\p{L}*|il(?:legal|legitim)\p{L}*|dis\p{L}{3,}|mis\p{L}{3,}|\p{L}+less(?:ly)?|less|least|fewer|few|little|hardly|barely|scarcely|rarely|seldom|only|just|merely|alone|unless|until|till|but|except|despite|though|although|however|whereas|rather|instead|otherwise|too|short|stop\p{L}*|fail\p{L}*|refus\p{L}*|reject\p{L}*|den(?:y|ies|ied|ying|ial)|declin\p{L}*|lack\p{L}*|miss\p{L}*|avoid\p{L}*|prevent\p{L}*|absen\p{L}*|free|loss|lost|lose\p{L}*|spare\p{L}*|ignor\p{L}*|exclu\p{L}*|forbid\p{L}*|ban\p{L}*|prohibit\p{L}*|halt\p{L}*|abandon\p{L}*|abstain\p{L}*|oppos\p{L}*|against|away|off|out|beyond|far|hard|difficult\p{L}*|struggl\p{L}*|doubt\p{L}*|elusive|empty|vacant|zero|nil|any\p{L}*|ever|yet|still|even|remain\p{L}*|former|other|else|different\p{L}*|unlike|opposite|contrary|untouched|beat|no-\p{L}+|so-called|supposed\p{L}*|whether|could|would|if|neglect\p{L}*|omit\p{L}*|withhold\p{L}*|withheld|overlook\p{L}*|skip\p{L}*|scrap\p{L}*|cancel\p{L}*|drop\p{L}*|wonder|regardless|rid|breach\p{L}*|wrong\p{L}*|impossib\p{L}*|long|open|pending|as well as|anti\p{L}*|blind|deaf|dead|numb|stuck|hesitat\p{L}*|reluctan\p{L}*|resist\p{L}*|defy\p{L}*|defied|escap\p{L}*|elud\p{L}*|evad\p{L}*|abnormal|a\p{L}{0,2}typical|secret\p{L}*|private|silent|quiet|mute|keep|kept|hold|held)\b|n\s?['’]\s?t\b|\?/iu

/**
 * What is denied, as the source says it: the full verb of the clause, else the adjective behind the denial. Null when the
 * source has no counterpart, because then the sentence is put differently.
 */
function deniedWord({ target, links }: AnalysedPair, denial: TargetToken): number | null {
  const clause = target.clauses.find((each) => denial.start >= each.span.start && denial.end <= each.span.end)
  if (!clause) return null
  const verbs = clause.verbs.flatMap((index) => target.tokens[index] ?? []).filter(isFullVerb)
  const adjective = target.tokens.slice(denial.index + 1, denial.index + 4).find(({ tag }) => tag === 'ADJD')
  const said = verbs.at(-1) ?? adjective
  return said ? (links.toSource[said.index]?.[0] ?? null) : null
}

const isFullVerb = (token: TargetToken) => token.tag.startsWith('VV')

/** The target denies something, and nothing in the source does. */
export const negationAdded = defineRule({
  id: 'negation-added',
  version: 1,
  category: 'accuracy/mistranslation',
  severity: 'critical',
  needs: 'pair',
  prior: 0.6,
  name: { de: 'Verneinung zu viel', en: 'Negation added' },
  wordings: {
    main: {
      de: { what: '„{text}“ verneint zu viel', why: 'Im Original wird „{source}“ nicht verneint.' },
      en: { what: '“{text}” denies too much', why: 'The original does not deny “{source}”.' },
    },
  },
  examples: {
    bad: [
      {
        source: 'The minister «signed» the contract on Friday.',
        target: 'Der Minister unterzeichnete den Vertrag am Freitag «nicht».',
      },
    ],
    good: [
      { source: 'He failed to sign the contract.', target: 'Er unterzeichnete den Vertrag nicht.' },
      { source: 'The contract is unsigned.', target: 'Der Vertrag ist nicht unterzeichnet.' },
      { source: 'Both men and women came.', target: 'Nicht nur Männer, sondern auch Frauen kamen.' },
      { source: 'The men stayed in the house.', target: 'Die Männer kamen nicht heraus.' },
    ],
  },
  *check(pair) {
    const { source, target } = pair
    if (!source || COULD_DENY.test(source.text)) return
    const denials = target.tokens.filter((token) => NOT.test(token.text))
    const [denial] = denials
    if (!denial || denials.length > 1) return
    const next = target.tokens[denial.index + 1]?.text ?? ''
    if (/^(?:nur|zuletzt|minder|umhin|allein)$/u.test(next) || /\bsondern\b/u.test(target.text)) return
    const denied = deniedWord(pair, denial)
    const original = denied === null ? undefined : source.tokens[denied]
    if (!original) return
    const blank = target.text[denial.start - 1] === ' ' && /^nicht$/u.test(denial.text)
    const at = { start: denial.start - (blank ? 1 : 0), end: denial.end }
    yield {
      target: [{ start: denial.start, end: denial.end }],
      source: [{ start: original.start, end: original.end }],
      fixes: blank ? [{ at, text: '' }] : [],
    }
  },
})
