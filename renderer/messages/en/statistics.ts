import type { statistics as german } from '../de/statistics.ts'

export const statistics: Readonly<Record<keyof typeof german, string>> = {
  'statistics.report': 'Report on the articles of this period:',
  'statistics.reportName': 'Report',
  'statistics.reportSaved': 'The report is in {path}.',
  'statistics.title': 'Figures',
  'statistics.picture': 'Picture',
  'statistics.table': 'Table',
  'statistics.view': '{title}: picture or table',
  'statistics.export': 'Save table',
  'statistics.exportOf': '{title}: save table',
  'statistics.asTable':
    'Picture: {title}. The same figures stand in the table that can be switched on above it.',
  'statistics.none': 'There are no figures for this choice yet.',
  'statistics.of': '{share} of {n}',
  'statistics.from95': '95% from',
  'statistics.to95': 'to',
  'statistics.precision': 'Right',
  'statistics.precisionTitle': 'How often rules are right',
  'statistics.precisionAbout':
    'Accepted and corrected by hand against dismissed; the line shows where the share lies with 95% certainty.',
  'statistics.precisionAboutSome':
    'Accepted and corrected by hand against dismissed; the line shows where the share lies with 95% certainty. Drawn are the {n} rules with the most decisions.',
  'statistics.oneSided':
    'Only some of the decisions, or a reason, are chosen: the share of right ones says nothing now.',
  'statistics.ratesTitle': 'Flags per 1,000 words',
  'statistics.ratesAbout':
    '{n, plural, one {Day by day} =7 {Week by week} other {In stretches of # days}}, by kind; against the words of the articles that came in during that time. All are counted, guesses too.',
  'statistics.others': '{n} others',
  'statistics.since': 'From',
  'statistics.words': 'Words',
  'statistics.effortTitle': 'What decisions cost',
  'statistics.effortAbout':
    'Time from the first look to the decision, and how many words and marks a correction changes; in the mean.',
  'statistics.decisions': 'Decisions',
  'statistics.took': 'Time per decision',
  'statistics.distance': 'Words changed per correction',
  'statistics.wordsChanged': '{n} words',
  'statistics.systemsTitle': 'Translation systems compared',
  'statistics.systemsAbout':
    'Flags (all, guesses too), the share of right ones, and how much of the text was changed in the end.',
  'statistics.articles': 'Articles',
  'statistics.flagsPerThousand': 'Flags per 1,000 words',
  'statistics.editRate': 'Changed',
  'statistics.limitTitle': 'Articles above the limit',
  'statistics.limitAbout':
    '{n, plural, =0 {No article} one {One article} other {# articles}} of {all, number} {n, plural, =0 {costs} one {costs} other {cost}} more than {limit} points per 1,000 words. Open flags are counted; article, system and period of the choice hold here too.',
  'statistics.limit': 'Limit {limit}',
  'statistics.score': 'Points per 1,000 words',
  'statistics.cameIn': 'Came in',
  'statistics.open': 'Open:',

  'nav.statistics': 'Figures',
  'command.go.statistics': 'Figures',
}
