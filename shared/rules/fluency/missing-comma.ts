import type { AnalysedTarget, TargetToken } from '../../analysis/pair.ts'
import { FINITE } from '../../lexicon/agreement.ts'
import { matches } from '../find.ts'
import { defineRule } from '../rule.ts'

/** A word, then a conjunction that opens a clause of its own. */
const CLAUSE =
  /(?<![\p{L}\d])(\p{L}[\p{L}\d-]*)["“»)]?[\s ](dass|obwohl|weil|sondern|wobei|sodass|woraufhin)(?![\p{L}-])/gu
/** Words that belong to the conjunction, join two clauses, or open a sentence together with it. */
const BEFORE = new Set(
  (
    'und oder so als ohne anstatt statt auf außer bis nur aber denn doch auch sowie weder noch nicht kaum dadurch sondern wie ' +
    'vorausgesetzt je nachdem selbst gerade eben allein vor zumal schon erst umso desto bloß wohl teils teilweise vielleicht ' +
    'besonders vermutlich wahrscheinlich offenbar einfach insbesondere darauf dafür davon damit daran darüber ausgenommen geschweige dann etwa ' +
    'beziehungsweise bzw einzig lediglich zum nein ja also hauptsächlich vorrangig größtenteils vielmehr oft meist gut schade'
  ).split(' '),
)

/** Conjunctions that follow a verb only where a clause of their own begins. */
const OPENERS = new Set('bevor nachdem wenn ob falls obgleich sobald solange damit'.split(' '))
/** „Zwei Tage nachdem sie kam“: the time belongs to the clause. */
const TIME =
  /^(?:Jahr|Tag|Woche|Monat|Stunde|Minute|Sekunde|Moment|Augenblick|Zeit|Mal|Abend|Morgen|Nacht|Jahrzehnt|Jahrhundert|Spiel)(?:e|en|n|s|er)?$/u
/** Verbs that take „um“ themselves: sich um etwas zu kümmern. */
const ABOUT =
  /(?:kümmern|bemühen|bewerben|handeln|kämpfen|streiten|bitten|gehen|sorgen|ringen|drehen|werben|beten|trauern|spielen|feilschen|wetten|beneiden|bringen|brechen)$/u
/** What may end the clause before: a verb, a noun, a pronoun. */
const mayEnd = ({ tag, text }: TargetToken) => /^(?:V|PTKVZ|N[NE]|PPER|PRF)/u.test(tag) && !TIME.test(text)
const isFinite = ({ tag, readings }: TargetToken) =>
  /^V[VAM]FIN$/u.test(tag) || (tag.startsWith('V') && readings.some(({ verb }) => (verb & FINITE) !== 0))

/** The end of a clause, straight behind it a conjunction or "um", and a clause that ends as theirs do. */
function* unseparated({ tokens }: AnalysedTarget): Iterable<{ word: TargetToken; opener: TargetToken }> {
  for (const opener of tokens) {
    const word = tokens[opener.index - 1]
    const infinitive = opener.text === 'um'
    if (!word || word.sentence !== opener.sentence || !mayEnd(word)) continue
    if (!infinitive && !(opener.tag === 'KOUS' && OPENERS.has(opener.text))) continue
    const end = tokens.findIndex(
      ({ index, kind, text }) => index > opener.index && kind === 'punctuation' && /[,.;:!?]/u.test(text),
    )
    const clause = tokens.slice(opener.index + 1, end < 0 ? tokens.length : end)
    const last = clause.at(-1)
    if (!last || clause.length < 2) continue
    if (infinitive && ((/^P/u.test(word.tag) && word.tag !== 'PTKVZ') || ABOUT.test(last.text))) continue
    const zu = last.tag === 'VVIZU' || clause.at(-2)?.tag === 'PTKZU'
    if (infinitive ? zu && !clause.some(({ tag }) => tag.endsWith('FIN')) : isFinite(last))
      yield { word, opener }
  }
}

export const missingComma = defineRule({
  id: 'missing-comma',
  version: 1,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: { '': 0.8, clause: 0.75 },
  name: { de: 'Fehlendes Komma vor einem Nebensatz', en: 'Missing comma before a clause' },
  wordings: {
    main: {
      de: {
        what: 'Vor „{conjunction}“ fehlt ein Komma.',
        why: '„{conjunction}“ leitet einen eigenen Satzteil ein.',
      },
      en: {
        what: 'A comma is missing before “{conjunction}”.',
        why: '“{conjunction}” opens a clause of its own.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Er «sagte dass» es regnet.', fix: 'sagte, dass' },
      { target: 'Sie «kamen bevor» der Zug ging.', fix: 'kamen, bevor' },
      { target: 'Sie «kamen um» den Zug zu sehen.', fix: 'kamen, um' },
      { target: 'Nicht der Vater «kam sondern» der Sohn.', fix: 'kam, sondern' },
    ],
    good: [
      { target: 'Sie kam, ohne dass er es merkte, und dass sie kam, war gut.' },
      { target: 'Es regnete so, dass, weil alles nass war, niemand blieb, nicht weil er wollte.' },
      { target: 'Er ging um neun, kurz nachdem sie kam, und bat um Hilfe zu Weihnachten.' },
      { target: 'Sie versprach, sich um die Kinder zu kümmern, zwei Tage nachdem er starb.' },
      { target: 'Vor allem weil es regnete, blieb er, nur dass niemand kam.' },
    ],
  },
  *check({ target }) {
    for (const { word, opener } of unseparated(target)) {
      const at = { start: word.start, end: opener.end }
      const fixes = [{ at, text: `${word.text}, ${opener.text}` }]
      yield { target: [at], fixes, evidence: { conjunction: opener.text }, strength: 'clause' }
    }
    for (const { start, end, text, groups } of matches(target.text, CLAUSE)) {
      const [word = '', conjunction = ''] = groups
      if (BEFORE.has(word.toLowerCase()) || /^(?:Vor )?allem$/u.test(word)) continue
      if (target.text.slice(0, start).trim() === '' && !/^\p{Lu}\p{L}+$/u.test(word)) continue
      const at = { start, end }
      yield {
        target: [at],
        fixes: [{ at, text: text.replace(/[\s ](?=\p{L}+$)/u, ', ') }],
        evidence: { conjunction },
      }
    }
  },
})
