import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'
import { edges } from './comma/edges.ts'
import { unseparated } from './comma/unseparated.ts'

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

export const missingComma = defineRule({
  id: 'missing-comma',
  version: 5,
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'target',
  prior: {
    '': 0.8,
    clause: 0.75,
    subordinate: 0.75,
    concession: 0.75,
    purpose: 0.75,
    'but-clause': 0.75,
    'but-end': 0.75,
    'but-phrase': 0.7,
    end: 0.8,
    start: 0.75,
  },
  name: { de: 'Fehlendes Komma vor einem Nebensatz', en: 'Missing comma before a clause' },
  wordings: {
    main: {
      de: {
        what: 'Vor „{conjunction}“ fehlt ein Komma',
        why: '„{conjunction}“ leitet einen eigenen Satzteil ein.',
      },
      en: {
        what: 'A comma is missing before “{conjunction}”',
        why: '“{conjunction}” opens a clause of its own.',
      },
    },
    end: {
      de: {
        what: 'Hinter „{word}“ fehlt ein Komma',
        why: 'Dort endet der Nebensatz, den „{conjunction}“ einleitet.',
      },
      en: {
        what: 'A comma is missing behind “{word}”',
        why: 'The clause that “{conjunction}” opens ends there.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Er «sagte dass» es regnet.', fix: 'sagte, dass' },
      { target: 'Sie «kamen bevor» der Zug ging.', fix: 'kamen, bevor' },
      { target: 'Sie «kamen um» den Zug zu sehen.', fix: 'kamen, um' },
      { target: 'Nicht der Vater «kam sondern» der Sohn.', fix: 'kam, sondern' },
      { target: 'Er wohnte «hier bevor» er umzog.', fix: 'hier, bevor' },
      { target: 'Sie «kam wenn» auch nur kurz.', fix: 'kam, wenn' },
      { target: 'Der Plan misslang im «Mai aber» die Stadt wartete.', fix: 'Mai, aber' },
      { target: 'Sie hat lange «gewartet aber» vergeblich.', fix: 'gewartet, aber' },
      { target: 'Wenn es «regnet fällt» das Spiel aus.', fix: 'regnet, fällt' },
      {
        target: 'Nachdem sein Bruder und sein Vater gefallen «waren führte» er den Hof.',
        fix: 'waren, führte',
      },
      { target: 'Als Verena und Klaus sich «stritten ging» das Kind hinaus.', fix: 'stritten, ging' },
      { target: 'Das Rad, mit dem er «kam gehört» seiner Frau.', fix: 'kam, gehört' },
      { target: 'Das «Haus das» die Familie kaufte, ist alt.', fix: 'Haus, das' },
      {
        source: 'They own a house built by a sailor.',
        target: 'Sie besitzen ein «Haus das» von einem Seemann gebaut wurde.',
        fix: 'Haus, das',
      },
      {
        target: 'Er spielte in einer Gruppe mit, einem «Verein der» in Bonn probt.',
        fix: 'Verein, der',
      },
      { target: 'Sie haben die Arbeit «gestoppt bis» geklärt ist, wer fehlt.', fix: 'gestoppt, bis' },
      {
        source: 'The large but empty houses.',
        target: 'Die «großen aber» leeren Häuser.',
        fix: 'großen, aber',
      },
    ],
    good: [
      { source: 'But the council did not come.', target: 'Der Rat kam aber nicht, der Plan aber blieb.' },
      {
        source: 'She lay under suspicion but was ultimately cleared by the court.',
        target: 'Sie stand unter Verdacht, wurde schlussendlich aber vom Gericht entlastet.',
      },
      { target: 'Er begann im Wald um das Haus zu üben, kurz nachdem sie kam.' },
      { target: 'Sie kam, ohne dass er es merkte, und dass sie kam, war gut.' },
      { target: 'Es regnete so, dass, weil alles nass war, niemand blieb, nicht weil er wollte.' },
      { target: 'Er ging um neun, kurz nachdem sie kam, und bat um Hilfe zu Weihnachten.' },
      { target: 'Sie versprach, sich um die Kinder zu kümmern, zwei Tage nachdem er starb.' },
      { target: 'Wenn er gehen muss, hilft sie, und wenn er sich entschuldigt hat, auch.' },
      { target: 'Als Kind lernte er Geige, wenn er und sein Bruder üben sollten oder wollten.' },
      { target: 'Das Haus der Familie, das sie sah, ist alt, und sie half dem Kind, das weinte.' },
      { target: 'Der Zug fährt bis Bonn und hält von Mai bis September, bis alles geklärt ist.' },
      {
        target:
          'Er weiß, dass das Haus der von ihm verehrten Frau gehört, und gab dem Kind das, was es wollte.',
      },
      { target: 'Sie liefen durch die mit Efeu bewachsene, dunkle Gasse, weil jedes Kind das so macht.' },
      { target: 'Heute hat der Bruder der in Bonn lebenden Frau das Haus verkauft.' },
      { target: 'Vor allem weil es regnete, blieb er, nur dass niemand kam.' },
    ],
  },
  *check(pair) {
    const { target } = pair
    for (const { word, opener, strength } of unseparated(pair)) {
      const at = { start: word.start, end: opener.end }
      const text = `${target.text.slice(word.start, opener.start).trimEnd()}, ${opener.text}`
      yield { target: [at], fixes: [{ at, text }], evidence: { conjunction: opener.text }, strength }
    }
    for (const { word, next, opener, strength } of edges(pair)) {
      const at = { start: word.start, end: next.end }
      const text = `${target.text.slice(word.start, word.end)}, ${next.text}`
      yield {
        target: [at],
        fixes: [{ at, text }],
        evidence: { conjunction: opener.text, word: word.text },
        strength,
        wording: strength === 'end' ? 'end' : 'main',
      }
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
