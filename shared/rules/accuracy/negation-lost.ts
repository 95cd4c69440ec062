import type { AnalysedPair } from '../../analysis/pair.ts'
import { sourceDenials, targetDenials } from '../negation.ts'
import { defineRule } from '../rule.ts'
import { deniedWord, isIdiom, isTakenOver } from './negation/denied.ts'
import { isDenied } from './negation/denying.ts'
import { allowedInstead, butInstead, oneInstead, opposite } from './negation/instead.ts'

/** German is the longer one; in so much less text whole statements are missing, and who knows which. */
const LEAST_LENGTH = 0.9
const isCutShort = ({ source, target }: AnalysedPair): boolean =>
  source !== null && source.sentences.length > 2 && target.text.length < LEAST_LENGTH * source.text.length

/** The source denies something, and the clause of the target that says it does not. */
export const negationLost = defineRule({
  id: 'negation-lost',
  version: 9,
  category: 'accuracy/mistranslation',
  severity: 'critical',
  needs: 'pair',
  missing: true,
  prior: { '': 0.55, opposite: 0.8, modal: 0.6, but: 0.8, one: 0.8 },
  name: { de: 'Verneinung fehlt', en: 'Negation lost' },
  wordings: {
    main: {
      de: {
        what: 'Die Verneinung fehlt',
        why: 'Im Original steht „{source}“, auf Deutsch verneint hier nichts.',
      },
      en: {
        what: 'The negation is missing',
        why: 'The original says “{source}”; nothing denies it in German.',
      },
    },
  },
  examples: {
    bad: [
      { source: 'The plant has «no» permit.', target: 'Das Werk hat eine «Genehmigung».', fix: null },
      { source: 'He was «not» allowed to leave.', target: 'Er «durfte» ausreisen.', fix: null },
      { source: 'They could «not» cope.', target: 'Sie «konnten» das abwehren.', fix: null },
      { source: 'They could «not» stay.', target: 'Sie konnten «bleiben».', fix: null },
      { source: 'They «no longer» live here.', target: 'Sie wohnen «noch» hier.', fix: null },
      {
        source: 'They did «not» read letters but books.',
        target: 'Sie lasen Briefe, «sondern» Bücher.',
        fix: null,
      },
      { source: 'It did «not» help boys or girls.', target: 'Es «half» Jungen oder Mädchen.', fix: null },
      { source: 'He has «no» known debts.', target: 'Er hat bekanntlich eine «Schulden».', fix: null },
      { source: 'They did «not» want to see Rome.', target: 'Sie hatten vor, Rom zu «sehen».', fix: null },
      {
        source: 'Tenants must «not» sublet rooms.',
        target: 'Mieter «dürfen» Zimmer weitervermieten.',
        fix: null,
      },
      { source: '«None» of the guests slept.', target: 'Die «Gäste» schliefen.', fix: null },
      {
        source: 'He would «not» tolerate lies or untruth.',
        target: 'Er würde Lügen oder Unwahrheit «dulden».',
        fix: null,
      },
      {
        source: 'She made two passes, a catch, and «no» interceptions.',
        target: 'Sie machte zwei Pässe, einen Fang und «eine» Abwehr.',
        fix: null,
      },
      { source: '«None» of his wickets fell.', target: '«Eine» seiner Pforten fiel.', fix: null },
      {
        source: 'They left so as «not» to stir emotions.',
        target: 'Sie gingen, um «eine» Emotionen zu wecken.',
        fix: null,
      },
      { source: 'He did «not» sign the agreement.', target: 'Er «unterzeichnete» das Abkommen.', fix: null },
    ],
    good: [
      { source: 'She is no longer here, no doubt.', target: 'Sie ist weg.' },
      { source: 'Not only the mayor came.', target: 'Auch die Bürgermeisterin kam.' },
      {
        source: 'They warned the guests not to travel to Rome.',
        target: 'Sie warnten die Gäste, nach Rom zu reisen.',
      },
      { source: 'He does not expect news until May.', target: 'Er erwartet, dass erst im Mai Neues kommt.' },
      { source: 'In May, Master of None premiered.', target: 'Im Mai feierte Master of None Premiere.' },
      { source: 'There was no song, a pity.', target: 'Ein Lied fehlte, ein Jammer.' },
      {
        source: 'None of it was a surprise to a friend.',
        target: 'Das alles überraschte einen Freund kaum.',
      },
      { source: 'He did not succeed.', target: 'Er scheiterte.' },
      { source: 'Now it has no lid.', target: 'Jetzt ist der Deckel weg.' },
      { source: 'They could not be reached.', target: 'Sie waren unerreichbar.' },
      { source: 'The fight ended in a no contest.', target: 'Der Kampf endete mit einem No Contest.' },
      { source: 'We should not let down our guard.', target: 'Wir sollten wachsam bleiben.' },
      { source: 'Isn’t it late?', target: 'Ist es spät?' },
    ],
  },
  *check(pair) {
    const { source, target } = pair
    if (!source || target.text.trim() === '' || source.text.includes('?') || isCutShort(pair)) return
    const turned = opposite(pair)
    if (turned)
      yield {
        target: [{ start: turned.still.start, end: turned.still.end }],
        source: [{ start: turned.no.start, end: source.tokens[turned.no.index + 1]?.end ?? turned.no.end }],
        strength: 'opposite',
      }
    const denials = sourceDenials(source.tokens)
    // As many denials as in the source: none is lost, wherever they stand.
    if (denials.length === 0 || targetDenials(target.tokens).length >= denials.length) return
    const but = targetDenials(target.tokens).length === 0 ? butInstead(target) : null
    const [first] = denials
    if (but && first) {
      yield {
        target: [{ start: but.start, end: but.end }],
        source: [{ start: first.start, end: first.end }],
        strength: 'but',
      }
      return
    }
    for (const denial of denials) {
      if (isIdiom(source, denial) || isTakenOver(pair, denial)) continue
      const at = { source: [{ start: denial.start, end: denial.end }] }
      const denied = deniedWord(pair, denial)
      if (denied && !isDenied(pair, denied.became, denial, denied.said)) {
        yield { ...at, target: [{ start: denied.became.start, end: denied.became.end }] }
        continue
      }
      const modal = allowedInstead(pair, denial)
      if (modal) yield { ...at, target: [{ start: modal.start, end: modal.end }], strength: 'modal' }
      const one = modal ? null : oneInstead(pair, denial)
      if (one) yield { ...at, target: [{ start: one.start, end: one.end }], strength: 'one' }
    }
  },
})
