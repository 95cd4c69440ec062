import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** Familiar address; „ihr“ and „euch“ are left out, they are plural and often not an address. */
const FAMILIAR = /(?<!\p{L})(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[nmrs]?)?)(?!\p{L})/gu
/** Formal address: a capital inside a sentence. */
const FORMAL = /(?<=[\p{L}\d,][\s ])(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)(?!\p{L})/gu

const YOU = /(?<![\w-])(?:you|your|yours|yourself)(?![\w-])/giu
/** Quotations of the source, and those inside another one. */
const QUOTATIONS = [/“[^”]*”?|"[^"]*"?/gu, /(?<=^|[\s(“"])[‘'](?=\p{Lu})(?:[^’']|[’'](?=\p{L}))*[’']?/gu]

/** Someone else is quoted to whom "you" is said as well: another hearer, who may be addressed in another way. */
function hasTwoHearers(source: string): boolean {
  const quotations = QUOTATIONS.flatMap((pattern) => [...matches(source, pattern)])
  const depths = [...matches(source, YOU)].map(
    (you) => quotations.filter(({ start, end }) => start < you.start && you.end <= end).length,
  )
  return new Set(depths).size > 1
}

/** In one segment a person is addressed in one way: the speaker seldom changes there. */
export const mixedAddress = defineRule({
  id: 'mixed-address',
  version: 2,
  category: 'fluency/register',
  severity: 'minor',
  needs: 'pair',
  prior: 0.6,
  name: { de: 'du und Sie gemischt', en: '“du” and “Sie” mixed' },
  wordings: {
    main: {
      de: {
        what: 'Dieselbe Person wird geduzt und gesiezt',
        why: 'In diesem Abschnitt steht auch „{other}“.',
      },
      en: { what: 'The same person is addressed in two ways', why: 'This segment also has “{other}”.' },
    },
  },
  examples: {
    bad: [{ source: 'Do you know what you want?', target: 'Wissen Sie, was «du» willst?', fix: null }],
    good: [
      { source: 'I told her that you want it.', target: 'Ich sagte ihr, dass du es willst.' },
      {
        source: "\"You see, children ask, 'May I stay up?' and I say, 'No, you can't.'\"",
        target: '„Sehen Sie, Kinder fragen, darf ich aufbleiben, und ich sage, nein, das darfst du nicht.“',
      },
      { source: 'You have your ticket.', target: 'Da haben Sie Ihre Karte.' },
      { source: 'The du Pont family met.', target: 'Die Familie du Pont traf Sie.' },
    ],
  },
  *check({ source, target }) {
    if (!source || source.text.search(YOU) < 0 || hasTwoHearers(source.text)) return
    const familiar = [...matches(target.text, FAMILIAR)]
    const formal = [...matches(target.text, FORMAL)]
    if (familiar.length === 0 || formal.length === 0) return
    const [fewer, more] = familiar.length <= formal.length ? [familiar, formal] : [formal, familiar]
    for (const { start, end } of fewer)
      yield { target: [{ start, end }], evidence: { other: more[0]?.text ?? '' } }
  },
})
