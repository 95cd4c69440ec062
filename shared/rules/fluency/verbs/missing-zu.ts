import type { TargetToken } from '../../../analysis/pair.ts'
import { VERB } from '../../../lexicon/agreement.ts'
import type { GermanLexicon } from '../../../lexicon/lexicon.ts'
import { bareInfinitives } from '../../bare-infinitive.ts'
import { defineRule } from '../../rule.ts'

/** zu feiern, but abzulenken. */
const withZu = ({ text }: TargetToken, german: GermanLexicon): string =>
  german.conjugate(text, VERB.zuInfinitive)[0] ?? `zu ${text}`

export const missingZu = defineRule({
  id: 'missing-zu',
  version: 8,
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'target',
  prior: { '': 0.7, governed: 0.7, carried: 0.7, judged: 0.75, bracket: 0.7, translated: 0.7, conjunct: 0.7 },
  name: { de: 'Fehlendes „zu“', en: 'Missing “zu”' },
  wordings: {
    main: {
      de: { what: 'Vor „{text}“ fehlt „zu“', why: 'Nach „{opener}“ steht der Infinitiv mit „zu“.' },
      en: { what: '“zu” is missing before “{text}”', why: 'After “{opener}” the infinitive takes “zu”.' },
    },
    conjunct: {
      de: {
        what: 'Vor „{text}“ fehlt „zu“',
        why: '„{opener}“ davor hat „zu“; jeder Infinitiv braucht sein eigenes.',
      },
      en: {
        what: '“zu” is missing before “{text}”',
        why: '“{opener}” before it has “zu”; each infinitive needs its own.',
      },
    },
  },
  examples: {
    bad: [
      { target: 'Er kam, um den Sieg «feiern».', fix: 'zu feiern' },
      { target: 'Sie ging, ohne ein Wort «sagen».', fix: 'zu sagen' },
      { target: 'Viele spielen, um «siegen».', fix: 'zu siegen' },
      { target: 'Um sich warm «halten», lief sie.', fix: 'zu halten' },
      { target: 'Er ruft, um die Hunde «ablenken».', fix: 'abzulenken' },
      { target: 'Die Stadt versuchte, den Fluss «reinigen».', fix: 'zu reinigen' },
      { target: 'Sie hatten die Möglichkeit, ihn heimlich «retten».', fix: 'zu retten' },
      { target: 'Das Team begann im Mai in einer Halle «trainieren».', fix: 'zu trainieren' },
      { target: 'Sie gelobte, die Opfer nie «vergessen».', fix: 'zu vergessen' },
      { target: 'Er ging in der Hoffnung, Anna «retten».', fix: 'zu retten' },
      { target: 'Er lebt, nur um das Geld «ausgeben» und zu prahlen.', fix: 'auszugeben' },
      {
        source: 'He went so far as to pay all the debts.',
        target: 'Er ging so weit, alle Schulden «bezahlen».',
        fix: 'zu bezahlen',
      },
      { target: 'Damit hätte er den Fehler gemacht, Lara «kränken».', fix: 'zu kränken' },
      { target: 'Das kann dazu beitragen, ein Feuer «verhindern».', fix: 'zu verhindern' },
      { target: 'Er half ihnen, Riga im Jahr darauf «erobern».', fix: 'zu erobern' },
      { target: 'Auf den Klippen sind Möwen «sehen».', fix: 'zu sehen' },
      { target: 'Danach versuchte er «fliehen».', fix: 'zu fliehen' },
      { target: 'Die Leute fingen an «weinen».', fix: 'zu weinen' },
      { target: 'Es ist wichtig, die Wunde sofort «reinigen».', fix: 'zu reinigen' },
      { target: 'Der Mann scheint sehr krank «sein».', fix: 'zu sein' },
      { target: 'Er bot an, die verstreuten Briefe «ordnen».', fix: 'zu ordnen' },
      { target: 'Verzweifelt und müde versuchte Anna «fliehen».', fix: 'zu fliehen' },
      { target: 'Er kam, um die Gäste «unterbringen».', fix: 'unterzubringen' },
      { target: 'Als der Hund bellte, versuchte er «entkommen».', fix: 'zu entkommen' },
      {
        source: 'The guild, above all its master, resolved to examine the old seal.',
        target: 'Die Zunft, vor allem ihr Meister, entschied, das alte Siegel «untersuchen».',
        fix: 'zu untersuchen',
      },
      { target: 'Er wird rot, wenn er mit ihr «sprechen» versucht.', fix: 'zu sprechen' },
      {
        source: 'The team struggled to score in May.',
        target: 'Das Team hatte Mühe, «punkten».',
        fix: 'zu punkten',
      },
      { target: 'Sie fuhren mit, um den Zug zu begleiten und «schützen».', fix: 'zu schützen' },
    ],
    good: [
      { target: 'Drei Bilder sind erhalten, zwei sind vergessen.' },
      { target: 'Er half den Männern, die eine Brücke bauen.' },
      { target: 'Er weint, wenn er zu sprechen versucht, und sie kommen dazu, lachen und tanzen.' },
      { target: 'Sie lernte schwimmen und half ihm packen.' },
      { target: 'Die EU drohte Firmen, die Migranten ins Land bringen.' },
      { target: 'Ein Symbol warnt die Gäste, die noch nicht bezahlt haben.' },
      {
        source: 'Travellers will have to present a test.',
        target: 'Reisende müssen, wenn sie fliegen, an der Grenze einen Test vorlegen.',
      },
      {
        source: 'They asked men who are ill to live alone.',
        target: 'Männer, die krank sind, leben dort, und sie baten Männer, die krank sind, allein zu leben.',
      },
      { target: 'Es hieß, dass Männer, die krank sind, ohne Behandlung lange leben.' },
      { target: 'Sie will die Akten, die zu lesen sind, lesen und ordnen.' },
      { target: 'Es ist schwer, und alle helfen. Es ist möglich, dass sie kommen.' },
      { target: 'Er kam, um den Sieg zu feiern, ohne anzuhalten.' },
      { target: 'Es geht, um es kurz sagen zu können, um Geld.' },
      { target: 'Das ist der Stern, um den sie kreisen.' },
      { target: 'Er kämpft, um die zu retten, die nicht fliehen können.' },
      {
        target:
          'Er versucht, was alle versuchen, und sie können, wollen und sollen versuchen, anreisen zu dürfen.',
      },
      { target: 'Die Stadt versuchte, den Fluss zu reinigen und die Ufer zu sichern.' },
      { target: 'Sie wollen beginnen, lernen und arbeiten.' },
      { target: 'Sie beschloss alles, was die anderen planten, weil diese dort lange arbeiten.' },
      { target: 'Der Plan, den sie verfolgen, gelang, und die Züge, die dort halten, fahren weiter.' },
    ],
  },
  *check(pair, { lexicons }) {
    for (const { infinitive, opener, strength } of bareInfinitives(pair)) {
      const at = { start: infinitive.start, end: infinitive.end }
      yield {
        target: [at],
        fixes: [{ at, text: withZu(infinitive, lexicons.german) }],
        evidence: { opener: opener.text },
        strength,
        wording: strength === 'conjunct' ? 'conjunct' : 'main',
      }
    }
  },
})
