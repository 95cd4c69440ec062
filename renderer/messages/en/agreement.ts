import type { agreement as german } from '../de/agreement.ts'

export const agreement: Readonly<Record<keyof typeof german, string>> = {
  'agreement.title': 'Agreement',
  'agreement.first': 'First person',
  'agreement.second': 'Second person',
  'agreement.alone': 'So far at most one person has decided in this article. A comparison takes two.',
  'agreement.spanF1': 'same places (F1)',
  'agreement.category': 'of the same kind',
  'agreement.segmentKappa': 'kappa per segment',
  'agreement.characterKappa': 'kappa per character',
  'agreement.hint':
    'Compared is what each held to be a mistake of the machine. Kappa leaves chance out: 1 is alike, 0 no more than by chance.',
  'agreement.differing':
    '{count, plural, =0 {No place differs} one {# segment differs} other {# segments differ}}',
  'agreement.mark': '“{words}” ({category})',
  'agreement.nothing': 'nothing',
  'agreement.goTo': 'Go to segment {number}',
  'command.article.agreement': 'Agreement of two people',
}
