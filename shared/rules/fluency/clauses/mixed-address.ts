import { matches } from '../../find.ts'
import { defineRule } from '../../rule.ts'

/** Familiar address; „ihr“ and „euch“ are left out, they are plural and often not an address. */
const FAMILIAR = /(?<!\p{L})(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[nmrs]?)?)(?!\p{L})/gu
/** Formal address: a capital inside a sentence. */
const FORMAL = /(?<=[\p{L}\d,][\s ])(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)(?!\p{L})/gu

/** In one segment a person is addressed in one way: the speaker seldom changes there. */
export const mixedAddress = defineRule({
  id: 'mixed-address',
  version: 1,
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
      { source: 'You have your ticket.', target: 'Da haben Sie Ihre Karte.' },
      { source: 'The du Pont family met.', target: 'Die Familie du Pont traf Sie.' },
    ],
  },
  *check({ source, target }) {
    if (!source || !/(?<![\w-])(?:you|your|yours|yourself)(?![\w-])/iu.test(source.text)) return
    const familiar = [...matches(target.text, FAMILIAR)]
    const formal = [...matches(target.text, FORMAL)]
    if (familiar.length === 0 || formal.length === 0) return
    const [fewer, more] = familiar.length <= formal.length ? [familiar, formal] : [formal, familiar]
    for (const { start, end } of fewer)
      yield { target: [{ start, end }], evidence: { other: more[0]?.text ?? '' } }
  },
})
